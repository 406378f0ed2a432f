internal import ArgumentParser
internal import Diagnostics

/// In which form problems are printed.
struct ReportArguments: ParsableArguments {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif
  }

  @Option(help: "The form of the problems: text, json, github or sarif.")
  var format = Form.text

  func text(of report: DiagnosticReport) -> String {
    switch format {
    case .text: TextForm.text(of: report)
    case .json: JSONForm.text(of: report)
    case .github: GitHubForm.text(of: report)
    case .sarif: SARIFForm.text(of: report, version: CandourVersion.number)
    }
  }

  /// Prints problems on standard error, for a command whose product is its standard output, and stops it
  /// where one is an error.
  func require(_ report: DiagnosticReport) throws {
    if !report.diagnostics.isEmpty { Terminal.printToError(text(of: report)) }
    if report.errorCount > 0 { throw Exit.content }
  }
}
