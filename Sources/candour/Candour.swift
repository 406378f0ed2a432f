import ArgumentParser
import Diagnostics
import Files
import Markdown

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
      try requireOpenFiles()
      try requireCommand(Array(CommandLine.arguments.dropFirst()))
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

  /// Some for each of the workers, the runtime and another program. With fewer than 16 the libraries below crash.
  private static let leastOpenFiles = 64

  private static func requireOpenFiles() throws {
    let allowed = OpenFileLimit.raise(to: leastOpenFiles)
    if allowed >= leastOpenFiles { return }
    throw FileError(
      "start", "candour",
      reason:
        "only \(allowed) files may be open at once; allow it \(leastOpenFiles), with: ulimit -n \(leastOpenFiles)")
  }

  /// Refuses words that name no command before the options behind them are looked at: of those it would be said that
  /// they are unknown.
  private static func requireCommand(_ arguments: [String]) throws {
    var command: any ParsableCommand.Type = Candour.self
    var path = "candour"
    for argument in arguments {
      let inner = command.configuration.subcommands
      if inner.isEmpty || argument.hasPrefix("-") || argument == "help" { return }
      guard let next = inner.first(where: { $0.configuration.commandName == argument }) else {
        let names = inner.compactMap { $0.configuration.commandName }
        let (question, _) = NearestName.question(argument, among: names)
        let rest = question.isEmpty ? "; it has \(names.joined(separator: ", "))." : question
        throw UsageError("\(path) has no command “\(argument)”\(rest)")
      }
      command = next
      path += " " + argument
    }
  }
}

package enum CandourVersion {
  package static let number = "0.1.0"
}
