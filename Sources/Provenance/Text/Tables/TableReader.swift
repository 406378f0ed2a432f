/// Recognises tables: cells between pipes, between tabs, or in columns of spaces.
enum TableReader {
  enum Form { case pipes, tabs, spaces }

  struct Table {
    let rows: [[Range<Int>]]
    /// Rows of which can't be told under which column their cells stand.
    var doubtful: Set<Int>
    /// The line behind it.
    let end: Int
    /// Of one in columns of spaces: the first row of each page but the first, and how far behind the start of the labels
    /// the second column stands.
    var pages: Set<Int> = []
    var second: Int?
    /// Whether the line behind it goes on in a small letter, as the rest of the last label that could not be told does.
    var isCut = false
  }

  /// The table that starts at a line; nil where none does.
  static func table(_ bytes: [UInt8], _ lines: [TextLine], from first: Int) -> Table? {
    guard let form = form(bytes, lines[first]) else { return nil }
    if form == .spaces {
      guard var table = SpacedTable(bytes, lines, from: first).table else { return nil }
      let isCut = table.rows.contains { hasValue($0, bytes) } && isCutHead(bytes, lines, above: first)
      if isCut { table.doubtful.insert(0) }
      return table
    }
    var rows: [[Range<Int>]] = []
    var starts: [Int] = []
    var i = first
    while i < lines.count, i == first || lines[i].blanksBefore == 0, self.form(bytes, lines[i]) == form {
      let cells = cells(bytes, lines[i], form)
      if !cells.isEmpty {
        rows.append(cells)
        starts.append(lines[i].start)
      }
      i += 1
    }
    if form == .pipes, rows.count < 2, bytes[lines[first].content.lowerBound] != UInt8(ascii: "|") { return nil }
    guard !rows.isEmpty else { return nil }
    let width = rows.map(\.count).max() ?? 0
    let padded = rows.map { row in
      row + Array(repeating: (row.last?.upperBound ?? 0)..<(row.last?.upperBound ?? 0), count: width - row.count)
    }
    return Table(rows: padded, doubtful: MergedCells(rows, starts: starts, bytes).doubtful, end: i)
  }

  // MARK: - Rows in columns of spaces

  /// Whether the line right above a table is one of its head that could not be put over its columns: “Indicator
  /// Northwick    England” above “2021/22    2022/23    2022/23”.
  private static func isCutHead(_ bytes: [UInt8], _ lines: [TextLine], above first: Int) -> Bool {
    var first = first
    // “neighbours”, the rest of one cell of the line above.
    if first > 1, lines[first].blanksBefore <= 1, !lines[first].startsPage, form(bytes, lines[first - 1]) == nil,
      lines[first - 1].blanksBefore == 0, lines[first - 1].content.count <= 40,
      lines[first - 1].content.lowerBound - lines[first - 1].start > 8
    {
      first -= 1
    }
    guard first > 0, lines[first].blanksBefore <= 1, !lines[first].startsPage, form(bytes, lines[first - 1]) == .spaces
    else { return false }
    let row = cells(bytes, lines[first - 1], .spaces)
    return row.count > 2 && !hasValue(row, bytes) && row.allSatisfy { $0.count <= 40 }
  }

  static func hasValue(_ row: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    row.dropFirst().contains { PublishedTable.isValue(bytes, $0) }
  }

  static func form(_ bytes: [UInt8], _ line: TextLine) -> Form? {
    guard line.hasGap else { return nil }
    let content = line.content
    if bytes[content.lowerBound] == UInt8(ascii: "|") { return .pipes }
    let opening = LineOpening(bytes, content)
    if opening.hasBullet { return nil }
    // A tab behind a paragraph's number makes no table.
    let isNumbered = opening.number != nil && (opening.isClosed || opening.depth > 1 && isProse(bytes, opening.content))
    let text = isNumbered ? opening.content : content
    var pipes = 0
    var gaps = 0
    var tabs = bytes[line.start] == 0x09 && opening.number == nil ? 1 : 0
    var i = text.lowerBound
    while i < text.upperBound {
      switch bytes[i] {
      // Nearly every byte of a text is a small letter.
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "|"): pipes += 1
      case 0x09: tabs += 1
      case 0x20 where i + 1 < text.upperBound && bytes[i + 1] == 0x20:
        if i > text.lowerBound, !isEnd(bytes[i - 1]) { gaps += 1 }
        while i + 1 < text.upperBound, bytes[i + 1] == 0x20 { i += 1 }
      default: break
      }
      i += 1
    }
    // A row whose last cell is empty, as of a heading within a table.
    if content.upperBound < bytes.count, bytes[content.upperBound] == 0x09 { tabs += 1 }
    if pipes >= 2 || pipes == 1 && hasSpacedPipe(bytes, text) { return .pipes }
    if tabs > 0 { return .tabs }
    return gaps > 0 && content.count <= 240 ? .spaces : nil
  }

  /// “3.1   how quickly meetings are held;”: words behind a number, and no further cell.
  private static func isProse(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = range.first, bytes[first].isLetter else { return false }
    return bytes[range].count { $0 == 0x20 } >= 2
  }

  /// “Judgement | Grade”
  private static func hasSpacedPipe(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let pipe = bytes[range].firstIndex(of: UInt8(ascii: "|")), pipe > range.lowerBound else { return false }
    return bytes[pipe - 1].isSpace && pipe + 1 < bytes.count && bytes[pipe + 1].isSpace
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")
  }

  static func cells(_ bytes: [UInt8], _ line: TextLine, _ form: Form) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    let content = form == .tabs ? leadingTab(bytes, line)..<line.content.upperBound : line.content
    func add(_ from: Int, _ to: Int) {
      var lower = from
      var upper = to
      while lower < upper, bytes[lower].isSpace { lower += 1 }
      while upper > lower, bytes[upper - 1].isSpace { upper -= 1 }
      cells.append(lower..<upper)
    }
    var start = content.lowerBound
    var i = start
    while i < content.upperBound {
      switch form {
      case .pipes where bytes[i] == UInt8(ascii: "|"), .tabs where bytes[i] == 0x09:
        if !(form == .pipes && i == content.lowerBound) { add(start, i) }
        start = i + 1
      case .spaces where bytes[i] == 0x20 && i + 1 < content.upperBound && bytes[i + 1] == 0x20 && !isEnd(bytes[i - 1]):
        add(start, i)
        while i + 1 < content.upperBound, bytes[i + 1] == 0x20 { i += 1 }
        start = i + 1
      default: break
      }
      i += 1
    }
    if start < content.upperBound || form == .tabs { add(start, content.upperBound) }
    // The rule below a head, and rows of nothing.
    let isRule = cells.allSatisfy { cell in bytes[cell].allSatisfy { !$0.isLetter && !$0.isDigit && $0 < 0x80 } }
    if isRule, form == .pipes || cells.allSatisfy(\.isEmpty) { return [] }
    return cells
  }

  /// A row may open with an empty cell, which is white space for everybody else.
  private static func leadingTab(_ bytes: [UInt8], _ line: TextLine) -> Int {
    bytes[line.start] == 0x09 ? line.start : line.content.lowerBound
  }
}
