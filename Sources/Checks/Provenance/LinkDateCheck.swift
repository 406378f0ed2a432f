import InspectionModel
import Library
import Markdown
import Provenance

/// Dates in the words of a link to a report or a paper: “[in 2012](2012-slac.md)”. They are those of where it leads,
/// whatever other dates the site has.
struct LinkDateCheck {
  let library: ContentLibrary
  let file: ReadFile

  func check(_ document: MarkdownDocument, _ tally: inout ProvenanceTally) {
    let folders = ContentPath.folders(of: file.file.path)
    for link in document.links where !link.isImage && !ContentPath.hasScheme(link.destination) {
      guard let path = ContentPath.resolve(link.destination, in: folders).path,
        let linked = library.target(ofPath: path)
      else { continue }
      let words = document.plainText(of: link.node)
      guard let wrong = DatedWords.other(than: dates(of: linked, in: words), in: words) else { continue }
      // One mistake is told once.
      if tally.hasProblem(within: link.source) { continue }
      tally.report(
        .detail, link.source,
        "this link says \(wrong.said), which is no date of where it leads; that is of \(wrong.known)",
        hint: wrong.known)
    }
  }

  /// Of “the inspection of July 2019” those of the inspection alone, and not the day on which its report came out.
  private func dates(of target: ContentTarget, in words: String) -> [CivilDate] {
    switch target {
    case .report(let id):
      guard let report = library.report(id) else { return [] }
      let inspected = [report.inspected.start, report.inspected.end].compactMap { $0 }
      let isOfInspection = words.contains("inspection of") || words.contains("visit of")
      return isOfInspection && !inspected.isEmpty ? inspected : DocumentDates.of(report)
    case .paper(let id):
      // “a paper of 2016” is that year's, whatever inspection it is about.
      if let published = library.paper(id)?.published, words.contains("paper of") || words.contains("paper from") {
        return [published]
      }
      return DocumentDates.of(.paper(id), in: library)
    default: return []
    }
  }
}
