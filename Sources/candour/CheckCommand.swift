internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import InspectionModel
internal import SiteBuild

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report every problem of the site, and publish nothing.",
    discussion: HelpText(
      text: """
        With --sources, what the site says is held against the published texts: places, figures, grades, \
        quotations, time limits and tables. What can't be proved is listed apart from the problems.
        """,
      examples: [
        .init("List every problem with its line and its mend", "candour check"),
        .init("Hold the site against the texts in a folder", "candour check --sources texts"),
        .init("And keep a record of what was proved, which pages show", "candour check --sources texts --record"),
        .init("For a program", "candour check --format json"),
      ],
      done: "there is no error; there may be warnings",
      failed: "there are errors, or with --strict warnings"
    ).discussion
  )

  @OptionGroup var site: SiteArguments
  @OptionGroup var report: ReportArguments

  @Option(
    help: "The folder with the published texts, by the names that sources give under “text”.", completion: .directory)
  var sources: String?

  @Flag(
    help: ArgumentHelp(
      "Write what was proved to content/checked.yaml, so that pages say so until their file changes.",
      discussion: "The record is dated with --as-of, or with today's date."))
  var record = false

  @Flag(help: "Ask whether the addresses of other sites still answer.")
  var external = false

  @Flag(help: "Take warnings as errors.")
  var strict = false

  func validate() throws {
    if record, sources == nil { throw ValidationError("--record needs --sources, against which it is proved.") }
  }

  func run() async throws {
    try SiteFolder.require(site.place.site)
    if let sources, Folder.kind(of: sources) == nil {
      throw UsageError("There is no folder “\(sources)”; --sources names that of the published texts.")
    }
    let checker = SiteChecker(
      site.options, sources: sources, recordedOn: record ? site.asOf ?? Terminal.today : nil,
      looksOutside: external)
    let result = try await checker.check()
    Terminal.print(report.text(of: result.report))
    if let proved = result.proved { Terminal.note(proved) }
    if result.isRecorded { Terminal.note("Recorded in content/checked.yaml.") }
    if result.report.diagnostics.isEmpty { Terminal.note("No problems found.") }
    if result.report.errorCount > 0 || strict && result.report.warningCount > 0 { throw Exit.content }
  }
}
