package import Diagnostics

/// All the templates of a site, by name: the path below `templates/` without `.mustache`.
///
/// Making it reads every template; compiling one for a page then resolves what it names.
package struct TemplateLibrary: Sendable {
  let templates: [ParsedTemplate]
  private let positions: [String: Int]

  package init(_ sources: [String: SourceText]) {
    templates = sources.sorted { $0.key < $1.key }.map { ParsedTemplate(name: $0.key, source: $0.value) }
    positions = Dictionary(uniqueKeysWithValues: templates.indices.map { (templates[$0].name, $0) })
  }

  package var names: [String] { templates.map(\.name) }

  func position(of name: String) -> Int? { positions[name] }

  /// Compiles a template and all that it includes against what a page may name.
  ///
  /// Every problem found is added to `diagnostics`, each at its place, with the way there from the page in the
  /// message. A place that has a problem already, from another page that uses the same partial, is not
  /// reported again: one mistake is one problem.
  ///
  /// - Returns: Nil if there is any problem, reported now or before.
  package func compile<Model>(
    _ name: String,
    for schema: RecordSchema<Model>,
    _ diagnostics: inout [Diagnostic]
  ) -> Template<Model>? {
    var compiler = TemplateCompiler(self, ClosedNames(schema.shape), ProblemLog(diagnostics))
    ...
  }
}
