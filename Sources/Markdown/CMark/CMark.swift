import CCMarkGFM

/// A body read by cmark-gfm, which only this folder knows: it is fed line by line, its C tree is walked once and
/// copied (`CMarkWalk`), and all of cmark's memory is taken back (`CMarkWorkspace`). No pointer leaves the folder.
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

  static func length(of text: UnsafePointer<CChar>) -> Int {
    var count = 0
    while text[count] != 0 { count += 1 }
    return count
  }

  static let library = CMarkLibrary()
}

extension CMark.Outcome {
  /// What comes of a body that cmark has no memory for.
  fileprivate static var empty: Self { .document(CMarkTree(), html: []) }
}
