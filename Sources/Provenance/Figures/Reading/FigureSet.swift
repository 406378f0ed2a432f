/// The figures of the passages that a sentence cites, in which the sentence's own are looked up.
///
/// A figure is found by what it says and its kind: 46% is not 46, a year is a year. Wording is free: nine is 9, half is
/// 50%, “2012” is in “23 March 2012”. The ends of a range are figures of their own.
package struct FigureSet: Sendable {
  package let values: [FigureValue]

  init(_ values: [FigureValue]) { self.values = values }

  /// Whether a figure stands here.
  package func contains(_ value: FigureValue) -> Bool {
    if values.contains(where: { Self.says(value, $0) }) { return true }
    // “38 out of 166” may be printed as “38 (out of 166)”.
    guard value.kind == .fraction, value.detail > 4 else { return false }
    return values.contains(.number(Int(value.amount))) && values.contains(.number(Int(value.detail)))
  }

  /// Whether a published figure says what a writer's does.
  static func says(_ own: FigureValue, _ published: FigureValue) -> Bool {
    if own == published { return true }
    switch own.kind {
    case .number: return number(own, published)
    case .percent: return published.share.map { isClose($0, own.amount, wholes: published.detail) } ?? false
    case .fraction: return fraction(own, published)
    case .date: return date(own, published)
    case .financialYear:
      return published.kind == .date && isIn(financialYear: Int(own.amount), published)
    case .quarter: return false
    case .ordinal: return published.kind == .number && published.amount == own.amount * FigureValue.scale
    case .label:
      return published.kind == .date && published.month == 0 && Int64(published.year) * FigureValue.scale == own.amount
    case .money, .place: return false
    }
  }

  /// A financial year may be printed as the year in which it starts; a month of a year lies in one of them.
  private static func isIn(financialYear start: Int, _ date: FigureValue) -> Bool {
    if date.month == 0 { return date.day == 0 && date.year == start }
    return date.year == (date.month < 4 ? start + 1 : start)
  }

  /// A number that could be a year may be printed like one: “2014 members of staff”.
  private static func number(_ own: FigureValue, _ published: FigureValue) -> Bool {
    switch published.kind {
    case .date: return published.month == 0 && Int64(published.year) * FigureValue.scale == own.amount
    case .quarter: return published.amount * FigureValue.scale == own.amount
    case .ordinal: return published.amount * FigureValue.scale == own.amount
    default: return false
    }
  }

  private static func fraction(_ own: FigureValue, _ published: FigureValue) -> Bool {
    guard let share = own.share else { return false }
    if published.kind == .percent { return isClose(share, published.amount, wholes: own.detail) }
    return published.share == share
  }

  /// Two thirds are 66% or 67%; half is 50% and nothing else.
  private static func isClose(_ share: Int64, _ percent: Int64, wholes: UInt64) -> Bool {
    let slack: Int64 = 100 % wholes == 0 ? 0 : FigureValue.scale
    return abs(share - percent) <= slack
  }

  /// A date is in any that is as precise or more, and agrees in all that it says itself. A year is also in the
  /// financial years that it has a part in.
  private static func date(_ own: FigureValue, _ published: FigureValue) -> Bool {
    if published.kind == .financialYear {
      let start = Int(published.amount)
      return own.month == 0 && (own.year == start || own.year == start + 1)
    }
    if published.kind == .number, own.month == 0, own.year > 0 {
      return published.amount == Int64(own.year) * FigureValue.scale
    }
    if published.kind == .label { return own.month == 0 && published.amount == Int64(own.year) * FigureValue.scale }
    guard published.kind == .date else { return false }
    if own.day > 0, own.day != published.day { return false }
    if own.month > 0, own.month != published.month { return false }
    return own.year == 0 || own.year == published.year
  }
}
