import Checks
import Content
import Diagnostics
import Library
import SitePlan

/// A sound site prepared again after an edit of files that are still what others were read by: what preparing it as a
/// whole would give, without looking at the files that nobody touched.
///
/// Edits that leave every page at its address – of words, a figure, a date, a grade, a recommendation, a link – are
/// planned for the authority that they are about; the rest is shared with the site before. After one that does not
/// – a name, an old address, a list that becomes a page longer – the pages are planned again, and the rules look at what
/// they remember of every file; no other file is read or parsed.
package struct SiteRevision: Sendable {
  package let result: PreparedSite.Result
  /// The files whose bytes differ, in order.
  package let paths: [String]
  /// Whether every page is where it was.
  package let hasSameAddresses: Bool

  /// Nil where more may differ, or is wrong now, so that the site has to be prepared as a whole.
  ///
  /// - Parameters:
  ///   - result: what preparing it gave before, with a memory.
  ///   - touched: the files that may differ, relative to the site; no other does.
  package init?(of result: PreparedSite.Result, touched: Set<String>, _ options: SiteOptions) async {
    guard let site = result.site, let memory = result.memory,
      !result.readingProblems.contains(where: { touched.contains($0.location.file) }),
      let content = ContentRevision(
        of: site.plan.library, memory.content, touched: touched, site: options.site)
    else { return nil }
    paths = content.paths
    if content.paths.isEmpty {
      self.result = result
      hasSameAddresses = true
      return
    }
    if let same = Self.withSameAddresses(result, site, memory, content, options) {
      self.result = same
      hasSameAddresses = true
      return
    }
    guard let planned = await Self.plannedAnew(result, site, memory, content, options) else { return nil }
    self.result = planned
    hasSameAddresses = false
  }

  /// Nil where a page may have another address, and where there was a breach of a rule, or is one now.
  private static func withSameAddresses(
    _ result: PreparedSite.Result, _ site: PreparedSite, _ memory: SiteMemory, _ content: ContentRevision,
    _ options: SiteOptions
  ) -> PreparedSite.Result? {
    guard let revision = PlanRevision(of: site.plan, content.library, changed: content.targets),
      !result.report.diagnostics.contains(where: { content.files.contains($0.location.file) })
    else { return nil }
    let plan = SitePlan(site.plan, revision)
    let checks = SiteCheck.revised(
      plan, content.files, inspectionsOf: revision.authorities, site: options.site, texts: content.memory,
      remembering: memory.checks)
    guard let checks else { return nil }
    return result.replacing(site.replacing(plan, content.memory), report: result.report, checks)
  }

  /// Nil where the site is not sound now.
  private static func plannedAnew(
    _ result: PreparedSite.Result, _ site: PreparedSite, _ memory: SiteMemory, _ content: ContentRevision,
    _ options: SiteOptions
  ) async -> PreparedSite.Result? {
    var diagnostics: [Diagnostic] = []
    let plan = SitePlan(library: content.library, asOf: options.asOf, &diagnostics)
    diagnostics = result.severities.applied(to: diagnostics)
    let check = SiteCheck(plan, site: options.site, severities: result.severities, jobs: options.jobs)
    let checked = await check.result(.errors, texts: content.memory, remembering: memory.checks)
    let report = DiagnosticReport(result.readingProblems + diagnostics + checked.diagnostics)
    guard report.errorCount == 0, let checks = checked.memory else { return nil }
    return result.replacing(site.replacing(plan, content.memory), report: report, checks)
  }
}

extension PreparedSite.Result {
  fileprivate func replacing(
    _ site: PreparedSite, report: DiagnosticReport, _ checks: CheckMemory
  ) -> PreparedSite.Result {
    PreparedSite.Result(
      site: site, plan: site.plan, report: report, readingProblems: readingProblems, severities: severities,
      memory: SiteMemory(content: site.texts, checks: checks, templates: memory?.templates), proof: nil)
  }
}
