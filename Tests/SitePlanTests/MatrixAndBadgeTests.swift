import InspectionModel
import Library
import SitePlan
import Testing

@Suite struct MatrixAndBadgeTests {
  @Test func setsAuthoritiesAgainstGradedAreas() throws {
    var site = try SampleSite.withHistory()
    try site.add(report: "sutton/2014", under: "sif", inspected: "2014", grades: ["overall": "good"])
    try site.add(
      report: "sutton/2017", under: "sif", inspected: "2017",
      grades: ["overall": "inadequate", "care/leavers": "good"])
    try site.add(report: "sutton/2018", under: "sif", inspected: "2018", kind: .visit)
    let plan = try site.plan()
    let matrix = plan.matrix(ofFramework: try plan.framework("sif"))
    let framework = plan.library.frameworks[matrix.framework].value
    #expect(
      matrix.areas.map { framework.areas[$0].path } == ["overall", "protection", "care", "care/leavers"])
    #expect(
      matrix.rows.map { plan.library.authorities[$0.authority].value.id.rawValue } == ["lewisham", "sutton"])
    #expect(
      matrix.rows.map { $0.cells.map(\.words) } == [
        ["Requires improvement", "Not known", "Good", "Not recorded"],
        ["Inadequate", "Not recorded", "Not recorded", "Good"],
      ])
    #expect(
      matrix.rows.map { plan.ids(ofReports: $0.otherReports) } == [[], ["sutton/2018", "sutton/2014"]])
    #expect(plan.authorityCount(ofFramework: try plan.framework("sif")) == 2)
  }

  @Test func hasNoColumnsWithoutGrades() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(framework: "letter", "Letter", scale: [], areas: ["strengths"])
    try site.add(report: "lewisham/2010", under: "letter", inspected: "2010-11")
    let plan = try site.plan()
    let matrix = plan.matrix(ofFramework: try plan.framework("letter"))
    #expect(matrix.areas == [])
    #expect(matrix.rows.map(\.cells) == [[]])
  }

  @Test func sharesABadgeAmongAuthorities() throws {
    var site = try SampleSite.withHistory()
    try site.add(
      report: "camden/2015", under: "sif", inspected: "2014-12..2015-01",
      grades: ["overall": "requires-improvement"])
    try site.add(
      report: "sutton/unknown", under: "sif", inspected: "not-known", published: "2015",
      grades: ["overall": "good"])
    let plan = try site.plan()
    #expect(
      plan.badges.map { plan.address(of: $0).path } == [
        "/badges/slac/safeguarding-overall/outstanding-2012.svg",
        "/badges/slac/looked-after-overall/good-2012.svg",
        "/badges/sif/overall/requires-improvement-2015.svg",
        "/badges/ilacs-2018/overall/requires-improvement-2019.svg",
        "/badges/ilacs-2023/overall/good-2023.svg",
      ])
    let badges = plan.badges(ofReport: try plan.report("lewisham/2012-slac"))
    #expect(badges == Array(plan.badges.prefix(2)))
    #expect(plan.badges(ofReport: try plan.report("sutton/unknown")) == [])
    #expect(plan.address(of: badges[0]).filePath == "badges/slac/safeguarding-overall/outstanding-2012.svg")
  }
}
