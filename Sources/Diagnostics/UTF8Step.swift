/// Walks UTF-8 scalar by scalar, ill-formed bytes as `String(decoding:as:)` shows them: each longest part that
/// could start a scalar is one U+FFFD. So a column counts what a reader sees, in any file.
package enum UTF8Step {
  /// The offset after the scalar that starts at `offset`, or after the ill-formed bytes there; and which of
  /// the two it was. Constant time.
  package static func next(_ bytes: [UInt8], after offset: Int) -> (end: Int, isWellFormed: Bool) {
    let first = bytes[offset]
    if first < 0x80 { return (offset + 1, true) }
    guard let (length, second) = shape(of: first) else { return (offset + 1, false) }
    var end = offset + 1
    guard end < bytes.count, second.contains(bytes[end]) else { return (end, false) }
    end += 1
    while end < offset + length, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return (end, end == offset + length)
  }

  /// How many bytes a scalar has that starts so, and what its second may be (the Unicode Standard, table 3-7).
  private static func shape(of first: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch first {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
