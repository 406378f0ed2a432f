import InspectionModel
import Library
import SitePlan
import Testing

@testable import SitePages

/// Which source a link beside a grade leads to.
@Suite struct GradeSourceTests {
  private func source(_ id: String, _ kind: Source.Kind, _ url: String? = nil) -> Source {
    Source(id: id, kind: kind, title: id, publisher: id, published: nil, url: url, licence: nil, text: nil)
  }

  private func report(citing index: Int, _ sources: [Source]) -> Report {
    Report(
      id: .init("lewisham/2019"), title: "", authority: .init("lewisham"), framework: .init("slac"), kind: .inspection,
      inspected: .notKnown, published: nil, leadInspector: nil, sources: sources,
      judgements: [Judgement(area: 0, outcome: .grade(0), at: nil, source: index, note: nil)], recommendations: [],
      findings: .none, figures: [])
  }

  @Test func leadsToTheSourceThatTheGradeIsCitedFrom() {
    let sources = [source("paper", .secondary, "https://a.example"), source("press", .secondary, "https://b.example")]
    #expect(report(citing: 1, sources).linkedSource(under: nil)?.id == "press")
    #expect(report(citing: 0, sources).linkedSource(under: nil)?.id == "paper")
  }

  @Test func leadsToTheFirstWithAnAddressWhereThatHasNone() {
    let sources = [
      source("paper", .secondary), source("press", .secondary), source("news", .secondary, "https://c.example"),
    ]
    #expect(report(citing: 1, sources).linkedSource(under: nil)?.id == "news")
  }

  /// A newspaper's address is not that of the report.
  @Test func leadsToNoNewspaperWhereTheInspectoratesOwnTextWasUsed() {
    let sources = [source("report", .primary), source("press", .secondary, "https://b.example")]
    #expect(report(citing: 0, sources).linkedSource(under: nil)?.id == "report")
  }

  @Test func standsBesideTheGradeAndInTheData() throws {
    var sample = PageSample()
    sample.addsUndatedReport = true
    let html = try sample.html("/reports/camden/2016-undated/")
    #expect(html.contains("<a href=\"https://council.example/news\">A source, council.example</a>"))
    var site = try DataSample.whole()
    try site.addUndatedReport()
    let csv = String(decoding: try DataReading.bytes(of: .table(.reports, .csv), try site.plan()), as: UTF8.self)
    #expect(csv.contains("https://council.example/news"))
  }

  @Test func leadsToTheCouncilsPaperOnTheSite() throws {
    var sample = PageSample()
    sample.addsReportOfThePaper = true
    let html = try sample.html("/reports/lewisham/2015-paper/")
    #expect(html.contains("<a href=\"../../../papers/lewisham/update/\">The source: paper of 1 March 2016</a>"))
  }
}
