import Diagnostics
import Testing

@testable import Checks

@Suite struct OldGradeTests {
  private static let keys = "judgements: [{area: overall, grade: good, at: ¶1}]"

  @Test(arguments: [
    "Oldham ⟦is rated good⟧ [¶1].", "The services ⟦are now [Good](grade:good⟧).",
    "It ⟦remains judged to be outstanding⟧ by all.",
    "It ⟦is currently good⟧.", "Its services ⟦are rated “good⟧”.", "Its services ⟦are now —good⟧—.",
  ])
  func findsOldGradesToldAsTodays(_ body: String) async throws {
    try await MarkedSite.report(
      body.replacing("grade:good⟧)", with: "grade:good)").replacing("[Good]", with: "[Good⟧]"), keys: Self.keys
    ).expect(.oldGrade)
  }

  @Test(arguments: [
    "Oldham was rated good [¶1].", "In 2012 Oldham is rated good.", "This is a good plan.",
    "It is now a matter for others.",
    "Most schools are judged good.", "Places are only taken where care is judged good or better.",
  ])
  func letsPassOthers(_ body: String) async throws {
    try await MarkedSite.report(body, keys: Self.keys).expect(.oldGrade)
  }

  @Test func letsPassAGradeOfTheLastThreeYears() async throws {
    let text = MarkedSite.reportText("Oldham is rated good.", inspected: "2018-02-06..2018-02-17").replacing(
      "framework: exam", with: "framework: fresh")
    try await MarkedSite(["reports/oldham/2018-fresh.md": text]).expect(.oldGrade)
  }

  @Test func looksAtAnAuthoritysPageByItsLatestGrades() async throws {
    let text = try #require(BaseSite.text("authorities/oldham.md"))
    try await MarkedSite(["authorities/oldham.md": text + "\nToday it ⟦is rated good⟧.\n"]).expect(.oldGrade)
  }
}
