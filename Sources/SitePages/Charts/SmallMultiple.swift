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
      out.appendPolyline(run.lazy.map { (x($0.period), y($0.number ?? 0)) })
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
    guard let target = indicator.target, let band = scale.band(of: target) else { return }
    out.appendMarkup("<rect class=\"band\" x=\"0\" width=\"150\"")
    out.appendAttribute("y", y(band.high))
    out.appendAttribute("height", y(band.low) - y(band.high))
    out.appendMarkup("/>")
    for bound in target.bounds {
      out.appendChartLine((0, y(bound)), (Self.width, y(bound)), classes: "target")
    }
  }

  private func x(_ period: Period) -> Double {
    guard let first = cells.first?.period.middle, let last = cells.last?.period.middle, last > first else {
      return Self.width / 2
    }
    return Self.inset + (period.middle - first) / (last - first) * (Self.width - 2 * Self.inset)
  }

  private func y(_ value: Double) -> Double {
    Self.height - Self.inset - scale.fraction(value) * (Self.height - 2 * Self.inset)
  }

  /// The stretches without a gap.
  private var runs: [[IndicatorCell]] { LineChart.runs(of: cells) }
}
