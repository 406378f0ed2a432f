/// The words of some prose that have an opposite: “strong”, “slowly”, “before”.
///
/// Which of two opposites stands in a sentence means little by itself; so each is known with the words around it.
struct OppositeWords {
  struct Mention {
    let range: Range<Int>
    /// Two words of one number are opposites where one of them alone `isFirst`.
    let pair: Int
    let isFirst: Bool
    /// The words next to it, on either side.
    let near: StemSet
  }

  private(set) var mentions: [Mention] = []

  init() {}

  init(_ bytes: [UInt8], _ ranges: [Range<Int>]) {
    for range in ranges { add(bytes, range) }
  }

  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { bytes in
      var stems: [Stem] = []
      var found: [(range: Range<Int>, word: Word, at: Int)] = []
      let scan = WordScan(bytes)
      var previous = WordHash()
      scan.forEachWord(in: range) { place in
        defer { previous = WordHash(bytes[place]) }
        // “more than two years” and “three or more” say how many, and what is lower than another may be named first or
        // last.
        if let word = Self.words[WordHash(bytes[place])], previous != Self.or, previous != Self.looked,
          previous != Self.than,
          !scan.isThan(behind: place.upperBound, range)
        {
          found.append((place, word, stems.count))
          return
        }
        LabelWords.forEachStem(bytes, place) { stems.append($0) }
      }
      mentions += found.map { range, word, at in
        let near = stems[max(0, at - Self.reach)..<min(stems.count, at + Self.reach)]
        return Mention(range: range, pair: word.pair, isFirst: word.isFirst, near: StemSet(near))
      }
    }
  }

  private static let reach = 3
  private static let or = WordHash("or")
  /// “more often than before”
  private static let than = WordHash("than")
  /// “looked after children”
  private static let looked = WordHash("looked")

  /// Where this has a word whose opposite the like prose has beside the same words.
  ///
  /// - Parameters:
  ///   - like: the prose that speaks of the same.
  ///   - all: all that is cited, which must not have the word.
  func opposite(in like: OppositeWords, of all: () -> OppositeWords) -> (own: Range<Int>, other: Range<Int>)? {
    for own in mentions {
      guard !mentions.contains(where: { $0.pair == own.pair && $0.isFirst != own.isFirst }),
        let other = like.mentions.first(where: {
          $0.pair == own.pair && $0.isFirst != own.isFirst && $0.near.shared(with: own.near) > 0
        }), !all().mentions.contains(where: { $0.pair == own.pair && $0.isFirst == own.isFirst })
      else { continue }
      return (own.range, other.range)
    }
    return nil
  }

  private struct Word {
    let pair: Int
    let isFirst: Bool
  }

  /// The words of either side, those that say the same with a space between.
  static let pairs: [(first: String, second: String)] = [
    ("strong strongly stronger strength strengths", "weak weakly weaker weakness weaknesses"),
    ("quick quickly quicker swift swiftly prompt promptly speedy", "slow slowly slower"),
    ("early earlier", "late later"),
    ("positive positively", "negative negatively"),
    ("satisfied", "dissatisfied unsatisfied"),
    ("satisfactory", "unsatisfactory"),
    ("before prior", "after afterwards"),
    ("above", "below"),
    ("inside within", "outside beyond"),
    ("new newer", "old older"),
    ("began begun started", "ended stopped closed finished completed complete"),
    ("always regularly consistently", "rarely seldom never hardly sometimes occasionally inconsistently irregularly"),
    ("well", "poorly badly"),
    ("good", "poor bad"),
    ("easy easily easier", "hard difficult harder"),
    ("high higher highest", "low lower lowest"),
    ("large larger largest majority", "small smaller smallest minority"),
    ("safe safely", "unsafe"),
    ("clear clearly", "unclear"),
    ("timely", "delayed untimely"),
    ("regular", "irregular"),
    ("consistent", "inconsistent"),
    ("effective effectively", "ineffective ineffectively"),
    ("sufficient sufficiently", "insufficient insufficiently"),
    ("appropriate appropriately", "inappropriate inappropriately"),
    ("accurate accurately", "inaccurate inaccurately"),
    ("complete", "incomplete"),
    ("happy", "unhappy"),
    ("likely", "unlikely"),
    ("able", "unable"),
    ("formal formally", "informal informally"),
    ("internal internally", "external externally"),
    ("permanent permanently", "temporary temporarily"),
    ("full fully", "partial partially partly"),
    ("maximum", "minimum"),
    ("more", "fewer less"),
    ("overspent overspend", "underspent underspend"),
    (
      "increase increased increases increasing rise rose risen rising grew growing growth",
      "decrease decreased decreases decreasing decline declined declining fall fell fallen falling drop dropped reduce reduced reducing reduction"
    ),
    (
      "improve improved improves improving improvement better",
      "worse worsen worsened worsening deteriorate deteriorated deteriorating deterioration"
    ),
    ("boys", "girls"),
    ("male males", "female females"),
    ("primary", "secondary"),
    ("inner", "outer"),
    ("met achieved exceeded beaten", "missed"),
    ("optimistic", "pessimistic"),
  ]

  private static let words: WordTable<WordHash, Word> = {
    var words = WordTable<WordHash, Word>(minimumCapacity: 512)
    for (number, pair) in pairs.enumerated() {
      for word in pair.first.split(separator: " ") {
        words.set(WordHash(String(word)), to: Word(pair: number, isFirst: true))
      }
      for word in pair.second.split(separator: " ") {
        words.set(WordHash(String(word)), to: Word(pair: number, isFirst: false))
      }
    }
    return words
  }()
}
