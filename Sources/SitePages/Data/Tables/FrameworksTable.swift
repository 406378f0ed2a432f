import InspectionModel
import Library
import SitePlan

/// One framework, with its areas as rows.
final class FrameworkRecord: TableRecord {
  let framework: Framework
  let plan: SitePlan

  static func count(in plan: SitePlan) -> Int { plan.library.frameworks.count }

  init(at index: Int, of plan: SitePlan) {
    self.framework = plan.library.frameworks[index].value
    self.plan = plan
  }

  /// Nil for the one row of a framework that has no areas.
  fileprivate func area(_ row: Int) -> Area? { framework.areas.isEmpty ? nil : framework.areas[row] }

  fileprivate var page: String { plan.absoluteAddress(.framework(framework.id)) }
}

/// `frameworks`: one row for each area of each framework, so that a table of judgements can be joined to it.
enum FrameworksTable {
  static let definition = TableDefinition<FrameworkRecord>(
    title: "Frameworks",
    meaning: "One row for each area of each inspection framework, in the framework’s order; one row with an "
      + "empty area for a framework without areas.",
    rows: { max(1, $0.framework.areas.count) },
    columns: [
      .init(
        "framework", per: .record, .text { record, _ in record.framework.id.rawValue }, required: true,
        "The framework’s id. Versions that differ in their areas are different frameworks."),
      .init(
        "name", per: .record, .text { record, _ in record.framework.name }, required: true,
        "The framework’s full name."),
      .init(
        "short_name", per: .record, .text { record, _ in record.framework.shortName }, required: true,
        "What it is called in short, such as SLAC."),
      .init(
        "inspectorate", per: .record, .text { record, _ in record.framework.inspectorate }, required: true,
        "Who inspects under it."),
      .init(
        "from", per: .record, .date { record, _ in record.framework.from }, required: true,
        "The first date of its use."),
      .init(
        "to", per: .record, .date { record, _ in record.framework.to },
        "The last date of its use; empty while it is in use."),
      .init(
        "replaces", per: .record, .text { record, _ in joined(record.framework.replaces.map(\.rawValue)) },
        "The ids of the frameworks whose place it took, joined by “;”. It does not follow that their grades "
          + "can be compared."),
      .init(
        "grades", per: .record, .text { record, _ in joined(record.framework.scale.map(\.id)) },
        "The ids of the grades of its scale, best first, joined by “;”; empty where it gives no grades."),
      .init(
        "area", per: .row, .text { record, row in record.area(row)?.path },
        "The path of the area: its ids from the root, joined by “/”."),
      .init(
        "area_label", per: .row, .text { record, row in record.area(row)?.label },
        "The area’s name as the inspectorate prints it."),
      .init(
        "parent", per: .row, .text { record, row in record.parent(row)?.path },
        "The path of the area above; empty at the top."),
      .init(
        "graded", per: .row, .boolean { record, row in record.isGraded(row) },
        "Whether the area is given a grade; false for a heading over others, and for findings without grades."
      ),
      .init(
        "headline", per: .row, .boolean { record, row in record.isHeadline(row) },
        "Whether the area’s grade stands for the whole inspection. A framework may have several such areas, "
          + "or none."),
      .init(
        "comparable_with", per: .row, .text { record, row in record.comparableFrameworks(row) },
        "The ids of the frameworks that judge this area on the same scale with the same question, joined by "
          + "“;”. Grades of no other framework can be compared with it."),
      .init(
        "page", per: .record, .text { record, _ in record.page }, required: true,
        "The address of the framework’s page on this site."),
    ]
  )

  private static func joined(_ ids: [String]) -> String? { ids.isEmpty ? nil : ids.joined(separator: ";") }
}

extension FrameworkRecord {
  fileprivate func parent(_ row: Int) -> Area? { area(row)?.parent.map { framework.areas[$0] } }

  fileprivate func isGraded(_ row: Int) -> Bool? {
    area(row).map { $0.isGraded && !framework.scale.isEmpty }
  }

  fileprivate func isHeadline(_ row: Int) -> Bool? {
    area(row).map { _ in framework.headline.contains(row) }
  }

  /// Nil where there is none.
  fileprivate func comparableFrameworks(_ row: Int) -> String? {
    guard let index = plan.library.index(of: framework.id), area(row) != nil else { return nil }
    let others = plan.comparable.frameworks(comparableWith: index).filter {
      plan.comparable.counterpart(ofArea: row, of: index, in: $0) != nil
    }
    return others.isEmpty
      ? nil : others.map { plan.library.frameworks[$0].value.id.rawValue }.joined(separator: ";")
  }
}
