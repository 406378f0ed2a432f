import Diagnostics
import Testing

@testable import Checks

@Suite struct OverdueRecommendationTests {
  private static let keys = """
    recommendations:
      - {id: ⟦plans⟧, area: care, summary: Make plans measurable., within: 3 months, at: ¶22}
      - {id: audits, area: care, summary: Audit the plans., within: 6 months, at: ¶22}
      - {id: news, area: care, summary: Tell nurses., at: ¶22}
    """
  private static var unmarked: String { keys.filter { $0 != "⟦" && $0 != "⟧" } }

  @Test func findsAReportThatIsSilent() async throws {
    let site = MarkedSite.report("Text.", keys: Self.keys)
    try await site.expect(.overdueRecommendation)
    let found = try await site.diagnostics().filter { $0.rule == .overdueRecommendation }
    #expect(found.first?.message.hasPrefix("“plans” and 1 more are past their due dates") == true)
  }

  @Test func letsPassAReportThatSaysWhatBecameOfThem() async throws {
    try await MarkedSite.report("We know of no document that says whether they were carried out.", keys: Self.unmarked)
      .expect(.overdueRecommendation)
    try await MarkedSite.report(
      "### What became of it\n\nNothing is known.".replacing("###", with: "##"), keys: Self.unmarked
    ).expect(.overdueRecommendation)
  }

  @Test(arguments: [
    "The inspection was carried out in February.", "## What became of it\n\n## What was asked\n\nPlans.",
    "> Much was put in place, as was asked.", "A new team had been put in place.",
  ])
  func findsAReportThatSpeaksOfSomethingElse(_ body: String) async throws {
    try await MarkedSite.report(body, keys: Self.keys).expect(.overdueRecommendation)
  }

  @Test func letsPassThoseFollowedUpAndThoseNotDue() async throws {
    let followUp = "follow_up: [{status: no-information, on: 2013-05-01, paper: oldham/2013-paper, at: ¶4.2}]"
    let keys = "recommendations: [{id: plans, area: care, summary: Plans., within: 3 months, at: ¶22, \(followUp)}]"
    try await MarkedSite.report("Text.", keys: keys).expect(.overdueRecommendation)
    let open = "recommendations: [{id: plans, area: care, summary: Plans., at: ¶22}]"
    try await MarkedSite.report("Text.", keys: open).expect(.overdueRecommendation)
  }
}
