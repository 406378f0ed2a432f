import InspectionModel
import SitePlan

/// `recommendations`: one row for each thing that a report asks for, with what is known of it.
enum RecommendationsTable {
  static let definition = TableDefinition<ReportRecord>(
    title: "Recommendations",
    meaning: "One row for each thing that a report asks for: recommendations, areas for development, "
      + "priority actions. Every step of the follow-up is in the authority’s index.json.",
    key: ["report", "id"],
    references: [
      .init(columns: ["authority"], table: .authorities, targetColumns: ["authority"]),
      .init(columns: ["report"], table: .reports, targetColumns: ["report"]),
    ],
    rows: { $0.report.recommendations.count },
    columns: [
      .authority, .report,
      .init(
        "id", per: .row, .text { record, row in record.report.recommendations[row].id }, required: true,
        "The recommendation’s id, unique in its report, where the page has it as #recommendation-ID."),
      .init(
        "kind", per: .row, .text { record, row in record.report.recommendations[row].kind.rawValue },
        required: true,
        allowed: Recommendation.Kind.allCases.map(\.rawValue), "What the report calls it."),
      .init(
        "area", per: .thing(.askedArea),
        .text { record, row in record.framework?.areas[record.report.recommendations[row].area].path },
        required: true, "The path of the area of the report’s framework to which it belongs."),
      .init(
        "for", per: .row, .text { record, row in record.addressees(row) },
        "Who is asked, joined by “;”: "
          + Recommendation.Addressee.allCases.map { "“\($0.rawValue)”" }.joined(separator: ", ") + "."),
      .init(
        "summary", per: .row, .text { record, row in record.report.recommendations[row].summary },
        required: true,
        "What is asked for, in the publisher’s own words."),
      .init(
        "at", per: .row, .text { record, row in record.report.recommendations[row].at?.description },
        "Where the source says so, such as “¶22”."),
      .init(
        "within", per: .row, .text { record, row in record.report.recommendations[row].within?.description },
        "How long the report gave: “immediately”, or a number of days, weeks or months; empty where it set no "
          + "time."),
      .init(
        "due", per: .row, .date { record, row in record.state(row).due },
        "The date of publication and the time given; empty where either is not known well enough."),
      .init(
        "status", per: .row, .text { record, row in record.report.recommendations[row].status.rawValue },
        required: true,
        allowed: FollowUp.Status.allCases.map(\.rawValue),
        "What the latest published document that tells of it says has become of it. “no-information” means that none was "
          + "found, not that nothing was done."),
      .init(
        "status_on", per: .row,
        .date { record, row in record.report.recommendations[row].latestFollowUp?.on },
        "The date of that document; empty where there is none."),
      .sourceKind(per: .thing(.recommendationSource)) { record, row in
        record.sourceKind(record.report.recommendations[row].source)
      },
      .sourceURL(per: .thing(.recommendationSource)) { record, row in
        record.report.sources[record.report.recommendations[row].source].url
      },
    ]
  )
}

extension TableThing where Record == ReportRecord {
  fileprivate static var askedArea: Self {
    Self(name: "area") { record, row in
      number(record.report.recommendations[row].area, of: record.frameworkNumber)
    }
  }

  fileprivate static var recommendationSource: Self {
    Self(name: "source") { record, row in number(record.report.recommendations[row].source, of: record.index)
    }
  }
}

extension ReportRecord {
  fileprivate func addressees(_ row: Int) -> String? {
    let addressees = report.recommendations[row].addressees
    return addressees.isEmpty ? nil : addressees.map(\.rawValue).joined(separator: ";")
  }

  fileprivate func state(_ row: Int) -> RecommendationState {
    RecommendationState(report.recommendations[row], published: report.published, asOf: plan.asOf)
  }
}
