import Diagnostics

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
