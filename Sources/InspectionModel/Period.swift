/// The time that a measured value covers.
package enum Period: Sendable, Hashable {
  /// `2018/19`: April to March. The year in which it starts.
  case financialYear(Int)
  /// `2019/20-Q3`.
  case quarter(startYear: Int, Int)
  /// `2019/20-Q1..Q2`.
  case quarters(startYear: Int, Int, Int)
  /// `2019`, `2019-12` or `2019-12-31`.
  case date(CivilDate)

  /// Nil for anything but these forms, and for years that do not follow each other (`2018/20`).
  package init?(_ text: String) {
    guard let slash = text.firstIndex(of: "/") else {
      guard let date = CivilDate(text) else { return nil }
      self = .date(date)
      return
    }
    let rest = text[text.index(after: slash)...]
    guard let first = CivilDate(text[..<slash]), first.precision == .year, rest.utf8.count >= 2,
      let second = Int(rest.prefix(2)), rest.prefix(2).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      second == (first.year + 1) % 100
    else { return nil }
    let part = rest.dropFirst(2)
    func quarter(_ text: some StringProtocol) -> Int? {
      guard text.utf8.count == 2, text.hasPrefix("Q"), let n = Int(text.dropFirst()), (1...4).contains(n)
      else {
        return nil
      }
      return n
    }
    if part.isEmpty {
      self = .financialYear(first.year)
    } else if part.hasPrefix("-"), let n = quarter(part.dropFirst()) {
      self = .quarter(startYear: first.year, n)
    } else if part.hasPrefix("-"), let dots = part.firstRange(of: ".."),
      let from = quarter(part.dropFirst()[..<dots.lowerBound]), let to = quarter(part[dots.upperBound...]),
      from < to
    {
      self = .quarters(startYear: first.year, from, to)
    } else {
      return nil
    }
  }

  /// First and last month covered, counted from year 0, for ordering and for the place on an axis.
  package var months: ClosedRange<Int> {
    func april(_ year: Int) -> Int { year * 12 + 3 }
    switch self {
    case .financialYear(let year): return april(year)...(april(year) + 11)
    case .quarter(let year, let q): return (april(year) + 3 * q - 3)...(april(year) + 3 * q - 1)
    case .quarters(let year, let from, let to):
      return (april(year) + 3 * from - 3)...(april(year) + 3 * to - 1)
    case .date(let date):
      let first = date.year * 12 + (date.month ?? 1) - 1
      return first...(date.month == nil ? first + 11 : first)
    }
  }

  /// Whether the period is a quarter, a year and so on; only periods of a kind can be put on one line.
  package var kind: String {
    switch self {
    case .financialYear: "financial year"
    case .quarter: "quarter"
    case .quarters: "quarters"
    case .date(let date): date.precision == .year ? "year" : date.precision == .month ? "month" : "day"
    }
  }
}

extension Period: Comparable {
  package static func < (a: Period, b: Period) -> Bool {
    if a.months.lowerBound != b.months.lowerBound { return a.months.lowerBound < b.months.lowerBound }
    if a.months.upperBound != b.months.upperBound { return a.months.upperBound < b.months.upperBound }
    return a.description < b.description
  }
}

extension Period: CustomStringConvertible {
  private static func financialYear(_ year: Int) -> String {
    let next = (year + 1) % 100
    return "\(year)/" + (next < 10 ? "0\(next)" : "\(next)")
  }

  package var description: String {
    switch self {
    case .financialYear(let year): Self.financialYear(year)
    case .quarter(let year, let q): Self.financialYear(year) + "-Q\(q)"
    case .quarters(let year, let from, let to): Self.financialYear(year) + "-Q\(from)..Q\(to)"
    case .date(let date): date.description
    }
  }

  /// “Q3 2019/20”, “Q1 to Q2 2019/20”, “2018/19”, “December 2019”.
  package var words: String {
    switch self {
    case .financialYear(let year): Self.financialYear(year)
    case .quarter(let year, let q): "Q\(q) " + Self.financialYear(year)
    case .quarters(let year, let from, let to): "Q\(from) to Q\(to) " + Self.financialYear(year)
    case .date(let date): date.words
    }
  }
}
