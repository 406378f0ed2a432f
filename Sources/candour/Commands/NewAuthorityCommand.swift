import ArgumentParser
import Starter

struct NewAuthorityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authority",
    abstract: "Start an authority.",
    discussion: HelpText(
      examples: [.init("Start content/authorities/southwick.md", "candour new authority southwick")],
      done: "the file was written",
      wrongUsage: "the command was not understood, or the file is there already"
    ).discussion
  )

  @Argument(help: "Its id, such as lewisham.")
  var id: String

  @Option(help: "The folder that holds content/.", completion: .directory)
  var site = "."

  func run() throws {
    try NewContent.require(id, "An authority's id")
    try NewContent.write(NewAuthority.text(id: id), to: "content/authorities/\(id).md", site: site)
  }
}
