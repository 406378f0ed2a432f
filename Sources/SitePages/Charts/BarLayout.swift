import InspectionModel

/// Which bars stand together, under which words: nothing is said twice, and nothing is left to guess.
struct BarLayout {
  let groups: [BarChart.Group]
  let common: String?

  init(_ series: IndicatorSeries, cells: [IndicatorCell]) {
    let areas = Set(cells.map(\.area))
    let periods = Set(cells.map(\.period))
    let repeated = Dictionary(grouping: cells) { Place($0) }.filter { $0.value.count > 1 }
    // Two figures for the same thing are told apart by where each is said.
    func bar(_ cell: IndicatorCell, _ label: String) -> BarChart.Bar {
      let at = repeated[Place(cell)] == nil ? nil : cell.at.map { " (\($0))" }
      return BarChart.Bar(label: label + (at ?? ""), isOwn: cell.area == series.ownArea, cell: cell)
    }
    func name(_ cell: IndicatorCell) -> String {
      series.words(for: cell, showsArea: areas.count > 1, showsPeriod: periods.count > 1)
    }
    var common: [String] = []
    if areas.count == 1, let area = areas.first { common.append(series.document.areas[area].label) }
    if periods.count == 1, let period = periods.first { common.append(period.words) }
    self.common = common.isEmpty ? nil : common.joined(separator: ", ")

    if cells.contains(where: { $0.category != nil }) {
      if areas.count == 1, periods.count == 1 {
        let bars = cells.map { bar($0, $0.category ?? "All") }
        groups = [BarChart.Group(label: nil, bars: bars)]
      } else {
        groups = Self.grouped(cells) { $0.category ?? "All" }
          .map { label, cells in BarChart.Group(label: label, bars: cells.map { bar($0, name($0)) }) }
      }
    } else if areas.count > 1, periods.count > 1, cells.count > areas.count {
      groups = Self.grouped(cells) { series.document.areas[$0.area].label }
        .map { label, cells in
          let sorted = cells.sorted { $0.period < $1.period }
          return BarChart.Group(label: label, bars: sorted.map { bar($0, $0.period.words) })
        }
    } else if areas.count > 1 {
      groups = [BarChart.Group(label: nil, bars: Self.ranked(cells, in: series).map { bar($0, name($0)) })]
    } else {
      let bars = cells.sorted { $0.period < $1.period }.map { bar($0, $0.period.words) }
      groups = [BarChart.Group(label: nil, bars: bars)]
    }
  }

  /// What a figure is for.
  private struct Place: Hashable {
    let area: Int
    let category: String?
    let period: Period

    init(_ cell: IndicatorCell) {
      area = cell.area
      category = cell.category
      period = cell.period
    }
  }

  /// The authority's own first, the others from the largest down.
  private static func ranked(_ cells: [IndicatorCell], in series: IndicatorSeries) -> [IndicatorCell] {
    cells.enumerated().sorted { a, b in
      let isOwn = (a.element.area == series.ownArea, b.element.area == series.ownArea)
      if isOwn.0 != isOwn.1 { return isOwn.0 }
      let numbers = (a.element.number ?? -.infinity, b.element.number ?? -.infinity)
      return numbers.0 != numbers.1 ? numbers.0 > numbers.1 : a.offset < b.offset
    }.map(\.element)
  }

  /// Cells with the same label together, in the order in which the labels first appear.
  private static func grouped(
    _ cells: [IndicatorCell], by label: (IndicatorCell) -> String
  ) -> [(String, [IndicatorCell])] {
    var places: [String: Int] = [:]
    var groups: [(String, [IndicatorCell])] = []
    for cell in cells {
      let label = label(cell)
      if let place = places[label] {
        groups[place].1.append(cell)
      } else {
        places[label] = groups.count
        groups.append((label, [cell]))
      }
    }
    return groups
  }
}
