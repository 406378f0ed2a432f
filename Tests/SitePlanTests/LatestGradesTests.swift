import InspectionModel
import SitePlan
import Testing

@Suite struct LatestGradesTests {
  @Test func givesGradesAgeAndCaution() throws {
    let plan = try SampleSite.withHistory().plan()
    let latest = try #require(plan.latestGrades(ofAuthority: try plan.authority("lewisham")))
    #expect(latest.report == (try plan.report("lewisham/2023-ilacs")))
    #expect(latest.headline.map(\.words) == ["Good"])
    #expect(latest.age == "about 2 years 11 months")
    #expect(
      latest.caution
        == "Grades given under ILACS 2023 can’t be compared with those given under SIF or SLAC: the frameworks ask "
        + "different questions. Of the 4 areas of ILACS 2023, only 2 can be compared with grades given under "
        + "ILACS 2018.")
  }

  @Test func needsNoCautionUnderOneFramework() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(report: "lewisham/2015", under: "sif", inspected: "2015-11-20", grades: ["overall": "good"])
    try site.add(report: "lewisham/2018-visit", under: "ilacs-2018", inspected: "2018-09", kind: .visit)
    let plan = try site.plan()
    let latest = try #require(plan.latestGrades(ofAuthority: try plan.authority("lewisham")))
    #expect(latest.report == (try plan.report("lewisham/2015")))
    #expect(latest.age == "11 years")
    #expect(latest.caution == nil)
  }

  @Test func saysWhyAHeadlineAreaHasNoGrade() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(
      report: "lewisham/2012", under: "slac", inspected: "not-known",
      grades: ["safeguarding/overall": "not-inspected", "safeguarding/health": "good"])
    let plan = try site.plan()
    let latest = try #require(plan.latestGrades(ofAuthority: try plan.authority("lewisham")))
    #expect(latest.headline.map(\.words) == ["Not inspected", "Not recorded"])
    #expect(latest.age == nil)
  }

  @Test func prefersInspectionToLaterReview() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(framework: "board", "Board review", areas: ["board"])
    try site.add(report: "lewisham/2015", under: "sif", inspected: "2015", grades: ["overall": "good"])
    try site.add(
      report: "lewisham/2016-board", under: "board", inspected: "2016", kind: .review,
      grades: ["board": "good"])
    try site.add(
      report: "camden/2016-board", under: "board", inspected: "2016", kind: .review, grades: ["board": "good"]
    )
    let plan = try site.plan()
    #expect(
      plan.latestGradedReport(ofAuthority: try plan.authority("lewisham"))
        == (try plan.report("lewisham/2015")))
    #expect(
      plan.latestGradedReport(ofAuthority: try plan.authority("camden"))
        == (try plan.report("camden/2016-board")))
    #expect(plan.latestGrades(ofAuthority: try plan.authority("sutton")) == nil)
  }
}
