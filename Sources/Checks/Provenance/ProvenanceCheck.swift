package import Diagnostics
internal import Files
package import InspectionModel
package import Library
internal import Markdown
package import Provenance
internal import Workers

/// Proves what a site says against the published texts: every report, paper and file of indicators, the spread of a
/// framework's grades, and the other pages where they cite one of them.
///
/// The files are read again, because the library keeps values and not their places. Documents are checked side by side;
/// a report of a hundred claims costs some hundred microseconds.
package struct ProvenanceCheck: Sendable {
  /// What was proved of one file.
  package struct Proof: Sendable {
    /// Relative to the site.
    package let path: String
    /// The file's digest, as `BodyOutline` has it, by which a later build sees whether it changed.
    package let digest: UInt64
    /// The names of the texts that its sources name and that were given.
    package let texts: [String]
    package let counts: ProvenanceReport.Counts
    package let problemCount: Int
    package let uncheckedCount: Int
  }

  package struct Result: Sendable {
    /// Sorted by file and place, with the severities of their rules; those of the site are not applied.
    package let diagnostics: [Diagnostic]
    /// What could not be proved, with its place: one sentence each, apart from the problems.
    package let unchecked: [String]
    /// By path.
    package let proofs: [Proof]
    package let counts: ProvenanceReport.Counts
  }

  private let library: ContentLibrary
  private let site: String
  private let texts: SourceTexts
  /// By the path of the file for which they hold.
  private let allowances: [String: [Allowance]]
  private let jobs: Int
  /// By authority, as indices.
  private let reports: [Identifier<Authority>: [Int]]
  private let papers: [Identifier<Authority>: [Int]]

  /// - Parameter texts: what `textNames` names, read by `SourceTexts.read`.
  package init(_ library: ContentLibrary, site: String, texts: SourceTexts, jobs: Int) {
    allowances = Self.allowances(library)
    reports = Dictionary(grouping: library.reports.indices) { library.reports[$0].value.authority }
    papers = Dictionary(grouping: library.papers.indices) { library.papers[$0].value.authority }
    self.library = library
    self.site = site
    self.texts = texts
    self.jobs = max(1, jobs)
  }

  /// The names of all texts that the sources of a site name, each once.
  package static func textNames(_ library: ContentLibrary) -> [String] {
    let sources = library.reports.flatMap(\.value.sources) + library.papers.flatMap(\.value.sources)
    return Set(sources.compactMap(\.text)).sorted()
  }

  package func run() async -> Result {
    let documents = documents
    let size = max(1, min(32, documents.count / (4 * jobs)))
    let slices = stride(from: 0, to: documents.count, by: size).map { $0..<min($0 + size, documents.count) }
    let results = await SliceWorkers(jobs: jobs).map(slices) { slice in documents[slice].map(check) }
    var diagnostics: [Diagnostic] = []
    var unchecked: [String] = []
    var proofs: [Proof] = []
    var counts = ProvenanceReport.Counts()
    for result in results.joined().joined() {
      diagnostics += result.diagnostics
      unchecked += result.unchecked
      proofs.append(result.proof)
      counts += result.proof.counts
    }
    return Result(
      diagnostics: diagnostics.sorted(), unchecked: unchecked, proofs: proofs.sorted { $0.path < $1.path },
      counts: counts)
  }

  /// Checks one file that is in memory, as it would be within the site.
  package func check(_ source: SourceText) -> Result? {
    guard let document = documents.first(where: { $0.path == source.path }), let file = AuthorFile(source) else {
      return nil
    }
    let outcome = check(document, file)
    return Result(
      diagnostics: outcome.diagnostics.sorted(), unchecked: outcome.unchecked, proofs: [outcome.proof],
      counts: outcome.proof.counts)
  }

  // MARK: - Documents

  private enum Document: Sendable {
    case report(Report, path: String)
    case paper(Paper, path: String)
    case indicators(IndicatorDocument, path: String)
    case framework(Framework, path: String)
    case page(path: String)

    var path: String {
      switch self {
      case .report(_, let path), .paper(_, let path), .indicators(_, let path), .framework(_, let path),
        .page(let path):
        path
      }
    }
  }

  private struct Outcome: Sendable {
    let diagnostics: [Diagnostic]
    let unchecked: [String]
    let proof: Proof
  }

  private var documents: [Document] {
    library.reports.map { .report($0.value, path: $0.file.path) }
      + library.papers.map { .paper($0.value, path: $0.file.path) }
      + library.indicators.map { .indicators($0.value, path: $0.file.path) }
      + library.frameworks.filter { !$0.value.spread.isEmpty }.map { .framework($0.value, path: $0.file.path) }
      + library.authorities.map { .page(path: $0.file.path) } + library.pages.map { .page(path: $0.file.path) }
  }

  private func check(_ document: Document) -> [Outcome] {
    guard let file = AuthorFile(document.path, site: site) else { return [] }
    var outcomes = [check(document, file)]
    if case .indicators(let indicators, let path) = document, let table = table(of: path) {
      let resolver = SourceResolver(library, texts, sources: [], noun: "the paper")
      let proof = IndicatorProof(indicators: indicators, library: library)
      let tally = proof.checkTable(table, resolver, file.frontMatter)
      outcomes.append(outcome(tally.report, table, sources: library.paper(indicators.paper)?.sources ?? []))
    }
    return outcomes
  }

  /// The values beside a file of indicators.
  private func table(of path: String) -> SourceText? {
    let csv = path.dropLast(2) + "csv"
    guard case .bytes(let bytes)? = try? FileReader.read(site + "/" + csv) else { return nil }
    return SourceText(path: String(csv), bytes: bytes)
  }

  /// Checks the values of a table in memory, as they would be within the site.
  package func checkTable(_ table: SourceText, of indicators: IndicatorDocument) -> Result {
    let resolver = SourceResolver(library, texts, sources: [], noun: "the paper")
    let tally = IndicatorProof(indicators: indicators, library: library).checkTable(table, resolver, nil)
    let outcome = outcome(tally.report, table, sources: [])
    return Result(
      diagnostics: outcome.diagnostics.sorted(), unchecked: outcome.unchecked, proofs: [outcome.proof],
      counts: outcome.proof.counts)
  }

  private func check(_ document: Document, _ file: AuthorFile) -> Outcome {
    var sources: [Source] = []
    var noun = "the report"
    var own: [CivilDate?] = []
    switch document {
    case .report(let report, _):
      sources = report.sources
      own = [report.inspected.start, report.inspected.end, report.published]
    case .paper(let paper, _):
      sources = paper.sources
      own = [paper.published]
      noun = "the paper"
    default: break
    }
    let resolver = SourceResolver(library, texts, sources: sources, noun: noun)
    var check = DocumentCheck(file, resolver, known: knownDates(document), own: own.compactMap { $0 })
    switch document {
    case .report(let report, _):
      guard let framework = library.framework(report.framework) else { break }
      ReportProof(report: report, framework: framework, library: library).check(&check)
    case .paper(let paper, _): PaperProof(paper: paper, library: library).check(&check)
    case .indicators(let indicators, _): IndicatorProof(indicators: indicators, library: library).check(&check)
    case .framework(let framework, _): FrameworkProof(framework: framework).check(&check)
    case .page: check.checkBody()
    }
    checkDerived(sources, &check)
    return outcome(check.tally.report, file.source, sources: sources)
  }

  /// The dates of an authority's inspections and papers, of their sources, and of the frameworks.
  private func knownDates(_ document: Document) -> [CivilDate] {
    let authority: Identifier<Authority>?
    switch document {
    case .report(let report, _): authority = report.authority
    case .paper(let paper, _): authority = paper.authority
    case .indicators(let indicators, _): authority = indicators.authority
    case .framework, .page: authority = nil
    }
    guard let authority else { return [] }
    var dates = library.frameworks.flatMap { [$0.value.from, $0.value.to].compactMap { $0 } }
    for entry in reports[authority] ?? [] {
      let report = library.reports[entry].value
      dates += [report.inspected.start, report.inspected.end, report.published].compactMap { $0 }
      dates += report.sources.compactMap(\.published)
    }
    for entry in papers[authority] ?? [] {
      let paper = library.papers[entry].value
      dates += [paper.published].compactMap { $0 } + paper.sources.compactMap(\.published)
    }
    return dates
  }

  /// In a summary of a primary source at most one figure in twenty may be the writer's own.
  private func checkDerived(_ sources: [Source], _ check: inout DocumentCheck) {
    let counts = check.tally.counts
    guard counts.derived > 0, sources.first?.kind == .primary, counts.derived * 20 > counts.derived + counts.figures
    else {
      return
    }
    let start = check.file.body?.nodes.first?.source.lowerBound ?? 0
    let message =
      "\(counts.derived) of \(counts.derived + counts.figures) figures of this page are derived, more than one in twenty; give figures as the source prints them"
    check.tally.report(.derived, start..<start, message)
  }

  private static func allowances(_ library: ContentLibrary) -> [String: [Allowance]] {
    var allowances: [String: [Allowance]] = [:]
    func note(_ file: ContentFile) {
      if !file.allowances.isEmpty { allowances[file.path] = file.allowances }
    }
    for entry in library.reports { note(entry.file) }
    for entry in library.papers { note(entry.file) }
    for entry in library.authorities { note(entry.file) }
    for entry in library.frameworks { note(entry.file) }
    for entry in library.pages { note(entry.file) }
    for entry in library.indicators where !entry.file.allowances.isEmpty {
      note(entry.file)
      // Those of the definitions hold for the table beside them.
      allowances[entry.file.path.dropLast(2) + "csv"] = entry.file.allowances
    }
    return allowances
  }

  private func outcome(_ report: ProvenanceReport, _ source: SourceText, sources: [Source]) -> Outcome {
    var diagnostics: [Diagnostic] = []
    var left: [(offset: Int, reason: String)] = report.unchecked.map { ($0.range.lowerBound, $0.reason) }
    for problem in report.problems {
      let rule = Rule(problem.fault)
      let words = String(decoding: source.bytes[problem.range], as: UTF8.self)
      if let allowance = allowances[source.path]?.first(where: { $0.allows(words, of: rule) }) {
        left.append((problem.range.lowerBound, "\(Excerpt.quoted(words)): allowed, because: \(allowance.reason)"))
      } else {
        diagnostics.append(
          Diagnostic(rule, at: source.location(of: problem.range), problem.message, hint: problem.hint))
      }
    }
    let unchecked = left.sorted { $0.offset < $1.offset }.map { offset, reason in
      let place = source.location(of: offset..<offset).start
      return "\(source.path):\(place.line):\(place.column): \(reason)"
    }
    let proof = Proof(
      path: source.path, digest: source.digest, texts: sources.compactMap(\.text).filter { texts[$0] != nil },
      counts: report.counts, problemCount: diagnostics.count, uncheckedCount: unchecked.count)
    return Outcome(diagnostics: diagnostics, unchecked: unchecked, proof: proof)
  }
}

extension Rule {
  init(_ fault: ProvenanceFault) {
    switch fault {
    case .unknownPlace: self = .unknownPlace
    case .doubtfulPlace: self = .doubtfulPlace
    case .figure: self = .figureNotInSource
    case .doubtfulFigure: self = .doubtfulFigure
    case .grade: self = .gradeNotInSource
    case .recordGap: self = .missingFromRecord
    case .quotation: self = .quotationNotInSource
    case .timeLimit: self = .timeLimitNotInSource
    case .requestCount: self = .requestCount
    case .detail: self = .detailNotInSource
    case .tableValue: self = .valueNotInTable
    case .derived: self = .derivedFigures
    }
  }
}
