package import Diagnostics

/// All the templates of a site, by name: the path below `templates/` without `.mustache`.
///
/// Making it reads every template; compiling one for a page then resolves what it names.
package struct TemplateLibrary: Sendable {
  let templates: [ParsedTemplate]
  private let positions: [String: Int]

  package init(_ sources: [String: SourceText]) {
    let names = sources.keys.sorted()
    templates = names.compactMap { name in sources[name].map { ParsedTemplate(name: name, source: $0) } }
    positions = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
  }

  package var names: [String] { templates.map(\.name) }

  func position(of name: String) -> Int? { positions[name] }

  /// Compiles a template and all that it includes against what a page may name.
  ///
  /// Every problem found is added to `diagnostics`, each at its place, with the way there from the page in
  /// the message. A place that has a problem already, from another page that uses the same partial, is not
  /// reported again: one mistake is one problem.
  ///
  /// - Returns: Nil if there is any problem, reported now or before.
  package func compile<Model>(
    _ name: String,
    for schema: RecordSchema<Model>,
    _ diagnostics: inout [Diagnostic]
  ) -> Template<Model>? {
    guard let (compiled, layout) = compile(name, schema.shape, &diagnostics), let layout else { return nil }
    return Template(name, RecordEncoder(schema, layout), compiled)
  }

  /// Compiles a template that may name anything, for `candour templates render`. A partial that isn't there
  /// writes nothing; other problems are the same as above.
  package func compileOpen(_ name: String, _ diagnostics: inout [Diagnostic]) -> OpenTemplate? {
    compile(name, nil, &diagnostics).map { OpenTemplate(name, $0.compiled) }
  }

  private func compile(
    _ name: String,
    _ shape: RecordShape?,
    _ diagnostics: inout [Diagnostic]
  ) -> (compiled: CompiledTemplate, layout: RecordLayout?)? {
    guard let page = position(of: name) else {
      diagnostics.append(missing(name))
      return nil
    }
    var compiler = TemplateCompiler(self, shape, ProblemLog(diagnostics))
    let program = compiler.compile(page)
    diagnostics = compiler.log.diagnostics
    guard let program else { return nil }
    return (CompiledTemplate(program: program, library: self, page: page), compiler.names.layout)
  }

  private func missing(_ name: String) -> Diagnostic {
    let nearest = NearestName.question(name, among: names)
    return Diagnostic(
      .missingFile,
      at: SourceLocation(file: "templates/\(name).mustache"),
      "this template is missing\(nearest.text)",
      hint: nearest.hint
    )
  }
}
