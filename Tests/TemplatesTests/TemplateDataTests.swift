import Diagnostics
import Templates
import Testing

/// JSON as a template's data.
struct TemplateDataTests {
  private func render(_ page: String, over json: String) throws -> String {
    var diagnostics: [Diagnostic] = []
    let library = TemplateLibrary(["page": SourceText(path: "x", bytes: Array(page.utf8))])
    let template = library.compileOpen("page", &diagnostics)
    let data = TemplateData(json: SourceText(path: "j", bytes: Array(json.utf8)), &diagnostics)
    #expect(diagnostics == [])
    var context = RenderContext()
    var bytes: [UInt8] = []
    try #require(template).render(try #require(data), using: &context, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: ["0", "-0", "85", "1.21", "1.10", "1e3", "2.5E-7", "123456789012345678901234567890"])
  func writesNumbersAsTheyAreWritten(_ number: String) throws {
    #expect(try render("{{.}}", over: number) == number)
    #expect(try render("{{n}}", over: " {\"n\" :\n\(number)\t} \r\n") == number)
  }

  @Test
  func writesFlagsAsWordsAndOtherThingsNotAtAll() throws {
    let json = #"{"t": true, "f": false, "n": null, "o": {"x": 1}, "l": [1]}"#
    #expect(try render("{{t}} {{f}} [{{n}}{{o}}{{l}}{{gone}}{{t.gone}}]", over: json) == "true false []")
  }

  @Test
  func takesOnlyNullFalseEmptyTextAndEmptyListsForFalse() throws {
    let json =
      #"{"a": null, "b": false, "c": "", "d": [], "e": 0, "f": "0", "g": {}, "h": [[]], "i": "false"}"#
    let page = "abcdefghi".map { "{{#\($0)}}\($0){{/\($0)}}{{^\($0)}}-{{/\($0)}}" }.joined()
    #expect(try render(page, over: json) == "----efghi")
  }

  @Test
  func stopsAtANameThatIsThereThoughItIsNull() throws {
    let json = #"{"a": {"b": null, "c": {}}, "b": "outer", "c": {"d": "outer"}}"#
    #expect(try render("{{#a}}[{{b}}{{c.d}}]{{/a}}", over: json) == "[]")
  }

  @Test
  func readsEveryEscape() throws {
    #expect(
      try render("{{{.}}}", over: #""\"\\\/\b\f\n\r\t\u00e9\u20AC\uD83D\uDE00""#)
        == "\"\\/\u{8}\u{c}\n\r\té€😀")
  }

  @Test
  func findsEachOfManyNamesAndTheLastOfEqualOnes() throws {
    let names = (0..<100).map { "n\($0)" }
    let json = "{" + (names + ["n7"]).enumerated().map { #""\#($1)": \#($0)"# }.joined(separator: ",") + "}"
    let page = names.map { "{{\($0)}}" }.joined(separator: " ")
    let expected = (0..<100).map { $0 == 7 ? "100" : "\($0)" }.joined(separator: " ")
    #expect(try render(page, over: json) == expected)
  }

  @Test(arguments: [
    (#"{"a": 1,⟦}⟧"#, "this is not JSON: a name in quotation marks was expected here"),
    ("[1, ⟦]⟧", "this is not JSON: a value was expected here"),
    ("[1 ⟦2⟧]", "this is not JSON: “,” or “]” was expected here"),
    (#"{"a" ⟦1⟧}"#, "this is not JSON: “:” was expected here"),
    (#"{"a": 1} ⟦x⟧"#, "this is not JSON: the end of the file was expected here"),
    ("\n\n ⟦[⟧1, 2", "this “[” is not closed"),
    (#"{"a": [1], ⟦"⟧b"#, "this string is not closed"),
    ("⟦01⟧", "a number can't start with 0"),
    ("1.⟦x⟧", "this is not JSON: a digit was expected here"),
    ("⟦n⟧ul", "this is not JSON: a value was expected here"),
    ("\"a⟦\n⟧\"", "a line break or tab in a string is written \\n or \\t"),
    (#""⟦\⟧x""#, #"this is not JSON: one of \" \\ \/ \b \f \n \r \t \u was expected here"#),
    (#""⟦\u12x4⟧""#, "four hexadecimal digits belong behind \\u"),
    (#""⟦\uD83D⟧x""#, "this is half a character: two \\u belong together"),
    (#""⟦\uD83D\u0041⟧""#, "this is half a character: two \\u belong together"),
    ("⟦⟧", "this is not JSON: a value was expected here"),
  ])
  func reportsTheFirstMistake(_ marked: String, _ message: String) throws {
    let templates = MarkedTemplates(["data": marked])
    let source = try #require(templates.sources["data"])
    var diagnostics: [Diagnostic] = []
    #expect(TemplateData(json: source, &diagnostics) == nil)
    #expect(diagnostics.map(\.rule) == [.invalidJSON])
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.map { MarkedTemplates.Place($0.location) } == templates.places)
  }

  @Test
  func reportsWhatIsNotUTF8() {
    var diagnostics: [Diagnostic] = []
    #expect(TemplateData(json: SourceText(path: "j", bytes: [0x22, 0xFF, 0x22]), &diagnostics) == nil)
    #expect(diagnostics.map(\.location.start.column) == [2])
  }
}
