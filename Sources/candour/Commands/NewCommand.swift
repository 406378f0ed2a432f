import ArgumentParser

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start a report, an authority or a page, with everything prefilled and explained.",
    subcommands: [NewReportCommand.self, NewAuthorityCommand.self, NewPageCommand.self]
  )
}
