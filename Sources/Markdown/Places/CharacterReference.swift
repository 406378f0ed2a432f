/// Character references in Markdown text, such as `&amp;` and `&#8212;`.
enum CharacterReference {
  /// The end of what looks like a reference at `start`, or nil.
  static func end(_ bytes: [UInt8], at start: Int, before end: Int) -> Int? {
    guard start < end, bytes[start] == .ampersand else { return nil }
    var i = start + 1
    if i < end, bytes[i] == .hash {
      i += 1
      let isHex = i < end && bytes[i] | 0x20 == 0x78
      if isHex { i += 1 }
      let digits = i
      while i < end, isHex ? bytes[i].isHexDigit : bytes[i].isDigit { i += 1 }
      guard i > digits, i - digits <= 8 else { return nil }
    } else {
      let name = i
      while i < end, bytes[i].isAlphanumeric, i - name < 32 { i += 1 }
      guard i - name >= 2 else { return nil }
    }
    return i < end && bytes[i] == .semicolon ? i + 1 : nil
  }

  /// The scalar of a numeric reference, or of one of the names that people write; nil for the other names.
  static func scalar(_ bytes: [UInt8], _ reference: Range<Int>) -> UInt32? {
    var i = reference.lowerBound + 1
    guard bytes[i] == .hash else {
      for (name, scalar) in commonNames where bytes.hasPrefix(name, at: i, before: reference.upperBound) {
        return scalar
      }
      return nil
    }
    i += 1
    let isHex = bytes[i] | 0x20 == 0x78
    if isHex { i += 1 }
    var value: UInt32 = 0
    while bytes[i] != .semicolon {
      let digit = bytes[i].isDigit ? bytes[i] - 0x30 : (bytes[i] | 0x20) - 0x57
      value = min(value * (isHex ? 16 : 10) + UInt32(digit), 0x11_0000)
      i += 1
    }
    return value == 0 || Unicode.Scalar(value) == nil ? 0xFFFD : value
  }

  /// What the names that stand for two characters end in: five marks, a variation selector and a hair space.
  static let secondCharacters = [
    "\u{338}", "\u{333}", "\u{331}", "\u{20D2}", "\u{20E5}", "\u{FE00}", "\u{200A}",
  ]
  .map { [UInt8]($0.utf8) }

  private static let commonNames: [(StaticString, UInt32)] = [
    ("amp;", 0x26), ("lt;", 0x3C), ("gt;", 0x3E), ("quot;", 0x22), ("nbsp;", 0xA0),
  ]

  /// Whether a reference for `^` stands at `start`. After `[` cmark takes it for a footnote and reads memory
  /// that it has freed, so no document that holds it may reach cmark.
  static func isCaret(_ bytes: [UInt8], at start: Int, before end: Int) -> Bool {
    guard let after = self.end(bytes, at: start, before: end) else { return false }
    if bytes.hasPrefix("&Hat;", at: start, before: end) { return true }
    return scalar(bytes, start..<after) == 0x5E
  }
}
