import ArgumentParser
import Diagnostics

/// In which form problems are printed.
struct ReportArguments: ParsableArguments {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, gitlab, sarif
  }

  @Option(help: "The form of the problems: text, json, github, gitlab or sarif.")
  var format = Form.text

  func text(of report: DiagnosticReport) -> String { Self.text(of: report, in: format) }

  static func text(of report: DiagnosticReport, in form: Form) -> String {
    switch form {
    case .text: TextForm.text(of: report)
    case .json: JSONForm.text(of: report)
    case .github: GitHubForm.text(of: report)
    case .gitlab: GitLabForm.text(of: report)
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
