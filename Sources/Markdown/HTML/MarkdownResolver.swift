/// What a page makes of the links, images, citations and words of a body. Each call writes HTML.
///
/// A resolver is a value that a page's rendering changes as it goes, so that it can mark the first use of a
/// word. Text, addresses and titles come as UTF-8 without markup; the resolver escapes them (`HTMLEscape`).
package protocol MarkdownResolver {
  /// Opens a link, or what stands for it (a badge for `grade:good`). The address is empty where it was an
  /// error.
  mutating func writeLinkStart(
    to destination: ArraySlice<UInt8>,
    title: ArraySlice<UInt8>,
    into html: inout [UInt8]
  )

  /// Closes what `writeLinkStart` opened for the same address. Links are never nested.
  mutating func writeLinkEnd(to destination: ArraySlice<UInt8>, into html: inout [UInt8])

  /// Writes an image with its alternative text, which may be empty. It may stand in a link.
  mutating func writeImage(
    from destination: ArraySlice<UInt8>,
    alternative: ArraySlice<UInt8>,
    title: ArraySlice<UInt8>,
    into html: inout [UInt8]
  )

  /// Writes a citation, from what stands inside its brackets or after a quotation's dash.
  mutating func writeCitation(_ raw: ArraySlice<UInt8>, into html: inout [UInt8])

  /// Writes running text: all text outside links, headings and code.
  mutating func writeText(_ text: ArraySlice<UInt8>, into html: inout [UInt8])
}

/// Resolves nothing: links as they are written, citations in their brackets, words as words. For
/// `candour markdown`, which knows no site.
package struct StandaloneResolver: MarkdownResolver {
  package init() {}

  package func writeLinkStart(
    to destination: ArraySlice<UInt8>,
    title: ArraySlice<UInt8>,
    into html: inout [UInt8]
  ) {
    guard isAddress(destination) else {
      html.append(markup: "<span>")
      return
    }
    html.append(markup: "<a href=\"")
    HTMLEscape.appendAddress(destination, to: &html)
    appendTitle(title, to: &html)
    html.append(markup: "\">")
  }

  package func writeLinkEnd(to destination: ArraySlice<UInt8>, into html: inout [UInt8]) {
    html.append(markup: isAddress(destination) ? "</a>" : "</span>")
  }

  package func writeImage(
    from destination: ArraySlice<UInt8>,
    alternative: ArraySlice<UInt8>,
    title: ArraySlice<UInt8>,
    into html: inout [UInt8]
  ) {
    guard !destination.isEmpty else {
      HTMLEscape.append(alternative, to: &html)
      return
    }
    html.append(markup: "<img src=\"")
    HTMLEscape.appendAddress(destination, to: &html)
    html.append(markup: "\" alt=\"")
    HTMLEscape.append(alternative, to: &html)
    appendTitle(title, to: &html)
    html.append(markup: "\">")
  }

  package func writeCitation(_ raw: ArraySlice<UInt8>, into html: inout [UInt8]) {
    html.append(markup: "<span class=\"cite\">[")
    HTMLEscape.append(raw, to: &html)
    html.append(markup: "]</span>")
  }

  package func writeText(_ text: ArraySlice<UInt8>, into html: inout [UInt8]) {
    HTMLEscape.append(text, to: &html)
  }

  /// Not empty, and not one of the two that mean something only on a site.
  private func isAddress(_ destination: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: destination.prefix(6), as: UTF8.self).lowercased()
    return !destination.isEmpty && !start.hasPrefix("grade:") && !start.hasPrefix("term:")
  }

  private func appendTitle(_ title: ArraySlice<UInt8>, to html: inout [UInt8]) {
    guard !title.isEmpty else { return }
    html.append(markup: "\" title=\"")
    HTMLEscape.append(title, to: &html)
  }
}
