import InspectionModel
import Library
import SitePlan
import Testing

@Suite struct AuthorityHistoryTests {
  @Test func ordersReportsByDateThenId() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(report: "lewisham/b-unknown", under: "sif", inspected: "not-known")
    try site.add(report: "lewisham/a-unknown", under: "sif", inspected: "not-known")
    try site.add(report: "lewisham/z-same-day", under: "sif", inspected: "2015-11-20")
    try site.add(report: "lewisham/y-same-day", under: "sif", inspected: "2015-10-26..2015-11-20")
    try site.add(report: "lewisham/published", under: "sif", inspected: "not-known", published: "2016-01-20")
    try site.add(report: "lewisham/year", under: "sif", inspected: "2015")
    try site.add(report: "lewisham/month", under: "sif", inspected: "2015-11")
    let plan = try site.plan()
    let authority = try plan.authority("lewisham")
    let expected = ["year", "month", "y-same-day", "z-same-day", "published", "a-unknown", "b-unknown"]
      .map { "lewisham/" + $0 }
    #expect(plan.ids(ofReports: plan.reports(ofAuthority: authority)) == expected)
    let latest = Array(expected[..<5].reversed()) + expected[5...]
    #expect(plan.ids(ofReports: plan.latestFirst(ofAuthority: authority)) == latest)
  }

  @Test func leadsFromInspectionToInspection() throws {
    var site = try SampleSite.withHistory()
    try site.add(report: "camden/2019", under: "sif", inspected: "2019")
    let plan = try site.plan()
    #expect(plan.previousReport(before: try plan.report("lewisham/2012-slac")) == nil)
    #expect(
      plan.nextReport(after: try plan.report("lewisham/2012-slac")) == (try plan.report("lewisham/2015-sif")))
    #expect(
      plan.previousReport(before: try plan.report("lewisham/2015-sif"))
        == (try plan.report("lewisham/2012-slac")))
    #expect(plan.nextReport(after: try plan.report("lewisham/2023-ilacs")) == nil)
    #expect(plan.previousReport(before: try plan.report("camden/2019")) == nil)
    #expect(plan.nextReport(after: try plan.report("camden/2019")) == nil)
  }

  @Test func givesNoPlaceInTimeToAnInspectionWithoutADate() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(report: "lewisham/2015-sif", under: "sif", inspected: "2015-11")
    try site.add(report: "lewisham/2023-ilacs", under: "ilacs-2023", inspected: "2023-12")
    try site.add(report: "lewisham/unknown", under: "sif", inspected: "not-known")
    let plan = try site.plan()
    let (first, last) = (try plan.report("lewisham/2015-sif"), try plan.report("lewisham/2023-ilacs"))
    let unknown = try plan.report("lewisham/unknown")
    #expect(plan.nextReport(after: first) == last)
    #expect(plan.nextReport(after: last) == nil)
    #expect(plan.previousReport(before: unknown) == nil)
    #expect(plan.nextReport(after: unknown) == nil)
    #expect([first, last, unknown].map { plan.hasOrder(ofReport: $0) } == [false, false, false])
    #expect([first, last, unknown].map { plan.isDated(report: $0) } == [true, true, false])
    let columns = plan.timeline(ofAuthority: try plan.authority("lewisham")).columns
    #expect(columns[1].breakBefore?.words.hasPrefix("Change of framework, from SIF to ILACS 2023: ") == true)
    #expect(
      columns[2].breakBefore?.words.hasPrefix("Another framework, SIF, at a date that is not known: ") == true)
  }

  @Test func ordersPapersByDate() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(paper: "lewisham/undated")
    try site.add(paper: "lewisham/later", published: "2020-03-10")
    try site.add(paper: "lewisham/earlier", published: "2016-03-01")
    site.add(indicators: "lewisham/front-door", paper: "lewisham/later")
    let plan = try site.plan()
    let authority = try plan.authority("lewisham")
    let papers = plan.papers(ofAuthority: authority).map { plan.library.papers[$0].value.id.rawValue }
    #expect(papers == ["lewisham/earlier", "lewisham/later", "lewisham/undated"])
    #expect(Array(plan.indicators(ofAuthority: authority)) == [0])
  }

  @Test func letsLatestGradedReportSpeakForAFramework() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(report: "lewisham/first", under: "sif", inspected: "2014-05", grades: ["overall": "good"])
    try site.add(
      report: "lewisham/second", under: "sif", inspected: "2017-05", grades: ["overall": "inadequate"])
    try site.add(report: "lewisham/visit", under: "sif", inspected: "2018-01", kind: .visit)
    try site.add(
      report: "lewisham/undated", under: "sif", inspected: "not-known", grades: ["overall": "outstanding"])
    try site.add(report: "camden/visit", under: "sif", inspected: "2018-01", kind: .visit)
    let plan = try site.plan()
    let sif = try plan.framework("sif")
    let standing = plan.standingReport(ofAuthority: try plan.authority("lewisham"), under: sif)
    #expect(standing == (try plan.report("lewisham/second")))
    #expect(
      plan.standingReport(ofAuthority: try plan.authority("camden"), under: sif)
        == (try plan.report("camden/visit")))
    #expect(plan.standingReport(ofAuthority: try plan.authority("sutton"), under: sif) == nil)
  }

  @Test func letsNoReviewSpeakWhereAnInspectionDoes() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(report: "lewisham/a", under: "sif", inspected: "2015-10", grades: ["overall": "good"])
    try site.add(
      report: "lewisham/b", under: "sif", inspected: "2015-11", kind: .review, grades: ["care": "inadequate"])
    let plan = try site.plan()
    let standing = plan.standingReport(
      ofAuthority: try plan.authority("lewisham"), under: try plan.framework("sif"))
    #expect(standing == (try plan.report("lewisham/a")))
  }
}
