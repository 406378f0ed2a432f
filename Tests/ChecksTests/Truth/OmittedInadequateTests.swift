import Diagnostics
import Testing

@testable import Checks

@Suite struct OmittedInadequateTests {
  private static func keys(_ area: String) -> String { "judgements: [{area: \(area), grade: inadequate, at: ¶20}]" }

  @Test func findsAnAreaThatTheSummaryLeavesOut() async throws {
    try await MarkedSite.report("All is told of other things [¶12].", keys: Self.keys("⟦care/health⟧")).expect(
      .omittedInadequate)
  }

  @Test func isNotSatisfiedByADenial() async throws {
    try await MarkedSite.report("Being healthy was not inadequate.", keys: Self.keys("⟦care/health⟧")).expect(
      .omittedInadequate)
  }

  @Test(arguments: [
    "Health checks came late [¶20].", "Checks came late [¶18–22].",
    "Being healthy was [inadequate](grade:inadequate) in Oldham.",
    "Of the areas judged, health fell behind: it was inadequate, so that being healthy was the weakest.",
  ])
  func letsPassASummaryThatSpeaksOfIt(_ body: String) async throws {
    try await MarkedSite.report(body, keys: Self.keys("care/health")).expect(.omittedInadequate)
  }

  @Test func letsPassOtherGrades() async throws {
    try await MarkedSite.report("Text.", keys: "judgements: [{area: care/health, grade: adequate, at: ¶20}]").expect(
      .omittedInadequate)
  }
}
