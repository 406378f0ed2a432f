/// Makes the document of a tree that cmark read: citations cut out of texts, captions and quotations
/// recognised, headings named. One pass, linear.
struct DocumentBuilder {
  private let raw: [MarkdownNode]
  private let brackets: [InlineMatcher.Bracket]
  private var nodes: [MarkdownNode] = []
  private var bytes: [UInt8]
  private var headings: [MarkdownDocument.Heading] = []
  private var ids: HeadingIDs
  private var open: [(node: Int, rawEnd: Int)] = []
  private var nextBracket = 0
  /// Where the link or image ends that the current node is in.
  private var linkEnd = 0
  private var captionText: Int?
  private var occurrences: [Int32: Int32] = [:]
  /// Brackets that stay text although they look like more.
  private(set) var strays: [StrayBracket] = []

  /// - Parameter isTaken: whether no heading gets an id.
  init(_ places: InlinePlaces, isTaken: @escaping (String) -> Bool) {
    ids = HeadingIDs(isTaken: isTaken)
    raw = places.tree.nodes
    brackets = places.brackets
    bytes = places.tree.bytes
    nodes.reserveCapacity(raw.count + brackets.count)
  }

  mutating func build() -> MarkdownDocument {
    var i = 0
    while i < raw.count {
      while let last = open.last, last.rawEnd <= i { closeLast() }
      i = add(i)
    }
    while !open.isEmpty { closeLast() }
    return MarkdownDocument(nodes: nodes, bytes: bytes, headings: headings)
  }

  /// Adds a raw node; the index of the next one to add.
  private mutating func add(_ index: Int) -> Int {
    var node = raw[index]
    let isInLink = index < linkEnd
    switch node.kind {
    case .text: return addText(index, isInLink: isInLink)
    case .paragraph:
      if let text = captionStart(index) {
        node.kind = .tableCaption
        captionText = text
      }
    case .link, .image: linkEnd = max(linkEnd, node.end)
    case .footnoteReference(let number, _):
      if !isInLink { occurrences[number, default: 0] += 1 }
      node.kind = .footnoteReference(number: number, occurrence: isInLink ? 0 : occurrences[number] ?? 0)
    default: break
    }
    open.append((nodes.count, node.end))
    nodes.append(node)
    return index + 1
  }

  private mutating func closeLast() {
    guard let (index, _) = open.popLast() else { return }
    nodes[index].endOffset = Int32(nodes.count)
    switch nodes[index].kind {
    case .heading(let level): addHeading(index, level: Int(level))
    case .blockQuote: QuotationMark.mark(index, &nodes, bytes)
    default: break
    }
  }

  private mutating func addHeading(_ index: Int, level: Int) {
    var text = PlainTextWriter()
    var named: [UInt8] = []
    for node in nodes[index...] {
      text.add(node, bytes)
      switch node.kind {
      case .text, .code: named += bytes[node.text]
      // GitHub knows no citations: to it, this is a bracket.
      case .citation: named += [.openBracket] + bytes[node.text] + [.closeBracket]
      default: break
      }
    }
    headings.append(
      MarkdownDocument.Heading(
        level: level,
        text: String(decoding: text.text, as: UTF8.self),
        id: ids.id(for: String(decoding: named, as: UTF8.self)),
        source: nodes[index].source,
        node: index
      )
    )
  }

  /// The text with which a caption starts: `Table:` at the start of a paragraph right before a table.
  private func captionStart(_ paragraph: Int) -> Int? {
    let next = raw[paragraph].end
    guard next < raw.count, raw[next].kind == .table, paragraph + 1 < next else { return nil }
    guard let parent = open.last, next < parent.rawEnd, raw[paragraph + 1].kind == .text else { return nil }
    let text = raw[paragraph + 1].text
    return bytes.hasPrefix("Table:", at: text.lowerBound, before: text.upperBound) ? paragraph + 1 : nil
  }
}

// MARK: - Citations

extension DocumentBuilder {
  /// Adds a text, with the citations in it as nodes of their own. A citation may go on behind a line break, and
  /// then takes the break and the start of the next text with it.
  private mutating func addText(_ first: Int, isInLink: Bool) -> Int {
    var index = first
    var text = raw[index].text
    if index == captionText {
      var start = text.lowerBound + 6
      while start < text.upperBound, bytes[start].isWhiteSpace { start += 1 }
      text = start..<text.upperBound
    }
    while nextBracket < brackets.count, brackets[nextBracket].offset < raw[index].text.upperBound {
      let bracket = brackets[nextBracket]
      nextBracket += 1
      guard !isInLink, bracket.offset >= text.lowerBound, bytes[bracket.offset] == .openBracket else {
        continue
      }
      let rest = bracket.offset + 1..<text.upperBound
      if rest.first.map({ bytes[$0] }) == .caret { noteStrayReference(bracket, before: text.upperBound) }
      guard CitationSyntax.starts(bytes, rest) else { continue }
      guard let last = lastText(of: index), nextBracket < brackets.count,
        bytes[brackets[nextBracket].offset] == .closeBracket,
        raw[last].text.contains(brackets[nextBracket].offset)
      else {
        strays.append(StrayBracket(kind: .citation, source: bracket.source..<bracket.source + 1))
        continue
      }
      let close = brackets[nextBracket]
      nextBracket += 1
      addPlain(text.lowerBound..<bracket.offset, of: index)
      addCitation(from: bracket, to: close, index...last)
      index = last
      text = close.offset + 1..<raw[last].text.upperBound
    }
    addPlain(text, of: index)
    return index + 1
  }

  /// `[^label]` that cmark left as text, because no footnote has the label.
  private mutating func noteStrayReference(_ bracket: InlineMatcher.Bracket, before end: Int) {
    guard nextBracket < brackets.count, brackets[nextBracket].offset < end else { return }
    let close = brackets[nextBracket]
    guard bytes[close.offset] == .closeBracket, close.offset > bracket.offset + 2 else { return }
    strays.append(StrayBracket(kind: .footnoteReference, source: bracket.source..<close.source + 1))
  }

  /// The text that holds the next bracket: this one, or one behind line breaks with nothing else between.
  private func lastText(of index: Int) -> Int? {
    guard nextBracket < brackets.count, let parent = open.last else { return nil }
    var index = index
    while brackets[nextBracket].offset >= raw[index].text.upperBound {
      guard index + 2 < parent.rawEnd, raw[index + 2].kind == .text else { return nil }
      guard raw[index + 1].kind == .softBreak || raw[index + 1].kind == .lineBreak else { return nil }
      index += 2
    }
    return index
  }

  private mutating func addPlain(_ text: Range<Int>, of index: Int) {
    guard !text.isEmpty || raw[index].text.isEmpty else { return }
    var node = raw[index]
    node.textSpan = ByteSpan(text)
    append(leaf: node)
  }

  private mutating func addCitation(
    from bracket: InlineMatcher.Bracket,
    to close: InlineMatcher.Bracket,
    _ texts: ClosedRange<Int>
  ) {
    var node = raw[texts.lowerBound]
    node.kind = .citation
    node.sourceSpan = ByteSpan(bracket.source..<close.source + 1)
    node.detailSpan = ByteSpan(bracket.source + 1..<close.source)
    if texts.count == 1 {
      node.textSpan = ByteSpan(bracket.offset + 1..<close.offset)
    } else {
      let start = bytes.count
      bytes += bytes[bracket.offset + 1..<raw[texts.lowerBound].text.upperBound]
      for index in texts.dropFirst() where raw[index].kind == .text {
        bytes.append(.space)
        bytes += bytes[raw[index].text.lowerBound..<min(close.offset, raw[index].text.upperBound)]
      }
      node.textSpan = ByteSpan(start..<bytes.count)
    }
    append(leaf: node)
  }

  private mutating func append(leaf: MarkdownNode) {
    var node = leaf
    nodes.append(node)
    node.endOffset = Int32(nodes.count)
    nodes[nodes.count - 1] = node
  }
}
