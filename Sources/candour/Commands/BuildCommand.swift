import ArgumentParser
import Diagnostics
import SiteBuild

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site and put it in the place of the old one.",
    discussion: HelpText(
      text: """
        Problems are printed on standard output, progress on standard error. Where the content has an error, \
        nothing is published and the old site stays as it was.
        """,
      examples: [
        .init("Build the site of this folder into public/", "candour build"),
        .init("Publish nothing while there is a warning", "candour build --strict"),
        .init(
          "Build with drafts, elsewhere, as of another day",
          "candour build --drafts --output preview --as-of 2027-01-01"),
        .init("Say what each stage took", "candour build --metrics"),
      ],
      done: "the site was published; there may be warnings",
      failed: "the content has errors, or with --strict warnings; nothing was published"
    ).discussion
  )

  @OptionGroup var site: SiteArguments
  @OptionGroup var report: ReportArguments

  @Option(help: "The folder that the site is published to; by default public/ beside content/.", completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Render one of N shares of the site, so that several machines build it together.",
      valueName: "I/N"
    ),
    transform: Self.share
  )
  var shard: Shard?

  @Flag(help: "Take warnings as errors.")
  var strict = false

  @Flag(help: "Print what each stage took and wrote.")
  var metrics = false

  private static func share(_ text: String) throws -> Shard {
    guard let shard = Shard(text) else {
      throw ValidationError("it takes which share of how many, such as 1/4")
    }
    return shard
  }

  func run() async throws {
    try SiteFolder.require(site.place.site)
    let options = site.options
    let output = output ?? options.site + "/public"
    if output.isEmpty { throw UsageError("--output takes the name of a folder.") }
    if let problem = OutputPlace.problem(output, site: options.site) { throw UsageError(problem) }
    let result = try await SiteBuilder(options, output: output, shard: shard, allowsWarnings: !strict).build {
      Terminal.note("Another build is at work in \(output); waiting for it to end.")
    }
    Terminal.print(report.text(of: result.report))
    if metrics { Terminal.printToError(MetricsText.text(of: result)) }
    switch result.outcome {
    case .published(let summary): tell(of: summary, in: output)
    case .machineFailed(let failure): throw failure
    case .contentHasErrors:
      Terminal.note("Nothing was published: \(TextForm.summary(of: result.report)).")
      throw Exit.content
    }
  }

  private func tell(of summary: PublicationSummary, in output: String) {
    for path in summary.strangers.prefix(10) {
      Terminal.note("warning: \(output)/\(path) was not written by a build; it is left alone")
    }
    if summary.strangers.count > 10 {
      Terminal.note("warning: \(summary.strangers.count - 10) more such files are left alone")
    }
    GoneAddressText.tell(of: summary.gone)
    Terminal.note(
      "Published \(shard.map { "share \($0) of " } ?? "")\(output): \(summary.written) files written, \(summary.unchanged) unchanged, \(summary.removed) removed."
    )
  }
}
