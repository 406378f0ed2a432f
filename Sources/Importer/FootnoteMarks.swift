/// The small raised marks behind a word or a number that lead to a note below a table: “470¹”, “2018/19ᵃ”.
enum FootnoteMarks {
  private static let marks: Set<Unicode.Scalar> = [
    "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰", "ᵃ", "ᵇ", "ᶜ", "ᵈ", "ᵉ", "ᶠ", "†", "‡",
  ]

  static func removed(from words: String) -> String {
    // “10*”, and “*” alone is a value that is not given.
    if words.count > 1, words.hasSuffix("*"), words.dropLast().last?.isNumber == true || words.hasSuffix("%*") {
      return removed(from: String(words.dropLast()))
    }
    guard words.unicodeScalars.contains(where: marks.contains) else { return words }
    var kept = String.UnicodeScalarView()
    for scalar in words.unicodeScalars where !marks.contains(scalar) { kept.append(scalar) }
    return ImportedText.tidied(String(kept))
  }

  /// The same of a label, where a text without raised letters has a digit right behind a word: “social care1”.
  static func removed(fromLabel label: String) -> String {
    let plain = removed(from: label)
    guard let last = plain.last, last.isASCII, last.isNumber, plain.dropLast().suffix(4).count == 4,
      plain.dropLast().suffix(4).allSatisfy(\.isLowercase)
    else { return plain }
    return String(plain.dropLast())
  }
}
