/// What kinds of bytes a piece of YAML holds, so that what is rare costs the common file next to nothing.
struct ByteSurvey {
  let isASCII: Bool
  /// Whether a line starts with `%`.
  let holdsDirective: Bool
  /// Whether it holds a byte that U+0085, U+2028 or U+2029 ends with; é ends with one of them, too.
  let mayHoldLineSeparator: Bool

  /// One pass without a branch, of which the compiler makes one over many bytes at a time.
  init(_ bytes: ArraySlice<UInt8>) {
    func one(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }
    (isASCII, holdsDirective, mayHoldLineSeparator) = bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, !buffer.isEmpty else { return (true, false, false) }
      var all = base[0]
      var directive = one(base[0] == UInt8(ascii: "%"))
      var separator: UInt8 = 0
      for i in 1..<buffer.count {
        let byte = base[i]
        let last = base[i - 1]
        all |= byte
        directive |= one(byte == UInt8(ascii: "%")) & (one(last == 0x0A) | one(last == 0x0D))
        separator |= one(byte == 0x85) | one(byte & 0xFE == 0xA8)
      }
      return (all < 0x80, directive != 0, separator != 0)
    }
  }
}
