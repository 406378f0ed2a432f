import Diagnostics
import Templates
import Testing

/// What a library of templates reports apart from the mistakes inside tags.
struct TemplateLibraryTests {
  @Test
  func reportsAPageWithoutATemplate() {
    var diagnostics: [Diagnostic] = []
    let library = TemplateLibrary(["report": SourceText(path: "templates/report.mustache", bytes: [])])
    #expect(library.compile("reports", for: SamplePage.schema, &diagnostics) == nil)
    #expect(diagnostics.map(\.rule) == [.missingFile])
    #expect(diagnostics.first?.location.file == "templates/reports.mustache")
    #expect(diagnostics.first?.message == "this template is missing; did you mean “report”?")
  }

  @Test
  func reportsWhatIsNotUTF8WhereItIs() {
    let bytes = Array("é\n<p>".utf8) + [0xC3, 0x28] + Array("{{titel}}".utf8)
    var diagnostics: [Diagnostic] = []
    let library = TemplateLibrary(["report": SourceText(path: "templates/report.mustache", bytes: bytes)])
    #expect(library.compile("report", for: SamplePage.schema, &diagnostics) == nil)
    #expect(diagnostics.map(\.rule) == [.invalidUTF8])
    #expect(diagnostics.first?.location.start == SourcePosition(line: 2, column: 4))
  }

  @Test
  func reportsAMistakeInASharedPartialOnceForAllPages() {
    let sources = ["a": "{{>header}}", "b": "{{>header}}{{titel}}", "header": "{{titel}}"]
    let library = TemplateLibrary(
      Dictionary(
        uniqueKeysWithValues: sources.map {
          ($0, SourceText(path: "templates/\($0).mustache", bytes: Array($1.utf8)))
        }
      )
    )
    var diagnostics: [Diagnostic] = []
    #expect(library.compile("a", for: SamplePage.schema, &diagnostics) == nil)
    #expect(diagnostics.map(\.location.file) == ["templates/header.mustache"])
    #expect(library.compile("b", for: SamplePage.schema, &diagnostics) == nil)
    #expect(diagnostics.map(\.location.file) == ["templates/header.mustache", "templates/b.mustache"])
  }

  @Test
  func takesAMissingPartialForEmptyOnlyInAnOpenSchema() {
    let library = TemplateLibrary([
      "page": SourceText(path: "x", bytes: Array("{{>gone}}{{<gone}}{{/gone}}".utf8))
    ])
    var diagnostics: [Diagnostic] = []
    #expect(library.compileOpen("page", &diagnostics) != nil)
    #expect(diagnostics == [])
    #expect(library.compile("page", for: SamplePage.schema, &diagnostics) == nil)
    #expect(diagnostics.map(\.rule) == [.missingPartial, .missingPartial])
  }

  @Test
  func listsTheFieldsOfAPage() {
    let inner = RecordSchema<Int>("grade", [.text("label", "As printed") { "\($0)" }])
    let outer = RecordSchema<Int>(
      "report",
      [
        .text("title", "The title") { "\($0)" }, .record("grade", inner, "The headline grade") { $0 },
        .list("all_grades", inner, "Every grade") { [$0] }, .html("body", "The summary") { _, _ in },
        .flag("is_new", "Whether it is new") { $0 > 1 }, .texts("for", "Who is asked") { ["\($0)"] },
        .number("count", "How many") { $0 },
      ]
    )
    #expect(
      outer.shape.fieldListing == """
        title       text           The title
        grade       grade          The headline grade
          label  text  As printed
        all_grades  list of grade  Every grade (its fields are above)
        body        HTML           The summary
        is_new      flag           Whether it is new
        for         list of text   Who is asked
        count       number         How many

        """
    )
  }
}
