internal import Content
package import Diagnostics
internal import Library
package import SitePlan
internal import Workers

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

  /// - Parameters:
  ///   - site: the folder that holds `content/`.
  ///   - severities: how grave the site wants breaches to be.
  ///   - jobs: how many files are looked at at once.
  package init(_ plan: SitePlan, site: String, severities: RuleSeverities, jobs: Int) {
    self.context = SiteContext(plan)
    self.site = site
    self.severities = severities
    self.jobs = max(1, jobs)
  }

  /// The problems in the order of the files, with the severities that the site gives them.
  ///
  /// Complexity: linear in the bytes of the content; some ten microseconds for a report of 11 KB where errors
  /// alone are looked for.
  package func diagnostics(_ extent: Extent) async -> [Diagnostic] {
    let wanted = wanted(extent)
    let files = SiteFile.all(of: context.library)
    let check = FileCheck(context, site: site, wanted: wanted)
    let size = max(1, min(64, (files.count + jobs - 1) / jobs))
    let slices = stride(from: 0, to: files.count, by: size).map { $0..<min($0 + size, files.count) }
    let results = await SliceWorkers(jobs: jobs).map(slices) { slice in files[slice].map(check.result) }
    var diagnostics: [Diagnostic] = []
    var used: [String: Set<Allowance>] = [:]
    for (file, result) in zip(files, results.lazy.flatMap { $0 }) {
      diagnostics += result.diagnostics
      if !result.used.isEmpty { used[file.owner, default: []].formUnion(result.used) }
    }
    if wanted.contains(.unusedAllowance) {
      diagnostics += UnusedAllowances(site: site, looked: wanted).diagnostics(of: files, used: used)
    }
    return severities.applied(to: diagnostics)
  }

  /// The rules that are looked for: none that the site has switched off.
  private func wanted(_ extent: Extent) -> Set<Rule> {
    Set(
      RuleList.rules.filter { rule in
        let setting = severities.settings[rule] ?? (rule.severity == .error ? .error : .warning)
        return setting == .error || extent == .all && setting == .warning
      })
  }
}
