/// Problems as a person reads them: place, message and rule, the line with the place underlined, and a
/// closing line that counts.
package enum TextForm {
  /// A line longer than this is shown as a window around the place.
  private static let widest = 120

  package static func text(of report: DiagnosticReport) -> String {
    var text = ""
    for diagnostic in report.diagnostics { append(diagnostic, to: &text) }
    for sentence in withoutTexts(report.unchecked) { text += "not checked: \(printable(sentence))\n" }
    if !report.diagnostics.isEmpty { text += summary(of: report) + "\n" }
    return text
  }

  private static let reasons = [": no text of the source “", ": its text “"]

  /// Of statements whose source has no text, or one that is not there, one sentence for each file and source with their count: nothing can be done
  /// about any of them alone. The other forms have them all.
  private static func withoutTexts(_ sentences: [String]) -> [String] {
    var shown: [String] = []
    var places: [String: (index: Int, count: Int)] = [:]
    for sentence in sentences {
      guard let reason = reasons.lazy.compactMap({ sentence.firstRange(of: $0) }).first,
        let colon = sentence.firstIndex(of: ":")
      else {
        shown.append(sentence)
        continue
      }
      let (file, rest) = (String(sentence[..<colon]), String(sentence[reason.lowerBound...]))
      let key = file + rest
      let count = (places[key]?.count ?? 0) + 1
      let index = places[key]?.index ?? shown.count
      places[key] = (index, count)
      if index == shown.count { shown.append(sentence) } else { shown[index] = "\(file): \(count) statements\(rest)" }
    }
    return shown
  }

  /// The line of a problem with its place underlined, as in the text; empty where the file has no such line.
  package static func snippet(of place: SourceLocation) -> String {
    var text = ""
    if let line = place.lineText, !line.isEmpty { appendSnippet(of: line, place, to: &text) }
    return text
  }

  /// “2 errors and 1 warning in 2 files”.
  package static func summary(of report: DiagnosticReport) -> String {
    func counted(_ n: Int, _ noun: String) -> String { n == 1 ? "1 \(noun)" : "\(n) \(noun)s" }
    let parts = [(report.errorCount, "error"), (report.warningCount, "warning")]
      .filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    if parts.isEmpty { return "no problems" }
    let files = Set(report.diagnostics.map(\.location.file)).count
    return parts.joined(separator: " and ") + " in " + counted(files, "file")
  }

  private static func append(_ diagnostic: Diagnostic, to text: inout String) {
    let place = diagnostic.location
    text += "\(printable(place.file)):\(place.start.line):\(place.start.column): "
    text +=
      "\(diagnostic.severity.rawValue): \(printable(diagnostic.message)) [\(diagnostic.rule.rawValue)]\n"
    guard let line = place.lineText, !line.isEmpty else { return }
    appendSnippet(of: line, place, to: &text)
  }

  private static func appendSnippet(of line: String, _ place: SourceLocation, to text: inout String) {
    let scalars = Array(line.unicodeScalars)
    let cut = place.lineTextColumn - 1
    let from = min(max(place.start.column - 1 - cut, 0), scalars.count)
    let isOneLine = place.end.line == place.start.line
    let to = isOneLine ? min(place.end.column - 1 - cut, scalars.count) : scalars.count
    var window = 0..<scalars.count
    if scalars.count > widest {
      let start = max(0, min(from - widest / 3, scalars.count - widest))
      window = start..<start + widest
    }
    let isCut = window.lowerBound + cut > 0
    let number = String(place.start.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number + " | "
    text += gutter + (isCut ? "…" : "")
    for i in window { text.unicodeScalars.append(visible(scalars[i])) }
    text += (window.upperBound < scalars.count ? "…" : "") + "\n"
    text += String(repeating: " ", count: gutter.count - 2) + "| "
    text += String(repeating: " ", count: from - window.lowerBound + (isCut ? 1 : 0)) + "^"
    let length = min(to, window.upperBound) - from - 1
    if length > 0 { text += String(repeating: "~", count: length) }
    text += "\n"
  }

  /// Control characters as a terminal can show them, so that no file can move its cursor.
  package static func printable(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { result.unicodeScalars.append(visible(scalar)) }
    return result
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0x00..<0x20: Unicode.Scalar(scalar.value + 0x2400) ?? "\u{FFFD}"
    // Of no width, or turning the direction of what follows.
    case 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: "\u{FFFD}"
    default: scalar
    }
  }
}
