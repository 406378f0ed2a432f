import Diagnostics
import Testing

@testable import Checks

/// What gives a person away is found wherever it is planted in the site's own content, and nothing else is.
@Suite struct PlantedPersonsTests {
  private static let plants: [(words: String, rule: Rule)] = [
    ("Call 020 7946 0958 first.", .telephoneNumber), ("Ring 07700900123.", .telephoneNumber),
    ("Write to jane.doe@example.com.", .emailAddress),
    ("They live at 12 Acacia Avenue, London SE6 4RU.", .homeAddress),
    ("The carer is AB 12 34 56 C.", .nationalInsuranceNumber),
    ("The patient is 943 476 5919.", .nhsNumber), ("The pupil is G823432108059.", .pupilNumber),
    ("One was born on 3 May 2009.", .dateOfBirth),
    ("One, Jamie Smith, aged 12, spoke.", .childName), ("The mother of Olivia (aged 7) spoke.", .childName),
  ]

  @Test func findsEachInEveryBody() async throws {
    let site = try PlantedSite(Self.plants)
    let found = try await site.found(.errors)
    #expect(site.wanted.count > 50)
    #expect(site.wanted.subtracting(found) == [])
    #expect(Set(found).subtracting(site.wanted) == [])
    #expect(found.count == site.wanted.count)
  }

  @Test func findsNobodyInTheContentAsItStands() async throws {
    #expect(try await PlantedSite([]).found(.errors) == [])
  }
}
