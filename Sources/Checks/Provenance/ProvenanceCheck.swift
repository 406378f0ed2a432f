package import Diagnostics
import FrontMatter
import InspectionModel
package import Library
import Markdown
package import Provenance

/// Proves what a site says against the published texts: every report, paper and file of indicators with its table, the
/// spread of a framework's grades, and the other pages where they cite one of them.
///
/// It is asked file by file, beside the rules; a report of a hundred claims costs some hundred microseconds.
package struct ProvenanceCheck: Sendable {
  /// What was proved of one file.
  package struct Proof: Sendable {
    /// Relative to the site.
    package let path: String
    /// The digest of the file's content, as `BodyOutline` has it, by which a later build sees whether it changed.
    package let digest: UInt64
    /// The names of the texts that its sources name and that were given.
    package let texts: [String]
    package let counts: ProvenanceReport.Counts
    package let problemCount: Int
    package let uncheckedCount: Int
  }

  /// What was found in one file.
  struct Outcome: Sendable {
    let role: SiteFile.Role
    let diagnostics: [Diagnostic]
    let unchecked: [String]
    let proof: Proof
  }

  package struct Result: Sendable {
    /// Sorted by file and place, with the severities of their rules; those of the site are not applied.
    package let diagnostics: [Diagnostic]
    /// What could not be proved, with its place: one sentence each, apart from the problems. Reports come first.
    package let unchecked: [String]
    /// By path.
    package let proofs: [Proof]
    package let counts: ProvenanceReport.Counts

    init(_ outcomes: [Outcome]) {
      let outcomes = outcomes.sorted { $0.role.weight < $1.role.weight }
      diagnostics = outcomes.flatMap(\.diagnostics).sorted()
      unchecked = outcomes.flatMap(\.unchecked)
      proofs = outcomes.map(\.proof).sorted { $0.path < $1.path }
      counts = proofs.reduce(into: ProvenanceReport.Counts()) { $0 += $1.counts }
    }
  }

  private let library: ContentLibrary
  private let texts: SourceTexts
  /// The dates of an authority's inspections and papers, of their sources, and of the frameworks, each once.
  private let dates: [Identifier<Authority>: [CivilDate]]
  private let names: KnownNames

  package init(_ library: ContentLibrary, texts: SourceTexts) {
    self.library = library
    self.texts = texts
    dates = Self.dates(library)
    names = Self.names(library)
  }

  private static func names(_ library: ContentLibrary) -> KnownNames {
    var names = library.frameworks.flatMap { [$0.value.name, $0.value.shortName, $0.value.inspectorate] }
    names += library.frameworks.flatMap { $0.value.areas.map(\.label) }
    names += library.authorities.flatMap { [$0.value.name, $0.value.shortName] }
    names += library.glossary.flatMap { [$0.term] + $0.also }
    return KnownNames(names, places: library.authorities.map(\.value.shortName))
  }

  private static func dates(_ library: ContentLibrary) -> [Identifier<Authority>: [CivilDate]] {
    var dates: [Identifier<Authority>: Set<CivilDate>] = [:]
    for entry in library.reports {
      let report = entry.value
      let own = DocumentDates.of(report) + report.sources.compactMap(\.published)
      dates[report.authority, default: []].formUnion(own)
    }
    for entry in library.papers {
      let own = [entry.value.published] + entry.value.sources.map(\.published)
      dates[entry.value.authority, default: []].formUnion(own.compactMap { $0 })
    }
    let common = library.frameworks.flatMap { [$0.value.from, $0.value.to].compactMap { $0 } }
    return dates.mapValues { $0.union(common).sorted() }
  }

  /// Checks one file that is in memory, as it would be within the site.
  package func check(_ source: SourceText) -> Result? {
    guard let file = SiteFile.all(of: library).first(where: { $0.path == source.path }),
      let outcome = check(ReadFile(file, source))
    else { return nil }
    return Result([outcome])
  }

  // MARK: - Files

  /// Nil for a file that says nothing of any published text.
  func check(_ file: ReadFile) -> Outcome? {
    switch file.role {
    case .settings, .themes: return nil
    case .unread:
      guard let noun = Self.noun(ofFile: file.file.path) else { return nil }
      var tally = ProvenanceTally()
      let framework = file.frontMatter?["framework"]?.text
      let isItsOwn = framework.flatMap { library.framework(Identifier($0)) } != nil || framework == nil
      let what = isItsOwn ? "its front matter could not be read" : "there is no framework to read it by"
      tally.leave(0..<0, "the \(noun): \(what), so nothing of it was looked up; mend that first")
      return outcome(tally.finished, file, sources: [])
    case .glossary:
      let terms = library.glossary
      guard terms.contains(where: { $0.source != nil }) else { return nil }
      return outcome(file) { GlossaryProof(terms: terms).check(&$0) }
    case .framework(let index):
      let framework = library.frameworks[index].value
      guard !framework.spread.isEmpty else { return nil }
      return outcome(file) { FrameworkProof(framework: framework).check(&$0) }
    case .authority, .page: return outcome(file) { $0.checkBody() }
    case .report(let index):
      let report = library.reports[index].value
      let own = DocumentDates.of(report)
      return outcome(file, sources: report.sources, of: report.authority, own: own) { document in
        guard let framework = library.framework(report.framework) else { return }
        ReportProof(report: report, framework: framework, library: library).check(&document)
      }
    case .paper(let index):
      let paper = library.papers[index].value
      let own = DocumentDates.of(paper, in: library)
      return outcome(file, sources: paper.sources, noun: "the paper", of: paper.authority, own: own) { document in
        PaperProof(paper: paper, library: library).check(&document)
      }
    case .indicators(let index):
      let indicators = library.indicators[index].value
      return outcome(file, of: indicators.authority) { document in
        IndicatorProof(indicators: indicators, library: library).check(&document)
      }
    case .table(let index):
      let indicators = library.indicators[index].value
      let resolver = SourceResolver(library, texts, sources: [], noun: "the paper")
      let tally = IndicatorProof(indicators: indicators, library: library).checkTable(file.source, resolver)
      return outcome(tally.finished, file, sources: library.paper(indicators.paper)?.sources ?? [])
    }
  }

  /// What a file is that rests on published texts; nil for another.
  private static func noun(ofFile path: String) -> String? {
    if path.hasPrefix("content/reports/") { return "report" }
    if path.hasPrefix("content/papers/") { return "paper" }
    return path.hasPrefix("content/indicators/") && path.hasSuffix(".md") ? "file of indicators" : nil
  }

  /// - Parameters:
  ///   - sources: those that the file names itself.
  ///   - noun: how messages call what the first of them holds.
  ///   - authority: whose dates a sentence may name.
  ///   - own: the dates at the head of the file's page.
  private func outcome(
    _ file: ReadFile,
    sources: [Source] = [],
    noun: String = "the report",
    of authority: Identifier<Authority>? = nil,
    own: [CivilDate] = [],
    _ prove: (inout DocumentCheck) -> Void
  ) -> Outcome {
    let resolver = SourceResolver(library, texts, sources: sources, noun: noun)
    let known = authority.flatMap { dates[$0] } ?? []
    var check = DocumentCheck(file, resolver, known: known, own: own)
    check.statements.names = names
    check.statements.place = authority.flatMap { library.authority($0)?.shortName } ?? ""
    prove(&check)
    checkDerived(sources, &check)
    return outcome(check.tally.finished, file, sources: sources)
  }

  /// In a summary of a primary source at most one figure in twenty may be the writer's own.
  private func checkDerived(_ sources: [Source], _ check: inout DocumentCheck) {
    let counts = check.tally.counts
    guard counts.derived > 0, sources.first?.kind == .primary, counts.derived * 20 > counts.derived + counts.figures
    else {
      return
    }
    let start = check.file.document?.nodes.first?.source.lowerBound ?? 0
    let message =
      "\(counts.derived) of \(counts.derived + counts.figures) figures of this page are derived, more than one in twenty; give figures as the source prints them"
    check.tally.report(.derived, start..<start, message)
  }

  private func outcome(_ report: ProvenanceReport, _ file: ReadFile, sources: [Source]) -> Outcome {
    let source = file.source
    var diagnostics: [Diagnostic] = []
    let isSilent = report.problems.isEmpty && report.unchecked.isEmpty
    let contacts = isSilent ? nil : ContactPlaces(file, library.settings)
    var left: [(offset: Int, reason: String)] = report.unchecked.filter { contacts?.contain($0.range) != true }
      .map { ($0.range.lowerBound, $0.reason) }
    let asked = AskedPlaces(source.bytes)
    for problem in report.problems {
      if problem.fault == .figure || problem.fault == .doubtfulFigure, contacts?.contain(problem.range) == true {
        continue
      }
      let rule = Rule(problem.fault)
      // A draft has what could not be told below a TODO, which is reported itself: one doubt gives one problem.
      if asked.contain(problem.range.lowerBound) {
        left.append((problem.range.lowerBound, "a TODO above asks after this: \(problem.message)"))
        continue
      }
      let words = String(decoding: source.bytes[problem.range], as: UTF8.self)
      if let allowance = file.allowances.allowance(words, of: rule) {
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
      path: source.path, digest: source.contentDigest, texts: sources.compactMap(\.text).filter { texts[$0] != nil },
      counts: report.counts, problemCount: diagnostics.count, uncheckedCount: unchecked.count)
    return Outcome(role: file.role, diagnostics: diagnostics, unchecked: unchecked, proof: proof)
  }
}

extension SiteFile.Role {
  /// By how much they say of published texts: what is not checked of reports is listed first.
  fileprivate var weight: (Int, Int) {
    switch self {
    case .report(let index): (0, index)
    case .paper(let index): (1, index)
    // A table stands behind its definitions.
    case .indicators(let index): (2, 2 * index)
    case .table(let index): (2, 2 * index + 1)
    case .framework(let index): (3, index)
    case .authority(let index): (4, index)
    case .page(let index): (5, index)
    case .settings, .glossary, .themes, .unread: (6, 0)
    }
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
    case .valueLeftOut: self = .valueLeftOut
    case .derived: self = .derivedFigures
    case .name: self = .doubtfulName
    case .wording: self = .doubtfulWording
    case .missingText: self = .missingText
    }
  }
}
