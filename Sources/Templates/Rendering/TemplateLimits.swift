/// The bounds that keep a mistaken or hostile template from hanging or exhausting the machine.
///
/// Each is far above what a page needs, and going past one is a problem that names it.
package enum TemplateLimits {
  /// Sections, parents and blocks open at one place of a template, as the design has it for content.
  package static let nesting = 100
  /// Tokens compiled for one page, each counted once for every combination of context and blocks in which it
  /// is used.
  package static let compiledTokens = 500_000
  /// Problems listed for one template file; the next one says that there are more.
  package static let problemsPerTemplate = 100
  /// Arrays and objects inside one another in JSON data.
  package static let jsonNesting = 512
  /// Bytes of JSON data.
  package static let jsonBytes = 256 << 20
}

/// What one rendering may take.
package struct RenderLimits: Sendable {
  /// Partials, parents and blocks that are being written inside one another.
  package var callDepth = 500
  /// The size of a page.
  package var outputBytes = 64 << 20
  /// Operations carried out: some tenths of a second. Partials that include two others each, thirty levels
  /// deep, would take a thousand million.
  package var operations = 20_000_000

  package init() {}
}
