import InspectionModel
import SitePlan

/// The sources of a page's own document, as its claims cite them.
struct SourceList {
  let sources: [Source]
  /// Each as it is cited, made once: a report has a hundred citations and two sources.
  let documents: [CitedDocument]

  /// - Parameters:
  ///   - ownWords: What the first source is called where it is the document itself: “the report”, “the paper”.
  ///   - page: The page that lists the sources, where that is another: `../../../papers/lewisham/2020/`.
  init(_ sources: [Source], ownWords: String, listedOn page: String = "") {
    self.sources = sources
    documents = sources.indices.map {
      CitedDocument(source: $0, of: sources, ownWords: ownWords, listedOn: page)
    }
  }

  /// Writes a link to a place in a source; to the source alone where no place can be given.
  func write(_ locator: Locator?, _ source: Int, into out: inout [UInt8]) {
    guard documents.indices.contains(source) else { return }
    if let locator {
      PlaceLink.write(locator, in: documents[source], showsLabel: true, into: &out)
    } else {
      PlaceLink.write(documents[source], into: &out)
    }
  }

  /// The publishers whose word the document rests on, where it is not its author's own text: “News Shopper
  /// and London Borough of Lewisham”. Nil where some source is primary.
  static func reporters(_ sources: [Source]) -> String? {
    guard sources.allSatisfy({ $0.kind == .secondary }) else { return nil }
    var publishers: [String] = []
    for source in sources where !publishers.contains(source.publisher) { publishers.append(source.publisher) }
    return Phrase.list(publishers)
  }
}
