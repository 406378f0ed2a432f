import ArgumentParser
import Diagnostics
import Files
import Templates

struct TemplateRenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Render any Mustache template over any JSON.",
    discussion: HelpText(
      text: """
        As the Mustache specification has it, without lambdas and dynamic names: what the data does not have \
        writes nothing, and so does a partial that is not there.
        """,
      examples: [
        .init("A template over its data", "candour templates render letter.mustache --data letter.json"),
        .init(
          "With the partials and parents of a folder",
          "candour templates render page.mustache --data home.json --partials parts"),
      ],
      done: "the result was printed",
      failed: "the template or the data has errors",
      wrongUsage: "the command was not understood, or there is no such file"
    ).discussion
  )

  @Argument(help: "The template.", completion: .file(extensions: ["mustache"]))
  var file: String

  @Option(help: "The data.", completion: .file(extensions: ["json"]))
  var data: String

  @Option(
    help:
      "The folder of the partials and parents, which are named by their path below it without “.mustache”.",
    completion: .directory
  )
  var partials: String?

  @OptionGroup var report: ReportArguments

  func run() throws {
    var diagnostics: [Diagnostic] = []
    var sources =
      try partials.map { folder in try PartialFolder.templates(of: folder) } ?? [:]
    // A name that no partial can have, because a path has no empty part.
    let page = "//page"
    sources[page] = try InputFile.read(file)
    let template = TemplateLibrary(sources).compileOpen(page, &diagnostics)
    let data = TemplateData(json: try InputFile.read(data), &diagnostics)
    try report.require(DiagnosticReport(diagnostics))
    guard let template, let data else { throw Exit.content }
    var context = RenderContext()
    var bytes: [UInt8] = []
    do {
      try template.render(data, using: &context, into: &bytes)
    } catch {
      try report.require(DiagnosticReport([error.diagnostic]))
    }
    Terminal.print(bytes)
  }
}
