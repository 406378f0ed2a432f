import InspectionModel
import SitePlan

/// `reports`: one row for each inspection, visit or review.
enum ReportsTable {
  static let definition = TableDefinition<ReportRecord>(
    title: "Reports",
    meaning: "One row for each inspection, visit or review that this site has a summary of.",
    key: ["report"],
    references: [.init(columns: ["authority"], table: .authorities, targetColumns: ["authority"])],
    rows: { _ in 1 },
    columns: [
      .authority, .authorityName, .onsCode, .report,
      .init(
        "title", per: .record, .text { record, _ in record.report.title }, required: true,
        "The title of the summary."),
      .framework, .reportKind, .inspectedFrom, .inspectedTo, .published,
      .init(
        "lead_inspector", per: .record, .text { record, _ in record.report.leadInspector },
        "Who led the inspection, where the report names them."),
      .init(
        "judgements", per: .record, .integer { record, _ in record.report.judgements.count }, required: true,
        "How many rows of “judgements” belong to it."),
      .init(
        "recommendations", per: .record, .integer { record, _ in record.report.recommendations.count },
        required: true, "How many rows of “recommendations” belong to it."),
      .init(
        "corrected", per: .record, .date { record, _ in record.corrected },
        "When a mistake in the summary was last put right; empty where none was."),
      .sourceKind(per: .record) { record, _ in record.source?.kind.rawValue },
      .init(
        "source_title", per: .record, .text { record, _ in record.source?.title }, required: true,
        "The title of the document that the summary rests on. Where there are several, the one that the grades are "
          + "cited from, or the first of its kind with an address where that has none."),
      .init(
        "source_publisher", per: .record, .text { record, _ in record.source?.publisher }, required: true,
        "Who published that document."),
      .init(
        "source_published", per: .record, .date { record, _ in record.source?.published },
        "When that document was published."),
      .sourceURL(per: .record) { record, _ in record.source?.url },
      .init(
        "source_licence", per: .record, .text { record, _ in record.source?.licence?.name },
        "The terms of that document. The licence of this data covers the data, not the document."),
      .init(
        "page", per: .record, .text { record, _ in record.page }, required: true,
        "The address of the summary on this site."),
    ]
  )
}

extension ReportRecord {
  fileprivate var source: Source? { report.linkedSource(under: framework) }

  fileprivate var page: String { plan.absoluteAddress(.report(report.id)) }
}
