import Diagnostics
import InspectionModel
import Provenance

/// Reads what the inspectorate's own report says that stands behind a paper, and holds it against what the paper says.
struct AppendedReading {
  private let appended: AppendedReport
  private let reading: ReportReading
  private let page: TitlePage
  private let places: AppendedPlaces
  private let text: ImportedText

  /// - Parameter whole: the paper with the report.
  init(
    _ appended: AppendedReport, in whole: ImportedText, _ framework: Framework, _ site: ReportImporter.Site,
    textName: String
  ) {
    self.appended = appended
    text = appended.text
    reading = ReportReading(text, appended.form, framework, authority: site.authority, textName: textName)
    page = TitlePage(text)
    places = AppendedPlaces(text, in: whole)
  }

  // MARK: - Details

  /// Title, dates and inspector by its first page; what that leaves out, as the paper says it.
  func readDetails(_ report: inout ImportedReport, _ diagnostics: inout [Diagnostic]) {
    if let title = reading.title {
      report.title = title.value
      report.todos["title"] = nil
      note("title", title.range, &report)
    }
    if let own = page.inspected {
      if report.inspected != .notKnown, !InspectionSpans.mayBeSame(own.value, report.inspected) {
        let message =
          "the paper says that the inspection was \(report.inspected.words), and the report behind it \(own.value.words)"
        doubt("inspected", message, at: own.range, &report, &diagnostics)
      } else {
        report.todos["inspected"] = nil
      }
      report.inspected = own.value
      note("inspected", own.range, &report)
    }
    if let own = page.published ?? page.publishedElsewhere {
      if let told = report.published, told.firstDay > own.value.lastDay || own.value.firstDay > told.lastDay {
        let message = "the paper says that the report was published \(told), and the report behind it \(own.value)"
        doubt("published", message, at: own.range, &report, &diagnostics)
      }
      report.published = own.value
      note("published", own.range, &report)
    }
    if let inspector = page.leadInspector ?? page.leadInspectorElsewhere, InspectorName.isName(inspector.value) {
      report.leadInspector = inspector.value
      note("lead_inspector", inspector.range, &report)
    }
    report.ageGroup = page.ageGroup?.value
  }

  // MARK: - The body

  /// Grades, requests, findings, figures and outline, each with a place that leads there in the whole text.
  ///
  /// - Parameters:
  ///   - told: the grades that the paper itself gives.
  ///   - asked: what it says that was asked for.
  func readBody(
    _ report: inout ImportedReport, besides told: [ImportedJudgement], _ asked: [ImportedRequest],
    _ diagnostics: inout [Diagnostic]
  ) {
    reading.readBody(&report, &diagnostics)
    report.judgements = report.judgements.map { judgement($0, told, report.framework, &diagnostics) }
    report.requests = report.requests.map(placed)
    report.strengths = report.strengths.map(placed)
    report.requirementsMet = report.requirementsMet.map(placed)
    report.areasForImprovement = report.areasForImprovement.map(placed)
    report.figures = report.figures.filter { places.leads($0.at) }.map(dated)
    report.outline = report.outline.compactMap { section in
      let own = section.places.filter(places.leads)
      return own.isEmpty && !section.places.isEmpty
        ? nil : OutlineSection(level: section.level, title: section.title, places: own)
    }
    if report.requests.isEmpty, !asked.isEmpty {
      report.requests = asked
      let message = "what is asked for was found in the paper alone, and not in the report behind it; look there, too"
      doubt("recommendations", message, &report, &diagnostics)
    } else if !asked.isEmpty, asked.count != report.requests.count {
      let message =
        "the paper lists \(asked.count) things that are asked for, and the report behind it \(report.requests.count), which are taken; look why"
      doubt("recommendations", message, &report, &diagnostics)
    }
  }

  private func judgement(
    _ own: ImportedJudgement, _ told: [ImportedJudgement], _ framework: Framework, _ diagnostics: inout [Diagnostic]
  ) -> ImportedJudgement {
    let (at, doubt) = own.at.map(places.told).map { (Optional($0.place), $0.doubt) } ?? (nil, nil)
    let other = told.first { $0.area == own.area && $0.grade != nil && $0.todo == nil }
    var todo = own.todo ?? doubt
    if let grade = own.grade, let other = other?.grade, other != grade {
      let message =
        "of “\(framework.areas[own.area].label)” the report behind the paper says \(GradeLookup.words(grade)), and the paper \(GradeLookup.words(other)); decide which is right"
      diagnostics.append(text.doubt(nil, message))
      todo = message
    }
    return ImportedJudgement(area: own.area, grade: own.grade, at: at, todo: todo)
  }

  private func placed(_ request: ImportedRequest) -> ImportedRequest {
    let told = places.told(request.at)
    let todos = [request.todo, told.doubt].compactMap { $0 }
    return ImportedRequest(
      kind: request.kind, area: request.area, addressees: request.addressees, within: request.within, at: told.place,
      words: request.words, todo: todos.isEmpty ? nil : todos.joined(separator: "; "),
      unreadLimit: request.unreadLimit, doubtfulGroup: request.doubtfulGroup)
  }

  /// The source of the draft is the paper, which was published on another day.
  private func dated(_ figure: ImportedFigure) -> ImportedFigure {
    ImportedFigure(
      label: figure.label, value: figure.value, unit: figure.unit, on: figure.on, at: figure.at,
      note: figure.note?.replacing(
        "we give the date of publication", with: "we give the date on which the report was published"))
  }

  private func placed(_ item: ImportedItem) -> ImportedItem {
    ImportedItem(at: item.at.map { places.told($0).place }, words: item.words)
  }

  // MARK: - Notes

  private func note(_ key: String, _ range: Range<Int>, _ report: inout ImportedReport) {
    report.places[key] = "line \(text.line(range)): \(DraftComment.text(text.text.string(range)).prefix(160))"
  }

  private func doubt(
    _ key: String, _ message: String, at range: Range<Int>? = nil, _ report: inout ImportedReport,
    _ diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(text.doubt(range ?? appended.range.lowerBound..<appended.range.lowerBound, message))
    report.todos[key] = message
  }
}

/// Two readings of when an inspection was.
enum InspectionSpans {
  /// Whether they have a day in common, as where one names the month alone.
  static func mayBeSame(_ first: InspectionDates, _ second: InspectionDates) -> Bool {
    guard let start = first.start, let end = first.end, let otherStart = second.start, let otherEnd = second.end else {
      return false
    }
    return start.firstDay <= otherEnd.lastDay && otherStart.firstDay <= end.lastDay
  }
}
