import InspectionModel

/// How many authorities had each grade, as bars that lie, best first.
struct SpreadChart {
  let spread: GradeSpread
  let framework: Framework

  private static let width = 360.0
  private static let rowHeight = 36.0

  private var id: String { "spread-\(spread.on)" }

  func write(into out: inout [UInt8]) {
    let rows = Array(zip(framework.scale, spread.counts))
    let most = Double(max(1, spread.counts.max() ?? 1))
    let height = Self.rowHeight * Double(rows.count)
    out.openChart(
      id: id, classes: " bar-chart", width: Self.width, height: height,
      title: "Authorities by grade under \(framework.shortName), \(spread.on.words)",
      description: rows.map { "\($0.label) \($1)" }.joined(separator: "; ") + "."
    )
    for (i, (grade, count)) in rows.enumerated() {
      let y = Self.rowHeight * Double(i)
      let length = Double(count) / most * (Self.width - 60)
      out.appendMarkup("<g class=\"")
      out.appendText(grade.id)
      out.appendMarkup("\">")
      out.appendChartText(grade.label, x: 5, y: y + 12, classes: "name")
      out.appendMarkup("<rect class=\"mark\"")
      out.appendAttribute("x", 1)
      out.appendAttribute("y", y + 17)
      out.appendAttribute("width", max(length, 0.5))
      out.appendMarkup(" height=\"13\"/>")
      out.appendChartText("\(count)", x: length + 6, y: y + 28, classes: "value")
      out.appendMarkup("</g>")
    }
    out.appendChartLine((1, 2), (1, height - 2), classes: "axis")
    out.appendMarkup("</svg>")
  }
}
