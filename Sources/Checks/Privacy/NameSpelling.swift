/// What a file's name may stand for: it has neither spaces nor capitals, and writes dashes for what others write between
/// words and numbers.
struct NameSpelling {
  /// As many as the name has.
  let bytes: [UInt8]
  /// Whether it is looked through for persons alone: in capitals every name of a page would be a word.
  let isOfPersonsOnly: Bool

  /// Those in which a problem may show; none of a name without digits and “@” that calls nobody by name.
  static func all(of name: [UInt8]) -> [NameSpelling] {
    let hasDigits = name.contains { $0.isDigit || $0 == UInt8(ascii: "@") }
    guard hasDigits || name.indices.contains(where: { name.has("called", at: $0) || name.has("named", at: $0) }) else {
      return []
    }
    let spaced = name.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
    let capitals = spaced.map { $0.isSmallLetter ? $0 & 0xDF : $0 }
    return [
      NameSpelling(bytes: spaced, isOfPersonsOnly: false),
      // A date may have its dashes.
      NameSpelling(bytes: name, isOfPersonsOnly: true), NameSpelling(bytes: capitals, isOfPersonsOnly: true),
    ]
  }
}
