import Provenance

/// The label of a row or a column as the name of an indicator.
enum IndicatorName {
  /// On one line and not too long, without a unit in brackets: “Time to placement (days)”.
  static func tidied(_ label: String) -> String {
    let plain = label.replacing("<i>", with: "(").replacing("</i>", with: ")")
    var kept = plain
    if let open = plain.firstIndex(of: "("), open > plain.startIndex, isUnit(plain[open...]) {
      kept = String(plain[..<open])
    }
    // “Legal costs £m”
    if let sign = kept.lastIndex(of: "£"), sign > kept.startIndex, PoundScale(in: String(kept[sign...])) != nil,
      kept[sign...].count <= 10
    {
      kept = String(kept[..<sign])
    }
    let short = ImportedText.tidied(kept)
    return String((short.isEmpty ? ImportedText.tidied(plain) : short).prefix(140))
  }

  /// Whether brackets hold no more than what is measured in, or a period, which stands with each value.
  private static func isUnit(_ brackets: Substring) -> Bool {
    let words = brackets.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "%" && $0 != "£" }
    if brackets.contains(where: \.isNumber), PeriodWords.period(String(brackets)) != nil { return true }
    let units: Set<Substring> = [
      "days", "weeks", "months", "years", "in", "%", "percent", "per", "cent", "£", "number", "rate", "count", "no",
      "average", "aged", "age",
    ]
    if PoundScale(in: String(brackets)) != nil { return words.count <= 2 }
    return words.allSatisfy { units.contains($0) }
  }
}
