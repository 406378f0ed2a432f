/// A count of 1 to 4 in a cell of a body's table, as people write one: `3`, `(3)`, `3*`, `3 (2%)`, `3 of 7`, `about 3`,
/// `three`, `3 children`.
///
/// Looked at are cells that hold numbers and the words that go with a count, and no others: “Year 3”, “3 months”, “¶3”
/// and sentences are let pass, and so are shares (`2%`), sums (`£3`), spans (`3–4`), decimals and what is suppressed
/// (`<5`, `fewer than 5`).
enum SmallCount {
  /// The count, as it is written; nil where there is none.
  static func find(in text: String) -> String? {
    var found: String?
    for word in PageWords.plain(text).utf8.split(whereSeparator: { $0.isSpace || "()[]*;".utf8.contains($0) }) {
      var word = Array(word)[...]
      while let last = word.last, ".,:".utf8.contains(last) { word.removeLast() }
      if word.isEmpty || isMark(word) { continue }
      let small = String(decoding: word, as: UTF8.self).lowercased()
      if isSmall(small) {
        found = found ?? small
      } else if !isShare(word), !word.allSatisfy(\.isDigit), !words.contains(small) {
        return nil
      }
    }
    return found
  }

  /// Whether a number stands beside a share: `3 (2%)`.
  static func isBesideShare(_ text: String) -> Bool {
    text.contains("%") && find(in: text) != nil
  }

  private static func isSmall(_ word: String) -> Bool {
    ["1", "2", "3", "4", "one", "two", "three", "four"].contains(word)
  }

  /// A mark of a note: †, ‡, §, ¹.
  private static func isMark(_ word: ArraySlice<UInt8>) -> Bool {
    ["†", "‡", "§", "¹", "²", "³", "⁴", "+"].contains(String(decoding: word, as: UTF8.self))
  }

  private static func isShare(_ word: ArraySlice<UInt8>) -> Bool {
    word.last == UInt8(ascii: "%") && word.dropLast().allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
  }

  /// The words that may stand beside a count.
  private static let words: Set = [
    "about", "approximately", "approx", "around", "only", "just", "nearly", "of", "the", "a", "an", "and", "or", "was",
    "were", "previously", "plus", "total", "all", "both", "each", "these", "them", "whom", "n", "up", "down", "from",
    "child", "children", "boy", "boys", "girl", "girls", "baby", "babies", "infant", "infants", "person", "persons",
    "people", "young", "pupil", "pupils", "student", "students", "leaver", "leavers", "carer", "carers", "care",
    "family", "families", "sibling", "siblings", "case", "cases", "adult", "adults", "woman", "women", "man", "men",
    "male", "female", "males", "females", "parent", "parents", "mother", "mothers", "father", "fathers", "deaths",
    "death", "looked", "after", "looked-after",
  ]
}
