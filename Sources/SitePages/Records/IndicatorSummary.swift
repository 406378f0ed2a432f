import InspectionModel
import Library
import SitePlan
import Templates

/// A document of indicators in short: where it is, and how the latest figures stand to their targets.
struct IndicatorSummary {
  let scope: PageScope
  private let document: IndicatorDocument
  /// The indicators whose latest figure can be held against a target, those off target first.
  private let targets: [IndicatorSection]

  init(_ index: Int, in scope: PageScope) {
    let document = scope.library.indicators[index].value
    let sources = SourceList([], ownWords: "the paper")
    let measured = IndicatorSeries.all(of: document, authority: scope.library.authority(document.authority))
      .filter { $0.indicator.target?.bounds.isEmpty == false }
      .map { IndicatorSection(series: $0, sources: sources) }
    self.scope = scope
    self.document = document
    targets = measured.filter { $0.latest?.isMet == false } + measured.filter { $0.latest?.isMet == true }
  }

  static let schema = RecordSchema<IndicatorSummary>(
    "indicator document",
    [
      .text("url", "The address of its page") { $0.scope.link(.indicators($0.document.id)) },
      .text("title", "Its title") { $0.document.title },
      .number("count", "How many indicators it has") { $0.document.indicators.count },
      .text("counted", "The same in words: “1 indicator, with its table”, “12 indicators, each with its table”") {
        record in
        let count = record.document.indicators.count
        return Phrase.counted(count, "indicator") + (count == 1 ? ", with its table" : ", each with its table")
      },
      .flag("has_targets", "Whether a latest figure can be held against a target") { !$0.targets.isEmpty },
      .list(
        "targets",
        IndicatorSection.schema,
        "The indicators whose latest figure can be held against a target, those off target first"
      ) { $0.targets },
    ]
  )
}
