import InspectionModel

/// What `site.yaml` itself gives readers to call and to write to (`concern`, `publisher.email`,
/// `accessibility.contact`), which may stand on any page.
struct PublicContacts: Sendable {
  private let known: [[UInt8]]

  init(_ settings: SiteSettings) {
    let texts = [
      settings.concern.text, settings.concern.telephone, settings.publisher.email, settings.accessibility.contact,
    ]
    known = texts.compactMap { $0.map { Self.plain($0) } }
  }

  /// Whether the words are, or are part of, one of these, however they are spaced.
  func contains(_ words: String) -> Bool {
    let words = Self.plain(words)
    return known.contains { $0.firstOffset(of: words[...], in: $0.indices) != nil }
  }

  private static func plain(_ text: String) -> [UInt8] {
    text.utf8.filter { $0.isWordPart || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ".") }.map(\.small)
  }
}
