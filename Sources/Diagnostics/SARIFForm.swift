/// Problems as SARIF 2.1.0, which code-scanning services read.
///
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
package enum SARIFForm {
  /// - Parameter version: the program's own, named as the tool's.
  package static func text(of report: DiagnosticReport, version: String) -> String {
    let rules = Set(report.diagnostics.map(\.rule)).sorted { $0.rawValue < $1.rawValue }
    let ruleIndices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    var json = JSONText()
    json.object { json in
      json.value("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.value("version", "2.1.0")
      json.array("runs") { json in
        json.object { json in
          json.object("tool") { json in
            json.object("driver") { json in
              json.value("name", "Candour")
              json.value("version", version)
              json.array("rules") { json in
                for rule in rules { json.object { $0.value("id", rule.rawValue) } }
              }
            }
          }
          // Columns count Unicode scalars, which SARIF calls code points.
          json.value("columnKind", "unicodeCodePoints")
          if !report.unchecked.isEmpty { appendInvocation(report.unchecked, to: &json) }
          json.array("results") { json in
            for diagnostic in report.diagnostics { append(diagnostic, ruleIndices, to: &json) }
          }
        }
      }
    }
    return json.text + "\n"
  }

  /// What could not be checked has no place in a file, so it is no result but a note of the run.
  private static func appendInvocation(_ unchecked: [String], to json: inout JSONText) {
    json.array("invocations") { json in
      json.object { json in
        json.value("executionSuccessful", true)
        json.array("toolExecutionNotifications") { json in
          for sentence in unchecked {
            json.object { json in
              json.value("level", "note")
              json.object("message") { $0.value("text", sentence) }
            }
          }
        }
      }
    }
  }

  private static func append(_ diagnostic: Diagnostic, _ rules: [Rule: Int], to json: inout JSONText) {
    let place = diagnostic.location
    json.object { json in
      json.value("ruleId", diagnostic.rule.rawValue)
      if let index = rules[diagnostic.rule] { json.value("ruleIndex", index) }
      json.value("level", diagnostic.severity.rawValue)
      json.object("message") { $0.value("text", diagnostic.message) }
      json.array("locations") { json in
        json.object { json in
          json.object("physicalLocation") { json in
            json.object("artifactLocation") { $0.value("uri", PercentEncoding.path(place.file)) }
            json.object("region") { json in
              json.value("startLine", place.start.line)
              json.value("startColumn", place.start.column)
              json.value("endLine", place.end.line)
              json.value("endColumn", place.end.column)
            }
          }
        }
      }
    }
  }
}
