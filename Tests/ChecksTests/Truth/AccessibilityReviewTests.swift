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

  @Test(arguments: ["reviewed: 2019-01-01", "reviewed: 2019-01", "# reviewed: never"])
  func letsPassOneOfTheLastYear(_ reviewed: String) async throws {
    try await MarkedSite(try Self.settings(reviewed)).expect(.accessibilityReview)
  }
}
