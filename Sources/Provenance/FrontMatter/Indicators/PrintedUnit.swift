import InspectionModel

/// What a table says that its figures are: rates, shares, numbers, weeks.
struct PrintedUnit {
  private let isRate: Bool
  private let isShare: Bool
  private let isNumber: Bool
  private let isMoney: Bool
  /// Of the cells, else of the label, that name one.
  private let measures: Set<TimeMeasure>
  /// Whether they are called rates, of whatever.
  private let isCalledRate: Bool
  /// Whether one is too large for a share.
  private let isAboveHundred: Bool

  /// - Parameters:
  ///   - label: of the row and of the column, with what stands above the labels where they do not say what is counted.
  ///   - cells: the cells of the indicator's values.
  init(_ label: String, _ cells: [Range<Int>], _ bytes: [UInt8]) {
    let text = label.lowercased()
    let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "," }.map(String.init))
    let figures = cells.compactMap { cell in FigureFinder.figures(in: bytes, cell).first.map { (cell, $0) } }
    func isMost(_ kind: FigureValue.Kind) -> Bool {
      !figures.isEmpty && figures.count { $0.1.value.kind == kind } * 2 > figures.count
    }
    isRate = ["per 10,000", "per 10000", "per 10 000", "per 10k", "(10k"].contains { text.contains($0) }
    let isShareInWords = text.contains("%") || !words.isDisjoint(with: Self.shares)
    isShare = isMost(.percent) || isShareInWords && !isRate
    isMoney = isMost(.money) || text.contains("£")
    var measures = Set(
      figures.compactMap { cell, figure in
        let rest = bytes[figure.range.upperBound..<cell.upperBound]
        return rest.first?.isSpace == true ? TimeMeasure(rest) : nil
      })
    // “Average time (days)”, “Number of days”: of a label the measure alone, and not “within 10 days”.
    if measures.isEmpty, let measure = Self.measure(of: text) { measures = [measure] }
    self.measures = measures
    isNumber =
      !isShare && !isRate && !isMoney && measures.isEmpty && !words.isDisjoint(with: Self.numbers)
      && words.isDisjoint(with: ["rate", "rates", "average", "ratio"])
    isCalledRate = !isShare && (words.contains("rate") || words.contains("rates"))
    isAboveHundred = figures.contains { $0.1.value.kind == .number && $0.1.value.amount > 100 * FigureValue.scale }
  }

  /// In what the table counts, where a unit is another; nil where it does not say.
  func other(than unit: Unit) -> String? {
    if isRate, unit != .ratePer10000 { return "rates per 10,000" }
    if measures.count == 1, let measure = measures.first {
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
    guard let printed else { return unit == .percent && isAboveHundred ? "numbers above 100" : nil }
    switch unit {
    case .percent: return isShare || isCalledRate && !isAboveHundred ? nil : printed
    case .ratePer10000: return isCalledRate ? nil : printed
    case .count: return isNumber ? nil : printed
    case .pounds: return isMoney ? nil : printed
    case .days, .weeks, .months, .years: return printed
    }
  }

  /// In what the table counts, as far as it says so.
  private var printed: String? {
    if isShare { return "per cent" }
    if isMoney { return "pounds" }
    return isNumber ? "numbers" : isCalledRate ? "rates" : nil
  }

  /// The measure that stands in brackets, or behind “number of” or “in”.
  private static func measure(of label: String) -> TimeMeasure? {
    let bytes = Array(label.utf8)
    for lead in ["(", "number of ", "no. of ", " in "] {
      guard let start = label.firstRange(of: lead)?.upperBound else { continue }
      let offset = label.utf8.distance(from: label.startIndex, to: start)
      let rest = bytes[offset...]
      guard rest.first?.isLetter == true else { continue }
      if let measure = TimeMeasure(rest), rest.count <= 14 || lead == "(" && rest.prefix(14).contains(0x29) {
        return measure
      }
    }
    return nil
  }

  static let shares: Set = ["percent", "percentage", "percentages", "proportion", "share"]
  static let numbers: Set = ["no", "number", "numbers", "total", "count"]
}
