import InspectionModel
import Library

extension DataSample {
  mutating func addReports() throws {
    try addReportOf2012()
    try addReportOf2023()
    add(
      report: Report(
        id: .init("lewisham/2018-visit"), title: "Visit", authority: .init("lewisham"),
        framework: .init("ilacs-2018"), kind: .visit, inspected: .notKnown, published: nil,
        leadInspector: nil, sources: [source("press", .secondary, url: nil)], judgements: [],
        recommendations: [], findings: .none, figures: []))
  }

  func source(_ id: String, _ kind: Source.Kind, url: String?, text: String? = nil) -> Source {
    Source(
      id: id, kind: kind, title: "Report </script> & \"more\"", publisher: "Ofsted",
      published: CivilDate("2012-03-23"), url: url,
      licence: Licence(name: "Crown copyright", condition: "non-commercial", attribution: "© Crown, Ofsted"),
      text: text)
  }

  private mutating func addReportOf2012() throws {
    let report = Report(
      id: .init("lewisham/2012-slac"), title: "Inspection, \"full\"", authority: .init("lewisham"),
      framework: .init("slac"), kind: .inspection,
      inspected: .range(try date("2012-02-06"), try date("2012-02-17")), published: try date("2012-03-23"),
      leadInspector: "Zoë O’Brien",
      sources: [
        source("report", .primary, url: "https://example.com/report?a=1&b=2"),
        source("press", .secondary, url: nil),
      ],
      judgements: [
        Judgement(area: 1, outcome: .grade(0), at: try locator("¶12"), source: 0, note: nil),
        Judgement(area: 2, outcome: .notKnown, at: nil, source: 1, note: "Not in the press"),
      ],
      recommendations: [
        Recommendation(
          id: "plans", kind: .recommendation, area: 1, addressees: [.council, .police],
          summary: "Make plans\nmeasurable, “all” of them", within: .months(3), at: try locator("¶22"),
          source: 0, owner: nil,
          followUps: [
            FollowUp(
              status: .inProgress, on: try date("2013-01"), document: .report(.init("lewisham/2018-visit")),
              at: try locator("¶1"), summary: nil),
            FollowUp(
              status: .completed, on: try date("2016-03-01"), document: .paper(.init("lewisham/update")),
              at: try locator("¶4.2.2(7)"), summary: "Done"),
            // A later document that says nothing takes nothing back.
            FollowUp(
              status: .noInformation, on: try date("2020-03"), document: .paper(.init("lewisham/update")),
              at: try locator("¶5"), summary: nil),
          ]),
        Recommendation(
          id: "health", kind: .priorityAction, area: 2, addressees: [], summary: "+ more nurses",
          within: nil, at: nil, source: 1, owner: nil, followUps: []),
      ],
      findings: Findings(
        strengths: [
          Finding(summary: "Good audits", at: try locator("§Strengths(1)"), source: 0, note: nil)
        ],
        requirementsMet: [], areasForImprovement: []),
      figures: [
        Figure(
          label: "Children looked after", value: try quantity("495"), unit: .count, on: try date("2012-02"),
          at: try locator("¶11"), source: 0, qualifier: "about", note: nil)
      ])
    add(
      report: report,
      corrections: [
        Correction(on: try date("2024-05-02"), what: "The grade & its place"),
        Correction(on: try date("2024-05-02"), what: "Another"),
      ])
  }

  private mutating func addReportOf2023() throws {
    add(
      report: Report(
        id: .init("camden/2023-ilacs"), title: "ILACS", authority: .init("camden"),
        framework: .init("ilacs-2023"), kind: .inspection, inspected: .on(try date("2023-12")),
        published: try date("2024-02"), leadInspector: nil,
        sources: [source("press", .secondary, url: "https://news.example")],
        judgements: [Judgement(area: 0, outcome: .grade(1), at: try locator("record"), source: 0, note: nil)],
        recommendations: [], findings: .none, figures: []))
  }

  /// When inspectors came is not known; the grade is cited from a source without an address.
  mutating func addUndatedReport() throws {
    add(
      report: Report(
        id: .init("camden/2016-undated"), title: "Inspection", authority: .init("camden"), framework: .init("slac"),
        kind: .inspection, inspected: .notKnown, published: try date("2016-03-29"), leadInspector: nil,
        sources: [
          source("press", .secondary, url: nil), source("council", .secondary, url: "https://council.example/news"),
        ],
        judgements: [Judgement(area: 1, outcome: .grade(1), at: nil, source: 0, note: nil)],
        recommendations: [
          Recommendation(
            id: "audits", kind: .recommendation, area: 1, addressees: [.council], summary: "Audit", within: .months(1),
            at: nil, source: 0, owner: nil, followUps: [])
        ], findings: .none, figures: []))
  }

  /// Known from the council's paper alone, which is a document of the site.
  mutating func addReportOfThePaper() throws {
    add(
      report: Report(
        id: .init("lewisham/2015-paper"), title: "Inspection", authority: .init("lewisham"), framework: .init("slac"),
        kind: .inspection, inspected: .on(try date("2015-11-20")), published: try date("2016-01-20"),
        leadInspector: nil, sources: [source("paper", .secondary, url: nil, text: "paper.txt")],
        judgements: [Judgement(area: 1, outcome: .grade(1), at: try locator("¶4.1"), source: 0, note: nil)],
        recommendations: [], findings: .none, figures: []))
  }

  mutating func addPaperAndIndicators() throws {
    let paper = Paper(
      id: .init("lewisham/update"), title: "Update", authority: .init("lewisham"),
      committee: "Select Committee", published: try date("2016-03-01"), item: "4",
      about: [.init("lewisham/2012-slac")],
      sources: [source("paper", .primary, url: "https://council.example/paper", text: "paper.txt")], figures: [],
      priorities: [], milestones: [])
    papers = [ContentEntry(paper, file: ContentFile(path: "content/papers/lewisham/update.md"))]
    let document = IndicatorDocument(
      id: .init("lewisham/figures"), title: "Figures", authority: .init("lewisham"),
      paper: .init("lewisham/update"),
      areas: [
        MeasuredArea(id: "lewisham", label: "Lewisham", onsCode: "E09000023"),
        MeasuredArea(id: "england", label: "England", onsCode: "E92000001"),
      ],
      indicators: [
        Indicator(
          id: "change", label: "-Change", unit: .percent, basis: nil, better: .lower,
          target: .atMost(try quantity("15")), at: try locator("table after ¶8.2"), note: nil),
        Indicator(
          id: "visits", label: "Visits", unit: .count, basis: nil, better: .neither, target: .noneSet,
          at: nil, note: nil),
      ],
      cells: [
        try cell(0, area: 0, "2018/19-Q4", "-4.10"), try cell(0, area: 0, "2019/20-Q1", "016.0"),
        try cell(0, area: 1, "2018/19", "12"), try cell(0, area: 0, "2019/20-Q1..Q2", nil),
        try cell(1, area: 0, "2019-12", "007"),
      ])
    indicators = [ContentEntry(document, file: ContentFile(path: "content/indicators/lewisham/figures.md"))]
  }

  private func cell(_ indicator: Int, area: Int, _ period: String, _ value: String?) throws -> IndicatorCell {
    IndicatorCell(
      indicator: indicator, area: area, category: indicator == 0 ? "-5 to 0" : nil,
      period: Period(period) ?? .financialYear(1000),
      content: try value.map { .value(try quantity($0)) } ?? .missing(.suppressed),
      at: indicator == 1 ? try locator("¶9") : nil, note: nil)
  }
}
