import InspectionModel
import Library
import SitePlan
import Templates

/// What a later document says of a recommendation.
struct FollowUpRecord {
  let followUp: FollowUp
  let scope: PageScope

  static let schema = RecordSchema<FollowUpRecord>(
    "follow-up",
    [
      .text("status", "“Completed”, “In progress” and so on") { $0.followUp.status.words },
      .text("on", "The date for which it is said: “1 March 2016”") { $0.followUp.on.words },
      .text("on_date", "The same for a machine: 2016-03-01") { $0.followUp.on.description },
      .text("summary", "What the document says, in our words") { $0.followUp.summary },
      .html("place", "A link to the page of the document, naming the place") { record, out in
        guard let document = record.scope.cited(record.followUp.document) else { return }
        PlaceLink.write([record.followUp.at], in: document, into: &out)
      },
    ]
  )
}

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
