/// Words with capitals that may be somebody's name: “Jamie”, “Jamie Lee Smith”, “O’Neill”, “Łukasz”, “JAMIE”, “J.S.”.
struct PersonName {
  let start: Int
  /// Behind the first word, and behind up to two more.
  let firstEnd: Int
  let end: Int
  let isCapitals: Bool

  /// Longer words are none; a text made of one word would otherwise be read again at every joint.
  private static let longest = 60

  init?(_ text: [UInt8], at index: Int) {
    guard Self.isCapital(text, index), !text.isWord(before: index) else { return nil }
    start = index
    if let end = Self.endOfInitials(text, index) {
      firstEnd = end
      self.end = end
      isCapitals = false
      return
    }
    guard let second = text.byte(index + 1) else { return nil }
    let isJoined = second == UInt8(ascii: "'") && (text.byte(index + 2)?.isCapital ?? false)
    guard second.isSmallLetter || second >= 0x80 || second.isCapital || isJoined else { return nil }
    firstEnd = Self.endOfWord(text, index)
    isCapitals = !isJoined && second.isCapital
    if isCapitals {
      guard firstEnd - index >= 3, !text[index..<firstEnd].contains(where: \.isSmallLetter) else { return nil }
    } else if firstEnd - index < 2 {
      return nil
    }
    end = Self.endOfName(text, firstEnd)
  }

  /// Whether a capital starts here, of whatever letters have them.
  static func isCapital(_ text: [UInt8], _ index: Int) -> Bool {
    guard let byte = text.byte(index) else { return false }
    if byte < 0x80 { return byte.isCapital }
    let count = byte >= 0xE0 ? 3 : 2
    guard byte >= 0xC3, byte < 0xF0, index + count <= text.count else { return false }
    var value = UInt32(byte & (count == 2 ? 0x1F : 0x0F))
    for k in 1..<count { value = value << 6 | UInt32(text[index + k] & 0x3F) }
    return Unicode.Scalar(value)?.properties.isUppercase ?? false
  }

  /// “J.S.”, “J. S.”
  private static func endOfInitials(_ text: [UInt8], _ index: Int) -> Int? {
    var end = index
    var count = 0
    while count < 4, let letter = text.byte(end), letter.isCapital, text.byte(end + 1) == UInt8(ascii: ".") {
      count += 1
      end += 2
      if text.byte(end) == UInt8(ascii: " "), text.byte(end + 2) == UInt8(ascii: ".") { end += 1 }
    }
    return count >= 2 ? end : nil
  }

  private static func endOfWord(_ text: [UInt8], _ start: Int) -> Int {
    var i = start
    while i - start < longest, let byte = text.byte(i) {
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") {
        // ’s is no part of a name, and an apostrophe within one is: O’Neill.
        guard text.byte(i + 1)?.isASCIILetter ?? false else { break }
        i += 1
      } else if byte == 0xE2, text.byte(i + 1) == 0x80, text.byte(i + 2) == 0x99 {
        guard text.byte(i + 3)?.isASCIILetter ?? false else { break }
        i += 3
      } else if byte.isASCIILetter || byte >= 0x80 && (byte & 0xC0 == 0x80 || text.isWord(at: i)) {
        i += 1
      } else {
        break
      }
    }
    return i
  }

  /// Further words with a capital, two at most, belong to the name.
  private static func endOfName(_ text: [UInt8], _ first: Int) -> Int {
    var end = first
    for _ in 0..<2 {
      guard text.byte(end) == UInt8(ascii: " "), isCapital(text, end + 1) else { break }
      end = endOfWord(text, end + 1)
      if text.byte(end) == UInt8(ascii: "."), text.byte(end - 2) == UInt8(ascii: " ") { end += 1 }
    }
    return end
  }
}
