import InspectionModel

/// What the places of one citation lead to, with what is asked of them for every figure that rests on them.
///
/// A class, because it remembers; it belongs to a `TextLookup` and lives as long.
final class CitedPassages {
  let locators: [Locator]
  let passages: [Passage]
  /// The bytes of all of them.
  let ranges: [Range<Int>]
  /// Whether each locator leads somewhere.
  let isComplete: Bool
  var figures: FigureSet?
  var mentionCount: Int?
  /// The figures that one of a kind could be mistaken for.
  var candidates: [FigureValue.Kind: [FigureContext.Candidate]] = [:]
  /// What its tables' rows and columns are called.
  var clues: [TableClues]?
  /// The figures of a kind with what stands around them.
  var vicinities: [FigureValue.Kind: [FigureVicinity]] = [:]
  private var denies: Bool?
  private var sentences: [(range: Range<Int>, words: StemSet)]?

  init(_ locators: [Locator], _ passages: [[Passage]]) {
    self.locators = locators
    self.passages = passages.flatMap { $0 }
    ranges = self.passages.flatMap(\.ranges)
    isComplete = !passages.contains(where: \.isEmpty)
  }

  /// Whether anything is denied in them.
  func denies(_ bytes: [UInt8]) -> Bool {
    if let denies { return denies }
    let found = ranges.contains { !DenialWords(bytes, $0).denials.isEmpty }
    denies = found
    return found
  }

  /// The sentences of all of them, each with its words.
  func sentences(of bytes: [UInt8]) -> [(range: Range<Int>, words: StemSet)] {
    if let sentences { return sentences }
    let made = ranges.flatMap { PublishedSentences.ranges(in: bytes, $0) }.map {
      (range: $0, words: LabelWords(bytes[$0]).different)
    }
    sentences = made
    return made
  }
}
