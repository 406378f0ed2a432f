/// One age of a child in digits or in words; a span of ages is a group's.
struct ChildAge {
  /// Behind the number, and behind its unit where it is in months or weeks.
  let end: Int
  let isInMonths: Bool
  /// Whether “years old”, “-month-old” or the like stands behind it.
  let isYearsOld: Bool

  /// The highest age in months that is given so.
  private static let mostMonths = 47

  init?(_ text: [UInt8], at start: Int, upTo most: Int) {
    let number: Int
    var end = text.endOfDigits(from: start)
    if end > start {
      guard end - start <= 2 else { return nil }
      number = text[start..<end].reduce(0) { $0 * 10 + $1.digit }
    } else {
      guard let index = Self.numbers.firstIndex(where: { text.hasWord($0, at: start) }) else { return nil }
      number = index + 1
      end = start + Self.numbers[index].utf8CodeUnitCount
    }
    isYearsOld = Self.isOld(text, end)
    if !isYearsOld {
      switch text.byte(end) {
      case UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "-"): return nil
      case UInt8(ascii: "."): if text.byte(end + 1)?.isDigit ?? false { return nil }
      // “7–11”; a dash before anything else ends what is said of the name.
      case 0xE2 where text.byte(end + 1) == 0x80 && (0x90...0x95).contains(text.byte(end + 2) ?? 0):
        if text.byte(text.afterGap(end + 3))?.isDigit ?? false { return nil }
      default: if text.isWord(at: end) { return nil }
      }
    }
    let unit = text.afterGap(end)
    let months = isYearsOld ? nil : Self.units.first { text.hasWord($0, at: unit) }
    isInMonths = months != nil
    self.end = months.map { unit + $0.utf8CodeUnitCount } ?? end
    guard number <= (isInMonths ? Self.mostMonths : most) else { return nil }
    let next = text.afterGap(self.end)
    if Self.spans.contains(where: { text.hasWord($0, at: next) }) { return nil }
  }

  private static let units: [StaticString] = ["months", "month", "weeks", "week", "days", "day"]
  private static let spans: [StaticString] = ["to", "or", "and"]

  static let numbers: [StaticString] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen",
  ]

  /// “ years old”, “-year-old”, “-month-old”.
  private static func isOld(_ text: [UInt8], _ end: Int) -> Bool {
    guard let mark = text.byte(end), mark.isSpace || mark == UInt8(ascii: "-") else { return false }
    let start = text.afterGap(end + (mark == UInt8(ascii: "-") ? 1 : 0))
    for unit in ["years", "year", "months", "month", "weeks", "week", "days", "day"] as [StaticString]
    where text.hasWord(unit, at: start) {
      let after = start + unit.utf8CodeUnitCount
      return text.hasWord("old", at: text.byte(after) == UInt8(ascii: "-") ? after + 1 : text.afterGap(after))
    }
    return false
  }
}
