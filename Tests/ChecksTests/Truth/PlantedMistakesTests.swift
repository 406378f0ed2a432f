import Diagnostics
import Testing

@testable import Checks

/// What makes a site untrue, or hard to read, is found wherever it is planted in the site's own content, and
/// nothing else is.
@Suite struct PlantedMistakesTests {
  private static let long = Array(repeating: "word", count: 44).joined(separator: " ")

  private static let plants: [(words: String, rule: Rule)] = [
    ("Between the two it went from adequate to requires improvement.", .frameworkComparison),
    ("Read more [here](https://example.org/report).", .vagueLink),
    ("Then the QZX met.", .unexplainedAbbreviation),
    ("A \(long).", .hardToRead),
    ("![](https://example.org/map.png)", .missingAlternative),
    ("It rose to requires improvement from adequate.", .frameworkComparison),
    ("https://example.org/report", .vagueLink),
  ]

  @Test func findsEachInEveryBody() async throws {
    let site = try PlantedSite(Self.plants)
    let found = try await site.found(.all)
    #expect(site.wanted.count > 50)
    #expect(site.wanted.subtracting(found) == [])
    #expect(Set(found).subtracting(site.wanted) == [])
    #expect(found.count == site.wanted.count)
  }

  @Test func findsNothingInTheContentAsItStands() async throws {
    #expect(try await PlantedSite([]).found(.all) == [])
  }
}
