/// A page's template, compiled against what the page may name.
package struct Template<Model>: Sendable {
  package let name: String
  private let encoder: RecordEncoder<Model>
  private let compiled: CompiledTemplate

  init(_ name: String, _ encoder: RecordEncoder<Model>, _ compiled: CompiledTemplate) {
    self.name = name
    self.encoder = encoder
    self.compiled = compiled
  }

  /// Appends the page to `bytes`.
  ///
  /// Only the fields that the templates of the page name are read from the model. Where it fails, nothing has
  /// been appended.
  package func render(
    _ model: Model,
    using context: inout RenderContext,
    into bytes: inout [UInt8]
  ) throws(TemplateRenderError) {
    context.tape.removeAll()
    context.tape.slots[Tape.root] = encoder.encode(model, onto: &context.tape)
    try compiled.render(context.tape, &context.renderer, into: &bytes)
  }
}

/// A template compiled without a schema: it may name anything, and what the data don't have writes nothing.
package struct OpenTemplate: Sendable {
  package let name: String
  private let compiled: CompiledTemplate

  init(_ name: String, _ compiled: CompiledTemplate) {
    self.name = name
    self.compiled = compiled
  }

  /// Appends what the template makes of the data. Where it fails, nothing has been appended.
  package func render(
    _ data: TemplateData,
    using context: inout RenderContext,
    into bytes: inout [UInt8]
  ) throws(TemplateRenderError) {
    try compiled.render(data.tape, &context.renderer, into: &bytes)
  }
}

/// What both kinds of template have in common: the program, and where its problems are.
struct CompiledTemplate: Sendable {
  let program: TemplateProgram
  let library: TemplateLibrary
  /// The position of the page's own template in the library.
  let page: Int

  func render(
    _ tape: Tape,
    _ renderer: inout TemplateRenderer,
    into bytes: inout [UInt8]
  ) throws(TemplateRenderError) {
    let start = bytes.count
    do {
      try renderer.render(program, over: tape, into: &bytes)
    } catch {
      bytes.removeLast(bytes.count - start)
      throw TemplateRenderError(error, renderer.limits, in: self)
    }
  }
}
