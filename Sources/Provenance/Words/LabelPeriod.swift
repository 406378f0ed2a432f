import InspectionModel

/// The time that a row's or a column's label names.
struct LabelPeriod: Sendable, Hashable {
  private var financialYear: Int?
  private var year: Int?
  private var month: Int?
  private var quarters: [Int] = []
  /// The month of a day that stands elsewhere for a year alone: “at 31 March” above “2016”.
  private var monthElsewhere: Int?

  /// Nil where the label names none.
  init?(_ label: String, _ figures: [FigureMention]) {
    if let own = LabelDate(label) {
      (year, month) = (own.year, own.month)
      return
    }
    if let span = MonthSpan(label), let own = span.quarters {
      financialYear = span.startYear
      if own != 1...4 { quarters = own.count == 1 ? [own.lowerBound] : [own.lowerBound, own.upperBound] }
      return
    }
    financialYear = FinancialYearWords.start(label)
    for figure in figures {
      switch figure.value.kind {
      case .financialYear: financialYear = financialYear ?? Int(figure.value.amount)
      case .quarter: quarters.append(Int(figure.value.amount))
      case .date where figure.value.year > 0:
        year = year ?? figure.value.year
        if figure.value.month > 0 { month = month ?? figure.value.month }
      default: break
      }
    }
    if financialYear == nil, year == nil, quarters.isEmpty { return nil }
  }

  /// The time that a sentence names.
  ///
  /// - Parameter isEnd: whether it speaks of the end of a year.
  init?(_ mentions: [FigureMention], isEnd: Bool) {
    for mention in mentions {
      let value = mention.value
      switch value.kind {
      case .financialYear: financialYear = Int(value.amount)
      case .quarter: quarters.append(Int(value.amount))
      case .date where value.month > 0 || isEnd && value.year > 0:
        let month = value.month > 0 ? value.month : 12
        quarters.append((month + 8) % 12 / 3 + 1)
        if value.year > 0 { financialYear = month < 4 ? value.year - 1 : value.year }
      case .date where value.year > 0: year = value.year
      default: return nil
      }
    }
    if financialYear == nil, year == nil, quarters.isEmpty { return nil }
  }

  /// Whether another time can't be the same, nor lie within this one.
  func excludes(_ other: LabelPeriod) -> Bool {
    if let own = span, let theirs = other.span, own.upperBound < theirs.lowerBound || theirs.upperBound < own.lowerBound
    {
      return true
    }
    guard let own = ownQuarters, let theirs = other.ownQuarters else { return false }
    return Set(own).isDisjoint(with: theirs)
  }

  /// Whether this can't be the time of a value, nor one within it, nor one that it lies within.
  func excludes(_ period: Period) -> Bool {
    if let span, !span.overlaps(period.months) { return true }
    guard !quarters.isEmpty else { return false }
    switch period {
    case .quarter, .quarters: return financialYear == nil ? !isPart(of: period) : !matches(period)
    case .financialYear, .date: return false
    }
  }

  /// Whether quarters without a year are among those of a value.
  private func isPart(of period: Period) -> Bool {
    let own = Set(quarters)
    return switch period {
    case .quarter(_, let n): own.contains(n)
    case .quarters(_, let from, let to): own.isSubset(of: Set(from...to))
    case .financialYear, .date: true
    }
  }

  /// Whether all of it lies behind all of another.
  func isAfter(_ other: LabelPeriod) -> Bool {
    guard let own = span, let theirs = other.span else { return false }
    return own.lowerBound > theirs.upperBound
  }

  /// The quarters from a year's first on; nil where all or unknown.
  private var ownQuarters: [Int]? {
    if quarters.count == 2, quarters[0] < quarters[1] { return Array(quarters[0]...quarters[1]) }
    if !quarters.isEmpty { return quarters }
    return month.map { [($0 + 8) % 12 / 3 + 1] }
  }

  /// In months since the year nought.
  private var span: ClosedRange<Int>? {
    if let financialYear {
      let start = 12 * financialYear + 3
      guard let own = ownQuarters, let first = own.min(), let last = own.max() else { return start...start + 11 }
      return start + 3 * (first - 1)...start + 3 * last - 1
    }
    guard let year else { return nil }
    if let month { return 12 * year + month - 1...12 * year + month - 1 }
    return 12 * year...12 * year + 11
  }

  func matches(_ period: Period) -> Bool {
    switch period {
    case .financialYear(let start): quarters.isEmpty && financialYear == start
    case .quarter(let start, let n): quarters == [n] && isIn(start)
    case .quarters(let start, let from, let to): quarters == [from, to] && isIn(start)
    case .date(let date):
      if let own = date.month {
        year == date.year && (month == own || month == nil && financialYear == nil && monthElsewhere == own)
      } else {
        quarters.isEmpty && year == date.year && month == nil
      }
    }
  }

  /// The same with a day that its table names without a year.
  func on(_ day: YearlessDay?) -> LabelPeriod {
    var own = self
    own.monthElsewhere = day?.month
    return own
  }

  /// With a quarter of the year that the other names: “Q1” in the row of “2018/19”, or the other way about.
  func joined(with other: LabelPeriod?) -> LabelPeriod {
    guard let other else { return self }
    if other.isYear, isQuarter { return other.joined(with: self) }
    guard isYear, other.isQuarter else { return self }
    var own = self
    own.quarters = other.quarters
    return own
  }

  var isOneQuarter: Bool { quarters.count == 1 }

  private var isYear: Bool { financialYear != nil && quarters.isEmpty }

  private var isQuarter: Bool { financialYear == nil && year == nil && !quarters.isEmpty }

  /// A quarter's year may be given as 2019/20 or as 2019, or be left out.
  private func isIn(_ start: Int) -> Bool {
    if let financialYear { return financialYear == start }
    return year.map { $0 == start || $0 == start + 1 } ?? true
  }
}
