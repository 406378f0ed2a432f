import Diagnostics
import FrontMatter
import Testing

/// What libyaml refuses, and what a file of a site may not hold: each with its place, its rule, and words
/// that tell what to write.
@Suite struct YAMLProblemTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let text: String
    /// What the message must say.
    let words: [String]
    var testDescription: String { text.debugDescription }

    init(_ rule: Rule, _ text: String, _ words: String...) {
      self.rule = rule
      self.text = text
      self.words = words
    }
  }

  static let features: [Case] = [
    Case(.yamlFeature, "title: ⟦*x⟧", "“*”", "in quotes"),
    Case(.yamlFeature, "a: 1\nlist:\n  - b\n  - ⟦*x⟧\n", "alias"),
    Case(.yamlFeature, "list: [a, ⟦*x⟧, b]", "alias"),
    Case(.yamlFeature, "title: ⟦*Important*⟧ note", "in quotes"),
    Case(.yamlFeature, "title: ⟦**bold**⟧", "in quotes"),
    Case(.yamlFeature, "title: ⟦*⟧ star", "in quotes"),
    Case(.yamlFeature, "title: ⟦*⟧", "in quotes"),
    Case(.yamlFeature, "⟦*x⟧ : y", "alias"),
    Case(.yamlFeature, "title: ⟦&x⟧ Report", "“&”", "in quotes", "delete the anchor"),
    Case(.yamlFeature, "⟦&x⟧ title: Report", "anchor"),
    Case(.yamlFeature, "judgements: ⟦&x⟧\n  - a", "anchor"),
    Case(.yamlFeature, "judgements: ⟦&x⟧ [a]", "anchor"),
    Case(.yamlFeature, "judgements: ⟦&x⟧ {a: b}", "anchor"),
    Case(.yamlFeature, "title: ⟦&⟧ Co", "in quotes"),
    Case(.yamlFeature, "title: ⟦&⟧", "in quotes"),
    Case(.yamlFeature, "title: ⟦!important⟧ words", "“!”", "in quotes", "delete the tag"),
    Case(.yamlFeature, "title: ⟦!important⟧, really", "in quotes"),
    Case(.yamlFeature, "title: ⟦!⟧", "in quotes"),
    Case(.yamlFeature, "title: ⟦!⟧ a", "in quotes"),
    Case(.yamlFeature, "title: ⟦!!str⟧ a", "tag"),
    Case(.yamlFeature, "title: ⟦!a!b⟧ c", "tag"),
    Case(.yamlFeature, "title: ⟦!<x⟧ c", "tag"),
    Case(.yamlFeature, "title: ⟦!!binary⟧ |\n  abc", "tag"),
    Case(.yamlFeature, "title: ⟦!%zz⟧ c", "tag"),
    Case(.yamlFeature, "⟦%YAML 1.2⟧\ntitle: a", "“%”", "delete it"),
    Case(.yamlFeature, "⟦%TAG ! x⟧\ntitle: a", "“%”"),
    Case(.yamlFeature, "title: a\n⟦%b⟧\n", "“%”"),
    Case(.yamlFeature, "title: a\n⟦...⟧\nkind: b", "one document", "delete this line"),
    Case(.yamlFeature, "title: a\n⟦... b⟧", "one document"),
    Case(.multilineScalar, "title: ⟦\"⟧a\n  b\"", "closing quote", "“|”"),
    Case(.multilineScalar, "title: ⟦'⟧a\n  b'", "closing quote"),
    Case(.multilineScalar, "title: ⟦\"⟧a\nkind: \"b\"", "closing quote"),
    Case(.multilineScalar, "⟦\"⟧a\n b\": c", "closing quote"),
    Case(.multilineScalar, "list: [⟦\"⟧a\n b\"]", "closing quote"),
    Case(.multilineScalar, "list:\n  - a\n    ⟦-⟧ b", "align its dash"),
    Case(.multilineScalar, "title: a\n  ⟦-⟧ b\n  - c", "align its dash"),
  ]

  static let syntax: [Case] = [
    // Quotes
    Case(.yamlSyntax, "title: ⟦\"⟧abc\nkind: x", "never closed", "closing quote"),
    Case(.yamlSyntax, "title: ⟦'⟧abc\nkind: x", "never closed"),
    Case(.yamlSyntax, "title: ⟦'⟧", "never closed"),
    Case(.yamlSyntax, "title: ⟦'⟧b''", "never closed"),
    Case(.yamlSyntax, "title: 'It'⟦s good'⟧\nkind: x", "double quotes", "('')"),
    Case(.yamlSyntax, "title: \"He said \"⟦hello\" to us\"⟧", "single quotes"),
    Case(.yamlSyntax, "title: \"a\" ⟦b⟧", "single quotes"),
    Case(.yamlSyntax, "list:\n  - \"a\" ⟦b⟧", "single quotes"),
    Case(.yamlSyntax, "title: \"⟦\\⟧q\"", "backslash", "single quotes"),
    Case(.yamlSyntax, "title: \"C:⟦\\⟧Users\"", "backslash"),
    Case(.yamlSyntax, "title: \"ab⟦\\⟧xZZ\"", "backslash"),
    Case(.yamlSyntax, "title: \"ab⟦\\⟧ud800\"", "backslash"),
    // Colons
    Case(.yamlSyntax, "title: Part 1⟦:⟧ the council", "colon", "in quotes"),
    Case(.yamlSyntax, "title: “Part 1”⟦:⟧ the council", "colon", "quotes"),
    Case(.yamlSyntax, "title: [a, b]⟦:⟧ c", "colon"),
    Case(.yamlSyntax, "title: \"a\"⟦:⟧ b", "colon"),
    Case(.yamlSyntax, "⟦title⟧\nkind: x", "no “key: value”", "a colon and a space"),
    Case(.yamlSyntax, "⟦title \"x\"⟧\nkind: y", "no “key: value”"),
    Case(.yamlSyntax, "kind: y\n⟦title⟧", "no “key: value”"),
    Case(.yamlSyntax, "kind: y\n⟦title⟧\n", "no “key: value”"),
    Case(.yamlSyntax, "kind: y\n\n⟦title é⟧  \n\nother: z", "no “key: value”"),
    Case(.yamlSyntax, "a:\n⟦b⟧\n", "no “key: value”"),
    Case(.yamlSyntax, "kind⟦:⟧x\nother: z", "no space behind this colon"),
    Case(.yamlSyntax, "other: z\nkind⟦:⟧x", "no space behind this colon"),
    Case(.yamlSyntax, "⟦see http://example.org⟧\nother: z", "no “key: value”"),
    Case(.yamlSyntax, "list:\n- a\n⟦-⟧b\n", "no space behind this dash"),
    Case(.yamlSyntax, "⟦:⟧ x", "a key is missing"),
    Case(.yamlSyntax, "a: 1\n⟦:⟧ x", "a key is missing"),
    Case(.yamlSyntax, "a: {⟦:⟧ x}", "a key is missing"),
    Case(.yamlSyntax, "a: 1\n?⟦⟧\n: x", "a key is missing"),
    // Indentation
    Case(.yamlSyntax, "a:\n   b: 1\n  ⟦c: 2⟧", "align it"),
    Case(.yamlSyntax, "a: |\n  text\n ⟦more⟧\n", "indent it"),
    Case(.yamlSyntax, "a: b\n  ⟦c:⟧ d", "more of the value above", "align it"),
    Case(.yamlSyntax, "list:\n- b: 1\n   ⟦c:⟧ 2", "more of the value above"),
    Case(.yamlSyntax, "b: c\n⟦-⟧ a", "item of a list"),
    Case(.yamlSyntax, "a:\n  - x\n ⟦-⟧ y", "align it with the other items"),
    Case(.yamlSyntax, "list:\n- b: 1\n  c: 2\n  ⟦-⟧ d", "item of a list"),
    Case(.yamlSyntax, "- a\n⟦b: c⟧", "“- ”"),
    Case(.yamlSyntax, "⟦\t⟧a: 1", "tab", "spaces"),
    Case(.yamlSyntax, "a:\n⟦\t⟧- b", "tab", "spaces"),
    Case(.yamlSyntax, "a:\n  b: 1\n⟦\t⟧c: 2", "tab"),
    Case(.yamlSyntax, "a: b\n⟦\t⟧c", "tab"),
    Case(.yamlSyntax, "a: |\n⟦\t⟧b", "tab"),
    Case(.yamlSyntax, "a:\n -⟦\t⟧b", "tab"),
    // First characters
    Case(.yamlSyntax, "title: ⟦@⟧x", "“@”", "in quotes"),
    Case(.yamlSyntax, "title: ⟦`⟧x`", "“`”", "in quotes"),
    Case(.yamlSyntax, "title: ⟦%⟧x", "“%”", "in quotes"),
    Case(.yamlSyntax, "title: ⟦-⟧ b", "list", "below its key", "in quotes"),
    Case(.yamlSyntax, "title: ⟦-⟧", "list"),
    Case(.yamlSyntax, "title: ⟦?⟧ b", "question mark", "in quotes"),
    Case(.yamlSyntax, "title: ⟦,⟧ b", "comma", "in quotes"),
    Case(.yamlSyntax, "title: ⟦]⟧ b", "“]”", "in quotes"),
    Case(.yamlSyntax, "title: ⟦}⟧", "“}”"),
    Case(.yamlSyntax, "title: ⟦> 5⟧", "lines below", "in quotes"),
    Case(.yamlSyntax, "title: ⟦|x⟧\n  a", "lines below"),
    Case(.yamlSyntax, "title: ⟦|0⟧\n  a", "lines below"),
    Case(.yamlSyntax, "title: a⟦\u{07}⟧b", "control character", "delete it"),
    Case(.yamlSyntax, "title: a⟦\u{00}⟧b", "control character"),
    Case(.yamlSyntax, "title: é⟦\u{1B}⟧b", "control character"),
    Case(.yamlSyntax, "title: é⟦\u{9B}⟧b", "control character"),
    // Brackets
    Case(.yamlSyntax, "areas: ⟦[⟧a, b\nkind: x", "not closed", "“]”"),
    Case(.yamlSyntax, "areas: ⟦{⟧a: 1, b: 2\nkind: x", "not closed", "“}”"),
    Case(.yamlSyntax, "areas: ⟦[⟧", "not closed", "“]”"),
    Case(.yamlSyntax, "areas: ⟦{⟧\n", "not closed", "“}”"),
    Case(.yamlSyntax, "areas: ⟦[⟧a,\n", "not closed"),
    Case(.yamlSyntax, "areas: [⟦{⟧a: b\n", "not closed", "“}”"),
    Case(.yamlSyntax, "areas: ⟦[⟧a,\nlist:\n  - x", "not closed"),
    Case(.yamlSyntax, "areas: ⟦[⟧a,\nlist: b\n  - c\n", "not closed before line"),
    Case(.yamlSyntax, "areas: ⟦[⟧a\nlist:\n  - c\n", "not closed before line"),
    Case(.yamlSyntax, "areas: [a, ⟦,⟧ b]", "before this comma"),
    Case(.yamlSyntax, "areas: {a: 1, ⟦,⟧ b: 2}", "before this comma"),
    Case(.yamlSyntax, "areas: [a]⟦]⟧", "delete what follows"),
    Case(.yamlSyntax, "areas: [a] ⟦b⟧", "in quotes"),
    Case(.yamlSyntax, "areas: {a: b}⟦c⟧", "in quotes"),
    Case(.yamlSyntax, "title: [draft] ⟦Inspection of services⟧", "in quotes"),
    Case(.yamlSyntax, "areas: [a: 1⟦:⟧ 2]", "colon", "comma"),
    Case(.yamlSyntax, "areas: {a: 1 b⟦:⟧ 2}", "colon", "comma"),
    Case(.yamlSyntax, "areas: [\"a\" ⟦\"⟧b\"]", "comma"),
    Case(.yamlSyntax, "areas: {\"a\" ⟦\"⟧b\"}", "comma", "“}”"),
    Case(.yamlSyntax, "⟦[⟧a]: b", "a key must be plain text"),
    Case(.yamlSyntax, "⟦{⟧a: b}: c", "a key must be plain text"),
    Case(.yamlSyntax, "? ⟦-⟧ a\n: b", "a key must be plain text"),
    Case(.yamlSyntax, "{a: b}\n⟦c: d⟧", "does not go with"),
    Case(.yamlSyntax, "a: {b: 1, ⟦[⟧c]: 2}", "a key must be plain text"),
  ]

  private func check(_ example: Case, _ surroundings: MarkedYAML.Surroundings) throws {
    let yaml = MarkedYAML(example.text, surroundings)
    let (document, diagnostics) = yaml.parse()
    #expect(document == nil)
    try #require(diagnostics.count == 1, "\(diagnostics.map(\.message))")
    let diagnostic = diagnostics[0]
    #expect(diagnostic.rule == example.rule)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.location.start == yaml.start, "\(diagnostic.message)")
    #expect(diagnostic.location.end == yaml.end, "\(diagnostic.message)")
    #expect(diagnostic.location.file == "content/a.md")
    for words in example.words { #expect(diagnostic.message.contains(words)) }
    #expect(!diagnostic.message.hasSuffix("."))
    #expect(!diagnostic.message.contains("can't be read as YAML"))
  }

  @Test(arguments: features, MarkedYAML.Surroundings.allCases)
  func refusesWhatAFileMayNotHold(_ example: Case, _ surroundings: MarkedYAML.Surroundings) throws {
    try check(example, surroundings)
  }

  @Test(arguments: syntax, MarkedYAML.Surroundings.allCases)
  func saysWhatToChangeWhereItHasToBeChanged(_ example: Case, _ surroundings: MarkedYAML.Surroundings) throws {
    try check(example, surroundings)
  }

  @Test(arguments: [
    Case(.yamlFeature, "a: 1\n⟦---⟧\nb: 2", "one document", "delete this line “---”"),
    Case(.yamlFeature, "---\na: 1\n⟦---⟧\n", "one document"),
    Case(.yamlFeature, "---\n⟦---⟧\na: 1", "one document"),
    Case(.yamlFeature, "---\na: 1\n...\n⟦---⟧\nb: 2", "one document"),
    Case(.yamlSyntax, "⟦--- a⟧\nb: c", "stands alone"),
    Case(.yamlSyntax, "a: ⟦\"⟧x\n---\nb: y\"", "never closed"),
  ])
  func refusesSeveralDocuments(_ example: Case) throws {
    for surroundings in [MarkedYAML.Surroundings.plain, .crlf, .loneCR, .afterUmlauts, .afterLineSeparators]
    where !example.text.hasPrefix("---") || surroundings != .afterLineSeparators {
      try check(example, surroundings)
    }
  }

  @Test(arguments: ["", "\n\n", "# a comment\n", "  \n  # é\n"])
  func refusesYAMLWithoutAValue(_ text: String) throws {
    let (document, diagnostics) = MarkedYAML(text).parse()
    #expect(document == nil)
    #expect(diagnostics.map(\.rule) == [.emptyFile])
    #expect(diagnostics[0].location.start == SourcePosition(line: 1, column: 1))
    #expect(diagnostics[0].message.contains("key: value"))
  }

  /// Bytes of Windows-1252 and others that are no UTF-8, as libyaml meets them when nothing has looked before.
  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0x78, 0x92, 0x73], 5), ([0x61, 0x3A, 0x20, 0xE9, 0x62, 0x63], 4),
      ([0x61, 0x3A, 0x20, 0x78, 0xC3], 5), ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], 4),
      ([0x61, 0x3A, 0x20, 0xC3, 0xA9, 0xF0, 0x9F, 0x99], 5), ([0x61, 0x3A, 0x20, 0xFF], 4),
      ([0x61, 0x3A, 0x20, 0xC0, 0x80], 4),
    ] as [([UInt8], Int)])
  func refusesBytesThatAreNoUTF8(_ bytes: [UInt8], _ column: Int) {
    var diagnostics: [Diagnostic] = []
    #expect(
      YAMLParser.parse(SourceText(path: "a", bytes: bytes), range: 0..<bytes.count, &diagnostics) == nil)
    #expect(diagnostics.map(\.rule) == [.invalidUTF8])
    #expect(diagnostics.first?.location.start == SourcePosition(line: 1, column: column))
    #expect(diagnostics.first?.message.contains("save the file as UTF-8") == true)
  }

  @Test(arguments: [("[", "]"), ("{a: ", "}"), ("- ", "")])
  func refusesNestingOf101AndAllows100(_ open: String, _ close: String) throws {
    let allowed = String(repeating: open, count: 100) + "x" + String(repeating: close, count: 100)
    #expect(MarkedYAML(allowed).parse().diagnostics.isEmpty)
    let deep =
      String(repeating: open, count: 100) + "⟦" + String(open.prefix(1)) + "⟧" + open.dropFirst() + "x"
      + String(repeating: close, count: 101)
    try check(Case(.nestingTooDeep, deep, "100 levels"), .plain)
  }

  @Test func refusesDeepNestingByIndentation() throws {
    var text = ""
    for depth in 0..<100 { text += String(repeating: " ", count: depth) + "a:\n" }
    let allowed = text + String(repeating: " ", count: 100) + "b"
    #expect(MarkedYAML(allowed).parse().diagnostics.isEmpty)
    let deep = text + String(repeating: " ", count: 100) + "⟦b⟧: c"
    try check(Case(.nestingTooDeep, deep, "100 levels"), .afterUmlauts)
  }

  @Test(arguments: [
    Case(.repeatedKey, "a: 1\n⟦a⟧: 2\n", "“a”", "line 1", "keep one"),
    Case(.repeatedKey, "b: 1\né:\n  a: 1\n⟦é⟧: 2\n", "“é”", "line 2"),
    Case(.repeatedKey, "a: 1\n⟦\"a\"⟧: 2\n", "“a”"),
    Case(.repeatedKey, "list:\n  - {x: 1, y: 2, ⟦x⟧: 3}\n", "“x”", "line 2"),
    Case(.repeatedKey, "a: {b: 1}\nc:\n  b: 1\n  ⟦b⟧: 2", "“b”", "line 3"),
  ])
  func reportsARepeatedKeyAndReadsOn(_ example: Case) throws {
    let yaml = MarkedYAML(example.text)
    let (document, diagnostics) = yaml.parse()
    #expect(document != nil)
    try #require(diagnostics.count == 1)
    #expect(diagnostics[0].rule == .repeatedKey)
    #expect(diagnostics[0].location.start == yaml.start)
    #expect(diagnostics[0].location.end == yaml.end)
    for words in example.words { #expect(diagnostics[0].message.contains(words)) }
  }

  @Test func reportsEveryRepetitionOfAKey() {
    let diagnostics = MarkedYAML("a: 1\na: 2\nb: 1\na: 3\nb: 2\n").parse().diagnostics
    #expect(diagnostics.map(\.location.start.line) == [2, 4, 5])
  }

  @Test func reportsTheFirstOfSeveralThings() {
    let diagnostics = MarkedYAML("a: 1\nb: &x 2\nc: *x\nd: !t 3\n").parse().diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.location.start == SourcePosition(line: 2, column: 4))
  }
}
