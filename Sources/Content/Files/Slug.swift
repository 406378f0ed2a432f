/// A name as part of an address.
package enum Slug {
  /// Whether a name can stand in an address as it is: the letters a-z, digits and dashes, and not nothing.
  package static func isOne(_ name: some StringProtocol) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"): true
        default: false
        }
      }
  }

  /// Lower case, everything but letters and digits as single dashes: “Children in need” is
  /// `children-in-need`. Latin letters lose an accent; other letters, and those with two, are left out; nil where nothing
  /// stays.
  static func make(_ text: String) -> String? {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      case "’", "'": continue
      // The accent of a letter that is written as two characters.
      case "\u{300}"..."\u{36F}": continue
      default:
        if let letter = unaccented(scalar) {
          slug.unicodeScalars.append(letter)
        } else if !slug.hasSuffix("-"), !slug.isEmpty {
          slug += "-"
        }
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? nil : slug
  }

  /// The letter of a to z that a letter is with an accent. Swift's strings are equal where one is the other in
  /// parts, which spares a table.
  private static func unaccented(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value) else { return nil }
    let whole = String(scalar)
    for letter in "abcdefghijklmnopqrstuvwxyz".unicodeScalars {
      for accent in (UInt32(0x300)...0x331).lazy.compactMap(Unicode.Scalar.init) {
        var parts = String(letter)
        parts.unicodeScalars.append(accent)
        if parts == whole { return letter }
      }
    }
    return nil
  }
}
