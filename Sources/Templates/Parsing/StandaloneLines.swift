/// Takes out the lines that only hold a tag, and works out what indents partials, parents and blocks.
///
/// The rules are those of the Mustache specification, with its later ones for inheritance:
/// - A tag that is alone on its line takes the line with it; a variable never does.
/// - A parent is alone also where its opening tag is first on a line and its closing tag last on one.
/// - White space before a partial or parent that is alone on its line, or a block that is first on it,
///   indents all that it writes.
/// - What a page puts in place of a block is a template inside the template: the line break after its opening
///   tag belongs to the tag, and the white space that its first line starts with is taken from all its lines.
/// - Of a block that is alone on its line the first line of its own content says how far to indent.
struct StandaloneLines {
  private let bytes: [UInt8]
  private(set) var tokens: [TemplateToken]
  /// For the contents that are open and go in place of blocks: the white space taken from their lines.
  private var contents: [(end: Int, space: Range<Int>)] = []
  /// The closing tags of the parents that stand alone.
  private var closingParents: Set<Int> = []

  init(_ tokens: [TemplateToken], of bytes: [UInt8]) {
    self.bytes = bytes
    self.tokens = tokens
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count - 1, !endsLine(end) { end += 1 }
      readLine(start..<end + 1)
      start = end + 1
    }
  }

  private mutating func readLine(_ line: Range<Int>) {
    while let content = contents.last, content.end < line.lowerBound { contents.removeLast() }
    if tokens[line.lowerBound].kind == .text {
      tokens[line.lowerBound].range = withoutContentSpace(tokens[line.lowerBound].range)
    }
    guard let first = line.first(where: { tokens[$0].kind != .text }),
      let last = line.last(where: { tokens[$0].kind != .text })
    else {
      tokens[line.lowerBound].startsLine = true
      return
    }
    let startsBlank = line.lowerBound == first || isBlank(line.lowerBound)
    let endsBlank = last == line.upperBound - 1 || isBlank(line.upperBound - 1)
    if first == last, startsBlank, endsBlank, tokens[first].mayStandAlone {
      removeLine(line, around: first)
    } else {
      tokens[line.lowerBound].startsLine = true
      if startsBlank { readStart(of: line, tag: first) }
      if endsBlank, closingParents.contains(last) { erase(line.upperBound - 1) }
    }
    for tag in first...last where tokens[tag].isArgument {
      openContent(of: tag, endsLine: tag == last && endsBlank, line)
    }
  }

  private mutating func removeLine(_ line: Range<Int>, around tag: Int) {
    setPlacement(.standalone, of: tag, in: line)
    if tokens[tag].kind == .block, let below = textBelow(line), !isEmptyBlock(tag, below: line) {
      tokens[tag].indentation = leadingSpace(withoutContentSpace(below))
    }
    erase(line.lowerBound)
    erase(line.upperBound - 1)
  }

  /// Reads a line that is written, but starts with a tag.
  private mutating func readStart(of line: Range<Int>, tag: Int) {
    switch tokens[tag].kind {
    case .block:
      setPlacement(.lineStart, of: tag, in: line)
    case .parent where isLastOnItsLine(tokens[tag].end):
      setPlacement(.standalone, of: tag, in: line)
      tokens[line.lowerBound].startsLine = false
      erase(line.lowerBound)
    case .close where contents.last?.end == tag:
      // The content ended with the line before; this is only where its closing tag stands.
      tokens[line.lowerBound].startsLine = false
      erase(line.lowerBound)
    default:
      break
    }
  }

  private mutating func setPlacement(_ placement: TemplateToken.Placement, of tag: Int, in line: Range<Int>) {
    tokens[tag].placement = placement
    if tokens[line.lowerBound].kind == .text {
      tokens[tag].indentation = leadingSpace(tokens[line.lowerBound].range)
    }
    if tokens[tag].kind == .parent { closingParents.insert(tokens[tag].end) }
  }

  /// Notes what white space to take from the lines between the tags of a block's new content.
  private mutating func openContent(of tag: Int, endsLine: Bool, _ line: Range<Int>) {
    while let content = contents.last, content.end < tag { contents.removeLast() }
    var space = contents.last?.space ?? 0..<0
    if endsLine, let below = textBelow(line) {
      erase(line.upperBound - 1)
      space = leadingSpace(below)
    }
    contents.append((tokens[tag].end, space))
  }

  // MARK: White space

  private func endsLine(_ i: Int) -> Bool {
    tokens[i].kind == .text && bytes[tokens[i].range.upperBound - 1] == 0x0A
  }

  private func isLastOnItsLine(_ i: Int) -> Bool {
    i + 1 >= tokens.count || (isBlank(i + 1) && (i + 2 == tokens.count || endsLine(i + 1)))
  }

  /// Whether nothing stands between a block's opening tag and the closing tag on the next line.
  private func isEmptyBlock(_ tag: Int, below line: Range<Int>) -> Bool {
    let next = line.upperBound
    return tokens[tag].end == next || (tokens[tag].end == next + 1 && isBlank(next))
  }

  /// The text that the next line starts with, empty where it starts with a tag; nil where there is none.
  private func textBelow(_ line: Range<Int>) -> Range<Int>? {
    guard line.upperBound < tokens.count else { return nil }
    let first = tokens[line.upperBound]
    return first.kind == .text ? first.range : first.range.lowerBound..<first.range.lowerBound
  }

  private func leadingSpace(_ text: Range<Int>) -> Range<Int> {
    text.lowerBound..<(text.first { !isSpace(bytes[$0]) } ?? text.upperBound)
  }

  /// The start of a line without the white space that the innermost content takes away.
  private func withoutContentSpace(_ text: Range<Int>) -> Range<Int> {
    guard let space = contents.last?.space, bytes[text].starts(with: bytes[space]) else { return text }
    return text.lowerBound + space.count..<text.upperBound
  }

  private func isBlank(_ i: Int) -> Bool {
    tokens[i].kind == .text && bytes[tokens[i].range].allSatisfy { isSpace($0) || $0 == 0x0D || $0 == 0x0A }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private mutating func erase(_ i: Int) {
    if tokens[i].kind == .text { tokens[i].range = tokens[i].range.upperBound..<tokens[i].range.upperBound }
  }
}
