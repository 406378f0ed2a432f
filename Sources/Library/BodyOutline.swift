/// What is remembered of a Markdown body between its checking and its rendering.
package struct BodyOutline: Sendable {
  package struct Heading: Sendable, Hashable {
    package let level: Int
    package let id: String
    package let text: String

    package init(level: Int, id: String, text: String) {
      self.level = level
      self.id = id
      self.text = text
    }
  }

  /// The body's bytes in its file.
  package let range: Range<Int>
  /// Tells whether the file changed between checking and rendering.
  package let digest: UInt64
  /// The same without regard to line ends: what a record of a check was made of.
  package let contentDigest: UInt64
  package var headings: [Heading] { packedHeadings.headings }
  private let packedHeadings: PackedHeadings
  /// The first paragraph as plain text, for descriptions; empty where there is none.
  package let opening: String
  /// The other pages that it links to or cites, each once.
  package let references: [ContentTarget]
  /// Where its stencil was put aside; nil where it was not, and the body has to be read again.
  package let stencil: Range<Int>?

  package init(
    range: Range<Int>,
    digest: UInt64,
    contentDigest: UInt64,
    headings: [Heading],
    opening: String,
    references: [ContentTarget],
    stencil: Range<Int>? = nil
  ) {
    self.range = range
    self.digest = digest
    self.contentDigest = contentDigest
    self.packedHeadings = PackedHeadings(headings)
    self.opening = opening
    self.references = references
    self.stencil = stencil
  }
}
