/// Two months that a label of a table joins: “Apr-Jun 2019”, “October 2019 to March 2020”.
package struct MonthSpan: Sendable, Hashable {
  /// Of a financial year, from April on; nil where the months are no whole quarters.
  package let quarters: ClosedRange<Int>?
  /// The year in which that financial year starts; nil where the label names none.
  package let startYear: Int?

  /// Nil where a label does not join two months.
  package init?(_ label: String) {
    let bytes = Array(label.utf8)
    let words = bytes.split { !$0.isLetter }
    let months = words.compactMap { word in Self.month(word).map { (number: $0, range: word.indices) } }
    guard months.count == 2, let first = months.first, let last = months.last else { return nil }
    let between = bytes[first.range.upperBound..<last.range.lowerBound]
    let link = between.filter { $0.isLetter }.map(\.lower)
    guard link.isEmpty ? between.contains(where: Self.isDash) : link.elementsEqual("to".utf8) else { return nil }
    // Of the year that starts in April.
    let (from, to) = ((first.number + 8) % 12, (last.number + 8) % 12)
    quarters = from % 3 == 0 && to % 3 == 2 && from < to ? from / 3 + 1...to / 3 + 1 : nil
    let figures = FigureFinder.figures(in: label)
    if let financialYear = figures.first(where: { $0.value.kind == .financialYear }) {
      startYear = Int(financialYear.value.amount)
    } else {
      let year = figures.filter { $0.value.kind == .date && $0.value.year > 0 }.map(\.value.year).max()
      startYear = year.map { last.number <= 3 ? $0 - 1 : $0 }
    }
  }

  /// Whether a word is a month’s name or its first letters.
  package static func isMonth(_ word: some StringProtocol) -> Bool { month(Array(word.utf8)[...]) != nil }

  static func month(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.utf8.starts(with: word.lazy.map(\.lower)) }.map { $0 + 1 }
  }

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static func isDash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte >= 0x80
  }
}
