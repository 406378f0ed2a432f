package import InspectionModel

/// A citation as provenance takes it: its places, and how a figure was derived from them.
///
/// `[¶12, derived: 22 − 19]` says that a figure of the sentence stands nowhere in ¶12, but follows from what does. What
/// comes after `derived:` is for the reader, up to the bracket's end; the figures in it must stand in the places.
package struct CitedPlaces: Sendable, Hashable {
  package let target: Citation.Target
  package let locators: [Locator]
  /// In the writer's words.
  package let derived: String?

  /// Nil where the places can't be read, which reading the file has told.
  package init?(_ text: String) {
    var places = Substring(text)
    var derived: String?
    if let mark = Self.derivation(in: text) {
      places = text[..<mark.lowerBound]
      derived = String(text[mark.upperBound...].drop { $0 == " " })
    }
    guard let citation = Citation(String(places)) else { return nil }
    target = citation.target
    locators = citation.locators
    self.derived = derived
  }

  /// Of `, derived:`. By bytes: sought as text it took as long as all the rest of a citation.
  private static func derivation(in text: String) -> Range<String.Index>? {
    guard text.utf8.count > 9 else { return nil }
    return range(of: ", derived:", in: text.utf8) ?? range(of: ",derived:", in: text.utf8)
  }

  private static func range(of mark: String, in text: String.UTF8View) -> Range<String.Index>? {
    var rest = text[...]
    while let comma = rest.firstIndex(of: UInt8(ascii: ",")) {
      rest = rest[comma...]
      if rest.starts(with: mark.utf8) { return comma..<rest.index(comma, offsetBy: mark.utf8.count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  package init(target: Citation.Target = .firstSource, _ locators: [Locator], derived: String? = nil) {
    self.target = target
    self.locators = locators
    self.derived = derived
  }
}
