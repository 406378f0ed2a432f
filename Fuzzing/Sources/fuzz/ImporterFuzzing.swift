internal import Content
internal import Diagnostics
internal import Foundation
internal import FrontMatter
internal import Importer
internal import InspectionModel
internal import Library

/// The import of a published text: a refusal that says why, or drafts that a site can read.
struct ImporterFuzzing: Fuzzed {
  private let site = SiteFolder()
  private let importer: ReportImporter

  /// The site has this repository's frameworks and an authority of a name that no text of the seeds bears.
  init() {
    let frameworks = SiteFolder.files(below: "/content/frameworks").map { "content/frameworks/" + $0 }
    site.copy(frameworks + ["content/site.yaml"], from: "") { bytes in
      // A spread names a paper that this site does not have.
      let text = String(decoding: bytes, as: UTF8.self)
      return Array(text[..<(text.range(of: "\nspread:")?.lowerBound ?? text.endIndex)].utf8) + [0x0A]
    }
    let authority = "---\nname: Northwick Borough Council\nshort_name: Northwick\n---\nAn authority.\n"
    site.write(Array(authority.utf8), to: "content/authorities/northwick.md")
    guard let library = site.load().library, let own = library.authorities.first?.value else {
      fatalError("the site to import into can't be read: \(site.load().diagnostics)")
    }
    importer = ReportImporter(
      site: ReportImporter.Site(
        frameworks: library.frameworks.map(\.value), authority: own, reports: [], papers: [], indicators: []),
      textName: "report.txt", framework: nil)
  }

  func run(_ bytes: [UInt8]) {
    let source = SourceText(path: "report.txt", bytes: bytes)
    let result = importer.result(of: source)
    PlaceProperty.require(result.diagnostics, in: source)
    Property.require(
      result.drafts.isEmpty == result.diagnostics.contains { $0.severity == .error },
      "refused with an error, or drafts: neither or both")
    if !result.drafts.isEmpty { requireReadable(result.drafts) }
    if Property.isCostlyOneDue(for: bytes) {
      let again = importer.result(of: source)
      Property.require(
        again.drafts == result.drafts && again.diagnostics == result.diagnostics, "imported otherwise the second time")
    }
  }

  /// A site that has the drafts can be read: they are finished by a person, not mended.
  private func requireReadable(_ drafts: [Draft]) {
    for draft in drafts {
      Property.require(
        draft.path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !draft.path.contains(".."),
        "a path that no file should have: \(draft.path)")
      site.write(Array(draft.text.utf8), to: draft.path)
    }
    let diagnostics = site.load().diagnostics
    for draft in drafts { site.remove(draft.path) }
    for problem in diagnostics where problem.severity == .error {
      let draft = drafts.first { $0.path == problem.location.file }
      Property.require(
        draft.map { Self.asksFor(problem.location.start.line, $0) } ?? false,
        "a draft that can't be read: \(TextForm.text(of: DiagnosticReport([problem])))")
    }
  }

  /// Whether the comments above a line of a draft leave it to a person: a text can contradict itself.
  private static func asksFor(_ line: Int, _ draft: Draft) -> Bool {
    let lines = draft.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix(line - 1).reversed().prefix { $0.drop { $0 == " " }.hasPrefix("#") }.contains {
      $0.contains("# TODO: ")
    }
  }
}
