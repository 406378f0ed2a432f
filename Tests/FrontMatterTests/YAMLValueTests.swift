import Diagnostics
import FrontMatter
import TestSupport
import Testing

@Suite struct YAMLValueTests {
  @Test(arguments: [
    // Scalars stay as they are written.
    ("a: no", #"{"a": "no"}"#), ("a: yes", #"{"a": "yes"}"#), ("a: on", #"{"a": "on"}"#),
    ("a: true", #"{"a": "true"}"#),
    ("a: 4.10", #"{"a": "4.10"}"#), ("a: 007", #"{"a": "007"}"#), ("a: 0x1F", #"{"a": "0x1F"}"#),
    ("a: 1e3", #"{"a": "1e3"}"#),
    ("a: 1_000", #"{"a": "1_000"}"#), ("a: .5", #"{"a": ".5"}"#), ("a: -3", #"{"a": "-3"}"#),
    ("a: 12:30", #"{"a": "12:30"}"#),
    ("a: 2012-03-23", #"{"a": "2012-03-23"}"#), ("a: 2012-02-30", #"{"a": "2012-02-30"}"#),
    ("a: 2012-02-06..2012-02-17", #"{"a": "2012-02-06..2012-02-17"}"#), ("a: ¶15–17", #"{"a": "¶15–17"}"#),
    ("a: ≥ 90", #"{"a": "≥ 90"}"#), ("no: yes", #"{"no": "yes"}"#), ("1: 2", #"{"1": "2"}"#),
    ("a: x#y", #"{"a": "x#y"}"#),
    ("a: x # a comment", #"{"a": "x"}"#), ("a: b - c", #"{"a": "b - c"}"#),
    ("a: b ? c, d] e}", #"{"a": "b ? c, d] e}"}"#),
    ("a: http://example.org/x?y=z#t", #"{"a": "http://example.org/x?y=z#t"}"#),
    ("a: it's “so”", #"{"a": "it's “so”"}"#),
    ("a : b", #"{"a": "b"}"#), ("a:\tb", #"{"a": "b"}"#), ("  a: b\n  c: d", #"{"a": "b", "c": "d"}"#),
    // Nothing
    ("a:", #"{"a": -}"#), ("a: ~", #"{"a": -}"#), ("a: null", #"{"a": -}"#), ("a: # b", #"{"a": -}"#),
    ("a:\nb: c", #"{"a": -, "b": "c"}"#),
    ("a: \"\"", #"{"a": ""}"#), ("a: ''", #"{"a": ""}"#), ("a: \"null\"", #"{"a": "null"}"#),
    ("a: '~'", #"{"a": "~"}"#),
    ("a: Null", #"{"a": "Null"}"#), ("-\n- b", #"[-, "b"]"#),
    // Quotes
    ("a: 'it''s'", #"{"a": "it's"}"#), (#"a: "b: c, [d] # e""#, #"{"a": "b: c, [d] # e"}"#),
    (#"a: "\u00e9\n\t\"\\""#, #"{"a": "é\n\t\"\\"}"#), (#"a: 'C:\Users'"#, #"{"a": "C:\\Users"}"#),
    ("\"a b\": c", #"{"a b": "c"}"#),
    // Plain text over lines is folded, in blocks as their signs say.
    ("a: b\n  c\n\n  d\ne: f", #"{"a": "b c\nd", "e": "f"}"#), ("a:\n  b\n  c", #"{"a": "b c"}"#),
    ("a: |\n  b\n  c\n\nd: e", #"{"a": "b\nc\n", "d": "e"}"#), ("a: |-\n  b\n   c\n", #"{"a": "b\n c"}"#),
    ("a: |+\n  b\n\n", #"{"a": "b\n\n"}"#), ("a: >\n  b\n  c\n\n  d\n", #"{"a": "b c\nd\n"}"#),
    ("a: >-\n  b\n  c", #"{"a": "b c"}"#),
    ("a: |2\n   b\n", #"{"a": " b\n"}"#), ("a: |\n  - b: *c\n  # d\n", #"{"a": "- b: *c\n# d\n"}"#),
    ("a: |\nb: c", #"{"a": "", "b": "c"}"#),
    // `---` inside a value ends nothing.
    ("a: b --- c", #"{"a": "b --- c"}"#), ("a: |\n  ---\n  b\n", #"{"a": "---\nb\n"}"#),
    ("a: \"---\"", #"{"a": "---"}"#), ("a: ---", #"{"a": "---"}"#),
    ("a: b\n ---\n c", #"{"a": "b --- c"}"#), ("---\na: b", #"{"a": "b"}"#), ("a: b\n...\n", #"{"a": "b"}"#),
    // Lists and mappings in both styles
    ("a:\n- b\n- c", #"{"a": ["b", "c"]}"#), ("a:\n  - b\n  - c", #"{"a": ["b", "c"]}"#),
    ("a: [b, c]", #"{"a": ["b", "c"]}"#),
    ("a: [b, c,]", #"{"a": ["b", "c"]}"#), ("a: []", #"{"a": []}"#), ("a: {}", #"{"a": {}}"#),
    ("a: {b: c, d: e}", #"{"a": {"b": "c", "d": "e"}}"#),
    ("a: {b: [c, {d: e}]}", #"{"a": {"b": ["c", {"d": "e"}]}}"#),
    ("a: [\n  b,\n  c\n]", #"{"a": ["b", "c"]}"#),
    ("a:\n  b:\n    c: d\n  e: f", #"{"a": {"b": {"c": "d"}, "e": "f"}}"#),
    ("- - a\n  - b\n- c", #"[["a", "b"], "c"]"#),
    ("- a: b\n  c: d\n- e: f", #"[{"a": "b", "c": "d"}, {"e": "f"}]"#),
    ("a: [b: c]", #"{"a": [{"b": "c"}]}"#),
    ("a: {b}", #"{"a": {"b": -}}"#), ("? a\n: b", #"{"a": "b"}"#), ("a: {\"b\":c}", #"{"a": {"b": "c"}}"#),
    ("x", #""x""#),
    // U+0085, U+2028 and U+2029 are letters like others, U+FEFF within a line as well.
    ("a: b\u{2028}c", "{\"a\": \"b\u{2028}c\"}"), ("a: \"b\u{85}c\"", "{\"a\": \"b\u{85}c\"}"),
    ("a: b\u{2029}c\nd: e", "{\"a\": \"b\u{2029}c\", \"d\": \"e\"}"), ("# b\u{2028}c\na: d", #"{"a": "d"}"#),
    ("a: |\n  b\u{85}c\n", "{\"a\": \"b\u{85}c\\n\"}"), ("a\u{2028}: b", "{\"a\u{2028}\": \"b\"}"),
    ("a: \u{E000}\u{378}\u{2028}", "{\"a\": \"\u{E000}\u{378}\u{2028}\"}"),
    ("a: b\u{FEFF}c", "{\"a\": \"b\u{FEFF}c\"}"),
  ])
  func readsValuesAsTheyAreWritten(_ text: String, _ expected: String) throws {
    for surroundings in [MarkedYAML.Surroundings.plain, .crlf, .loneCR] {
      let (document, diagnostics) = MarkedYAML(text, surroundings).parse()
      #expect(diagnostics.isEmpty)
      // By scalars, for a letter and a line separator behind it are one character.
      #expect(Array(try #require(document).root.summary.unicodeScalars) == Array(expected.unicodeScalars))
    }
  }

  @Test(arguments: [
    ("a: ⟦b⟧", 1), ("a: ⟦b c⟧ # d", 1), ("a: ⟦\"b\"⟧  ", 1), ("a: ⟦[b, c]⟧", 1), ("a: ⟦{b: c}⟧", 1),
    ("a: ⟦[]⟧", 1), ("⟦a⟧: b", 0),
    ("⟦\"a\"⟧: b", 0), ("é: ⟦“ü”⟧", 1), ("🙂🙂: ⟦🙂⟧", 1), ("a:\n  ⟦b\n  c⟧\n", 1), ("a: ⟦|\n  b\n  c⟧\n\n", 1),
    ("a: ⟦>-\n  b⟧\n", 1), ("a:\n  ⟦- b\n  - c⟧\n\n", 1), ("a:\n  ⟦b: c\n  d: e⟧\n# f\n", 1),
    ("a:⟦⟧\n", 1), ("a: ⟦~⟧", 1), ("a: ⟦[b, [c]]⟧ # d", 1), ("a: ⟦{b: {c: d}}⟧", 1),
  ])
  func knowsThePlaceOfAKeyOrValue(_ text: String, _ index: Int) throws {
    for surroundings in MarkedYAML.Surroundings.allCases {
      let yaml = MarkedYAML(text, surroundings)
      let (document, diagnostics) = yaml.parse()
      #expect(diagnostics.isEmpty)
      let root = try #require(document).root
      let pair = try #require(Array(root.pairs).first)
      let location = (index == 0 ? pair.key : pair.value).location
      #expect(location.start == yaml.start, "\(surroundings)")
      #expect(location.end == yaml.end, "\(surroundings)")
    }
  }

  @Test func givesNoElementsOrPairsOfOtherKinds() throws {
    let document = try #require(MarkedYAML("a: [b]\n").parse().document)
    let list = try #require(Array(document.root.pairs).first?.value)
    #expect(document.root.elements.isEmpty)
    #expect(Array(list.pairs).isEmpty)
    #expect(list.elements[0].elements.isEmpty)
    #expect(list.text == nil)
    #expect(!list.isEmpty)
    #expect(document.root.startLocation.start == document.root.startLocation.end)
  }
}

/// A tree of random values that knows how it is written, in any of YAML's styles.
@Suite struct YAMLWritingTests {
  private indirect enum Value {
    case scalar(String)
    case list([Value])
    case mapping([(String, Value)])

    var summary: String {
      switch self {
      case .scalar(let text): YAMLValue.quoted(text)
      case .list(let values): "[" + values.map(\.summary).joined(separator: ", ") + "]"
      case .mapping(let pairs):
        "{" + pairs.map { "\(YAMLValue.quoted($0.0)): \($0.1.summary)" }.joined(separator: ", ") + "}"
      }
    }
  }

  private static let words = [
    "a", "é", "🙂", "¶12", "no", "4.10", "2012-02-06", "x: y", "- z", "#h", "*b*", "&c", "!t", "it's", "\"q\"",
    "[k]", "{m}",
    " s ", "l\u{2028}s", "n\u{85}l", "—", "~", "null", "%p", "@r", "?", "", "back\\slash", "tab\tin", ",",
    "--- ---",
  ]

  private func value(_ depth: Int, _ random: inout SeededGenerator) -> Value {
    let kind = depth >= 4 ? 0 : Int.random(in: 0..<3, using: &random)
    let count = Int.random(in: 1...3, using: &random)
    switch kind {
    case 0: return .scalar(Self.words.randomElement(using: &random) ?? "")
    case 1: return .list((0..<count).map { _ in value(depth + 1, &random) })
    default:
      let keys = Self.words.shuffled(using: &random).prefix(count)
      return .mapping(keys.map { ($0, value(depth + 1, &random)) })
    }
  }

  /// In quotes, by YAML's rules for each kind.
  private func quoted(_ text: String, _ random: inout SeededGenerator) -> String {
    if Bool.random(using: &random) { return "'" + text.replacing("'", with: "''") + "'" }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func flow(_ value: Value, _ random: inout SeededGenerator) -> String {
    switch value {
    case .scalar(let text): return quoted(text, &random)
    case .list(let values):
      return "[" + values.map { flow($0, &random) }.joined(separator: ", ") + "]"
    case .mapping(let pairs):
      return "{" + pairs.map { "\(quoted($0.0, &random)): \(flow($0.1, &random))" }.joined(separator: ", ")
        + "}"
    }
  }

  /// The lines of a value in block style, to stand at some indentation.
  private func block(_ value: Value, _ random: inout SeededGenerator) -> [String] {
    func below(_ head: String, _ value: Value) -> [String] {
      if case .scalar = value { return [head + " " + flow(value, &random)] }
      if Int.random(in: 0..<3, using: &random) == 0 { return [head + " " + flow(value, &random)] }
      let indent = String(repeating: " ", count: Int.random(in: 1...4, using: &random))
      return [head] + block(value, &random).map { indent + $0 }
    }
    switch value {
    case .scalar: return [flow(value, &random)]
    case .list(let values): return values.flatMap { below("-", $0) }
    case .mapping(let pairs): return pairs.flatMap { below(quoted($0.0, &random) + ":", $0.1) }
    }
  }

  @Test(arguments: 0..<Soak.cases(15))
  func readsBackWhateverIsWritten(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<20 {
      let written = value(0, &random)
      let text = block(written, &random).joined(separator: "\n") + "\n"
      for surroundings in MarkedYAML.Surroundings.allCases {
        let (document, diagnostics) = MarkedYAML(text, surroundings).parse()
        #expect(diagnostics.isEmpty, "\(text)\n\(diagnostics.map(\.message))")
        guard let document else { continue }
        #expect(document.root.summary == written.summary)
      }
    }
  }

  /// One of each kind of character, which no file of the site, or no line of YAML, may hold as it is.
  @Test(arguments: [
    "\u{0}", "\u{8}", "\u{7F}", "\u{80}", "\u{84}", "\u{85}", "\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}",
    "\u{FFFE}", "\u{FFFF}", "\n", "\r\n", "\t",
  ])
  func writesASpaceForWhatYAMLCannotHold(_ piece: String) throws {
    let text = "one\(piece)two"
    let yaml = "a: \(YAMLWriting.quoted(text))\nb: \(YAMLWriting.scalar(text))\n"
    let source = SourceText(path: "x.yaml", bytes: Array(yaml.utf8))
    var diagnostics: [Diagnostic] = []
    let document = try #require(YAMLParser.parse(source, range: 0..<source.bytes.count, &diagnostics))
    #expect(diagnostics.isEmpty)
    let spaces = String(repeating: " ", count: piece.unicodeScalars.count)
    for (_, value) in document.root.pairs { #expect(value.text == "one\(spaces)two") }
  }
}
