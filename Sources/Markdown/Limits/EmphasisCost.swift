/// What matching the emphasis of one leaf may cost cmark, from its marks (`*`, `_`, `~`) alone.
///
/// A closing mark goes back over the open ones to the nearest that fits, and drops all that it passed; so
/// only open marks that do not fit can be passed more than once. A mark for which none fits notes where it
/// stood, so that the next of its kind stops there; but cmark forgets the place when a later match drops it.
/// Hence: while nothing could have matched, a kind of mark pays only for what is new since its last search;
/// from then on it pays for every open mark that does not fit it. Which marks cmark will not see at all,
/// because they stand in code or in an address, need not be known: without them no search gets longer.
struct EmphasisCost {
  private enum Flanking {
    case neither, opens, closes, both
    /// It depends on what a non-ASCII character is, or on where a cell of a table ends.
    case unknown
  }

  /// All marks that cmark may keep until the end of the leaf.
  private(set) var marks = 0
  private(set) var markBytes = 0
  private var open = 0
  /// Marks that can only open, by character.
  private var openers = SIMD4<Int>()
  /// Marks that can open and close, by character and by length modulo 3.
  private var doubles = SIMD16<Int>()
  /// Marks of which the bytes do not tell what they can do, by character.
  private var unknowns = SIMD4<Int>()
  /// How many marks were open at the last search, by character and length modulo 3.
  private var searched = SIMD16<Int>()
  private var mayHaveMatched = false

  /// Takes the run of marks at `range`, and returns the steps that it may cost.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>, in line: Range<Int>) -> Int {
    let mark = bytes[range.lowerBound]
    if mark == .tilde, range.count > 2, range.count <= 100 { return 0 }
    let before = range.lowerBound > line.lowerBound ? bytes[range.lowerBound - 1] : .space
    let after = range.upperBound < line.upperBound ? bytes[range.upperBound] : .space
    let flanking = Self.flanking(mark, before, after)
    if flanking == .neither { return 0 }
    marks += 1
    markBytes += range.count
    let character = mark == .asterisk ? 0 : mark == .underscore ? 1 : 2
    var steps = 0
    if flanking != .opens { steps = close(character, range.count, canOpen: flanking != .closes) }
    push(character, range.count, flanking)
    return steps
  }

  private mutating func push(_ character: Int, _ length: Int, _ flanking: Flanking) {
    switch flanking {
    case .opens: openers[character] += 1
    case .both: doubles[character * 3 + length % 3] += 1
    case .unknown: unknowns[character] += 1
    // Strikethrough alone keeps a closing mark whose length is not its opener's.
    case .closes, .neither: if character != 2 { return }
    }
    open += 1
  }

  private mutating func close(_ character: Int, _ length: Int, canOpen: Bool) -> Int {
    let kind = character * 3 + length % 3
    var fitting = 0
    for remainder in 0..<3 {
      let isRefused = length % 3 != 0 && (length + remainder) % 3 == 0
      if !isRefused { fitting += doubles[character * 3 + remainder] }
    }
    // A mark that can do both may not fit even those that only open; how many is not counted.
    if !canOpen || length % 3 == 0 { fitting += openers[character] }
    if fitting + openers[character] + unknowns[character] > 0 { mayHaveMatched = true }
    defer { searched[kind] = open }
    return mayHaveMatched ? open - fitting : open - searched[kind]
  }

  /// The rules of flanking, for marks between ASCII characters.
  private static func flanking(_ mark: UInt8, _ before: UInt8, _ after: UInt8) -> Flanking {
    if isUnknown(before) || isUnknown(after) { return .unknown }
    if before.isWhiteSpace && after.isWhiteSpace { return .neither }
    let opensSide =
      !after.isWhiteSpace && (!after.isPunctuation || before.isWhiteSpace || before.isPunctuation)
    let closesSide =
      !before.isWhiteSpace && (!before.isPunctuation || after.isWhiteSpace || after.isPunctuation)
    let isUnderscore = mark == .underscore
    let opens = opensSide && (!isUnderscore || !closesSide || before.isPunctuation)
    let closes = closesSide && (!isUnderscore || !opensSide || after.isPunctuation)
    switch (opens, closes) {
    case (true, true): return .both
    case (true, false): return .opens
    case (false, true): return .closes
    case (false, false): return .neither
    }
  }

  /// A vertical tab is no white space to cmark here, and no punctuation either.
  private static func isUnknown(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == .tilde || byte == .pipe || byte == 0x0B
  }
}
