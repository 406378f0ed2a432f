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
    package let report: DiagnosticReport
  }

  /// Reads content and templates, plans the pages and compiles the templates, and reports every problem of
  /// all of these together.
  ///
  /// - Throws: where the machine fails: a folder that can't be listed.
  package static func prepare(
    _ options: SiteOptions,
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
    let report = DiagnosticReport(content.diagnostics + content.severities.applied(to: diagnostics))
    guard report.errorCount == 0, let plan, let templates else { return Result(site: nil, report: report) }
    let site = PreparedSite(plan: plan, templates: templates, folder: folder, site: options.site)
    return Result(site: site, report: report)
  }

  /// One renderer for one worker.
  package func renderer() -> PageRenderer {
    let site = site
    return PageRenderer(plan: plan, templates: templates) { path in
      try SiteBody.read(path, site: site)
    }
  }
}
