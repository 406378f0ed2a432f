import SitePages

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
