internal import ArgumentParser
internal import Files
internal import Markdown

/// Where the program starts: arguments in, exit code out.
@main
struct Candour: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candour",
    abstract: "Turns summaries of inspection reports into an accessible website that can be trusted.",
    version: "candour \(CandourVersion.number) (cmark-gfm \(MarkdownParser.libraryVersion))",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, ImportCommand.self, InitCommand.self,
      ChangesCommand.self, TemplatesCommand.self, MarkdownCommand.self,
    ]
  )

  static func main() async {
    Memory.returnLargeBuffers()
    Terminal.reserveStandardStreams()
    Terminal.ignoreClosedPipes()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Terminal.leave(with: error)
    }
  }
}

package enum CandourVersion {
  package static let number = "0.1.0"
}
