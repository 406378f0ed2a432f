import Content
import Diagnostics
import Foundation

@testable import Importer

/// A site with this repository's frameworks and one authority, for drafts to be read in.
final class DraftSite {
  private let path = FileManager.default.temporaryDirectory.appending(path: "candour-draft-\(UUID())").path()

  init() throws {
    let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "content")
    try write(String(contentsOf: content.appending(path: "site.yaml"), encoding: .utf8), to: "content/site.yaml")
    let folder = content.appending(path: "frameworks")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      // A spread names a paper that this site does not have.
      let end = text.range(of: "\nspread:")?.lowerBound ?? text.endIndex
      try write(text[..<end] + "\n", to: "content/frameworks/" + name)
    }
    let authority = "---\nname: Northwick Borough Council\nshort_name: Northwick\n---\nAn authority.\n"
    try write(authority, to: "content/authorities/northwick.md")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private func write(_ text: some StringProtocol, to name: String) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// What keeps drafts from being read that no TODO above the place leaves to a person.
  func errors(in drafts: [Draft]) async throws -> [String] {
    for draft in drafts { try write(draft.text, to: draft.path) }
    let loaded = try await ContentLoader(site: path, includesDrafts: true, jobs: 1).load()
    return loaded.diagnostics.filter { problem in
      guard problem.severity == .error else { return false }
      let draft = drafts.first { $0.path == problem.location.file }
      let lines = (draft?.text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      let above = lines.prefix(problem.location.start.line - 1).reversed().prefix { $0.contains("#") }
      return !above.contains { $0.contains("# TODO: ") }
    }.map { "\($0.location.file):\($0.location.start.line): \($0.message)" }
  }
}
