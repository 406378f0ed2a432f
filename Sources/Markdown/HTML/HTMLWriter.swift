extension MarkdownDocument {
  /// Appends the document as HTML for a page of the site, links, citations and words by the resolver.
  ///
  /// No inline style and no script: alignment is a class (`number` for the right, `center`). Linear.
  package func writeHTML(using resolver: inout some MarkdownResolver, into html: inout [UInt8]) {
    var writer = HTMLWriter(self)
    writer.write(using: &resolver, into: &html)
  }
}

/// Writes a document's nodes in order, and each one's end when the walk leaves it; no recursion.
struct HTMLWriter {
  let document: MarkdownDocument
  /// The nodes that are open around the current one.
  var open: [Int] = []
  private var nextHeading = 0
  /// Where the link, heading or code ends in which words are not for the resolver.
  private var wordsEnd = 0
  var tables = TableMarkup()
  var notes: NoteMarkup

  init(_ document: MarkdownDocument) {
    self.document = document
    notes = NoteMarkup(document)
  }

  mutating func write(using resolver: inout some MarkdownResolver, into html: inout [UInt8]) {
    var i = 0
    while i < document.nodes.count {
      closeNodes(before: i, &resolver, &html)
      i = start(i, &resolver, &html)
    }
    closeNodes(before: i, &resolver, &html)
    notes.finish(&html)
  }

  private mutating func closeNodes(
    before index: Int,
    _ resolver: inout some MarkdownResolver,
    _ html: inout [UInt8]
  ) {
    while let last = open.last, document.nodes[last].end <= index {
      open.removeLast()
      end(last, &resolver, &html)
    }
  }

  /// Writes the start of a node; the index of the one to go on with.
  private mutating func start(
    _ index: Int,
    _ resolver: inout some MarkdownResolver,
    _ html: inout [UInt8]
  ) -> Int {
    let node = document.nodes[index]
    switch node.kind {
    case .text:
      let text = document.bytes[node.text]
      if index < wordsEnd {
        HTMLEscape.append(text, to: &html)
      } else {
        resolver.writeText(text, into: &html)
      }
      return index + 1
    case .softBreak: html.append(.newline)
    case .lineBreak: html.append(markup: "<br>\n")
    case .code: writeCode(node, &html)
    case .citation: resolver.writeCitation(document.bytes[node.text], into: &html)
    case .footnoteReference(let number, let occurrence): notes.writeReference(number, occurrence, &html)
    case .htmlBlock, .htmlInline: break
    case .image:
      let alternative = [UInt8](document.plainText(of: index).utf8)
      let (address, title) = (document.bytes[node.text], document.bytes[node.extra])
      resolver.writeImage(from: address, alternative: alternative[...], title: title, into: &html)
      return node.end
    case .link:
      wordsEnd = max(wordsEnd, node.end)
      resolver.writeLinkStart(to: document.bytes[node.text], title: document.bytes[node.extra], into: &html)
      open.append(index)
    default:
      startElement(index, node, &html)
      open.append(index)
    }
    return index + 1
  }

  private mutating func startElement(_ index: Int, _ node: MarkdownNode, _ html: inout [UInt8]) {
    switch node.kind {
    case .paragraph: if !isTight { html.append(markup: "<p>") }
    case .heading(let level): startHeading(index, level, &html)
    case .bulletList: html.append(markup: "<ul>\n")
    case .orderedList(let start, _):
      html.append(markup: start == 1 ? "<ol" : "<ol start=\"")
      if start != 1 { html.append(number: Int(start)) }
      html.append(markup: start == 1 ? ">\n" : "\">\n")
    case .item: html.append(markup: "<li>")
    case .taskItem(let isDone):
      html.append(markup: "<li class=\"task\"><span role=\"img\" aria-label=\"")
      html.append(markup: isDone ? "done\">☑</span> " : "not done\">☐</span> ")
    case .blockQuote: html.append(markup: "<blockquote>\n")
    case .quotation: html.append(markup: "<figure class=\"quotation\">\n<blockquote>\n")
    case .attribution: html.append(markup: "</blockquote>\n<figcaption>— ")
    case .codeBlock: writeCodeBlock(node, &html)
    case .thematicBreak: html.append(markup: "<hr>\n")
    case .table, .tableCaption, .tableRow, .tableCell: tables.start(index, in: document, &html)
    case .footnoteDefinition(let number): notes.startDefinition(number, &html)
    case .emphasis: html.append(markup: "<em>")
    case .strong: html.append(markup: "<strong>")
    case .strikethrough: html.append(markup: "<del>")
    default: break
    }
  }

  private mutating func end(_ index: Int, _ resolver: inout some MarkdownResolver, _ html: inout [UInt8]) {
    let node = document.nodes[index]
    switch node.kind {
    case .link: resolver.writeLinkEnd(to: document.bytes[node.text], into: &html)
    case .paragraph:
      notes.endParagraph(index, in: open.last, document, &html)
      html.append(markup: isTight ? "" : "</p>\n")
    case .heading(let level):
      html.append(markup: "</h")
      html.append(number: Int(level))
      html.append(markup: ">\n")
    case .bulletList: html.append(markup: "</ul>\n")
    case .orderedList: html.append(markup: "</ol>\n")
    case .item, .taskItem: html.append(markup: "</li>\n")
    case .blockQuote: html.append(markup: "</blockquote>\n")
    case .quotation: html.append(markup: "</figcaption>\n</figure>\n")
    case .table, .tableCaption, .tableRow, .tableCell: tables.end(index, in: document, &html)
    case .footnoteDefinition(let number): notes.endDefinition(number, &html)
    case .emphasis: html.append(markup: "</em>")
    case .strong: html.append(markup: "</strong>")
    case .strikethrough: html.append(markup: "</del>")
    default: break
    }
  }

  /// Whether the paragraph that starts or ends here is in an item of a tight list, where it has no tags.
  private var isTight: Bool {
    guard open.count >= 2 else { return false }
    switch document.nodes[open[open.count - 2]].kind {
    case .bulletList(let isTight), .orderedList(_, let isTight): return isTight
    default: return false
    }
  }

  private mutating func startHeading(_ index: Int, _ level: Int8, _ html: inout [UInt8]) {
    wordsEnd = max(wordsEnd, document.nodes[index].end)
    html.append(markup: "<h")
    html.append(number: Int(level))
    if nextHeading < document.headings.count {
      html.append(markup: " id=\"")
      html += document.headings[nextHeading].id.utf8
      html.append(markup: "\"")
      nextHeading += 1
    }
    html.append(markup: ">")
  }

  private func writeCode(_ node: MarkdownNode, _ html: inout [UInt8]) {
    html.append(markup: "<code>")
    HTMLEscape.append(document.bytes[node.text], to: &html)
    html.append(markup: "</code>")
  }

  private func writeCodeBlock(_ node: MarkdownNode, _ html: inout [UInt8]) {
    let language = document.bytes[node.extra].prefix { !$0.isWhiteSpace }
    html.append(markup: language.isEmpty ? "<pre><code>" : "<pre><code class=\"language-")
    if !language.isEmpty {
      HTMLEscape.append(language, to: &html)
      html.append(markup: "\">")
    }
    HTMLEscape.append(document.bytes[node.text], to: &html)
    html.append(markup: "</code></pre>\n")
  }
}
