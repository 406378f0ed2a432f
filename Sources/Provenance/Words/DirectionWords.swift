/// The words of some prose that say whether a thing is more or less than it was or than another: “rose”, “lower”.
struct DirectionWords {
  /// What a word speaks of, so that only like is held against like.
  private enum Kind {
    /// “rose”, “fewer than before”
    case change
    /// “high”
    case level
    /// “more”, “few”
    case count
    /// “improved”, “worse”
    case quality
  }

  private struct Word: Hashable {
    let kind: Kind
    let isMore: Bool
  }

  /// Each kind and side once, where it comes first.
  private var found: [(word: Word, range: Range<Int>)] = []
  /// Whether the prose denies something, so that its words may mean the opposite.
  private var hasDenial = false

  var isEmpty: Bool { found.isEmpty }

  init() {}

  /// - Parameter besidesCounts: whether “few” and “more” are left out.
  init(_ bytes: [UInt8], _ range: Range<Int>, besidesCounts: Bool = false) {
    add(bytes, range)
    if besidesCounts { found.removeAll { $0.word.kind == .count } }
  }

  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { buffer in
      let scan = WordScan(buffer)
      scan.forEachWord(in: range) { place in
        let hash = WordHash(buffer[place])
        if Self.denials[hash] != nil { hasDenial = true }
        guard let word = Self.all[hash], !found.contains(where: { $0.word == word }) else { return }
        // “Greater London”; “more than two years” says how many, and what is lower than another may be named first or
        // last.
        if bytes[place.lowerBound].isUpper, place.lowerBound > range.lowerBound { return }
        if scan.isThan(behind: place.upperBound, range) { return }
        found.append((word, place))
      }
    }
  }

  /// Where this says the opposite of what another says, of the same kind, and neither says anything besides that would
  /// go the other's way.
  func opposite(of other: DirectionWords) -> (own: Range<Int>, other: Range<Int>)? {
    if hasDenial || other.hasDenial { return nil }
    for isMore in [true, false] {
      let isOneSided =
        !found.contains { $0.word.isMore != isMore } && !other.found.contains { $0.word.isMore == isMore }
      guard isOneSided else { continue }
      for (word, range) in found {
        if let against = other.found.first(where: { $0.word.kind == word.kind }) { return (range, against.range) }
      }
    }
    return nil
  }

  private static let all: WordTable<WordHash, Word> = {
    let lists: [(Kind, more: String, less: String)] = [
      (
        .change,
        "rose rise rises risen rising increase increases increased increasing grew grow grows grown growing growth climbed expand expanded expanding",
        "fell fall falls fallen falling decrease decreases decreased decreasing decline declines declined declining reduce reduces reduced reducing reduction dropped drop drops shrank shrink shrinks shrinking"
      ),
      (.level, "high higher highest", "low lower lowest"),
      (.count, "more many greater greatest frequent", "less fewer fewest few infrequent"),
      (
        .quality, "better improved improves improving improvements strengthened",
        "worse worsened worsening deteriorated deteriorating deterioration"
      ),
    ]
    var words = WordTable<WordHash, Word>(minimumCapacity: 256)
    for (kind, more, less) in lists {
      for word in more.split(separator: " ") { words.set(WordHash(String(word)), to: Word(kind: kind, isMore: true)) }
      for word in less.split(separator: " ") { words.set(WordHash(String(word)), to: Word(kind: kind, isMore: false)) }
    }
    return words
  }()

  private static let denials: WordTable<WordHash, Bool> = {
    var words = WordTable<WordHash, Bool>(minimumCapacity: 32)
    for word in ["no", "not", "never", "none", "neither", "nor", "without", "hardly", "cannot"] {
      words.set(WordHash(word), to: true)
    }
    return words
  }()
}
