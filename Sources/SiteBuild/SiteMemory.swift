import Checks
package import Content

/// What preparing a site leaves for the next time, so that what an edit costs does not grow with the files that it
/// leaves alone.
package struct SiteMemory: Sendable {
  package let content: ContentMemory
  let checks: CheckMemory
  let templates: CompiledTemplates?

  package init() {
    content = ContentMemory()
    checks = CheckMemory()
    templates = nil
  }

  /// The files of content and the templates that differ, came or went; in order. Assets are not remembered.
  package func changes(since earlier: SiteMemory) -> [String] {
    content.changes(since: earlier.content) + (templates?.changes(since: earlier.templates) ?? [])
  }

  /// Nil where nothing was remembered.
  init?(content: ContentMemory?, checks: CheckMemory?, templates: CompiledTemplates?) {
    guard let content, let checks else { return nil }
    self.content = content
    self.checks = checks
    self.templates = templates
  }
}
