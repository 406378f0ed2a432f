import Diagnostics

/// What is added to a page when it is served, and to no file: one script, told which page this is.
///
/// The script is a file of its own from this server, so that it runs under a policy that allows no other.
struct PageDecoration {
  /// As it was asked for, with a leading slash.
  let path: String
  /// Of the page as it was built, with what it shows.
  let digest: UInt64
  let styles: UInt64
  /// Nil where the page has no file.
  let source: PageSource?
  /// Whether the page itself lists the problems.
  var listsProblems = false

  /// The page with the script before the end of its body, or at its end.
  func applied(to page: [UInt8]) -> [UInt8] {
    let place = Self.endOfBody(page)
    return page[..<place] + script + page[place...]
  }

  /// The last end tag of a body that stands in no comment, or else the last at all.
  private static func endOfBody(_ page: [UInt8]) -> Int {
    var last: Int?
    var lastOutside: Int?
    var isComment = false
    func stands(_ words: StaticString, at i: Int) -> Bool {
      let words = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
      return page[i...].starts(with: words)
    }
    for i in page.indices {
      switch page[i] {
      case UInt8(ascii: "<"):
        if stands("</body>", at: i) {
          last = i
          if !isComment { lastOutside = i }
        } else if stands("<!--", at: i) {
          isComment = true
        }
      case UInt8(ascii: "-") where isComment: if stands("-->", at: i) { isComment = false }
      default: break
      }
    }
    return lastOutside ?? last ?? page.count
  }

  private var script: [UInt8] {
    var html = HTMLText()
    html.markup("<script src=\"")
    html.write(PreviewAddress.script)
    html.markup("\" defer")
    func attribute(_ name: StaticString, _ value: String) {
      html.markup(" ")
      html.markup(name)
      html.markup("=\"")
      html.write(value)
      html.markup("\"")
    }
    attribute("data-candour-page", path)
    attribute("data-digest", SourceText.digits(of: digest))
    attribute("data-styles", SourceText.digits(of: styles))
    if listsProblems { attribute("data-problems", "true") }
    if let source {
      attribute("data-source", "\(source.path):\(source.line)")
      attribute("data-link", PreviewAddress.source(source.path, line: source.line))
      if source.isDraft { attribute("data-draft", "true") }
    }
    html.markup("></script>\n")
    return html.bytes
  }
}
