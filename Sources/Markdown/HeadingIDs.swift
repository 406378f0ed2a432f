/// Makes the ids of a document's headings as GitHub makes them, so that a link to a heading works there too.
///
/// Letters become small; letters, marks, digits, `_` and `-` stay, spaces become `-`, all else goes; the
/// second of the same id gets `-1`, the third `-2`. So does one that the page has already. An id that would be empty is
/// `section`, because an empty one can't be linked to.
struct HeadingIDs {
  private let isTaken: (String) -> Bool
  private var used: [String: Int] = [:]

  /// - Parameter isTaken: whether the page has an id besides.
  init(isTaken: @escaping (String) -> Bool) { self.isTaken = isTaken }

  mutating func id(for text: String) -> String {
    let slug = Self.slug(text)
    let known = used[slug] ?? (isTaken(slug) ? 0 : nil)
    guard let count = known else {
      used[slug] = 0
      return slug
    }
    var next = count + 1
    while used["\(slug)-\(next)"] != nil || isTaken("\(slug)-\(next)") { next += 1 }
    used[slug] = next
    used["\(slug)-\(next)"] = 0
    return "\(slug)-\(next)"
  }

  private static func slug(_ text: String) -> String {
    // Bytes, because a string that grew keeps room for more, and ids are kept until the site is built.
    var slug: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        switch UInt8(scalar.value) {
        case .space: slug.append(.dash)
        case let byte where byte.isAlphanumeric || byte == .dash || byte == .underscore: slug.append(byte.lowercased)
        default: break
        }
      } else if isWord(scalar) {
        slug += scalar.properties.lowercaseMapping.utf8
      }
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: true
    default: false
    }
  }
}
