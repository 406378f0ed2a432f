internal import ArgumentParser
internal import Content
internal import Diagnostics
internal import Files
internal import InspectionModel
internal import Library
internal import SiteChanges
internal import SitePlan

struct ChangesCommand: AsyncParsableCommand {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, atom
  }

  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Say in words what a change does to the site.",
    discussion: HelpText(
      text: """
        New reports, grades that differ, recommendations closed, pages added and removed, since a revision of git or \
        since the site in another folder. Problems of the content are printed on standard error.
        """,
      examples: [
        .init("Since the last commit", "candour changes --since HEAD"),
        .init(
          "Since the state in another folder, as entries of a feed", "candour changes --since our-site --format atom"),
      ],
      done: "the changes were printed; there may be none",
      failed: "the content has errors",
      wrongUsage: "the command was not understood, or there is no such revision"
    ).discussion
  )

  @Option(help: ArgumentHelp("A revision of git, or the folder of another state of the site.", valueName: "rev|dir"))
  var since: String

  @Option(help: "The folder that holds content/.", completion: .directory)
  var site = "."

  @Option(help: "The form of the changes: text (Markdown), json or atom.")
  var format = Form.text

  func validate() throws {
    if since.isEmpty { throw ValidationError("--since takes a revision or a folder.") }
  }

  func run() async throws {
    try SiteFolder.require(site)
    guard let new = try await plan(of: site, mustBeSound: true) else { throw Exit.content }
    let earlier: EarlierSite
    if Folder.isFolder(since + "/content") {
      earlier = EarlierSite(folder: since)
    } else if Folder.isFolder(since) {
      throw UsageError("“\(since)” is a folder without “content”; name the folder of a site, or a revision.")
    } else {
      earlier = try EarlierSite(revision: since, of: site)
    }
    guard let old = try await plan(of: earlier.folder, mustBeSound: false) else {
      throw UsageError("The site of “\(since)” can't be read, so nothing can be compared with it.")
    }
    let changes = SiteComparison.changes(from: old, to: new)
    switch format {
    case .text: Terminal.print(ChangeText.text(of: changes))
    case .json: Terminal.print(ChangeJSON.text(of: changes))
    case .atom:
      let settings = new.library.settings
      Terminal.print(
        ChangeAtom.text(
          of: changes, title: settings.title, publisher: settings.publisher.name, base: settings.baseURL.text,
          updated: new.asOf.description))
    }
  }

  /// - Parameter mustBeSound: whether mistakes of the content stop the command; of an earlier site they are history.
  private func plan(of folder: String, mustBeSound: Bool) async throws -> SitePlan? {
    let loaded = try await ContentLoader(site: folder, includesDrafts: false, jobs: Terminal.processorCount).load()
    var diagnostics = loaded.diagnostics
    let plan = loaded.library.map { SitePlan(library: $0, asOf: nil, &diagnostics) }
    if mustBeSound {
      let report = DiagnosticReport(diagnostics.filter { $0.severity == .error })
      if !report.diagnostics.isEmpty {
        Terminal.printToError(TextForm.text(of: report))
        throw Exit.content
      }
    }
    return plan
  }
}
