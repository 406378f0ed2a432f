/// Bytes as the rules read them: ASCII by class, everything beyond it as letters.
extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isCapital: Bool { self >= 0x41 && self <= 0x5A }
  var isSmallLetter: Bool { self >= 0x61 && self <= 0x7A }
  var isASCIILetter: Bool { isCapital || isSmallLetter }
  var isWordPart: Bool { isASCIILetter || isDigit || self >= 0x80 }
  /// Space, tab, line feed, carriage return.
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
  var small: UInt8 { isCapital ? self | 0x20 : self }
  /// The number that a digit stands for.
  var digit: Int { Int(self) - 0x30 }
}

extension [UInt8] {
  /// The byte at an offset, or nil outside.
  func byte(_ offset: Int) -> UInt8? { indices.contains(offset) ? self[offset] : nil }

  /// Whether `word` stands at an offset, capitals not counted. `word` is in small letters.
  func has(_ word: StaticString, at offset: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset >= 0, offset + count <= self.count else { return false }
    // A literal of more than one character is a pointer for ever.
    let letters = word.utf8Start
    for k in 0..<count where self[offset + k].small != letters[k] { return false }
    return true
  }

  /// Whether `word` ends right before an offset, capitals not counted.
  func has(_ word: StaticString, before offset: Int) -> Bool { has(word, at: offset - word.utf8CodeUnitCount) }

  /// Whether `word` stands at an offset and no letter or digit goes on behind it.
  func hasWord(_ word: StaticString, at offset: Int) -> Bool {
    has(word, at: offset) && !isWord(at: offset + word.utf8CodeUnitCount)
  }

  /// Whether a letter or a digit starts at an offset. Quotation marks, dashes and the like are beyond ASCII, too, and
  /// part no word from another less than those of a keyboard.
  func isWord(at offset: Int) -> Bool {
    guard let byte = byte(offset) else { return false }
    return byte < 0x80 ? byte.isWordPart : !isMark(at: offset)
  }

  /// Whether a letter or a digit ends right before an offset.
  func isWord(before offset: Int) -> Bool {
    guard let byte = byte(offset - 1) else { return false }
    return byte < 0x80 ? byte.isWordPart : !isMark(at: offset - 2) && !isMark(at: offset - 3)
  }

  /// Whether a mark beyond ASCII starts at an offset: one of two bytes that begins with C2, or of three with E2 80, E2
  /// 81 or, an arrow, E2 86.
  private func isMark(at offset: Int) -> Bool {
    switch byte(offset) {
    case 0xC2: true
    case 0xE2: [0x80, 0x81, 0x86].contains(byte(offset + 1))
    default: false
    }
  }

  /// The first place within a range where `part` stands; linear in both, but for texts made to be slow.
  func firstOffset(of part: ArraySlice<UInt8>, in range: Range<Int>) -> Int? {
    guard let first = part.first else { return range.lowerBound }
    var i = range.lowerBound
    while i + part.count <= range.upperBound {
      if self[i] == first, self[i..<i + part.count].elementsEqual(part) { return i }
      i += 1
    }
    return nil
  }

  /// The digits from an offset on, without what may stand between them.
  func endOfDigits(from offset: Int) -> Int {
    var i = offset
    while i < count, self[i].isDigit { i += 1 }
    return i
  }

  /// The offset behind spaces, at most one line break among them, and the marks that a wrapped line of a
  /// quotation starts with.
  func afterGap(_ offset: Int) -> Int {
    var i = offset
    var breaks = 0
    while i < count {
      if self[i] == 0x0A {
        breaks += 1
        if breaks > 1 { return offset }
      } else if self[i] == 0xC2, byte(i + 1) == 0xA0 {
        i += 1
      } else if !self[i].isSpace, !(self[i] == UInt8(ascii: ">") && breaks == 1) {
        break
      }
      i += 1
    }
    return i
  }

  /// Whether what begins at an offset is cut off from what stands before it, as it is not within a web address,
  /// a file's name, a longer number or a decimal.
  func isFree(before offset: Int) -> Bool {
    guard let byte = byte(offset - 1) else { return true }
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "#"),
      UInt8(ascii: "&"), UInt8(ascii: "~"):
      return false
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","):
      // A comma in a table parts two cells.
      guard let before = self.byte(offset - 2) else { return true }
      return byte == UInt8(ascii: ",") || !(before.isASCIILetter || before.isDigit)
    default: return !(byte.isASCIILetter || byte.isDigit)
    }
  }

  /// Whether nothing goes on behind an offset.
  func isFree(after offset: Int) -> Bool {
    guard let byte = byte(offset) else { return true }
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "%"): return false
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
      return !(self.byte(offset + 1).map { $0.isDigit || $0.isASCIILetter } ?? false)
    default: return !(byte.isASCIILetter || byte.isDigit)
    }
  }
}
