/// The HTML of footnotes: numbered references, and at the end of the document the notes, each with a way back
/// to every place that refers to it. Their ids hold a colon, which no heading's id does.
struct NoteMarkup {
  /// How many references each note has, by its number.
  private var references: [Int32: Int32] = [:]
  private var hasNotes = false
  private var current: Int32 = 0

  init(_ document: MarkdownDocument) {
    for node in document.nodes {
      guard case .footnoteReference(let number, let occurrence) = node.kind else { continue }
      references[number] = max(references[number] ?? 0, occurrence)
    }
  }

  /// A reference inside a link is only a number, because links can't be nested.
  func writeReference(_ number: Int32, _ occurrence: Int32, _ html: inout [UInt8]) {
    html.append(markup: "<sup class=\"note\">")
    if occurrence > 0 {
      html.append(markup: "<a href=\"#fn:")
      html.append(number: Int(number))
      html.append(markup: "\" id=\"")
      appendReferenceID(number, occurrence, &html)
      html.append(markup: "\" role=\"doc-noteref\" aria-label=\"Note ")
      html.append(number: Int(number))
      html.append(markup: "\">")
    }
    html.append(number: Int(number))
    html.append(markup: occurrence > 0 ? "</a></sup>" : "</sup>")
  }

  mutating func startDefinition(_ number: Int32, _ html: inout [UInt8]) {
    if !hasNotes {
      html.append(markup: "<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"Notes\">\n<ol>\n")
    }
    hasNotes = true
    current = number
    html.append(markup: "<li id=\"fn:")
    html.append(number: Int(number))
    html.append(markup: "\">")
  }

  /// The ways back stand at the end of the note's last paragraph.
  mutating func endParagraph(
    _ index: Int,
    in parent: Int?,
    _ document: MarkdownDocument,
    _ html: inout [UInt8]
  ) {
    guard let parent, case .footnoteDefinition = document.nodes[parent].kind else { return }
    if document.nodes[index].end == document.nodes[parent].end { writeWaysBack(&html) }
  }

  mutating func endDefinition(_ number: Int32, _ html: inout [UInt8]) {
    if current == number, references[number] ?? 0 > 0 {
      html.append(markup: "<p>")
      writeWaysBack(&html)
      html.append(markup: "</p>\n")
    }
    html.append(markup: "</li>\n")
  }

  func finish(_ html: inout [UInt8]) {
    if hasNotes { html.append(markup: "</ol>\n</section>\n") }
  }

  private mutating func writeWaysBack(_ html: inout [UInt8]) {
    let count = references[current] ?? 0
    for occurrence in 0..<count {
      html.append(markup: " <a href=\"#")
      appendReferenceID(current, occurrence + 1, &html)
      html.append(markup: "\" role=\"doc-backlink\" aria-label=\"Back to the text of note ")
      html.append(number: Int(current))
      if count > 1 {
        html.append(markup: ", place ")
        html.append(number: Int(occurrence) + 1)
      }
      html.append(markup: "\">↩</a>")
    }
    current = 0
  }

  private func appendReferenceID(_ number: Int32, _ occurrence: Int32, _ html: inout [UInt8]) {
    html.append(markup: "fnref:")
    html.append(number: Int(number))
    guard occurrence > 1 else { return }
    html.append(markup: "-")
    html.append(number: Int(occurrence))
  }
}
