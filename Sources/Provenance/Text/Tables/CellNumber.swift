/// A cell of a table that is one number, with its unit: what a table of indicators can take.
package enum CellNumber {
  /// The digits of such a cell, without groups and zeros that say nothing: `1204.5` of “1,204.50”; nil of “140/180 (78%)”
  /// and “36(p)”. No indicator goes below 0.
  package static func digits(_ words: String) -> String? {
    var rest = FootnoteMarks.removed(from: words)[...]
    if rest.first == "£" {
      // “£000” heads a column.
      if PoundScale(Array(rest.utf8)[...]) != nil { return nil }
      rest = rest.dropFirst()
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." || $0 == " " }
    let unit = rest.dropFirst(digits.count).lowercased().filter { $0 != " " && $0 != "." }
    guard units.contains(unit) else { return nil }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, let plain = ungrouped(trimmed(whole)) else { return nil }
    guard parts.count == 2 else { return plain }
    let fraction = trimmed(parts[1])
    guard !fraction.isEmpty, fraction.count <= 4, fraction.allSatisfy(\.isNumber) else { return nil }
    let kept = String(fraction.reversed().drop { $0 == "0" }.reversed())
    return plain + (kept.isEmpty ? "" : "." + kept)
  }

  /// The same of a cell of a text.
  static func digits(_ bytes: [UInt8], _ cell: Range<Int>) -> String? {
    digits(String(decoding: bytes[cell], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  private static func trimmed(_ digits: Substring) -> String { digits.split(separator: " ").joined(separator: " ") }

  private static let units: Set<String> = [
    "", "%", "percent", "week", "weeks", "wks", "day", "days", "months", "years",
  ]

  /// “1,204” and “1 024” as digits; nil where the groups are no thousands.
  private static func ungrouped(_ number: String) -> String? {
    let groups = number.split(omittingEmptySubsequences: false) { $0 == "," || $0 == " " }
    guard let first = groups.first, !first.isEmpty, first.count <= (groups.count > 1 ? 3 : 12),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let digits = groups.joined()
    let kept = digits.drop { $0 == "0" }
    return kept.isEmpty ? "0" : String(kept)
  }
}
