import InspectionModel

/// A document as a citation names it: for the eye, for the ear, and where its link leads.
///
/// A class, because it is handed to each of a hundred citations of a page.
final class CitedDocument: Sendable {
  /// As it is read aloud after the place: “the report”, “the paper of 1 March 2016”.
  let words: String
  /// What stands before the place where the page's own first source is not meant; nil where it is.
  let label: String?
  let url: String
  /// `<a href="…"`, written out once: a report has a hundred links to two documents.
  let linkStart: [UInt8]
  /// The end of the opening tag of a link to a place, “ of the report">”, and the label before the place.
  let placeEnd: [UInt8]
  let labelStart: [UInt8]
  /// Whether the link leads to a PDF file, which whoever follows it is to know.
  let isPDF: Bool

  /// One of the sources of the page's own document.
  ///
  /// A source on the web is linked itself. Another is listed on the page with all that is known of it.
  convenience init(source index: Int, of sources: [Source], ownWords: String, listedOn page: String = "") {
    let source = sources[index]
    let isOwnText = index == 0 && source.kind == .primary
    self.init(
      isOwnText ? ownWords : "“\(source.title)”, \(source.publisher)",
      label: index == 0 ? nil : source.publisher,
      url: source.url ?? "\(page)#\(Self.fragment(of: source))",
      isPDF: source.isPDF)
  }

  /// Another report or paper of the site, which has a page.
  convenience init(words: String, url: String) {
    self.init("the " + words, label: words, url: url, isPDF: false)
  }

  private init(_ words: String, label: String?, url: String, isPDF: Bool) {
    self.words = words
    self.isPDF = isPDF
    self.label = label
    self.url = url
    var bytes: [UInt8] = []
    bytes.appendMarkup("<a")
    bytes.appendAttribute("href", url)
    linkStart = bytes
    bytes = []
    bytes.appendMarkup(" of ")
    bytes.appendText(words)
    if isPDF { bytes.appendMarkup(", a PDF file") }
    bytes.appendMarkup("\">")
    placeEnd = bytes
    bytes = []
    if let label {
      bytes.appendText(label)
      bytes.appendMarkup(", ")
    }
    labelStart = bytes
  }

  /// The id of a source's entry on its document's page.
  static func fragment(of source: Source) -> String { "source-" + source.id }
}

extension Report {
  /// How other pages cite it: “report of 23 March 2012”.
  var citedAs: String {
    if let published { return "report of \(published.words)" }
    return inspected.end == nil ? "report “\(title)”" : "report on the inspection of \(inspected.words)"
  }
}

extension Paper {
  /// How other pages cite it: “paper of 1 March 2016”.
  var citedAs: String { published.map { "paper of \($0.words)" } ?? "paper “\(title)”" }
}
