import InspectionModel

/// Values side by side as bars that lie, each under its own words, so that a long name needs no corner.
struct BarChart {
  struct Group {
    /// What its bars have in common; nil where there is only one group.
    let label: String?
    let bars: [Bar]
  }

  struct Bar {
    let label: String
    let isOwn: Bool
    let cell: IndicatorCell
  }

  let series: IndicatorSeries
  let groups: [Group]
  /// The period or area that all bars share, for the title.
  let common: String?
  private let scale: ChartScale

  private static let width = 360.0
  private static let rowHeight = 36.0

  init(_ series: IndicatorSeries, cells: [IndicatorCell]) {
    let layout = BarLayout(series, cells: cells)
    self.series = series
    groups = layout.groups
    common = layout.common
    scale = ChartScale(
      holding: cells.compactMap(\.number) + (series.indicator.target?.bounds ?? []),
      isPercent: series.indicator.unit == .percent
    )
  }

  func write(id: String, into out: inout [UInt8]) {
    let hasTarget = series.indicator.target.map { $0 != .noneSet } ?? false
    var height = hasTarget ? 24.0 : 0
    for group in groups {
      if let label = group.label { height += 8 + 16 * Double(ChartText.lines(label, limit: 46).count) }
      height += Self.rowHeight * Double(group.bars.count)
    }
    out.openChart(
      id: id, classes: " bar-chart", width: Self.width, height: height, title: title, description: description
    )
    if hasTarget { writeTarget(height: height, into: &out) }
    var y = hasTarget ? 24.0 : 0
    for group in groups {
      if let label = group.label {
        for line in ChartText.lines(label, limit: 46) {
          y += 16
          out.appendChartText(line, x: 0, y: y, classes: "group")
        }
        y += 8
      }
      let start = y
      for bar in group.bars {
        write(bar, y: y, into: &out)
        y += Self.rowHeight
      }
      out.appendChartLine((x(0), start + 2), (x(0), y - 2), classes: "axis")
    }
    out.appendMarkup("</svg>")
  }

  private var measure: String { series.indicator.unit.axisWords + (common.map { ", \($0)" } ?? "") }

  private var title: String { series.indicator.label + ", " + measure }

  /// What it measures. A bar's own place says why it has no number.
  var caption: String { ChartText.caption(measure, []) }

  private var description: String {
    groups.map { group in
      (group.label.map { $0 + ": " } ?? "")
        + group.bars.map { "\($0.label) \(series.valueWords($0.cell))" }.joined(separator: "; ") + "."
    }.joined(separator: " ")
  }

  /// Room is kept at the right for the number behind the longest bar.
  private func x(_ value: Double) -> Double { 1 + scale.fraction(value) * (Self.width - 70) }

  private func write(_ bar: Bar, y: Double, into out: inout [UInt8]) {
    out.appendMarkup(bar.isOwn ? "<g class=\"own\">" : "<g class=\"other\">")
    out.appendChartText(bar.label, x: 5, y: y + 12, classes: "name")
    switch bar.cell.content {
    case .missing(let marker):
      let words = "[\(marker.rawValue)] \(marker.words)"
      out.appendChartText(words, x: 5, y: y + 28, classes: "gap")
    case .value(let quantity):
      let from = min(x(0), x(quantity.value))
      let to = max(x(0), x(quantity.value))
      out.appendMarkup("<rect")
      out.appendAttribute("x", from)
      out.appendAttribute("y", y + 17)
      out.appendAttribute("width", max(to - from, 0.5))
      out.appendMarkup(" height=\"13\"/>")
      let words = series.indicator.unit == .percent ? quantity.words + "%" : quantity.words
      out.appendChartText(words, x: to + 5, y: y + 28, classes: "value")
    }
    out.appendMarkup("</g>")
  }

  private func writeTarget(height: Double, into out: inout [UInt8]) {
    guard let target = series.indicator.target else { return }
    for bound in target.bounds {
      out.appendChartLine((x(bound), 20), (x(bound), height), classes: "target")
    }
    out.appendChartText("Target: " + target.words(series.indicator.unit), x: 5, y: 13, classes: "key")
  }
}
