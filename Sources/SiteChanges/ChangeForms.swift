internal import Diagnostics
internal import SitePages

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
            json.value("subject", change.subject)
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
  ///   - updated: when the site became what it is, as `2026-11-21T09:30:00Z`, so that the same change gives the same bytes.
  package static func text(of changes: [SiteChange], title: String, publisher: String, base: String, updated: String)
    -> String
  {
    var xml = XMLStream()
    xml.element("feed", [("xmlns", "http://www.w3.org/2005/Atom")]) { xml in
      xml.element("id", text: "\(base)/#changes")
      xml.element("title", text: title)
      xml.element("updated", text: updated)
      xml.element("author") { $0.element("name", text: publisher) }
      xml.element("link", [("href", base + "/")])
      for change in changes {
        xml.element("entry") { xml in
          xml.element("id", text: "\(base + change.address)#change-\(String(change.digest, radix: 16))")
          xml.element("title", text: "\(change.kind.heading): \(change.words)")
          xml.element("updated", text: updated)
          xml.element("link", [("href", base + change.address)])
          xml.element("summary", text: change.words)
        }
      }
    }
    return String(decoding: xml.bytes, as: UTF8.self)
  }
}
