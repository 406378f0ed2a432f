import Markdown

/// Takes the words out of a body.
enum ProseReader {
  static func blocks(of document: MarkdownDocument) -> [ProseBlock] {
    var blocks: [ProseBlock] = []
    var quotationEnd = 0
    var i = 0
    while i < document.nodes.count {
      let node = document.nodes[i]
      switch node.kind {
      case .quotation, .blockQuote: quotationEnd = max(quotationEnd, node.end)
      default: break
      }
      guard let kind = kind(of: node) else {
        i += 1
        continue
      }
      var block = ProseBlock(kind: kind, isQuoted: i < quotationEnd, node: i, source: node.source)
      fill(&block, document)
      if !block.text.isEmpty { blocks.append(block) }
      i = node.end
    }
    return blocks
  }

  private static func kind(of node: MarkdownNode) -> ProseBlock.Kind? {
    switch node.kind {
    case .paragraph: .paragraph
    case .heading(let level): .heading(level: Int(level))
    case .tableCaption: .caption
    // Which row a cell is in, the table knows.
    case .tableCell: .cell(isHeader: false)
    default: nil
    }
  }

  private static func fill(_ block: inout ProseBlock, _ document: MarkdownDocument) {
    var floor = block.source.lowerBound
    /// Links that are not over yet.
    var open: [(end: Int, floor: Int)] = []
    var i = block.node + 1
    let end = document.nodes[block.node].end
    while i < end {
      let node = document.nodes[i]
      while let last = open.last, last.end <= i {
        floor = max(floor, last.floor)
        open.removeLast()
      }
      switch node.kind {
      case .text, .code: block.append(document.bytes[node.text], floor: floor)
      case .softBreak, .lineBreak: block.appendSpace()
      case .citation:
        floor = max(floor, node.source.upperBound)
        i = node.end
        continue
      case .attribution:
        i = node.end
        continue
      case .link, .image: open.append((node.end, node.source.upperBound))
      default: break
      }
      i += 1
    }
  }
}
