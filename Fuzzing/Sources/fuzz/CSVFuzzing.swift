internal import Content
internal import Diagnostics

/// Comma-separated values: each field where it says, and what is written again is read the same.
struct CSVFuzzing: Fuzzed {
  func run(_ bytes: [UInt8]) {
    let source = SourceText(path: "table.csv", bytes: bytes)
    var diagnostics: [Diagnostic] = []
    let rows = CSVReader.rows(source, &diagnostics)
    PlaceProperty.require(diagnostics, in: source)
    var last = 0
    for field in rows.joined() {
      Property.require(field.range.lowerBound >= last && field.range.upperBound <= bytes.count, "a field out of place")
      last = field.range.upperBound
    }
    guard diagnostics.isEmpty else { return }
    let texts = rows.map { $0.map(\.text) }
    let written = texts.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
    let again = CSVReader.rows(SourceText(path: "table.csv", bytes: Array(written.utf8)), &diagnostics)
    Property.require(diagnostics.isEmpty, "what was written again can't be read: \(diagnostics)")
    Property.require(again.map { $0.map(\.text) } == texts, "what was written again is read otherwise")
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
