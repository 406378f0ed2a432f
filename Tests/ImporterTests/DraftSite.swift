import Content
import Diagnostics
import Foundation
import TestSupport

@testable import Importer

/// A site with this repository's frameworks and one authority, for drafts to be read in.
final class DraftSite {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "content")
    try folder.write("content/site.yaml", String(contentsOf: content.appending(path: "site.yaml"), encoding: .utf8))
    let frameworks = content.appending(path: "frameworks")
    for name in try FileManager.default.contentsOfDirectory(atPath: frameworks.path()) {
      let text = try String(contentsOf: frameworks.appending(path: name), encoding: .utf8)
      // A spread names a paper that this site does not have.
      let end = text.range(of: "\nspread:")?.lowerBound ?? text.endIndex
      try folder.write("content/frameworks/" + name, text[..<end] + "\n")
    }
    let authority = "---\nname: Northwick Borough Council\nshort_name: Northwick\n---\nAn authority.\n"
    try folder.write("content/authorities/northwick.md", authority)
  }

  /// What keeps drafts from being read that no TODO above the place leaves to a person.
  func errors(in drafts: [Draft]) async throws -> [String] {
    for draft in drafts { try folder.write(draft.path, draft.text) }
    let loaded = try await ContentLoader(site: folder.path, includesDrafts: true, jobs: 1).load()
    return loaded.diagnostics.filter { problem in
      guard problem.severity == .error else { return false }
      let draft = drafts.first { $0.path == problem.location.file }
      let lines = (draft?.text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      let above = lines.prefix(problem.location.start.line - 1).reversed().prefix { $0.contains("#") }
      return !above.contains { $0.contains("# TODO: ") }
    }.map { "\($0.location.file):\($0.location.start.line): \($0.message)" }
  }
}
