import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct CSVReaderTests {
  private func rows(_ text: String) -> (rows: [[CSVReader.Field]], problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    return (CSVReader.rows(SourceText(path: "a.csv", bytes: Array(text.utf8)), &problems), problems)
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\n", [["a", "b"]]),
    ("", []),
    ("\n\n", []),
    ("a\n\n \nb", [["a"], ["b"]]),
    // Rows of commas alone, as spreadsheets leave them.
    ("a,b\n,\n, ,\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,", [["a", ""]]),
    ("a,\n", [["a", ""]]),
    (",a", [["", "a"]]),
    (#""a,b","c""#, [["a,b", "c"]]),
    ("\"a \"\"b\"\"\"\n", [[#"a "b""#]]),
    ("\"one\ntwo\",2", [["one\ntwo", "2"]]),
    (#""",x"#, [["", "x"]]),
    // A quote within a value that does not start with one is a character like any other.
    (#"5" pipe,x"#, [[#"5" pipe"#, "x"]]),
    (" a , b ", [[" a ", " b "]]),
    ("é,𝄞\n", [["é", "𝄞"]]),
  ])
  func readsRows(_ text: String, _ expected: [[String]]) {
    let found = rows(text)
    #expect(found.rows.map { $0.map(\.text) } == expected)
    #expect(found.problems.isEmpty)
  }

  @Test(arguments: [
    ("a,⟦\"⟧b\nc,d\n", "this quote is never closed", [[String]]()),
    ("a\nb,\"c\"⟦d⟧,e\nf\n", "something stands behind the closing quote", [["a"], ["b", "c", "e"], ["f"]]),
    ("a,⟦\"⟧b\nc,\"d\n1,2\n", "this quote is closed only on a later line", [["1", "2"]]),
  ])
  func tellsOfQuotes(_ text: String, _ words: String, _ expected: [[String]]) {
    let marked = MarkedText(text)
    let source = SourceText(path: "a.csv", bytes: marked.bytes)
    var problems: [Diagnostic] = []
    let found = CSVReader.rows(source, &problems)
    #expect(problems.map(\.rule) == [.csvSyntax])
    #expect(problems.first?.message.hasPrefix(words) == true)
    #expect(problems.map(\.location) == [source.location(of: marked.range)])
    #expect(found.map { $0.map(\.text) } == expected)
  }

  /// What is written by the rules comes back as it was, and each field stands where it says.
  @Test func readsWhatIsWritten() {
    var random = SeededGenerator(seed: 0xC5)
    let pieces = ["a", "1,204", "\"", "\"\"", ",", "\n", "\r\n", " ", "é", "🧒🏽", "n", "c", "-", "=1+1", "\u{301}"]
    for _ in 0..<Soak.cases(400) {
      let width = Int.random(in: 1...5, using: &random)
      let table = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
      }
      let lineBreak = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
      let written = table.map { row in row.map(Self.written).joined(separator: ",") }.joined(separator: lineBreak)
      let text = Bool.random(using: &random) ? written + lineBreak : written
      let found = rows(text)
      let expected = table.filter { row in row.contains { !$0.allSatisfy { $0 == " " } } }
      #expect(found.problems.isEmpty, "\(text)")
      #expect(found.rows.map { $0.map(\.text) } == expected, "\(text)")
      for field in found.rows.joined() {
        let bytes = Array(text.utf8)[field.range]
        #expect([field.text, Self.quoted(field.text)].contains(String(decoding: bytes, as: UTF8.self)), "\(text)")
      }
    }
  }

  @Test func copesWithAnyBytes() {
    var random = SeededGenerator(seed: 0x1C5)
    let bytes: [UInt8] = [0x22, 0x22, 0x2C, 0x0A, 0x0D, 0x20, 0x61, 0xEF, 0xBB, 0xBF, 0xFF, 0x00]
    for _ in 0..<Soak.cases(2_000) {
      let text = (0..<Int.random(in: 0...20, using: &random)).map { _ in bytes.randomElement(using: &random) ?? 0 }
      var problems: [Diagnostic] = []
      let found = CSVReader.rows(SourceText(path: "a.csv", bytes: text), &problems)
      for field in found.joined() { #expect(field.range.upperBound <= text.count, "\(text)") }
      // Nothing is lost in silence: without a problem each byte is in a field, or parts two.
      if problems.isEmpty {
        let kept = Set(found.joined().flatMap { Array($0.range) })
        let lost = text.indices.filter { !kept.contains($0) && ![0x2C, 0x0A, 0x0D, 0x20].contains(text[$0]) }
        let mark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        #expect(lost.allSatisfy { $0 < mark || text[$0] == 0x22 }, "\(text)")
      }
    }
  }

  private static func written(_ value: String) -> String {
    value.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) } ? quoted(value) : value
  }

  private static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
