package import Diagnostics
package import Files
internal import SitePages

/// Builds a site: reads it, plans it, renders it, and puts it in the place of the old one.
package struct SiteBuilder: Sendable {
  private let options: SiteOptions
  private let output: String
  private let allowsWarnings: Bool

  /// - Parameters:
  ///   - output: the folder that the site is published to.
  ///   - allowsWarnings: false where a warning keeps the site from being published too.
  package init(_ options: SiteOptions, output: String, allowsWarnings: Bool) {
    self.options = options
    self.output = output
    self.allowsWarnings = allowsWarnings
  }

  package struct Result: Sendable {
    package let report: DiagnosticReport
    /// Nil where nothing was published, because the content has errors.
    package let summary: PublicationSummary?
    package let metrics: BuildMetrics
  }

  /// Builds the site. Until everything is rendered, nothing that was published is touched.
  ///
  /// - Parameter onWait: called where another build is at work in the output folder.
  /// - Throws: where the machine fails (disk full, no permission); nothing is published then.
  package func build(onWait: () -> Void) async throws(FileError) -> Result {
    var metrics = BuildMetrics()
    let prepared = try await PreparedSite.prepare(options, &metrics)
    guard let site = prepared.site, allowsWarnings || prepared.report.warningCount == 0 else {
      return Result(report: prepared.report, summary: nil, metrics: metrics)
    }
    let folder = try OutputFolder(output, onWait: onWait)
    metrics.lap("list output")
    let publication = Publication(folder: folder)
    let outputs = SiteOutput.all(of: site)
    let rendering = await SiteRendering(site: site, publication: publication).stage(outputs, jobs: options.jobs)
    metrics.lap("render and write")
    if let failure = rendering.failure {
      publication.abandon(rendering.stagings)
      throw failure
    }
    guard rendering.diagnostics.isEmpty else {
      publication.abandon(rendering.stagings)
      let report = DiagnosticReport(prepared.report.diagnostics + rendering.diagnostics)
      return Result(report: report, summary: nil, metrics: metrics)
    }
    let summary = try publication.commit(outputs.map(\.path), rendering.stagings)
    metrics.lap("publish")
    return Result(report: prepared.report, summary: summary, metrics: metrics)
  }
}
