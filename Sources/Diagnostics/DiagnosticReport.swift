/// All the problems of one run, in order, with what could not be checked.
package struct DiagnosticReport: Sendable {
  package let diagnostics: [Diagnostic]
  /// What a check could not prove, one sentence each, apart from the problems.
  package let unchecked: [String]

  package init(_ diagnostics: some Sequence<Diagnostic>, unchecked: [String] = []) {
    self.diagnostics = diagnostics.sorted()
    self.unchecked = unchecked
  }

  /// The same with the paths of a folder above; see `SourceLocation.below`.
  package func below(_ folder: String) -> DiagnosticReport {
    DiagnosticReport(diagnostics.lazy.map { $0.below(folder) }, unchecked: unchecked)
  }

  package var errorCount: Int { diagnostics.count { $0.severity == .error } }
  package var warningCount: Int { diagnostics.count { $0.severity == .warning } }
}
