/// Footnotes that cmark leaves out of the tree, because nothing refers to them or another has their name.
struct FootnoteCheck {
  private let bytes: [UInt8]
  private let nodes: [MarkdownNode]

  init(_ nodes: [MarkdownNode], in bytes: [UInt8]) {
    self.bytes = bytes
    self.nodes = nodes
  }

  /// Linear in the body.
  func unused(in body: Range<Int>) -> [StrayBracket] {
    var found: [StrayBracket] = []
    var line = body.lowerBound
    while line < body.upperBound {
      var end = line
      while end < body.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      if let label = definition(line..<end) { found.append(StrayBracket(kind: .footnoteDefinition, source: label)) }
      line = end + 1
    }
    guard !found.isEmpty else { return [] }
    var shown: [Range<Int>] = []
    for node in nodes {
      switch node.kind {
      // What cmark gives as its place starts behind its label.
      case .footnoteDefinition: shown.append(lineStart(of: node.source.lowerBound)..<node.source.upperBound)
      case .codeBlock, .htmlBlock: shown.append(node.source)
      default: break
      }
    }
    shown.sort { $0.lowerBound < $1.lowerBound }
    var next = 0
    var reach = 0
    return found.filter { stray in
      while next < shown.count, shown[next].lowerBound <= stray.source.lowerBound {
        reach = max(reach, shown[next].upperBound)
        next += 1
      }
      return stray.source.lowerBound >= reach
    }
  }

  private func lineStart(of offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return start
  }

  /// The label, with its brackets, of a line that defines a footnote.
  private func definition(_ line: Range<Int>) -> Range<Int>? {
    var start = line.lowerBound
    while start < line.upperBound, start - line.lowerBound < 3, bytes[start] == .space { start += 1 }
    guard bytes.hasPrefix("[^", at: start, before: line.upperBound) else { return nil }
    var i = start + 2
    while i < line.upperBound, bytes[i] != .closeBracket, bytes[i] != .openBracket, !bytes[i].isBlank { i += 1 }
    guard i > start + 2, bytes.hasPrefix("]:", at: i, before: line.upperBound) else { return nil }
    return start..<i + 1
  }
}
