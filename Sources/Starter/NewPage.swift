/// The text of a page that a person starts by hand.
package enum NewPage {
  package static func text(slug: String) -> String {
    let words = slug.split(separator: "-").joined(separator: " ")
    let title = words.prefix(1).uppercased() + words.dropFirst()
    return """
      ---
      # Made by candour new. Replace what is marked below as still to do; while a mark is left, the site is not published.
      title: \(title)
      # TODO: one sentence for search results and feeds
      # description: …
      ---
      TODO: write the page. Headings start with two number signs; a link to another page names its file.

      """
  }
}
