import Checks
package import Diagnostics
package import Files
package import InspectionModel
import Library
import Provenance
import SitePlan

/// Checks a site without publishing it: everything that a build would report, every rule of the checks, and what
/// the site says against the published texts.
package struct SiteChecker: Sendable {
  private let options: SiteOptions
  /// The folder with the published texts; nil where none is given.
  private let sources: String?
  /// The day to write into the record; nil where nothing is recorded.
  private let recordedOn: CivilDate?
  private let looksOutside: Bool

  /// - Parameters:
  ///   - sources: the folder with the published texts that `source.text` names.
  ///   - recordedOn: the day under which what is proved is written to `content/checked.yaml`; nil for no record.
  ///   - looksOutside: whether addresses of other sites are asked for.
  package init(_ options: SiteOptions, sources: String?, recordedOn: CivilDate?, looksOutside: Bool) {
    self.options = options
    self.sources = sources
    self.recordedOn = recordedOn
    self.looksOutside = looksOutside
  }

  package struct Result: Sendable {
    package let report: DiagnosticReport
    /// What was proved, in words; nil where no texts were given.
    package let proved: String?
    package let isRecorded: Bool
    /// What is another than it was recorded before, and was taken over by this record: a line each, with its place.
    package var taken: [String] = []
    /// What the last build into `public/` published, and a build now would not.
    package internal(set) var gone = GoneAddresses()
  }

  /// - Throws: where the machine fails: a folder that can't be listed, a record that can't be written.
  package func check() async throws(FileError) -> Result {
    if let sources, !Folder.isFolder(sources) {
      throw FileError("read", sources, reason: "there is no such folder")
    }
    var metrics = BuildMetrics()
    let texts = sources.map { SourceTexts(in: $0) }
    let prepared = try await PreparedSite.prepare(options, checking: .all, against: texts, &metrics)
    var result = try await check(prepared, against: texts)
    if prepared.report.errorCount == 0, let plan = prepared.plan {
      let published = OutputFolder.published(in: options.site + "/public")
      if !published.isEmpty {
        let pages = Set(plan.pages.map(\.address.filePath))
        result.gone = GoneAddresses(published: published, new: pages, plan.library)
      }
    }
    return result
  }

  private func check(
    _ prepared: PreparedSite.Result, against texts: SourceTexts?
  ) async throws(FileError) -> Result {
    let plan = prepared.plan
    let outside: ExternalLinkCheck.Result? =
      if looksOutside, let plan { await links(plan, prepared.severities) } else { nil }
    guard let texts, let proof = prepared.proof else {
      if plan == nil { return Result(report: prepared.report, proved: nil, isRecorded: false) }
      let unchecked = ["no published texts were given (--sources), so nothing was held against them"]
      let report = DiagnosticReport(
        prepared.report.diagnostics + (outside?.diagnostics ?? []), unchecked: unchecked + (outside?.unchecked ?? []))
      return Result(report: report, proved: nil, isRecorded: false)
    }
    let checked = plan?.library.checked ?? [:]
    let changed = CheckRecordFile.changedTexts(checked, texts: texts)
    let proved = Self.withoutNumbersOfPersons(
      prepared.severities.applied(to: proof.diagnostics + changed), told: prepared.report.diagnostics)
    let found = Self.withoutConsequences(prepared.report.diagnostics, of: proved)
    let wrong = Set(proved.map(\.location.file))
    // What a record takes over is no problem any more; of a file with another one nothing is recorded.
    let (taken, told) = recordedOn == nil ? ([], found) : Self.parted(found) { !wrong.contains($0) }
    let isRecorded = recordedOn != nil && !told.contains { $0.severity == .error }
    if let recordedOn, isRecorded, let library = plan?.library {
      try write(
        CheckRecordFile(proof, texts: texts, earlier: checked, on: recordedOn).bytes, to: CheckRecordFile.path)
      var known: [Diagnostic] = []
      let earlier = FactRecord(ofSite: options.site, &known)
      let facts = FactRecord.text(of: library, besides: wrong, earlier: earlier, site: options.site)
      try write(facts, to: FactRecord.path)
    }
    let diagnostics = (isRecorded ? told : found) + proved + (outside?.diagnostics ?? [])
    return Result(
      report: DiagnosticReport(diagnostics, unchecked: proof.unchecked + (outside?.unchecked ?? [])),
      proved: Self.words(proof), isRecorded: isRecorded, taken: isRecorded ? taken.map(Self.words) : [])
  }

  private static func words(_ change: Diagnostic) -> String {
    let message = change.message.replacing(FactRecord.mend, with: "")
    return "\(change.location.file):\(change.location.start.line):\(change.location.start.column): \(message)"
  }

  /// The changes since the last record in files of which a new one is made, and all else.
  private static func parted(
    _ diagnostics: [Diagnostic], _ isRecorded: (String) -> Bool
  ) -> (changes: [Diagnostic], rest: [Diagnostic]) {
    var (changes, rest): ([Diagnostic], [Diagnostic]) = ([], [])
    for diagnostic in diagnostics {
      if diagnostic.rule == .changedSinceChecked, isRecorded(diagnostic.location.file) {
        changes.append(diagnostic)
      } else {
        rest.append(diagnostic)
      }
    }
    return (changes, rest)
  }

  /// Where a text says which date is right, what follows from the wrong one is no mistake of its own; nor is that a
  /// figure changed where it has been told that it is wrong.
  private static func withoutConsequences(_ diagnostics: [Diagnostic], of proved: [Diagnostic]) -> [Diagnostic] {
    let mended = Set(proved.filter { $0.rule == .detailNotInSource && $0.severity == .error }.map(\.location))
    let others = proved + diagnostics.filter { $0.rule != .changedSinceChecked }
    if others.isEmpty { return diagnostics }
    let places = Dictionary(grouping: others.map(\.location), by: \.file)
    return diagnostics.filter { diagnostic in
      switch diagnostic.rule {
      case .dateOrder, .outsideFramework: !mended.contains(diagnostic.location)
      case .changedSinceChecked:
        !(places[diagnostic.location.file] ?? []).contains { $0.overlaps(diagnostic.location) }
      default: true
      }
    }
  }

  /// That a telephone number or an address has no place on the site has been told; that the text has not its digits is no
  /// mistake of its own.
  private static func withoutNumbersOfPersons(_ proved: [Diagnostic], told: [Diagnostic]) -> [Diagnostic] {
    let ofPersons: Set<Rule> = [
      .telephoneNumber, .nhsNumber, .nationalInsuranceNumber, .pupilNumber, .dateOfBirth, .homeAddress, .emailAddress,
    ]
    // Each of their characters, so that a line of thousands is gone through once.
    var places: [String: Set<SourcePosition>] = [:]
    for location in told.lazy.filter({ ofPersons.contains($0.rule) }).map(\.location)
    where location.start.line == location.end.line {
      places[location.file, default: []].formUnion(
        (location.start.column..<location.end.column).map { SourcePosition(line: location.start.line, column: $0) })
    }
    if places.isEmpty { return proved }
    return proved.filter { diagnostic in
      let isWithin = places[diagnostic.location.file]?.contains(diagnostic.location.start) == true
      return !(isWithin && [.figureNotInSource, .doubtfulFigure, .detailNotInSource].contains(diagnostic.rule))
    }
  }

  private func links(_ plan: SitePlan, _ severities: RuleSeverities) async -> ExternalLinkCheck.Result {
    await ExternalLinkCheck(plan, site: options.site, severities: severities).check()
  }

  private func write(_ bytes: [UInt8], to name: String) throws(FileError) {
    let path = options.site + "/" + name
    if case .bytes(let old)? = try? FileReader.read(path), old == bytes { return }
    try FileWriter.replace(path, with: bytes, by: options.site + "/content/.candour-checked.tmp")
  }

  private static func words(_ result: ProvenanceCheck.Result) -> String {
    let counts = result.counts
    func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
    let parts = [
      counted(counts.grades, "grade", "grades"),
      counted(counts.namedGrades, "grade in a sentence", "grades in sentences"),
      counted(counts.figures, "figure", "figures"),
      counted(counts.values, "value of a table", "values of tables"),
      counted(counts.quotations, "quotation", "quotations"), counted(counts.details, "detail", "details"),
      counted(counts.places, "place", "places"),
    ]
    return
      "Held against the published texts: \(parts.joined(separator: ", ")); \(result.unchecked.count) not checked."
  }
}
