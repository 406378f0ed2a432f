import InspectionModel
import Templates

/// One indicator with its charts and its table.
struct IndicatorSection {
  let series: IndicatorSeries
  let sources: SourceList

  /// Worked out when a template asks for it: an authority's page lists indicators without drawing them.
  private var drawing: IndicatorDrawing { IndicatorDrawing(series) }

  var fragment: String { "indicator-" + series.indicator.id }

  private var hasTarget: Bool { series.indicator.target.map { $0 != .noneSet } ?? false }

  /// The authority's latest figures, all that are given for the latest period.
  var latest: (words: String, isMet: Bool?)? {
    guard let period = series.own.last(where: { $0.number != nil })?.period else { return nil }
    let cells = series.own.filter { $0.period == period && $0.number != nil }
    var words: [String] = []
    for cell in cells {
      let value = series.valueWords(cell)
      if !words.contains(value) { words.append(value) }
    }
    let met = Set(cells.compactMap { cell in cell.number.flatMap { series.indicator.target?.isMet(by: $0) } })
    return ("\(words.joined(separator: " or ")), \(period.words)", met.count == 1 ? met.first : nil)
  }

  private var charts: [ChartRecord] {
    var charts: [ChartRecord] = []
    if let line = drawing.line {
      charts.append(ChartRecord(caption: line.caption) { line.write(id: fragment + "-line", into: &$0) })
    }
    if let bars = drawing.bars {
      charts.append(ChartRecord(caption: bars.caption) { bars.write(id: fragment + "-bars", into: &$0) })
    }
    return charts
  }

  static let schema = RecordSchema<IndicatorSection>(
    "indicator",
    [
      .text("fragment", "The id of its section: indicator-ID") { $0.fragment },
      .text("label", "What is measured") { $0.series.indicator.label },
      .html("small_chart", "The authority's own line with its target, without words; absent where there is none") {
        record, out in
        SmallMultiple(record.series)?.write(into: &out)
      },
      .text("headline", "What the figures show, in words worked out from them") {
        IndicatorHeadline(series: $0.series).words
      },
      .text("target_words", "The target, and in which periods it was met; absent where there is none") {
        IndicatorHeadline(series: $0.series).targetWords
      },
      .text("target", "The target alone: “at least 90%”, “no target set”; absent where none is named") {
        $0.series.indicator.target?.words($0.series.indicator.unit)
      },
      .flag("has_target", "Whether there is a target to meet") { $0.hasTarget },
      .text("latest", "The authority's latest figure with its period: “92%, Q3 2019/20”") {
        $0.latest?.words
      },
      .text("met", "Whether that met the target: “Met” or “Not met”") { record in
        record.latest?.isMet.map { $0 ? "Met" : "Not met" }
      },
      .text("unit", "What it is measured in: “per cent”") { $0.series.indicator.unit.axisWords },
      .text("basis", "Over what a rolling or averaged value is taken") { $0.series.indicator.basis },
      .text("better", "Which direction is better, where one is: “Higher is better.”") { record in
        switch record.series.indicator.better {
        case .higher: "Higher is better."
        case .lower: "Lower is better."
        case .neither: nil
        }
      },
      .text("note", "A remark") { $0.series.indicator.note },
      .html("place", "A link to the place that the figures are from") {
        $0.sources.write($0.series.indicator.at, 0, into: &$1)
      },
      .flag("has_charts", "Whether there is anything to draw") { !$0.drawing.isEmpty },
      .list("charts", ChartRecord.schema, "Its charts") { $0.charts },
      .flag("has_parts", "Whether the figures are of several areas or parts, and not of the authority alone") {
        record in
        record.series.cells.contains { $0.area != record.series.ownArea || $0.category != nil }
      },
      .list("rows", IndicatorRow.schema, "Its figures in the order of the file, those of one area in order of time") {
        record in
        record.series.rows.map { IndicatorRow(series: record.series, cell: $0, sources: record.sources) }
      },
    ]
  )
}

/// A drawing with what it measures.
struct ChartRecord {
  let caption: String
  let write: (inout [UInt8]) -> Void

  static let schema = RecordSchema<ChartRecord>(
    "chart",
    [
      .html("svg", "The drawing, with a title and a description for those who don't see it") {
        $0.write(&$1)
      },
      .text("caption", "What it measures, and what the marks of its gaps mean") { $0.caption },
    ]
  )
}

/// One published figure in its table.
struct IndicatorRow {
  let series: IndicatorSeries
  let cell: IndicatorCell
  let sources: SourceList

  private var label: String {
    let area = series.document.areas[cell.area].label
    return cell.category.map { "\(area): \($0)" } ?? area
  }

  static let schema = RecordSchema<IndicatorRow>(
    "figure of an indicator",
    [
      .text("label", "The area, and the part of it: “Lewisham: Police”") { $0.label },
      .text("period", "The time it covers: “Q3 2019/20”") { $0.cell.period.words },
      .text("value", "The figure with its unit, or its marker and what that means") { row in
        switch row.cell.content {
        // A rate's unit stands in the caption; in every cell it would only make the column wide.
        case .value(let quantity) where row.series.indicator.unit == .ratePer10000: quantity.words
        case .value: row.series.valueWords(row.cell)
        case .missing(let marker): "[\(marker.rawValue)] \(marker.words)"
        }
      },
      .text("met", "Whether it met the target: “Met”, “Not met”, “Not measured against it”") { row in
        guard row.cell.area == row.series.ownArea, let number = row.cell.number,
          let isMet = row.series.indicator.target?.isMet(by: number)
        else { return "Not measured against it" }
        return isMet ? "Met" : "Not met"
      },
      .html("place", "A link to the place that says so") { $0.sources.write($0.cell.at, 0, into: &$1) },
      .text("note", "A remark") { $0.cell.note },
    ]
  )
}
