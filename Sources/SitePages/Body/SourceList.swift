import InspectionModel

/// The sources of a page's own document, as its claims cite them.
struct SourceList {
  let sources: [Source]
  /// What the first source is called where it is the document itself: “the report”, “the paper”.
  let ownWords: String
  /// The page that lists the sources, where that is another: `../../../papers/lewisham/2020/`.
  private var page = ""

  init(sources: [Source], ownWords: String) {
    self.sources = sources
    self.ownWords = ownWords
  }

  /// The same sources as another page cites them.
  func linked(to page: String) -> SourceList {
    var list = self
    list.page = page
    return list
  }

  func document(_ index: Int) -> CitedDocument {
    CitedDocument(source: index, of: sources, ownWords: ownWords, listedOn: page)
  }

  /// Writes a link to a place in a source; to the source alone where no place can be given.
  func write(_ locator: Locator?, _ source: Int, into out: inout [UInt8]) {
    guard sources.indices.contains(source) else { return }
    PlaceLink.write(locator.map { [$0] } ?? [], in: document(source), into: &out)
  }

  /// The publishers whose word the document rests on, where it is not its author's own text: “News Shopper
  /// and London Borough of Lewisham”. Nil where some source is primary.
  var reportedBy: String? {
    guard sources.allSatisfy({ $0.kind == .secondary }) else { return nil }
    var publishers: [String] = []
    for source in sources where !publishers.contains(source.publisher) { publishers.append(source.publisher) }
    return IndicatorHeadline.list(publishers)
  }
}
