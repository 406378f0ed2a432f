import InspectionModel
import Library

/// What the plan asks of each report again and again, read once: names are looked up, and grades gone through.
struct ReportFacts: Sendable {
  /// Nil only in a library whose names do not resolve.
  let authority: Int?
  /// Nil only in a library whose names do not resolve.
  let framework: Int?
  /// The end of the inspection, else the publication.
  let date: CivilDate?
  let kind: Report.Kind
  let hasGrades: Bool

  init(_ report: Report, _ library: ContentLibrary) {
    authority = library.index(of: report.authority)
    framework = library.index(of: report.framework)
    date = report.orderingDate
    kind = report.kind
    hasGrades = report.judgements.contains { $0.outcome.grade != nil }
  }
}
