import ArgumentParser
import Diagnostics
import SiteBuild
import SitePages
import SitePlan

struct TemplateContextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "context",
    abstract: "Print the data of one page of the site as JSON: all that its template may name.",
    discussion: HelpText(
      examples: [
        .init("The data of a report's page", "candour templates context /reports/exampleton/2024-ilacs/"),
        .init("Keep that of the home page for templates render", "candour templates context / > home.json"),
      ],
      done: "the data was printed",
      failed: "the content or a template has errors",
      wrongUsage: "the command was not understood, or the site has no such page"
    ).discussion
  )

  @Argument(help: "The page's address, such as /reports/lewisham/2012-slac/.")
  var page: String

  @OptionGroup var site: SiteArguments
  @OptionGroup var report: ReportArguments

  func run() async throws {
    try SiteFolder.require(site.place.site)
    var metrics = BuildMetrics()
    let prepared = try await PreparedSite.prepare(site.options, &metrics)
    try report.require(prepared.report)
    guard let site = prepared.site else { throw Exit.content }
    guard let planned = site.plan.pages.first(where: { $0.address.path == page }) else {
      let (question, _) = NearestName.question(page, among: site.plan.pages.lazy.map(\.address.path))
      throw UsageError("The site has no page at “\(page)”\(question.isEmpty ? "." : question)")
    }
    var renderer = site.renderer()
    do {
      Terminal.print(try renderer.contextJSON(for: planned))
    } catch let error as RenderProblem {
      try report.require(DiagnosticReport([error.diagnostic]))
    }
  }
}
