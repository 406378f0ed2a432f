import InspectionModel
import SitePlan
import Testing

@Suite struct EarlierGradesTests {
  @Test func setsGradesBesideEarlierComparableOnes() throws {
    let plan = try SampleSite.withHistory().plan()
    let earlier = try #require(plan.earlierGrades(ofReport: try plan.report("lewisham/2023-ilacs")))
    #expect(earlier.report == (try plan.report("lewisham/2019-ilacs")))
    #expect(
      earlier.rows.map(\.words) == [
        "Not known in December 2023", "Can’t be compared with ILACS 2018", "Only under ILACS 2023",
        "One grade higher than in July 2019",
      ])
    #expect(earlier.rows.map(\.earlier?.words) == ["Requires improvement", nil, nil, "Requires improvement"])
  }

  @Test(arguments: ["lewisham/2012-slac", "lewisham/2015-sif", "lewisham/2019-ilacs", "lewisham/2018-visit"])
  func setsNothingBesideGradesOfAnotherFramework(_ report: String) throws {
    let plan = try SampleSite.withHistory().plan()
    #expect(plan.earlierGrades(ofReport: try plan.report(report)) == nil)
  }

  @Test func namesPublicationWhereTheInspectionHasNoDate() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(
      report: "lewisham/1", under: "sif", inspected: "not-known", published: "2014-05-02",
      grades: ["overall": "good", "care": "not-known"])
    try site.add(
      report: "lewisham/2", under: "sif", inspected: "2016", grades: ["overall": "good", "care": "not-known"])
    let plan = try site.plan()
    #expect(
      plan.earlierGrades(ofReport: 1)?.rows.map(\.words) == [
        "The same as in the report published in May 2014", "Not known at either inspection",
      ])
  }
}
