import Diagnostics
import InspectionModel
import Provenance

/// Reads everything that a report's own text says of an inspection.
struct ReportReading {
  private let text: ImportedText
  private let form: PublicationForm
  private let framework: Framework
  private let authority: Authority
  private let textName: String

  init(_ text: ImportedText, _ form: PublicationForm, _ framework: Framework, authority: Authority, textName: String) {
    self.text = text
    self.form = form
    self.framework = framework
    self.authority = authority
    self.textName = textName
  }

  func report(_ diagnostics: inout [Diagnostic]) -> ImportedReport {
    let source = ImportedSource(
      id: form == .unannounced ? "letter" : "report", isPrimary: true, title: "", publisher: "Ofsted", published: nil,
      licence: LicenceReading(text).licence, text: textName)
    var report = ImportedReport(framework: framework, source: source)
    readDetails(&report, &diagnostics)
    readBody(&report, &diagnostics)
    return report
  }

  /// Reads all but the details of the first page, which are known.
  func readBody(_ report: inout ImportedReport, _ diagnostics: inout [Diagnostic]) {
    let requests = RequestReading(text, framework)
    if framework.scale.isEmpty {
      LetterFindings(text, requests).read(into: &report, &diagnostics)
      report.requests = requests.requests(root: { _ in nil }, &diagnostics)
    } else {
      let grades = GradeReading(text.withoutEarlierColumns(report.inspected), framework, &diagnostics)
      report.judgements = grades.judgements(&diagnostics)
      report.requests = requests.requests(root: grades.root(ofBlock:), &diagnostics)
      if report.requests.isEmpty {
        let message = "no list of what the report asks for was found; look whether it has one"
        diagnostics.append(text.doubt(requests.unreadList, message))
        report.todos["recommendations"] = message
      } else if let limit = requests.limitWithoutRequests(report.requests) {
        let message = "nothing was taken below “\(text.words(limit))”; look what the report asks for there"
        doubt("recommendations", message, at: limit, &report, &diagnostics)
      }
    }
    if let start = TwoColumns(text).start {
      let message =
        "the text stands in two columns from here on, whose lines were read as one; hold all that was taken from below against the report"
      doubt("recommendations", message, at: start, &report, &diagnostics)
    }
    report.figures = FigureReading(text, inspected: report.inspected, published: report.published).figures()
    var outline = OutlineReading(text, framework)
    report.outline = outline.sections()
    NumberGaps.report(text, &diagnostics)
  }

  // MARK: - Details

  private func readDetails(_ report: inout ImportedReport, _ diagnostics: inout [Diagnostic]) {
    let page = TitlePage(text)
    let letter = LetterReading(text)
    let title = title
    note("title", title?.range, &report)
    report.title = shortened(title?.value ?? framework.name)
    if title == nil { doubt("title", "no title was found; look it up on the first page", &report, &diagnostics) }
    report.source.title = report.title
    let inspected = page.inspected ?? (form == .unannounced ? letter.inspected : nil)
    if let inspected {
      report.inspected = inspected.value
      note("inspected", inspected.range, &report)
    } else if let words = page.inspectedWords {
      let message = "the dates of the inspection can’t be read: \(Excerpt.quoted(text.words(words)))"
      note("inspected", words, &report)
      doubt("inspected", message, at: words, &report, &diagnostics)
    } else {
      doubt("inspected", "no dates of the inspection were found", &report, &diagnostics)
    }
    let published = page.published ?? (form == .unannounced ? letter.published : nil) ?? page.publishedElsewhere
    if let published {
      report.published = published.value
      report.source.published = published.value
      note("published", published.range, &report)
    } else {
      doubt("published", "no date of publication was found", &report, &diagnostics)
    }
    let signed = form == .unannounced ? letter.leadInspector : nil
    let inspector = signed ?? page.leadInspector ?? letter.leadInspector ?? page.leadInspectorElsewhere
    report.leadInspector = inspector?.value
    note("lead_inspector", inspector?.range, &report)
    if inspector == nil { doubt("lead_inspector", "no lead inspector was found", &report, &diagnostics) }
    if let inspector, InspectorName.hasOthers(text.words(inspector.range)) {
      let message = "the line of the inspector names several; “\(inspector.value)” is taken; write the others, too"
      doubt("lead_inspector", message, at: inspector.range, &report, &diagnostics)
    }
    if report.inspected == .notKnown, inspector == nil {
      let message =
        "neither the dates of the inspection nor an inspector stand on the first pages; is this Ofsted’s own report?"
      doubt("framework", message, &report, &diagnostics)
    }
    report.ageGroup = page.ageGroup?.value
    DateOrder.check(&report, text, &diagnostics)
  }

  private func note(_ key: String, _ range: Range<Int>?, _ report: inout ImportedReport) {
    guard let range else { return }
    report.places[key] = "line \(text.line(range)): \(DraftComment.text(text.text.string(range)).prefix(160))"
  }

  private func doubt(
    _ key: String, _ message: String, at range: Range<Int>? = nil, _ report: inout ImportedReport,
    _ diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(text.doubt(range, message))
    report.todos[key] = message
  }

  var title: Taken<String>? { TitlePage(text).title(with: titleLetters, endings: titleEndings) }

  private var titleLetters: [String] {
    switch form {
    case .slac: ["inspectionofsafeguardingandlookedafterchildren"]
    case .sif: ["inspectionofservicesforchildreninneedofhelpandprotection", "servicesforchildreninneedofhelp"]
    case .unannounced: ["annualunannouncedinspectionofcontact", "unannouncedinspectionofcontact"]
    case .ilacs2018, .ilacs2023, .ilacs2026, .paper: ["inspectionof"]
    }
  }

  private var titleEndings: [String] {
    switch form {
    case .slac: ["childrenservices", "childrensservices"]
    case .sif: ["careleavers"]
    case .unannounced: ["arrangements"]
    case .ilacs2018, .ilacs2023, .ilacs2026, .paper: ["childrensservices", "socialcareservices"]
    }
  }

  /// Without the name of the authority that the letter's subject ends in.
  private func shortened(_ title: String) -> String {
    guard form == .unannounced else { return title }
    // The name may stand on the next line.
    if title.hasSuffix(" within") { return String(title.dropLast(" within".count)) }
    return title.firstRange(of: " within ").map { String(title[..<$0.lowerBound]) } ?? title
  }
}

/// Reads under which licence a text was published.
struct LicenceReading {
  private let text: ImportedText

  init(_ text: ImportedText) { self.text = text }

  var licence: Licence? {
    let letters = ImportedText.letters(text.text.bytes[...])
    if letters.contains("opengovernmentlicence") {
      return Licence(
        name: "Open Government Licence v3.0",
        url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")
    }
    if letters.contains("crowncopyright") || letters.contains("reproducedinwholeorinpartfornoncommercial") {
      return Licence(
        name: "Crown copyright", condition: "non-commercial reproduction without adaptation with source and date")
    }
    return nil
  }
}

/// Numbers of paragraphs that are missing between others, because an extraction lost them.
enum NumberGaps {
  static func report(_ text: ImportedText, _ diagnostics: inout [Diagnostic]) {
    let numbered = text.text.paragraphs.filter { !$0.isDoubtful && !$0.number.contains(".") }
    for (before, after) in zip(numbered, numbered.dropFirst()) {
      guard let first = Int(before.number), let next = Int(after.number), next > first + 1, next - first < 6 else {
        continue
      }
      let range = text.text.blocks[after.block].whole
      let start = range.lowerBound..<min(range.upperBound, range.lowerBound + 12)
      let missing = next == first + 2 ? "paragraph \(first + 1)" : "paragraphs \(first + 1) to \(next - 1)"
      diagnostics.append(
        text.doubt(start, "\(missing) can't be found before this one; what it says may stand without its number"))
    }
  }
}
