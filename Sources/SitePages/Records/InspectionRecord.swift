import InspectionModel
import Library
import SitePlan
import Templates

/// An inspection in short: what has to stand beside its grades wherever they are shown.
struct InspectionRecord {
  let scope: PageScope
  let index: Int
  private let report: Report

  init(_ index: Int, in scope: PageScope) {
    self.scope = scope
    self.index = index
    report = scope.library.reports[index].value
  }

  private var framework: Framework? { scope.library.framework(report.framework) }

  /// The grades that stand for the whole; none for a report without judgements.
  var headline: [AreaGradeRecord] {
    guard let framework, !report.judgements.isEmpty else { return [] }
    return framework.headline.map { area in
      let outcome = report.judgements.first { $0.area == area }?.outcome
      return AreaGradeRecord(
        label: framework.fullLabel(ofArea: area), grade: GradeRecord(outcome, under: framework)
      )
    }
  }

  /// Why there are no grades; nil where there are.
  private var noGrades: String? {
    guard headline.isEmpty else { return nil }
    if report.kind == .visit { return "None: a visit carries findings and no grades" }
    if framework?.scale.isEmpty ?? true { return "None: an inspection of this kind gives no grades" }
    return "Not known here"
  }

  private var published: String { report.published?.words ?? "not known" }

  /// “inspected 6 to 17 February 2012”.
  private var inspectedPhrase: String {
    report.inspected == .notKnown ? "date of inspection not known" : "inspected \(report.inspected.words)"
  }

  /// “published 23 March 2012”.
  private var publishedPhrase: String {
    report.published.map { "published \($0.words)" } ?? "publication date not known"
  }

  /// “Inspected 6 to 17 February 2012 by Ofsted under SLAC.”, “Inspected by Ofsted under SIF, on dates that are not
  /// known here.”
  var sentence: String {
    let how = framework.map { " by \($0.inspectorate) under \($0.shortName)" } ?? ""
    return report.inspected == .notKnown
      ? "Inspected\(how), on dates that are not known here." : "Inspected \(report.inspected.words)\(how)."
  }

  /// The document that the grades are cited from, on the web or, being a paper of the council, on this site.
  private var original: LinkRecord? {
    guard let source = report.linkedSource(under: framework) else { return nil }
    if let url = source.url {
      let isCited = source.id == report.gradeSource(under: framework)?.id
      let what = source.kind == .primary ? "The published report" : isCited ? "The source" : "A source"
      return LinkRecord("\(what), \(WebAddress.host(url))" + (source.isPDF ? " (PDF)" : ""), url)
    }
    guard let text = source.text, let authority = scope.library.index(of: report.authority) else { return nil }
    let paper = scope.plan.papers(ofAuthority: authority).lazy.map { scope.library.papers[$0].value }
      .first { $0.sources.contains { $0.text == text } }
    return paper.flatMap { scope.cited(.paper($0.id)) }.map {
      LinkRecord("The source: \($0.label ?? $0.words)", $0.url)
    }
  }

  static let schema = RecordSchema<InspectionRecord>(
    "inspection",
    [
      .text("url", "The address of its page") { $0.scope.link(.report($0.report.id)) },
      .text("title", "The report's title") { $0.report.title },
      .text("full_title", "The title with the authority and the date") {
        $0.scope.plan.title(of: .report($0.index))
      },
      .text("sentence", "When, by whom and under which framework it took place") { $0.sentence },
      .text("kind", "“Inspection”, “Focused or monitoring visit” or “Review”") { $0.report.kind.words },
      .record("authority", LinkRecord.schema, "The authority that was inspected") {
        $0.scope.link(toAuthority: $0.report.authority)
      },
      .record("framework", LinkRecord.schema, "The framework, by its short name") {
        $0.scope.link(toFramework: $0.report.framework)
      },
      .text("inspected", "When it took place: “6 to 17 February 2012”, “date not known”") {
        $0.report.inspected.words
      },
      .text(
        "inspected_phrase",
        "The same inside a sentence: “inspected 6 to 17 February 2012”, “date of inspection not known”"
      ) { $0.inspectedPhrase },
      .text("inspected_sentence", "The same at the start of one: “Inspected 6 to 17 February 2012”") {
        Phrase.capitalised($0.inspectedPhrase)
      },
      .text("date", "When it took place, in short: “February 2012”") { $0.report.shortDate },
      .text("age", "How long ago that was on the as-of date: “2 years 11 months”; absent where not known") {
        $0.scope.plan.age(ofReport: $0.index)
      },
      .text(
        "published_age", "How long ago the report was published, given only where the inspection's date is not known"
      ) {
        $0.scope.plan.publicationAge(ofReport: $0.index)
      },
      .text("published", "When the report was published, or “not known”") { $0.published },
      .text("published_phrase", "The same inside a sentence: “published 23 March 2012”, “publication date not known”") {
        $0.publishedPhrase
      },
      .text("published_sentence", "The same as a sentence of its own, without its full stop: “Published 23 March 2012”")
      {
        Phrase.capitalised($0.publishedPhrase)
      },
      .list("headline", AreaGradeRecord.schema, "The grades that stand for the whole") { $0.headline },
      .text("no_grades", "Why there are no grades; absent where there are") { $0.noGrades },
      .record("original", LinkRecord.schema, "The published report, or what tells of it, where its address is known") {
        $0.original
      },
      .text("reported_by", "Who reported it, where the inspectorate's own text was not used") {
        SourceList.reporters($0.report.sources)
      },
      .flag("is_draft", "Whether its page is a draft") { $0.scope.library.reports[$0.index].file.isDraft },
    ]
  )
}

extension Report.Kind {
  var words: String {
    switch self {
    case .inspection: "Inspection"
    case .visit: "Focused or monitoring visit"
    case .review: "Review"
    }
  }

  /// Inside a sentence, where several are counted: “visit”.
  var noun: String {
    switch self {
    case .inspection: "inspection"
    case .visit: "visit"
    case .review: "review"
    }
  }
}

extension Recommendation.Kind {
  /// “11 recommendations”, “1 area for development”.
  func counted(_ count: Int) -> String {
    switch self {
    case .recommendation: count == 1 ? "1 recommendation" : "\(count) recommendations"
    case .areaForDevelopment: count == 1 ? "1 area for development" : "\(count) areas for development"
    case .priorityAction: count == 1 ? "1 priority action" : "\(count) priority actions"
    }
  }
}
