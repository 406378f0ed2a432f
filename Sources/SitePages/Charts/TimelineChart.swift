import InspectionModel
import Library
import SitePlan

/// An authority's grades by theme on an axis of time, with a drawn break at each change of framework.
///
/// A mark shows a grade's place in its scale as filled bars; what it says in words stands in the description,
/// in the sentences below the drawing and in the table.
struct TimelineChart {
  let plan: SitePlan
  let timeline: Timeline
  let authorityName: String

  private static let width = 360.0
  private static let rowHeight = 44.0
  private static let eraHeight = 14.0
  private static let markSize = 18.0

  /// Columns with a date, which is all but a few.
  private struct Place {
    let column: Int
    let x: Double
  }

  /// Nothing where fewer than two inspections have a date: a single mark is not a line of time.
  func write(into out: inout [UInt8]) {
    guard let axis = TimelineAxis(dates, width: Self.width) else { return }
    let places = timeline.columns.indices.compactMap { i in
      dates[i].map { Place(column: i, x: axis.x($0)) }
    }
    let eras = eras(places)
    let top = Self.eraHeight * Double((eras.map(\.row).max() ?? 0) + 1) + 6
    let bottom = top + Self.rowHeight * Double(timeline.rows.count) + 6
    out.openChart(
      id: "timeline-chart", classes: " timeline-chart", width: Self.width, height: bottom + 20,
      title: "Grades by theme, \(axis.firstYear) to \(axis.lastYear): \(authorityName)",
      description: timeline.summary.joined(separator: " ")
    )
    writeMarkDefinitions(into: &out)
    for era in eras { write(era, top: top, bottom: bottom, into: &out) }
    for (i, row) in timeline.rows.enumerated() {
      write(row, y: top + Self.rowHeight * Double(i), places, into: &out)
    }
    axis.write(y: bottom, into: &out)
    for place in places where !timeline.columns[place.column].hasGrades {
      out.appendMarkup("<circle")
      out.appendAttribute("cx", place.x)
      out.appendAttribute("cy", bottom)
      out.appendMarkup(" r=\"3\"/>")
    }
    out.appendMarkup("</svg>")
  }

  private var dates: [CivilDate?] {
    timeline.columns.map { plan.library.reports[$0.report].value.orderingDate }
  }

  /// The stretch under one framework: its name and the line where it begins.
  private struct Era {
    let name: String
    let start: Double
    let isFirst: Bool
    let textX: Double
    let isEndAnchored: Bool
    /// Names that would touch stand in rows above each other.
    var row = 0
  }

  private func eras(_ places: [Place]) -> [Era] {
    var eras: [Era] = []
    var ends: [Double] = []
    for (i, place) in places.enumerated() {
      let column = timeline.columns[place.column]
      guard i == 0 || timeline.columns[places[i - 1].column].framework != column.framework else { continue }
      let name = plan.library.frameworks[column.framework].value.shortName
      let start = i == 0 ? 0 : (places[i - 1].x + place.x) / 2
      let width = ChartText.width(name, size: 12)
      let overflows = start + 4 + width > Self.width
      var era = Era(
        name: name, start: start, isFirst: i == 0, textX: overflows ? Self.width : start + (i == 0 ? 0 : 4),
        isEndAnchored: overflows
      )
      let left = overflows ? Self.width - width : era.textX
      era.row = ends.firstIndex { $0 < left } ?? ends.count
      let right = left + width + 6
      if era.row == ends.count { ends.append(right) } else { ends[era.row] = right }
      eras.append(era)
    }
    return eras
  }

  private func write(_ era: Era, top: Double, bottom: Double, into out: inout [UInt8]) {
    let y = Self.eraHeight * Double(era.row) + 11
    if !era.isFirst {
      for (from, to) in breakLine(at: era.start, from: y - 8, top: top, bottom: bottom) {
        out.appendChartLine((era.start, from), (era.start, to), classes: "break-line")
      }
    }
    out.appendChartText(era.name, x: era.textX, y: y, classes: era.isEndAnchored ? "era end" : "era")
  }

  /// The parts of the line where a framework begins: it goes round the names of the themes, which it would cross.
  private func breakLine(at x: Double, from start: Double, top: Double, bottom: Double) -> [(Double, Double)] {
    var parts: [(Double, Double)] = []
    var start = start
    for (i, row) in timeline.rows.enumerated() where ChartText.width(row.theme, size: 13) + 3 > x {
      let name = top + Self.rowHeight * Double(i)
      parts.append((start, name + 2))
      start = name + 19
    }
    return parts + [(start, bottom)]
  }

  private func write(_ row: Timeline.Row, y: Double, _ places: [Place], into out: inout [UInt8]) {
    out.appendChartText(row.theme, x: 0, y: y + 14, classes: "name")
    let middle = y + 31
    out.appendChartLine((0, middle), (Self.width, middle), classes: "track")
    var free = -Double.infinity
    for place in places {
      let cell = row.cells[place.column]
      guard let index = cell.grade else { continue }
      let grade = plan.library.frameworks[cell.framework].value.scale[index]
      let x = min(max(place.x - Self.markSize / 2, free), Self.width - Self.markSize)
      free = x + Self.markSize + 2
      out.appendMarkup("<use class=\"")
      out.appendText(grade.id)
      out.appendMarkup("\" href=\"#timeline-mark-")
      out.appendNumber(GradeBadge.bars(grade))
      out.appendMarkup("\"")
      out.appendAttribute("x", x)
      out.appendAttribute("y", middle - Self.markSize / 2)
      out.appendMarkup("/>")
    }
  }

  /// The four marks, drawn once and used by reference.
  private func writeMarkDefinitions(into out: inout [UInt8]) {
    out.appendMarkup("<defs>")
    for bars in 1...4 {
      out.appendMarkup("<g id=\"timeline-mark-")
      out.appendNumber(bars)
      out.appendMarkup("\"><rect class=\"mark\" width=\"18\" height=\"18\" rx=\"3\"/><g class=\"mark-bars\">")
      for bar in 1...4 {
        out.appendMarkup(bar <= bars ? "<rect" : "<rect class=\"off\"")
        out.appendAttribute("x", 3.2 + 3 * Double(bar - 1))
        out.appendAttribute("y", 15 - 3 * Double(bar))
        out.appendAttribute("width", 2.2)
        out.appendAttribute("height", 3 * Double(bar))
        out.appendMarkup("/>")
      }
      out.appendMarkup("</g></g>")
    }
    out.appendMarkup("</defs>")
  }
}
