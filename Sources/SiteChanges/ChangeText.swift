/// Changes as text, for a pull request or a newsletter: Markdown, one heading for each kind.
package enum ChangeText {
  package static func text(of changes: [SiteChange]) -> String {
    guard !changes.isEmpty else { return "Nothing that readers of the site see has changed.\n" }
    var text = ""
    var kind: SiteChange.Kind?
    for change in changes {
      if change.kind != kind {
        text += (kind == nil ? "" : "\n") + "## \(change.kind.heading)\n\n"
        kind = change.kind
      }
      text += "- \(escaped(change.words))\n"
    }
    return text
  }

  /// What Markdown would read as its own.
  private static func escaped(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      if "\\`*_[]<>#|~".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(breaksLine(scalar) ? " " : scalar)
    }
    return result
  }

  /// A line of its own could be read as a command by the CI that prints it.
  private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
