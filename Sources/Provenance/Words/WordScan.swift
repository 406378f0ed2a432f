/// Finds words, runs of letters and digits, sixty-four bytes at a time: where a word ends can't be foreseen, so that to
/// ask it of each byte took twice the time.
struct WordScan {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Each word of a range, in order.
  @inline(__always)
  func forEachWord(in range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var open: Int?
    var start = range.lowerBound
    while start < range.upperBound {
      let count = min(64, range.upperBound - start)
      let letters = letters(start, count)
      // A bit wherever a word starts, and wherever one has ended.
      var edges = letters ^ (letters << 1 | (open == nil ? 0 : 1))
      while edges != 0 {
        let edge = start + edges.trailingZeroBitCount
        edges &= edges &- 1
        if let first = open {
          body(first..<edge)
          open = nil
        } else {
          open = edge
        }
      }
      start += count
    }
    if let open { body(open..<range.upperBound) }
  }

  /// Whether the next word of a range is “than”.
  func isThan(behind end: Int, _ range: Range<Int>) -> Bool {
    bytes[end..<min(end + 16, range.upperBound)].drop { !$0.isLetter }.prefix(while: \.isLetter)
      .elementsEqual("than".utf8)
  }

  /// Eight bytes from an offset on, the first one lowest; noughts behind the last.
  func eight(at offset: Int) -> UInt64 {
    if offset + 8 <= bytes.count {
      return UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var eight: UInt64 = 0
    for i in stride(from: bytes.count - 1, through: offset, by: -1) { eight = eight << 8 | UInt64(bytes[i]) }
    return eight
  }

  /// A bit for each of some bytes, set for letters and digits.
  private func letters(_ start: Int, _ count: Int) -> UInt64 {
    var letters: UInt64 = 0
    for k in stride(from: 0, to: count, by: 8) { letters |= Self.letters(eight(at: start + k)) << UInt64(k) }
    return count == 64 ? letters : letters & (1 << UInt64(count) - 1)
  }

  /// How many of eight bytes, from the lowest on, are letters.
  @inline(__always)
  static func leadingLetters(_ eight: UInt64) -> Int {
    let each: UInt64 = 0x0101_0101_0101_0101
    let small = eight & (0x7F * each) | 0x20 * each
    let isLetter = (small + (0x80 - 0x61) * each) & ~(small + (0x7F - 0x7A) * each) & ~eight & (0x80 * each)
    return (~isLetter & (0x80 * each)).trailingZeroBitCount / 8
  }

  /// The same for eight: each is compared within its own byte, without a carry to the next.
  private static func letters(_ eight: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    let low = eight & (0x7F * each)
    let small = low | 0x20 * each
    let isLetter = (small + (0x80 - 0x61) * each) & ~(small + (0x7F - 0x7A) * each)
    let isDigit = (low + (0x80 - 0x30) * each) & ~(low + (0x7F - 0x39) * each)
    let isEither = (isLetter | isDigit) & ~eight & (0x80 * each)
    // Brings the highest bit of each byte side by side.
    return ((isEither >> 7) &* 0x0102_0408_1020_4080) >> 56
  }
}
