internal import Diagnostics

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
    for character in words {
      if "\\`*_[]<>#|".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}

/// Changes as one JSON document.
package enum ChangeJSON {
  package static func text(of changes: [SiteChange]) -> String {
    var json = JSONText()
    json.object { json in
      json.array("changes") { json in
        for change in changes {
          json.object { json in
            json.value("kind", change.kind.rawValue)
            json.value("words", change.words)
            json.value("address", change.address)
            json.value("report", change.report)
            json.value("before", change.before)
            json.value("after", change.after)
          }
        }
      }
    }
    return json.text + "\n"
  }
}

/// Changes as the entries of an Atom feed.
package enum ChangeAtom {
  /// - Parameters:
  ///   - base: the site's address without a slash at its end.
  ///   - updated: the site's own date, as `2026-11-21`, so that the same change gives the same bytes.
  package static func text(of changes: [SiteChange], title: String, publisher: String, base: String, updated: String)
    -> String
  {
    let time = updated + "T00:00:00Z"
    var text = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <id>\(escaped(base))/#changes-\(updated)</id>
        <title>\(escaped(title))</title>
        <updated>\(time)</updated>
        <author><name>\(escaped(publisher))</name></author>
        <link href="\(escaped(base))/"/>

      """
    for (index, change) in changes.enumerated() {
      text += """
          <entry>
            <id>\(escaped(base + change.address))#change-\(updated)-\(index + 1)</id>
            <title>\(escaped(change.kind.heading)): \(escaped(change.words))</title>
            <updated>\(time)</updated>
            <link href="\(escaped(base + change.address))"/>
            <summary>\(escaped(change.words))</summary>
          </entry>

        """
    }
    return text + "</feed>\n"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: if scalar.value >= 0x20 { result.unicodeScalars.append(scalar) } else { result += " " }
      }
    }
    return result
  }
}
