import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct SourceTextTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let start: SourcePosition
    let end: SourcePosition
    let line: String
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ start: (Int, Int), _ end: (Int, Int), line: String) {
      self.text = text
      self.start = SourcePosition(line: start.0, column: start.1)
      self.end = SourcePosition(line: end.0, column: end.1)
      self.line = line
    }
  }

  @Test(
    arguments: [
      Case("⟦a⟧bc", (1, 1), (1, 2), line: "abc"),
      Case("ab⟦c⟧", (1, 3), (1, 4), line: "abc"),
      Case("abc⟦⟧", (1, 4), (1, 4), line: "abc"),
      Case("", (1, 1), (1, 1), line: ""),
      Case("one\ntwo ⟦three⟧\nfour", (2, 5), (2, 10), line: "two three"),
      Case("one\n⟦⟧", (2, 1), (2, 1), line: ""),
      Case("one⟦\n⟧two", (1, 4), (2, 1), line: "one"),
      Case("⟦one\ntwo⟧\n", (1, 1), (2, 4), line: "one"),
      // CRLF is one line break, a lone CR is one as well, and LF CR is two.
      Case("one\r\n⟦two⟧\r\n", (2, 1), (2, 4), line: "two"),
      Case("one⟦\r\n⟧two", (1, 4), (2, 1), line: "one"),
      Case("one\r⟦two⟧\rthree", (2, 1), (2, 4), line: "two"),
      Case("\n\r⟦x⟧", (3, 1), (3, 2), line: "x"),
      Case("\r\r\n\n⟦x⟧", (4, 1), (4, 2), line: "x"),
      // Columns count Unicode scalars: one for é, for a dash of three bytes, for an emoji of four, for a tab,
      // and for each scalar of a letter with a combining mark, a flag or a family.
      Case("é–🙂\t⟦x⟧", (1, 5), (1, 6), line: "é–🙂\tx"),
      Case("e\u{301}⟦x⟧", (1, 3), (1, 4), line: "e\u{301}x"),
      Case("🇬🇧⟦x⟧", (1, 3), (1, 4), line: "🇬🇧x"),
      Case("👨‍👩‍👧⟦x⟧", (1, 6), (1, 7), line: "👨‍👩‍👧x"),
      Case("⟦👨‍👩‍👧⟧", (1, 1), (1, 6), line: "👨‍👩‍👧"),
      // What is no line break in an editor is none here.
      Case(
        "a\u{85}b\u{2028}c\u{2029}d\u{0B}e\u{0C}⟦f⟧", (1, 11), (1, 12),
        line: "a\u{85}b\u{2028}c\u{2029}d\u{0B}e\u{0C}f"),
      // A byte-order mark at the start of a file is no column, and anywhere else it is one.
      Case("\u{FEFF}⟦a⟧b", (1, 1), (1, 2), line: "ab"),
      Case("\u{FEFF}⟦⟧", (1, 1), (1, 1), line: ""),
      Case("\u{FEFF}a\nb⟦c⟧", (2, 2), (2, 3), line: "bc"),
      Case("a\u{FEFF}⟦b⟧", (1, 3), (1, 4), line: "a\u{FEFF}b"),
      Case("a\n\u{FEFF}⟦b⟧", (2, 2), (2, 3), line: "\u{FEFF}b"),
    ]
  )
  func countsLinesAndColumnsAsAnEditorDoes(_ example: Case) {
    let marked = MarkedText(example.text)
    let location = SourceText(path: "a.md", bytes: marked.bytes).location(of: marked.range)
    #expect(location.file == "a.md")
    #expect(location.start == example.start)
    #expect(location.end == example.end)
    #expect(location.lineText == example.line)
    #expect(location.lineTextColumn == 1)
  }

  @Test func widensRangesToWholeScalars() {
    // é has the bytes 1 and 2, the emoji 3 to 6.
    let source = SourceText(path: "a", bytes: Array("aé🙂b".utf8))
    for (range, start, end) in [
      (1..<2, 2, 3), (2..<3, 2, 3), (1..<3, 2, 3), (2..<2, 2, 2), (3..<4, 3, 4), (5..<6, 3, 4), (4..<8, 3, 5),
      (6..<7, 3, 4), (2..<5, 2, 4),
    ] {
      let location = source.location(of: range)
      #expect(location.start.column == start, "\(range)")
      #expect(location.end.column == end, "\(range)")
    }
  }

  @Test(arguments: [5..<5, 6..<6, 6..<9, Int.max - 1..<Int.max, 5..<Int.max])
  func takesOffsetsPastTheEndAsTheEnd(_ range: Range<Int>) {
    let location = SourceText(path: "a", bytes: Array("ab\ncd".utf8)).location(of: range)
    #expect(location.start == SourcePosition(line: 2, column: 3))
    #expect(location.end == SourcePosition(line: 2, column: 3))
  }

  @Test func takesNegativeOffsetsAsTheStart() {
    let source = SourceText(path: "a", bytes: Array("ab".utf8))
    #expect(source.location(of: -5..<1).start == SourcePosition(line: 1, column: 1))
    #expect(source.location(of: Int.min..<Int.min).end == SourcePosition(line: 1, column: 1))
  }

  @Test func countsAnInvalidByteAsTheCharacterShownForIt() {
    // “it’s” saved in Windows-1252, as many files are.
    let source = SourceText(path: "a", bytes: Array("it".utf8) + [0x92] + Array("s x".utf8))
    let location = source.location(of: 2..<3)
    #expect(location.start.column == 3)
    #expect(location.end.column == 4)
    #expect(location.lineText == "it\u{FFFD}s x")
    #expect(source.location(of: 5..<6).start.column == 6)
  }

  /// Line and column of an offset by decoding what stands before it, the slow and obvious way.
  private func naivePosition(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    var i = start
    while i < offset {
      let isReturn = bytes[i] == 13
      i += 1
      if isReturn, i < bytes.count, bytes[i] == 10 { continue }
      if isReturn || bytes[i - 1] == 10 {
        line += 1
        start = i
      }
    }
    let before = String(decoding: bytes[start..<max(start, offset)], as: UTF8.self)
    return SourcePosition(line: line, column: before.unicodeScalars.count + 1)
  }

  @Test(arguments: 0..<Soak.cases(24))
  func agreesWithSlowCountingAtEveryOffset(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabet = ["a", "é", "–", "🙂", "\n", "\r\n", "\r", "\t", "\u{2028}", "bcdefgh", "\u{FEFF}"]
    var text = ""
    for _ in 0..<Int.random(in: 0...600, using: &random) {
      text += alphabet.randomElement(using: &random) ?? ""
    }
    let bytes = Array(text.utf8)
    let source = SourceText(path: "a", bytes: bytes)
    for offset in 0...bytes.count where offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
      #expect(source.location(of: offset..<offset).start == naivePosition(of: offset, in: bytes))
    }
  }

  @Test(arguments: 0..<Soak.cases(4))
  func stepsOverAnyBytesAsDecodingDoes(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      // Bytes at the edges of what may start and follow.
      let edges: [UInt8] = [
        0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
        0xEE,
        0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
      ]
      let bytes = (0..<40).map { _ in edges.randomElement(using: &random) ?? 0 }
      var offset = 0
      var result = ""
      while offset < bytes.count {
        let (end, isWellFormed) = UTF8Step.next(bytes, after: offset)
        result += isWellFormed ? String(decoding: bytes[offset..<end], as: UTF8.self) : "\u{FFFD}"
        offset = end
      }
      #expect(Array(result.unicodeScalars) == Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
    }
  }

  @Test(arguments: [0, 1, 511, 600, 5000, 99_990, 99_999])
  func keepsThePartOfALongLineAroundThePlace(_ column: Int) throws {
    // Characters of two bytes, so that a careless cut would show.
    let line = String(repeating: "é", count: column) + "X" + String(repeating: "ü", count: 99_999 - column)
    let bytes = Array(("first\n" + line + "\nlast").utf8)
    let place = 6 + 2 * column
    let location = SourceText(path: "a", bytes: bytes).location(of: place..<place + 1)
    #expect(location.start == SourcePosition(line: 2, column: column + 1))
    let text = Array(try #require(location.lineText).unicodeScalars)
    #expect(text.count < 1200)
    #expect(text[location.start.column - location.lineTextColumn] == "X")
    #expect(!text.contains("\u{FFFD}"))
    #expect(!text.contains("\n"))
  }

  @Test func locatesManyPlacesOfOneLineInLinearTime() {
    let isLinear = Soak.isLinear { count in
      let bytes = [UInt8](repeating: 0x61, count: count)
      return Soak.fastest {
        let source = SourceText(path: "a", bytes: bytes)
        for offset in stride(from: 0, to: count, by: 64) { _ = source.location(of: offset..<offset + 1) }
      }
    }
    #expect(isLinear)
  }

  @Test func givesLinesByTheirNumbers() {
    let source = SourceText(path: "a", bytes: Array("\u{FEFF}one\r\ntwo\rthree\n\nfive".utf8))
    #expect((1...6).map { source.text(ofLine: $0) } == ["one", "two", "three", "", "five", nil])
    #expect(SourceText(path: "a", bytes: []).text(ofLine: 1) == "")
    #expect(SourceText(path: "a", bytes: Array("x\n".utf8)).text(ofLine: 2) == "")
    #expect(SourceText(path: "a", bytes: Array("x\n".utf8)).text(ofLine: 3) == nil)
  }

  @Test func movesAnEndBeforeTheStartToTheStart() {
    let source = SourceText(path: "a", bytes: Array("abc".utf8))
    let location = source.location(
      from: SourcePosition(line: 1, column: 3), to: SourcePosition(line: 1, column: 2))
    #expect(location.end == location.start)
    #expect(location.lineText == "abc")
  }
}
