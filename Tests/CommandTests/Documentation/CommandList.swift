import Foundation

/// The commands of the program with their options, as it says them itself.
struct CommandList: Decodable {
  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let names: [Name]?
    }
    let commandName: String
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  private let command: Command

  static let ofTheProgram = Result {
    let run = try CandourProgram.run(["--experimental-dump-help"])
    return try JSONDecoder().decode(CommandList.self, from: Data(run.output))
  }

  /// What is wrong with a line that starts with `candour`; nil where its command and its options are there.
  func problem(of line: Substring) -> String? {
    var words = line.split(separator: " ").map(String.init).dropFirst().prefix { $0 != "#" }
    var command = command
    while let word = words.first, let next = command.subcommands?.first(where: { $0.commandName == word }) {
      command = next
      words.removeFirst()
    }
    if command.commandName == "candour", let word = words.first, !word.hasPrefix("-") {
      return "there is no command “\(word)”"
    }
    let known = (command.arguments ?? []).flatMap { $0.names ?? [] }.map { ($0.kind == "long" ? "--" : "-") + $0.name }
    let wrong = words.map { $0.prefix { $0 != "=" } }.first { $0.hasPrefix("--") && !known.contains(String($0)) }
    return wrong.map { "“\(command.commandName)” has no option “\($0)”" }
  }
}
