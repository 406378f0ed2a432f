/// Where the words of a block stand in the file, worked out once something is to be said of them.
struct ProsePlaces {
  /// The whole block, where a word can't be found.
  private let block: Range<Int>
  /// For each byte of the block's text where it stands in the file; -1 where that is not known.
  private let offsets: [Int]

  /// Farther off than this no words are looked for, so that what can't be found does not take the time of a file.
  private static let reach = 1 << 13

  init(_ block: ProseBlock, _ source: [UInt8]) {
    self.block = block.source
    var offsets = [Int](repeating: -1, count: block.text.count)
    var cursor = block.source.lowerBound
    for piece in block.pieces {
      cursor = max(cursor, piece.floor)
      let words = block.text[piece.start..<piece.start + piece.count]
      let end = min(block.source.upperBound, cursor + Self.reach)
      guard let found = source.firstOffset(of: words.prefix(24), in: cursor..<max(cursor, end)) else { continue }
      var at = found
      for k in words.indices {
        at = Self.next(words[k], source, at, before: block.source.upperBound)
        offsets[k] = at
        at += 1
      }
      cursor = at
    }
    self.offsets = offsets
  }

  /// The bytes in the file from the first to the last of a range of the block's text, markup between them
  /// included; the whole block where they can't be found.
  func place(of range: Range<Int>) -> Range<Int> {
    guard offsets.indices.contains(range.lowerBound), offsets.indices.contains(range.upperBound - 1) else {
      return block
    }
    let start = offsets[range.lowerBound]
    let end = offsets[range.upperBound - 1] + 1
    return start >= 0 && start < end ? start..<end : block
  }

  /// The next place of a byte: right here, or behind a backslash or a character reference.
  private static func next(_ byte: UInt8, _ source: [UInt8], _ offset: Int, before end: Int) -> Int {
    if offset >= source.count || source[offset] == byte { return offset }
    var i = offset
    while i < min(end, offset + 12) {
      if source[i] == byte { return i }
      i += 1
    }
    return offset
  }
}
