import ArgumentParser
import Diagnostics
import Files
import InspectionModel
import SiteBuild

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
        .init(
          "In words here, and for GitLab in a file",
          "candour check --format gitlab --report gl-code-quality-report.json"),
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
      "Write what was proved to content/checked.yaml, so that pages say so until their file changes, and what each file states to content/checked-facts.txt, so that a change in the same words is told.",
      discussion: "The record is dated with --as-of, or with today's date."))
  var record = false

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      "Write the problems to a file in the form that --format names, and print them here as text.", valueName: "file"),
    completion: .file())
  var reportFile: String?

  @Option(
    help: ArgumentHelp(
      "The path that is put before those of files, where the site is a folder of its repository.", valueName: "folder"))
  var prefix: String?

  @Flag(help: "Ask whether the addresses of other sites still answer.")
  var external = false

  @Flag(help: "Take warnings as errors.")
  var strict = false

  func validate() throws {
    if reportFile?.isEmpty == true { throw ValidationError("--report takes the name of a file.") }
    if record, sources == nil { throw ValidationError("--record needs --sources, against which it is proved.") }
  }

  func run() async throws {
    try SiteFolder.require(site.place.site)
    if let sources, !Folder.isFolder(sources) {
      let found = Folder.kind(of: sources) == nil ? "There is no folder “\(sources)”" : "“\(sources)” is no folder"
      throw UsageError("\(found); --sources names that of the published texts.")
    }
    if let reportFile, let problem = OutputPlace.problem(ofFile: reportFile, site: site.options.site) {
      throw UsageError(problem)
    }
    let checker = SiteChecker(
      site.options, sources: sources, recordedOn: record ? site.asOf ?? Terminal.today : nil,
      looksOutside: external)
    let result = try await checker.check()
    try show(result.report.below(folder))
    if let proved = result.proved { Terminal.note(proved) }
    if result.isRecorded { Terminal.note("Recorded in content/checked.yaml and content/checked-facts.txt.") }
    if !result.taken.isEmpty {
      Terminal.note("What is another than in the record before was taken as right:")
      for change in result.taken { Terminal.note("  \(change)") }
    }
    GoneAddressText.tell(of: result.gone)
    if result.report.diagnostics.isEmpty { Terminal.note("No problems found.") }
    if result.report.errorCount > 0 || strict && result.report.warningCount > 0 { throw Exit.content }
  }

  private func show(_ problems: DiagnosticReport) throws {
    guard let reportFile else { return Terminal.print(report.text(of: problems)) }
    Terminal.print(ReportArguments.text(of: problems, in: .text))
    try ReportFile.write(report.text(of: problems), to: reportFile)
  }

  private var folder: String {
    guard let prefix, !prefix.isEmpty else { return "" }
    return prefix.hasSuffix("/") ? prefix : prefix + "/"
  }
}
