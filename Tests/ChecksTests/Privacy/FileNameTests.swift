import Diagnostics
import Testing

@testable import Checks

/// A file's name has neither spaces nor capitals nor brackets, and gives a person away all the same.
@Suite struct FileNameTests {
  @Test(arguments: [
    ("jamie-aged-7", Rule.childName), ("boy-called-jordan", .childName), ("12-year-old-jordan", .childName),
    ("jordan-aged-6-months", .childName), ("born-2009-05-03", .dateOfBirth), ("dob-03-05-2009", .dateOfBirth),
    ("born-on-3-may-2009", .dateOfBirth), ("ab-12-34-56-c", .nationalInsuranceNumber),
    ("12-acacia-avenue-se6-4ru", .homeAddress), ("943-476-5919", .nhsNumber), ("07700-900123", .telephoneNumber),
  ])
  func findsPersons(_ name: String, _ rule: Rule) async throws {
    let path = "content/pages/\(name).md"
    let found = try await MarkedSite(["pages/\(name).md": "---\ntitle: Me\n---\nText.\n"]).diagnostics(.errors)
    #expect(found.map(\.location.file) == [path])
    #expect(found.map(\.rule) == [rule])
  }

  @Test(arguments: [
    "children-aged-7", "pupils-aged-11", "aged-16-to-17", "2-year-old-offer", "2009-05-03", "services-called-in",
    "todo", "team-named-2012", "care-leavers-aged-18", "a-programme-called-signs-of-safety", "year-7", "se6-4ru",
    "report-of-2012-05-03", "young-carers-aged-12-to-16", "section-47",
  ])
  func letsPassOthers(_ name: String) async throws {
    let found = try await MarkedSite(["pages/\(name).md": "---\ntitle: Me\n---\nText.\n"]).diagnostics(.errors)
    #expect(found.map(\.message) == [])
  }
}
