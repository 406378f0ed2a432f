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
  private enum Form {
    case brackets, angles
    /// An address that cmark recognised by itself.
    case bare
    case emphasis
  }

  private let leaf: LeafText
  private let text: [UInt8]
  private let literals: [UInt8]
  private var cursor = 0
  private var open: [(index: Int, start: Int, form: Form)] = []
  private(set) var brackets: [Bracket] = []

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

  private func byte(_ offset: Int) -> UInt8? { offset < text.count ? text[offset] : nil }

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

  /// Takes the characters of a text; what stands between them is skipped. The offset of the first.
  private mutating func matchText(_ literal: Range<Int>) -> Int {
    let form = open.last?.form
    var first: Int?
    var i = literal.lowerBound
    while i < literal.upperBound, cursor < text.count {
      let start = cursor
      let byte = text[cursor]
      let wanted = literals[i]
      if wanted.isBlank, !byte.isBlank, cursor == 0 || text[cursor - 1] == .newline {
        // Behind definitions and escaped line breaks cmark keeps the indentation of a line that goes on lazily.
        i += 1
        continue
      }
      if byte == .ampersand, let taken = matchReference(i, literal.upperBound, isAddress: form == .bare) {
        i += taken
      } else if byte == .backslash, escapes(wanted, in: form) {
        cursor += 2
        i += 1
      } else if byte == wanted {
        if byte == .openBracket || byte == .closeBracket {
          brackets.append(Bracket(offset: i, source: leaf.source(of: cursor..<cursor + 1).lowerBound))
        }
        (i, cursor) = runEnd(i + 1, cursor + 1, literal.upperBound)
      } else if byte == 0 {
        // cmark puts U+FFFD in the place of a null.
        cursor += 1
        i += 3
      } else {
        cursor += 1
        continue
      }
      first = first ?? start
    }
    return first ?? cursor
  }

  /// Whether the backslash at the cursor escapes `wanted`. In addresses backslashes are themselves.
  private func escapes(_ wanted: UInt8, in form: Form?) -> Bool {
    guard wanted.isPunctuation, byte(cursor + 1) == wanted else { return false }
    return form != .angles && !(form == .bare && wanted == .backslash)
  }

  /// Where the text and the literal stop being the same plain characters.
  private func runEnd(_ literal: Int, _ offset: Int, _ end: Int) -> (literal: Int, offset: Int) {
    var i = literal
    var k = offset
    while i < end, k < text.count {
      let byte = text[k]
      // `[`, `\`, `]` are one after the other.
      guard byte == literals[i], byte &- .openBracket > 2, byte != .ampersand else { break }
      i += 1
      k += 1
    }
    return (i, k)
  }

  /// Takes a character reference where the literal has what it stands for; how many bytes that is.
  private mutating func matchReference(_ i: Int, _ end: Int, isAddress: Bool) -> Int? {
    guard let after = CharacterReference.end(text, at: cursor, before: text.count) else { return nil }
    // In an address that it recognised, cmark leaves references as they are.
    if isAddress, literals[i..<end].starts(with: text[cursor..<after]) { return nil }
    let scalar = CharacterReference.scalar(text, cursor..<after)
    if let scalar {
      let expected = Unicode.Scalar(scalar).map { [UInt8](String($0).utf8) } ?? []
      guard !expected.isEmpty, literals[i..<end].starts(with: expected) else { return nil }
      cursor = after
      return expected.count
    }
    // An unknown name, or one of 2,000 that are not worth a table: if the literal has it letter by letter, it is
    // unknown; otherwise it stands for one character, or for two of which the second is one of a few.
    if literals[i..<end].starts(with: text[cursor..<after]) { return nil }
    let isLigature = text.hasPrefix("&fjlig;", at: cursor, before: after)
    cursor = after
    let one = min(i + scalarLength(literals[i]), end)
    let second = CharacterReference.secondCharacters.first { literals[one..<end].starts(with: $0) }
    if let second, !text[after...].starts(with: second) { return one + second.count - i }
    return isLigature ? min(2, end - i) : one - i
  }

  private func scalarLength(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
