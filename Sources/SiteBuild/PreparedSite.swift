package import Checks
import Content
package import Diagnostics
package import Files
import Library
package import SitePages
package import SitePlan
import Templates

/// A site that has been read, planned and found sound: ready to be rendered.
package struct PreparedSite: Sendable {
  package let plan: SitePlan
  package let templates: PageTemplates
  package let folder: TemplateFolder
  private let site: String
  /// The texts that the site was made of, where they were kept.
  let texts: ContentMemory?
  /// What rendering needs of the bodies, where it was put aside.
  private let stencils: ScratchFile?

  /// What preparing gave: the problems always, the site where none of them is an error.
  package struct Result: Sendable {
    package let site: PreparedSite?
    /// Nil where the content could not be planned.
    package let plan: SitePlan?
    package let report: DiagnosticReport
    /// Those of its problems that reading found: of content with its references, and of templates.
    let readingProblems: [Diagnostic]
    /// How grave the site wants breaches of the rules to be.
    package let severities: RuleSeverities
    /// What the next preparing need not do again; nil unless it was asked for.
    package let memory: SiteMemory?
    /// What the published texts prove; nil where none were given, or there is no content.
    package let proof: ProvenanceCheck.Result?
  }

  /// Reads content and templates, plans the pages, compiles the templates and looks for breaches of the rules,
  /// and reports every problem of all of these together. Where the task is cancelled, the result is to be dropped.
  ///
  /// - Parameters:
  ///   - extent: which rules are looked for.
  ///   - sources: the published texts that the files are held against; nil where none are.
  ///   - memory: what the preparing before gave; nil where no text is to be kept once it has been read.
  ///   - stencils: where what rendering needs of the bodies is put aside; nil where it is made again.
  /// - Throws: where the machine fails: a folder that can't be listed.
  package static func prepare(
    _ options: SiteOptions,
    checking extent: SiteCheck.Extent = .errors,
    against sources: SourceTexts? = nil,
    remembering memory: SiteMemory? = nil,
    stencils: ScratchFile? = nil,
    _ metrics: inout BuildMetrics
  ) async throws(FileError) -> Result {
    var diagnostics: [Diagnostic] = []
    let folder = try TemplateFolder(site: options.site, &diagnostics)
    let content = try await ContentLoader(
      site: options.site,
      includesDrafts: options.includesDrafts,
      jobs: options.jobs,
      remembering: memory?.content,
      templateIDs: folder.ids,
      stencils: stencils
    ).load()
    metrics.lap("read content")
    let compiled = CompiledTemplates(folder, known: memory?.templates, keeping: memory != nil)
    diagnostics += compiled.diagnostics
    metrics.lap("compile templates")
    let readingProblems = content.diagnostics + content.severities.applied(to: diagnostics)
    diagnostics = []
    // Where settings or frameworks can't be read, what there is is looked at, and nothing comes of it but problems.
    let readable = content.readable.map { SitePlan(library: $0, asOf: options.asOf, &diagnostics) }
    let plan = content.library == nil ? nil : readable
    if let readable { diagnostics += AssetAddressCheck.diagnostics(readable, folder.assets) }
    // What a mistake hides may be the page that a template links to.
    if let plan, content.gaps.files.isEmpty { diagnostics += TemplateLinkCheck.diagnostics(plan, folder) }
    metrics.lap("plan pages")
    diagnostics = content.severities.applied(to: diagnostics)
    var checked = memory?.checks
    var proof: ProvenanceCheck.Result?
    if let readable {
      let check = SiteCheck(
        readable, lacking: content.gaps, site: options.site, severities: content.severities, jobs: options.jobs)
      let provenance = sources.map { ProvenanceCheck(readable.library, texts: $0) }
      let result = await check.result(
        extent, texts: content.memory, remembering: memory?.checks, proving: provenance)
      diagnostics += result.diagnostics
      checked = result.memory
      proof = result.proof
    }
    metrics.lap("check")
    let report = DiagnosticReport(readingProblems + diagnostics)
    var site: PreparedSite?
    if report.errorCount == 0, let plan, let templates = compiled.templates {
      site = PreparedSite(
        plan: plan, templates: templates, folder: folder, site: options.site, texts: content.memory,
        stencils: stencils)
    }
    return Result(
      site: site, plan: plan, report: report, readingProblems: readingProblems, severities: content.severities,
      memory: SiteMemory(content: content.memory, checks: checked, templates: compiled), proof: proof)
  }

  /// A text that the site was made of, where it was kept.
  package func text(of path: String) -> SourceText? { texts?.text(of: path)?.source }

  /// The bytes of a content file, kept or read again.
  func body(_ path: String) throws -> SourceText { try text(of: path) ?? SiteBody.read(path, site: site) }

  /// The same templates for another state of the content.
  func replacing(_ plan: SitePlan, _ texts: ContentMemory) -> PreparedSite {
    PreparedSite(plan: plan, templates: templates, folder: folder, site: site, texts: texts, stencils: stencils)
  }

  /// One renderer for one worker.
  package func renderer() -> PageRenderer {
    PageRenderer(plan: plan, templates: templates, readBody: body) { place in stencils?.read(place) }
  }
}
