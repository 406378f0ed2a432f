import Diagnostics
import Foundation
import Testing

@testable import Checks

@Suite struct FutureDateTests {
  @Test func findsAnInspectionOfTheFuture() async throws {
    let text = MarkedSite.reportText("Good.", inspected: "2034-02-06..2034-02-17")
      .replacingOccurrences(of: "inspected: 2034-02-06..2034-02-17", with: "inspected: «2034-02-06..2034-02-17»")
      .replacingOccurrences(of: "published: 2034-02-17", with: "published: «2034-02-17»")
    try await MarkedSite(["reports/oldham/2034-exam.md": text]).expect(.futureDate)
  }

  @Test func letsPassTheDayItself() async throws {
    try await MarkedSite.report("Good.").expect(.futureDate)
  }
}
