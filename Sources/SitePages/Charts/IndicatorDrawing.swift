import InspectionModel

/// How the cells of an indicator are drawn: three or more periods of one kind as lines, the rest as bars.
///
/// Only periods of a kind share a line: a year's total between quarters would look like a peak. What a line
/// can't take goes into bars, and what is a single number is left to the table.
struct IndicatorDrawing {
  let line: LineChart?
  let bars: BarChart?

  init(_ series: IndicatorSeries) {
    let kind = Self.kindForLine(series)
    let isOnLine = { (cell: IndicatorCell) in kind != nil && cell.period.kind == kind }
    line = kind == nil ? nil : LineChart(series, cells: series.cells.filter(isOnLine))
    let rest = series.cells.filter { !isOnLine($0) }
    bars = rest.count { $0.number != nil } >= 2 ? BarChart(series, cells: rest) : nil
  }

  /// The kind of period that has the most periods of one area and category, at least three.
  private static func kindForLine(_ series: IndicatorSeries) -> String? {
    struct Key: Hashable {
      let area: Int
      let category: String?
      let kind: String
    }
    var periods: [Key: Set<Period>] = [:]
    for cell in series.cells where cell.period.kind != "quarters" {
      periods[Key(area: cell.area, category: cell.category, kind: cell.period.kind), default: []]
        .insert(cell.period)
    }
    let numbers = Set(series.cells.filter { $0.number != nil }.map(\.period.kind))
    return periods.filter { $0.value.count >= 3 && numbers.contains($0.key.kind) }
      .max { ($0.value.count, $1.key.kind) < ($1.value.count, $0.key.kind) }?.key.kind
  }

  var isEmpty: Bool { line == nil && bars == nil }
}
