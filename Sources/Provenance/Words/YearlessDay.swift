/// A day that a label names without its year: “at 31 March”, above columns that are headed by years.
package struct YearlessDay: Sendable, Hashable {
  package let month: Int
  package let day: Int

  /// Nil where a label names none, or several.
  package init?(_ label: String) {
    let days = FigureFinder.figures(in: label).filter { $0.value.kind == .date && $0.value.day > 0 }
    guard let only = days.first, days.count == 1, only.value.year == 0, only.value.month > 0 else { return nil }
    month = only.value.month
    day = only.value.day
  }
}

extension PublishedTable {
  /// The day that the head of the labels, or the line above the table, names for all of its years.
  package func yearlessDay(_ bytes: [UInt8]) -> YearlessDay? {
    let heads = rows.prefix(headCount).compactMap(\.first) + [lineAbove(bytes)].compactMap { $0 }
    return heads.lazy.compactMap { YearlessDay(String(decoding: bytes[$0], as: UTF8.self)) }.first
  }

  /// The line above the table, with no more than one empty line between.
  package func lineAbove(_ bytes: [UInt8]) -> Range<Int>? {
    guard let first = rows.first?.first?.lowerBound,
      let start = bytes[..<first].lastIndex(where: \.isBreak),
      let end = bytes[..<start].lastIndex(where: { !$0.isSpace }),
      bytes[end..<first].count(where: { $0 == 0x0A }) <= 2
    else { return nil }
    let before = bytes[..<end].lastIndex(where: \.isBreak).map { $0 + 1 } ?? 0
    return before..<end + 1
  }
}
