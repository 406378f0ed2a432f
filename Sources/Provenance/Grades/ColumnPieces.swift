/// The words of a line in columns of spaces, between wide gaps.
struct ColumnPieces {
  let bytes: [UInt8]

  struct Piece {
    let range: Range<Int>
    /// From where to where it reaches, in letters from the start of its line.
    let span: Range<Int>
    var middle: Int { (span.lowerBound + span.upperBound) / 2 }
  }

  /// None of a line whose cells tabs or pipes part.
  func pieces(_ line: TextLine) -> [Piece] {
    var result: [Piece] = []
    var start = line.content.lowerBound
    var i = start
    while i < line.content.upperBound {
      if bytes[i] == 0x09 || bytes[i] == UInt8(ascii: "|") { return [] }
      guard bytes[i] == 0x20, i + 1 < line.content.upperBound, bytes[i + 1] == 0x20 else {
        i += 1
        continue
      }
      result.append(piece(start..<i, line))
      while bytes[i] == 0x20 { i += 1 }
      start = i
    }
    return result + [piece(start..<line.content.upperBound, line)]
  }

  private func piece(_ range: Range<Int>, _ line: TextLine) -> Piece {
    let lower = bytes[line.start..<range.lowerBound].count { $0 & 0xC0 != 0x80 }
    return Piece(range: range, span: lower..<lower + bytes[range].count { $0 & 0xC0 != 0x80 })
  }
}
