import CCMarkGFM

/// Copies the C tree into a flat Swift one, going from node to node without recursion.
struct CMarkWalk {
  var tree = CMarkTree()
  private let types: CMarkTypes
  private var open: [Int] = []
  private var alignments: UnsafeMutablePointer<UInt8>?
  private var columns = 0
  private var column = 0
  private var definitions: Int32 = 0

  init(types: CMarkTypes, capacity: Int, lines: [CMarkTree.Line]) {
    self.types = types
    tree.lines = lines
    tree.bytes.reserveCapacity(capacity)
    tree.nodes.reserveCapacity(capacity / 16 + 8)
    tree.places.reserveCapacity(capacity / 16 + 8)
  }

  mutating func walk(_ root: OpaquePointer) {
    var node = root
    while true {
      let index = tree.nodes.count
      add(node)
      if let child = cmark_node_first_child(node) {
        open.append(index)
        node = child
        continue
      }
      tree.nodes[index].endOffset = Int32(tree.nodes.count)
      while true {
        guard let parent = open.last else { return }
        if let next = cmark_node_next(node) {
          node = next
          break
        }
        tree.nodes[parent].endOffset = Int32(tree.nodes.count)
        open.removeLast()
        guard let above = cmark_node_parent(node) else { return }
        node = above
      }
    }
  }

  private mutating func add(_ node: OpaquePointer) {
    let type = cmark_node_get_type(node)
    var copy = MarkdownNode(.text)
    var place = CMarkTree.Place()
    if type.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_PRESENT) {
      place.line = cmark_node_get_start_line(node)
      place.column = cmark_node_get_start_column(node)
      place.lastLine = cmark_node_get_end_line(node)
      addBlock(node, type, &copy, &place)
    } else {
      addInline(node, type, &copy)
    }
    tree.nodes.append(copy)
    tree.places.append(place)
  }

  private mutating func addBlock(
    _ node: OpaquePointer,
    _ type: cmark_node_type,
    _ copy: inout MarkdownNode,
    _ place: inout CMarkTree.Place
  ) {
    switch type {
    case CMARK_NODE_PARAGRAPH:
      copy.kind = .paragraph
      // The lines above a table's header become a paragraph of which cmark knows no place.
      if place.line == 0, let next = cmark_node_next(node) {
        place.line = cmark_node_get_start_line(next)
        place.column = cmark_node_get_start_column(next)
        place.lastLine = delimiterLine(next) - 2
        place.isAboveTable = true
      }
    case CMARK_NODE_HEADING: copy.kind = .heading(level: Int8(cmark_node_get_heading_level(node)))
    case CMARK_NODE_LIST:
      let isTight = cmark_node_get_list_tight(node) != 0
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let start = cmark_node_get_list_start(node)
      copy.kind = isOrdered ? .orderedList(start: start, isTight: isTight) : .bulletList(isTight: isTight)
    case CMARK_NODE_ITEM:
      // cmark's only way to tell a task from another item.
      let isTask = cmark_node_get_syntax_extension(node) != nil
      copy.kind = isTask ? .taskItem(isDone: cmark_gfm_extensions_get_tasklist_item_checked(node)) : .item
    case CMARK_NODE_BLOCK_QUOTE: copy.kind = .blockQuote
    case CMARK_NODE_CODE_BLOCK:
      copy.kind = .codeBlock
      copy.extraSpan = add(cmark_node_get_fence_info(node))
      copy.textSpan = add(cmark_node_get_literal(node))
    case CMARK_NODE_THEMATIC_BREAK: copy.kind = .thematicBreak
    case CMARK_NODE_HTML_BLOCK:
      copy.kind = .htmlBlock
      copy.textSpan = add(cmark_node_get_literal(node))
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      definitions += 1
      copy.kind = .footnoteDefinition(number: definitions)
    case types.table:
      copy.kind = .table
      alignments = cmark_gfm_extensions_get_table_alignments(node)
      columns = Int(cmark_gfm_extensions_get_table_columns(node))
      if delimiterLine(node) > 1, delimiterLine(node) - 1 != place.line {
        place.line = delimiterLine(node) - 1
        place.column = 0
      }
    case types.row:
      let isHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
      copy.kind = .tableRow(isHeader: isHeader)
      column = 0
      if isHeader, let table = open.last { place = tree.places[table] }
    case types.cell:
      copy.kind = .tableCell(alignment(of: column))
      column += 1
    default: copy.kind = .document
    }
  }

  private mutating func addInline(_ node: OpaquePointer, _ type: cmark_node_type, _ copy: inout MarkdownNode) {
    switch type {
    case CMARK_NODE_TEXT: copy.textSpan = add(cmark_node_get_literal(node))
    case CMARK_NODE_SOFTBREAK: copy.kind = .softBreak
    case CMARK_NODE_LINEBREAK: copy.kind = .lineBreak
    case CMARK_NODE_CODE:
      copy.kind = .code
      copy.textSpan = add(cmark_node_get_literal(node))
    case CMARK_NODE_HTML_INLINE:
      copy.kind = .htmlInline
      copy.textSpan = add(cmark_node_get_literal(node))
    case CMARK_NODE_EMPH: copy.kind = .emphasis
    case CMARK_NODE_STRONG: copy.kind = .strong
    case types.strikethrough: copy.kind = .strikethrough
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      copy.kind = type == CMARK_NODE_LINK ? .link : .image
      copy.textSpan = add(cmark_node_get_url(node))
      copy.extraSpan = add(cmark_node_get_title(node))
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      let number = cmark_node_get_literal(node).flatMap { Int32(String(cString: $0)) } ?? 0
      copy.kind = .footnoteReference(number: number, occurrence: 0)
    default: break
    }
  }

  private mutating func add(_ text: UnsafePointer<CChar>?) -> ByteSpan {
    guard let text else { return .empty }
    let start = tree.bytes.count
    let count = CMark.length(of: text)
    text.withMemoryRebound(to: UInt8.self, capacity: count) {
      tree.bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
    }
    return ByteSpan(start..<tree.bytes.count)
  }

  /// The line of the dashes below a table's header, which the watching extension noted.
  private func delimiterLine(_ table: OpaquePointer) -> Int32 {
    Int32(truncatingIfNeeded: Int(bitPattern: cmark_node_get_user_data(table)))
  }

  private func alignment(of column: Int) -> MarkdownNode.Alignment {
    guard let alignments, column < columns else { return .none }
    return switch alignments[column] {
    case 0x6C: .left
    case 0x63: .center
    case 0x72: .right
    default: .none
    }
  }
}
