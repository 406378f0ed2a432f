internal import Diagnostics
internal import InspectionModel
internal import Provenance

/// Makes the drafts of a committee's paper: of the report that it is about, of the paper, and of its indicators.
struct PaperImport {
  private let text: ImportedText
  private let site: ReportImporter.Site
  private let textName: String
  private let frameworkName: String?
  private let reading: PaperReading
  private let places: PlaceFinder

  init(_ text: ImportedText, _ site: ReportImporter.Site, textName: String, framework: String?) {
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
    var tables = IndicatorReading(text, authority: site.authority.shortName)
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

  // MARK: - The report

  /// What the paper tells of the inspection; nil where the text does not say under which framework it was.
  private func report(_ source: ImportedSource, _ diagnostics: inout [Diagnostic]) -> ImportedReport? {
    let inspected = reading.inspection.inspected
    guard let id = frameworkName ?? reading.framework(inspected: inspected?.value ?? .notKnown)?.framework else {
      let message = "the paper does not say what kind of inspection it is about; name its framework with --framework"
      diagnostics.append(Diagnostic(.notAReport, at: SourceLocation(file: text.source.path), message))
      return nil
    }
    guard let framework = ReportImporter.framework(id, site, text, &diagnostics) else { return nil }
    var own = source
    own.isPrimary = false
    var report = ImportedReport(framework: framework, source: own)
    report.visit = reading.visit
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
    if let other = reading.inspection.other {
      let message = "the paper tells of more than one inspection, one of \(other.value.words); look which it is about"
      diagnostics.append(text.doubt(other.range, message))
      report.todos["inspected"] = message
    }
    DateOrder.check(&report, text, &diagnostics)
    // A visit gives no grades; those that a paper prints are of the inspection before.
    if report.visit == nil { report.judgements = judgements(framework, report.inspected, &diagnostics) }
    let requests = RequestReading(text, framework)
    report.requests = requests.repeated()
    report.strengths = requests.items(below: ["whatisgoingwell", "strengths"])
    report.areasForImprovement = requests.items(below: ["issuesthatneedtobeaddressed", "areasforimprovement"])
    if report.requests.isEmpty, report.areasForImprovement.isEmpty, let heading = requests.announcedHeading {
      report.requests = requests.announced(below: heading)
      if report.requests.isEmpty {
        let title = ImportedText.tidied(heading.title)
        let message = "no list was found below “\(title)”; look what the inspectorate asks for"
        diagnostics.append(text.doubt(text.text.blocks[heading.block].range, message))
        report.todos["recommendations"] = message
      }
    }
    return report
  }

  private func judgements(
    _ framework: Framework, _ inspected: InspectionDates, _ diagnostics: inout [Diagnostic]
  ) -> [ImportedJudgement] {
    guard !framework.scale.isEmpty else { return [] }
    guard text.text.record.isEmpty, let common = reading.commonGrade,
      framework.scale.contains(where: { $0.id == common.grade })
    else { return listed(framework, inspected, &diagnostics) }
    let block = text.text.blocks.firstIndex { $0.range.contains(common.range.lowerBound) }
    let at = block.flatMap(places.place(ofBlock:))
    let message = "the paper gives one grade for all and does not name the areas; look up which are meant"
    diagnostics.append(text.doubt(common.range, message))
    return framework.areas.indices.filter { framework.areas[$0].isGraded }.map {
      ImportedJudgement(area: $0, grade: common.grade, at: at, todo: message)
    }
  }

  /// A list of areas, each with its grade.
  private func listed(
    _ framework: Framework, _ inspected: InspectionDates, _ diagnostics: inout [Diagnostic]
  ) -> [ImportedJudgement] {
    let graded = framework.areas.indices.filter { framework.areas[$0].isGraded }
    let entries = text.text.record
    let matches = LabelAlignment.match(
      entries.map { LabelWords(text.text.label(of: $0)) }, graded.map { LabelWords(framework.areas[$0].label) })
    let names = AreaNames(graded.map { LabelWords(framework.areas[$0].label) }, framework)
    var found: [Int: (entry: RecordEntry, grade: String?, todo: String?)] = [:]
    let choice = GradeColumnChoice(text, inspected: inspected).choice(of: entries)
    for (index, (entry, match)) in zip(entries, matches).enumerated() {
      var grade: String? = entry.grade
      switch choice {
      case .column(let grades): grade = grades[index]
      case .untold: grade = nil
      case nil: break
      }
      guard let match, grade.map({ grade in framework.scale.contains { $0.id == grade } }) ?? true else {
        let label = ImportedText.tidied(text.text.label(of: entry))
        diagnostics.append(text.doubt(entry.label, "“\(label)” is no area of \(framework.id); its grade is left out"))
        continue
      }
      let label = text.text.label(of: entry)
      var todo: String?
      if !names.isName(AreaNames.words(label), of: match) {
        let message =
          "the paper calls this “\(ImportedText.tidied(label))”; is it “\(framework.areas[graded[match]].label)”?"
        diagnostics.append(text.doubt(entry.label, message))
        todo = message
      }
      found[graded[match]] = (entry, grade, todo)
    }
    return graded.map { area in
      guard let (entry, grade, todo) = found[area] else {
        let message = "the paper gives no grade for “\(framework.areas[area].label)”"
        diagnostics.append(text.doubt(nil, message))
        return ImportedJudgement(area: area, grade: nil, at: nil, todo: message)
      }
      guard let grade else {
        let message =
          "the paper prints several grades for “\(framework.areas[area].label)”, and which is that of this inspection can't be told; look it up"
        diagnostics.append(text.doubt(entry.label, message))
        return ImportedJudgement(area: area, grade: nil, at: nil, todo: message)
      }
      let block = text.text.blocks.firstIndex { $0.whole.contains(entry.label.lowerBound) }
      return ImportedJudgement(area: area, grade: grade, at: block.flatMap(places.place(ofBlock:)), todo: todo)
    }
  }
}
