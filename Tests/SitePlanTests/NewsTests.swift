import InspectionModel
import Library
import SitePlan
import Testing

@Suite struct NewsTests {
  private func site() throws -> SampleSite {
    var site = try SampleSite.withAuthorities()
    try site.add(
      report: "lewisham/2012", under: "slac", inspected: "2012-02", published: "2012-03-23",
      corrections: [Correction(on: try date("2026-05-04"), what: "A grade")])
    try site.add(report: "lewisham/2015", under: "sif", inspected: "2015-11", published: "2016-01-20")
    try site.add(report: "camden/2015", under: "sif", inspected: "2015-06", published: "2016-01-20")
    try site.add(report: "camden/undated", under: "sif", inspected: "2015-11")
    site.add(page: "about", corrections: [Correction(on: try date("2014"), what: "A name")])
    site.settingsFile = ContentFile(
      path: "content/site.yaml", corrections: [Correction(on: try date("2013"), what: "An address")])
    return site
  }

  private func words(_ items: [NewsItem]) -> [String] {
    items.map { item in
      switch item.event {
      case .report(let index): "\(item.on) report \(index)"
      case .inspection(let index): "\(item.on) inspection \(index)"
      case .correction(let correction): "\(item.on) \(correction.what)"
      }
    }
  }

  @Test func listsReportsAndCorrectionsLatestFirst() throws {
    let plan = try site().plan()
    #expect(
      words(plan.news(limit: 10)) == [
        "2026-05-04 A grade", "2016-01-20 report 2", "2016-01-20 report 1", "2015-11 inspection 3", "2014 A name",
        "2013 An address", "2012-03-23 report 0",
      ])
    #expect(plan.news(limit: 10).map(\.page).last == .report(Identifier("lewisham/2012")))
    #expect(words(plan.news(limit: 2)) == ["2026-05-04 A grade", "2016-01-20 report 2"])
    #expect(plan.news(limit: 0) == [])
  }

  /// The newest inspections are often known from the press alone, which names no date of publication.
  @Test func putsReportWithoutPublicationDateAtItsInspection() throws {
    var site = try SampleSite.withAuthorities()
    try site.add(report: "camden/2024", under: "sif", inspected: "2024-03-11..2024-03-15")
    try site.add(report: "lewisham/2015", under: "sif", inspected: "2015-11", published: "2016-01-20")
    try site.add(report: "sutton/undated", under: "sif", inspected: "not-known")
    #expect(words(try site.plan().news(limit: 9)) == ["2024-03-15 inspection 0", "2016-01-20 report 1"])
  }

  @Test func listsOneAuthoritysNews() throws {
    let plan = try site().plan()
    let news = plan.news(ofAuthority: try plan.authority("lewisham"), limit: 10)
    #expect(words(news) == ["2026-05-04 A grade", "2016-01-20 report 1", "2012-03-23 report 0"])
  }

  @Test func listsLatestInspectionOfEachAuthority() throws {
    var site = try site()
    try site.add(report: "sutton/2018", under: "sif", inspected: "2018", grades: ["overall": "good"])
    try site.add(report: "sutton/2019", under: "sif", inspected: "2019", kind: .visit)
    let plan = try site.plan()
    #expect(
      plan.ids(ofReports: plan.latestInspections) == ["sutton/2018", "camden/undated", "lewisham/2015"])
  }
}
