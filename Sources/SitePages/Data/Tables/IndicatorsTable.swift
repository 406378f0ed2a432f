import InspectionModel
import Library
import SitePlan

/// One document of indicators, with the paper that it is taken from.
final class IndicatorRecord: TableRecord {
  let document: IndicatorDocument
  /// Its number on the site.
  let index: Int
  let authority: Authority?
  let source: Source?

  static func count(in plan: SitePlan) -> Int { plan.library.indicators.count }

  init(at index: Int, of plan: SitePlan) {
    self.document = plan.library.indicators[index].value
    self.index = index
    self.authority = plan.library.authority(document.authority)
    self.source = plan.library.paper(document.paper)?.sources.first
  }

  fileprivate func cell(_ row: Int) -> IndicatorCell { document.cells[row] }

  fileprivate func indicator(_ row: Int) -> Indicator { document.indicators[cell(row).indicator] }

  fileprivate func area(_ row: Int) -> MeasuredArea { document.areas[cell(row).area] }

  fileprivate func value(_ row: Int) -> Quantity? {
    guard case .value(let quantity) = cell(row).content else { return nil }
    return quantity
  }

  fileprivate func marker(_ row: Int) -> IndicatorCell.Marker? {
    guard case .missing(let marker) = cell(row).content else { return nil }
    return marker
  }

  /// A target is what a council sets itself: nobody said that England or a neighbour was to meet it.
  fileprivate func isTargetMet(_ row: Int) -> Bool? {
    guard let value = value(row), let target = indicator(row).target, isOwnArea(area(row)) else { return nil }
    return target.isMet(by: value.value)
  }

  private func isOwnArea(_ area: MeasuredArea) -> Bool {
    if area.id == document.authority.rawValue { return true }
    guard let code = area.onsCode else { return false }
    return code == authority?.onsCode
  }
}

extension TableThing where Record == IndicatorRecord {
  fileprivate static var indicator: Self {
    Self(name: "indicator") { record, row in number(record.cell(row).indicator, of: record.index) }
  }

  fileprivate static var measuredArea: Self {
    Self(name: "area") { record, row in number(record.cell(row).area, of: record.index) }
  }
}

/// `indicators`: one row for each published figure.
enum IndicatorsTable {
  static let definition = TableDefinition<IndicatorRecord>(
    title: "Indicators",
    meaning: "One row for each figure that a council’s paper publishes, or for each cell of its tables that "
      + "has no number, with the reason. A paper that gives two numbers for the same thing has two rows.",
    references: [.init(columns: ["authority"], table: .authorities, targetColumns: ["authority"])],
    rows: { $0.document.cells.count },
    columns: [
      .init(
        "authority", per: .record, .text { record, _ in record.document.authority.rawValue }, required: true,
        "The id of the authority whose paper it is, as in “authorities”."),
      .init(
        "document", per: .record, .text { record, _ in record.document.id.rawValue }, required: true,
        "The id of the set of indicators, AUTHORITY/NAME; its page is /indicators/AUTHORITY/NAME/."),
      .init(
        "indicator", per: .thing(.indicator), .text { record, row in record.indicator(row).id },
        required: true,
        "The indicator’s id, unique in its document."),
      .init(
        "label", per: .thing(.indicator), .text { record, row in record.indicator(row).label },
        required: true,
        "What is measured."),
      .init(
        "unit", per: .thing(.indicator), .text { record, row in record.indicator(row).unit.rawValue },
        required: true,
        allowed: Unit.allCases.map(\.rawValue), "What the value counts."),
      .init(
        "better", per: .thing(.indicator), .text { record, row in record.indicator(row).better.rawValue },
        required: true,
        allowed: Indicator.Direction.allCases.map(\.rawValue), "Which direction is an improvement."),
      .init(
        "target", per: .thing(.indicator), .text { record, row in record.indicator(row).target?.description },
        "What the council wants to reach: “≥ 90”, “≤ 15”, “20..25”, or “none-set” where its paper says that "
          + "there is no target; empty where it says nothing."),
      .init(
        "area", per: .thing(.measuredArea), .text { record, row in record.area(row).id }, required: true,
        "The place that the figure is for: the authority’s own id, or the id of a place it is compared with."),
      .init(
        "category", per: .row, .text { record, row in record.cell(row).category },
        "A part of the whole, such as an age group; empty for the whole."),
      .init(
        "period", per: .row, .text { record, row in record.cell(row).period.description }, required: true,
        "The time covered: “2018/19” is April to March, “2019/20-Q3” a quarter of it, “2019/20-Q1..Q2” "
          + "several, “2019” a calendar year, “2019-12” a month."),
      .init(
        "value", per: .row, .number { record, row in record.value(row) },
        "The number, with the digits that were printed; empty where “marker” says why."),
      .init(
        "marker", per: .row, .text { record, row in record.marker(row)?.rawValue },
        allowed: IndicatorCell.Marker.allCases.map(\.rawValue),
        "Why there is no number: "
          + IndicatorCell.Marker.allCases.map { "“\($0.rawValue)” \($0.words)" }.joined(separator: ", ") + "."
      ),
      .init(
        "target_met", per: .row, .boolean { record, row in record.isTargetMet(row) },
        "Whether the value reaches the target. Worked out for the authority’s own figures only; empty for "
          + "other places, without a number, and without a target."),
      .init(
        "at", per: .row,
        .text { record, row in (record.cell(row).at ?? record.indicator(row).at)?.description },
        "Where the paper says so, such as “table after ¶8.2”."),
      .sourceKind(per: .record) { record, _ in record.source?.kind.rawValue },
      .sourceURL(per: .record) { record, _ in record.source?.url },
    ]
  )
}
