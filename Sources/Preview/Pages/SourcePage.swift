import Diagnostics

/// A file of the site as it is now, line by line, so that the place of a problem can be looked at.
enum SourcePage {
  static func bytes(_ source: SourceText) -> [UInt8] {
    var html = PreviewPage.beginning(source.path)
    html.markup("<ol class=\"source\">\n")
    let text = String(decoding: source.bytes, as: UTF8.self)
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      html.markup("<li id=\"L")
      html.write(String(number))
      html.markup("\"><code>")
      html.write(String(decoding: line, as: UTF8.self))
      html.markup("</code></li>\n")
    }
    html.markup("</ol>\n")
    PreviewPage.end(&html)
    return html.bytes
  }
}
