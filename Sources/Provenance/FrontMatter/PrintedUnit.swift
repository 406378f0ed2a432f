internal import InspectionModel

/// What a table says that its figures are: rates, shares, weeks.
struct PrintedUnit {
  private let isRate: Bool
  private let isShare: Bool
  /// Of the cells that name one.
  private let measures: Set<TimeMeasure>

  /// - Parameters:
  ///   - label: of the row and of the column.
  ///   - cells: the cells of the indicator's values.
  init(_ label: String, _ cells: [Range<Int>], _ bytes: [UInt8]) {
    let words = label.lowercased()
    isRate = ["per 10,000", "per 10000", "per 10 000", "per 10k"].contains { words.contains($0) }
    isShare = words.contains("%")
    measures = Set(
      cells.compactMap { cell in
        FigureFinder.figures(in: bytes, cell).first.flatMap { figure in
          let rest = bytes[figure.range.upperBound..<cell.upperBound]
          return rest.first?.isSpace == true ? TimeMeasure(rest) : nil
        }
      })
  }

  /// In what the table counts, where a unit is another; nil where it does not say.
  func other(than unit: Unit) -> String? {
    if isRate, unit != .ratePer10000 { return "rates per 10,000" }
    if isShare, !isRate, unit == .ratePer10000 { return "per cent" }
    guard measures.count == 1, let measure = measures.first else { return nil }
    let own: TimeMeasure? =
      switch unit {
      case .days: measure == .workingDay ? .workingDay : .day
      case .weeks: .week
      case .months: .month
      case .years: .year
      case .count, .percent, .pounds, .ratePer10000: nil
      }
    return own == measure ? nil : measure.plural
  }
}
