/// A Markdown body, read: one array of nodes in document order, one of the bytes that they refer to.
///
/// Immutable; cheap to make and to forget, so that a build reads a body again rather than keep it.
package struct MarkdownDocument: Sendable {
  package struct Heading: Sendable, Hashable {
    package let level: Int
    /// Without markup, citations and notes.
    package let text: String
    /// Unique in the document.
    package let id: String
    /// In bytes from the top of the file.
    package let source: Range<Int>
    /// The index of its node.
    package let node: Int
  }

  package let nodes: [MarkdownNode]
  package let bytes: [UInt8]
  /// In document order.
  package let headings: [Heading]

  init(nodes: [MarkdownNode], bytes: [UInt8], headings: [Heading]) {
    self.nodes = nodes
    self.bytes = bytes
    self.headings = headings
  }

  package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The nodes directly below one, in order.
  package func children(of parent: Int) -> some Sequence<Int> {
    let end = nodes[parent].end
    let first = parent + 1 < end ? parent + 1 : nil
    return sequence(state: first) { [nodes] next in
      guard let current = next else { return nil as Int? }
      next = nodes[current].end < end ? nodes[current].end : nil
      return current
    }
  }

  /// The first paragraph as plain text, for descriptions; empty where there is none.
  package var opening: String {
    for child in children(of: 0) where nodes[child].kind == .paragraph {
      let text = plainText(of: child)
      if !text.isEmpty { return text }
    }
    return ""
  }

  /// The text of a node and what is below it without markup: blocks on lines of their own, an image as its
  /// alternative text, no citations, no marks of notes, and of a quotation only what is quoted.
  package func plainText(of node: Int) -> String {
    var writer = PlainTextWriter()
    var i = node
    let end = nodes[node].end
    while i < end {
      if nodes[i].kind == .attribution, i > node {
        i = nodes[i].end
        continue
      }
      writer.add(nodes[i], bytes)
      i += 1
    }
    return String(decoding: writer.text, as: UTF8.self)
  }
}

/// Puts words together, and closes the gap where a citation stood.
struct PlainTextWriter {
  private(set) var text: [UInt8] = []
  private var hasGap = false

  mutating func add(_ node: MarkdownNode, _ bytes: [UInt8]) {
    switch node.kind {
    case .text, .code, .codeBlock:
      let words = bytes[node.text]
      if hasGap, let first = words.first, first.isAlphanumeric || first >= 0x80 || first == .openParenthesis {
        text.append(.space)
      }
      if !words.isEmpty { hasGap = false }
      text += words
      if node.kind == .codeBlock { trimSpaces() }
    case .softBreak, .lineBreak: text.append(.space)
    case .citation:
      trimSpaces()
      hasGap = !text.isEmpty
    case .emphasis, .strong, .strikethrough, .link, .image, .htmlInline, .footnoteReference: break
    default:
      trimSpaces()
      if !text.isEmpty { text.append(.newline) }
      hasGap = false
    }
  }

  private mutating func trimSpaces() {
    while let last = text.last, last.isWhiteSpace { text.removeLast() }
  }
}
