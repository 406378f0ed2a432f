import InspectionModel

/// Years as an axis: from the start of the first year that has something to the end of the last.
struct TimelineAxis {
  let firstYear: Int
  let lastYear: Int
  private let width: Double

  /// Nil for fewer than two dates.
  init?(_ dates: [CivilDate?], width: Double) {
    let years = dates.compactMap { $0?.year }
    guard years.count > 1, let first = years.min(), let last = years.max() else { return nil }
    self.firstYear = first
    self.lastYear = last
    self.width = width
  }

  /// The middle of what a date can mean.
  func x(_ date: CivilDate) -> Double {
    let month = Double(date.month ?? 7) - (date.month == nil ? 1 : 0.5)
    return (Double(date.year - firstYear) + month / 12) / Double(lastYear + 1 - firstYear) * width
  }

  /// The line of years, as many named as have room.
  func write(y: Double, into out: inout [UInt8]) {
    out.appendChartLine((0, y), (width, y), classes: "axis")
    let count = lastYear + 1 - firstYear
    let every = max(1, Int((Double(count) * 34 / width).rounded(.up)))
    for year in stride(from: firstYear, through: lastYear, by: every) {
      let x = Double(year - firstYear) / Double(count) * width
      out.appendChartLine((x, y), (x, y + 4), classes: "axis")
      out.appendChartText("\(year)", x: x, y: y + 16, classes: "tick")
    }
  }
}
