import InspectionModel
import Library
import SitePlan

/// One report, for the tables `reports`, `judgements` and `recommendations`.
final class ReportRecord: TableRecord {
  let report: Report
  /// Its number on the site.
  let index: Int
  /// When a mistake in its summary was last put right.
  let corrected: CivilDate?
  let authority: Authority?
  let framework: Framework?
  /// The framework's number on the site, from 1.
  let frameworkNumber: Int
  let plan: SitePlan

  static func count(in plan: SitePlan) -> Int { plan.library.reports.count }

  init(at index: Int, of plan: SitePlan) {
    let entry = plan.library.reports[index]
    let report = entry.value
    self.report = report
    self.index = index
    self.corrected = entry.file.corrections.map(\.on).max()
    self.authority = plan.library.authority(report.authority)
    self.framework = plan.library.framework(report.framework)
    self.frameworkNumber = plan.library.index(of: report.framework).map { $0 + 1 } ?? 0
    self.plan = plan
  }

  func sourceKind(_ source: Int) -> String { report.sources[source].kind.rawValue }
}

/// The columns that several tables share, with one meaning.
extension TableColumn where Record == ReportRecord {
  static var authority: Self {
    Self(
      "authority", per: .record, .text { record, _ in record.report.authority.rawValue }, required: true,
      "The id of the authority that was inspected, as in “authorities”.")
  }

  static var authorityName: Self {
    Self(
      "authority_name", per: .record, .text { record, _ in record.authority?.name }, required: true,
      "The authority’s full name.")
  }

  static var onsCode: Self {
    Self(
      "ons_code", per: .record, .text { record, _ in record.authority?.onsCode },
      "The Office for National Statistics’ code of the authority, such as E09000023.")
  }

  static var report: Self {
    Self(
      "report", per: .record, .text { record, _ in record.report.id.rawValue }, required: true,
      "The id of the report, AUTHORITY/NAME. It never changes; its page is /reports/AUTHORITY/NAME/.")
  }

  static var framework: Self {
    Self(
      "framework", per: .record, .text { record, _ in record.report.framework.rawValue }, required: true,
      "The id of the framework that the inspection followed, as in “frameworks”. "
        + "Grades of different frameworks can’t be compared, unless “comparable_with” there says so.")
  }

  static var reportKind: Self {
    Self(
      "kind", per: .record, .text { record, _ in record.report.kind.rawValue }, required: true,
      allowed: Report.Kind.allCases.map(\.rawValue),
      "A full inspection, a visit (which gives no grades) or a review.")
  }

  static var inspectedFrom: Self {
    Self(
      "inspected_from", per: .record, .date { record, _ in record.report.inspected.start },
      "When the inspection began, as precisely as it is known; empty where it is not.")
  }

  static var inspectedTo: Self {
    Self(
      "inspected_to", per: .record, .date { record, _ in record.report.inspected.end },
      "When the inspection ended. Where only one date is known it is the same as “inspected_from”.")
  }

  static var published: Self {
    Self(
      "published", per: .record, .date { record, _ in record.report.published },
      "When the inspectorate published its report, as precisely as it is known; empty where it is not.")
  }
}
