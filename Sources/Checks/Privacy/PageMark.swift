/// Something in a file that its page does not show as it stands, and what it shows for it.
struct PageMark {
  /// Behind the mark.
  let end: Int
  let words: [UInt8]

  /// What can start one.
  static let triggers: [UInt8] = Array("&\\*_~`[]".utf8) + [0xC2, 0xE2, 0xE3, 0xEF]

  private static let space: [UInt8] = [0x20]
  /// Longer addresses of a link are none.
  private static let longest = 500

  /// Nil where a byte stands for itself.
  init?(_ text: [UInt8], at i: Int, before end: Int) {
    switch text[i] {
    case 0xC2, 0xE2, 0xE3, 0xEF:
      guard let (scalar, after) = Self.scalar(text, i, end), let words = Self.plain(scalar) else { return nil }
      self.init(end: after, words: words)
    case UInt8(ascii: "&"):
      guard let (after, scalar) = Self.reference(text, i, end) else { return nil }
      self.init(end: after, words: Self.words(scalar))
    case UInt8(ascii: "\\"): self.init(escape: text, i, end)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): self.init(emphasis: text, i, end)
    case UInt8(ascii: "`"): self.init(end: i + 1, words: [])
    case UInt8(ascii: "["), UInt8(ascii: "]"): self.init(bracket: text, i, end)
    default: return nil
    }
  }

  private init(end: Int, words: [UInt8]) {
    self.end = end
    self.words = words
  }

  // MARK: - Characters

  private static func words(_ scalar: UInt32) -> [UInt8] {
    plain(scalar) ?? Unicode.Scalar(scalar).map { Array(String($0).utf8) } ?? []
  }

  /// What stands for a character; nil where it stands for itself.
  private static func plain(_ scalar: UInt32) -> [UInt8]? {
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: space
    case 0x2010...0x2012: [UInt8(ascii: "-")]
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: []
    // Forms of full width: the ASCII characters once more.
    case 0xFF01...0xFF5E: [UInt8(scalar - 0xFEE0)]
    default: nil
    }
  }

  /// The character of two or three bytes that starts here.
  private static func scalar(_ text: [UInt8], _ i: Int, _ end: Int) -> (UInt32, end: Int)? {
    let count = text[i] == 0xC2 ? 2 : 3
    guard i + count <= end else { return nil }
    var scalar = UInt32(text[i] & (count == 2 ? 0x1F : 0x0F))
    for k in 1..<count { scalar = scalar << 6 | UInt32(text[i + k] & 0x3F) }
    return (scalar, i + count)
  }

  // MARK: - Character references

  private static func reference(_ text: [UInt8], _ i: Int, _ end: Int) -> (end: Int, UInt32)? {
    guard let stop = text[i..<min(end, i + 12)].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = text[i + 1..<stop]
    guard name.first == UInt8(ascii: "#") else {
      return names[String(decoding: name, as: UTF8.self)].map { (stop + 1, $0) }
    }
    let isHex = name.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
    return UInt32(digits, radix: isHex ? 16 : 10).map { (stop + 1, $0) }
  }

  /// Those of spaces and of what stands in numbers, names and addresses.
  private static let names: [String: UInt32] = [
    "nbsp": 0xA0, "NonBreakingSpace": 0xA0, "ensp": 0x2002, "emsp": 0x2003, "emsp13": 0x2004, "emsp14": 0x2005,
    "numsp": 0x2007, "puncsp": 0x2008, "thinsp": 0x2009, "hairsp": 0x200A, "shy": 0xAD, "zwnj": 0x200C, "zwj": 0x200D,
    "Tab": 0x09, "NewLine": 0x0A, "num": 0x23, "amp": 0x26, "quot": 0x22, "apos": 0x27, "lpar": 0x28, "rpar": 0x29,
    "ast": 0x2A, "plus": 0x2B, "comma": 0x2C, "period": 0x2E, "sol": 0x2F, "colon": 0x3A, "commat": 0x40,
    "hyphen": 0x2010, "dash": 0x2010, "lowbar": 0x5F, "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018,
    "rsquo": 0x2019, "ldquo": 0x201C, "rdquo": 0x201D,
  ]

  // MARK: - Escapes

  private init?(escape text: [UInt8], _ i: Int, _ end: Int) {
    guard i + 1 < end else { return nil }
    let next = text[i + 1]
    switch next {
    // A line break, which is space enough.
    case 0x0A, 0x0D: self.init(end: i + 1, words: [])
    case UInt8(ascii: "x"): self.init(digits: text, i, 2, end)
    case UInt8(ascii: "u"): self.init(digits: text, i, 4, end)
    case UInt8(ascii: "U"): self.init(digits: text, i, 8, end)
    case UInt8(ascii: "t") where i > 0 && text[i - 1].isDigit: self.init(end: i + 2, words: Self.space)
    // In YAML a space that does not break, which between digits is what was meant.
    case UInt8(ascii: "_") where i > 0 && text[i - 1].isDigit: self.init(end: i + 2, words: Self.space)
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: self.init(end: i + 2, words: [next])
    default: return nil
    }
  }

  /// `\x30`, `\u0030`, `\U00000030` in YAML.
  private init?(digits text: [UInt8], _ i: Int, _ count: Int, _ end: Int) {
    guard i + 2 + count <= end,
      let scalar = UInt32(String(decoding: text[i + 2..<i + 2 + count], as: UTF8.self), radix: 16)
    else { return nil }
    self.init(end: i + 2 + count, words: Self.words(scalar))
  }

  // MARK: - Markup

  /// Marks that stand together, with something on a side: not the sign of a list, nor a star between spaces.
  private init?(emphasis text: [UInt8], _ i: Int, _ end: Int) {
    var after = i + 1
    while after < end, text[after] == text[i] { after += 1 }
    let hasBefore = text.byte(i - 1).map { !$0.isSpace } ?? false
    let hasAfter = text.byte(after).map { !$0.isSpace } ?? false
    guard hasBefore || hasAfter else { return nil }
    // Within a word it is part of it.
    if text[i] == UInt8(ascii: "_"), text.isWord(before: i), text.isWord(at: after) { return nil }
    self.init(end: after, words: [])
  }

  /// The mark of a note, and the brackets and the address of a link.
  private init?(bracket text: [UInt8], _ i: Int, _ end: Int) {
    let far = min(end, i + Self.longest)
    guard i + 1 < far else { return nil }
    let isLinkEnd = text[i] == UInt8(ascii: "]")
    // Most brackets are those of a citation, and end here.
    if isLinkEnd, text[i + 1] != UInt8(ascii: "(") { return nil }
    let last = UInt8(ascii: isLinkEnd ? ")" : "]")
    var close = i + 1
    while close < far, text[close] != last {
      if text[close] == 0x0A || !isLinkEnd && text[close] == UInt8(ascii: "[") { return nil }
      close += 1
    }
    guard close < far else { return nil }
    if isLinkEnd || text[i + 1] == UInt8(ascii: "^") {
      self.init(end: close + 1, words: [])
    } else if text.byte(close + 1) == UInt8(ascii: "(") {
      self.init(end: i + 1, words: [])
    } else {
      return nil
    }
  }
}
