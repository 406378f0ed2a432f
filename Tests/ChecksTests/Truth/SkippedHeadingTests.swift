import Diagnostics
import Testing

@testable import Checks

@Suite struct SkippedHeadingTests {
  @Test func findsLevelsThatAreSkipped() async throws {
    try await MarkedSite.report("⟦### First⟧\n\nText.\n\n## Second\n\n⟦#### Third⟧\n\n##### Fourth").expect(
      .skippedHeading)
  }

  @Test func letsPassStepsDownAndUp() async throws {
    try await MarkedSite.report("## A\n\n### B\n\n#### C\n\n## D\n\n### E").expect(.skippedHeading)
  }
}
