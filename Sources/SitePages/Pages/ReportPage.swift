import InspectionModel
import Library
import SitePlan
import Templates

/// The page of one inspection, visit or review.
struct ReportPage: SitePage {
  let scope: PageScope
  let index: Int
  let report: Report
  /// Every report of a checked library has one.
  let framework: Framework?
  let sources: SourceList
  let body: PageBody?

  init(_ index: Int, in scope: PageScope, _ bodies: BodyReader) throws {
    let report = scope.library.reports[index].value
    self.scope = scope
    self.index = index
    self.report = report
    framework = scope.library.framework(report.framework)
    sources = SourceList(report.sources, ownWords: "the report")
    let file = scope.library.reports[index].file
    body = try bodies.body(of: file, on: scope, citing: sources, scale: framework?.scale ?? [])
  }

  var inspection: InspectionRecord { InspectionRecord(index, in: scope) }

  /// “Lewisham. Inspected 6 to 17 February 2012 under SLAC: Safeguarding services: Overall effectiveness
  /// outstanding; … 11 things asked for.”
  var description: String {
    let grades = inspection.headline.map { "\($0.label): \($0.grade.words)" }
    let what = grades.isEmpty ? "no grades given" : grades.joined(separator: "; ")
    return "\(inspection.sentence) \(what.prefix(1).uppercased())\(what.dropFirst()). \(asked)."
  }

  private var hasOrder: Bool { scope.plan.hasOrder(ofReport: index) }

  private var recommendations: [RecommendationRecord] {
    report.recommendations.map { RecommendationRecord($0, ofReport: index, citing: sources, in: scope) }
  }

  /// “11 recommendations”, “2 areas for development”, “Nothing is known to have been asked for”.
  private var asked: String {
    let counts = Recommendation.Kind.allCases.compactMap { kind -> String? in
      let count = report.recommendations.count { $0.kind == kind }
      return count == 0 ? nil : kind.counted(count)
    }
    return counts.isEmpty ? "No recommendations are known here" : Phrase.list(counts)
  }

  /// “None with a published completion”.
  private var askedState: String? {
    guard !report.recommendations.isEmpty else { return nil }
    let closed = report.recommendations.count { $0.status.isClosed }
    return (closed == 0 ? "None" : "\(closed)") + " with a published completion"
  }

  private var groups: [JudgementGroup] {
    framework.map { JudgementGroup.groups(of: report, under: $0, sources) } ?? []
  }

  private var meanings: [GradeRecord] {
    let given = Set(report.judgements.compactMap(\.outcome.grade))
    return (framework?.scale ?? []).enumerated().filter {
      given.contains($0.offset) && $0.element.meaning != nil
    }
    .map { GradeRecord($0.element) }
  }

  private var findings: [FindingGroup] { FindingGroup.groups(report.findings, sources) }

  /// The parts of the page, the headings of its body among them.
  private var contents: [ContentsEntry] {
    var entries: [ContentsEntry] = []
    func add(_ text: String, _ fragment: String, if isThere: Bool = true) {
      if isThere { entries.append(ContentsEntry(text: text, fragment: fragment)) }
    }
    add("Judgements", "part:judgements", if: !report.judgements.isEmpty)
    add("What inspectors asked for", "part:recommendations", if: !report.recommendations.isEmpty)
    entries += ContentsEntry.headings(of: scope.library.reports[index].file)
    add("Findings in short", "part:findings", if: !report.findings.isEmpty)
    add("Figures", "part:figures", if: !report.figures.isEmpty)
    add("About this inspection", "part:about")
    add("Sources", "part:sources")
    return entries
  }

  private func link(toReport report: Int?) -> LinkRecord? {
    report.map { scope.link(toReport: $0) }
  }

  /// The council's papers that say they are about it.
  private var papers: [LinkRecord] {
    guard let authority = scope.library.index(of: report.authority) else { return [] }
    return scope.plan.papers(ofAuthority: authority).filter { paper in
      scope.library.papers[paper].value.about.contains(report.id)
    }.map { scope.link(toPaper: $0) }
  }

  private var comparisons: [LinkRecord] {
    scope.library.index(of: report.authority).map(scope.comparisonLinks) ?? []
  }

  static let schema = RecordSchema<ReportPage>.page("report", answer + parts + surroundings)

  /// What stands at the top.
  private static let answer: [Field<ReportPage>] = [
    .record("authority", LinkRecord.schema, "The authority that was inspected") { page in
      page.scope.link(toAuthority: page.report.authority)
    },
    .record("inspection", InspectionRecord.schema, "The inspection in short, as lists have it") {
      $0.inspection
    },
    .text("kind", "“Inspection”, “Focused or monitoring visit” or “Review”") { $0.report.kind.words },
    .text("framework_name", "The framework's full name") { $0.framework?.name },
    .text("inspectorate", "Who inspected") { $0.framework?.inspectorate },
    .text("lead_inspector", "Who led the inspection, or that it is not known here") {
      $0.report.leadInspector ?? "Not known here"
    },
    .text("asked", "What was asked for, counted: “11 recommendations”") { $0.asked },
    .text("asked_state", "“None with a published completion”; absent where nothing was asked for") {
      $0.askedState
    },
    .text("checked", "What was checked against the published text, and when; absent once the file has changed") {
      let document = $0.report.sources.first?.kind == .primary ? "report" : "text"
      return $0.scope.library.checked($0.scope.library.reports[$0.index].file)?.sentence(against: document)
    },
    .text("caution", "What is to be known before these grades are put beside others") { page in
      page.report.judgements.isEmpty ? nil : page.scope.caution(onFramework: page.report.framework)
    },
  ]

  /// What the document says.
  private static let parts: [Field<ReportPage>] = [
    .list("contents", ContentsEntry.schema, "The parts of the page") { $0.contents },
    .flag("has_judgements", "Whether it judges anything") { !$0.report.judgements.isEmpty },
    .list("judgement_groups", JudgementGroup.schema, "Its judgements by branch of the framework's tree") {
      $0.groups
    },
    .flag("has_meanings", "Whether the framework says what the grades mean") { !$0.meanings.isEmpty },
    .list("meanings", GradeRecord.schema, "The grades that were given and have a meaning, best first") {
      $0.meanings
    },
    .flag("has_recommendations", "Whether anything was asked for") { !$0.report.recommendations.isEmpty },
    .list("recommendations", RecommendationRecord.schema, "What was asked for, in the report's order") {
      $0.recommendations
    },
    .html("body", "The summary in the site's own words") { $0.body?.write(into: &$1) },
    .flag("has_findings", "Whether findings are listed") { !$0.report.findings.isEmpty },
    .list("findings", FindingGroup.schema, "Findings by kind, only the kinds that there are") { $0.findings },
    .flag("has_figures", "Whether there are figures") { !$0.report.figures.isEmpty },
    .list("figures", FigureRecord.schema, "Numbers worth a fact box") { page in
      page.report.figures.map { FigureRecord(figure: $0, sources: page.sources) }
    },
    .list(
      "sources", SourceRecord.schema, "What the page rests on; the first is cited unless another is named"
    ) {
      $0.report.sources.map(SourceRecord.init)
    },
  ]

  /// What else there is about it.
  private static let surroundings: [Field<ReportPage>] = [
    .record("previous", LinkRecord.schema, "The authority's inspection before this one") { page in
      page.link(toReport: page.scope.plan.previousReport(before: page.index))
    },
    .record("next", LinkRecord.schema, "The authority's inspection after this one") { page in
      page.link(toReport: page.scope.plan.nextReport(after: page.index))
    },
    .flag("is_first", "Whether no inspection of the authority can have been earlier") { page in
      page.hasOrder && page.scope.plan.previousReport(before: page.index) == nil
    },
    .flag("is_latest", "Whether no inspection of the authority can have been later") { page in
      page.hasOrder && page.scope.plan.nextReport(after: page.index) == nil
    },
    .flag("lacks_order", "Whether it is not known of an inspection of the authority when it took place") {
      !$0.hasOrder
    },
    .flag("is_undated", "Whether neither the date of the inspection nor that of the publication is known") { page in
      !page.scope.plan.isDated(report: page.index)
    },
    .flag("has_papers", "Whether a paper of the council is about it") { !$0.papers.isEmpty },
    .list("papers", LinkRecord.schema, "The council's papers about it") { $0.papers },
    .flag("has_comparisons", "Whether a page compares its authority with another") {
      !$0.comparisons.isEmpty
    },
    .list("comparisons", LinkRecord.schema, "The pages that compare its authority with others") {
      $0.comparisons
    },
    .record("badges", LinkRecord.schema, "The badges of the authority's latest grades, where it has any") { page in
      page.scope.library.index(of: page.report.authority).flatMap(page.scope.badgesLink)
    },
  ]
}
