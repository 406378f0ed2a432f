/// Recognises tables: cells between pipes, between tabs, or in columns of spaces.
enum TableReader {
  private enum Form { case pipes, tabs, spaces }

  struct Table {
    let rows: [[Range<Int>]]
    /// Rows of which can't be told under which column their cells stand.
    let doubtful: Set<Int>
    /// The line behind it.
    let end: Int
  }

  /// The table that starts at a line; nil where none does.
  static func table(_ bytes: [UInt8], _ lines: [TextLine], from first: Int) -> Table? {
    guard let form = form(bytes, lines[first]) else { return nil }
    var rows: [[Range<Int>]] = []
    var starts: [Int] = []
    // The first row of each page, of which each may set its columns elsewhere.
    var pages = [0]
    var i = first
    while i < lines.count {
      if i == first || lines[i].blanksBefore == 0, self.form(bytes, lines[i]) == form {
        let cells = cells(bytes, lines[i], form)
        if !cells.isEmpty {
          rows.append(cells)
          starts.append(lines[i].start)
        }
      } else if form == .spaces, goesOnBehindPage(bytes, lines[i], rows, from: starts) {
        pages.append(rows.count)
        rows.append(lines[i].hasGap ? cells(bytes, lines[i], form) : [lines[i].content])
        starts.append(lines[i].start)
      } else if form == .spaces, goesOn(bytes, lines, i, rows, from: starts, page: pages[pages.count - 1]) {
        rows.append(lines[i].hasGap ? cells(bytes, lines[i], form) : [lines[i].content])
        starts.append(lines[i].start)
      } else {
        break
      }
      i += 1
    }
    if form == .pipes, rows.count < 2, bytes[lines[first].content.lowerBound] != UInt8(ascii: "|") { return nil }
    guard !rows.isEmpty else { return nil }
    if form == .spaces {
      let columns = ColumnAlignment(rows, starts: starts, pages: pages, bytes)
      let isTold = columns.doubtful.isEmpty && rows.contains { hasValue($0, bytes) }
      if rows.count < 2 || !isTold && Set(rows.map(\.count)).count > 2 { return nil }
      let isCut = rows.contains { hasValue($0, bytes) } && isCutHead(bytes, lines, above: first)
      return Table(rows: columns.rows, doubtful: columns.doubtful.union(isCut ? [0] : []), end: i)
    }
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
    guard first > 0, lines[first].blanksBefore <= 1, !lines[first].startsPage, form(bytes, lines[first - 1]) == .spaces
    else { return false }
    let row = cells(bytes, lines[first - 1], .spaces)
    return row.count > 2 && !hasValue(row, bytes) && row.allSatisfy { $0.count <= 40 }
  }

  /// Whether a table goes on with a line that is no row right below the last: a row behind an empty line, or the rest
  /// of a label on a line of its own.
  private static func goesOn(
    _ bytes: [UInt8], _ lines: [TextLine], _ i: Int, _ rows: [[Range<Int>]], from starts: [Int], page: Int
  ) -> Bool {
    let line = lines[i]
    guard !line.startsPage,
      let second = secondColumn(rows, starts, page: page) ?? secondColumn(rows, starts, page: 0)
    else { return false }
    let heads = rows.prefix { !hasValue($0, bytes) }
    guard heads.contains(where: { isHead($0, bytes) }) || !heads.isEmpty && heads.count < rows.count else {
      guard line.blanksBefore <= 2, !heads.isEmpty else { return false }
      // Periods may stand down the side, and the head then names what is measured alone.
      return isPeriodRow(bytes, line)
        || heads.count == rows.count
          && (isFirstRow(bytes, line, below: rows) || isPeriodHead(bytes, lines, i, below: rows))
    }
    if line.blanksBefore > 0 {
      guard line.blanksBefore <= 2, form(bytes, line) == .spaces else { return false }
      return hasValue(cells(bytes, line, .spaces), bytes)
    }
    if isHeadRest(bytes, lines, i, rows, behind: second) { return true }
    // What a line has before its first letter is no gap.
    guard form(bytes, line) == nil, rows.contains(where: { hasValue($0, bytes) }) || line.content.count <= 60 else {
      return false
    }
    // Left of the second column, and either the rest of a label or above a row.
    // Behind references, “CS02”, labels stand in the second column.
    let indent = line.content.lowerBound - line.start
    let third = labelsEnd(rows, starts, bytes, page: page).flatMap {
      indent + 2 >= second && indent <= second + 2 ? $0 : nil
    }
    let isNarrow = line.content.upperBound - line.start < (third ?? second) + 2
    let opens = bytes[line.content.lowerBound]
    let next = i + 1 < lines.count && lines[i + 1].blanksBefore == 0 ? lines[i + 1] : nil
    let isAboveRow = next.map { form(bytes, $0) == .spaces && hasValue(cells(bytes, $0, .spaces), bytes) } ?? false
    let isRest = opens.isLower || opens.isDigit || opens == UInt8(ascii: "(")
    return isNarrow && (isAboveRow || isRest || isMonth(bytes, line.content, below: rows))
  }

  /// Whether the first row of a page goes on with the table that the page before ended in: it has as many cells, and no
  /// head stands above it. The rest of the last label may come before it.
  private static func goesOnBehindPage(
    _ bytes: [UInt8], _ line: TextLine, _ rows: [[Range<Int>]], from starts: [Int]
  ) -> Bool {
    guard line.startsPage, let last = rows.last, hasValue(last, bytes) || last.count == 1,
      rows.first.map({ !hasValue($0, bytes) }) ?? false, let second = secondColumn(rows, starts, page: 0)
    else { return false }
    if line.hasGap {
      guard form(bytes, line) == .spaces else { return false }
      let row = cells(bytes, line, .spaces)
      return row.count == rows.map(\.count).max() && hasValue(row, bytes) && bytes[row[0]].contains(where: \.isLetter)
    }
    return hasValue(last, bytes) && bytes[line.content.lowerBound].isLower && last[0].count > 8
      && line.content.upperBound - line.start < second + 2 && bytes[last[0].upperBound - 1].isLetter
  }

  /// “March” below “Children subject to a plan at 31”: a label may be cut within a date.
  private static func isMonth(_ bytes: [UInt8], _ range: Range<Int>, below rows: [[Range<Int>]]) -> Bool {
    guard let label = rows.last?.first, range.count <= 24,
      let space = bytes[label].lastIndex(of: UInt8(ascii: " ")), space + 1 < label.upperBound,
      bytes[space + 1..<label.upperBound].allSatisfy(\.isDigit)
    else { return false }
    let joined = Array(bytes[space + 1..<label.upperBound]) + [UInt8(ascii: " ")] + bytes[range]
    return YearlessDay(String(decoding: joined, as: UTF8.self)) != nil
  }

  /// How far from the start of its line the second column begins, by the first row of a page that has the most cells.
  private static func secondColumn(_ rows: [[Range<Int>]], _ starts: [Int], page: Int) -> Int? {
    let width = rows.map(\.count).max() ?? 0
    guard width > 1, let widest = rows.indices.dropFirst(page).first(where: { rows[$0].count == width }) else {
      return nil
    }
    return rows[widest][1].lowerBound - starts[widest]
  }

  /// How far from the start of its line the third column begins, where the first has a reference in each row.
  private static func labelsEnd(
    _ rows: [[Range<Int>]], _ starts: [Int], _ bytes: [UInt8], page: Int
  ) -> Int? {
    let width = rows.map(\.count).max() ?? 0
    let values = rows.indices.dropFirst(page).filter { hasValue(rows[$0], bytes) && rows[$0].count == width }
    guard width > 2, let first = values.first else { return nil }
    let isCoded = values.allSatisfy { index in
      let code = rows[index][0]
      return code.count <= 8 && bytes[code].contains(where: \.isDigit) && !bytes[code].contains(where: \.isLower)
        && bytes[rows[index][1]].contains(where: \.isLetter)
    }
    return isCoded ? rows[first][2].lowerBound - starts[first] : nil
  }

  /// Whether a line is the rest of one cell of a head, between it and the first row: “2021/22” below “England”.
  private static func isHeadRest(
    _ bytes: [UInt8], _ lines: [TextLine], _ i: Int, _ rows: [[Range<Int>]], behind second: Int
  ) -> Bool {
    guard form(bytes, lines[i]) == nil, lines[i].blanksBefore == 0, !rows.contains(where: { hasValue($0, bytes) }),
      lines[i].content.lowerBound - lines[i].start + 2 >= second, i + 1 < lines.count,
      lines[i + 1].blanksBefore <= 1, form(bytes, lines[i + 1]) == .spaces
    else { return false }
    return hasValue(cells(bytes, lines[i + 1], .spaces), bytes)
  }

  /// “2016/17    2,810    2,104”: a year or a quarter, and values behind it.
  private static func isPeriodRow(_ bytes: [UInt8], _ line: TextLine) -> Bool {
    guard form(bytes, line) == .spaces else { return false }
    let row = cells(bytes, line, .spaces)
    guard row.count > 1, let first = row.first, first.count <= 24, hasValue(row, bytes) else { return false }
    let kinds: [FigureValue.Kind] = [.financialYear, .quarter, .date]
    return FigureFinder.figures(in: bytes, first).contains { kinds.contains($0.value.kind) }
  }

  /// Whether a line is the second of a head, whose cells are nothing but times, below one with the names of places:
  /// “Indicator    Northwick    England”, and below it “Q1 2023/24    Q2 2023/24    2022/23”.
  private static func isPeriodHead(
    _ bytes: [UInt8], _ lines: [TextLine], _ i: Int, below head: [[Range<Int>]]
  ) -> Bool {
    guard head.count == 1, head[0].count > 2, form(bytes, lines[i]) == .spaces, i + 1 < lines.count,
      lines[i + 1].blanksBefore <= 1, form(bytes, lines[i + 1]) == .spaces,
      hasValue(cells(bytes, lines[i + 1], .spaces), bytes)
    else { return false }
    let row = cells(bytes, lines[i], .spaces)
    let kinds: [FigureValue.Kind] = [.financialYear, .quarter, .date]
    return row.count + 1 >= head[0].count
      && row.allSatisfy { cell in
        cell.count <= 24 && FigureFinder.figures(in: bytes, cell).contains { kinds.contains($0.value.kind) }
      }
  }

  /// Whether a line behind an empty one is the first row below a head on up to three lines, which names places:
  /// “Barking and    London”, “Dagenham    average”.
  private static func isFirstRow(_ bytes: [UInt8], _ line: TextLine, below head: [[Range<Int>]]) -> Bool {
    guard (1...3).contains(head.count), line.blanksBefore > 0, form(bytes, line) == .spaces else { return false }
    let row = cells(bytes, line, .spaces)
    let width = head.map(\.count).max() ?? 0
    // One line alone has all its names on it.
    return row.count > 2 && (head.count == 1 ? width == row.count : (row.count - 1...row.count).contains(width))
      && row.dropFirst().allSatisfy { PublishedTable.isValue(bytes, $0) }
  }

  /// Whether a row names years or quarters, and has no value.
  private static func isHead(_ row: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    row.dropFirst().contains { bytes[$0].contains(where: \.isDigit) && GradeWords.gradeLine(bytes, $0) == nil }
      && !hasValue(row, bytes)
  }

  static func hasValue(_ row: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    row.dropFirst().contains { PublishedTable.isValue(bytes, $0) }
  }

  private static func form(_ bytes: [UInt8], _ line: TextLine) -> Form? {
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

  private static func cells(_ bytes: [UInt8], _ line: TextLine, _ form: Form) -> [Range<Int>] {
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
