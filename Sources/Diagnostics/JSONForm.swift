/// Problems as one JSON document, for editors and scripts.
package enum JSONForm {
  package static func text(of report: DiagnosticReport) -> String {
    var json = JSONText()
    json.object { json in
      json.array("diagnostics") { json in
        for diagnostic in report.diagnostics {
          json.object { json in
            let place = diagnostic.location
            json.value("file", place.file)
            json.value("line", place.start.line)
            json.value("column", place.start.column)
            json.value("endLine", place.end.line)
            json.value("endColumn", place.end.column)
            json.value("severity", diagnostic.severity.rawValue)
            json.value("rule", diagnostic.rule.rawValue)
            json.value("message", diagnostic.message)
            json.value("hint", diagnostic.hint)
          }
        }
      }
      json.value("errors", report.errorCount)
      json.value("warnings", report.warningCount)
      json.array("unchecked") { json in
        for sentence in report.unchecked { json.value(sentence) }
      }
    }
    return json.text + "\n"
  }
}

extension JSONText {
  /// An element of an array.
  fileprivate mutating func value(_ element: String) { value(nil, element) }
}
