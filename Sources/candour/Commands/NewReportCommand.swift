import ArgumentParser
import Content
import Diagnostics
import InspectionModel
import Library
import Starter

struct NewReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Start the summary of an inspection.",
    discussion: HelpText(
      text: """
        The file has every area that the framework grades, an example of everything else that a report may say, and a \
        TODO where a person must write. While a TODO is left, the site is not published.
        """,
      examples: [
        .init(
          "Start content/reports/exampleton/2027-ilacs.md",
          "candour new report exampleton/2027-ilacs --framework ilacs-2026")
      ],
      done: "the file was written",
      failed: "the content has errors, so that the framework can't be read",
      wrongUsage: "the command was not understood, or the file is there already"
    ).discussion
  )

  @Argument(help: "The authority's id and a name for the address, such as lewisham/2027-ilacs.")
  var id: String

  @Option(help: "The id of the framework that it was inspected under.")
  var framework: String

  @Option(help: "The folder that holds content/.", completion: .directory)
  var site = "."

  @OptionGroup var report: ReportArguments

  func run() async throws {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw UsageError("A report is named AUTHORITY/SLUG, such as lewisham/2027-ilacs, not “\(id)”.")
    }
    try NewContent.require(parts[0], "An authority's id")
    try NewContent.require(parts[1], "A report's name")
    try SiteFolder.require(site)
    let loaded = try await ContentLoader(site: site, includesDrafts: true, jobs: Terminal.processorCount).load()
    guard let library = loaded.library else {
      try report.require(DiagnosticReport(loaded.diagnostics))
      throw Exit.content
    }
    guard library.authority(Identifier(String(parts[0]))) != nil else {
      try requireReadable("content/authorities/\(parts[0]).md", "authority", loaded)
      let (question, _) = NearestName.question(String(parts[0]), among: library.authorities.map(\.value.id.rawValue))
      let rest = question.isEmpty ? "; write it first: candour new authority \(parts[0])." : question
      throw UsageError("The site has no authority “\(parts[0])”\(rest)")
    }
    guard let framework = library.framework(Identifier(framework)) else {
      try requireReadable("content/frameworks/\(framework).yaml", "framework", loaded)
      let names = library.frameworks.map(\.value.id.rawValue)
      let (question, _) = NearestName.question(self.framework, among: names)
      let rest = question.isEmpty ? "; it has \(names.joined(separator: ", "))." : question
      throw UsageError("The site has no framework “\(self.framework)”\(rest)")
    }
    let text = NewReport.text(framework: framework, authority: String(parts[0]))
    try NewContent.write(text, to: "content/reports/\(id).md", site: site)
  }

  /// What has a file that can't be read is not called missing.
  private func requireReadable(_ path: String, _ what: String, _ loaded: ContentLoader.Result) throws {
    let errors = loaded.diagnostics.filter { $0.severity == .error && $0.location.file == path }
    if errors.isEmpty { return }
    Terminal.note("candour: The \(what) can't be read, because there is something wrong in \(path).")
    try report.require(DiagnosticReport(errors))
  }
}
