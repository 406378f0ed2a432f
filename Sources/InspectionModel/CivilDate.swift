/// A date of the civil calendar as precise as its source gives it: a year, a month or a day.
///
/// It is never an instant: no time zone can move it to the day before. A value always exists in the
/// (proleptic Gregorian) calendar; 30 February can't be built.
package struct CivilDate: Sendable, Hashable {
  package enum Precision: Sendable, Hashable { case year, month, day }

  /// 1000…9999, so that a date is always written with four digits of year.
  package let year: Int
  /// 1…12, or 0 where only the year is known.
  private let monthOrZero: Int8
  /// 1…31, or 0 where no day is known.
  private let dayOrZero: Int8

  package var month: Int? { monthOrZero == 0 ? nil : Int(monthOrZero) }
  package var day: Int? { dayOrZero == 0 ? nil : Int(dayOrZero) }

  package var precision: Precision {
    dayOrZero != 0 ? .day : monthOrZero != 0 ? .month : .year
  }

  /// Nil where there is no such date, or a day without a month.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1000...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day { guard day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil } }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.monthOrZero = Int8(month ?? 0)
    self.dayOrZero = Int8(day ?? 0)
  }

  /// Reads `2012-02-06`, `2012-02` or `2012`; nil for anything else.
  package init?(_ text: String) { self.init(text[...]) }

  /// The same. Not generic: other modules would read it by tables of its type, at several times the cost.
  package init?(_ text: Substring) {
    let count = text.utf8.count
    guard count == 4 || count == 7 || count == 10 else { return nil }
    var year = 0
    var month = 0
    var day = 0
    var offset = -1
    for byte in text.utf8 {
      offset += 1
      if offset == 4 || offset == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      let digit = Int(byte - 0x30)
      switch offset {
      case ..<4: year = year * 10 + digit
      case ..<7: month = month * 10 + digit
      default: day = day * 10 + digit
      }
    }
    self.init(year: year, month: count > 4 ? month : nil, day: count > 7 ? day : nil)
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The first day that the date can mean.
  package var firstDay: CivilDate {
    CivilDate(year: year, month: month ?? 1, day: day ?? 1) ?? self
  }

  /// The last day that the date can mean.
  package var lastDay: CivilDate {
    let month = month ?? 12
    return CivilDate(year: year, month: month, day: day ?? Self.days(inMonth: month, of: year)) ?? self
  }

  /// More than lie between the first date and the last, so that no sum of them overflows.
  private static let mostMonths = 120_000
  private static let mostDays = 3_660_000

  /// The date so many months later, in the same precision, clamped to the end of the month (31 January
  /// and one month is 28 or 29 February). Nil past the year 9999, or where only a year is known.
  package func adding(months: Int) -> CivilDate? {
    guard let month, (-Self.mostMonths...Self.mostMonths).contains(months) else { return nil }
    let index = year * 12 + month - 1 + months
    let year = index / 12
    let newMonth = index % 12 + 1
    return CivilDate(
      year: year,
      month: newMonth,
      day: day.map { min($0, Self.days(inMonth: newMonth, of: year)) }
    )
  }

  /// The date so many days later; nil where no day is known or the year leaves four digits.
  package func adding(days: Int) -> CivilDate? {
    guard precision == .day, (-Self.mostDays...Self.mostDays).contains(days) else { return nil }
    return CivilDate(dayNumber: dayNumber + days)
  }

  /// Days since 1 March of the year 0, of the first day that the date can mean.
  package var dayNumber: Int {
    let first = (month ?? 1, day ?? 1)
    let y = first.0 > 2 ? year : year - 1
    let m = (first.0 + 9) % 12
    return 365 * y + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + first.1 - 1
  }

  private init?(dayNumber n: Int) {
    var year = (10_000 * n + 14_780) / 3_652_425
    var rest = n - (365 * year + year / 4 - year / 100 + year / 400)
    if rest < 0 {
      year -= 1
      rest = n - (365 * year + year / 4 - year / 100 + year / 400)
    }
    let m = (100 * rest + 52) / 3060
    self.init(
      year: year + (m + 2) / 12,
      month: (m + 2) % 12 + 1,
      day: rest - (m * 306 + 5) / 10 + 1
    )
  }
}

extension CivilDate: Comparable {
  /// In the order of the first day that each can mean; of two that start alike, the less precise first.
  package static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.monthOrZero, a.dayOrZero) < (b.year, b.monthOrZero, b.dayOrZero)
  }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601, as precise as the date: `2012-02-06`, `2012-02` or `2012`.
  package var description: String {
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    var text = "\(year)"
    if let month { text += "-" + two(month) }
    if let day { text += "-" + two(day) }
    return text
  }

  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// As a reader says it: “6 February 2012”, “February 2012”, “2012”.
  package var words: String {
    guard let month else { return String(year) }
    // Put together by `+`, which takes half of what an interpolation of texts does.
    let words = Self.monthNames[month - 1] + " " + String(year)
    return day.map { String($0) + " " + words } ?? words
  }
}
