internal import ArgumentParser
internal import Content
internal import Diagnostics
internal import Files
internal import InspectionModel
internal import Library
internal import SitePlan
internal import Starter

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start a report, an authority or a page, with everything prefilled and explained.",
    subcommands: [NewReportCommand.self, NewAuthorityCommand.self, NewPageCommand.self]
  )
}

/// What the three have in common: names that become addresses, and files that are never overwritten.
enum NewContent {
  /// Letters a-z, digits and dashes.
  static func require(_ slug: some StringProtocol, _ what: String) throws {
    guard Slug.isOne(slug), slug.utf8.count <= 100, !slug.hasPrefix("-"), !slug.hasSuffix("-") else {
      throw UsageError("\(what) becomes an address, so it takes the letters a-z, digits and “-”, not “\(slug)”.")
    }
  }

  static func write(_ text: String, to path: String, site: String) throws {
    try SiteFolder.require(site)
    let full = site == "." ? path : site + "/" + path
    if Folder.kind(of: full) != nil {
      throw UsageError("\(full) is there already, and is not overwritten.")
    }
    try NewFile.write(Array(text.utf8), to: full)
    Terminal.note("Wrote \(full). Its TODOs are yours: candour check lists them.")
  }
}

struct NewReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Start the summary of an inspection.",
    discussion: HelpText(
      text: """
        The file has every area that the framework grades, an example of everything else that a report may say, and a \
        TODO where a person must write. While a TODO is left, the site is not published.
        """,
      examples: [
        .init(
          "Start content/reports/exampleton/2027-ilacs.md",
          "candour new report exampleton/2027-ilacs --framework ilacs-2026")
      ],
      done: "the file was written",
      failed: "the content has errors, so that the framework can't be read",
      wrongUsage: "the command was not understood, or the file is there already"
    ).discussion
  )

  @Argument(help: "The authority's id and a name for the address, such as lewisham/2027-ilacs.")
  var id: String

  @Option(help: "The id of the framework that it was inspected under.")
  var framework: String

  @Option(help: "The folder that holds content/.", completion: .directory)
  var site = "."

  @OptionGroup var report: ReportArguments

  func run() async throws {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw UsageError("A report is named AUTHORITY/SLUG, such as lewisham/2027-ilacs, not “\(id)”.")
    }
    try NewContent.require(parts[0], "An authority's id")
    try NewContent.require(parts[1], "A report's name")
    try SiteFolder.require(site)
    let loaded = try await ContentLoader(site: site, includesDrafts: true, jobs: Terminal.processorCount).load()
    guard let library = loaded.library else {
      try report.require(DiagnosticReport(loaded.diagnostics))
      throw Exit.content
    }
    guard library.authority(Identifier(String(parts[0]))) != nil else {
      try requireReadable("content/authorities/\(parts[0]).md", "authority", loaded)
      let (question, _) = NearestName.question(String(parts[0]), among: library.authorities.map(\.value.id.rawValue))
      let rest = question.isEmpty ? "; write it first: candour new authority \(parts[0])." : question
      throw UsageError("The site has no authority “\(parts[0])”\(rest)")
    }
    guard let framework = library.framework(Identifier(framework)) else {
      try requireReadable("content/frameworks/\(framework).yaml", "framework", loaded)
      let names = library.frameworks.map(\.value.id.rawValue)
      let (question, _) = NearestName.question(self.framework, among: names)
      let rest = question.isEmpty ? "; it has \(names.joined(separator: ", "))." : question
      throw UsageError("The site has no framework “\(self.framework)”\(rest)")
    }
    let text = NewReport.text(framework: framework, authority: String(parts[0]))
    try NewContent.write(text, to: "content/reports/\(id).md", site: site)
  }

  /// What has a file that can't be read is not called missing.
  private func requireReadable(_ path: String, _ what: String, _ loaded: ContentLoader.Result) throws {
    let errors = loaded.diagnostics.filter { $0.severity == .error && $0.location.file == path }
    if errors.isEmpty { return }
    Terminal.note("candour: The \(what) can't be read, because there is something wrong in \(path).")
    try report.require(DiagnosticReport(errors))
  }
}

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
