import Diagnostics
import InspectionModel
import Provenance

/// Makes the drafts of a committee's paper: of the report that it is about, of the paper, and of its indicators.
struct PaperImport {
  /// With what stands behind the paper.
  private let whole: ImportedText
  /// The paper's own.
  private let text: ImportedText
  private let appended: [AppendedReport]
  private let site: ReportImporter.Site
  private let textName: String
  private let frameworkName: String?
  private let authorityDoubt: String?
  private let reading: PaperReading
  private let places: PlaceFinder

  /// - Parameter authorityDoubt: why the paper may be that of another council, where it may.
  init(
    _ text: ImportedText, _ site: ReportImporter.Site, textName: String, framework: String?, authorityDoubt: String?
  ) {
    self.authorityDoubt = authorityDoubt
    whole = text
    let all = AppendedReport.all(in: text)
    let isOfOther = framework != nil && !all.contains { $0.form.framework == framework }
    appended = isOfOther ? [] : all
    let text = appended.reduce(text) { $0.without($1.range) }
    self.text = text
    self.site = site
    self.textName = textName
    frameworkName = framework
    reading = PaperReading(text)
    places = PlaceFinder(text.text)
  }

  /// All of the drafts, or none where the inspection's framework is not known.
  func run(_ result: inout ReportImporter.Result) {
    let source = source
    guard let report = report(source, &result.diagnostics) else { return }
    let draft = ReportImporter.draft(of: report, site)
    result.drafts.append(draft)
    result.report = report
    let about = draft.path.replacing("content/reports/", with: "").replacing(".md", with: "")
    let paper = paper(source, about: about, &result.diagnostics)
    let authority = site.authority.id.rawValue
    let slug = slug(of: paper)
    result.drafts.append(
      Draft(
        kind: .paper, path: "content/papers/\(authority)/\(slug).md",
        text: PaperDraft.text(of: paper, authority: authority)))
    var tables = IndicatorReading(whole, authority: site.authority)
    let indicators = tables.indicators(&result.diagnostics)
    guard !indicators.measures.isEmpty else { return }
    let own = site.indicators.first { $0.paper.rawValue == "\(authority)/\(slug)" }
    let path = "content/indicators/" + (own?.id.rawValue ?? "\(authority)/\(slug)")
    let definitions = IndicatorDraft.definitions(
      of: indicators, title: paper.title, authority: authority, paper: "\(authority)/\(slug)")
    result.drafts.append(Draft(kind: .indicators, path: path + ".md", text: definitions))
    result.drafts.append(Draft(kind: .table, path: path + ".csv", text: IndicatorDraft.table(of: indicators)))
  }

  /// That of the paper which the site has of the same day, or the day with the first words of the title.
  private func slug(of paper: ImportedPaper) -> String {
    let same = site.papers.first { own in
      guard let day = paper.published, own.authority == site.authority.id else { return false }
      return own.published == day && day.precision == .day
    }
    if let same, let last = same.id.rawValue.split(separator: "/").last { return String(last) }
    let words = DraftSlug.slug(paper.title, most: 5, fallback: "paper")
    return paper.published.map { "\($0)-\(words)" } ?? words
  }

  private var source: ImportedSource {
    ImportedSource(
      id: "paper", isPrimary: true, title: reading.title?.value ?? "Paper", publisher: site.authority.name,
      published: reading.published?.value, licence: LicenceReading(text).licence, text: textName)
  }

  // MARK: - The paper

  private func paper(_ source: ImportedSource, about: String, _ diagnostics: inout [Diagnostic]) -> ImportedPaper {
    var paper = ImportedPaper(source: source)
    paper.title = source.title
    paper.about = about
    paper.committee = reading.committee?.value
    paper.published = reading.published?.value
    paper.item = reading.item
    let ranges = [
      ("title", reading.title?.range), ("committee", reading.committee?.range), ("published", reading.published?.range),
    ]
    for (key, range) in ranges {
      if let range {
        paper.places[key] = "line \(text.line(range))"
      } else {
        let message = "the paper’s \(key == "published" ? "date" : key) was not found; look it up on its first page"
        diagnostics.append(text.doubt(nil, message))
        paper.todos[key] = message
      }
    }
    paper.priorities = reading.priorities(places)
    var outline = OutlineReading(text, nil)
    paper.outline = outline.sections()
    if !appended.isEmpty {
      let places = AppendedPlaces(text, in: whole)
      paper.outline = paper.outline.map {
        OutlineSection(level: $0.level, title: $0.title, places: $0.places.filter(places.leads))
      }
    }
    return paper
  }

  /// That a paper with the grades of an inspection says nothing of what was asked for, which may have been missed.
  private func lostRequests(_ report: ImportedReport, _ diagnostics: inout [Diagnostic]) -> String? {
    guard report.requests.isEmpty, report.judgements.count(where: { $0.grade != nil }) > 1 else { return nil }
    let message = "nothing that the inspectorate asks for was found in the paper; look whether it says so"
    diagnostics.append(text.doubt(nil, message))
    return message
  }

  // MARK: - The report

  /// The report behind the paper that is of the inspection which the paper is about; an older one may stand there, too.
  ///
  /// - Parameter told: when the paper says that inspection was.
  private func ownReport(_ told: InspectionDates?, _ diagnostics: inout [Diagnostic]) -> Appended? {
    let own = choice(told)
    for other in appended where other.range != own?.report.range {
      let start = other.range.lowerBound
      let message =
        "the report that stands behind the paper from here on is of another inspection; nothing is taken from it"
      diagnostics.append(text.doubt(start..<start, message))
    }
    return own
  }

  private typealias Appended = (report: AppendedReport, doubt: String?)

  private func choice(_ told: InspectionDates?) -> Appended? {
    if reading.subject.visit != nil { return nil }
    let fitting = appended.filter { frameworkName == nil || $0.form.framework == frameworkName }
    let same = fitting.first { report in
      told.flatMap { told in report.inspected.map { InspectionSpans.mayBeSame($0, told) } } ?? false
    }
    if let same { return (same, nil) }
    let current = fitting.filter { report in
      !(told?.start.flatMap { start in report.inspected?.end.map { $0.lastDay < start.firstDay } } ?? false)
    }
    guard current.count > 1 else { return current.first.map { ($0, nil) } }
    let last = current.max { first, second in
      guard let end = first.inspected?.end, let other = second.inspected?.end else { return first.inspected == nil }
      return end.lastDay < other.lastDay
    }
    let spans = current.compactMap(\.inspected?.words).joined(separator: " and ")
    return last.map {
      ($0, "several reports stand behind the paper, of inspections \(spans); look which of them it is about")
    }
  }

  /// What the paper tells of the inspection, and the report behind it; nil where the text does not say under which
  /// framework it was.
  private func report(_ source: ImportedSource, _ diagnostics: inout [Diagnostic]) -> ImportedReport? {
    let inspected = reading.inspection.inspected
    let told = PaperFramework(
      text, inspected: inspected?.value ?? .notKnown, published: reading.published?.value, visit: reading.subject.visit)
    let appended = ownReport(inspected?.value, &diagnostics)
    guard let id = frameworkName ?? appended?.report.form.framework ?? told.form?.framework else {
      let message = "the paper does not say what kind of inspection it is about; name its framework with --framework"
      diagnostics.append(Diagnostic(.notAReport, at: SourceLocation(file: text.source.path), message))
      return nil
    }
    guard let framework = ReportImporter.framework(id, site, text, &diagnostics) else { return nil }
    var own = source
    own.isPrimary = false
    var report = ImportedReport(framework: framework, source: own)
    report.todos["authority"] = authorityDoubt
    readDetails(&report, &diagnostics)
    if let appended {
      read(AppendedReading(appended.report, in: whole, framework, site, textName: textName), &report, &diagnostics)
      if let doubt = appended.doubt {
        diagnostics.append(text.doubt(nil, doubt))
        report.todos["inspected"] = doubt
      }
    } else {
      readOwn(&report, &diagnostics)
    }
    for key in ["inspected", "published"] where report.todos[key]?.hasPrefix(Self.untold) == true {
      diagnostics.append(text.doubt(nil, report.todos[key] ?? ""))
    }
    return report
  }

  private static let untold = "the paper does not say "

  /// What the inspection is called, and when it was.
  private func readDetails(_ report: inout ImportedReport, _ diagnostics: inout [Diagnostic]) {
    report.visit = reading.subject.visit
    if let doubt = reading.subject.doubt {
      let message =
        "the paper tells of a visit and of an inspection, and does not say which it is about; an inspection is taken"
      diagnostics.append(text.doubt(doubt, message))
      report.todos["kind"] = message + "; correct kind, title and dates where it is about the visit"
    }
    report.title =
      report.visit.map { $0 == "focused" ? "Focused visit" : "Monitoring visit" }
      ?? PublicationForm.title(ofFramework: report.framework.id.rawValue) ?? report.framework.name
    report.todos["title"] = "this is what such an inspection is called; is it the title of its report?"
    let inspection = reading.inspection
    let known: [(key: String, range: Range<Int>?, what: String)] = [
      ("inspected", inspection.inspected?.range, "the dates of the inspection"),
      ("published", inspection.published?.range, "the publication of the inspection’s report"),
    ]
    report.inspected = inspection.inspected?.value ?? .notKnown
    report.published = inspection.published?.value
    for (key, range, what) in known {
      if let range {
        report.places[key] = "line \(text.line(range)): \(DraftComment.text(text.text.string(range)).prefix(160))"
      } else {
        report.todos[key] = Self.untold + what
      }
    }
  }

  /// What the report behind the paper says, held against the paper's own words.
  private func read(_ appended: AppendedReading, _ report: inout ImportedReport, _ diagnostics: inout [Diagnostic]) {
    appended.readDetails(&report, &diagnostics)
    DateOrder.check(&report, text, &diagnostics)
    var unused: [Diagnostic] = []
    let asked = PaperRequests(text, requestReading(report)).requests(&unused).requests
    appended.readBody(&report, besides: judgements(report, &unused), asked, &diagnostics)
  }

  private func requestReading(_ report: ImportedReport) -> RequestReading {
    RequestReading(text, report.framework, inspected: report.inspected, isAboutVisit: report.visit != nil)
  }

  private func judgements(_ report: ImportedReport, _ diagnostics: inout [Diagnostic]) -> [ImportedJudgement] {
    let own = text.withoutEarlierColumns(report.inspected, authority: site.authority.shortName)
    return PaperJudgements(own, reading, report.framework, authority: site.authority, inspected: report.inspected)
      .judgements(&diagnostics)
  }

  /// What the paper alone says.
  private func readOwn(_ report: inout ImportedReport, _ diagnostics: inout [Diagnostic]) {
    // Of the report behind the paper, where that is there.
    let page = TitlePage(text)
    if let inspector = page.leadInspector ?? page.leadInspectorElsewhere, InspectorName.isName(inspector.value) {
      report.leadInspector = inspector.value
      report.places["lead_inspector"] = "line \(text.line(inspector.range))"
    } else if report.framework.scale.isEmpty, let signed = LetterReading(text).leadInspector,
      signed.value.hasSuffix(" HMI"), InspectorName.isName(signed.value)
    {
      // The letter may stand behind the paper.
      report.leadInspector = signed.value
      report.places["lead_inspector"] = "line \(text.line(signed.range))"
    }
    if report.framework.scale.isEmpty, report.published == nil,
      let written = LetterReading(text).written(after: report.inspected.end)
    {
      report.published = written.value
      report.places["published"] = "line \(text.line(written.range)): \(text.words(written.range))"
      report.todos["published"] = nil
    }
    if let other = reading.inspection.other {
      let message = "the paper tells of more than one inspection, one of \(other.value.words); look which it is about"
      diagnostics.append(text.doubt(other.range, message))
      report.todos["inspected"] = message
    }
    DateOrder.check(&report, text, &diagnostics)
    // A visit gives no grades; those that a paper prints are of the inspection before.
    if report.visit == nil { report.judgements = judgements(report, &diagnostics) }
    let requests = requestReading(report)
    report.strengths = requests.items(below: ["whatisgoingwell", "strengths"])
    if report.framework.scale.isEmpty { PaperFindings(text, requests).read(into: &report, &diagnostics) }
    // A visit names areas that need attention, and asks for nothing.
    let isGraded = !report.framework.scale.isEmpty && report.visit == nil
    report.areasForImprovement = requests.items(
      below: ["issuesthatneedtobeaddressed"] + (isGraded ? [] : ["areasforimprovement"]))
    if report.areasForImprovement.isEmpty {
      let asked = PaperRequests(text, requests).requests(&diagnostics)
      report.requests = asked.requests
      report.todos["recommendations"] = asked.todo ?? lostRequests(report, &diagnostics)
    } else {
      report.requests = requests.repeated()
    }
    if report.visit == nil, let said = SaidCount(text), let message = said.doubt(of: report.requests.count),
      !report.requests.isEmpty || report.todos["recommendations"] == nil
    {
      diagnostics.append(text.doubt(said.range, message))
      report.todos["recommendations"] = report.todos["recommendations"] ?? message
    }
    requests.reportMarks(report.requests, &diagnostics)
    if report.requests.contains(where: { $0.todo?.contains(RequestReading.mixedColumns) ?? false }) {
      let message = "what the inspectorate asks for stands beside another column, whose words were read with it"
      diagnostics.append(text.doubt(TwoColumns(text).start, message))
    }
  }
}
