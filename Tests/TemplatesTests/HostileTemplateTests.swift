import Diagnostics
import Templates
import TestSupport
import Testing

/// Templates and data that nobody writes on purpose, or only on purpose: they give problems, and end soon.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct HostileTemplateTests {
  /// How many are many: enough that anything quadratic shows, and not so many that the tests take long.
  #if DEBUG
    static let many = 10_000
  #else
    static let many = 200_000
  #endif

  /// What compiling and rendering as an open template reports; it is to report something.
  private func problems(_ templates: [String: String], over json: String = "{}") -> [Diagnostic] {
    let sources = templates.map { ($0, SourceText(path: "templates/\($0).mustache", bytes: Array($1.utf8))) }
    let library = TemplateLibrary(Dictionary(uniqueKeysWithValues: sources))
    var diagnostics: [Diagnostic] = []
    guard let template = library.compileOpen("page", &diagnostics),
      let data = TemplateData(json: SourceText(path: "page.json", bytes: Array(json.utf8)), &diagnostics)
    else { return diagnostics }
    // Less than in earnest, because the program that tests is slower.
    var limits = RenderLimits()
    limits.operations = 1_000_000
    var context = RenderContext(limits: limits)
    var bytes: [UInt8] = Array("before".utf8)
    do {
      try template.render(data, using: &context, into: &bytes)
    } catch {
      #expect(bytes == Array("before".utf8), "a page that fails leaves nothing")
      diagnostics.append(error.diagnostic)
    }
    return diagnostics
  }

  @Test(arguments: ["#", "$"])
  func refusesTagsThatAreNestedTooDeep(_ sigil: String) {
    let count = 100_000
    let page = String(repeating: "{{\(sigil)a}}", count: count) + String(repeating: "{{/a}}", count: count)
    let found = problems(["page": page])
    #expect(found.map(\.rule) == [.templateTooDeep])
    #expect(found.first?.location.start == SourcePosition(line: 1, column: 1 + 6 * TemplateLimits.nesting))
  }

  @Test
  func acceptsTagsThatAreNestedToTheLimit() {
    let count = TemplateLimits.nesting
    let page = String(repeating: "{{^a}}", count: count) + String(repeating: "{{/a}}", count: count)
    #expect(problems(["page": page]) == [])
  }

  @Test(arguments: [
    "{{#a\n", "{{a", "{{=a}}", "{{/a}}", "{{! ", "{{{a}}", "{{ }}", "{{#a}}{{/b}}", "{{>x y}}",
  ])
  func listsOnlySoManyProblems(_ mistake: String) {
    let found = problems(["page": String(repeating: mistake, count: Self.many)])
    #expect((1...TemplateLimits.problemsPerTemplate + 1).contains(found.count))
  }

  @Test
  func listsOnlySoManyUnknownFields() {
    let page = SourceText(
      path: "templates/page.mustache", bytes: Array(String(repeating: "{{titel}}\n", count: Self.many).utf8))
    var diagnostics: [Diagnostic] = []
    _ = TemplateLibrary(["page": page]).compile("page", for: SamplePage.schema, &diagnostics)
    #expect(diagnostics.count == TemplateLimits.problemsPerTemplate + 1)
    #expect(diagnostics.last?.message == "more than 100 places of this template are wrong: mend those first")
  }

  @Test
  func rendersMuchOfEverything() {
    let page =
      String(repeating: "{{> part}}", count: Self.many / 2)
      + String(repeating: "text\n", count: Self.many / 2)
      + String(repeating: "{{#list}}{{.}}{{/list}}\n", count: Self.many / 10)
      + String(repeating: "}} {", count: Self.many)
    #expect(problems(["page": page, "part": "{{x}}\n"], over: #"{"list": [1, 2, 3], "x": "y"}"#) == [])
  }

  @Test
  func refusesPartialsThatDoubleThirtyTimes() {
    var templates = ["page": "{{>p0}}", "p30": "."]
    for i in 0..<30 { templates["p\(i)"] = "{{>p\(i + 1)}}{{>p\(i + 1)}}" }
    #expect(problems(templates).map(\.rule) == [.templateTooDeep])
    templates["p30"] = ""
    #expect(problems(templates).map(\.rule) == [.templateTooDeep])
  }

  @Test
  func refusesContextsThatDoubleWithoutEnd() {
    // Each of 40 templates is used with and without each of 40 blocks.
    var templates = ["page": "{{>p0}}"]
    for i in 0..<40 { templates["p\(i)"] = "{{>p\(i + 1)}}{{<p\(i + 1)}}{{$b\(i)}}x{{/b\(i)}}{{/p\(i + 1)}}" }
    #expect(problems(templates).map(\.rule) == [.templateTooDeep])
  }

  @Test
  func refusesAChainThatIsTooLong() {
    var templates = ["page": "{{>p0}}"]
    for i in 0..<20_000 { templates["p\(i)"] = "{{>p\(i + 1)}}" }
    let found = problems(templates)
    #expect(found.map(\.rule) == [.templateTooDeep])
    #expect(found.first?.location.file == "templates/p\(RenderLimits().callDepth - 1).mustache")
  }

  @Test
  func refusesARecursionThatNoDataEnds() {
    let found = problems(["page": "{{#a}}\n\n  {{>page}}\n{{/a}}"], over: #"{"a": 1}"#)
    #expect(found.map(\.rule) == [.templateTooDeep])
    #expect(found.first?.location.start == SourcePosition(line: 3, column: 3))
  }

  @Test
  func followsARecursionThatDataEnd() {
    let tree = String(repeating: #"{"a":["#, count: 200) + String(repeating: "]}", count: 200)
    #expect(problems(["page": "{{#a}}<\n  {{>page}}\n>{{/a}}"], over: tree) == [])
  }

  @Test(arguments: [
    ("{{#l}}{{#l}}{{#l}}{{#l}}{{#l}}{{/l}}{{/l}}{{/l}}{{/l}}{{/l}}", 1000),
    ("{{#l}}{{#l}}{{#l}}{{#l}}long text{{/l}}{{/l}}{{/l}}{{/l}}", 200),
  ])
  func refusesPagesWithoutEnd(_ page: String, _ count: Int) {
    let list = "[" + repeatElement("1", count: count).joined(separator: ",") + "]"
    #expect(problems(["page": page], over: #"{"l": \#(list)}"#).map(\.rule) == [.templateTooDeep])
  }

  @Test
  func refusesIndentationWithoutEnd() {
    let spaces = String(repeating: " ", count: 100_000)
    let found = problems(
      ["page": "{{#a}}\n\(spaces){{>page}}\n{{/a}}\(String(repeating: "x\n", count: 10_000))"],
      over: #"{"a": 1}"#
    )
    #expect(found.map(\.rule) == [.templateTooDeep])
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":[", "\"", "\\", "{\"a\"", "1,", "-", "[1", "\u{0}", "\"\\uD800"])
  func refusesDataThatIsNone(_ piece: String) {
    #expect(
      problems(["page": ""], over: String(repeating: piece, count: 100_000)).map(\.rule) == [.invalidJSON])
  }

  @Test
  func readsNestedDataThatIsClosed() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(problems(["page": ""], over: deep).map(\.rule) == [.invalidJSON])
    let limit = TemplateLimits.jsonNesting
    #expect(
      problems(
        ["page": ""], over: String(repeating: "[", count: limit) + String(repeating: "]", count: limit)) == []
    )
  }

  @Test
  func looksUpManyNamesInManyNames() {
    let names = (0..<Self.many / 4).map { "n\($0)" }
    let json = "{" + names.map { #""\#($0)": "\#($0)""# }.joined(separator: ",") + "}"
    let page = names.map { "{{\($0)}}{{missing\($0)}}" }.joined(separator: "\n")
    #expect(problems(["page": page], over: json) == [])
  }

  @Test
  func survivesRandomBytes() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "{{", "}}", "{{#a}}", "{{/a}}", "{{^a}}", "{{$a}}", "{{<b}}", "{{/b}}", "{{>b}}", "{{{", "}}}", "{{&",
      "\n",
      " ", "\r\n", "{{!", "{{=| |=}}", "|={{ }}=|", "a", ".", "{{a.b}}", "{{.}}", "é", "\u{FEFF}", "x y",
    ]
    func random() -> [UInt8] {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<40, using: &generator) {
        bytes += Array(pieces[Int.random(in: 0..<pieces.count, using: &generator)].utf8)
        if Int.random(in: 0..<50, using: &generator) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &generator))
        }
      }
      return bytes
    }
    var context = RenderContext()
    var rendered = 0
    for _ in 0..<Self.many / 20 {
      var diagnostics: [Diagnostic] = []
      let library = TemplateLibrary([
        "a": SourceText(path: "a", bytes: random()), "b": SourceText(path: "b", bytes: random()),
      ])
      _ = library.compile("a", for: SamplePage.schema, &diagnostics)
      diagnostics = []
      let open = library.compileOpen("a", &diagnostics)
      #expect((open == nil) != diagnostics.isEmpty)
      let json = #"{"a": [{"b": "x"}, 1, "", [true]], "b": {"b": null}}"#
      guard let open,
        let data = TemplateData(json: SourceText(path: "j", bytes: Array(json.utf8)), &diagnostics)
      else { continue }
      var bytes: [UInt8] = []
      try? open.render(data, using: &context, into: &bytes)
      rendered += 1
    }
    #expect(rendered > Self.many / 1000)
  }
}
