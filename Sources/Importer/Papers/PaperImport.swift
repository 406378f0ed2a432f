import Diagnostics
import InspectionModel
import Provenance

/// Makes the drafts of a committee's paper: of the report that it is about, of the paper, and of its indicators.
struct PaperImport {
  private let text: ImportedText
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
    var tables = IndicatorReading(text, authority: site.authority)
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

  /// What the paper tells of the inspection; nil where the text does not say under which framework it was.
  private func report(_ source: ImportedSource, _ diagnostics: inout [Diagnostic]) -> ImportedReport? {
    let inspected = reading.inspection.inspected
    let told = PaperFramework(
      text, inspected: inspected?.value ?? .notKnown, published: reading.published?.value, visit: reading.subject.visit)
    guard let id = frameworkName ?? told.form?.framework else {
      let message = "the paper does not say what kind of inspection it is about; name its framework with --framework"
      diagnostics.append(Diagnostic(.notAReport, at: SourceLocation(file: text.source.path), message))
      return nil
    }
    guard let framework = ReportImporter.framework(id, site, text, &diagnostics) else { return nil }
    var own = source
    own.isPrimary = false
    var report = ImportedReport(framework: framework, source: own)
    report.todos["authority"] = authorityDoubt
    report.visit = reading.subject.visit
    if let doubt = reading.subject.doubt {
      let message =
        "the paper tells of a visit and of an inspection, and does not say which it is about; an inspection is taken"
      diagnostics.append(text.doubt(doubt, message))
      report.todos["kind"] = message + "; correct kind, title and dates where it is about the visit"
    }
    report.title =
      report.visit.map { $0 == "focused" ? "Focused visit" : "Monitoring visit" } ?? PublicationForm.title(
        ofFramework: id)
      ?? framework.name
    report.todos["title"] = "this is what such an inspection is called; is it the title of its report?"
    let known: [(key: String, range: Range<Int>?, what: String)] = [
      ("inspected", inspected?.range, "the dates of the inspection"),
      ("published", reading.inspection.published?.range, "the publication of the inspection’s report"),
    ]
    report.inspected = inspected?.value ?? .notKnown
    report.published = reading.inspection.published?.value
    for (key, range, what) in known {
      if let range {
        report.places[key] = "line \(text.line(range)): \(DraftComment.text(text.text.string(range)).prefix(160))"
      } else {
        diagnostics.append(text.doubt(nil, "the paper does not say \(what)"))
        report.todos[key] = "the paper does not say \(what)"
      }
    }
    // Of the report behind the paper, where that is there.
    let page = TitlePage(text)
    if let inspector = page.leadInspector ?? page.leadInspectorElsewhere, InspectorName.isName(inspector.value) {
      report.leadInspector = inspector.value
      report.places["lead_inspector"] = "line \(text.line(inspector.range))"
    }
    if let other = reading.inspection.other {
      let message = "the paper tells of more than one inspection, one of \(other.value.words); look which it is about"
      diagnostics.append(text.doubt(other.range, message))
      report.todos["inspected"] = message
    }
    DateOrder.check(&report, text, &diagnostics)
    // A visit gives no grades; those that a paper prints are of the inspection before.
    if report.visit == nil {
      let own = text.withoutEarlierColumns(report.inspected, authority: site.authority.shortName)
      report.judgements = PaperJudgements(
        own, reading, framework, authority: site.authority, inspected: report.inspected
      ).judgements(&diagnostics)
    }
    let requests = RequestReading(text, framework)
    report.strengths = requests.items(below: ["whatisgoingwell", "strengths"])
    if framework.scale.isEmpty { PaperFindings(text, requests).read(into: &report, &diagnostics) }
    // A visit names areas that need attention, and asks for nothing.
    let isGraded = !framework.scale.isEmpty && report.visit == nil
    report.areasForImprovement = requests.items(
      below: ["issuesthatneedtobeaddressed"] + (isGraded ? [] : ["areasforimprovement"]))
    if report.areasForImprovement.isEmpty {
      let asked = PaperRequests(text, requests).requests(&diagnostics)
      report.requests = asked.requests
      report.todos["recommendations"] = asked.todo ?? lostRequests(report, &diagnostics)
    } else {
      report.requests = requests.repeated()
    }
    if report.requests.contains(where: { $0.todo?.contains(RequestReading.mixedColumns) ?? false }) {
      let message = "what the inspectorate asks for stands beside another column, whose words were read with it"
      diagnostics.append(text.doubt(TwoColumns(text).start, message))
    }
    return report
  }
}
