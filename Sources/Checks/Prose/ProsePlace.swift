/// Finds where words of a block stand in the file, once something is to be said of them.
struct ProsePlace {
  private let block: ProseBlock
  private let source: [UInt8]

  init(_ block: ProseBlock, _ source: [UInt8]) {
    self.block = block
    self.source = source
  }

  /// The bytes in the file from the first to the last of a range of the block's text, markup between them
  /// included; the whole block where they can't be found.
  func place(of range: Range<Int>) -> Range<Int> {
    var start: Int?
    var end: Int?
    var cursor = block.source.lowerBound
    for piece in block.pieces {
      cursor = max(cursor, piece.floor)
      let words = block.text[piece.start..<piece.start + piece.count]
      guard let found = source.firstOffset(of: words.prefix(24), in: cursor..<max(cursor, block.source.upperBound))
      else { continue }
      var at = found
      for k in words.indices {
        at = Self.next(words[k], source, at, before: block.source.upperBound)
        if k == range.lowerBound { start = at }
        at += 1
        if k == range.upperBound - 1 { end = at }
      }
      cursor = at
      if end != nil { break }
    }
    guard let start, let end, start < end else { return block.source }
    return start..<end
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
