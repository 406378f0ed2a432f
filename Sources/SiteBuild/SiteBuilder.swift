package import Diagnostics
package import Files
import SitePages
import SitePlan

/// Builds a site: reads it, plans it, renders it, and puts it in the place of the old one.
package struct SiteBuilder: Sendable {
  private let options: SiteOptions
  private let output: String
  private let shard: Shard?
  private let allowsWarnings: Bool

  /// - Parameters:
  ///   - output: the folder that the site is published to.
  ///   - shard: the share of the site's files that is rendered; nil for all.
  ///   - allowsWarnings: false where a warning keeps the site from being published too.
  package init(_ options: SiteOptions, output: String, shard: Shard? = nil, allowsWarnings: Bool) {
    self.options = options
    self.output = output
    self.shard = shard
    self.allowsWarnings = allowsWarnings
  }

  package struct Result: Sendable {
    package let report: DiagnosticReport
    package let outcome: Outcome
    package let metrics: BuildMetrics
  }

  package enum Outcome: Sendable {
    case published(PublicationSummary)
    /// Nothing was published.
    case contentHasErrors
    /// Disk full, no permission: nothing was published, or what was begun is finished by the next build.
    case machineFailed(FileError)
  }

  /// Builds the site. Until everything is rendered, nothing that was published is touched.
  ///
  /// - Parameter onWait: called where another build is at work in the output folder.
  /// - Throws: where the machine fails before the content has been read. Where it fails later, the result says
  ///   so beside the problems of the content.
  package func build(onWait: () -> Void) async throws(FileError) -> Result {
    var metrics = BuildMetrics()
    // Where there is no room for them, bodies are parsed once more.
    let stencils = try? ScratchFile()
    let prepared = try await PreparedSite.prepare(options, stencils: stencils, &metrics)
    guard let site = prepared.site, allowsWarnings || prepared.report.warningCount == 0 else {
      return Result(report: prepared.report, outcome: .contentHasErrors, metrics: metrics)
    }
    var diagnostics = prepared.report.diagnostics
    var outcome = Outcome.contentHasErrors
    do {
      let summary = try await publish(site, onWait: onWait, &diagnostics, &metrics)
      if let summary { outcome = .published(summary) }
    } catch {
      outcome = .machineFailed(error)
    }
    return Result(report: DiagnosticReport(diagnostics), outcome: outcome, metrics: metrics)
  }

  /// Renders the site and puts it in the place of the old one; nil where rendering found a problem.
  private func publish(
    _ site: PreparedSite,
    onWait: () -> Void,
    _ diagnostics: inout [Diagnostic],
    _ metrics: inout BuildMetrics
  ) async throws(FileError) -> PublicationSummary? {
    let publication = Publication(folder: try OutputFolder(output, onWait: onWait))
    metrics.lap("list output")
    let outputs = await SiteOutput.all(of: site) + SiteOutput.search(of: site, jobs: options.jobs)
    metrics.lap("index the search")
    let rendering = await SiteRendering(site: site, publication: publication).stage(
      shard?.share(of: outputs) ?? outputs, jobs: options.jobs)
    metrics.lap("render and write")
    if let problem = rendering.problem { diagnostics.append(problem) }
    if rendering.failure == nil, rendering.problem == nil {
      let paths = Set(outputs.map(\.path))
      var summary = try publication.commit(paths, rendering.stagings)
      // A site with its drafts is looked at, and no address of it has been given to anybody.
      if !options.includesDrafts {
        summary.gone = GoneAddresses(published: publication.folder.owned, new: paths, site.plan.library)
      }
      metrics.lap("publish")
      return summary
    }
    publication.abandon(rendering.stagings)
    if let failure = rendering.failure { throw failure }
    return nil
  }
}
