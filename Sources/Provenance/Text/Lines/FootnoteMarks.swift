/// The small raised marks behind a word or a number that lead to a note below a table: “470¹”, “2018/19ᵃ”.
package enum FootnoteMarks {
  private static let marks: Set<Unicode.Scalar> = [
    "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰", "ᵃ", "ᵇ", "ᶜ", "ᵈ", "ᵉ", "ᶠ", "†", "‡",
  ]

  package static func removed(from words: String) -> String {
    // “10*”, and “*” alone is a value that is not given.
    if words.count > 1, words.hasSuffix("*"), words.dropLast().last?.isNumber == true || words.hasSuffix("%*") {
      return removed(from: String(words.dropLast()))
    }
    guard words.unicodeScalars.contains(where: marks.contains) else { return words }
    var kept = String.UnicodeScalarView()
    for scalar in words.unicodeScalars where !marks.contains(scalar) { kept.append(scalar) }
    return String(kept).split(separator: " ").joined(separator: " ")
  }

  /// The same of a label, where a text without raised letters has a digit right behind a word or a bracket: “social
  /// care1”, “Children in need (rate per 10,000)1”, “Referrals2 (number)”.
  package static func removed(fromLabel label: String) -> String {
    let plain = Array(removed(from: label))
    var kept = ""
    for (index, character) in plain.enumerated() {
      let next = plain.indices.contains(index + 1) ? plain[index + 1] : " "
      let isLast = next == " " && (index + 2 >= plain.count || plain[index + 2] == "(")
      if isLast, character.isASCII, character.isNumber, isMark(behind: plain[..<index]) { continue }
      kept.append(character)
    }
    return kept
  }

  /// Whether a digit leads to a note behind some letters, and counts nothing itself: “Quarter1”.
  private static func isMark(behind letters: ArraySlice<Character>) -> Bool {
    if letters.last == ")" { return true }
    let word = String(letters.reversed().prefix(while: \.isLetter).reversed())
    guard word.count >= 4, word.suffix(4).allSatisfy(\.isLowercase) else { return false }
    return !["quarter", "band", "tier", "level", "group", "stage", "phase", "week", "month", "year", "section"]
      .contains(
        word.lowercased())
  }
}
