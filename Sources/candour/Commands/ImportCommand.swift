import ArgumentParser
import Content
import Diagnostics
import Files
import Importer
import InspectionModel
import Library

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a draft summary of a published report.",
    discussion: HelpText(
      text: """
        Reads a PDF (by poppler's pdftotext) or a text: a SLAC, SIF or ILACS report, the letter of an unannounced \
        inspection, or a council's committee paper. Dates, grades, recommendations and figures are taken with their \
        places; what only a person can write is marked TODO, and what is doubtful is reported. A committee's paper \
        gives drafts of the paper and of the report that it is about. A report that the site already has is never \
        overwritten: what differs is shown.
        """,
      examples: [
        .init("Print the draft, and write nothing", "candour import texts/report.txt --authority northwick --output -"),
        .init(
          "Write it, and keep the text of a PDF in texts/",
          "candour import northwick.pdf --authority northwick --sources texts"),
      ],
      done: "the draft was written, or the site has the report, and the same",
      failed: "the text is no known report, or differs from the report of the site or the text of its name",
      wrongUsage: "the command was not understood, or there is no such file or authority",
      machineFailed: "the machine failed: the file can't be read, or pdftotext is missing"
    ).discussion
  )

  @Argument(help: "The published report.", completion: .file(extensions: ["pdf", "txt"]))
  var file: String

  @Option(help: "The id of the authority that was inspected.")
  var authority: String

  @Option(help: "The id of the framework, where the text does not tell it.")
  var framework: String?

  @Option(help: "The folder that holds content/.", completion: .directory)
  var site = "."

  @Option(
    help: ArgumentHelp("Where the report's draft goes; “-” prints it whole.", valueName: "path|-"),
    completion: .file(extensions: ["md"]))
  var output: String?

  @Option(
    help: "The folder of the published texts, to which the text of a PDF is written.", completion: .directory)
  var sources: String?

  @OptionGroup var report: ReportArguments

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output takes a path, or “-” for standard output.") }
  }

  func run() async throws {
    try SiteFolder.require(site)
    if Folder.kind(of: file) == nil { throw UsageError("There is no file “\(file)”.") }
    var diagnostics: [Diagnostic] = []
    let contents = try PublicationFile.read(file, &diagnostics)
    guard let contents else {
      try report.require(DiagnosticReport(diagnostics))
      throw Exit.content
    }
    let loaded = try await ContentLoader(site: site, includesDrafts: true, jobs: Terminal.processorCount).load()
    guard let library = loaded.library else {
      try report.require(DiagnosticReport(loaded.diagnostics))
      throw Exit.content
    }
    let importSite = try importSite(library)
    var result = ReportImporter(site: importSite, textName: textName, framework: framework)
      .result(of: contents.text)
    result.diagnostics = diagnostics + result.diagnostics
    if output == "-" {
      try report.require(DiagnosticReport(result.diagnostics))
      guard let draft = result.drafts.first else { throw Exit.content }
      return Terminal.print(draft.text)
    }
    try write(result, contents, library)
  }

  /// The name under which a site's sources name the text.
  private var textName: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return name[..<dot] + ".txt"
  }

  private func importSite(_ library: ContentLibrary) throws -> ReportImporter.Site {
    guard let own = library.authority(Identifier(authority)) else {
      let names = library.authorities.map(\.value.id.rawValue)
      let (question, _) = NearestName.question(authority, among: names)
      let rest = question.isEmpty ? "; write it first: candour new authority \(authority)." : question
      throw UsageError("The site has no authority \(Excerpt.quoted(authority))\(rest)")
    }
    return ReportImporter.Site(
      frameworks: library.frameworks.map(\.value), authority: own, reports: library.reports.map(\.value),
      papers: library.papers.map(\.value), indicators: library.indicators.map(\.value))
  }

  // MARK: - Writing

  private func write(
    _ result: ReportImporter.Result,
    _ contents: PublicationFile.Contents,
    _ library: ContentLibrary
  ) throws {
    var diagnostics = result.diagnostics
    var isThere = false
    var kept: [String] = []
    var fresh: [(path: String, draft: Draft)] = []
    for draft in result.drafts {
      let path = path(of: draft)
      if Folder.kind(of: path) == nil {
        fresh.append((path, draft))
      } else {
        let differences = differences(draft, result, path, library)
        isThere = isThere || !differences.isEmpty
        diagnostics += differences
        kept.append(path)
      }
    }
    let otherText = result.drafts.isEmpty ? nil : try otherText(contents.text)
    if let otherText { diagnostics.append(otherText) }
    Terminal.print(report.text(of: DiagnosticReport(diagnostics)))
    if result.drafts.isEmpty || otherText != nil { throw Exit.content }
    // The text first: a draft without it would be checked against nothing.
    if contents.isPDF { try keepText(contents.text) }
    for (path, draft) in fresh {
      try NewFile.write(Array(draft.text.utf8), to: path)
      Terminal.note("Wrote \(path).")
    }
    if !fresh.isEmpty {
      let (them, top) = fresh.count == 1 ? ("it", "its top") : ("them", "the top of each")
      Terminal.note(
        "The site can't be built until no TODO is left in \(them); to publish the rest meanwhile, put “draft: true” at \(top), and take it out when it is done."
      )
    }
    for path in kept { Terminal.note("\(path) is there already and was left as it is; --output - prints the draft.") }
    if isThere { throw Exit.content }
    if fresh.isEmpty { Terminal.note("The site has this, and nothing that was read differs.") }
  }

  private func path(of draft: Draft) -> String {
    if draft.kind == .report, let output { return output }
    return site == "." ? draft.path : site + "/" + draft.path
  }

  /// What the text says otherwise than the file that is there.
  private func differences(
    _ draft: Draft,
    _ result: ReportImporter.Result,
    _ path: String,
    _ library: ContentLibrary
  ) -> [Diagnostic] {
    let location = SourceLocation(file: path)
    if draft.kind == .report, output == nil, let imported = result.report {
      let id = draft.path.split(separator: "/").dropFirst(2).joined(separator: "/").replacing(".md", with: "")
      if let own = library.report(Identifier(id)) {
        if let message = Self.otherInspection(than: own, imported.inspected, path) {
          return [Diagnostic(.reportExists, at: location, message)]
        }
        return FactComparison.differences(own, from: imported).map {
          Diagnostic(.reportExists, at: location, "this report is there already; \($0)")
        }
      }
    }
    // What a person has made of a paper or a table is no mistake.
    guard draft.kind == .report else { return [] }
    if case .bytes(let bytes)? = try? FileReader.read(path), bytes == Array(draft.text.utf8) { return [] }
    let message = "there is a file of this name already, which is never overwritten; it differs from what was imported"
    return [Diagnostic(.reportExists, at: location, message)]
  }

  /// Where the file that is there is of an inspection at another time, which none of its facts is to be corrected for.
  private static func otherInspection(than own: Report, _ dates: InspectionDates, _ path: String) -> String? {
    guard let start = dates.start, let end = dates.end, let ownStart = own.inspected.start,
      let ownEnd = own.inspected.end, end.lastDay < ownStart.firstDay || ownEnd.lastDay < start.firstDay
    else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.last.map(String.init) ?? ""
    let year = "\(end.year)"
    let month = end.month.map { "-" + ($0 < 10 ? "0" : "") + "\($0)" } ?? "-second"
    // 2024-ilacs.md, 2024-11-ilacs.md
    let other = name.hasPrefix(year + "-") ? year + month + name.dropFirst(year.count) : year + month + "-" + name
    let place = (parts.dropLast().map(String.init) + [other]).joined(separator: "/")
    return
      "this is the inspection of \(own.inspected.words), and the text is of one of \(dates.words); to have both, import it with --output \(place)"
  }

  /// The folder of texts has another under the name that the draft would give to this one: two downloads are often
  /// called the same, and a draft must never be checked against the text of another.
  private func otherText(_ text: SourceText) throws -> Diagnostic? {
    guard let sources else { return nil }
    let path = sources + "/" + textName
    guard Folder.kind(of: path) != nil else { return nil }
    if case .bytes(let bytes) = try FileReader.read(path), bytes == text.bytes { return nil }
    let message =
      "there is another text of this name already, and nothing was written; give \(file) a name of its own, such as \(authority)-2024, and import it again (an older text of the same file may be deleted)"
    return Diagnostic(.reportExists, at: SourceLocation(file: path), message)
  }

  /// The text of a PDF, for the check against the sources.
  private func keepText(_ text: SourceText) throws {
    guard let sources else {
      return Terminal.note(
        "The draft names its text \(textName); with --sources DIR it is written there, for candour check --sources.")
    }
    let path = sources + "/" + textName
    if Folder.kind(of: path) != nil { return Terminal.note("\(path) is there already, the same.") }
    try NewFile.write(text.bytes, to: path)
    Terminal.note("Wrote \(path).")
  }
}
