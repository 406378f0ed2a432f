import ArgumentParser
import Diagnostics
import Foundation
import Preview
import SiteBuild

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site with its drafts on this machine, and every saved change at once.",
    discussion: HelpText(
      text: """
        Nothing is read from or written to public/. Problems are printed on standard output, everything else on \
        standard error; while the content has an error, the last good site goes on being shown. Control-C ends it.
        """,
      examples: [
        .init("Show the site at http://127.0.0.1:8080/, in a browser", "candour serve --open"),
        .init("On a free port, and without drafts", "candour serve --port 0 --no-drafts"),
      ],
      done: "it was ended",
      machineFailed: "the machine failed; most often the port is taken"
    ).discussion
  )

  @OptionGroup var place: PlaceArguments
  @OptionGroup var report: ReportArguments

  @Option(help: "The name or address to listen on; 0.0.0.0 for every network that this machine is in.")
  var host = "127.0.0.1"

  @Option(parsing: .unconditional, help: "The port to listen on; 0 for a free one.")
  var port = 8080

  @Flag(name: .customLong("no-drafts"), help: "Leave out files that say “draft: true”.")
  var noDrafts = false

  @Flag(help: "Open the site in a browser.")
  var open = false

  @Flag(help: "Look at the files several times a second; for folders of which the system tells nothing.")
  var poll = false

  func validate() throws {
    if !(0...65535).contains(port) { throw ValidationError("--port takes a number from 0 to 65535.") }
    if host.isEmpty { throw ValidationError("--host takes a name or an address of this machine.") }
  }

  func run() async throws {
    try SiteFolder.require(place.site)
    let options = PreviewOptions(
      site: place.options(includesDrafts: !noDrafts, from: FileManager.default.currentDirectoryPath),
      host: Self.name(ofHost: host), port: port, polls: poll)
    let console = PreviewConsole(showsDrafts: !noDrafts, opensBrowser: open, format: report)
    try await PreviewServer(options) { console.tell($0) }.run()
    console.end()
  }

  /// As an address prints it, “[::1]” and “LOCALHOST” among them.
  private static func name(ofHost host: String) -> String {
    let name = host.lowercased()
    return name.hasPrefix("[") && name.hasSuffix("]") ? String(name.dropFirst().dropLast()) : name
  }
}
