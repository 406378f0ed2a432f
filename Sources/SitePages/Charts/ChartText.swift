import InspectionModel

/// Text in a drawing, which neither wraps nor knows how wide it is.
enum ChartText {
  /// About how wide a text is at a size, in the units of the drawing, rather too wide than too narrow. System fonts
  /// differ by a tenth or so, which is why places that depend on it keep some air.
  static func width(_ text: String, size: Double = 13) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) } * size
  }

  /// In parts of the size, as the wider of the common system fonts have it.
  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "’", "|", "!", "(", ")", "[", "]", " ": 0.36
    case "f", "t", "r", "-", "/": 0.42
    case "m", "w", "M", "W", "%", "@", "—", "…": 0.98
    case "A"..."Z", "&", "+", "=", "≥", "≤", "–": 0.74
    // Wide signs of East Asia and pictures fill a square.
    case "\u{1100}"..."\u{115F}", "\u{2E80}"..."\u{A4CF}", "\u{AC00}"..."\u{D7A3}", "\u{F900}"..."\u{FAFF}",
      "\u{FF00}"..."\u{FF60}", "\u{1F300}"..."\u{1FAFF}":
      1.05
    default: 0.62
    }
  }

  /// A text in lines of at most so many characters, broken at spaces.
  static func lines(_ text: String, limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > limit {
        lines.append(line)
        line = ""
      }
      if !line.isEmpty { line += " " }
      line += word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// A plain number with commas between thousands.
  static func grouped(_ number: String) -> String { Quantity(number)?.words ?? number }

  /// “Per cent, by quarter. [x] not available.”
  static func caption(_ measure: String, _ cells: [IndicatorCell]) -> String {
    var caption = measure.prefix(1).uppercased() + measure.dropFirst() + "."
    for marker in IndicatorCell.Marker.allCases
    where cells.contains(where: { $0.content == .missing(marker) }) {
      caption += " [\(marker.rawValue)] \(marker.words)."
    }
    return caption
  }

  /// A period in at most two short lines for the foot of an axis: “Q3” over “2019/20”.
  static func axisLines(_ period: Period) -> [String] {
    switch period {
    case .financialYear: [period.words]
    case .quarter, .quarters:
      lines(period.words, limit: 8)
    case .date(let date):
      switch (date.month, date.day) {
      case (let month?, let day?): ["\(day) \(CivilDate.monthNames[month - 1].prefix(3))", "\(date.year)"]
      case (let month?, nil): [String(CivilDate.monthNames[month - 1].prefix(3)), "\(date.year)"]
      default: [period.words]
      }
    }
  }
}

extension [UInt8] {
  /// Appends `<text>` at a place, with the classes that the style sheet colours it by.
  mutating func appendChartText(_ text: String, x: Double, y: Double, classes: StaticString) {
    appendMarkup("<text class=\"")
    appendMarkup(classes)
    appendMarkup("\"")
    appendAttribute("x", x)
    appendAttribute("y", y)
    appendMarkup(">")
    appendText(text)
    appendMarkup("</text>")
  }

  /// Appends a straight line.
  mutating func appendChartLine(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), classes: StaticString
  ) {
    appendMarkup("<line class=\"")
    appendMarkup(classes)
    appendMarkup("\"")
    appendAttribute("x1", from.x)
    appendAttribute("y1", from.y)
    appendAttribute("x2", to.x)
    appendAttribute("y2", to.y)
    appendMarkup("/>")
  }

  /// Appends a line through points.
  mutating func appendPolyline(_ points: some Sequence<(x: Double, y: Double)>) {
    appendMarkup("<polyline points=\"")
    for (i, point) in points.enumerated() {
      if i > 0 { append(UInt8(ascii: " ")) }
      appendCoordinate(point.x)
      append(UInt8(ascii: ","))
      appendCoordinate(point.y)
    }
    appendMarkup("\"/>")
  }

  /// Opens a drawing that is read as one picture: its title is its name, and what it shows is told after that.
  mutating func openChart(
    id: String, classes: StaticString, width: Double, height: Double, title: String, description: String
  ) {
    appendMarkup("<svg class=\"chart")
    appendMarkup(classes)
    appendMarkup("\" role=\"img\" aria-labelledby=\"")
    appendText(id)
    appendMarkup("-title\" aria-describedby=\"")
    appendText(id)
    appendMarkup("-desc\" viewBox=\"0 0 ")
    appendCoordinate(width)
    append(UInt8(ascii: " "))
    appendCoordinate(height)
    appendMarkup("\"><title id=\"")
    appendText(id)
    appendMarkup("-title\">")
    appendText(title)
    appendMarkup("</title><desc id=\"")
    appendText(id)
    appendMarkup("-desc\">")
    appendText(description)
    appendMarkup("</desc>")
  }
}
