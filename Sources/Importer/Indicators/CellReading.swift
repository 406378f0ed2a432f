import Provenance

/// Reads what a cell of an indicator table says: a number as a whole, or why there is none.
enum CellReading {
  enum Content {
    case value(String)
    /// `x`, `z`, `c` or `n`, with what stands in the cell where that is no plain mark.
    case marker(String, note: String)
  }

  /// Nil where a cell has neither, or more than one number.
  static func content(_ text: ImportedText, _ range: Range<Int>) -> Content? {
    guard !range.isEmpty else { return nil }
    if let marker = CellMarker(text.text.bytes, range) {
      switch marker {
      case .notAvailable: return .marker("x", note: "")
      case .notApplicable: return .marker("z", note: "")
      case .suppressed:
        // What a count is hidden behind may say how small it is: “<5”, “1-4”.
        let printed = text.words(range)
        return .marker("c", note: printed.contains(where: \.isNumber) ? "The paper prints “\(printed)”." : "")
      case .dash: return .marker("n", note: "")
      }
    }
    return number(FootnoteMarks.removed(from: text.words(range))).map { .value($0) }
  }

  /// The digits of a cell that is one number and its unit; no indicator goes below 0.
  private static func number(_ words: String) -> String? {
    var rest = words[...]
    if rest.first == "£" { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." || $0 == " " }
    let unit = rest.dropFirst(digits.count).lowercased().filter { $0 != " " && $0 != "." }
    guard units.contains(unit) else { return nil }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, let plain = ungrouped(ImportedText.tidied(String(whole))) else {
      return nil
    }
    guard parts.count == 2 else { return plain }
    let fraction = ImportedText.tidied(String(parts[1]))
    guard !fraction.isEmpty, fraction.count <= 4, fraction.allSatisfy(\.isNumber) else { return nil }
    let kept = String(fraction.reversed().drop { $0 == "0" }.reversed())
    return plain + (kept.isEmpty ? "" : "." + kept)
  }

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
