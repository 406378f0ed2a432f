internal import Content
internal import InspectionModel
internal import Library
internal import Markdown
internal import Provenance

/// Dates in the words of a link to a report or a paper: “[in 2012](2012-slac.md)”. They are those of where it leads,
/// whatever other dates the site has.
struct LinkDateCheck {
  let library: ContentLibrary
  let file: ReadFile

  func check(_ document: MarkdownDocument, _ tally: inout ProvenanceTally) {
    for link in document.links where !link.isImage && !ContentPath.hasScheme(link.destination) {
      guard let path = ContentPath.resolve(link.destination, from: file.file.path).path,
        let linked = library.target(ofPath: path)
      else { continue }
      let words = document.plainText(of: link.node)
      guard let wrong = DatedWords.other(than: Self.dates(of: linked, in: library), in: words) else { continue }
      // One mistake is told once.
      if tally.hasProblem(within: link.source) { continue }
      tally.report(
        .detail, link.source,
        "this link says \(wrong.said), which is no date of where it leads; that is of \(wrong.known)",
        hint: wrong.known)
    }
  }

  private static func dates(of target: ContentTarget, in library: ContentLibrary) -> [CivilDate] {
    switch target {
    case .report(let id): DocumentDates.of(.report(id), in: library)
    case .paper(let id): DocumentDates.of(.paper(id), in: library)
    default: []
    }
  }
}
