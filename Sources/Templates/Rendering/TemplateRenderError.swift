package import Diagnostics

/// A rendering was given up, because it went past a limit: most likely a partial that includes itself under a
/// section that is always true.
package struct TemplateRenderError: Error {
  /// The problem, at the tag in which it became too much.
  package let diagnostic: Diagnostic

  init(_ excess: TemplateRenderer.Excess, _ limits: RenderLimits, in compiled: CompiledTemplate) {
    var template = compiled.page
    var tag = 0..<0
    if case .calls(let number) = excess {
      template = compiled.program.calls[number].template
      tag = compiled.program.calls[number].tag
    }
    let message =
      switch excess {
      case .calls:
        "partials, parents and blocks stand more than \(limits.callDepth) deep in one another here: does a "
          + "section that is always true include itself?"
      case .operations:
        "this page takes more than \(limits.operations) steps: do partials include each other again?"
      case .output:
        "this page is larger than \(limits.outputBytes >> 20) MiB"
      }
    let location = compiled.library.templates[template].source.location(of: tag)
    diagnostic = Diagnostic(.templateTooDeep, at: location, message)
  }
}
