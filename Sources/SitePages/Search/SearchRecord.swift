import InspectionModel
import Library
import SitePlan

/// What the search shows of one entry: a line with tabs between its parts, and which words lead to it.
///
/// The parts are the address, the title, what it is and when, and the beginning of its text; then, two by two, the
/// fragment and the words of what stands on the page under a heading of its own: headings, things asked for,
/// indicators. A line is made twice, for the index of words and for its file, so that no line is held in memory.
struct SearchRecord {
  /// How much a word weighs, by where it stands.
  enum Weight: UInt32 {
    case text, part, title
    /// The word is one of the few of a title: “Lewisham”, “Care leavers”.
    case name
  }

  let plan: SitePlan
  private var library: ContentLibrary { plan.library }
  /// The labels of the areas that stand for the whole, by framework.
  private let headlines: [[String]]

  /// The longest words of a title that is a name.
  private static let longestName = 32
  /// How many bytes of a text, and of a part of a page, are shown.
  private static let longestText = 180
  private static let longestPart = 96
  /// How many parts of a page can be found by themselves; the others’ words lead to the page.
  private static let mostParts = 40

  init(_ plan: SitePlan) {
    self.plan = plan
    headlines = plan.library.frameworks.map { entry in entry.value.headline.map { entry.value.fullLabel(ofArea: $0) } }
  }

  /// Appends the line of an entry, and calls `word` with the texts that lead to it.
  func write(
    _ entry: SearchEntry, into line: inout [UInt8], _ texts: (String, Weight) -> Void = { _, _ in }
  ) {
    var output = SearchLine(bytes: line)
    line = []
    defer { line = output.bytes }
    switch entry {
    case .term(let i): write(library.glossary[i], entry, into: &output, texts)
    case .page(let kind): write(kind, entry, into: &output, texts)
    }
    output.end()
  }

  private func write(
    _ term: GlossaryTerm, _ entry: SearchEntry, into line: inout SearchLine, _ texts: (String, Weight) -> Void
  ) {
    let title = term.abbreviation.map { "\($0): \(term.term)" } ?? term.term
    line.part(plan.searchPath(of: entry))
    line.part(title)
    line.part("In the glossary")
    line.part(term.meaning, longest: Self.longestText)
    texts(title, .name)
    for other in term.also { texts(other, .title) }
    texts(term.meaning, .text)
  }

  private func write(
    _ kind: PlannedPage.Kind, _ entry: SearchEntry, into line: inout SearchLine, _ texts: (String, Weight) -> Void
  ) {
    let title = plan.title(of: kind)
    let what = what(kind)
    line.part(plan.searchPath(of: entry))
    line.part(title)
    line.part(what)
    texts(title, title.utf8.count <= Self.longestName ? .name : .title)
    texts(what, .part)
    let file = kind.file(in: library)
    let text = text(kind) ?? file?.body?.opening ?? ""
    line.part(text, longest: Self.longestText)
    texts(text, .text)
    var parts = 0
    func part(_ fragment: String, _ text: String) {
      texts(text, .part)
      parts += 1
      guard parts <= Self.mostParts else { return }
      line.part(fragment)
      line.part(text, longest: Self.longestPart)
    }
    for heading in file?.body?.headings ?? [] { part(heading.id, heading.text) }
    switch kind {
    case .authority(let i):
      let authority = library.authorities[i].value
      texts(authority.name, .title)
      if let code = authority.onsCode { texts(code, .part) }
    case .report(let i):
      if let inspector = library.reports[i].value.leadInspector { texts(inspector, .text) }
      write(library.reports[i].value.figures, texts)
      for asked in library.reports[i].value.recommendations { part("recommendation-" + asked.id, asked.summary) }
      let findings = library.reports[i].value.findings
      for list in [findings.strengths, findings.requirementsMet, findings.areasForImprovement] {
        for finding in list { texts(finding.summary, .text) }
      }
    case .paper(let i):
      write(library.papers[i].value.figures, texts)
      for priority in library.papers[i].value.priorities { texts(priority.summary, .text) }
      for milestone in library.papers[i].value.milestones { texts(milestone.what, .text) }
    case .indicators(let i):
      for indicator in library.indicators[i].value.indicators { part("indicator-" + indicator.id, indicator.label) }
      write(library.indicators[i].value, texts)
    case .framework(let i, _):
      for area in library.frameworks[i].value.areas { texts(area.label, .part) }
    default: break
    }
  }

  private func write(_ figures: [Figure], _ texts: (String, Weight) -> Void) {
    for figure in figures {
      texts(figure.label, .text)
      texts(figure.value.words, .text)
    }
  }

  /// What stands in the tables of a document of indicators.
  private func write(_ document: IndicatorDocument, _ texts: (String, Weight) -> Void) {
    for area in document.areas { texts(area.label, .text) }
    for cell in document.cells {
      if case .value(let quantity) = cell.content { texts(quantity.words, .text) }
      if let category = cell.category { texts(category, .text) }
      if let note = cell.note { texts(note, .text) }
    }
    for indicator in document.indicators {
      if let note = indicator.note { texts(note, .text) }
    }
  }

  /// What an entry is: “Inspection, SLAC. Overall effectiveness: Good”.
  private func what(_ kind: PlannedPage.Kind) -> String {
    switch kind {
    case .authority(let i):
      let authority = library.authorities[i].value
      return [authority.kind ?? "Authority", authority.region].compactMap(\.self).joined(separator: ", ")
    case .report(let i): return what(library.reports[i].value, plan.framework(ofReport: i))
    case .paper(let i): return library.papers[i].value.committee.map { "Paper, \($0)" } ?? "Paper"
    case .indicators: return "Indicators with charts and tables"
    case .framework(let i, _): return "Framework of \(library.frameworks[i].value.inspectorate)"
    case .page: return "About this site"
    default: return "On this site"
    }
  }

  private func what(_ report: Report, _ framework: Int?) -> String {
    guard let framework else { return report.kind.words }
    let entry = library.frameworks[framework].value
    var words = "\(report.kind.words), \(entry.shortName)"
    for (place, area) in entry.headline.enumerated() {
      guard case .grade(let grade) = report.judgements.first(where: { $0.area == area })?.outcome else { continue }
      words += "\(place == 0 ? ". " : "; ")\(headlines[framework][place]): \(entry.scale[grade].label)"
    }
    return words
  }

  /// A text other than the beginning of a file’s own.
  private func text(_ kind: PlannedPage.Kind) -> String? {
    switch kind {
    case .authorities: "Every authority with its latest grades"
    case .comparisons: "Two authorities side by side, framework by framework and area by area"
    case .frameworks: "What inspectors judge by: questions, areas and scales of grades"
    case .recommendations: "What inspectors asked for, by state, addressee and authority"
    case .glossary: "Terms and abbreviations, each explained"
    case .data: "Everything on this site as open data: CSV and JSON"
    case .accessibility: library.settings.accessibility.status
    case .framework(let i, _): library.frameworks[i].value.note
    case .page(let i): library.pages[i].value.description
    default: nil
    }
  }
}

/// A line of a file of records, as it is written.
private struct SearchLine {
  var bytes: [UInt8]
  private var isFirst = true

  init(bytes: consuming [UInt8]) { self.bytes = bytes }

  /// Appends a part, cut after a whole word where it is longer than wanted; what would end a part is a space.
  mutating func part(_ text: String, longest: Int = .max) {
    if !isFirst { bytes.append(0x09) }
    isFirst = false
    var text = text
    text.withUTF8 { text in
      guard text.count > longest, let end = text[..<longest].lastIndex(of: 0x20) else { return append(text[...]) }
      append(text[..<end])
      bytes.append(contentsOf: "…".utf8)
    }
  }

  private mutating func append(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    for i in start..<bytes.count where bytes[i] < 0x20 { bytes[i] = 0x20 }
  }

  mutating func end() { bytes.append(0x0A) }
}
