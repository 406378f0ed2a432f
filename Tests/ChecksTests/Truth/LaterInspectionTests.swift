import Diagnostics
import Testing

@testable import Checks

@Suite struct LaterInspectionTests {
  private static let later = MarkedSite.reportText("Later.", inspected: "2014-02-06..2014-02-17")

  @Test(arguments: [
    "This is the ⟦latest inspection⟧ of Oldham.", "The ⟦most recent Ofsted inspection⟧ was this.",
    "Its ⟦latest grades⟧ are these.",
  ])
  func findsThemOnAReportsPage(_ body: String) async throws {
    try await MarkedSite([
      "reports/oldham/2012-exam.md": MarkedSite.reportText(body), "reports/oldham/2014-exam.md": Self.later,
    ]).expect(.laterInspection)
  }

  @Test func findsThemByTheLinkOnOtherPages() async throws {
    let page =
      "---\ntitle: About\n---\nThe ⟦latest inspection⟧ is [that of 2012](../reports/oldham/2012-exam.md). The latest inspection is [this](../reports/oldham/2014-exam.md).\n"
    try await MarkedSite(["pages/about.md": page, "reports/oldham/2014-exam.md": Self.later]).expect(.laterInspection)
  }

  @Test func findsThemByTheirYear() async throws {
    let page =
      "---\ntitle: About\n---\nThe ⟦latest inspection⟧ of Oldham was in 2012. The latest inspection was in 2012.\n"
    try await MarkedSite(["pages/about.md": page, "reports/oldham/2014-exam.md": Self.later]).expect(.laterInspection)
    let own = MarkedSite.reportText(
      "The ⟦latest inspection⟧, of 2012, was short. Then the latest inspection of 2012 was.")
    try await MarkedSite(["reports/oldham/2012-exam.md": own, "reports/oldham/2014-exam.md": Self.later])
      .expect(.laterInspection)
  }

  @Test func findsThemByTheLinkBesideThem() async throws {
    let text = "After [that of 2014](2014-exam.md) this is no more: the ⟦latest inspection⟧ is [this](2012-exam.md)."
    try await MarkedSite([
      "reports/oldham/2012-exam.md": MarkedSite.reportText(text), "reports/oldham/2014-exam.md": Self.later,
    ]).expect(.laterInspection)
  }

  @Test func letsPassTheLatestItself() async throws {
    try await MarkedSite.report("This is the latest inspection.").expect(.laterInspection)
    let text = MarkedSite.reportText("Inspectors had read the report of the most recent visit, in 2010.")
    try await MarkedSite(["reports/oldham/2012-exam.md": text, "reports/oldham/2014-exam.md": Self.later]).expect(
      .laterInspection)
    try await MarkedSite([
      "pages/about.md": "---\ntitle: About\n---\nThe home page has the latest inspection of each.\n"
    ]).expect(.laterInspection)
  }
}
