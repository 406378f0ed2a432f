import InspectionModel
import Library
import SitePlan

/// One authority.
final class AuthorityRecord: TableRecord {
  let authority: Authority
  let reportCount: Int
  /// The report that its latest grades are from.
  let latestGraded: Report?
  let page: String

  static func count(in plan: SitePlan) -> Int { plan.library.authorities.count }

  init(at index: Int, of plan: SitePlan) {
    self.authority = plan.library.authorities[index].value
    self.reportCount = plan.reports(ofAuthority: index).count
    self.latestGraded = plan.latestGradedReport(ofAuthority: index).map { plan.library.reports[$0].value }
    self.page = plan.absoluteAddress(.authority(authority.id))
  }
}

/// `authorities`: one row for each authority.
enum AuthoritiesTable {
  static let definition = TableDefinition<AuthorityRecord>(
    title: "Authorities",
    meaning: "One row for each authority whose inspections this site has summaries of.",
    key: ["authority"],
    rows: { _ in 1 },
    columns: [
      .init(
        "authority", per: .record, .text { record, _ in record.authority.id.rawValue }, required: true,
        "The authority’s id on this site. It never changes."),
      .init(
        "name", per: .record, .text { record, _ in record.authority.name }, required: true,
        "The authority’s full name."),
      .init(
        "short_name", per: .record, .text { record, _ in record.authority.shortName }, required: true,
        "What it is called in short."),
      .init(
        "kind", per: .record, .text { record, _ in record.authority.kind },
        "What kind of authority it is, such as a London borough."),
      .init("region", per: .record, .text { record, _ in record.authority.region }, "The region it lies in."),
      .init(
        "ons_code", per: .record, .text { record, _ in record.authority.onsCode },
        "The Office for National Statistics’ code, such as E09000023."),
      .init(
        "website", per: .record, .text { record, _ in record.authority.website },
        "The authority’s own website."),
      .init(
        "neighbours", per: .record, .text { record, _ in record.neighbours },
        "The ids of the authorities that it is compared with, joined by “;”."),
      .init(
        "reports", per: .record, .integer { record, _ in record.reportCount }, required: true,
        "How many rows of “reports” belong to it."),
      .init(
        "latest_graded_report", per: .record, .text { record, _ in record.latestGraded?.id.rawValue },
        "The id of the latest report with grades; empty where none has any. Its grades are in “judgements”."),
      .init(
        "latest_graded_to", per: .record, .date { record, _ in record.latestGraded?.inspected.end },
        "When that inspection ended: how old the grades are."),
      .init(
        "page", per: .record, .text { record, _ in record.page }, required: true,
        "The address of the authority’s page on this site."),
      .init(
        "data", per: .record, .text { record, _ in record.page + "index.json" }, required: true,
        "The address of the authority and all its reports as one JSON document."),
    ]
  )
}

extension AuthorityRecord {
  fileprivate var neighbours: String? {
    authority.neighbours.isEmpty ? nil : authority.neighbours.map(\.rawValue).joined(separator: ";")
  }
}
