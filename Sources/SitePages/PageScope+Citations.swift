import InspectionModel
import Library
import SitePlan

extension PageScope {
  /// Another document of the site as this page cites it; nil where there is none.
  func cited(_ document: DocumentReference) -> CitedDocument? {
    switch document {
    case .report(let id):
      library.report(id).map { CitedDocument(words: named($0.citedAs, $0.authority), url: link(.report(id))) }
    case .paper(let id):
      library.paper(id).map { CitedDocument(words: named($0.citedAs, $0.authority), url: link(.paper(id))) }
    }
  }

  /// Where something is from, a document of this site as a link to the place in it.
  func write(_ source: NamedSource, into out: inout [UInt8]) {
    switch source {
    case .words(let words): out.appendText(words)
    case .document(let reference, let locators):
      guard let document = cited(reference) else { return }
      PlaceLink.write(locators, in: document, into: &out)
    }
  }

  /// With the authority's name where the page is not about it: “Lewisham report of 23 March 2012”.
  private func named(_ words: String, _ id: Identifier<Authority>) -> String {
    id == authority ? words : "\(library.authority(id)?.shortName ?? id.rawValue) \(words)"
  }

  /// The authority that the page is about; nil where it is about several or none.
  private var authority: Identifier<Authority>? {
    switch page.kind {
    case .authority(let i), .authorityRecommendations(let i, _): library.authorities[i].value.id
    case .report(let i): library.reports[i].value.authority
    case .paper(let i): library.papers[i].value.authority
    case .indicators(let i): library.indicators[i].value.authority
    default: nil
    }
  }
}
