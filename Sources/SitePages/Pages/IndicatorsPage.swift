import InspectionModel
import Library
import SitePlan
import Templates

/// A document of indicators: each with its charts and the table that says the same.
struct IndicatorsPage: SitePage {
  let scope: PageScope
  let index: Int
  let document: IndicatorDocument
  let indicators: [IndicatorSection]
  let body: PageBody?

  init(_ index: Int, in scope: PageScope, _ bodies: BodyReader) throws {
    let document = scope.library.indicators[index].value
    let sources = SourceList(
      scope.library.paper(document.paper)?.sources ?? [],
      ownWords: "the paper",
      listedOn: scope.link(.paper(document.paper))
    )
    self.scope = scope
    self.index = index
    self.document = document
    body = try bodies.body(of: scope.library.indicators[index].file, on: scope, citing: sources)
    indicators = IndicatorSeries.all(of: document, authority: scope.library.authority(document.authority))
      .map { IndicatorSection(series: $0, sources: sources) }
  }

  private var authority: LinkRecord? { scope.link(toAuthority: document.authority) }

  var description: String {
    "\(document.indicators.count) indicators of \(authority?.text ?? ""), with charts, tables, targets and where each "
      + "figure is published: \(document.title)."
  }

  static let schema = RecordSchema<IndicatorsPage>.page(
    "indicators",
    [
      .record("authority", LinkRecord.schema, "The authority") { $0.authority },
      .record("paper", LinkRecord.schema, "The paper that published the figures") { page in
        page.scope.library.index(of: page.document.paper).map { page.scope.link(toPaper: $0) }
      },
      .html("body", "What the site's own people write about the figures") { $0.body?.write(into: &$1) },
      .list("indicators", IndicatorSection.schema, "The indicators in the order of the file") {
        $0.indicators
      },
      .text("data", "The address of the figures as CSV") { $0.scope.rootPrefix + "data/indicators.csv" },
    ]
  )
}
