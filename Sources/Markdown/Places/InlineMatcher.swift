/// Follows the inlines of one leaf through its text, and finds where each stands.
///
/// cmark has already decided what is what; this only takes the same bytes again, in the same order: for a text
/// its characters, escapes and references, for a link its brackets and what is behind them. Linear in the leaf.
struct InlineMatcher {
  /// A bracket of a text that no backslash escapes.
  struct Bracket {
    /// In the tree's bytes.
    let offset: Int
    /// In the file.
    let source: Int
  }

  /// How an open link is written, which says how it closes.
  enum Form {
    case brackets, angles
    /// An address that cmark recognised by itself.
    case bare
    case emphasis
  }

  let leaf: LeafText
  let text: [UInt8]
  let literals: [UInt8]
  var cursor = 0
  private(set) var open: [(index: Int, start: Int, form: Form)] = []
  var brackets: [Bracket] = []

  init(_ leaf: LeafText, literals: [UInt8]) {
    self.leaf = leaf
    text = leaf.bytes
    self.literals = literals
  }

  /// Skips the link reference definitions with which a paragraph starts; cmark drops them from its text.
  mutating func skipDefinitions() {
    while let definition = LinkSyntax.definition(text, at: cursor) { cursor = definition.end }
  }

  /// Gives the nodes below the leaf's, which is at `parent`, their places. Nodes behind `last` and their
  /// ancestors have the place of the leaf.
  mutating func match(_ nodes: inout [MarkdownNode], below parent: Int, upTo last: Int) {
    let end = nodes[parent].end
    var i = parent + 1
    while i <= last {
      closeAll(before: i, &nodes)
      enter(i, &nodes)
      i += 1
    }
    closeAll(before: i, &nodes)
    for index in open.map(\.index) + Array(i..<max(i, end)) {
      nodes[index].sourceSpan = nodes[parent].sourceSpan
      nodes[index].detailSpan = nodes[parent].sourceSpan
    }
  }

  func byte(_ offset: Int) -> UInt8? { offset < text.count ? text[offset] : nil }

  private mutating func enter(_ index: Int, _ nodes: inout [MarkdownNode]) {
    let start = cursor
    switch nodes[index].kind {
    case .text:
      let from = matchText(nodes[index].text)
      nodes[index].sourceSpan = span(from..<cursor)
      return
    case .softBreak, .lineBreak: skipBreak()
    case .code: skipCode()
    case .htmlInline: skip(nodes[index].text.count)
    case .emphasis: skip(1)
    case .strong: skip(2)
    case .strikethrough: skipRun(of: .tilde)
    case .footnoteReference:
      while let byte = byte(cursor), byte != .closeBracket { cursor += 1 }
      skip(1)
    case .link:
      let form: Form = byte(cursor) == .openBracket ? .brackets : byte(cursor) == .less ? .angles : .bare
      if form != .bare { skip(1) }
      open.append((index, start, form))
      return
    case .image:
      skip(2)
      open.append((index, start, .brackets))
      return
    default: return
    }
    if nodes[index].end > index + 1 {
      open.append((index, start, .emphasis))
    } else {
      nodes[index].sourceSpan = span(start..<cursor)
      nodes[index].detailSpan = nodes[index].sourceSpan
    }
  }

  private mutating func closeAll(before index: Int, _ nodes: inout [MarkdownNode]) {
    while let last = open.last, nodes[last.index].end <= index {
      open.removeLast()
      var detail: Range<Int>?
      switch nodes[last.index].kind {
      case .emphasis: skip(1)
      case .strong: skip(2)
      case .strikethrough: skipRun(of: .tilde)
      default: detail = closeLink(last.form, start: last.start)
      }
      nodes[last.index].sourceSpan = span(last.start..<cursor)
      nodes[last.index].detailSpan = span(detail ?? last.start..<cursor)
    }
  }

  /// The place of the link's address.
  private mutating func closeLink(_ form: Form, start: Int) -> Range<Int>? {
    switch form {
    case .bare, .emphasis: return start..<cursor
    case .angles:
      let address = start + 1..<max(start + 1, cursor)
      skip(1)
      return address
    case .brackets:
      while let byte = byte(cursor), byte != .closeBracket { cursor += 1 }
      skip(1)
      let tail = LinkSyntax.tail(text, at: cursor)
      cursor = tail.end
      return tail.destination
    }
  }

  private mutating func skip(_ count: Int) { cursor = min(cursor + count, text.count) }

  private mutating func skipRun(of mark: UInt8) {
    while byte(cursor) == mark { cursor += 1 }
  }

  private mutating func skipBreak() {
    while let byte = byte(cursor), byte != .newline { cursor += 1 }
    skip(1)
  }

  private mutating func skipCode() {
    let start = cursor
    skipRun(of: .backtick)
    let length = cursor - start
    while cursor < text.count {
      while let byte = byte(cursor), byte != .backtick { cursor += 1 }
      let run = cursor
      skipRun(of: .backtick)
      if cursor - run == length { return }
    }
  }

  private func span(_ range: Range<Int>) -> ByteSpan { ByteSpan(leaf.source(of: range)) }
}
