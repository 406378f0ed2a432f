import InspectionModel

/// A date in digits or with two digits of its year, as heads of tables have it: “31.03.18”, “31/03/18”, “31-Mar-18”,
/// “Mar 18”, “Apr’18”. The day stands first, as it does in British papers.
package struct LabelDate: Sendable, Hashable {
  package let year: Int
  package let month: Int
  /// Nil where it is a whole month.
  package let day: Int?
  /// Where it stands in the label's UTF-8.
  package let range: Range<Int>

  /// Nil where a label has none or several: “18 April” is a day without a year, “13/31/18” none at all.
  package init?(_ label: String) {
    let bytes = Array(label.utf8)
    // Most labels have no figure, and no date.
    guard bytes.contains(where: \.isDigit) else { return nil }
    if let month = Self.month(label) {
      (year, self.month, day, range) = (month.year, month.month, nil, bytes.indices)
      return
    }
    let runs = Self.runs(bytes)
    let dates = runs.indices.dropLast(2).compactMap { Self(bytes, runs, $0) }
    guard let only = dates.first, dates.count == 1 else { return nil }
    self = only
  }

  /// “Apr-18” as a whole; in any other place the digits may be a day.
  private static func month(_ label: String) -> (year: Int, month: Int)? {
    let parts = label.split { $0 == "-" || $0 == "–" || $0 == "’" || $0 == "'" || $0 == " " }
    guard parts.count == 2, let month = MonthSpan.month(Array(parts[0].utf8)[...]), parts[1].utf8.count == 2,
      let year = Int(parts[1])
    else { return nil }
    return (2000 + year, month)
  }

  /// What stands between marks and spaces.
  private static func runs(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.indices.split { !bytes[$0].isDigit && !bytes[$0].isLetter }.map { $0.startIndex..<$0.endIndex }
  }

  /// Three runs with the same mark between them, and no further one.
  private init?(_ bytes: [UInt8], _ runs: [Range<Int>], _ first: Int) {
    let parts = runs[first..<first + 3].map { bytes[$0] }
    let (start, end) = (runs[first].lowerBound, runs[first + 2].upperBound)
    let marks = [
      runs[first].upperBound..<runs[first + 1].lowerBound, runs[first + 1].upperBound..<runs[first + 2].lowerBound,
    ]
    .map { bytes[$0] }
    guard marks[0].elementsEqual(marks[1]), marks[0].count == 1, let mark = marks[0].first, "./- ".utf8.contains(mark),
      mark == 0x20 || start == 0 || bytes[start - 1] != mark, mark == 0x20 || end == bytes.count || bytes[end] != mark
    else { return nil }
    // “At 31 March 12 months old”
    if mark == 0x20, first + 3 < runs.count, runs[first + 3].lowerBound == end + 1 { return nil }
    var fields = [parts[0], parts[1], parts[2]]
    // 2018-03-31
    if parts[0].count == 4, parts[0].allSatisfy(\.isDigit) { fields = fields.reversed() }
    guard let day = Self.day(fields[0]), let year = Self.year(fields[2]) else { return nil }
    var month = MonthSpan.month(fields[1])
    // “3.1.18” may be the number of a paragraph.
    if month == nil, mark != 0x20, fields[1].count == 2 || mark == UInt8(ascii: "/") || fields[2].count == 4 {
      month = Self.number(fields[1])
    }
    guard let month, CivilDate(year: year, month: month, day: day) != nil else { return nil }
    (self.year, self.month, self.day, range) = (year, month, day, start..<end)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.allSatisfy(\.isDigit) ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }

  /// “31”, “31st”
  private static func day(_ run: ArraySlice<UInt8>) -> Int? {
    let digits = run.prefix(while: \.isDigit)
    let ending = String(decoding: run.dropFirst(digits.count), as: UTF8.self)
    return digits.count <= 2 && ["", "st", "nd", "rd", "th"].contains(ending) ? number(digits) : nil
  }

  private static func year(_ run: ArraySlice<UInt8>) -> Int? {
    switch run.count {
    case 2: number(run).map { 2000 + $0 }
    case 4: number(run).flatMap { (1990...2099).contains($0) ? $0 : nil }
    default: nil
    }
  }
}
