package import Checks
internal import Content
package import Diagnostics
package import Files
package import SitePages
package import SitePlan
internal import Templates

/// A site that has been read, planned and found sound: ready to be rendered.
package struct PreparedSite: Sendable {
  package let plan: SitePlan
  package let templates: PageTemplates
  let folder: TemplateFolder
  private let site: String

  /// What preparing gave: the problems always, the site where none of them is an error.
  package struct Result: Sendable {
    package let site: PreparedSite?
    /// Nil where the content could not be planned.
    package let plan: SitePlan?
    package let report: DiagnosticReport
    /// How grave the site wants breaches of the rules to be.
    package let severities: RuleSeverities
  }

  /// Reads content and templates, plans the pages, compiles the templates and looks for breaches of the rules,
  /// and reports every problem of all of these together.
  ///
  /// - Parameter extent: which rules are looked for.
  /// - Throws: where the machine fails: a folder that can't be listed.
  package static func prepare(
    _ options: SiteOptions,
    checking extent: SiteCheck.Extent = .errors,
    _ metrics: inout BuildMetrics
  ) async throws(FileError) -> Result {
    let content = try await ContentLoader(
      site: options.site,
      includesDrafts: options.includesDrafts,
      jobs: options.jobs
    ).load()
    metrics.lap("read content")
    var diagnostics: [Diagnostic] = []
    let folder = try TemplateFolder(site: options.site, &diagnostics)
    let templates = PageTemplates(TemplateLibrary(folder.templates), &diagnostics)
    metrics.lap("compile templates")
    let plan = content.library.map { SitePlan(library: $0, asOf: options.asOf, &diagnostics) }
    metrics.lap("plan pages")
    diagnostics = content.severities.applied(to: diagnostics)
    if let plan {
      let check = SiteCheck(plan, site: options.site, severities: content.severities, jobs: options.jobs)
      diagnostics += await check.diagnostics(extent)
    }
    metrics.lap("check")
    let report = DiagnosticReport(content.diagnostics + diagnostics)
    var site: PreparedSite?
    if report.errorCount == 0, let plan, let templates {
      site = PreparedSite(plan: plan, templates: templates, folder: folder, site: options.site)
    }
    return Result(site: site, plan: plan, report: report, severities: content.severities)
  }

  /// The bytes of a content file.
  func body(_ path: String) throws -> SourceText { try SiteBody.read(path, site: site) }

  /// One renderer for one worker.
  package func renderer() -> PageRenderer {
    let site = site
    return PageRenderer(plan: plan, templates: templates) { path in
      try SiteBody.read(path, site: site)
    }
  }
}
