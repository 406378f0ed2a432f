/// Markdown that readers would see as it was typed, because a space is too many or too few: links, headings, rows of
/// tables, bold words, citations. What a backslash escapes is meant so.
///
/// It looks at the texts that are left when cmark has read a body, so that nothing in code is told.
struct FallenMarkup {
  private let tree: CMarkTree
  /// Of the file.
  private let bytes: [UInt8]
  private var found: [StrayMarkup] = []

  /// Farther than this no end of a bracket is looked for.
  private static let reach = 300

  static func all(in tree: CMarkTree, of bytes: [UInt8]) -> [StrayMarkup] {
    var search = FallenMarkup(tree: tree, bytes: bytes)
    search.search()
    return search.found
  }

  private init(tree: CMarkTree, bytes: [UInt8]) {
    self.tree = tree
    self.bytes = bytes
  }

  /// Whether a text may hold such a thing, so that its place is needed.
  static func isSuspicious(_ bytes: [UInt8], _ text: Range<Int>, startsLine: Bool) -> Bool {
    guard let first = text.first else { return false }
    if startsLine, bytes[first] == .pipe || bytes.hasPrefix("##", at: first, before: text.upperBound) { return true }
    for i in text {
      switch bytes[i] {
      case .openBracket, .closeBracket: return true
      case .asterisk where bytes.hasPrefix("**", at: i, before: text.upperBound): return true
      case .openParenthesis where startsPlace(bytes, i + 1..<text.upperBound): return true
      default: break
      }
    }
    return false
  }

  /// Whether a text is the first of a line of the file.
  static func startsLine(_ index: Int, _ nodes: [MarkdownNode]) -> Bool {
    switch nodes[index - 1].kind {
    case .paragraph, .softBreak, .lineBreak: true
    default: false
    }
  }

  private mutating func search() {
    var quotationEnd = 0
    var cellEnd = 0
    var linkEnd = 0
    var tableLine = 0
    for (index, node) in tree.nodes.enumerated() where found.count < MarkdownLimits.problems {
      switch node.kind {
      case .blockQuote: quotationEnd = max(quotationEnd, node.end)
      case .tableCell: cellEnd = node.end
      case .link, .image: linkEnd = max(linkEnd, node.end)
      case .text where index >= linkEnd:
        let startsLine = Self.startsLine(index, tree.nodes)
        guard Self.isSuspicious(tree.bytes, node.text, startsLine: startsLine) else { continue }
        if startsLine { searchStart(of: node.source, &tableLine) }
        search(node.source, before: index + 1, mayBeCount: index < quotationEnd || index < cellEnd)
      default: break
      }
    }
  }

  private mutating func add(_ kind: StrayMarkup.Kind, _ range: Range<Int>, mended: String = "") {
    found.append(StrayMarkup(kind: kind, source: range, mended: mended))
  }

  /// - Parameter tableLine: the end of the line that was last told as a row: those right below are the same table.
  private mutating func searchStart(of text: Range<Int>, _ tableLine: inout Int) {
    guard !text.isEmpty else { return }
    let end = text.upperBound
    if bytes.hasPrefix("##", at: text.lowerBound, before: end) {
      let hashes = text.lowerBound..<(bytes[text].firstIndex { $0 != .hash } ?? end)
      let isHeading = hashes.count <= 6 && hashes.upperBound < end && !bytes[hashes.upperBound].isBlank
      if isHeading { add(.heading, text, mended: string(hashes) + " " + string(hashes.upperBound..<end)) }
    } else if bytes[text.lowerBound] == .pipe, bytes[text].dropFirst().contains(.pipe) {
      let isNext =
        tableLine > 0 && tableLine <= text.lowerBound
        && bytes[tableLine..<text.lowerBound].count { $0 == .newline } == 1
      if !isNext { add(.tableRow, text) }
      tableLine = end
    }
  }

  /// - Parameters:
  ///   - next: the index of the node behind the text.
  ///   - mayBeCount: whether a number in brackets is likely none of a paragraph: in a cell, or in somebody else's words.
  private mutating func search(_ text: Range<Int>, before next: Int, mayBeCount: Bool) {
    var open: Int?
    var quotations = 0
    var i = text.lowerBound
    while i < text.upperBound, found.count < MarkdownLimits.problems {
      switch bytes[i] {
      case .backslash: i += 1
      case .openBracket: open = i
      case .closeBracket:
        if let start = open {
          searchBracket(start..<i + 1, text.upperBound, before: next, mayBeCount: mayBeCount || quotations > 0)
        }
        open = nil
      case .openParenthesis where Self.startsPlace(bytes, i + 1..<text.upperBound):
        if let end = end(of: .closeParenthesis, from: i + 1, before: text.upperBound) {
          add(.citation, i..<end + 1, mended: "[\(trimmed(i + 1..<end))]")
          i = end
        }
      case .asterisk where bytes.hasPrefix("**", at: i, before: text.upperBound): i = addStrong(at: i, text.upperBound)
      case 0xE2 where bytes.hasPrefix("“", at: i, before: text.upperBound): quotations += 1
      case 0xE2 where bytes.hasPrefix("”", at: i, before: text.upperBound): quotations = max(0, quotations - 1)
      default: break
      }
      i += 1
    }
  }

  /// Asterisks that make nothing bold, with the words up to the next; where the last of them stands.
  private mutating func addStrong(at start: Int, _ end: Int) -> Int {
    let opening = start..<(bytes[start..<end].firstIndex { $0 != .asterisk } ?? end)
    var i = opening.upperBound
    while i + 1 < end, !bytes.hasPrefix("**", at: i, before: end) { i += bytes[i] == .backslash ? 2 : 1 }
    let words = trimmed(opening.upperBound..<min(i, end))
    guard i + 1 < end, opening.count == 2, !words.isEmpty else {
      add(.strong, opening)
      return opening.upperBound - 1
    }
    add(.strong, start..<i + 2, mended: "**\(words)**")
    return i + 1
  }

  private mutating func searchBracket(_ bracket: Range<Int>, _ end: Int, before next: Int, mayBeCount: Bool) {
    let inner = bracket.lowerBound + 1..<bracket.upperBound - 1
    guard let first = inner.first, bytes[first] != .caret, !CitationSyntax.starts(bytes, inner) else { return }
    let behind = bracket.upperBound
    if behind < end, bytes[behind] == .openBracket {
      guard let close = self.end(of: .closeBracket, from: behind + 1, before: end), close > behind + 1,
        bytes[behind + 1] != .caret, !CitationSyntax.starts(bytes, behind + 1..<close)
      else { return }
      add(.reference, bracket.lowerBound..<close + 1, mended: "[\(string(inner))](…)")
    } else if behind < end, bytes[behind] == .openParenthesis {
      let close = self.end(of: .closeParenthesis, from: behind, before: end)
      add(.address, bracket.lowerBound..<(close.map { $0 + 1 } ?? behind + 1))
    } else if behind + 1 < end, bytes[behind].isBlank, bytes[behind + 1] == .openParenthesis {
      let start = behind + 2
      if start == end, next < tree.nodes.count, tree.nodes[next].kind == .link {
        add(.gap, bracket.lowerBound..<end, mended: "[\(string(inner))](…)")
      } else if let close = self.end(of: .closeParenthesis, from: start, before: end), isAddress(start..<close) {
        add(.gap, bracket.lowerBound..<close + 1, mended: "[\(string(inner))](\(string(start..<close)))")
      }
    } else if let mended = MisspeltCitation.mended(string(inner), mayBeCount: mayBeCount) {
      add(.citation, bracket, mended: "[\(mended)]")
    }
  }

  private func end(of byte: UInt8, from start: Int, before end: Int) -> Int? {
    bytes[start..<min(end, start + Self.reach)].firstIndex(of: byte)
  }

  private static let starts: [StaticString] = [
    "http:", "https:", "mailto:", "tel:", "grade:", "term:", "www.", "/", "./", "../", "#",
  ]

  /// Whether words in round brackets are what a link leads to.
  private func isAddress(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, !bytes[range].contains(where: \.isWhiteSpace) else { return false }
    return Self.starts.contains { bytes.hasPrefix($0, at: range.lowerBound, before: range.upperBound) }
      || string(range).hasSuffix(".md") || string(range).contains(".md#")
  }

  /// `¶` or `§`, perhaps behind a space.
  private static func startsPlace(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    if start < range.upperBound, bytes[start] == .space { start += 1 }
    return bytes.hasPrefix("¶", at: start, before: range.upperBound)
      || bytes.hasPrefix("§", at: start, before: range.upperBound)
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func trimmed(_ range: Range<Int>) -> String {
    let words = bytes[range].drop(while: \.isWhiteSpace)
    let end = words.lastIndex { !$0.isWhiteSpace }.map { $0 + 1 } ?? words.startIndex
    return string(words.startIndex..<end)
  }
}
