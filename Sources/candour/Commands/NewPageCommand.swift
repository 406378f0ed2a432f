import ArgumentParser
import Content
import Diagnostics
import InspectionModel
import Library
import SitePlan
import Starter

struct NewPageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Start a page.",
    discussion: HelpText(
      examples: [.init("Start content/pages/help.md, which becomes /help/", "candour new page help")],
      done: "the file was written",
      wrongUsage: "the command was not understood, or the file or its address is there already"
    ).discussion
  )

  @Argument(help: "Its name in the address, such as about.")
  var slug: String

  @Option(help: "The folder that holds content/.", completion: .directory)
  var site = "."

  func run() async throws {
    try NewContent.require(slug, "A page's name")
    try SiteFolder.require(site)
    try await requireFreeAddress()
    try NewContent.write(NewPage.text(slug: slug), to: "content/pages/\(slug).md", site: site)
  }

  /// Where the site can't be read, nothing can be said of its addresses, and a check will tell.
  private func requireFreeAddress() async throws {
    let loaded = try await ContentLoader(site: site, includesDrafts: true, jobs: Terminal.processorCount).load()
    var ignored: [Diagnostic] = []
    guard let library = loaded.library, library.index(of: Identifier<Page>(slug)) == nil,
      let address = SiteAddress("/\(slug)/"),
      let page = SitePlan(library: library, asOf: nil, &ignored).page(at: address)
    else { return }
    let owner = page.kind.isAlias ? "an old address of another page" : "that of a page that every site has"
    throw UsageError("The address \(address.path) is \(owner); give the new page another name.")
  }
}
