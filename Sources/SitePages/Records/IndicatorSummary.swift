import InspectionModel
import Library
import SitePlan
import Templates

/// A document of indicators in short: where it is, and how the latest figures stand to their targets.
struct IndicatorSummary {
  let index: Int
  let scope: PageScope

  private var document: IndicatorDocument { scope.library.indicators[index].value }

  private var records: [IndicatorSection] {
    let authority = scope.library.authority(document.authority)
    let sources = SourceList([], ownWords: "the paper")
    return IndicatorSeries.all(of: document, authority: authority).map {
      IndicatorSection(series: $0, sources: sources)
    }
  }

  static let schema = RecordSchema<IndicatorSummary>(
    "indicator document",
    [
      .text("url", "The address of its page") { $0.scope.link(.indicators($0.document.id)) },
      .text("title", "Its title") { $0.document.title },
      .number("count", "How many indicators it has") { $0.document.indicators.count },
      .flag("has_targets", "Whether a latest figure can be held against a target") { summary in
        summary.records.contains { $0.latest?.isMet != nil }
      },
      .list(
        "targets", IndicatorSection.schema,
        "The indicators whose latest figure can be, those off target first"
      ) {
        summary in
        let measured = summary.records.filter { $0.latest?.isMet != nil }
        return measured.filter { $0.latest?.isMet == false } + measured.filter { $0.latest?.isMet == true }
      },
    ]
  )
}
