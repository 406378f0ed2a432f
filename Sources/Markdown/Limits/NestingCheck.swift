import Diagnostics

/// The limit of nesting for what only the tree shows: containers that hold no text, and inline markup.
enum NestingCheck {
  /// The place in the file at which the first markup opens that is nested too deep.
  static func excess(in tree: CMarkTree, of source: [UInt8]) -> LimitExcess? {
    guard excess(in: tree) != nil else { return nil }
    var places = InlinePlaces(tree, in: source)
    places.resolve(everywhere: true)
    return excess(in: places.tree)
  }

  /// The first markup that is nested too deep.
  private static func excess(in tree: CMarkTree) -> LimitExcess? {
    var blocks: [Int] = []
    var inlines: [Int] = []
    for (index, node) in tree.nodes.enumerated() {
      switch node.kind {
      case .item, .taskItem, .blockQuote, .footnoteDefinition:
        while let last = blocks.last, last <= index { blocks.removeLast() }
        blocks.append(node.end)
        if blocks.count > MarkdownLimits.nesting {
          return .nesting("block quotes and lists", at: node.source)
        }
      case .emphasis, .strong, .strikethrough, .link, .image:
        while let last = inlines.last, last <= index { inlines.removeLast() }
        inlines.append(node.end)
        if inlines.count > MarkdownLimits.nesting { return .nesting("emphasis and links", at: node.source) }
      default: break
      }
    }
    return nil
  }
}
