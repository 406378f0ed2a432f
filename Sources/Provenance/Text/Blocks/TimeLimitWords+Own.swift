package import InspectionModel

/// The limits that what is asked for has in its own words. “Children who have had three moves in a year” and “seen within ten
/// days” are none.
extension TimeLimitWords {
  /// The limit that opens some words, stands in a clause of its own or is counted from the report: “Immediately ensure …”,
  /// “…, within three months,”, “… within six months of the publication of this report”; or that closes them.
  package static func own(_ bytes: [UInt8], _ range: Range<Int>) -> TimeLimit? {
    limits(bytes, range) { _ in false }.first { isCertain(bytes, $0.range, in: range) || isLast($0, bytes, in: range) }?
      .limit
  }

  /// Where some words name months or weeks that may be their limit, and don't say so: “Improve plans within three months”,
  /// “… which are reviewed within three months of the first visit”.
  package static func doubtful(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    limits(bytes, range) { _ in false }.first {
      namesWeeks($0.limit, bytes, $0.range) && !isCertain(bytes, $0.range, in: range)
    }?.range
  }

  private static func namesWeeks(_ limit: TimeLimit, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard bytes[range].prefix(6).lazy.map(\.lower).elementsEqual("within".utf8) else { return false }
    switch limit {
    case .months, .weeks: return true
    default: return false
    }
  }

  /// Whether a limit in the words that they end in may be their own.
  private static func isLast(_ found: (limit: TimeLimit, range: Range<Int>), _ bytes: [UInt8], in range: Range<Int>)
    -> Bool
  {
    namesWeeks(found.limit, bytes, found.range)
      && !bytes[found.range.upperBound..<range.upperBound].contains { $0.isLetter || $0.isDigit }
  }

  private static func isCertain(_ bytes: [UInt8], _ limit: Range<Int>, in range: Range<Int>) -> Bool {
    let before = bytes[range.lowerBound..<limit.lowerBound].split { !$0.isLetter }
    // “Take immediate action to …”
    if before.isEmpty || before.count == 1 && bytes[limit].first?.lower == UInt8(ascii: "i") && limit.count > 4 {
      return true
    }
    let behind = bytes[limit.upperBound..<range.upperBound].drop(while: \.isSpace)
    if isCountedFromReport(behind) { return true }
    guard let last = bytes[range.lowerBound..<limit.lowerBound].last(where: { !$0.isSpace }) else { return true }
    let words = before.suffix(1).map { $0.map(\.lower) }
    let opens =
      !last.isLetter && !last.isDigit || words.contains { $0 == Array("should".utf8) || $0 == Array("must".utf8) }
    let closes = behind.first.map { !$0.isLetter && !$0.isDigit } ?? true
    return opens && (closes || bytes[limit].first?.lower == UInt8(ascii: "i") && limit.count > 10)
  }

  private static func isCountedFromReport(_ behind: ArraySlice<UInt8>) -> Bool {
    let letters = String(decoding: behind.prefix(60).smallLetters, as: UTF8.self)
    guard letters.hasPrefix("of") || letters.hasPrefix("from") || letters.hasPrefix("after") else { return false }
    return ["publication", "thisreport", "thereport", "thisinspection", "theinspection", "receipt"].contains {
      letters.prefix(34).contains($0)
    }
  }
}
