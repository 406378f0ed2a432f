/// A term or abbreviation, explained in one sentence.
package struct GlossaryTerm: Sendable, Hashable {
  /// The slug of its abbreviation, or of the term where it has none.
  package let id: String
  package let term: String
  package let abbreviation: String?
  package let meaning: String
  /// Other ways to write it.
  package let also: [String]
  /// The id of what took its place.
  package let replacedBy: String?
  package let source: NamedSource?

  package init(
    id: String, term: String, abbreviation: String?, meaning: String, also: [String], replacedBy: String?,
    source: NamedSource?
  ) {
    self.id = id
    self.term = term
    self.abbreviation = abbreviation
    self.meaning = meaning
    self.also = also
    self.replacedBy = replacedBy
    self.source = source
  }
}
