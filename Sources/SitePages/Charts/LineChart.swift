import InspectionModel

/// Values over time as lines, one for each area and category, drawn at the width of a phone and enlarged on
/// wider screens, so that its words can be read on both.
///
/// A line breaks where a value is missing, and the place says with its marker that something is missing there.
struct LineChart {
  struct Line {
    let label: String
    let isOwn: Bool
    /// In order of time.
    let cells: [IndicatorCell]
  }

  let series: IndicatorSeries
  let lines: [Line]
  let periods: [Period]
  private let targets: [Double]
  private let scale: ChartScale

  private static let width = 360.0
  private static let plotHeight = 150.0

  init(_ series: IndicatorSeries, cells: [IndicatorCell]) {
    var lines: [Line] = []
    var places: [String: Int] = [:]
    var grouped: [[IndicatorCell]] = []
    for cell in cells {
      let area = series.document.areas[cell.area].label
      let label = cell.category.map { cell.area == series.ownArea ? $0 : "\(area), \($0)" } ?? area
      if let place = places[label] {
        grouped[place].append(cell)
      } else {
        places[label] = grouped.count
        grouped.append([cell])
        lines.append(Line(label: label, isOwn: cell.area == series.ownArea, cells: []))
      }
    }
    for i in lines.indices {
      lines[i] = Line(
        label: lines[i].label, isOwn: lines[i].isOwn,
        cells: grouped[i].enumerated().sorted {
          ($0.element.period, $0.offset) < ($1.element.period, $1.offset)
        }
        .map(\.element)
      )
    }
    self.series = series
    self.lines = lines
    periods = Set(cells.map(\.period)).sorted()
    targets = series.indicator.target?.bounds ?? []
    scale = ChartScale(
      holding: cells.compactMap(\.number) + targets, isPercent: series.indicator.unit == .percent
    )
  }

  func write(id: String, into out: inout [UInt8]) {
    let left = 10 + (scale.ticks.map { ChartText.width(scale.label($0), size: 12) }.max() ?? 0)
    let labelWidth = lines.count > 1 ? min(120, lines.map { ChartText.width($0.label) }.max() ?? 0) : 0
    // The words of a target stand above the field, out of the way of the highest value's.
    let top = targets.isEmpty ? 22.0 : 46.0
    let plot = ChartPlot(
      left: left, right: Self.width - 24 - labelWidth, top: top, bottom: top + Self.plotHeight,
      scale: scale, periods: periods
    )
    out.openChart(
      id: id, classes: " line-chart", width: Self.width, height: plot.bottom + 38, title: title,
      description: description
    )
    plot.writeTarget(series.indicator, into: &out)
    plot.writeAxes(into: &out)
    for line in lines { write(line, in: plot, into: &out) }
    if lines.count > 1 { writeLabels(in: plot, into: &out) }
    out.appendMarkup("</svg>")
  }

  private var measure: String {
    series.indicator.unit.axisWords + (periods.first.map { ", by " + $0.kind } ?? "")
  }

  private var title: String { series.indicator.label + ", " + measure }

  /// What it measures, and what the marks of its gaps mean.
  var caption: String { ChartText.caption(measure, lines.flatMap(\.cells)) }

  private var description: String {
    lines.map { line in
      line.label + ": "
        + line.cells.map { $0.period.words + " " + series.valueWords($0) }.joined(separator: ", ") + "."
    }.joined(separator: " ")
  }

  private func write(_ line: Line, in plot: ChartPlot, into out: inout [UInt8]) {
    out.appendMarkup(line.isOwn ? "<g class=\"own\">" : "<g class=\"other\">")
    for run in Self.runs(of: line.cells) where run.count > 1 {
      out.appendPolyline(run.lazy.map { (plot.x($0.period), plot.y($0.number ?? 0)) })
    }
    for (i, cell) in line.cells.enumerated() {
      let isRepeated = i > 0 && line.cells[i - 1].period == cell.period
      write(cell, in: plot, showsValue: showsValue(i, of: line), isRepeated: isRepeated, into: &out)
    }
    out.appendMarkup("</g>")
  }

  private func write(
    _ cell: IndicatorCell, in plot: ChartPlot, showsValue: Bool, isRepeated: Bool, into out: inout [UInt8]
  ) {
    let x = plot.x(cell.period)
    switch cell.content {
    case .missing(let marker):
      out.appendChartText("[\(marker.rawValue)]", x: x, y: plot.bottom - 8, classes: "gap mid")
    case .value(let quantity):
      let y = plot.y(quantity.value)
      out.appendMarkup("<circle")
      out.appendAttribute("cx", x)
      out.appendAttribute("cy", y)
      out.appendMarkup(" r=\"4\"/>")
      guard showsValue else { return }
      // A second figure for the same period stands below its point, where the first stands above.
      let words = series.indicator.unit == .percent ? quantity.words + "%" : quantity.words
      out.appendChartText(words, x: x, y: isRepeated ? y + 17 : y - 9, classes: "value mid")
    }
  }

  /// Each value where there is room; otherwise the first, the last and the extremes.
  private func showsValue(_ i: Int, of line: Line) -> Bool {
    let cells = line.cells
    if i > 0, cells[i - 1].period == cells[i].period, cells[i - 1].content == cells[i].content {
      return false
    }
    if lines.count == 1, periods.count <= 6 { return true }
    let numbers = cells.compactMap(\.number)
    if lines.count == 1, cells[i].number == numbers.max() || cells[i].number == numbers.min() { return true }
    return i == 0 || i == cells.count - 1
  }

  /// The stretches without a gap: one point a period, each following the other without a missing value.
  static func runs(of cells: [IndicatorCell]) -> [[IndicatorCell]] {
    var runs: [[IndicatorCell]] = [[]]
    var last: Period?
    for cell in cells where cell.period != last {
      let follows = last.map { $0.months.upperBound + 1 == cell.period.months.lowerBound } ?? true
      if cell.number == nil || !follows { runs.append([]) }
      if cell.number != nil { runs[runs.count - 1].append(cell) }
      last = cell.period
    }
    return runs
  }

  /// The lines' names at their ends, moved apart where they would cover each other.
  private func writeLabels(in plot: ChartPlot, into out: inout [UInt8]) {
    var ends = lines.compactMap { line in
      line.cells.last { $0.number != nil }.map { (line: line, y: plot.y($0.number ?? 0)) }
    }.sorted { $0.y < $1.y }
    for i in ends.indices.dropFirst() { ends[i].y = max(ends[i].y, ends[i - 1].y + 13) }
    for end in ends {
      let classes: StaticString = end.line.isOwn ? "name own-name" : "name"
      out.appendChartText(end.line.label, x: plot.right + 10, y: end.y + 4, classes: classes)
    }
  }
}

extension Target {
  /// The numbers that an axis must hold to show it.
  var bounds: [Double] {
    switch self {
    case .atLeast(let low): [low.value]
    case .atMost(let high): [high.value]
    case .between(let low, let high): [low.value, high.value]
    case .noneSet: []
    }
  }
}
