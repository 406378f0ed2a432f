import ArgumentParser
import Content
import Diagnostics
import Files
import InspectionModel
import Library
import SiteBuild
import SiteChanges
import SitePlan

struct ChangesCommand: AsyncParsableCommand {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, atom
  }

  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Say in words what a change does to the site.",
    discussion: HelpText(
      text: """
        New reports, grades and figures that differ, recommendations closed, pages added, removed or with other words, \
        settings, frameworks and templates that differ, since a revision of git or since the site in another folder. \
        Problems of the content are printed on standard error.
        """,
      examples: [
        .init("Since the last commit", "candour changes --since HEAD"),
        .init(
          "Since the state in another folder, as entries of a feed", "candour changes --since our-site --format atom"),
      ],
      done: "the changes were printed; there may be none",
      failed: "a file of the content can't be read as what it should be; a TODO alone is no reason",
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
    guard let new = try await state(of: site, mustBeSound: true) else { throw Exit.content }
    let changes = try await changes(to: new)
    switch format {
    case .text: Terminal.print(ChangeText.text(of: changes))
    case .json: Terminal.print(ChangeJSON.text(of: changes))
    case .atom:
      let settings = new.plan.library.settings
      Terminal.print(
        ChangeAtom.text(
          of: changes, title: settings.title, publisher: settings.publisher.name, base: settings.baseURL.text,
          updated: time(of: new)))
    }
  }

  /// What was taken out of git is gone when this is back, however the program ends then.
  private func changes(to new: SiteState) async throws -> [SiteChange] {
    let earlier: EarlierSite
    if Folder.isFolder(since + "/content") {
      earlier = EarlierSite(folder: since)
    } else if Folder.isFolder(since) {
      throw UsageError("“\(since)” is a folder without “content”; name the folder of a site, or a revision.")
    } else {
      earlier = try EarlierSite(revision: since, of: site)
    }
    guard let old = try await state(of: earlier.folder, mustBeSound: false) else {
      throw UsageError("The site of “\(since)” can't be read, so nothing can be compared with it.")
    }
    let changes = SiteComparison.changes(from: old, to: new)
    // Files of it are read while it is compared.
    return withExtendedLifetime(earlier) { changes }
  }

  /// - Parameter mustBeSound: whether mistakes of the content stop the command; of an earlier site they are history.
  private func state(of folder: String, mustBeSound: Bool) async throws -> SiteState? {
    let loaded = try await ContentLoader(site: folder, includesDrafts: false, jobs: Terminal.processorCount).load()
    var diagnostics = loaded.diagnostics
    let plan = loaded.library.map { SitePlan(library: $0, asOf: nil, &diagnostics) }
    let errors = DiagnosticReport(diagnostics.filter { $0.severity == .error })
    if let first = errors.diagnostics.first {
      if mustBeSound {
        Terminal.printToError(TextForm.text(of: errors))
        throw Exit.content
      }
      let count = errors.diagnostics.count
      let place = "\(first.location.file):\(first.location.start.line)"
      Terminal.note(
        "candour: the earlier state has \(count) \(count == 1 ? "error" : "errors"), the first in \(place): \(first.message); what such a file said is not compared"
      )
    }
    // What is wrong with templates is told when the site is built.
    var ignored: [Diagnostic] = []
    let templates = try TemplateFolder(site: folder, &ignored)
    return plan.map {
      SiteState(
        folder: folder, plan: $0, templates: templates, faulty: Set(errors.diagnostics.map(\.location.file)))
    }
  }

  /// When the last commit was made that touched the site; the site's own date where there is none.
  private func time(of state: SiteState) -> String {
    let git = Git(folder: site, environment: ["TZ": "UTC"])
    let format = ["--date=format-local:%Y-%m-%dT%H:%M:%SZ", "--format=%cd"]
    // Without git too a folder can be compared with another.
    let commit = try? git.output(["log", "-1"] + format + ["--", "content", "templates"])
    let line = commit?.split(separator: "\n").first.map(String.init)
    return line ?? state.plan.asOf.description + "T00:00:00Z"
  }
}
