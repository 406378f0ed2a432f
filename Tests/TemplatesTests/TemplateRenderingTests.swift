import Diagnostics
import Synchronization
import Templates
import Testing

/// What templates write, beyond what the specification's suites say.
struct TemplateRenderingTests {
  struct Item {
    var text: String? = nil
    var number: Int? = nil
    var flag = false
    var html = ""
    var texts: [String] = []
  }

  static let schema = RecordSchema<Item>(
    "item",
    [
      .text("text", "Text") { $0.text },
      .number("number", "A number") { $0.number },
      .flag("flag", "A flag") { $0.flag },
      .html("html", "HTML") { $1.append(contentsOf: $0.html.utf8) },
      .texts("texts", "Texts") { $0.texts },
    ]
  )

  private func render(_ templates: [String: String], _ item: Item = Item()) throws -> String {
    let sources = templates.mapValues { SourceText(path: "x", bytes: Array($0.utf8)) }
    var diagnostics: [Diagnostic] = []
    let template = TemplateLibrary(sources).compile("page", for: Self.schema, &diagnostics)
    #expect(diagnostics == [])
    var context = RenderContext()
    var bytes: [UInt8] = []
    try #require(template).render(item, using: &context, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: What is true

  @Test(arguments: [
    (Item(), "-----"),
    (Item(text: ""), "-----"),
    (Item(text: "0"), "t----"),
    (Item(text: "false"), "t----"),
    (Item(number: 0), "-n---"),
    (Item(number: -1), "-n---"),
    (Item(flag: true), "--f--"),
    (Item(html: "<p>"), "---h-"),
    (Item(texts: [""]), "----l"),
  ])
  func takesEmptyForAbsentButZeroForANumber(_ item: Item, _ expected: String) throws {
    let page = """
      {{#text}}t{{/text}}{{^text}}-{{/text}}{{#number}}n{{/number}}{{^number}}-{{/number}}\
      {{#flag}}f{{/flag}}{{^flag}}-{{/flag}}{{#html}}h{{/html}}{{^html}}-{{/html}}\
      {{#texts}}l{{/texts}}{{^texts}}-{{/texts}}
      """
    #expect(try render(["page": page], item) == expected)
  }

  @Test
  func writesNothingForWhatIsAbsent() throws {
    #expect(try render(["page": "[{{text}}{{number}}{{{html}}}]"]) == "[]")
  }

  @Test
  func repeatsEmptyTextsInLists() throws {
    let item = Item(texts: ["a", "", "<b>"])
    #expect(try render(["page": "{{#texts}}({{.}}){{/texts}}"], item) == "(a)()(&lt;b&gt;)")
  }

  @Test
  func leavesApostrophesAndOtherScriptsAlone() throws {
    let item = Item(text: "l’été 'x' \u{1F600} 12345678&12345678")
    #expect(try render(["page": "{{text}}"], item) == "l’été 'x' \u{1F600} 12345678&amp;12345678")
  }

  @Test
  func ignoresAByteOrderMark() throws {
    #expect(try render(["page": "\u{FEFF}{{! c }}\na"]) == "a")
  }

  // MARK: Lines

  @Test
  func leavesEmptyLinesEmptyWhereItIndents() throws {
    #expect(try render(["page": "  {{>p}}\n", "p": "a\n\n{{text}}\n\r\nb\r\n"]) == "  a\n\n  \n\r\n  b\r\n")
  }

  @Test
  func indentsLinesInsideSectionsOnceForEachTime() throws {
    let item = Item(texts: ["1", "2"])
    let templates = [
      "page": "<ul>\n  {{>items}}\n</ul>\n", "items": "{{#texts}}\n<li>{{.}}</li>\n{{/texts}}\n",
    ]
    #expect(try render(templates, item) == "<ul>\n  <li>1</li>\n  <li>2</li>\n</ul>\n")
  }

  @Test
  func doesNotIndentWhatStandsInsideALine() throws {
    #expect(try render(["page": "  {{>a}}\n", "a": "x {{>b}}\ny\n", "b": "1\n2"]) == "  x 1\n2\n  y\n")
  }

  @Test
  func doesNotIndentTheLinesOfValues() throws {
    #expect(
      try render(["page": "  {{>a}}\n", "a": "{{{html}}}\n"], Item(html: "<pre>\na</pre>"))
        == "  <pre>\na</pre>\n")
  }

  @Test
  func addsIndentationUpThroughPartials() throws {
    #expect(try render(["page": " {{>a}}\n", "a": "a\n\t{{>b}}\n", "b": "b\nb\n"]) == " a\n \tb\n \tb\n")
  }

  // MARK: Blocks

  @Test
  func indentsNewContentWhereverItBegins() throws {
    let layout = "<main>\n  {{$main}}\n  {{/main}}\n</main>\n"
    for page in [
      "{{<layout}}{{$main}}\na\nb\n{{/main}}{{/layout}}",
      "{{<layout}}\n  {{$main}}\n    a\n    b\n  {{/main}}\n{{/layout}}\n",
      "{{<layout}}\n{{$main}}\n{{^text}}\na\nb\n{{/text}}\n{{/main}}\n{{/layout}}\n",
      "{{<layout}}\n{{$main}}a\nb\n{{/main}}\n{{/layout}}\n",
    ] {
      #expect(try render(["page": page, "layout": layout]) == "<main>\n  a\n  b\n</main>\n")
    }
  }

  @Test
  func keepsTheLineOfABlockThatStandsOnIt() throws {
    let layout = "<head>\n  {{$head}}<title>none</title>{{/head}}\n</head>\n"
    #expect(
      try render(["page": "{{>layout}}", "layout": layout]) == "<head>\n  <title>none</title>\n</head>\n")
    let page = "{{<layout}}{{$head}}\n<title>x</title>\n<meta>{{/head}}{{/layout}}"
    #expect(
      try render(["page": page, "layout": layout]) == "<head>\n  <title>x</title>\n  <meta>\n</head>\n"
    )
  }

  @Test
  func writesNewContentInsideALineAsItIs() throws {
    let templates = ["page": "{{<t}}{{$x}}a\n  b{{/x}}{{/t}}", "t": "  <title>{{$x}}none{{/x}}</title>\n"]
    #expect(try render(templates) == "  <title>a\n  b</title>\n")
  }

  @Test
  func takesBlocksInNewContentFromWhereItIsWritten() throws {
    // The inner block belongs to the page, so what the layout has under its name does not count.
    let templates = [
      "page": "{{<a}}{{$x}}[{{$y}}page{{/y}}]{{/x}}{{/a}}",
      "a": "{{<b}}{{$y}}a{{/y}}{{/b}}",
      "b": "{{$x}}{{/x}}{{$y}}{{/y}}",
    ]
    #expect(try render(templates) == "[page]a")
  }

  @Test
  func endsABlockThatContainsItsOwnName() throws {
    #expect(try render(["page": "{{<a}}{{$x}}<{{$x}}in{{/x}}>{{/x}}{{/a}}", "a": "{{$x}}{{/x}}"]) == "<in>")
  }

  @Test
  func handsBlocksOnToPartials() throws {
    let templates = ["page": "{{<a}}{{$x}}new{{/x}}{{/a}}", "a": "{{>b}}", "b": "{{$x}}old{{/x}}"]
    #expect(try render(templates) == "new")
  }

  // MARK: What is read

  @Test
  func readsOnlyTheFieldsThatAreNamed() throws {
    final class Reads: Sendable {
      let names = Mutex<[String]>([])
      func note(_ name: String) -> String {
        names.withLock { $0.append(name) }
        return name
      }
    }
    let inner = RecordSchema<Reads>(
      "inner",
      [.text("c", "") { $0.note("c") }, .text("d", "") { $0.note("d") }]
    )
    let outer = RecordSchema<Reads>(
      "outer",
      [
        .text("a", "") { $0.note("a") }, .text("b", "") { $0.note("b") }, .record("inner", inner, "") { $0 },
        .html("e", "") { $1 += Array($0.note("e").utf8) },
      ]
    )
    let page = SourceText(path: "x", bytes: Array("{{b}}{{#inner}}{{d}}{{b}}{{/inner}}{{inner.d}}".utf8))
    var diagnostics: [Diagnostic] = []
    let template = try #require(TemplateLibrary(["page": page]).compile("page", for: outer, &diagnostics))
    let reads = Reads()
    var context = RenderContext()
    var bytes: [UInt8] = []
    try template.render(reads, using: &context, into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "bdbd")
    #expect(reads.names.withLock { $0 } == ["b", "d"])
    _ = outer.json(of: reads, using: &context)
    #expect(reads.names.withLock { $0 } == ["b", "d", "a", "b", "c", "d", "e"])
  }

  @Test
  func rendersPageAfterPageInOneContext() throws {
    let page = SourceText(path: "x", bytes: Array("{{text}}{{#texts}}{{.}}{{/texts}};".utf8))
    var diagnostics: [Diagnostic] = []
    let template = try #require(
      TemplateLibrary(["page": page]).compile("page", for: Self.schema, &diagnostics))
    var context = RenderContext()
    var bytes: [UInt8] = []
    for item in [Item(text: "a", texts: ["b", "c"]), Item(), Item(text: "d")] {
      try template.render(item, using: &context, into: &bytes)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "abc;;d;")
  }
}
