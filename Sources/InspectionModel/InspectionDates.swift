/// When an inspection took place: a span, one date, or not known.
package enum InspectionDates: Sendable, Hashable {
  case notKnown
  case on(CivilDate)
  case range(CivilDate, CivilDate)

  /// Reads `2012-02-06..2012-02-17`, one date of any precision, or `not-known`. Nil for anything else,
  /// and where the end is before the start.
  package init?(_ text: String) {
    if text == "not-known" {
      self = .notKnown
    } else if let dots = text.utf8.firstIndex(of: UInt8(ascii: ".")) {
      let rest = text[dots...].utf8
      guard rest.starts(with: "..".utf8), let from = CivilDate(text[..<dots]),
        let to = CivilDate(Substring(rest.dropFirst(2))),
        from.firstDay <= to.lastDay
      else { return nil }
      self = from == to ? .on(from) : .range(from, to)
    } else {
      guard let date = CivilDate(text) else { return nil }
      self = .on(date)
    }
  }

  package var start: CivilDate? {
    switch self {
    case .notKnown: nil
    case .on(let date), .range(let date, _): date
    }
  }

  package var end: CivilDate? {
    switch self {
    case .notKnown: nil
    case .on(let date), .range(_, let date): date
    }
  }

  /// As a reader says it, what both dates share said once: “6 to 17 February 2012”,
  /// “26 October to 20 November 2015”, “July 2019”, “date not known”.
  package var words: String {
    switch self {
    case .notKnown: return "date not known"
    case .on(let date): return date.words
    case .range(let from, let to):
      guard from.year == to.year, from.precision == to.precision, let month = from.month else {
        return "\(from.words) to \(to.words)"
      }
      if let day = from.day {
        return month == to.month
          ? "\(day) to \(to.words)" : "\(day) \(CivilDate.monthNames[month - 1]) to \(to.words)"
      }
      return "\(CivilDate.monthNames[month - 1]) to \(to.words)"
    }
  }
}
