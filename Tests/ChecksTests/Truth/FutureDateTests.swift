import Diagnostics
import Foundation
import Testing

@testable import Checks

@Suite struct FutureDateTests {
  @Test func findsAnInspectionOfTheFuture() async throws {
    let text = MarkedSite.reportText("Good.", inspected: "2034-02-06..2034-02-17")
      .replacingOccurrences(of: "inspected: 2034-02-06..2034-02-17", with: "inspected: ⟦2034-02-06..2034-02-17⟧")
      .replacingOccurrences(of: "published: 2034-02-17", with: "published: ⟦2034-02-17⟧")
    try await MarkedSite(["reports/oldham/2034-exam.md": text]).expect(.futureDate)
  }

  @Test func findsAStatusAndACorrectionOfTheFuture() async throws {
    let status = "follow_up: [{status: completed, on: ⟦2034-05-01⟧, paper: oldham/2013-paper, at: ¶4.2}]"
    let keys = """
      recommendations: [{id: plans, area: care, summary: Plans., at: ¶22, \(status)}]
      corrections: [{on: ⟦2034-01-01⟧, what: The date.}]
      """
    try await MarkedSite.report("Good.", keys: keys).expect(.futureDate)
  }

  @Test func letsPassTheDayItself() async throws {
    try await MarkedSite.report("Good.").expect(.futureDate)
  }
}
