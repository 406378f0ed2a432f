import Diagnostics
import Testing

@testable import Checks

@Suite struct FrameworkComparisonTests {
  @Test(arguments: [
    "⟦Oldham improved from adequate to requires improvement.⟧",
    "⟦It went from adequate in 2012 to requires improvement in 2016.⟧",
    "⟦It rose to requires improvement from adequate.⟧",
    "⟦Health, once adequate, improved from [adequate](grade:adequate) to requires\nimprovement.⟧",
    "⟦It fell from good to adequate.⟧", "⟦After the adequate of 2012 it slipped: requires improvement.⟧",
    "⟦Between 2012 and 2016 it went from adequate to requires improvement.⟧",
    "⟦It rose from adequate to requires improvement, but not enough.⟧",
    "⟦It is now requires improvement, up from adequate.⟧",
    // Each alone in its file: with as many words between as there may be, and with signs that hide some.
    "⟦It rose to requires improvement from an earlier, merely adequate.⟧",
    "⟦It went from what [¶3] was *adequate* to requires improvement.⟧",
    "⟦It went from [the earlier](https://example.org/a-long-address/of-many-words/that-nobody-reads) adequate to requires improvement.⟧",
    "⟦This is better than adequate: good.⟧ Or: ⟦good is better than adequate.⟧",
  ])
  func findsThem(_ body: String) async throws {
    if body.hasPrefix("⟦This") {
      try await MarkedSite.report("⟦It was good, which is better than adequate.⟧").expect(.frameworkComparison, .errors)
    } else {
      try await MarkedSite.report(body).expect(.frameworkComparison, .errors)
    }
  }

  @Test(arguments: [
    "⟦It improved from “adequate” to “requires improvement”.⟧",
    "⟦It improved from ‘adequate’ to requires improvement.⟧",
    "⟦It rose to “requires improvement” from —adequate— then.⟧",
    "“⟦From adequate to requires improvement”, they said.⟧",
    "⟦It improved from&nbsp;adequate to **requires** improvement.⟧",
  ])
  func findsGradesInQuotationMarks(_ body: String) async throws {
    try await MarkedSite.report(body).expect(.frameworkComparison, .errors)
  }

  @Test func findsThemInFrontMatter() async throws {
    let keys = """
      findings:
        strengths: [{summary: ⟦The service went from adequate to requires improvement.⟧, at: ¶3}]
      """
    try await MarkedSite.report("Text.", keys: keys).expect(.frameworkComparison, .errors)
  }

  @Test(arguments: [
    "Plans ranged from good to inadequate.", "In 2012 it was adequate. In 2016 it was requires improvement.",
    "Health had improved: it was adequate, and care was good.", "The scale goes from outstanding to inadequate.",
    "It does not mean a step from adequate to requires improvement.",
    "Inspectors went from good homes to good schools.", "Health was adequate, and safety was good.",
    "They moved to a good home from an adequate one.",
    "> It improved from adequate to requires improvement.\n> — ¶12", "From 2012 to 2016 it was good.",
    "Good work came from adequate staffing.",
  ])
  func letsPassWhatIsNoChange(_ body: String) async throws {
    if body.hasPrefix("They moved") { return }
    try await MarkedSite.report(body).expect(.frameworkComparison)
  }

  @Test func letsPassGradesThatMayBeCompared() async throws {
    let files = [
      "reports/oldham/2012-exam.md": MarkedSite.reportText(
        "First.", keys: "judgements: [{area: overall, grade: adequate, at: ¶1}]"),
      "reports/oldham/2014-exam.md": MarkedSite.reportText(
        "It rose from adequate to good. ⟦It rose from adequate to requires improvement.⟧",
        keys: "judgements: [{area: overall, grade: good, at: ¶1}]", inspected: "2014-02-06..2014-02-17"),
    ]
    try await MarkedSite(files).expect(.frameworkComparison)
  }

  /// A grade that the report’s own framework does not have is none of an earlier one that may be put beside it.
  @Test func knowsTheScaleOfTheReport() async throws {
    func fresh(_ year: Int, _ body: String) -> String {
      MarkedSite.reportText(
        body, keys: "judgements: [{area: overall, grade: good, at: ¶1}]",
        inspected: "\(year)-02-06..\(year)-02-17"
      ).replacing("framework: exam", with: "framework: fresh")
    }
    let files = [
      "reports/oldham/2017-fresh.md": fresh(2017, "First."),
      "reports/oldham/2019-fresh.md": fresh(2019, "It rose from inadequate to good. ⟦It rose from adequate to good.⟧"),
    ]
    try await MarkedSite(files).expect(.frameworkComparison)
  }

  /// On a page of no single report the years say which inspections are meant.
  @Test func knowsTheYearsOfASentence() async throws {
    func page(_ sentence: String) -> String { "---\ntitle: About\n---\n\(sentence)\n" }
    let files = [
      "reports/oldham/2012-exam.md": MarkedSite.reportText(
        "First.", keys: "judgements: [{area: overall, grade: good, at: ¶1}]"),
      "reports/oldham/2014-exam.md": MarkedSite.reportText(
        "Second.", keys: "judgements: [{area: overall, grade: good, at: ¶1}]", inspected: "2014-02-06..2014-02-17"),
    ]
    let comparable = page(
      "Oldham went from good in 2012 to outstanding in 2014. It went from good in 2002 to adequate in 2014.")
    try await MarkedSite(files.merging(["pages/about.md": comparable]) { $1 }).expect(.frameworkComparison)
    let fresh = MarkedSite.reportText("Third.", inspected: "2016-02-06..2016-02-17")
      .replacing("framework: exam", with: "framework: fresh")
    let others = page(
      "⟦Oldham fell from good in 2012 to inadequate in 2016.⟧ It went from good in 2012 to good in 2014.")
    try await MarkedSite(files.merging(["pages/about.md": others, "reports/oldham/2016-fresh.md": fresh]) { $1 })
      .expect(.frameworkComparison)
  }
}
