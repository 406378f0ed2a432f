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

  /// The bit of what a page does not show as it stands.
  private static let marks: UInt32 = 1 << 31
  /// The patterns that are looked for in the words of the page as well.
  private let seesPage: UInt32

  /// - Parameter patterns: at most 31; where two find the same words, the first has them.
  init(_ patterns: [any BytePattern]) {
    precondition(patterns.count <= 31, "a mask has a bit for each pattern")
    self.patterns = patterns
    var masks = [UInt32](repeating: 0, count: 3 * 256)
    var digitMasks = [UInt32](repeating: 0, count: Self.mostDigits + 1)
    var seesPage: UInt32 = 0
    for (bit, pattern) in patterns.enumerated() {
      for byte in pattern.triggers {
        masks[Int(byte)] |= 1 << UInt32(bit)
        // A letter that others stand before begins no word, and a digit behind another no number.
        if !byte.isASCIILetter { masks[256 + Int(byte)] |= 1 << UInt32(bit) }
        if !byte.isASCIILetter && !byte.isDigit { masks[512 + Int(byte)] |= 1 << UInt32(bit) }
      }
      for count in pattern.digitCounts { digitMasks[count] |= 1 << UInt32(bit) }
      if pattern.seesPage { seesPage |= 1 << UInt32(bit) }
    }
    for byte in PageMark.triggers where seesPage != 0 {
      for state in 0..<3 { masks[256 * state + Int(byte)] |= Self.marks }
    }
    self.masks = masks
    self.digitMasks = digitMasks
    self.seesPage = seesPage
    // What is beyond ASCII may be a quotation mark or a dash, behind which a word begins.
    states = (0...255).map { (byte: UInt8) in byte.isDigit ? 512 : byte.isASCIILetter ? 256 : 0 }
  }

  /// In the order of the text. A match without length only tells that the pattern occurs, and is given once.
  ///
  /// The lines in which something stands that the page does not show as it is are looked at once more, in the words of
  /// the page; a text without such marks costs nothing for that.
  func matches(in text: [UInt8]) -> [Match] {
    var matches: [Match] = []
    var wanted = UInt32.max
    var marks: [Int] = []
    walk(text, &matches, &wanted, &marks)
    wanted &= seesPage
    for lines in marks.isEmpty ? [] : Self.lines(around: marks, in: text) {
      let page = PageWords(text, lines)
      var found: [Match] = []
      var none: [Int] = []
      walk(page.bytes, &found, &wanted, &none)
      matches += found.map { Match(pattern: $0.pattern, range: page.source(of: $0.range)) }
    }
    return matches.isEmpty ? [] : Self.withoutOverlaps(matches)
  }

  /// - Parameter wanted: a bit for each pattern that is looked for, and `marks` for these.
  private func walk(_ text: [UInt8], _ matches: inout [Match], _ wanted: inout UInt32, _ marks: inout [Int]) {
    var state = 0
    // Without the bounds checks of arrays: every byte of the site comes by here.
    masks.withUnsafeBufferPointer { masks in
      states.withUnsafeBufferPointer { states in
        text.withUnsafeBufferPointer { bytes in
          for i in bytes.indices {
            let byte = Int(bytes[i])
            var mask = masks[state + byte] & wanted
            state = Int(states[byte])
            if mask == 0 { continue }
            if mask & Self.marks != 0 {
              mask &= ~Self.marks
              if (marks.last ?? -1) < i, let mark = PageMark(text, at: i, before: text.count) {
                marks.append(max(i, mark.end - 1))
              }
            }
            if mask != 0 { look(text, at: i, mask, &matches, &wanted) }
          }
        }
      }
    }
  }

  /// The lines that marks stand in, each with the one before and the one behind it; those that touch are one.
  private static func lines(around marks: [Int], in text: [UInt8]) -> [Range<Int>] {
    var all: [Range<Int>] = []
    /// Of the line in which the last mark stands.
    var lineEnd = -1
    for mark in marks where mark >= lineEnd {
      let start = text.startOfLine(before: text.startOfLine(before: mark) - 1)
      lineEnd = text.endOfLine(from: mark)
      let end = text.endOfLine(from: lineEnd)
      if let last = all.last, last.upperBound >= start {
        all[all.count - 1] = last.lowerBound..<end
      } else {
        all.append(start..<end)
      }
    }
    return all
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

extension [UInt8] {
  /// The offset behind the next line feed.
  fileprivate func endOfLine(from offset: Int) -> Int {
    var i = offset
    while i < count, self[i] != 0x0A { i += 1 }
    return Swift.min(i + 1, count)
  }

  fileprivate func startOfLine(before offset: Int) -> Int {
    var i = Swift.max(0, offset)
    while i > 0, self[i - 1] != 0x0A { i -= 1 }
    return i
  }
}
