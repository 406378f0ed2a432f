import CCMarkGFM

/// What a thread keeps from one document to the next: the memory that cmark works in, and the extension that
/// watches the lines.
struct CMarkWorkspace: ~Copyable {
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
