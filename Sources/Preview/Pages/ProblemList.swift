import Diagnostics

/// What a page's script is told: which state this is, what its page is made of now, and every problem.
enum ProblemList {
  /// So many problems are listed; that there are more is said.
  static let most = 200

  /// - Parameters:
  ///   - page: of the page as it would be served now.
  ///   - styles: of its style sheets.
  static func json(_ state: PreviewState, page: UInt64, styles: UInt64) -> [UInt8] {
    let report = state.report
    var json = JSONText()
    json.object { json in
      json.value("id", state.id)
      json.value("page", SourceText.digits(of: page))
      json.value("styles", SourceText.digits(of: styles))
      json.value("errors", report.errorCount)
      json.value("warnings", report.warningCount)
      json.value("summary", TextForm.summary(of: report))
      json.value("more", max(0, report.diagnostics.count - most))
      json.array("problems") { json in
        for problem in report.diagnostics.prefix(most) {
          let place = problem.location
          json.object { json in
            json.value("place", "\(place.file):\(place.start.line):\(place.start.column)")
            json.value("link", PreviewAddress.source(place.file, line: place.start.line))
            json.value("severity", problem.severity.rawValue)
            json.value("message", "\(problem.message) [\(problem.rule.rawValue)]")
            json.value("snippet", TextForm.snippet(of: place))
          }
        }
      }
    }
    return Array(json.text.utf8)
  }
}
