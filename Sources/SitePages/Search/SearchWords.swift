/// The words of a text as the search knows them: lower case, without accents or apostrophes.
///
/// The page's script cuts what a reader types in the same way (`templates/assets/search.js`), so each rule here is one
/// there: a word is made of letters and digits; a possessive’s “s” is no part of it (“children’s” is “children”), any
/// other apostrophe is left out (“don’t” is “dont”); single letters and the commonest words are no words. A number is
/// one word, with its decimals (“94.5”) and without the commas between its thousands (“4,171” is “4171”).
struct SearchWords {
  private var word: [UInt8] = []

  /// The longest word that is worth finding, in bytes; what is longer is an address or a mistake.
  private static let longest = 48

  /// Calls `body` for each word of a text, in order.
  ///
  /// Complexity: linear in the bytes; text of ASCII is looked at byte by byte and never copied as a whole.
  mutating func each(in text: String, _ body: (borrowing [UInt8]) -> Void) {
    var text = text
    text.withUTF8 { each(in: $0, body) }
  }

  /// The same for Markdown, without the addresses of its links and without its citations.
  mutating func each(inMarkdown body: ArraySlice<UInt8>, _ use: (borrowing [UInt8]) -> Void) {
    var text = Array(body)
    var i = 0
    while i + 1 < text.count {
      var end: UInt8?
      if text[i] == UInt8(ascii: "]"), text[i + 1] == UInt8(ascii: "(") { end = UInt8(ascii: ")") }
      // `[¶` and `[§`: both signs start with C2.
      if text[i] == UInt8(ascii: "["), text[i + 1] == 0xC2 { end = UInt8(ascii: "]") }
      i += 1
      guard let end else { continue }
      while i < text.count, text[i] != end, text[i] != 0x0A {
        text[i] = 0x20
        i += 1
      }
    }
    text.withUnsafeBufferPointer { each(in: $0, use) }
  }

  private mutating func each(in text: UnsafeBufferPointer<UInt8>, _ body: (borrowing [UInt8]) -> Void) {
    word.removeAll(keepingCapacity: true)
    var i = 0
    while i < text.count {
      let byte = text[i]
      switch byte {
      case 0x30...0x39, 0x61...0x7A: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x2C where isBetweenThousands(text, at: i): break
      case 0x2E where endsInDigit && i + 1 < text.count && Self.isDigit(text[i + 1]): word.append(byte)
      case 0x27: i = apostrophe(text, at: i, length: 1, body)
      case 0x80...: i = other(text, at: i, body)
      default: end(body)
      }
      i += 1
    }
    end(body)
  }

  /// Whether a comma stands behind a digit and before three digits and no fourth.
  private func isBetweenThousands(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard endsInDigit, index + 3 < text.count, (index + 1...index + 3).allSatisfy({ Self.isDigit(text[$0]) }) else {
      return false
    }
    return index + 4 == text.count || !Self.isDigit(text[index + 4])
  }

  private var endsInDigit: Bool { word.last.map(Self.isDigit) ?? false }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func end(_ body: (borrowing [UInt8]) -> Void) {
    if word.isEmpty { return }
    if word.count > 1, word.count <= Self.longest, !Self.isCommon(word) { body(word) }
    word.removeAll(keepingCapacity: true)
  }

  /// Passes an apostrophe, and a possessive’s “s” with it.
  ///
  /// - Returns: the last byte that is done with.
  private mutating func apostrophe(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, length: Int, _ body: (borrowing [UInt8]) -> Void
  ) -> Int {
    let next = index + length
    guard !word.isEmpty, next < text.count, text[next] | 0x20 == UInt8(ascii: "s") else { return next - 1 }
    if next + 1 < text.count, Self.isWordByte(text[next + 1]) { return next - 1 }
    end(body)
    return next
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: true
    default: false
    }
  }

  /// A scalar beyond ASCII: a letter, with its accent taken off, or what stands between words.
  private mutating func other(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, _ body: (borrowing [UInt8]) -> Void
  ) -> Int {
    let length = text[index] >= 0xF0 ? 4 : text[index] >= 0xE0 ? 3 : 2
    let bytes = UnsafeBufferPointer(rebasing: text[index..<min(index + length, text.count)])
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return index }
    switch scalar.value {
    case 0x2019: return apostrophe(text, at: index, length: length, body)
    case 0xC0..<0x180: append(Self.folded[Int(scalar.value) - 0xC0], body)
    default:
      guard Self.isLetterOrDigit(scalar) else {
        end(body)
        break
      }
      word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
    return index + length - 1
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  private mutating func append(_ letter: Unicode.Scalar, _ body: (borrowing [UInt8]) -> Void) {
    if letter == " " { end(body) } else { word.append(contentsOf: UTF8.encode(letter) ?? .init()) }
  }

  /// U+00C0 to U+017F in lower case and without accents; the signs × and ÷ are no letters.
  private static let folded = Array(
    ("aaaaaaæceeeeiiiiðnooooo øuuuuyþßaaaaaaæceeeeiiiiðnooooo øuuuuyþy"
      + "aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀ"
      + "ŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ").unicodeScalars)

  /// Whether a word is one that every text has, or that turns what is looked for into a question.
  private static func isCommon(_ word: borrowing [UInt8]) -> Bool {
    guard word.count <= 4 else { return false }
    var packed: UInt32 = 0
    for i in word.indices { packed = packed << 8 | UInt32(word[i]) }
    return common.contains(packed)
  }

  /// Each packed into a number, since every short word of a site is compared with them all.
  private static let common: [UInt32] =
    ("an and are as at be by did do does for from had has have how in is it its last of on or that the this to was "
    + "were what when who with").split(separator: " ").map { word in word.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}
