/// Reads the rows of a table in columns of spaces, line by line.
struct SpacedTable {
  private let bytes: [UInt8]
  private let lines: [TextLine]
  private var rows: [[Range<Int>]] = []
  private var starts: [Int] = []
  /// The first row of each page, of which each may set its columns elsewhere.
  private var pages = [0]
  /// Rows of the head that come again on a page.
  private var repeated: Set<Int> = []
  /// The line behind the table.
  private var end: Int

  /// - Parameter first: a line with gaps.
  init(_ bytes: [UInt8], _ lines: [TextLine], from first: Int) {
    self.bytes = bytes
    self.lines = lines
    end = first
    while end < lines.count, readLine(isFirst: end == first) {}
  }

  /// Nil where the lines make none.
  var table: TableReader.Table? {
    guard !rows.isEmpty else { return nil }
    let head = HeadRows.prefix(rows, bytes).count
    let cells = parted(head: head)
    let heads = Set(0..<head).union(repeated)
    let columns = ColumnAlignment(cells, starts: starts, pages: pages, heads: heads, bytes)
    let isTold = columns.doubtful.isSubset(of: repeated) && cells.contains { TableReader.hasValue($0, bytes) }
    if cells.count < 2 || !isTold && Set(cells.map(\.count)).count > 2 { return nil }
    // What comes again on a page has told where its columns stand.
    let kept = rows.indices.filter { !repeated.contains($0) }
    func index(_ row: Int) -> Int { kept.firstIndex { $0 >= row } ?? kept.count }
    var doubtful = Set(columns.doubtful.subtracting(repeated).map(index))
    if hasDoubtfulPeriods(cells, head: head) { doubtful.insert(0) }
    let indents = cells.indices.compactMap { row in cells[row].first.map { $0.lowerBound - starts[row] } }
    let second = SpacedRows.secondColumn(rows, starts, page: 0).map { $0 - (indents.min() ?? 0) }
    return TableReader.Table(
      rows: kept.map { columns.rows[$0] }, doubtful: doubtful, end: end, pages: Set(pages.dropFirst().map(index)),
      second: second, isCut: isCut)
  }

  private var isCut: Bool {
    guard end < lines.count, let last = rows.last, TableReader.hasValue(last, bytes) || last.count == 1 else {
      return false
    }
    let line = lines[end]
    return (line.blanksBefore == 0 || line.startsPage) && bytes[line.content.lowerBound].isLower
      && TableReader.form(bytes, line) == nil
  }

  // MARK: - Lines

  /// Takes the next line; false where it is none of the table.
  private mutating func readLine(isFirst: Bool) -> Bool {
    let line = lines[end]
    let isRow = TableReader.form(bytes, line) == .spaces
    if !isFirst, isParagraph(line) { return false }
    if isFirst || line.blanksBefore == 0, isRow {
      let cells = TableReader.cells(bytes, line, .spaces)
      if !cells.isEmpty { add(cells, line) }
    } else if let head = repeatedHead() {
      pages.append(rows.count)
      for _ in 0..<head {
        repeated.insert(rows.count)
        add(cells(lines[end]), lines[end])
        end += 1
      }
      return true
    } else if SpacedRows.goesOnBehindPage(bytes, line, rows, from: starts) {
      pages.append(rows.count)
      add(line.hasGap ? TableReader.cells(bytes, line, .spaces) : [line.content], line)
    } else if SpacedRows.goesOn(bytes, lines, end, rows, from: starts, page: pages[pages.count - 1]) {
      add(line.hasGap ? TableReader.cells(bytes, line, .spaces) : [line.content], line)
    } else {
      return false
    }
    end += 1
    return true
  }

  /// “2.2    More will follow.”, right below the last row of a table whose rows have no such numbers.
  private func isParagraph(_ line: TextLine) -> Bool {
    let opening = LineOpening(bytes, line.content)
    guard opening.number != nil, opening.depth > 1, !opening.hasBullet,
      rows.prefix(Self.most).contains(where: { $0.count > 2 }),
      bytes[opening.content.lowerBound].isUpper, bytes[line.content.upperBound - 1] == UInt8(ascii: "."),
      TableReader.cells(bytes, line, .spaces).count <= 2
    else { return false }
    return !rows.suffix(Self.most).contains { row in
      row.first.map { LineOpening(bytes, $0.lowerBound..<max($0.upperBound, row.last?.upperBound ?? 0)).depth > 1 }
        ?? false
    }
  }

  /// How many rows are asked what a table is like, for each of its lines.
  private static let most = 200

  private mutating func add(_ cells: [Range<Int>], _ line: TextLine) {
    rows.append(cells)
    starts.append(line.start)
  }

  /// How many lines repeat the head at the top of a page, below which the table goes on.
  private func repeatedHead() -> Int? {
    guard lines[end].startsPage else { return nil }
    let head = HeadRows.prefix(rows, bytes)
    guard head.count < rows.count, let first = head.first, first.count > 1 else { return nil }
    var count = 0
    while count < head.count, end + count < lines.count, count == 0 || lines[end + count].blanksBefore <= 1,
      cells(lines[end + count]).map({ bytes[$0] }) == head[count].map({ bytes[$0] })
    {
      count += 1
    }
    // What is left of it may be the first label, set on lines around its values.
    let second = SpacedRows.secondColumn(rows, starts, page: 0) ?? 0
    let isWhole = head.indices.dropFirst(count).allSatisfy { row in
      indent(ofRow: row) <= indent(ofRow: 0) + 2
        || rows[row].count == 1 && rows[row][0].upperBound - starts[row] < second
    }
    return count > 0 && isWhole && end + count < lines.count ? count : nil
  }

  private func cells(_ line: TextLine) -> [Range<Int>] {
    TableReader.form(bytes, line) == .spaces ? TableReader.cells(bytes, line, .spaces) : [line.content]
  }

  private func indent(ofRow row: Int) -> Int { rows[row].first.map { $0.lowerBound - starts[row] } ?? 0 }

  // MARK: - Heads

  /// The rows, with the cells of the head parted that single spaces run together.
  private func parted(head: Int) -> [[Range<Int>]] {
    let firsts = rows.indices.map { row in
      rows[row].first.map { $0.lowerBound - starts[row]..<$0.upperBound - starts[row] } ?? 0..<0
    }
    let labels = LabelColumn(firsts)
    func missing(_ row: Int) -> Int { labels.isMissing(firsts[row]) ? 1 : 0 }
    let width = rows.indices.dropFirst(head).map { rows[$0].count + missing($0) }.max() ?? 0
    guard width > 2 else { return rows }
    let periods = HeadPeriods(bytes)
    return rows.enumerated().map { index, row in
      guard index < head || repeated.contains(index) else { return row }
      return periods.parted(row, into: width - missing(index)) ?? row
    }
  }

  /// Whether a head of several lines has a year and a quarter in one cell, and below it another, as of two columns that a
  /// single space parts: “2021/22 Q1” above “22/23”.
  private func hasDoubtfulPeriods(_ rows: [[Range<Int>]], head: Int) -> Bool {
    let periods = HeadPeriods(bytes)
    func place(_ cell: Range<Int>, _ row: Int) -> Range<Int> {
      cell.lowerBound - starts[row]..<cell.upperBound - starts[row]
    }
    return (0..<max(0, head - 1)).contains { row in
      rows[row].filter(periods.isDouble).contains { cell in
        rows[row + 1].contains { periods.isSingle($0) && place($0, row + 1).overlaps(place(cell, row)) }
      }
    }
  }
}
