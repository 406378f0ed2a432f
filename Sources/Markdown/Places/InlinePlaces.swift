/// Finds where the blocks and inlines of a tree stand in the file.
///
/// Inlines are looked for only in leaves that have something whose place matters: a link, an image, raw HTML,
/// a bracket. Elsewhere an inline has the place of its leaf.
struct InlinePlaces {
  private let source: [UInt8]
  private(set) var tree: CMarkTree
  private(set) var brackets: [InlineMatcher.Bracket] = []
  private var leaf = LeafText()
  private var cells: [Range<Int>] = []
  private var column = 0

  init(_ tree: CMarkTree, in source: [UInt8]) {
    self.tree = tree
    self.source = source
  }

  /// - Parameter everywhere: Whether inlines are looked for in leaves without such things too.
  mutating func resolve(everywhere: Bool = false) {
    var i = 0
    while i < tree.nodes.count {
      guard placeBlock(i) else {
        i += 1
        continue
      }
      let end = tree.nodes[i].end
      if let last = everywhere ? end - 1 : lastWithPlace(i + 1..<max(i + 1, end)) {
        matchInlines(of: i, upTo: last)
      } else {
        for k in i + 1..<max(i + 1, end) { tree.nodes[k].sourceSpan = tree.nodes[i].sourceSpan }
      }
      i = end
    }
  }

  /// Whether the block holds inlines.
  private mutating func placeBlock(_ index: Int) -> Bool {
    let place = tree.places[index]
    guard let first = line(place.line) else { return false }
    let last = line(place.lastLine).map { Int($0.end) } ?? Int(first.end)
    let start = place.column > 0 ? Int(first.start) + Int(place.column) - 1 : Int(first.content)
    let lower = min(start, Int(first.end))
    var range = lower..<max(lower, last)
    var hasInlines = false
    switch tree.nodes[index].kind {
    case .paragraph: hasInlines = true
    case .heading:
      hasInlines = true
      range = lower..<Int(first.end)
    case .htmlBlock: range = lower..<Int(first.end)
    case .tableRow(let isHeader):
      // cmark gives every row the column of the table.
      let row = (isHeader ? lower : Int(first.content))..<Int(first.end)
      cells = TableRowScan.cells(source, row)
      column = 0
      range = row
    case .tableCell:
      range = column < cells.count ? cells[column] : lower..<lower
      column += 1
      hasInlines = true
    default: break
    }
    tree.nodes[index].sourceSpan = ByteSpan(range)
    tree.nodes[index].detailSpan = ByteSpan(range)
    return hasInlines
  }

  private func line(_ number: Int32) -> CMarkTree.Line? {
    number >= 1 && Int(number) <= tree.lines.count ? tree.lines[Int(number) - 1] : nil
  }

  /// The last inline whose place matters, or that is in one.
  private func lastWithPlace(_ range: Range<Int>) -> Int? {
    var last: Int?
    for index in range {
      switch tree.nodes[index].kind {
      case .link, .image, .htmlInline: last = max(last ?? 0, tree.nodes[index].end - 1)
      case .text where mayBeMarkup(index): last = max(last ?? 0, index)
      default: break
      }
    }
    return last
  }

  /// Whether a text may hold a citation or an end of one, be the last line of a quotation, or be markup that fell apart.
  private func mayBeMarkup(_ index: Int) -> Bool {
    let text = tree.nodes[index].text
    let startsLine = FallenMarkup.startsLine(index, tree.nodes)
    return FallenMarkup.isSuspicious(tree.bytes, text, startsLine: startsLine)
      || Attribution.startsWithDash(tree.bytes, text)
  }

  private mutating func matchInlines(of index: Int, upTo last: Int) {
    readLeaf(index)
    var matcher = InlineMatcher(leaf, literals: tree.bytes)
    let mayDefine = tree.nodes[index].kind == .paragraph && !tree.places[index].isAboveTable
    if mayDefine || isUnderlined(index) { matcher.skipDefinitions() }
    matcher.match(&tree.nodes, below: index, upTo: last)
    brackets += matcher.brackets
  }

  /// Takes an address out that nothing may print.
  mutating func removeAddress(of node: Int) { tree.nodes[node].textSpan = .empty }

  /// Whether the node is a heading with a line below it, which starts as a paragraph.
  private func isUnderlined(_ index: Int) -> Bool {
    guard case .heading = tree.nodes[index].kind else { return false }
    return tree.places[index].lastLine > tree.places[index].line
  }

  private mutating func readLeaf(_ index: Int) {
    leaf.removeAll()
    let place = tree.places[index]
    switch tree.nodes[index].kind {
    case .tableCell: leaf.appendCell(tree.nodes[index].source, of: source)
    case .heading where !isUnderlined(index):
      var start = tree.nodes[index].source.lowerBound
      let end = tree.nodes[index].source.upperBound
      while start < end, source[start] == .hash { start += 1 }
      while start < end, source[start].isBlank { start += 1 }
      leaf.append(start..<end, of: source)
    default:
      for number in place.line...max(place.line, place.lastLine) {
        guard let line = line(number) else { return }
        let isFirst = number == place.line
        let start = isFirst ? tree.nodes[index].source.lowerBound : Int(line.content)
        let range = min(start, Int(line.end))..<Int(line.end)
        if place.isAboveTable { leaf.appendCell(range, of: source) } else { leaf.append(range, of: source) }
        if number < place.lastLine { leaf.appendBreak(at: Int(line.end)) }
      }
    }
  }
}
