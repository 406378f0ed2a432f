import Diagnostics
import FrontMatter
import Testing

@Suite struct FieldReaderTests {
  private enum Kind: String, CaseIterable { case inspection, visit, review }

  private static let schema = MappingSchema(
    "a report", required: ["title", "kind"], optional: ["published", "draft", "about", "sources"])

  /// Reads every key of the schema as what it takes.
  private func read(_ text: String, _ surroundings: MarkedYAML.Surroundings) throws -> (
    yaml: MarkedYAML, values: [String], diagnostics: [Diagnostic]
  ) {
    let yaml = MarkedYAML(text, surroundings)
    var (document, diagnostics) = yaml.parse()
    try #require(diagnostics.isEmpty || document != nil)
    guard let fields = FieldReader(try #require(document).root, Self.schema, &diagnostics) else {
      return (yaml, [], diagnostics)
    }
    var values: [String] = []
    if let title = fields.text("title", &diagnostics) { values.append("title=\(title)") }
    let kind: Kind? = fields.choice("kind", &diagnostics)
    if let kind { values.append("kind=\(kind)") }
    let year = fields.value("published", .invalidDate, takes: "a year", &diagnostics) { Int($0) }
    if let year { values.append("published=\(year)") }
    if fields.flag("draft", &diagnostics) { values.append("draft") }
    values += fields.texts("about", &diagnostics).map { "about=\($0.text)" }
    for source in fields.list("sources", &diagnostics) {
      let schema = MappingSchema("a source", required: ["id"], optional: ["url"])
      guard let source = FieldReader(source, schema, &diagnostics) else { continue }
      if let id = source.text("id", &diagnostics) { values.append("source=\(id)") }
    }
    return (yaml, values, diagnostics)
  }

  @Test func readsEveryKindOfValue() throws {
    let text = """
      title: Inspection of services
      kind: visit
      published: 2012
      draft: true
      about: [a/b, "c/d"]
      sources:
        - id: report
        - {id: press, url: x}
      """
    let (_, values, diagnostics) = try read(text, .plain)
    #expect(diagnostics.isEmpty)
    #expect(
      values == [
        "title=Inspection of services", "kind=visit", "published=2012", "draft", "about=a/b", "about=c/d",
        "source=report", "source=press",
      ])
  }

  @Test func takesMissingOptionalKeysForNothing() throws {
    let (_, values, diagnostics) = try read("title: no\nkind: review\ndraft: false\nabout: []\n", .plain)
    #expect(diagnostics.isEmpty)
    #expect(values == ["title=no", "kind=review"])
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let text: String
    let message: String
    var hint: String?
    var testDescription: String { text.debugDescription }

    init(_ rule: Rule, _ text: String, _ message: String, hint: String? = nil) {
      self.rule = rule
      self.text = text
      self.message = message
      self.hint = hint
    }
  }

  private static let rest = "\ntitle: a\nkind: visit\n"
  static let cases: [Case] = [
    Case(
      .unknownKey, "⟦publisehd⟧: 2012" + rest, "“publisehd” is no key of a report; did you mean “published”?",
      hint: "published"),
    Case(
      .unknownKey, "⟦\"Draft\"⟧: true" + rest, "“Draft” is no key of a report; did you mean “draft”?",
      hint: "draft"),
    Case(
      .unknownKey, "⟦xyzzy⟧: 1" + rest,
      "“xyzzy” is no key of a report; it takes title, kind, published, draft, about, sources"),
    Case(
      .unknownKey, "⟦\u{A0}draft⟧: true" + rest,
      "there is an invisible character (U+00A0) in this “draft”; delete it, or type the key again",
      hint: "draft"),
    Case(
      .unknownKey, "⟦dra\u{200B}ft⟧: true" + rest,
      "there is an invisible character (U+200B) in this “draft”; delete it, or type the key again",
      hint: "draft"),
    // In braces a comma cuts a text off; however many there are, it is one text.
    Case(
      .unknownKey, "title: a\nkind: visit\nsources: [{id: A title, ⟦a place⟧}]\n",
      "“a place” is no key of a source; in braces a comma ends a value, so put the value before it in quotes"),
    Case(
      .unknownKey, "title: a\nkind: visit\nsources: [{id: A title, ⟦a place⟧, a date, a hall}]\n",
      "“a place” is no key of a source; in braces a comma ends a value, so put the value before it in quotes"),
    // A key that lacks its colon is there, and is not called missing too.
    Case(
      .unknownKey, "title: a\nkind: visit\nsources: [{⟦id the report⟧, url: x}]\n",
      "“id the report” has no colon; write “id: the report”", hint: "id: the report"),
    Case(
      .unknownKey, "title: a\nkind: visit\nsources: [{url: x, ⟦id report⟧}]\n",
      "“id report” has no colon; write “id: report”", hint: "id: report"),
    // With none of its keys known, a mapping is something else, which is one mistake.
    Case(
      .unknownKey, "⟦first⟧: a\nsecond: b\nthird: c\n",
      "“first” is no key of a report; it takes title, kind, published, draft, about, sources"),
    // A required key that is misspelt is one mistake.
    Case(
      .unknownKey, "⟦titel⟧: a\nkind: visit", "“titel” is no key of a report; did you mean “title”?",
      hint: "title"),
    Case(.missingKey, "⟦⟧kind: visit\n", "a report needs “title”; write “title: …”"),
    Case(.missingKey, "# é\n⟦⟧kind: visit\ndraft: false\n", "a report needs “title”; write “title: …”"),
    Case(
      .missingKey, "title: a\nkind: visit\nsources:\n  - ⟦⟧url: x\n", "a source needs “id”; write “id: …”"),
    Case(.missingKey, "title: a\nkind: visit\nsources: [⟦⟧{url: x}]\n", "a source needs “id”; write “id: …”"),
    Case(.wrongType, "⟦title⟧:\nkind: visit", "“title” has no value; write one"),
    Case(.wrongType, "⟦title⟧: ~\nkind: visit", "“title” has no value; write one"),
    Case(
      .wrongType, "⟦title⟧: #1 in the country\nkind: visit",
      "“title” has no value, because “#” starts a comment; put the value in quotes"),
    Case(.wrongType, "title: a\nkind: visit\n⟦draft⟧:\n", "“draft” has no value; write one, or delete the line"),
    Case(.wrongType, "title: ⟦\"\"⟧\nkind: visit", "“title” is blank; write its text"),
    Case(.wrongType, "title: ⟦\" \u{A0}\"⟧\nkind: visit", "“title” is blank; write its text"),
    Case(
      .wrongType, "title: ⟦⟧[draft]\nkind: visit",
      "“title” takes text, not a list; write one value, or put text that starts with a bracket in quotes"),
    Case(
      .wrongType, "title: ⟦⟧{name}\nkind: visit",
      "“title” takes text, not a mapping of keys to values; write one value, or put text that starts with a bracket in quotes"
    ),
    Case(.wrongType, "title:\n  ⟦⟧- a\nkind: visit", "“title” takes text, not a list"),
    Case(
      .wrongType, "kind: visit\ntitle:\n  ⟦⟧a: b\n", "“title” takes text, not a mapping of keys to values"),
    Case(
      .invalidValue, "title: a\nkind: ⟦inspektion⟧\n",
      "“inspektion” can't be the value of “kind”; did you mean “inspection”?", hint: "inspection"),
    Case(
      .invalidValue, "title: a\nkind: ⟦no⟧\n",
      "“no” can't be the value of “kind”; it takes inspection, visit, review"),
    Case(
      .invalidDate, "title: é\npublished: ⟦4.10⟧\nkind: visit",
      "“4.10” can't be the value of “published”; it takes a year"),
    Case(.invalidValue, "draft: ⟦yes⟧" + rest, "“yes” can't be the value of “draft”; it takes true or false"),
    Case(
      .wrongType, "about: ⟦a/b⟧" + rest,
      "“about” takes a list, one element a line starting with “- ”, not text"),
    Case(
      .wrongType, "about: ⟦⟧{a: b}" + rest,
      "“about” takes a list, one element a line starting with “- ”, not a mapping of keys to values"),
    Case(
      .wrongType, "about: [a, ⟦⟧[b]]" + rest, "an element of “about” is text, not a list; put it in quotes"),
    Case(.wrongType, "about:\n  - a\n  -⟦⟧" + rest, "an element of “about” is text, not blank"),
    Case(.wrongType, "about: [a, ⟦\"\"⟧]" + rest, "an element of “about” is text, not blank"),
    Case(
      .wrongType, "sources: [⟦report⟧]" + rest,
      "a source is written as keys with values (id: …, url: …), not as text"),
    Case(
      .wrongType, "sources:\n  -⟦⟧" + rest,
      "a source is written as keys with values (id: …, url: …), not as nothing"),
    Case(
      .wrongType, "sources: [⟦⟧[id]]" + rest,
      "a source is written as keys with values (id: …, url: …), not as a list"),
    Case(
      .wrongType, "⟦⟧- title: a", "a report is written as keys with values (title: …, kind: …), not as a list"
    ),
    Case(.wrongType, "⟦title⟧", "a report is written as keys with values (title: …, kind: …), not as text"),
    Case(
      .repeatedKey, "title: a\n⟦title⟧: b\nkind: visit",
      "“title” stands here a second time, after line 1; keep one of the two"),
    // Only the first line of a long text is in the message.
    Case(
      .invalidValue, "title: a\nkind: ⟦|\n  visit\n  and more⟧\n",
      "“visit…” can't be the value of “kind”; it takes inspection, visit, review"),
  ]

  @Test(arguments: cases, MarkedYAML.Surroundings.allCases)
  func reportsOneProblemAtItsPlace(_ example: Case, _ surroundings: MarkedYAML.Surroundings) throws {
    // The line that a message names is counted from the top of the file.
    if example.rule == .repeatedKey, surroundings != .plain { return }
    let (yaml, _, diagnostics) = try read(example.text, surroundings)
    try #require(diagnostics.count == 1, "\(diagnostics.map(\.message))")
    #expect(diagnostics[0].rule == example.rule)
    #expect(diagnostics[0].message == example.message)
    #expect(diagnostics[0].hint == example.hint)
    #expect(diagnostics[0].location.start == yaml.start)
    #expect(diagnostics[0].location.end == yaml.end)
  }

  @Test func reportsAllProblemsOfAMapping() throws {
    let (_, values, diagnostics) = try read(
      "titel: a\nknid: visit\npublished: x\ndraft: maybe\nabout: 1\nsources: [{}, {id: a}]\n", .plain)
    #expect(values == ["source=a"])
    #expect(
      DiagnosticReport(diagnostics).diagnostics.map { "\($0.location.start.line) \($0.rule.rawValue)" } == [
        "1 unknown-key", "2 unknown-key", "3 invalid-date", "4 invalid-value", "5 wrong-type",
        "6 missing-key",
      ])
  }

  @Test func keepsTheFirstValueOfARepeatedKey() throws {
    let (_, values, _) = try read("title: a\nkind: visit\ntitle: b\n", .plain)
    #expect(values == ["title=a", "kind=visit"])
  }

  @Test func keepsMessagesShort() throws {
    let long = String(repeating: "x", count: 100_000)
    let (_, _, diagnostics) = try read(
      "title: a\nkind: \(long)\npublished: \(long)\ndraft: \(long)\n? \(long)\n: b\n\(long.prefix(900)): c\n",
      .plain)
    #expect(diagnostics.count == 5)
    for diagnostic in diagnostics { #expect(diagnostic.message.count < 250) }
  }
}
