import InspectionModel
import Library
import SitePlan
import Templates

/// One authority at a glance: its latest grades, how they came about, what was asked of it.
struct AuthorityPage: SitePage {
  let scope: PageScope
  let index: Int
  let authority: Authority
  let latest: LatestGrades?
  let timeline: Timeline
  let body: PageBody?

  init(_ index: Int, in scope: PageScope, _ bodies: BodyReader) throws {
    self.scope = scope
    self.index = index
    authority = scope.library.authorities[index].value
    latest = scope.plan.latestGrades(ofAuthority: index)
    timeline = scope.plan.timeline(ofAuthority: index)
    body = try bodies.body(of: scope.library.authorities[index].file, on: scope)
  }

  private var plan: SitePlan { scope.plan }
  private var reports: [Int] { plan.latestFirst(ofAuthority: index) }
  private var latestInspection: InspectionRecord? { latest.map { InspectionRecord($0.report, in: scope) } }

  /// “Lewisham: Overall effectiveness: Good. Inspected in December 2023 by Ofsted under ILACS 2023.”
  var description: String {
    guard let inspection = latestInspection else { return lede }
    let grades = inspection.headline.map { "\($0.label): \($0.grade.words)" }.joined(separator: "; ")
    return
      "\(authority.shortName): \(grades). \(inspection.sentence) All inspections, what was asked for, and "
      + "what is known of it."
  }

  /// “London borough. 6 inspections and 2 visits on this site, the latest in May 2025.”
  private var lede: String {
    let kind = authority.kind.map { Phrase.capitalised($0) + ". " } ?? ""
    guard !reports.isEmpty else { return "\(kind)No inspection of \(authority.name) is on this site." }
    let kinds = reports.map { scope.library.reports[$0].value.kind }
    let counts = Report.Kind.allCases.compactMap { kind in
      let count = kinds.count { $0 == kind }
      return count == 0 ? nil : Phrase.counted(count, kind.noun)
    }
    let last = scope.library.reports[reports[0]].value
    let latest = reports.count == 1 ? last.datePhrase : "the latest \(last.datePhrase)"
    return "\(kind)\(Phrase.list(counts)) on this site, \(latest)."
  }

  private var totals: RecommendationTotals { plan.recommendationTotals(ofAuthority: index) }

  private var recommendationsLink: LinkRecord {
    let words = totals.all == 1 ? "1 recommendation" : "\(totals.all) recommendations"
    return LinkRecord(words, scope.link(.authorityRecommendations(authority.id)))
  }

  /// Those of the latest report that has any, as long as nothing says that they are done.
  private var open: [RecommendationRecord] {
    let all = plan.recommendations(ofAuthority: index)
    guard let first = all.first(where: { !plan.state(of: $0).status.isClosed }) else { return [] }
    return all.filter { $0.report == first.report && !plan.state(of: $0).status.isClosed }
      .map { RecommendationRecord($0, in: scope) }
  }

  /// The inspection that asked for them.
  private var openInspection: InspectionRecord? {
    open.first.map { InspectionRecord($0.reportIndex, in: scope) }
  }

  private var documents: [IndicatorSummary] {
    plan.indicators(ofAuthority: index).map { IndicatorSummary($0, in: scope) }
  }

  private var judgements: LatestJudgements? {
    latest.map { LatestJudgements(report: $0.report, framework: $0.framework, scope: scope) }
  }

  static let schema = RecordSchema<AuthorityPage>.page("authority", answer + changes + parts)

  /// What stands at the top.
  private static let answer: [Field<AuthorityPage>] = [
    .text("name", "Its full name") { $0.authority.name },
    .text("short_name", "The name that links use") { $0.authority.shortName },
    .text("lede", "What it is, and how often and when last it was inspected") { $0.lede },
    .record("latest", InspectionRecord.schema, "The latest inspection that gave grades") {
      $0.latestInspection
    },
    .text("caution", "What keeps a reader from misreading the grades") { $0.latest?.caution },
    .record("explanation", LinkRecord.schema, "The page that explains how grades work, where there is one") {
      page in
      page.scope.howGradesWork
    },
    .flag("has_recommendations", "Whether anything was asked of it") { $0.totals.all > 0 },
    .record("recommendations", LinkRecord.schema, "All that was asked of it, counted") { page in
      page.totals.all > 0 ? page.recommendationsLink : nil
    },
    .text("recommendations_state", "“9 with a published completion”") { page in
      let closed = page.totals.completed + page.totals.superseded
      return (closed == 0 ? "None" : "\(closed)") + " with a published completion"
    },
  ]

  /// The timeline and the latest judgements.
  private static let changes: [Field<AuthorityPage>] = [
    .flag("has_timeline", "Whether some inspection says something of a theme") { !$0.timeline.rows.isEmpty },
    .html("timeline_chart", "The grades by theme on an axis of time") { page, out in
      TimelineChart(plan: page.plan, timeline: page.timeline, authorityName: page.authority.shortName)
        .write(into: &out)
    },
    .list("legend", GradeRecord.schema, "The grades in the drawing, each once, best first") { page in
      TimelineLegend.grades(page.timeline, page.plan).map(GradeRecord.init)
    },
    .texts("timeline_summary", "The same in words, one sentence for each theme") { $0.timeline.summary },
    .flag("has_breaks", "Whether the framework changed") {
      $0.timeline.columns.contains { $0.breakBefore != nil }
    },
    .texts("breaks", "What each change of framework means for comparing") { page in
      page.timeline.columns.compactMap(\.breakBefore?.words)
    },
    .list("timeline_eras", TimelineEra.schema, "The inspections by framework, in order") { page in
      TimelineEra.eras(page.timeline, page.scope)
    },
    .list("timeline_columns", TimelineColumn.schema, "The inspections in order") { page in
      page.timeline.columns.map { TimelineColumn(column: $0, scope: page.scope) }
    },
    .list("timeline_rows", TimelineRow.schema, "The themes") { page in
      page.timeline.rows.map { TimelineRow(row: $0, timeline: page.timeline, scope: page.scope) }
    },
    .record("judgements", LatestJudgements.schema, "The latest judgements beside the earlier ones") {
      $0.judgements
    },
  ]

  /// Everything else about it.
  private static let parts: [Field<AuthorityPage>] = [
    .list("totals", StateCount.schema, "How many recommendations are in which state") {
      StateCount.all($0.totals)
    },
    .flag("has_open", "Whether a completion of some is not published") { !$0.open.isEmpty },
    .list(
      "open", RecommendationRecord.schema, "Of the latest report that has any, those without a completion"
    ) {
      $0.open
    },
    .record("open_inspection", InspectionRecord.schema, "The inspection that asked for these") { $0.openInspection },
    .flag("has_indicators", "Whether it has indicators") {
      !$0.plan.indicators(ofAuthority: $0.index).isEmpty
    },
    .list("indicators", IndicatorSummary.schema, "Its documents of indicators") { $0.documents },
    .flag("has_papers", "Whether it has papers") { !$0.plan.papers(ofAuthority: $0.index).isEmpty },
    .list("papers", LinkRecord.schema, "Its papers, latest first") { page in
      page.plan.papers(ofAuthority: page.index).reversed().map { page.scope.link(toPaper: $0) }
    },
    .flag("has_inspections", "Whether it was inspected") { !$0.reports.isEmpty },
    .list("inspections", InspectionRecord.schema, "All its inspections, latest first") { page in
      page.reports.map { InspectionRecord($0, in: page.scope) }
    },
    .html("body", "What the site's own people write about it") { $0.body?.write(into: &$1) },
    .text("kind", "What it is: “London borough”") { $0.authority.kind },
    .text("region", "Where it is") { $0.authority.region },
    .text("ons_code", "Its code with the Office for National Statistics") { $0.authority.onsCode },
    .text("website", "Its own site") { $0.authority.website },
    .list("comparisons", LinkRecord.schema, "The pages that compare it with others") { page in
      page.scope.comparisonLinks(page.index)
    },
    .text("data", "The address of all about it as data") {
      $0.scope.link(.authority($0.authority.id)) + "index.json"
    },
    .record("badges", LinkRecord.schema, "The badges of its latest grades, where it has any") {
      $0.scope.badgesLink(ofAuthority: $0.index)
    },
    .text("feed", "The address of its feed") { $0.scope.link(.authority($0.authority.id)) + "feed.atom" },
  ]
}
