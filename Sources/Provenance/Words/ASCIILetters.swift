/// What the readers of this module ask of a byte.
extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isUpper: Bool { self &- 0x41 < 26 }
  var isLower: Bool { self &- 0x61 < 26 }
  /// A letter of ASCII. “Zoë” is the word “Zo” on both sides of a comparison, the writer's and the text's, so that nothing
  /// is lost by it; quotations are compared byte for byte.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
  var isBreak: Bool { self == 0x0A || self == 0x0D || self == 0x0C }
  /// A capital's small letter; anything else as it is.
  var lower: UInt8 { isUpper ? self | 0x20 : self }
}

extension Sequence<UInt8> {
  /// Its letters of ASCII, all small, by which words are compared whatever stands between them.
  var smallLetters: [UInt8] { filter(\.isLetter).map(\.lower) }
}

/// Some small letters of ASCII.
struct ASCIISet: Sendable {
  private let bits: UInt64

  init(_ letters: String) {
    bits = letters.utf8.reduce(0) { $0 | 1 << UInt64($1 & 0x3F) }
  }

  func contains(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x40 && bits >> UInt64(byte & 0x3F) & 1 == 1 }
}

/// A hash of a word without regard to capitals, by which words are looked up: FNV-1a of 64 bits.
struct WordHash: WordKey {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Of no letters.
  init() {}

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte.lower)) &* 0x100_0000_01B3 }

  init(_ word: String) { self.init(word.utf8) }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
