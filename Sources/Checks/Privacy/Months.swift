/// The names of months, as far as a text's bytes go.
enum Months {
  private static let names: [(short: StaticString, long: StaticString)] = [
    ("jan", "january"), ("feb", "february"), ("mar", "march"), ("apr", "april"), ("may", "may"), ("jun", "june"),
    ("jul", "july"), ("aug", "august"), ("sep", "september"), ("oct", "october"), ("nov", "november"),
    ("dec", "december"),
  ]

  /// The end of a month's name, whole or shortened to three letters, that starts at an offset.
  static func month(_ text: [UInt8], at offset: Int) -> Int? {
    guard let first = text.byte(offset), isInitial(first), text.byte(offset + 1)?.isASCIILetter ?? false else {
      return nil
    }
    for name in names {
      if text.hasWord(name.long, at: offset) { return offset + name.long.utf8CodeUnitCount }
      if text.hasWord(name.short, at: offset) { return offset + 3 }
    }
    return text.hasWord("sept", at: offset) ? offset + 4 : nil
  }

  private static func isInitial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "J"), UInt8(ascii: "F"), UInt8(ascii: "M"), UInt8(ascii: "A"), UInt8(ascii: "S"),
      UInt8(ascii: "O"), UInt8(ascii: "N"), UInt8(ascii: "D"), UInt8(ascii: "j"), UInt8(ascii: "f"), UInt8(ascii: "m"),
      UInt8(ascii: "a"), UInt8(ascii: "s"), UInt8(ascii: "o"), UInt8(ascii: "n"), UInt8(ascii: "d"):
      true
    default: false
    }
  }

  /// The start of a month's name that ends at an offset.
  static func month(_ text: [UInt8], before offset: Int) -> Int? {
    var start = offset
    while let byte = text.byte(start - 1), byte.isASCIILetter, offset - start < 10 { start -= 1 }
    return month(text, at: start) == offset ? start : nil
  }
}
