import Diagnostics
import FrontMatter
import TestSupport
import Testing

/// What no person writes: random bytes, random slips of a good front matter, and shapes that are to cost more
/// than their size.
@Suite struct HostileYAMLTests {
  private static let schema = MappingSchema(
    "a report", required: ["title", "authority", "kind"], optional: ["sources", "judgements", "draft", "a"])

  private static let valid = """
    ---
    title: Inspection of safeguarding – and “looked after” children # 🙂
    authority: lewisham
    inspected: 2012-02-06..2012-02-17
    sources:
      - id: report
        licence: {name: Crown copyright, condition: "non-commercial: yes"}
      - {id: press, url: 'https://example.org/it''s'}
    judgements:
      - {area: safeguarding/overall-effectiveness, grade: outstanding, at: ¶12}
      - area: looked-after
        note: |
          One line.
          --- Another.
        at: §Strengths(2)
    summary: >-
      Folded
      text.
    figures: [{label: Children, value: 4.10}, no]
    ---
    Body.

    """

  /// Reads a file as the program does, and checks what must hold of any file.
  private func check(_ bytes: [UInt8]) throws {
    var diagnostics: [Diagnostic] = []
    let source = SourceText(path: "a.md", bytes: bytes)
    if let split = FrontMatterSplit(source, &diagnostics) {
      #expect(split.frontMatter.upperBound <= split.body.lowerBound && split.body.upperBound == bytes.count)
      try checkYAML(source, split.frontMatter)
    } else {
      #expect(diagnostics.count == 1)
      checkProblems(diagnostics, source)
    }
    try checkYAML(source, 0..<bytes.count)
  }

  private func checkYAML(_ source: SourceText, _ range: Range<Int>) throws {
    var diagnostics: [Diagnostic] = []
    let document = YAMLParser.parse(source, range: range, &diagnostics)
    let fatal = diagnostics.filter { $0.rule != .repeatedKey && $0.rule != .doubtfulComment }
    #expect(fatal.count == (document == nil ? 1 : 0))
    if let document {
      checkPlaces(document.root, in: range)
      if let fields = FieldReader(document.root, Self.schema, &diagnostics) {
        _ = fields.text("title", &diagnostics)
        _ = fields.texts("a", &diagnostics)
        _ = fields.flag("draft", &diagnostics)
        for element in fields.list("judgements", &diagnostics) {
          _ = FieldReader(element, Self.schema, &diagnostics)
        }
      }
    }
    checkProblems(diagnostics, source)
  }

  /// Every value stands within the one that holds it.
  private func checkPlaces(_ value: YAMLValue, in range: Range<Int>) {
    #expect(value.range.lowerBound >= range.lowerBound && value.range.upperBound <= range.upperBound)
    for element in value.elements { checkPlaces(element, in: value.range) }
    for pair in value.pairs {
      checkPlaces(pair.key, in: value.range)
      checkPlaces(pair.value, in: value.range)
      #expect(pair.key.range.upperBound <= pair.value.range.lowerBound)
    }
  }

  private func checkProblems(_ diagnostics: [Diagnostic], _ source: SourceText) {
    for diagnostic in diagnostics {
      let place = diagnostic.location
      #expect(place.start <= place.end)
      for position in [place.start, place.end] {
        let line = source.text(ofLine: position.line)
        #expect(line != nil, "\(position)")
        let columns = (line ?? "").unicodeScalars.count
        #expect(position.column >= 1 && position.column <= columns + 1, "\(position) \(diagnostic.message)")
      }
      #expect(!diagnostic.message.isEmpty && diagnostic.message.count < 400)
      #expect(!diagnostic.message.hasSuffix("."))
      #expect(!diagnostic.message.contains("can't be read as YAML"), "\(diagnostic.message)")
    }
    _ = TextForm.text(of: DiagnosticReport(diagnostics))
  }

  @Test func readsTheFrontMatterThatTheMutationsStartFrom() throws {
    var diagnostics: [Diagnostic] = []
    let source = SourceText(path: "a.md", bytes: Array(Self.valid.utf8))
    let split = try #require(FrontMatterSplit(source, &diagnostics))
    let root = try #require(YAMLParser.parse(source, range: split.frontMatter, &diagnostics)).root
    #expect(Array(root.pairs).count == 7)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: 0..<Soak.cases(8))
  func survivesRandomBytes(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let length = Int.random(in: 0...300, using: &random)
      let most: UInt8 = Bool.random(using: &random) ? 0x7F : 0xFF
      try check((0..<length).map { _ in UInt8.random(in: 0...most, using: &random) })
    }
  }

  @Test(arguments: 0..<Soak.cases(8))
  func survivesRandomSequencesOfWhatYAMLIsMadeOf(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let atoms = [
      "a", "b: ", "- ", "? ", ": ", ":", "[", "]", "{", "}", ", ", "\"", "'", "&a ", "*a", "!t ", "|", ">",
      "|2-", "# c",
      "\n", "\n  ", "\n    ", "\t", "---\n", "...\n", "%", "\\", "é", "🙂", "\u{2028}", "\u{85}", "\r\n", "\r",
      "\u{FEFF}", "@", "`",
      "~", "\u{0}", "¶12", "<<: ", "x y",
    ]
    for _ in 0..<60 {
      var text = Bool.random(using: &random) ? "---\n" : ""
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        text += atoms.randomElement(using: &random) ?? ""
      }
      if Bool.random(using: &random) { text += "\n---\n" }
      try check(Array(text.utf8))
    }
  }

  @Test(arguments: 0..<Soak.cases(12))
  func survivesRandomSlipsInAGoodFrontMatter(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces: [[UInt8]] =
      [
        "\"", "'", "[", "]", "{", "}", ":", ": ", "- ", "-", "&", "*", "!", "|", ">", "#", "%", "@", "`", ",",
        "\n", "\t", " ", "---",
        "\r", "\\", "é", "\u{2028}", "?",
      ].map { Array($0.utf8) } + [[0x92], [0xFF], [0x00]]
    for _ in 0..<30 {
      var bytes = Array(Self.valid.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: at)
        case 2: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...20, using: &random)))
        default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 30)], at: at)
        }
      }
      try check(bytes)
    }
  }

  struct Shape: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: @Sendable (Int) -> [UInt8]

    init(_ name: String, _ bytes: @escaping @Sendable (Int) -> [UInt8]) {
      self.testDescription = name
      self.bytes = bytes
    }

    /// One text again and again, after another.
    init(_ unit: String, after start: String = "") {
      self.init((start + unit).debugDescription) { count in
        Array((start + String(repeating: unit, count: count / unit.utf8.count)).utf8)
      }
    }

    /// A text made with a number again and again, after another.
    init(after start: String = "", _ name: String, numbered unit: @escaping @Sendable (Int) -> String) {
      self.init(name) { count in
        var bytes = Array(start.utf8)
        var number = 0
        while bytes.count < count {
          bytes += Array(unit(number).utf8)
          number += 1
        }
        return bytes
      }
    }
  }

  static let shapes: [Shape] = [
    Shape("["), Shape("{"), Shape("- "), Shape("? "), Shape("a: "), Shape("a: \n"), Shape("&a"), Shape("&a "),
    Shape("*a "), Shape("!a "),
    Shape("!<a> "), Shape("\""), Shape("'"), Shape("\\", after: "\""), Shape("''", after: "'"),
    Shape("\\\"", after: "\""), Shape("|"), Shape("|\n"),
    Shape(">\n"), Shape("#"), Shape("# \n"), Shape(" "), Shape("\n"), Shape("\t"), Shape("\r"), Shape("\r\n"),
    Shape("\n ", after: "a:"),
    Shape("a"), Shape("a "), Shape("a\n"), Shape("a\n\n"), Shape(" a\n", after: "a:\n"),
    Shape(" a\n\n\n", after: "a: >\n"), Shape(" a\n", after: "a: |\n"),
    Shape("é "), Shape("é: \n"), Shape("- é\n"), Shape("é, ", after: "["), Shape("a: b\n"),
    Shape("a: b, ", after: "{"), Shape("a, ", after: "["),
    Shape("[], ", after: "["), Shape("{}, ", after: "["), Shape("{a: b}, ", after: "["),
    Shape("[a]: b, ", after: "{"), Shape("a: b, ", after: "["),
    Shape("? a\n"), Shape("- a\n"), Shape("- - a\n"), Shape("- a: b\n  c: d\n"), Shape("-\n"), Shape("---\n"),
    Shape("...\n"), Shape("%"),
    Shape("%a\n"), Shape("%TAG !a! b\n"), Shape(",", after: "["), Shape(":"), Shape(": "), Shape("? : "),
    Shape("]"), Shape("}"), Shape("[}"), Shape("[]"),
    Shape("\u{2028}"), Shape("a\u{2028}b: "), Shape("\u{85}", after: "a: \""), Shape("\u{FEFF}"),
    Shape("<<: "), Shape("@"), Shape("`"),
    Shape("a,", after: String(repeating: "[", count: 99)),
    Shape("a: b,", after: String(repeating: "{a: ", count: 99) + "{"),
    Shape("a\n", after: "a: b\n"), Shape("  - b\n", after: "a:\n"), Shape("a: |\n  b\n"), Shape("x: 'a'\n"),
    Shape("x: \"é\"\n"), Shape("\u{0}"),
    Shape("many different short keys", numbered: { "k\($0):\n" }),
    Shape("many different short keys in braces", numbered: { "\($0 == 0 ? "{" : "")k\($0)," }),
    Shape("many different keys of one mapping, each twice", numbered: { "é\($0 / 2): \($0)\n" }),
    Shape("many %TAG", numbered: { "%TAG !\($0)! x\n" }),
    Shape(after: "a: b\n...\n", "many %TAG after a document", numbered: { "%TAG !\($0)! x\n" }),
    Shape("many anchors", numbered: { "&a\($0) b: c\n" }),
    Shape("long keys", numbered: { _ in String(repeating: "k", count: 1000) + ": v\n" }),
    Shape(
      "a judgement without its keys, again and again",
      numbered: { "\($0 == 0 ? "judgements:\n" : "")  - {x\($0): y}\n" }),
    Shape("judgements without keys on one line", numbered: { "\($0 == 0 ? "judgements: [" : ""){x: é}, " }),
    Shape("texts that are blank", numbered: { "\($0 == 0 ? "a: [" : "")'', " }),
    Shape("deep indentation") { count in
      (0..<200).flatMap { _ in [UInt8](repeating: 0x20, count: count / 200) + Array("a\n".utf8) }
    },
    Shape("indentation that grows") { count in
      var bytes: [UInt8] = []
      var depth = 0
      while bytes.count < count {
        bytes += [UInt8](repeating: 0x20, count: depth) + Array("a:\n".utf8)
        depth += 1
      }
      return bytes
    },
  ]

  /// The largest file that is read, filled with what YAML opens something with.
  @Test(arguments: [
    ("[", Rule.nestingTooDeep), ("{", .yamlSyntax), ("- ", .nestingTooDeep), ("a: ", .yamlSyntax), ("? ", .yamlSyntax),
    ("&a", .yamlFeature), ("\"", .yamlSyntax), ("%TAG !a! b\n", .yamlFeature), (" ", .emptyFile),
  ])
  func refusesAMebibyteOfOneThingWithOneProblem(_ unit: String, _ rule: Rule) {
    let bytes = Array(String(repeating: unit, count: (1 << 20) / unit.utf8.count).utf8)
    var diagnostics: [Diagnostic] = []
    let source = SourceText(path: "a", bytes: bytes)
    #expect(YAMLParser.parse(source, range: 0..<bytes.count, &diagnostics) == nil)
    #expect(diagnostics.map(\.rule) == [rule])
    #expect(TextForm.text(of: DiagnosticReport(diagnostics)).count < 1000)
  }

  @Test(arguments: ["a ", "é\n\n"])
  func readsAMebibyteOfPlainText(_ unit: String) {
    let bytes = Array(String(repeating: unit, count: (1 << 20) / unit.utf8.count).utf8)
    var diagnostics: [Diagnostic] = []
    let source = SourceText(path: "a", bytes: bytes)
    #expect(YAMLParser.parse(source, range: 0..<bytes.count, &diagnostics)?.root.text != nil)
    #expect(diagnostics.isEmpty)
  }

  /// Everything from the bytes to the printed problems.
  @Test(arguments: shapes)
  func takesTimeInProportionToTheFile(_ shape: Shape) {
    let isLinear = Soak.isLinear { count in
      let bytes = shape.bytes(count)
      return Soak.fastest {
        var diagnostics: [Diagnostic] = []
        let source = SourceText(path: "a", bytes: bytes)
        guard let document = YAMLParser.parse(source, range: 0..<bytes.count, &diagnostics) else { return }
        if let fields = FieldReader(document.root, Self.schema, &diagnostics) {
          _ = fields.texts("a", &diagnostics)
          for element in fields.list("judgements", &diagnostics) {
            _ = FieldReader(element, Self.schema, &diagnostics)
          }
        }
        _ = TextForm.text(of: DiagnosticReport(diagnostics))
      }
    }
    #expect(isLinear)
  }

  @Test(arguments: ["a", "--- \n", "\n", "—", "-", "---", " "])
  func splitsInTimeInProportionToTheFile(_ unit: String) {
    let shape = Shape(unit, after: "---\n")
    let isLinear = Soak.isLinear { count in
      let source = SourceText(path: "a", bytes: shape.bytes(count))
      return Soak.fastest {
        var diagnostics: [Diagnostic] = []
        _ = FrontMatterSplit(source, &diagnostics)
      }
    }
    #expect(isLinear)
  }
}
