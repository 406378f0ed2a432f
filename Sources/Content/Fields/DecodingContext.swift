import InspectionModel
import Library

/// What the files read first tell the reading of the others. Immutable, so that files are read side by side.
struct DecodingContext: Sendable {
  /// Those that could be read.
  let frameworks: [Identifier<Framework>: Framework]
  /// Every framework that has a file, so that a broken one is not called unknown.
  let frameworkIDs: Set<String>
  /// Every authority that has a file.
  let authorityIDs: Set<String>
  /// Nil where the glossary could not be read; then no term is called unknown.
  let glossaryIDs: Set<String>?
  let catalogue: ContentCatalogue
  /// Those that no heading of a body gets.
  var templateIDs = TemplateIDs.none

  /// What tells one context from another: of frameworks, their bytes.
  struct Key: Sendable, Equatable {
    let catalogue: ContentCatalogue
    let glossaryIDs: Set<String>?
    /// By path.
    let frameworkDigests: [String: UInt64]
    var templateIDs = TemplateIDs.none
  }
}

/// A name in a file that can only be looked up when all files have been read.
///
/// Its place is kept as bytes of its file, which is read again in the rare case that the name is wrong.
struct PendingReference: Sendable {
  enum Name: Sendable, Hashable {
    case report(Identifier<Report>)
    case paper(Identifier<Paper>)
    case authority(Identifier<Authority>)
    case framework(Identifier<Framework>)
    /// Two frameworks that are said to judge areas alike.
    case comparable(Identifier<Framework>, with: Identifier<Framework>)
    /// Such an area.
    case comparableArea(String, in: Identifier<Framework>, and: Identifier<Framework>)
    /// A relative link that leads to a file of the catalogue, with its fragment.
    case link(ContentTarget, fragment: String?)
  }

  let name: Name
  let range: Range<Int>
}

/// What reading one file gave.
struct DecodedFile: Sendable {
  enum Value: Sendable {
    case authority(ContentEntry<Authority>)
    case report(ContentEntry<Report>)
    case paper(ContentEntry<Paper>)
    case indicators(ContentEntry<IndicatorDocument>)
    case page(ContentEntry<Page>)
  }

  let path: String
  let target: ContentTarget
  let isDraft: Bool
  /// Nil where the file has an error that keeps it from becoming a page.
  let value: Value?
  let references: [PendingReference]
}
