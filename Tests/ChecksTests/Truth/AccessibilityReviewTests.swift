import Diagnostics
import Testing

@testable import Checks

@Suite struct AccessibilityReviewTests {
  private static func settings(_ reviewed: String) throws -> [String: String] {
    let text = try #require(BaseSite.text("site.yaml"))
    return ["site.yaml": text.replacing("reviewed: 2019-12-01", with: reviewed)]
  }

  @Test(arguments: ["reviewed: ⟦2018-12-31⟧", "reviewed: ⟦2017⟧"])
  func findsAStatementThatNobodyHasLookedAt(_ reviewed: String) async throws {
    try await MarkedSite(try Self.settings(reviewed)).expect(.accessibilityReview)
  }

  private static func contact(_ words: String) throws -> [String: String] {
    let text = try #require(BaseSite.text("site.yaml"))
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("  contact: ") })
    return ["site.yaml": text.replacing(line, with: "  contact: \(words)")]
  }

  @Test func findsAContactThatNobodyCanReach() async throws {
    try await MarkedSite(try Self.contact("⟦The web team⟧")).expect(.accessibilityReview)
  }

  @Test(arguments: [
    "web@example.org", "The web team, web@example.org", "https://www.example.org/contact", "see www.example.org",
    "The web team, 020 7946 0000",
  ])
  func letsPassAContactThatCanBeReached(_ words: String) async throws {
    try await MarkedSite(try Self.contact(words)).expect(.accessibilityReview)
  }

  @Test(arguments: ["reviewed: 2019-01-01", "reviewed: 2019-01", "# reviewed: never"])
  func letsPassOneOfTheLastYear(_ reviewed: String) async throws {
    try await MarkedSite(try Self.settings(reviewed)).expect(.accessibilityReview)
  }
}
