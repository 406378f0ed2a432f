package import Diagnostics

/// Why a page of a sound site could not be rendered after all, and what to do about it: a template went past a
/// limit, or a file changed while the site was being built.
package struct RenderProblem: Error {
  package let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
