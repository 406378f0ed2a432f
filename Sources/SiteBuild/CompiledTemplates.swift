import Diagnostics
import SitePages
import Templates

/// The templates of a site as they were compiled, with what is wrong in them.
struct CompiledTemplates: Sendable {
  /// Nil where there is a problem.
  let templates: PageTemplates?
  let diagnostics: [Diagnostic]
  /// Of each template, to tell whether one has changed; empty where nothing is kept.
  private let digests: [String: UInt64]

  /// The templates that differ, came or went; in order.
  func changes(since earlier: CompiledTemplates?) -> [String] {
    let before = earlier?.digests ?? [:]
    return Set(digests.keys).union(before.keys).filter { digests[$0] != before[$0] }
      .map { "templates/\($0).mustache" }.sorted()
  }

  /// Compiles them all, unless none has changed since they were last compiled.
  init(_ folder: TemplateFolder, known: CompiledTemplates?, keeping: Bool) {
    let digests = keeping ? folder.templates.mapValues(\.digest) : [:]
    if let known, known.digests == digests {
      self = known
      return
    }
    var diagnostics: [Diagnostic] = []
    templates = PageTemplates(TemplateLibrary(folder.templates), &diagnostics)
    self.diagnostics = diagnostics
    self.digests = digests
  }
}
