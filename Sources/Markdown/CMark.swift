internal import CCMarkGFM

/// The only file that knows cmark-gfm. It feeds a body, walks the C tree once, copies what it needs, and takes
/// all of cmark's memory back; no pointer leaves it.
enum CMark {
  enum Outcome {
    /// The tree, and what cmark itself prints if that was asked for.
    case document(CMarkTree, html: [UInt8])
    case excess(LimitExcess)
  }

  /// The library's version, which the output depends on.
  static var version: String { String(cString: cmark_version_string()) }

  /// Reads `body`, a range of `bytes`. Linear in the body: what would take cmark longer is an excess.
  static func read(_ bytes: [UInt8], body: Range<Int>, printing: Bool = false) -> Outcome {
    let library = library
    let workspace = CMarkWorkspace.current
    // Nothing of the parser or the tree is freed by itself: all of it is in the arena.
    defer { workspace.pointee.arena.reset() }
    let needed = printing ? NeededSyntax.all : NeededSyntax(bytes, body)
    // With positions cmark follows line breaks inside code and HTML; printed, they would show.
    let options = (needed.footnotes ? CMARK_OPT_FOOTNOTES : 0) | (printing ? 0 : CMARK_OPT_SOURCEPOS)
    guard let parser = cmark_parser_new_with_mem(options, library.memory) else { return .empty }
    cmark_parser_attach_syntax_extension(parser, workspace.pointee.watcher)
    for known in library.extensions where needed.addresses || known != library.autolink {
      cmark_parser_attach_syntax_extension(parser, known)
    }
    var lines: [CMarkTree.Line] = []
    if let excess = feed(parser, bytes, body, workspace, &lines) { return .excess(excess) }
    guard let root = library.lock.withLock({ cmark_parser_finish(parser) }) else { return .empty }
    var walk = CMarkWalk(types: library.types, capacity: body.count, lines: lines)
    walk.walk(root)
    walk.tree.mayHaveFootnotes = needed.footnotes
    return .document(walk.tree, html: printing ? print(root, parser) : [])
  }

  /// Feeds line by line, so that a limit stops cmark before it spends what the limit is there to save.
  private static func feed(
    _ parser: OpaquePointer,
    _ bytes: [UInt8],
    _ body: Range<Int>,
    _ workspace: UnsafeMutablePointer<CMarkWorkspace>,
    _ lines: inout [CMarkTree.Line]
  ) -> LimitExcess? {
    var watch = ComplexityWatch(bytes, body: body)
    lines.reserveCapacity(body.count / 40 + 1)
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var start = body.lowerBound
      while start < body.upperBound {
        var end = start
        while end < body.upperBound, !buffer[end].isLineEnd { end += 1 }
        let line = start..<end
        if let excess = watch.expect(line) { return excess }
        var next = end
        if next < body.upperBound, buffer[next] == .carriageReturn { next += 1 }
        if next < body.upperBound, next == end || buffer[next] == .newline { next += 1 }
        workspace.pointee.report = LineReport()
        base.withMemoryRebound(to: CChar.self, capacity: buffer.count) { text in
          cmark_parser_feed(parser, text + start, next - start)
          // A last line without a line break would otherwise be read only at the finish.
          if next == end { cmark_parser_feed(parser, "\n", 1) }
        }
        let report = workspace.pointee.report
        let content = min(start + report.contentOffset, end)
        lines.append(CMarkTree.Line(start: Int32(start), end: Int32(end), content: Int32(content)))
        if let place = report.tooDeep { return nestingExcess(at: place, in: lines) }
        if let excess = watch.take(line, report) { return excess }
        start = next
      }
      return watch.finish()
    }
  }

  private static func nestingExcess(at place: (line: Int, column: Int), in lines: [CMarkTree.Line])
    -> LimitExcess
  {
    let line = lines[min(max(place.line, 1), lines.count) - 1]
    let start = min(Int(line.start) + max(place.column - 1, 0), Int(line.end))
    return .nesting("block quotes and lists", at: start..<Int(line.end))
  }

  private static func print(_ root: OpaquePointer, _ parser: OpaquePointer) -> [UInt8] {
    // The output can be many times the input, so it is not for the arena.
    let memory = cmark_get_default_mem_allocator()
    let extensions = cmark_parser_get_syntax_extensions(parser)
    guard let text = cmark_render_html_with_mem(root, CMARK_OPT_DEFAULT, extensions, memory) else {
      return []
    }
    defer { memory?.pointee.free(text) }
    let count = length(of: text)
    return text.withMemoryRebound(to: UInt8.self, capacity: count) {
      [UInt8](UnsafeBufferPointer(start: $0, count: count))
    }
  }

  fileprivate static func length(of text: UnsafePointer<CChar>) -> Int {
    var count = 0
    while text[count] != 0 { count += 1 }
    return count
  }

  fileprivate static let library = CMarkLibrary()
}

extension CMark.Outcome {
  /// What comes of a body that cmark has no memory for.
  fileprivate static var empty: Self { .document(CMarkTree(), html: []) }
}

/// What is made once: the registered extensions, the node types that no header names, the memory functions
/// and the lock.
private struct CMarkLibrary: @unchecked Sendable {
  // Sendable because the pointers never change, and what they point to is not written after this.
  let extensions: [OpaquePointer]
  /// The one of them that recognises addresses.
  let autolink: OpaquePointer?
  let types: CMarkTypes
  let memory: UnsafeMutablePointer<cmark_mem>
  let lock = FinishLock()

  init() {
    cmark_gfm_core_extensions_ensure_registered()
    CMarkWorkspace.prepare()
    let names = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]
    extensions = names.compactMap { cmark_find_syntax_extension($0) }
    autolink = cmark_find_syntax_extension("autolink")
    types = CMarkTypes(extensions: extensions)
    memory = .allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(
        calloc: { CMarkWorkspace.current.pointee.arena.allocate($0 * $1) },
        realloc: { CMarkWorkspace.current.pointee.arena.reallocate($0, $1) },
        free: { _ in }
      )
    )
  }
}

/// The types of the nodes that extensions make, read off a sample, because no public header names them.
private struct CMarkTypes {
  var table: cmark_node_type = CMARK_NODE_NONE
  var row: cmark_node_type = CMARK_NODE_NONE
  var cell: cmark_node_type = CMARK_NODE_NONE
  var strikethrough: cmark_node_type = CMARK_NODE_NONE

  init(extensions: [OpaquePointer]) {
    let sample = "|a|\n|-|\n\n~b~\n"
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
    defer { cmark_parser_free(parser) }
    for known in extensions { cmark_parser_attach_syntax_extension(parser, known) }
    cmark_parser_feed(parser, sample, sample.utf8.count)
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    let first = cmark_node_first_child(root)
    table = cmark_node_get_type(first)
    row = cmark_node_get_type(cmark_node_first_child(first))
    cell = cmark_node_get_type(cmark_node_first_child(cmark_node_first_child(first)))
    strikethrough = cmark_node_get_type(cmark_node_first_child(cmark_node_next(first)))
  }
}

/// What a thread keeps from one document to the next: the memory that cmark works in, and the extension that
/// watches the lines.
private struct CMarkWorkspace: ~Copyable {
  var arena = BumpArena()
  var report = LineReport()
  let watcher: OpaquePointer?

  /// Written once, when the library is set up, which comes before any use; a constant of its own would be
  /// asked for through a lock, and a variable whose accesses are watched through a list of them, a thousand times
  /// for a page.
  @exclusivity(unchecked) nonisolated(unsafe) private static var storage = ThreadStorage<CMarkWorkspace>()

  static func prepare() {
    storage.prepare {
      let workspace = $0.assumingMemoryBound(to: CMarkWorkspace.self)
      workspace.deinitialize(count: 1)
      workspace.deallocate()
    }
  }

  static var current: UnsafeMutablePointer<CMarkWorkspace> {
    storage.current ?? storage.start(CMarkWorkspace())
  }

  /// An extension that opens no block. cmark asks it about lines as it asks the others, and so it learns what
  /// each line is, before the inlines are parsed. It must be attached first: the table extension keeps
  /// lines of paragraphs to itself.
  private init() {
    watcher = cmark_syntax_extension_new("candour-lines")
    guard let watcher else { return }
    cmark_syntax_extension_set_open_block_func(watcher) { _, _, parser, container, _, _ in
      if let parser, let container { CMarkWorkspace.current.pointee.observe(parser, container) }
      return nil
    }
  }

  deinit {
    guard let watcher else { return }
    cmark_syntax_extension_free(cmark_get_default_mem_allocator(), watcher)
  }

  private mutating func observe(_ parser: OpaquePointer, _ container: OpaquePointer) {
    let type = cmark_node_get_type(container)
    let isTable = type == CMark.library.types.table
    guard report.container == .none else {
      // The second question about a line: the first made something of it.
      guard isTable, report.container == .paragraph else { return }
      report.opensTable = true
      report.columns = Int(cmark_gfm_extensions_get_table_columns(container))
      // The tree gives a table the line at which the paragraph above its header starts.
      let line = Int(cmark_parser_get_line_number(parser))
      cmark_node_set_user_data(container, UnsafeMutableRawPointer(bitPattern: line))
      return
    }
    report.isBlank = cmark_parser_is_blank(parser) != 0
    report.contentOffset = Int(cmark_parser_get_first_nonspace(parser))
    if isTable {
      report.container = .table
      report.columns = Int(cmark_gfm_extensions_get_table_columns(container))
    } else if type == CMARK_NODE_PARAGRAPH {
      report.container = .paragraph
    } else {
      report.container = cmark_node_last_child(container) == nil ? .empty : .other
      measureNesting(container)
    }
  }

  /// Finds the container that opens beyond the limit. Its cost is the depth, which is no more than the limit
  /// and the markers of one line.
  private mutating func measureNesting(_ container: OpaquePointer) {
    var depth = 0
    var node: OpaquePointer? = container
    while let current = node {
      if Self.nests(current) { depth += 1 }
      node = cmark_node_parent(current)
    }
    node = container
    while depth > MarkdownLimits.nesting, let current = node {
      if Self.nests(current) {
        report.tooDeep = (Int(cmark_node_get_start_line(current)), Int(cmark_node_get_start_column(current)))
        depth -= 1
      }
      node = cmark_node_parent(current)
    }
  }

  private static func nests(_ node: OpaquePointer) -> Bool {
    let type = cmark_node_get_type(node)
    return type == CMARK_NODE_ITEM || type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_FOOTNOTE_DEFINITION
  }
}

/// Copies the C tree into a flat Swift one, going from node to node without recursion.
private struct CMarkWalk {
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
