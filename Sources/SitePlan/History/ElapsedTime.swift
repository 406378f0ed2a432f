package import InspectionModel

/// The time between two civil dates, no more precise than the less precise of them.
package struct ElapsedTime: Sendable, Hashable {
  /// Whole months; a multiple of 12 where one of the dates is only a year.
  package let months: Int
  package let precision: CivilDate.Precision

  /// Nil where the first date is certainly after the second.
  ///
  /// Between two days the months are full ones, clamped to the month's end: from 31 January it is a month
  /// on 28 February.
  package init?(from start: CivilDate, to end: CivilDate) {
    guard start.firstDay <= end.lastDay else { return nil }
    guard let startMonth = start.month, let endMonth = end.month else {
      self.months = 12 * (end.year - start.year)
      self.precision = .year
      return
    }
    let months = 12 * (end.year - start.year) + endMonth - startMonth
    if start.precision == .day, end.precision == .day {
      let isFull = start.adding(months: months).map { $0 <= end } ?? false
      self.months = isFull ? months : months - 1
      self.precision = .day
    } else {
      self.months = months
      self.precision = .month
    }
  }

  /// “2 years 11 months”; “about 2 years 11 months” where a day is not known, “about 7 years” where only a
  /// year is.
  package var words: String {
    let years = Phrase.counted(months / 12, "year")
    let rest = Phrase.counted(months % 12, "month")
    switch (months / 12, months % 12) {
    case (0, 0): return precision == .year ? "less than a year" : "less than a month"
    case (_, 0): return about + years
    case (0, _): return about + rest
    default: return about + years + " " + rest
    }
  }

  private var about: String { precision == .day ? "" : "about " }
}
