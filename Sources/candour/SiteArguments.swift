internal import ArgumentParser
internal import InspectionModel
internal import SiteBuild

/// The options that every command which reads a site takes.
struct SiteArguments: ParsableArguments {
  @Option(help: "The folder that holds content/ and templates/.")
  var site = "."

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The date for which ages and overdue recommendations are worked out.",
      valueName: "YYYY-MM-DD"
    )
  )
  var asOf: CivilDate?

  @Flag(help: "Include files that say “draft: true”.")
  var drafts = false

  @Option(help: "How many files are read, and pages rendered, at once; by default one for each processor.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
    if let asOf, asOf.precision != .day { throw ValidationError("--as-of takes a day, such as 2026-11-20.") }
  }

  var options: SiteOptions {
    SiteOptions(
      site: site,
      asOf: asOf,
      includesDrafts: drafts,
      jobs: min(jobs ?? Terminal.processorCount, 256)
    )
  }
}

extension CivilDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
