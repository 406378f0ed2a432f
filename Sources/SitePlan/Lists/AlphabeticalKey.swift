/// What a name is sorted by: lower case, and letters of the Latin alphabet without their accents and strokes, so that
/// “Łódź” stands with L and “Éire” with E, and not behind Z.
package enum AlphabeticalKey {
  /// Linear in the name; one of ASCII is only lowered.
  package static func of(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
    var key = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars {
      if scalar.isASCII {
        key.append(scalar)
      } else if let base = base(of: scalar) {
        key.append(contentsOf: base.unicodeScalars)
        // An accent that stands by itself is a mark, and left out.
      } else if scalar.properties.generalCategory != .nonspacingMark {
        key.append(scalar)
      }
    }
    return String(key)
  }

  /// “w” of “LATIN SMALL LETTER W WITH CIRCUMFLEX”, “ae” of “LATIN SMALL LETTER AE”; nil for other letters.
  private static func base(of scalar: Unicode.Scalar) -> String? {
    let start = "LATIN SMALL LETTER "
    guard let name = scalar.properties.name, name.hasPrefix(start) else { return nil }
    let letter = name.dropFirst(start.count).prefix { $0 != " " }
    return letter.count <= 2 ? letter.lowercased() : nil
  }
}
