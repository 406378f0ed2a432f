/// The different words of a few, in the order in which they come.
///
/// A sentence or a label has a dozen: to go through them is quicker than to hash them, and sums over them come out the
/// same in every run.
struct StemSet: Sendable, Sequence {
  private var words: [Stem] = []

  init() {}

  init(_ words: some Sequence<Stem>) {
    if words.underestimatedCount > Self.few {
      var seen: Set<Stem> = []
      self.words = words.filter { seen.insert($0).inserted }
    } else {
      self.words.reserveCapacity(words.underestimatedCount)
      for word in words { insert(word) }
    }
  }

  /// More are hashed after all: a paragraph may be as long as its writer likes.
  private static let few = 64

  var count: Int { words.count }
  var isEmpty: Bool { words.isEmpty }

  func contains(_ word: Stem) -> Bool { index(of: word) != nil }

  func index(of word: Stem) -> Int? {
    for i in words.indices where words[i].value == word.value { return i }
    return nil
  }

  /// False where the word is there already.
  @discardableResult
  mutating func insert(_ word: Stem) -> Bool {
    if contains(word) { return false }
    words.append(word)
    return true
  }

  func union(_ other: StemSet) -> StemSet {
    var all = self
    all.words.reserveCapacity(count + other.count)
    for word in other { all.insert(word) }
    return all
  }

  func subtracting(_ other: StemSet) -> StemSet { StemSet(words.filter { !other.contains($0) }) }

  /// How many words both have.
  func shared(with other: StemSet) -> Int {
    if count > Self.few, other.count > Self.few { return Set(words).intersection(other.words).count }
    var count = 0
    for word in words where other.contains(word) { count += 1 }
    return count
  }

  /// Of two sentences: the words that both have, against the size of both.
  func overlap(_ other: StemSet) -> Double {
    if isEmpty || other.isEmpty { return 0 }
    return Double(shared(with: other)) / (Double(count) * Double(other.count)).squareRoot()
  }

  func makeIterator() -> IndexingIterator<[Stem]> { words.makeIterator() }
}
