import Diagnostics
import Testing

@testable import Checks

/// A template is on every page, and the name of an asset is in its address.
@Suite struct TemplatePersonsTests {
  @Test(arguments: [
    ("templates/assets/020 8314 0000.pdf", "", Rule.telephoneNumber),
    ("templates/assets/Jamie (aged 7).jpg", "", .childName),
    ("templates/assets/jamie-aged-7.jpg", "", .childName),
    ("templates/assets/more/jane.doe@example.org.png", "", .emailAddress),
    ("templates/partials/footer.mustache", "<p>020&nbsp;8314 0000</p>", .telephoneNumber),
  ])
  func findsPersons(_ path: String, _ text: String, _ rule: Rule) async throws {
    let found = try await problems(path, text)
    #expect(found.map(\.rule) == [rule])
    #expect(found.map(\.location.file) == [path])
  }

  @Test(arguments: [
    ("templates/assets/logo@2x.png", ""), ("templates/assets/report-2012-05-03.pdf", ""),
    ("templates/assets/todo.svg", "020 8314 0000"), ("templates/assets/_020 8314 0000.pdf", ""),
    ("templates/partials/footer.mustache", "{{! TODO }}{{#pages}}<p>0300 123 4567</p>{{/pages}}"),
  ])
  func letsPassOthers(_ path: String, _ text: String) async throws {
    #expect(try await problems(path, text).map(\.message) == [])
  }

  private func problems(_ path: String, _ text: String) async throws -> [Diagnostic] {
    try await MarkedSite([:]).diagnostics(.errors, beside: [path: text])
  }
}
