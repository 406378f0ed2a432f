import InspectionModel
import Library
import SitePlan
import Templates

/// What the site is, the latest inspection of each authority, what was put right and what is new.
struct HomePage: SitePage {
  let scope: PageScope

  private static let longestNews = 12

  var description: String { scope.library.settings.description }

  private var news: [NewsItem] { scope.plan.news(limit: Self.longestNews) }

  static let schema = RecordSchema<HomePage>.page(
    "home",
    [
      .flag("has_inspections", "Whether any authority was inspected") {
        !$0.scope.plan.latestInspections.isEmpty
      },
      .list("inspections", InspectionRecord.schema, "The latest inspection of each authority, latest first") {
        page in
        page.scope.plan.latestInspections.map { InspectionRecord($0, in: page.scope) }
      },
      .number("authority_count", "How many authorities the site has") { $0.scope.library.authorities.count },
      .number("report_count", "How many reports the site has") { $0.scope.library.reports.count },
      .flag("has_news", "Whether there is anything new") { !$0.news.isEmpty },
      .list("news", NewsRecord.schema, "The latest reports and corrections, latest first") { page in
        page.news.map { NewsRecord(item: $0, scope: page.scope) }
      },
      .record("explanation", LinkRecord.schema, "The page that explains how grades work, where there is one") {
        $0.scope.howGradesWork
      },
    ]
  )
}

/// Something that a reader who came before wants to know.
struct NewsRecord {
  let item: NewsItem
  let scope: PageScope

  private var link: LinkRecord? {
    item.page.flatMap { target in
      scope.plan.title(of: target).map { LinkRecord($0, scope.link(.target(target))) }
    }
  }

  static let schema = RecordSchema<NewsRecord>(
    "news",
    [
      .text("on", "When: “23 March 2012”") { $0.item.on.words },
      .text("on_date", "The same for a machine: 2012-03-23") { $0.item.on.description },
      .flag("is_inspection", "Whether that is when inspectors were there, the publication date not being known") {
        if case .inspection = $0.item.event { true } else { false }
      },
      .text("correction", "What was put right; absent where a report was published") { record in
        guard case .correction(let correction) = record.item.event else { return nil }
        return correction.what
      },
      .record("page", LinkRecord.schema, "The page it is about; absent for the site as a whole") { $0.link },
    ]
  )
}
