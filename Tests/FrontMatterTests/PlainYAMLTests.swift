import Diagnostics
import Foundation
import FrontMatter
import TestSupport
import Testing

/// What the plain reader answers is what libyaml answers, to the byte; everything else it leaves to libyaml.
@Suite struct PlainYAMLTests {
  /// Whether the plain reader answered, having checked that libyaml gives the same and finds nothing wrong.
  private func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let source = SourceText(path: "a.md", bytes: bytes)
    guard let plain = PlainYAMLReader.document(in: source, range) else { return false }
    var diagnostics: [Diagnostic] = []
    let whole = YAMLParser.parseByEvents(source, range: range, &diagnostics)
    let text = String(decoding: bytes[range], as: UTF8.self)
    #expect(diagnostics.isEmpty, "\(text.debugDescription)")
    #expect(whole.map(plain.isSame) == true, "\(text.debugDescription)")
    return true
  }

  private func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    // What stands around it must neither be read nor change the places.
    let framed = Array("é: [\n".utf8) + bytes + Array("  more: x\n".utf8)
    let isFramedPlain = isPlain(framed, 6..<6 + bytes.count)
    #expect(isPlain(bytes, 0..<bytes.count) == isFramedPlain)
    return isFramedPlain
  }

  @Test(arguments: [
    "a: b", "a: b\n", "a: b # c\n", "a:\n", "a: # c\nb: c\n", "# c\n\na: b\n   \n# d", "a:\n- b\n- c\nd: e\n",
    "a:\n    - b: c\n      d:\n        e: f\n      g: h\n    - i\n", "a:\n  b:\n    c: d\ne: f\n",
    "a: \"x: y # z\" # c\n", "a: \"\\\"x\\\\\"\n", "a: ''\nb: 'it''s'''\nc: \"'\"\n", "a: {}\nb: []\nc: [ ]\n",
    "a: [b, 'c', \"d\", [e], {f: g}]\n", "a: { b: c d , e: 'f' }\n", "a: {b: https://example.org/a#b, c: ~}\n",
    "a: https://example.org/?q=[1,2]#b:c\n", "a: it's \"so\" -#1,2? [x] {y} & *z |\n", "- a\n",
    "# b\n- a: b\n  c: d\n- [e]\n", "a: é “–” 🙂\n",
    "a: b#c\n", "a:   b  c   \n", "a:\n  # c\n  - b # c\n    # c\n  - c\n", "1-a_B: 4.10\n", "a: ¶12\nb: 2012-02..\n",
    "a:\n  -   b: c\n      d: e\n", "a:\n-   b: c\n    d: e\n- f\ng: h\n", "a:\n  b:\n  - c\n  d: e\n",
    "a:\n  - b:\n    - c\n    d: e\n", "a:\n  - b:\n      - c\n  - d\n",
  ])
  func readsPlain(_ text: String) { #expect(isPlain(text)) }

  @Test(arguments: [
    "", "# c\n", "a", " - a\n", "- a\nb: c\n", "- a\n-\n", " a: b\n", "---\na: b\n", "a: b\n...\n", "a: b\n--- \n",
    "%a\nb: c\n", "a:b\n",
    "a : b\n",
    "\"a\": b\n", "? a\n", "a: b: c\n", "a: b:\n", "a: - b\n", "a: b\n  c\n", "a: b\n  c: d\n", "a: \"b\n  c\"\n",
    "a: 'b\n", "a: \"b\n", "a: \"b\" c\n", "a: \"\\n\"\n", "a: \"\\x\"\n", "a: \"b\"# c\n", "a: b #c\n", "a: #c\n",
    "a: &b c\n",
    "a: *b\n", "a: !b c\n", "a: !!str c\n", "a: | \n  b\n", "a: >-\n  b\n", "a: @b\n", "a: `b\n", "a: %b\n", "a: ,b\n",
    "a: ]b\n", "a: }b\n", "a: ?b\n", "a: :b\n", "a: -b\n", "a: #\nb\n", "a: [b\n", "a: [b,\n  c]\n", "a: [b,]\n",
    "a: [,b]\n", "a: [b c: d]\n", "a: [b: c]\n", "a: {b}\n", "a: {b: }\n", "a: {b: c, d}\n", "a: {b:c}\n",
    "a: {b: c, b: d}\n", "a: {b: [c, {d: e}, c], f: g]\n", "a: [b]c\n", "a: [b] c\n", "a: [b]: c\n", "a: {b: c:}\n",
    "a: {b: c:,}\n", "a: [b #c]\n", "a: [b # c]\n", "a: {b: c? d}\n", "a: b\na: c\n", "a:\n  b: c\n  b: d\n",
    "a: b\nc:\n  d: e\na: f\n", "a:\n  - b\n c: d\n", "a:\n    b: c\n  d: e\n", "a:\n  b: c\n d: e\n",
    "a:\n  - b\n  c: d\n",
    "a:\n- b\n c\n", "a:\n  - b\n    - c\n", "a:\n  -\n    b\n", "a:\n  -\n", "a:\n  -b\n", "a:\n- b\n-c\n",
    "a:\n  b\n",
    "a:\n  \"b\"\n", "a:\n  [b]\n", "a:\n  - - b\n", "a:\tb\n", "a: b\t\n", "a: b\r\nc: d\r\n", "a: b\u{85}c\n",
    "a: b\u{2028}\n",
    "a: \u{FEFF}b\n", "a: \u{0}\n", "a: \u{7F}\n", "a: \u{81}\n", "a: \u{FFFF}\n", "a:\u{A0}b\n", "a: [b]\n  c: d\n",
    "a: 'b'\n  c\n", "a: ''\n  - b\n", "a: b\n  - c\n", "a: b\n- c\n", "<<: b\n", "é: b\n", "a b: c\n",
    "a: \"b\n", "a: [[[[[[[[[[[[[[[[[[[[[[[b]]]]]]]]]]]]]]]]]]]]]]]\n",
  ])
  func leavesToLibyaml(_ text: String) { #expect(!isPlain(text)) }

  @Test func leavesIllFormedUTF8ToLibyaml() {
    for bytes: [UInt8] in [
      [0x80], [0xC3], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC0, 0xAF],
    ] {
      let all = Array("a: ".utf8) + bytes + [0x0A]
      #expect(!isPlain(all, 0..<all.count))
    }
  }

  /// All that this repository has in YAML, of which the content is to be read plainly.
  @Test func readsTheFilesOfThisRepository() throws {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var plain = 0
    var others: [String] = []
    for folder in ["content", "starter", "Tests/Fixtures"] {
      let root = checkout.appending(path: folder)
      let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard ["md", "yaml"].contains(file.pathExtension) else { continue }
        let bytes = try Array(Data(contentsOf: file))
        var diagnostics: [Diagnostic] = []
        let split =
          file.pathExtension == "md" ? FrontMatterSplit(SourceText(path: "a", bytes: bytes), &diagnostics) : nil
        if file.pathExtension == "md", split == nil { continue }
        let isFilePlain = isPlain(bytes, split?.frontMatter ?? 0..<bytes.count)
        if isFilePlain { plain += 1 }
        if !isFilePlain, folder == "content" { others.append(file.lastPathComponent) }
      }
    }
    #expect(others == [])
    #expect(plain > 50)
  }

  @Test(arguments: 0..<Soak.cases(20))
  func readsWhatIsWrittenPlainly(_ seed: Int) {
    var random = PlainYAMLText(seed: UInt64(seed))
    for _ in 0..<40 {
      let text = random.document()
      #expect(isPlain(text), "\(text.debugDescription)")
    }
  }

  /// Slips in it: mostly a mistake, now and then something plain of another meaning.
  @Test(arguments: 0..<Soak.cases(20))
  func readsNothingOtherwiseAfterRandomSlips(_ seed: Int) {
    var texts = PlainYAMLText(seed: UInt64(seed))
    var random = SeededGenerator(seed: UInt64(seed) + 1_000_000)
    let pieces =
      [
        "\"", "'", "[", "]", "{", "}", ":", ": ", "- ", "-", "&", "*", "!", "|", ">", "#", " #", " # ", "%", "@", "`",
        ",",
        ", ", "\n", "\t", " ", "  ", "\n ", "\n  ", "\n- ", "---\n", "\r\n", "\\", "é", "\u{2028}", "?", "a", "a: ",
        "''", "\"\"",
        "~", "...", "\u{FEFF}", "\u{A0}", "//",
      ].map { Array($0.utf8) } + [[0x92], [0xFF], [0x00]]
    var plain = 0
    for _ in 0..<200 {
      var bytes = Array(texts.document().utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let at = Int.random(in: 0...bytes.count, using: &random)
        let length = min(bytes.count - at, Int.random(in: 1...12, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(at..<at + min(length, 1))
        case 1: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: at)
        case 2: bytes.removeSubrange(at..<at + length)
        default: bytes.insert(contentsOf: bytes[at..<at + length], at: at)
        }
      }
      if isPlain(bytes, 0..<bytes.count) { plain += 1 }
    }
    // Else nothing is compared.
    #expect(plain > 20)
  }

  /// Signs put together at random, with lines that start often enough as they should.
  @Test(arguments: 0..<Soak.cases(20))
  func readsNothingOtherwiseInRandomSigns(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let starts = [
      "a: ", "b: ", "c:", "d:", "  a: ", "  b:", "  - ", "- ", "  - a: ", "    b: ", "    - ", "", "# ", "  # ",
    ]
    let atoms = [
      "a", "b c", ": ", ":", "- ", "-", "[", "]", "{", "}", ", ", ",", "\"", "'", "''", "\\", "#", " # ", "é", "¶1",
      "?", "|", ">",
      "{a: b}", "[a, b]", "\"a\"", "'a'", " ", "a: ", "~", "&", "*", "!", "1", ".", "/",
    ]
    for _ in 0..<1000 {
      var text = "a: b\n"
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        text += starts.randomElement(using: &random) ?? ""
        for _ in 0..<Int.random(in: 0...3, using: &random) { text += atoms.randomElement(using: &random) ?? "" }
        text += "\n"
      }
      text = text.replacing("a: b\na:", with: "k: b\na:")
      _ = isPlain(Array(text.utf8), 0..<text.utf8.count)
    }
  }
}
