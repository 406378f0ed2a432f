import InspectionModel

/// An indicator at the size of a word: the authority's own line, with its target, among many of its kind.
///
/// It has no text. What it shows stands beside it in words, and its chart with axes further down the page, so it is
/// hidden from who can't see it. Like every axis here it starts at 0, and a missing value breaks the line.
struct SmallMultiple {
  private let indicator: Indicator
  /// Periods of one kind, in order of time.
  private let cells: [IndicatorCell]
  private let scale: ChartScale

  private static let width = 150.0
  private static let height = 44.0
  private static let inset = 5.0

  /// Nil where there are not two figures for the authority as a whole over periods of one kind.
  init?(_ series: IndicatorSeries) {
    let kinds = Dictionary(grouping: series.own) { $0.period.kind }
    let most = kinds.mapValues { cells in cells.count { $0.number != nil } }
    guard let kind = most.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), kind.value >= 2,
      let cells = kinds[kind.key]
    else { return nil }
    self.cells = cells
    indicator = series.indicator
    scale = ChartScale(
      holding: cells.compactMap(\.number) + (series.indicator.target?.bounds ?? []),
      isPercent: series.indicator.unit == .percent)
  }

  func write(into out: inout [UInt8]) {
    out.appendMarkup("<svg class=\"chart small\" aria-hidden=\"true\" viewBox=\"0 0 150 44\">")
    writeTarget(into: &out)
    out.appendChartLine((0, y(0)), (Self.width, y(0)), classes: "axis")
    out.appendMarkup("<g class=\"own\">")
    for run in runs where run.count > 1 {
      out.appendMarkup("<polyline points=\"")
      for (i, cell) in run.enumerated() {
        if i > 0 { out.append(UInt8(ascii: " ")) }
        out.appendCoordinate(x(cell.period))
        out.append(UInt8(ascii: ","))
        out.appendCoordinate(y(cell.number ?? 0))
      }
      out.appendMarkup("\"/>")
    }
    // A figure between gaps has no line; the latest has a point too.
    let alone = runs.filter { $0.count == 1 }.compactMap(\.first)
    for cell in alone + [cells.last { $0.number != nil }].compactMap(\.self) {
      out.appendMarkup("<circle")
      out.appendAttribute("cx", x(cell.period))
      out.appendAttribute("cy", y(cell.number ?? 0))
      out.appendMarkup(" r=\"3\"/>")
    }
    out.appendMarkup("</g></svg>")
  }

  private func writeTarget(into out: inout [UInt8]) {
    let (low, high): (Double, Double)
    switch indicator.target {
    case .atLeast(let value): (low, high) = (value.value, scale.high)
    case .atMost(let value): (low, high) = (scale.low, value.value)
    case .between(let from, let to): (low, high) = (from.value, to.value)
    case .noneSet, nil: return
    }
    out.appendMarkup("<rect class=\"band\" x=\"0\" width=\"150\"")
    out.appendAttribute("y", y(high))
    out.appendAttribute("height", y(low) - y(high))
    out.appendMarkup("/>")
    for bound in indicator.target?.bounds ?? [] {
      out.appendChartLine((0, y(bound)), (Self.width, y(bound)), classes: "target")
    }
  }

  private func x(_ period: Period) -> Double {
    func middle(_ period: Period) -> Double { Double(period.months.lowerBound + period.months.upperBound) / 2 }
    guard let first = cells.first.map({ middle($0.period) }), let last = cells.last.map({ middle($0.period) }),
      last > first
    else { return Self.width / 2 }
    return Self.inset + (middle(period) - first) / (last - first) * (Self.width - 2 * Self.inset)
  }

  private func y(_ value: Double) -> Double {
    Self.height - Self.inset - scale.fraction(value) * (Self.height - 2 * Self.inset)
  }

  /// The stretches without a gap.
  private var runs: [[IndicatorCell]] { LineChart.runs(of: cells) }
}
