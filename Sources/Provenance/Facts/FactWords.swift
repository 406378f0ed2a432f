/// The words of which one alone is a fact: “good”, “rose”, “most”, “weekly”. Each says something of a kind, of which
/// another word says something else.
enum FactWords {
  struct Meaning: Sendable {
    /// What it speaks of; the first word of its list.
    let kind: String
    /// What it says of that; the same for words that say the same.
    let text: String
  }

  static func meaning(of word: WordHash) -> Meaning? { all[word] }

  /// Whether a word denies what stands beside it, so that a sentence has it or lacks it.
  static func isDenial(_ word: WordHash) -> Bool { denials[word] != nil }

  /// How many days a word for a length of time is; nil of others, and of months, which differ.
  static func days(of word: WordHash) -> Int? { lengths[word] }

  private static let lengths: WordTable<WordHash, Int> = {
    var words = WordTable<WordHash, Int>(minimumCapacity: 8)
    for (word, days) in [("day", 1), ("days", 1), ("week", 7), ("weeks", 7), ("fortnight", 14), ("fortnights", 14)] {
      words.set(WordHash(word), to: days)
    }
    return words
  }()

  private static let denials = WordTable(words: "no not never none neither nor nobody without hardly cannot")

  /// Lists of words that mean the same, by kind.
  private static let kinds: [[String]] = [
    ["outstanding", "good", "adequate", "satisfactory", "inadequate", "unsatisfactory"],
    ["all every each", "most", "many", "several", "some", "few", "half", "both", "only"],
    ["must", "should", "may might"],
    ["always", "usually generally normally", "often frequently", "sometimes occasionally", "rarely seldom"],
    [
      "daily", "weekly", "fortnightly", "monthly", "quarterly", "yearly annually annual",
    ],
    [
      "hour hours", "day days", "week weeks", "fortnight", "month months", "quarter quarters", "year years",
    ],
    ["spring", "summer", "autumn", "winter"],
    ["boy boys", "girl girls"],
    ["male", "female"],
    ["mother mothers", "father fathers"],
    ["minutes", "seconds"],
    ["more greater", "fewer less"],
    ["least", "most"],
  ]

  private static let all: WordTable<WordHash, Meaning> = {
    var words = WordTable<WordHash, Meaning>(minimumCapacity: 512)
    func add(_ lists: [String]) {
      let lists = lists.map { $0.split(separator: " ").map(String.init) }
      for list in lists {
        // A word of two kinds is of the first.
        for word in list where words[WordHash(word)] == nil {
          words.set(WordHash(word), to: Meaning(kind: lists[0][0], text: list[0]))
        }
      }
    }
    kinds.forEach(add)
    for (first, second) in OppositeWords.pairs { add([first, second]) }
    return words
  }()
}
