import FrontMatter
import InspectionModel

/// Writes an imported report as a file of the site: what the text says is filled in with its place, and what only a
/// person can write is marked with TODO.
struct ReportDraft {
  private let report: ImportedReport
  private let authority: String
  private var lines: [String] = []

  static func text(of report: ImportedReport, authority: String) -> String {
    var draft = ReportDraft(report: report, authority: authority)
    draft.write()
    return draft.lines.joined(separator: "\n") + "\n"
  }

  private init(report: ImportedReport, authority: String) {
    self.report = report
    self.authority = authority
  }

  private mutating func write() {
    lines.append("---")
    lines.append(
      "# A draft, made by candour import from \(report.source.text). The words after “printed:” are the report's own:")
    lines.append(
      "# sum them up. TODO: hold all of it against the report, then delete these lines.")
    writeDetails()
    SourceLines.write(report.source, into: &lines)
    writeJudgements()
    writeRequests()
    writeFindings()
    FigureLines.write(report.figures, into: &lines)
    lines.append(
      "# The body follows the report: say in your own words what stands at the places below each heading."
    )
    lines.append("---")
    OutlineLines.write(report.outline, into: &lines)
  }

  private mutating func detail(_ key: String, _ value: String) {
    if let place = report.places[key] { lines.append("# \(place)") }
    if let todo = report.todos[key] { lines.append("# TODO: \(DraftComment.text(todo))") }
    lines.append("\(key): \(value)")
  }

  private mutating func writeDetails() {
    detail("title", YAMLWriting.scalar(report.title))
    detail("authority", authority)
    detail("framework", report.framework.id.rawValue)
    detail("kind", report.visit == nil ? "inspection" : "visit")
    detail("inspected", DraftDates.text(report.inspected))
    if report.published == nil, report.todos["published"] == nil {
      lines.append("# The text does not say when it was published; the page from which it was downloaded may.")
    }
    detail("published", report.published?.description ?? "not-known")
    if let inspector = report.leadInspector {
      detail("lead_inspector", YAMLWriting.scalar(inspector))
    } else if let todo = report.todos["lead_inspector"] {
      lines.append("# TODO: \(DraftComment.text(todo)); write “lead_inspector”, or delete this line")
    }
    if let age = report.ageGroup { lines.append("# Age group: \(DraftComment.text(age))") }
  }

  private mutating func writeJudgements() {
    guard !report.judgements.isEmpty else {
      guard report.visit == nil else { return }
      lines.append("judgements: []")
      return
    }
    lines.append("judgements:")
    for judgement in report.judgements {
      if let todo = judgement.todo { lines.append("  # TODO: \(DraftComment.text(todo))") }
      let area = report.framework.areas[judgement.area].path
      let at = judgement.at.map { ", at: \(DraftDates.locator($0))" } ?? ""
      lines.append("  - {area: \(area), grade: \(judgement.grade ?? "not-known")\(judgement.grade == nil ? "" : at)}")
    }
  }

  private mutating func writeRequests() {
    if let todo = report.todos["recommendations"] { lines.append("# TODO: \(DraftComment.text(todo))") }
    guard !report.requests.isEmpty else { return }
    lines.append("recommendations:")
    let ids = DraftSlug.unique(
      report.requests.enumerated().map { DraftSlug.slug($1.words, fallback: "recommendation-\($0 + 1)") })
    for (id, request) in zip(ids, report.requests) {
      lines.append("  # printed: \(DraftComment.text(request.words))")
      lines.append("  - id: \(id)")
      lines.append("    kind: \(request.kind.rawValue)")
      if let todo = request.todo { lines.append("    # TODO: \(DraftComment.text(todo))") }
      lines.append("    area: \(request.area)")
      lines.append("    for: [\(request.addressees.map(\.rawValue).joined(separator: ", "))]")
      lines.append("    summary: \"TODO: say in your own words what is asked for\"")
      if let within = request.within { lines.append("    within: \(within)") }
      lines.append("    at: \(DraftDates.locator(request.at))")
    }
  }

  private mutating func writeFindings() {
    let lists = [
      ("strengths", report.strengths), ("requirements_met", report.requirementsMet),
      ("areas_for_improvement", report.areasForImprovement),
    ].filter { !$0.1.isEmpty }
    if let todo = report.todos["findings"] { lines.append("# TODO: \(DraftComment.text(todo))") }
    guard !lists.isEmpty else { return }
    lines.append("findings:")
    for (key, items) in lists {
      lines.append("  \(key):")
      ItemLines.write(items, indent: "    ", into: &lines)
    }
  }
}

/// The source of a draft as front matter.
enum SourceLines {
  static func write(_ source: ImportedSource, into lines: inout [String]) {
    lines.append("sources:")
    lines.append("  - id: \(source.id)")
    lines.append("    kind: \(source.isPrimary ? "primary" : "secondary")")
    lines.append("    title: \(YAMLWriting.quoted(source.title))")
    lines.append("    publisher: \(YAMLWriting.scalar(source.publisher))")
    if let date = source.published { lines.append("    published: \(date)") }
    if let licence = source.licence {
      let condition = licence.condition.map { ", condition: \(YAMLWriting.scalar($0))" } ?? ""
      let url = licence.url.map { ", url: \(YAMLWriting.quoted($0))" } ?? ""
      lines.append("    licence: {name: \(YAMLWriting.scalar(licence.name))\(url)\(condition)}")
    } else {
      lines.append("    # The text states no licence.")
    }
    lines.append("    text: \(YAMLWriting.scalar(source.text))")
  }
}

/// Findings and priorities as front matter.
enum ItemLines {
  static func write(_ items: [ImportedItem], indent: String, into lines: inout [String]) {
    for item in items {
      lines.append("\(indent)# printed: \(DraftComment.text(item.words))")
      let at = item.at.map { ", at: \(YAMLWriting.quoted($0.description))" } ?? ""
      lines.append("\(indent)- {summary: \"TODO: in your own words\"\(at)}")
    }
  }
}

/// Fact boxes as front matter.
enum FigureLines {
  static func write(_ figures: [ImportedFigure], into lines: inout [String]) {
    guard !figures.isEmpty else { return }
    lines.append("figures:")
    for figure in figures {
      let on = figure.on.map { ", on: \($0)" } ?? ""
      let note = figure.note.map { ", note: \(YAMLWriting.quoted($0))" } ?? ""
      lines.append(
        "  - {label: \(YAMLWriting.scalar(figure.label)), value: \(figure.value), unit: \(figure.unit)\(on), at: \(DraftDates.locator(figure.at))\(note)}"
      )
    }
  }
}

/// The outline of a text as the body of a draft.
enum OutlineLines {
  static func write(_ sections: [OutlineSection], into lines: inout [String]) {
    if sections.isEmpty {
      lines.append("TODO: write the summary.")
      return
    }
    for (index, section) in sections.enumerated() {
      if index > 0 { lines.append("") }
      lines.append("\(String(repeating: "#", count: section.level)) \(section.title)")
      guard !section.places.isEmpty else { continue }
      lines.append("")
      let places = section.places.map(\.description).joined(separator: ", ")
      // No word that could be looked for in what is cited.
      lines.append("TODO [\(places)]")
    }
  }
}

/// Dates and places as front matter.
enum DraftDates {
  static func text(_ dates: InspectionDates) -> String {
    switch dates {
    case .notKnown: "not-known"
    case .on(let date): date.description
    case .range(let from, let to): "\(from)..\(to)"
    }
  }

  /// A number of one group needs no quotes.
  static func locator(_ locator: Locator) -> String {
    switch locator {
    case .paragraphs(let first, nil, nil) where !first.contains("."): locator.description
    case .record: "record"
    default: YAMLWriting.quoted(locator.description)
    }
  }
}
