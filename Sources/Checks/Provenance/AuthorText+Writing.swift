import Provenance

extension AuthorText {
  /// Appends letters with the places at which a file writes them. What is written otherwise there, as quotes are, is
  /// stepped over. Nearly all letters stand in the file one by one, so that they are compared and taken run by run.
  ///
  /// - Parameters:
  ///   - cursor: where the writing goes on; moved behind the last letter.
  ///   - end: where it ends at the latest.
  ///   - stopsAtLineBreaks: whether a line break may be the writing of a space.
  mutating func append(
    _ letters: Slice<UnsafeBufferPointer<UInt8>>, writtenIn bytes: UnsafeBufferPointer<UInt8>,
    from cursor: inout Int, to end: Int, stopsAtLineBreaks: Bool = false
  ) {
    var index = letters.startIndex
    while index < letters.endIndex {
      let start = index
      while index < letters.endIndex, cursor < end, letters[index] == bytes[cursor] {
        index += 1
        cursor += 1
      }
      if index > start {
        append(letters[start..<index], at: cursor - (index - start))
        continue
      }
      let letter = letters[index]
      var next = cursor
      while next < end, bytes[next] != letter {
        if stopsAtLineBreaks, letter == 0x20, bytes[next] == 0x0A || bytes[next] == 0x0D { break }
        next += 1
      }
      if next < end { cursor = next }
      append(letter, at: min(cursor, bytes.count - 1))
      cursor = min(cursor + 1, end)
      index += 1
    }
  }
}
