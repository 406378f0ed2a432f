internal import ArgumentParser
internal import Diagnostics
internal import SiteBuild

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report every problem of the site, and publish nothing."
  )

  @OptionGroup var site: SiteArguments
  @OptionGroup var report: ReportArguments

  @Flag(help: "Take warnings as errors.")
  var strict = false

  func run() async throws {
    var metrics = BuildMetrics()
    let result = try await PreparedSite.prepare(site.options, &metrics).report
    Terminal.print(report.text(of: result))
    if result.diagnostics.isEmpty { Terminal.note("No problems found.") }
    if result.errorCount > 0 || strict && result.warningCount > 0 { throw Exit.content }
  }
}
