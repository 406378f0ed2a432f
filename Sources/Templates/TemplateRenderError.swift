package import Diagnostics

/// A rendering was given up, because it went past a limit: most likely a partial that includes itself under a
/// section that is always true.
package struct TemplateRenderError: Error {
  /// The problem, at the tag in which it became too much.
  package let diagnostic: Diagnostic

  init(_ excess: TemplateRenderer.Excess, in program: TemplateProgram, _ library: TemplateLibrary, page: Int) {
    var template = page
    var tag = 0..<0
    switch excess {
    case .calls(let number), .operations(let number):
      if program.calls.indices.contains(number) {
        template = program.calls[number].template
        tag = program.calls[number].tag
      }
    case .output: break
    }
    let message =
      switch excess {
      case .calls:
        "partials, parents and blocks stand more than \(TemplateLimits.callDepth) deep in one another here: does a "
          + "section that is always true include itself?"
      case .operations:
        "this page takes more than \(TemplateLimits.operations) steps: do partials include each other again and again?"
      case .output:
        "this page is larger than \(TemplateLimits.outputBytes >> 20) MiB"
      }
    let location = library.templates[template].source.location(of: tag)
    diagnostic = Diagnostic(.templateTooDeep, at: location, message)
  }
}
