import Diagnostics

/// Reports what a body may not hold, at its exact place: raw HTML, level 1 headings, addresses that are not
/// allowed. Such an address is taken out of its link, so that nothing can print it.
struct BodyCheck {
  private let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  /// The tags that were reported and may still be closed, so that their ends are not reported again.
  private var openTags: [String] = []
  /// The bad addresses of links that have them from definitions, each looked for and reported once.
  private var definitions: [String: Range<Int>?] = [:]

  init(_ source: SourceText) {
    self.source = source
  }

  mutating func check(_ places: inout InlinePlaces, body: Range<Int>) {
    for index in places.tree.nodes.indices {
      let node = places.tree.nodes[index]
      switch node.kind {
      case .heading(level: 1): reportHeading(node)
      case .htmlBlock, .htmlInline: reportHTML(node, places.tree.bytes)
      case .link, .image:
        if reportAddress(node, places.tree.bytes, body) { places.removeAddress(of: index) }
      case .tableRow(isHeader: false): reportCells(of: index, places)
      case .blockQuote: reportPlace(of: index, places)
      case .paragraph, .heading, .tableCell: openTags.removeAll(keepingCapacity: true)
      default: break
      }
    }
  }

  /// Of a row with more cells than its table has columns the rest would be lost, and one with fewer has blanks.
  private mutating func reportCells(of index: Int, _ places: InlinePlaces) {
    let nodes = places.tree.nodes
    var columns = 0
    var child = index + 1
    while child < nodes[index].end {
      columns += 1
      child = nodes[child].end
    }
    let row = nodes[index].source
    let cells = TableRowScan.cells(source.bytes, row)
    let extra = cells.dropFirst(columns).filter { !$0.isEmpty }
    if let first = extra.first, let last = extra.last {
      let lost = Excerpt.quoted(String(decoding: source.bytes[first.lowerBound..<last.upperBound], as: UTF8.self))
      report(
        .tableCells, first.lowerBound..<last.upperBound,
        "this row has \(cells.count) cells, and the table \(columns) columns, so \(lost) would be lost; give the head another cell, or write “\\|” for a bar within a cell"
      )
    } else if cells.count < columns {
      report(
        .tableCells, row,
        "this row has \(cells.count == 1 ? "one cell" : "\(cells.count) cells"), and the table \(columns) columns; write the missing cells, even if only to say that nothing is known"
      )
    }
  }

  private mutating func reportPlace(of quotation: Int, _ places: InlinePlaces) {
    let tree = places.tree
    if let place = MisspeltAttribution(of: quotation, tree, source.bytes) {
      report(
        .invalidLocator, place.source,
        "the place of a quotation stands behind a long dash and is written as in “[¶12]”; write “\(place.mended)”")
    } else if let last = MisspeltAttribution.lastParagraph(of: quotation, tree.nodes),
      let line = MisspeltAttribution.lastLine(of: last, tree)
    {
      let isOnly = last == quotation + 1 && tree.places[last].lastLine == tree.places[last].line
      if isOnly, let place = MisplacedAttribution(alone: line, source.bytes) {
        reportBelow(place)
      } else if let place = MisplacedAttribution(behindWordsOf: line, source.bytes) {
        report(
          .invalidLocator, place.source,
          "the place of a quotation stands on a last line of its own; write “> \(place.mended)” on the next line")
      }
    }
    let next = tree.nodes[quotation].end
    if next < tree.nodes.count, tree.nodes[next].kind == .paragraph,
      tree.places[next].lastLine == tree.places[next].line,
      let line = MisspeltAttribution.lastLine(of: next, tree),
      let place = MisplacedAttribution(alone: line, source.bytes)
    {
      reportBelow(place)
    }
  }

  private mutating func reportBelow(_ place: MisplacedAttribution) {
    report(
      .invalidLocator, place.source,
      "a place stands here without the words that it is of; write “> \(place.mended)” as the last line of their quotation, with no blank line before"
    )
  }

  private mutating func reportHeading(_ node: MarkdownNode) {
    openTags.removeAll(keepingCapacity: true)
    let isUnderlined = node.source.isEmpty || source.bytes[node.source.lowerBound] != .hash
    let mend = isUnderlined ? "underline it with dashes" : "start it with “##”"
    report(
      .levelOneHeading, node.source, "the title in the front matter is the page's level 1 heading; \(mend)")
  }

  private mutating func reportHTML(_ node: MarkdownNode, _ bytes: [UInt8]) {
    let text = bytes[node.text]
    if text.starts(with: "<!--".utf8) {
      report(.rawHTML, node.detail, "HTML comments are not allowed; delete this one")
      return
    }
    let isEnd = text.starts(with: "</".utf8)
    let name = String(decoding: text.dropFirst(isEnd ? 2 : 1).prefix { $0.isAlphanumeric }, as: UTF8.self)
      .lowercased()
    if isEnd, let opened = openTags.lastIndex(of: name) {
      openTags.remove(at: opened)
      return
    }
    if !isEnd, node.kind == .htmlInline, openTags.count < MarkdownLimits.problems { openTags.append(name) }
    let mend = Self.mends[name] ?? "write it in Markdown, or “&lt;” for the character itself"
    report(.rawHTML, node.detail, "raw HTML is not allowed; \(mend)")
  }

  private static let mends = [
    "br": "end the line before with a backslash",
    "b": "write **bold**", "strong": "write **bold**",
    "i": "write *italic*", "em": "write *italic*",
    "a": "write [text](address)",
    "img": "write ![text](address)",
  ]

  /// Whether the address is not allowed.
  private mutating func reportAddress(_ node: MarkdownNode, _ bytes: [UInt8], _ body: Range<Int>) -> Bool {
    guard let message = AddressRule.problem(bytes[node.text], isImage: node.kind == .image) else {
      return false
    }
    guard diagnostics.count < MarkdownLimits.problems else { return true }
    let isElsewhere = node.detail == node.source && !node.source.isEmpty && isBracket(node.source.lowerBound)
    guard isElsewhere else {
      report(.invalidAddress, node.detail.isEmpty ? node.source : node.detail, message)
      return true
    }
    let address = String(decoding: bytes[node.text], as: UTF8.self)
    guard definitions[address] == nil else { return true }
    let found = DefinitionSearch.address(of: bytes[node.text], in: source.bytes, body)
    definitions[address] = .some(found)
    report(.invalidAddress, found ?? node.source, message)
    return true
  }

  private func isBracket(_ offset: Int) -> Bool {
    source.bytes[offset] == .openBracket || source.bytes[offset] == .exclamation
  }

  private mutating func report(_ rule: Rule, _ range: Range<Int>, _ message: String) {
    guard diagnostics.count < MarkdownLimits.problems else { return }
    let isLast = diagnostics.count == MarkdownLimits.problems - 1
    let more = isLast ? " (what follows in this file is not checked for HTML, headings and addresses)" : ""
    diagnostics.append(Diagnostic(rule, at: source.location(of: range), message + more))
  }
}
