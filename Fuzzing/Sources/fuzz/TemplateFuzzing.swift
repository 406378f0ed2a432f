internal import Diagnostics
internal import Templates

/// Templates, compiled against a schema and against none, and rendered.
///
/// The first part of the input is the page. Each other part is a template by the name on its first line; what is
/// called `data` is JSON for the page without a schema.
struct TemplateFuzzing: Fuzzed {
  private static let limits = {
    var limits = RenderLimits()
    // A hundredth of what a page may take, so that the limits are reached within a run.
    limits.operations = 200_000
    limits.outputBytes = 1 << 20
    return limits
  }()

  func run(_ bytes: [UInt8]) {
    let parts = FuzzInput.parts(bytes, most: 5)
    var sources = ["page": source("page", parts[0])]
    var data: SourceText?
    for part in parts.dropFirst() {
      let (name, text) = FuzzInput.headed(part)
      if name == "data" {
        data = SourceText(path: "data.json", bytes: text)
      } else if !name.isEmpty {
        sources[name] = source(name, text)
      }
    }
    let library = TemplateLibrary(sources)
    let isTwice = Property.isCostlyOneDue(for: bytes)
    compileClosed(library, sources, isTwice: isTwice)
    compileOpen(library, sources, data, isTwice: isTwice)
  }

  private func source(_ name: String, _ bytes: [UInt8]) -> SourceText {
    SourceText(path: "templates/\(name).mustache", bytes: bytes)
  }

  private func compileClosed(_ library: TemplateLibrary, _ sources: [String: SourceText], isTwice: Bool) {
    var diagnostics: [Diagnostic] = []
    let template = library.compile("page", for: SmallPage.schema, &diagnostics)
    require(diagnostics, in: sources)
    Property.require((template == nil) == !diagnostics.isEmpty, "a template with a problem, or neither")
    guard let template else { return }
    requireSame(isTwice, sources) { context, bytes throws(TemplateRenderError) in
      try template.render(SmallPage.sample, using: &context, into: &bytes)
    }
  }

  private func compileOpen(
    _ library: TemplateLibrary,
    _ sources: [String: SourceText],
    _ json: SourceText?,
    isTwice: Bool
  ) {
    var diagnostics: [Diagnostic] = []
    let template = library.compileOpen("page", &diagnostics)
    require(diagnostics, in: sources)
    Property.require((template == nil) == !diagnostics.isEmpty, "an open template with a problem, or neither")
    let json = json ?? SourceText(path: "data.json", bytes: Array("{}".utf8))
    var problems: [Diagnostic] = []
    let data = TemplateData(json: json, &problems)
    PlaceProperty.require(problems, in: json)
    Property.require((data == nil) == (problems.count == 1), "data with a problem, or neither")
    guard let template, let data else { return }
    requireSame(isTwice, sources) { context, bytes throws(TemplateRenderError) in
      try template.render(data, using: &context, into: &bytes)
    }
  }

  /// Problems stand in the template that they name.
  private func require(_ diagnostics: [Diagnostic], in sources: [String: SourceText]) {
    for (path, problems) in Dictionary(grouping: diagnostics, by: \.location.file) {
      guard let source = sources.values.first(where: { $0.path == path }) else {
        Property.require(problems.allSatisfy { $0.rule == .missingFile }, "problems of no template: \(problems)")
        continue
      }
      PlaceProperty.require(problems, in: source)
    }
  }

  /// What fails writes nothing; a context that has rendered renders the same again.
  private func requireSame(
    _ isTwice: Bool,
    _ sources: [String: SourceText],
    _ render: (inout RenderContext, inout [UInt8]) throws(TemplateRenderError) -> Void
  ) {
    var context = RenderContext(limits: Self.limits)
    func output() -> [UInt8] {
      var bytes = Array("before".utf8)
      do {
        try render(&context, &bytes)
      } catch {
        Property.require(bytes.elementsEqual("before".utf8), "half a page was written")
        require([error.diagnostic], in: sources)
      }
      return bytes
    }
    let first = output()
    Property.require(first.starts(with: "before".utf8), "a page was written over what was there")
    if isTwice { Property.require(output() == first, "rendered otherwise the second time") }
  }
}
