import InspectionModel

/// Text in a drawing, which neither wraps nor knows how wide it is.
enum ChartText {
  /// About how wide a text is at a size, in the units of the drawing. System fonts differ by a tenth or so,
  /// which is why places that depend on it keep some air.
  static func width(_ text: String, size: Double = 13) -> Double {
    Double(text.unicodeScalars.count) * size * 0.56
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
