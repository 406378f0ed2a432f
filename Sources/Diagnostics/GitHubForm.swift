/// Problems as GitHub Actions' workflow commands, which show each at its line of a pull request.
///
/// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
package enum GitHubForm {
  package static func text(of report: DiagnosticReport) -> String {
    var text = ""
    for diagnostic in report.diagnostics {
      let place = diagnostic.location
      text += "::\(diagnostic.severity.rawValue) file=\(property(place.file)),line=\(place.start.line)"
      text += ",endLine=\(place.end.line),col=\(place.start.column)"
      if place.end.line == place.start.line { text += ",endColumn=\(place.end.column)" }
      text += ",title=\(property(diagnostic.rule.rawValue))::\(data(diagnostic.message))\n"
    }
    for sentence in report.unchecked { text += "::notice title=not checked::\(data(sentence))\n" }
    return text
  }

  private static func data(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func property(_ text: String) -> String {
    var result = ""
    for scalar in data(text).unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
