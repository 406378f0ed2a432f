package import Content
package import Diagnostics
import Files
package import Library
package import SitePlan
import Workers

/// What an editor's second pair of eyes would see in a site that can be built: people's privacy, and whether
/// the site as a whole is true and can be read.
///
/// Each file is read and looked at by itself, several at once; what a rule has to know of the others it asks
/// the plan. The rules stand in `RuleList`.
package struct SiteCheck: Sendable {
  package enum Extent: Sendable {
    /// The rules whose breach keeps the site from being published, as `build` runs them. A file is looked at
    /// as bytes alone, and its Markdown read only where these give a reason.
    case errors
    /// Every rule, and allowances that nothing needs.
    case all
  }

  private let context: SiteContext
  private let site: String
  private let severities: RuleSeverities
  private let jobs: Int
  private let gaps: ContentGaps

  /// - Parameters:
  ///   - gaps: the files with mistakes that the plan lacks. They are looked at as texts, and what rests on them is not
  ///     asked.
  ///   - site: the folder that holds `content/`.
  ///   - severities: how grave the site wants breaches to be.
  ///   - jobs: how many files are looked at at once.
  package init(
    _ plan: SitePlan, lacking gaps: ContentGaps = .none, site: String, severities: RuleSeverities, jobs: Int
  ) {
    self.context = SiteContext(plan)
    self.gaps = gaps
    self.site = site
    self.severities = severities
    self.jobs = max(1, jobs)
  }

  package struct Result: Sendable {
    /// In the order of the files, with the severities that the site gives them; those of the proof are not among them.
    package let diagnostics: [Diagnostic]
    /// Nil where nothing was to be remembered.
    package let memory: CheckMemory?
    /// What the published texts prove; nil where none were given.
    package let proof: ProvenanceCheck.Result?
  }

  /// The problems alone.
  package func diagnostics(_ extent: Extent) async -> [Diagnostic] { await result(extent).diagnostics }

  /// Walks through the files, through none again that has not changed where its text is known; where the task is
  /// cancelled, through a part of them.
  ///
  /// Complexity: linear in the bytes of the content; some ten microseconds for a report of 11 KB where errors
  /// alone are looked for.
  ///
  /// - Parameters:
  ///   - texts: what the site was read from; a file that it does not have is read.
  ///   - memory: what an earlier check gave; nil where nothing is to be remembered.
  ///   - provenance: what the files are held against as well.
  package func result(
    _ extent: Extent,
    texts: ContentMemory? = nil,
    remembering memory: CheckMemory? = nil,
    proving provenance: ProvenanceCheck? = nil
  ) async -> Result {
    let wanted = wanted(extent)
    let files = SiteFile.all(of: context.library, lacking: gaps)
    var diagnostics: [Diagnostic] = []
    let context = wanted.contains(.changedSinceChecked) ? remembering(&diagnostics) : context
    let known = memory.flatMap { $0.holds(for: wanted, context.grades) ? $0 : nil }
    let check = FileCheck(
      context, site: site, wanted: wanted, texts: texts, known: known, provenance: provenance)
    let size = max(1, min(64, files.count / (4 * jobs)))
    let slices = stride(from: 0, to: files.count, by: size).map { $0..<min($0 + size, files.count) }
    let results = await SliceWorkers(jobs: jobs).map(
      slices, while: { _ in !Task.isCancelled }, { files[$0].map(check.result) })
    var scans: [String: CheckMemory.Scan] = [:]
    var used: [String: Set<Allowance>] = [:]
    var tooShort: [String: Set<Allowance>] = [:]
    var outcomes: [ProvenanceCheck.Outcome] = []
    for (file, result) in zip(files, results.lazy.flatMap { $0 }) {
      diagnostics += result.diagnostics
      if let scan = result.scan { scans[file.path] = scan }
      if !result.used.isEmpty { used[file.owner, default: []].formUnion(result.used) }
      if !result.tooShort.isEmpty { tooShort[file.owner, default: []].formUnion(result.tooShort) }
      if let outcome = result.proof { outcomes.append(outcome) }
    }
    for path in Self.templates(site) {
      let result = check.result(ofTemplate: path, unclear: gaps.unclearOfSettings)
      diagnostics += result.diagnostics
      if !result.used.isEmpty { used[context.library.settingsFile.path, default: []].formUnion(result.used) }
    }
    if wanted.contains(.unusedAllowance) {
      diagnostics += UnusedAllowances(site: site, looked: wanted).diagnostics(of: files, used: used, tooShort: tooShort)
    }
    return Result(
      diagnostics: severities.applied(to: diagnostics),
      memory: memory.map { _ in CheckMemory(wanted: wanted, context: context, scans: scans) },
      proof: provenance.map { _ in ProvenanceCheck.Result(outcomes) })
  }

  /// What the rules have to know, with what the files stated when they were last recorded as checked.
  private func remembering(_ diagnostics: inout [Diagnostic]) -> SiteContext {
    var context = context
    context.facts = FactRecord(ofSite: site, &diagnostics)
    return context
  }

  /// The site's own templates and assets, relative to the site, in order. Where they can't be listed, whoever reads the
  /// templates has told it.
  static func templates(_ site: String) -> [String] {
    var paths: [String] = []
    try? Folder.forEachEntry(below: site + "/templates") { path, entry in
      if Folder.isHidden(entry.name) { return false }
      if entry.kind == .file { paths.append("templates/" + path) }
      return true
    }
    return paths.sorted()
  }

  /// What is remembered of a site without a breach in some files, which say something else since; nil where one of them,
  /// or another that a rule judges by them, has a breach now, or may need an allowance no more.
  ///
  /// - Parameters:
  ///   - plan: of the site as it is now.
  ///   - paths: the files that say something else, relative to the site.
  ///   - authorities: those whose inspections are others; what the rules know else of one file from another is the same.
  ///   - site: the folder that holds `content/`.
  ///   - memory: what the check before gave, without a breach in any of these files.
  package static func revised(
    _ plan: SitePlan, _ paths: [String], inspectionsOf authorities: Set<Int>, site: String, texts: ContentMemory,
    remembering memory: CheckMemory
  ) -> CheckMemory? {
    guard !memory.wanted.contains(.unusedAllowance), let context = memory.context.map({ SiteContext($0, plan) }) else {
      return nil
    }
    let check = FileCheck(context, site: site, wanted: memory.wanted, texts: texts)
    var scans: [String: CheckMemory.Scan] = [:]
    for path in paths {
      guard let file = SiteFile.of(path, in: context.library) else { return nil }
      let result = check.result(of: file)
      guard result.diagnostics.isEmpty else { return nil }
      scans[path] = result.scan
    }
    let seesOthers = RuleList.files.contains { $0.seesOtherReports && memory.wanted.contains($0.rule) }
    if seesOthers, !authorities.isEmpty {
      let known = FileCheck(context, site: site, wanted: memory.wanted, texts: texts, known: memory)
      let others = SiteFile.seeing(inspectionsOf: authorities, in: plan)
      guard others.allSatisfy({ known.result(of: $0).diagnostics.isEmpty }) else { return nil }
    }
    return memory.replacing(scans, context)
  }

  /// The rules that are looked for: none that the site has switched off.
  private func wanted(_ extent: Extent) -> Set<Rule> {
    let unasked = Set(RuleList.files.filter { gaps.lacksSettings && $0.seesSettings }.map(\.rule))
      .union(gaps.lacksNames ? [.unexplainedAbbreviation] : [])
    return Set(
      RuleList.rules.filter { rule in
        if unasked.contains(rule) { return false }
        let setting = severities.settings[rule] ?? (rule.severity == .error ? .error : .warning)
        return setting == .error || extent == .all && setting == .warning
      })
  }
}
