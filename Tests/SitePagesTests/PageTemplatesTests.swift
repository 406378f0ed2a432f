import Diagnostics
import Templates
import Testing

@testable import SitePages

/// The compiling of all page templates together.
@Suite struct PageTemplatesTests {
  private func problems(_ templates: [String: SourceText]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let compiled = PageTemplates(TemplateLibrary(templates), &diagnostics)
    #expect((compiled == nil) == !diagnostics.isEmpty)
    return diagnostics.sorted()
  }

  private func with(_ name: String, _ text: String) -> [String: SourceText] {
    let source = SourceText(path: "templates/\(name).mustache", bytes: Array(text.utf8))
    return PageSample.templates.merging([name: source]) { $1 }
  }

  @Test func acceptsThoseOfThisRepository() {
    #expect(problems(PageSample.templates).map(\.message) == [])
  }

  @Test func namesTheFileOfAMissingTemplate() {
    var templates = PageSample.templates
    templates["report"] = nil
    let problems = problems(templates)
    #expect(problems.map(\.rule) == [.missingFile])
    #expect(problems.first?.location.file == "templates/report.mustache")
  }

  @Test func reportsProblemsInSeveralTemplatesTogether() {
    var templates = with("report", "{{inspection.publishd}}")
    templates["paper"] = with("paper", "{{body}}")["paper"]
    let problems = problems(templates)
    #expect(problems.map(\.rule) == [.fieldEscaping, .unknownField])
    #expect(problems.last?.message.contains("“published”") == true)
  }

  @Test func listsTheFieldsOfEveryPage() {
    #expect(Set(PageFields.pages.map(\.name)).isSubset(of: PageSample.templates.keys))
    for page in PageFields.pages {
      let listing = PageFields.listing(of: page.name)
      #expect(listing?.contains("json_ld") == true)
    }
    #expect(PageFields.listing(of: "nothing") == nil)
  }

  @Test func explainsEveryField() {
    func check(_ shape: RecordShape, _ seen: inout Set<ObjectIdentifier>) {
      guard seen.insert(ObjectIdentifier(shape)).inserted else { return }
      for field in shape.fields {
        #expect(!field.doc.isEmpty && !field.doc.hasSuffix("."), "\(shape.name).\(field.name)")
        #expect(field.name.wholeMatch(of: /[a-z][a-z_]*/) != nil, "\(shape.name).\(field.name)")
        switch field.type {
        case .record(let child), .list(let child): check(child, &seen)
        case .text, .number, .flag, .html, .texts: break
        }
      }
    }
    var seen: Set<ObjectIdentifier> = []
    for page in PageFields.pages { check(page.shape, &seen) }
    #expect(seen.count > 40)
  }
}
