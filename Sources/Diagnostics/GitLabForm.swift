/// Problems as a Code Quality report, which GitLab shows in a merge request with the file and line of each.
///
/// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
package enum GitLabForm {
  /// What could not be checked has no place in a file, and so none in such a report.
  package static func text(of report: DiagnosticReport) -> String {
    var json = JSONText()
    var seen: [String: Int] = [:]
    json.array { json in
      for diagnostic in report.diagnostics {
        let place = diagnostic.location
        // Without the line, so that a problem that only moved is no new one.
        let subject = "\(diagnostic.rule.rawValue)\n\(place.file)\n\(diagnostic.message)"
        seen[subject, default: 0] += 1
        json.object { json in
          json.value("description", diagnostic.message)
          json.value("check_name", diagnostic.rule.rawValue)
          json.value("fingerprint", fingerprint("\(subject)\n\(seen[subject, default: 0])"))
          json.value("severity", diagnostic.severity == .error ? "blocker" : "minor")
          json.object("location") { json in
            json.value("path", place.file)
            json.object("lines") { json in
              json.value("begin", place.start.line)
              json.value("end", place.end.line)
            }
          }
        }
      }
    }
    return json.text + "\n"
  }

  /// By this GitLab tells which problems were there before.
  private static func fingerprint(_ text: String) -> String {
    SourceText.digits(of: SourceText.digest(of: Array(text.utf8)))
  }
}
