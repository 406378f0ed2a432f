import InspectionModel
import Library
import SitePlan
import Templates

/// One thing that an inspection asked for, with all that is known of it.
struct RecommendationRecord {
  let scope: PageScope
  /// The index of the report that asks for it.
  let reportIndex: Int
  let recommendation: Recommendation
  let state: RecommendationState
  private let report: Report
  /// The sources of its report, where the page has them at hand.
  private let sources: SourceList?

  init(_ place: RecommendationPlace, in scope: PageScope) {
    let recommendation = scope.plan.recommendation(at: place)
    self.init(recommendation, ofReport: place.report, citing: nil, in: scope)
  }

  init(
    _ recommendation: Recommendation,
    ofReport index: Int,
    citing sources: SourceList?,
    in scope: PageScope
  ) {
    self.scope = scope
    self.recommendation = recommendation
    reportIndex = index
    self.sources = sources
    report = scope.library.reports[index].value
    state = RecommendationState(recommendation, published: report.published, asOf: scope.plan.asOf)
  }

  /// Its permanent address; on its report's own page the fragment alone.
  private var url: String {
    let fragment = "recommendation-" + recommendation.id
    return isOnItsPage ? "#" + fragment : scope.link(.report(report.id), fragment: fragment)
  }

  private var isOnItsPage: Bool { scope.page.kind == .report(reportIndex) }

  /// The sources of its report as a page that does not list them cites them.
  private var sourcesOnTheReport: SourceList {
    let page = isOnItsPage ? "" : scope.link(.report(report.id))
    return SourceList(report.sources, ownWords: "the report", listedOn: page)
  }

  /// Ids are unique in a report only; with a colon, which no slug has, two reports' can't become the same.
  private var fragment: String {
    isOnItsPage ? "recommendation-" + recommendation.id : "recommendation-\(report.slug):\(recommendation.id)"
  }

  /// “Being healthy (Services for looked after children)”: the area, and the root of its branch.
  private var areaLabel: String? {
    guard let areas = scope.library.framework(report.framework)?.areas else { return nil }
    let area = areas[recommendation.area]
    guard let root = areas[...recommendation.area].last(where: { $0.depth == 0 }), area.depth > 0 else {
      return area.label
    }
    return "\(area.label) (\(root.label))"
  }

  /// “Within 3 months, by 23 June 2012.”, “Within 3 months of publication.”, “Immediately.” Nil without a limit.
  private var timeLimit: String? {
    guard let within = recommendation.within else { return nil }
    let limit = within == .immediately ? "Immediately" : "Within \(within)"
    if let due = state.due { return limit + ", by " + due.words + "." }
    return within == .immediately ? limit + "." : limit + " of publication."
  }

  /// The status alone, or where nothing is published the words that say so.
  private var shortState: String {
    state.status == .noInformation ? state.words : state.status.words
  }

  /// What the badge leaves out: “As of 1 March 2016; no completion has been published.”
  private var stateNote: String? {
    guard let latest = state.latest, latest.status != .noInformation else { return nil }
    return "As of \(latest.on.words)" + (state.isPastDue ? "; no completion has been published." : ".")
  }

  static let schema = RecordSchema<RecommendationRecord>(
    "recommendation",
    [
      .text("fragment", "Its id on the page: recommendation-ID on its report's own") { $0.fragment },
      .text("url", "Its permanent address, on its report's page") { $0.url },
      .text("summary", "What was asked for, in our words") { $0.recommendation.summary },
      .text("kind", "“Recommendation”, “Area for development” or “Priority action”") {
        $0.recommendation.kind.words
      },
      .text("area", "The judgement area, and the root of its branch") { $0.areaLabel },
      .text("addressees", "Of whom it was asked: “the council and the police”") { record in
        let words = record.recommendation.addressees.map(\.words)
        return words.isEmpty ? nil : Phrase.list(words)
      },
      .text("time_limit", "“Within 3 months, by 23 June 2012.”; absent where none was given") {
        $0.timeLimit
      },
      .text("age", "How long ago it was published, on the as-of date: “14 years 8 months”; absent where not known") {
        record in
        record.report.published.flatMap { ElapsedTime(from: $0, to: record.scope.plan.asOf)?.words }
      },
      .text("due_date", "The due date for a machine: 2012-06-23") { $0.state.due?.description },
      .flag("is_past_due", "Whether the due date is past and no completion has been published") {
        $0.state.isPastDue
      },
      .text("state", "What is known on the as-of date: “No completion has been published”") {
        $0.state.words
      },
      .html("state_badge", "The state in short, as a badge") { record, out in
        StateBadge.write(record.state.status, words: record.shortState, into: &out)
      },
      .text("state_note", "Since when the state is known: “As of 1 March 2016.”") { $0.stateNote },
      .text("owner", "The role that answers for it, where a document names one") { $0.recommendation.owner },
      .html("place", "A link to the place that asks for it") { record, out in
        let sources = record.sources ?? record.sourcesOnTheReport
        sources.write(record.recommendation.at, record.recommendation.source, into: &out)
      },
      .flag("has_follow_ups", "Whether a later document speaks of it") {
        !$0.recommendation.followUps.isEmpty
      },
      .list("follow_ups", FollowUpRecord.schema, "What later documents say of it, oldest first") { record in
        record.recommendation.followUps.map { FollowUpRecord(followUp: $0, scope: record.scope) }
      },
      .record("report", LinkRecord.schema, "The report that asks for it") { record in
        record.scope.link(toReport: record.reportIndex)
      },
    ]
  )
}
