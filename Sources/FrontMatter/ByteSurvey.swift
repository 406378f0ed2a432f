/// What kinds of bytes a piece of YAML holds, so that what is rare costs the common file next to nothing.
struct ByteSurvey {
  let isASCII: Bool
  /// Whether a line starts with `%`.
  let holdsDirective: Bool
  /// Whether it holds a byte that U+0085, U+2028 or U+2029 ends with; é ends with one of them, too.
  let mayHoldLineSeparator: Bool
  /// Whether it may hold what YAML forbids or takes as white space, but for spaces and line feeds: control characters,
  /// tabs, carriage returns, line separators, byte-order marks. Only `PlainYAMLReader` asks; ﬁ, too, makes it true.
  let mayHoldUnusual: Bool

  /// One pass without a branch, of which the compiler makes one over many bytes at a time.
  init(_ bytes: ArraySlice<UInt8>) {
    func one(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }
    func isUnusual(_ byte: UInt8) -> UInt8 {
      (one(byte < 0x20) & one(byte != 0x0A)) | one(byte == 0x7F) | one(byte == 0xEF)
    }
    (isASCII, holdsDirective, mayHoldLineSeparator, mayHoldUnusual) = bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, !buffer.isEmpty else { return (true, false, false, false) }
      var all = base[0]
      var directive = one(base[0] == UInt8(ascii: "%"))
      var separator: UInt8 = 0
      var unusual = isUnusual(base[0])
      for i in 1..<buffer.count {
        let byte = base[i]
        let last = base[i - 1]
        all |= byte
        directive |= one(byte == UInt8(ascii: "%")) & (one(last == 0x0A) | one(last == 0x0D))
        separator |= one(byte == 0x85) | one(byte & 0xFE == 0xA8)
        // U+0080 to U+009F; U+2028 and U+2029.
        unusual |=
          isUnusual(byte) | (one(last == 0xC2) & one(byte < 0xA0)) | (one(last == 0x80) & one(byte & 0xFE == 0xA8))
      }
      return (all < 0x80, directive != 0, separator != 0, unusual != 0)
    }
  }
}
