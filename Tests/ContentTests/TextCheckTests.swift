import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct TextCheckTests {
  private func problems(_ bytes: [UInt8]) -> [Diagnostic] {
    TextCheck.problems(in: SourceText(path: "a.md", bytes: bytes))
  }

  // The last letter has no character of its own.
  @Test(arguments: ["", "plain\ttext\r\n", "“Ä” – 🧒🏽 ¶12 £5", "\u{FEFF}é", "q\u{301}"])
  func takesText(_ text: String) {
    #expect(problems(Array(text.utf8)).isEmpty)
  }

  @Test(arguments: [("x Caf⟦e\u{301}⟧", "é"), ("é M⟦o\u{302}⟧n", "ô"), ("\nY⟦N\u{303}⟧\u{303}", "Ñ")])
  func tellsHowALetterIsWrittenAsOne(_ text: String, _ letter: String) {
    let marked = MarkedText(text)
    let source = SourceText(path: "a.md", bytes: marked.bytes)
    let found = TextCheck.problems(in: source)
    #expect(found.map(\.rule) == [.notNFC])
    #expect(found.map(\.location) == [source.location(of: marked.range)])
    #expect(found.first?.hint.map { Array($0.unicodeScalars) } == Array(letter.unicodeScalars))
  }

  /// The place is that of the first bytes that the standard library can't read either.
  @Test func findsTheFirstByteThatIsNotUTF8() throws {
    var random = SeededGenerator(seed: 8)
    let pieces: [[UInt8]] = [
      [0x61], [0xC3, 0xA9], [0xE2, 0x80, 0x93], [0xF0, 0x9F, 0x99, 0x82], [0x0A], [0xC3], [0x80], [0xFF],
      [0xED, 0xA0, 0x80],
      [0xF0, 0x9F],
    ]
    for _ in 0..<Soak.cases(500) {
      let bytes = (0..<Int.random(in: 1...12, using: &random)).flatMap { _ in pieces.randomElement(using: &random) ?? []
      }
      let found = problems(bytes)
      guard String(validating: bytes, as: UTF8.self) == nil else {
        #expect(found.isEmpty, "\(bytes)")
        continue
      }
      #expect(found.map(\.rule) == [.invalidUTF8], "\(bytes)")
      let place = try #require(found.first?.location.start)
      // What stands before is read, and not one sequence more.
      let good = (0...bytes.count).last { String(validating: bytes[..<$0], as: UTF8.self) != nil } ?? 0
      let before = MarkedText(String(decoding: bytes[..<good], as: UTF8.self))
      let expected = before.place(of: before.bytes.count)
      #expect((place.line, place.column) == expected, "\(bytes)")
    }
  }

  @Test func tellsOfUTF16() {
    let found = problems([0xFF, 0xFE, 0x61, 0x00, 0x62, 0x00])
    #expect(found.map(\.rule) == [.invalidUTF8])
    #expect(found.first?.message.contains("UTF-16") == true)
  }
}
