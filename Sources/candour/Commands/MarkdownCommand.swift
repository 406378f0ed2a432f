import ArgumentParser
import Diagnostics
import Files
import Markdown

struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Turn Markdown into HTML, without looking for front matter.",
    discussion: HelpText(
      text: """
        Without --plain it is what a page would have: citations and quotations are set, raw HTML is an error. Only links \
        and pictures stand as they are written: where they lead is known within a site alone, whose pages have of a \
        picture its words.
        """,
      examples: [
        .init("A file as the site has it", "candour markdown summary.md"),
        .init("As cmark-gfm itself prints it", "echo 'One *word*.' | candour markdown --plain"),
      ],
      done: "the HTML was printed",
      failed: "the text has errors",
      wrongUsage: "the command was not understood, or there is no such file"
    ).discussion
  )

  @Argument(help: "The file; standard input where there is none.", completion: .file())
  var file: String?

  @Flag(
    help: """
      Print what cmark-gfm itself would, in its safe mode, with the extensions table, strikethrough, \
      autolink, tagfilter, tasklist and footnotes.
      """
  )
  var plain = false

  @OptionGroup var report: ReportArguments

  func run() throws {
    let source = try InputFile.read(file)
    var diagnostics: [Diagnostic] = []
    var html: [UInt8]?
    if plain {
      html = PlainMarkdown.html(source, &diagnostics)
    } else if let document = MarkdownParser.parse(source, body: 0..<source.bytes.count, &diagnostics) {
      var resolver = StandaloneResolver()
      var bytes: [UInt8] = []
      document.writeHTML(using: &resolver, into: &bytes)
      html = bytes
    }
    try report.require(DiagnosticReport(diagnostics))
    if let html { Terminal.print(html) }
  }
}
