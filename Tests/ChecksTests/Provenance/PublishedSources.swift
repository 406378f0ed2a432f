import Content
import Diagnostics
import Foundation
import InspectionModel
import Library
import Provenance
import SitePlan

@testable import Checks

/// The site's own content with the texts that it was written from.
enum PublishedSources {
  static let checkout = String(
    #filePath.prefix(upTo: #filePath.range(of: "/Tests/ChecksTests/")?.lowerBound ?? #filePath.endIndex))
  static let folder = checkout + "/../shared/sources"
  static var areThere: Bool { FileManager.default.fileExists(atPath: folder) }

  struct NoLibrary: Error {}

  struct Site {
    let library: ContentLibrary
    let texts: SourceTexts
    /// The text of each file's first source, by path.
    let own: [String: PublishedText]

    func files(_ site: String) throws -> [MutableFile] {
      try own.keys.sorted().map { path in
        MutableFile(path: path, text: try String(contentsOfFile: site + "/" + path, encoding: .utf8))
      }
    }

    func numbers(_ file: MutableFile) -> [String] { own[file.path]?.numbers { _ in true } ?? [] }

    /// Whether a paragraph lacks a figure, with any sign.
    func lacks(_ file: MutableFile, _ number: String, _ figure: String) -> Bool {
      guard let text = own[file.path], let value = FigureFinder.figures(in: figure).first?.value else { return false }
      let set = TextLookup(text).figures([.paragraphs(first: number, last: nil, item: nil)])
      let digits = figure.filter(\.isNumber)
      return !set.contains(value) && !set.values.contains { $0.description.filter(\.isNumber) == digits }
    }
  }

  static func copy() throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/candour-provenance-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: checkout + "/content", toPath: path + "/content")
    return path
  }

  static func site(_ path: String) async throws -> Site {
    let result = try await ContentLoader(site: path, includesDrafts: true, jobs: 2).load()
    guard let library = result.library else { throw NoLibrary() }
    let texts = SourceTexts(in: folder)
    var own: [String: PublishedText] = [:]
    func add(_ path: String, _ sources: [Source]) {
      if let name = sources.first?.text, let text = texts[name] { own[path] = text }
    }
    for entry in library.reports { add(entry.file.path, entry.value.sources) }
    for entry in library.papers { add(entry.file.path, entry.value.sources) }
    for entry in library.indicators {
      add(String(entry.file.path.dropLast(2)) + "csv", library.paper(entry.value.paper)?.sources ?? [])
    }
    return Site(library: library, texts: texts, own: own)
  }

  /// By what a change is told, on one of the lines where it is.
  struct Catch {
    /// By reading the changed site, or holding it against the texts.
    let byTexts: Bool
    /// By the record of what the file stated.
    let byRecord: Bool
  }

  static func caught(_ mutation: Mutation, in site: String, _ original: Site, _ files: [MutableFile]) async throws
    -> Catch
  {
    let path = site + "/" + mutation.path
    try mutation.text.write(toFile: path, atomically: false, encoding: .utf8)
    defer {
      if let file = files.first(where: { $0.path == mutation.path }) {
        try? file.text.write(toFile: path, atomically: false, encoding: .utf8)
      }
    }
    let loaded = try await ContentLoader(site: site, includesDrafts: true, jobs: 2).load()
    func isThere(_ problems: [Diagnostic]) -> Bool {
      problems.contains { $0.location.file == mutation.path && mutation.lines.contains($0.location.start.line) }
    }
    guard let library = loaded.library else { return Catch(byTexts: isThere(loaded.diagnostics), byRecord: false) }
    let source = SourceText(path: mutation.path, bytes: Array(mutation.text.utf8))
    let proved = ProvenanceCheck(library, texts: original.texts).check(source)
    var known: [Diagnostic] = []
    var context = SiteContext(SitePlan(library: library, asOf: nil, &known))
    context.facts = FactRecord(ofSite: site, &known)
    var findings: [RuleFinding] = []
    if let file = SiteFile.all(of: library).first(where: { $0.path == mutation.path }) {
      ChangedFactsCheck().check(ReadFile(file, source), context, &findings)
    }
    let remembered = findings.compactMap { finding in
      finding.range.map { Diagnostic(finding.rule, at: source.location(of: $0), finding.message) }
    }
    return Catch(
      byTexts: isThere(loaded.diagnostics + (proved?.diagnostics ?? [])), byRecord: isThere(remembered))
  }
}
