/// Looks for many patterns in one walk through a text: about a nanosecond for each byte, and a few more where a
/// number or a word begins that one of them asks for.
struct PatternScan: Sendable {
  struct Match: Sendable, Hashable {
    /// The place of the pattern in the list.
    let pattern: Int
    let range: Range<Int>
  }

  let patterns: [any BytePattern]
  /// For what stands before a byte and for the byte itself the patterns that it triggers, a bit for each: nearly
  /// always none, so that the walk seldom stops. 256 masks behind a byte of no word, behind a letter, behind a digit.
  private let masks: [UInt32]
  /// Which of the three a byte leads to.
  private let states: [UInt16]
  /// For each number of digits that stand together the patterns that it may be part of.
  private let digitMasks: [UInt32]

  /// Longer runs of digits count as so many.
  static let mostDigits = 15

  /// - Parameter patterns: at most 32; where two find the same words, the first has them.
  init(_ patterns: [any BytePattern]) {
    precondition(patterns.count <= 32, "a mask has a bit for each pattern")
    self.patterns = patterns
    var masks = [UInt32](repeating: 0, count: 3 * 256)
    var digitMasks = [UInt32](repeating: 0, count: Self.mostDigits + 1)
    for (bit, pattern) in patterns.enumerated() {
      for byte in pattern.triggers {
        masks[Int(byte)] |= 1 << UInt32(bit)
        // A letter that others stand before begins no word, and a digit behind another no number.
        if !byte.isASCIILetter { masks[256 + Int(byte)] |= 1 << UInt32(bit) }
        if !byte.isASCIILetter && !byte.isDigit { masks[512 + Int(byte)] |= 1 << UInt32(bit) }
      }
      for count in pattern.digitCounts { digitMasks[count] |= 1 << UInt32(bit) }
    }
    self.masks = masks
    self.digitMasks = digitMasks
    states = (0...255).map { (byte: UInt8) in byte.isDigit ? 512 : byte.isWordPart ? 256 : 0 }
  }

  /// In the order of the text. A match without length only tells that the pattern occurs, and is given once.
  func matches(in text: [UInt8]) -> [Match] {
    var matches: [Match] = []
    var wanted = UInt32.max
    var state = 0
    // Without the bounds checks of arrays: every byte of the site comes by here.
    masks.withUnsafeBufferPointer { masks in
      states.withUnsafeBufferPointer { states in
        text.withUnsafeBufferPointer { bytes in
          for i in bytes.indices {
            let byte = Int(bytes[i])
            let mask = masks[state + byte] & wanted
            state = Int(states[byte])
            if mask != 0 { look(text, at: i, mask, &matches, &wanted) }
          }
        }
      }
    }
    return matches.isEmpty ? [] : Self.withoutOverlaps(matches)
  }

  private func look(
    _ text: [UInt8],
    at index: Int,
    _ mask: UInt32,
    _ matches: inout [Match],
    _ wanted: inout UInt32
  ) {
    var mask = mask
    if text[index].isDigit {
      mask &= digitMasks[min(text.endOfDigits(from: index) - index, Self.mostDigits)]
    }
    while mask != 0 {
      let pattern = mask.trailingZeroBitCount
      mask &= mask - 1
      guard let range = patterns[pattern].match(text, at: index) else { continue }
      matches.append(Match(pattern: pattern, range: range))
      if range.isEmpty { wanted &= ~(1 << UInt32(pattern)) }
    }
  }

  /// Words that two patterns find are one problem, and of the pattern that comes first.
  private static func withoutOverlaps(_ matches: [Match]) -> [Match] {
    var kept: [Match] = []
    for match in matches.sorted(by: { ($0.range.lowerBound, $0.pattern) < ($1.range.lowerBound, $1.pattern) }) {
      if let last = kept.last, last.range.overlaps(match.range) {
        if match.pattern < last.pattern { kept[kept.count - 1] = match }
      } else {
        kept.append(match)
      }
    }
    return kept
  }
}
