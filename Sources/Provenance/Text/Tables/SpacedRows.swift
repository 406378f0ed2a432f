/// Tells which lines are rows of a table in columns of spaces: behind empty lines, behind the end of a page, and those that hold
/// no more than the rest of a label.
enum SpacedRows {
  /// Whether a table goes on with a line that is no row right below the last: a row behind an empty line, or the rest
  /// of a label on a line of its own.
  static func goesOn(
    _ bytes: [UInt8], _ lines: [TextLine], _ i: Int, _ rows: [[Range<Int>]], from starts: [Int], page: Int
  ) -> Bool {
    let line = lines[i]
    guard !line.startsPage, !isNoteMark(bytes, lines, i),
      let second = secondColumn(rows, starts, page: page) ?? secondColumn(rows, starts, page: 0)
    else { return false }
    let heads = HeadRows.prefix(rows, bytes)
    guard heads.contains(where: { isHead($0, bytes) }) || !heads.isEmpty && heads.count < rows.count else {
      guard line.blanksBefore <= 2, !heads.isEmpty else { return false }
      // Periods may stand down the side, and the head then names what is measured alone.
      return isPeriodRow(bytes, line)
        || heads.count == rows.count
          && (isFirstRow(bytes, line, below: rows) || isPeriodHead(bytes, lines, i, below: rows))
    }
    if line.blanksBefore > 0 {
      guard line.blanksBefore <= 2, TableReader.form(bytes, line) == .spaces else { return false }
      return TableReader.hasValue(TableReader.cells(bytes, line, .spaces), bytes)
    }
    if isHeadRest(bytes, lines, i, rows, behind: second) || isLoneValue(bytes, line, behind: second) { return true }
    // What a line has before its first letter is no gap.
    guard TableReader.form(bytes, line) == nil,
      rows.prefix(most).contains(where: { TableReader.hasValue($0, bytes) }) || line.content.count <= 60
    else {
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
    let isRest = opens.isLower || opens.isDigit || opens == UInt8(ascii: "(")
    return isNarrow
      && (isRest || isAboveRow(bytes, lines, i, before: second) || isMonth(bytes, line.content, below: rows)
        || isLastLine(bytes, lines, i, before: second, below: rows))
  }

  /// “1”, alone on its line above the words of a note: “Provisional.”
  private static func isNoteMark(_ bytes: [UInt8], _ lines: [TextLine], _ i: Int) -> Bool {
    guard lines[i].content.count == 1, bytes[lines[i].content.lowerBound].isDigit, i + 1 < lines.count else {
      return false
    }
    let next = lines[i + 1]
    return next.blanksBefore == 0 && !next.startsPage && TableReader.form(bytes, next) == nil
      && bytes[next.content.lowerBound].isUpper
      && bytes[next.content.upperBound - 1] == UInt8(ascii: ".")
  }

  /// Whether a row with values follows, with no more than the lines of a label between.
  private static func isAboveRow(_ bytes: [UInt8], _ lines: [TextLine], _ i: Int, before second: Int) -> Bool {
    for line in lines[(i + 1)...].prefix(8) {
      guard line.blanksBefore == 0, !line.startsPage else { return false }
      let indent = line.content.lowerBound - line.start
      if TableReader.form(bytes, line) == .spaces {
        let cells = TableReader.cells(bytes, line, .spaces)
        if TableReader.hasValue(cells, bytes) { return true }
        guard indent < second, cells.first.map({ $0.upperBound - line.start < second + 2 }) ?? false else {
          return false
        }
      } else {
        if isLoneValue(bytes, line, behind: second) { return true }
        let opening = LineOpening(bytes, line.content)
        guard indent < second, line.content.upperBound - line.start < second + 2, !opening.hasBullet,
          opening.number == nil || !opening.isClosed && opening.depth < 2
        else { return false }
      }
    }
    return false
  }

  /// A value that is all of its line, as the only one of a row whose label stands around it.
  private static func isLoneValue(_ bytes: [UInt8], _ line: TextLine, behind second: Int) -> Bool {
    TableReader.form(bytes, line) == nil && line.blanksBefore == 0
      && line.content.lowerBound - line.start + 2 >= second && PublishedTable.isValue(bytes, line.content)
  }

  /// Whether a line may be the end of the last label of a table, “Early Help Assessment” below “progressing to an”: the
  /// line above had no room for its first word, and nothing follows right below.
  private static func isLastLine(
    _ bytes: [UInt8], _ lines: [TextLine], _ i: Int, before second: Int, below rows: [[Range<Int>]]
  ) -> Bool {
    guard let above = rows.last?.first, bytes[lines[i].content.lowerBound].isUpper,
      bytes[above].contains(where: \.isLetter)
    else { return false }
    for next in lines[(i + 1)...].prefix(8) {
      if next.blanksBefore > 0 || next.startsPage { break }
      let opening = LineOpening(bytes, next.content)
      if opening.number != nil, opening.isClosed || opening.depth > 1 { break }
      guard !next.hasGap, next.content.upperBound - next.start < second + 2 else { return false }
    }
    func width(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
    let word = bytes[lines[i].content].prefix { $0 != 0x20 }
    let room = rows.suffix(most).compactMap { $0.first.map { width(bytes[$0]) } }.max() ?? 0
    return (width(bytes[above]) + 1 + width(word)) * 20 > room * 17
  }

  /// Whether the first row of a page goes on with the table that the page before ended in: it has as many cells, and no
  /// head stands above it. The rest of the last label may come before it.
  static func goesOnBehindPage(
    _ bytes: [UInt8], _ line: TextLine, _ rows: [[Range<Int>]], from starts: [Int]
  ) -> Bool {
    guard line.startsPage, let last = rows.last, TableReader.hasValue(last, bytes) || last.count == 1,
      rows.first.map({ !TableReader.hasValue($0, bytes) }) ?? false, let second = secondColumn(rows, starts, page: 0)
    else { return false }
    if line.hasGap {
      guard TableReader.form(bytes, line) == .spaces else { return false }
      let row = TableReader.cells(bytes, line, .spaces)
      return row.count == rows.map(\.count).max() && TableReader.hasValue(row, bytes)
        && bytes[row[0]].contains(where: \.isLetter)
    }
    let first = bytes[line.content.lowerBound]
    // “% of”, of which labels fill several lines elsewhere, too.
    let isWrapped = rows.contains { $0.count == 1 && bytes[$0[0].lowerBound].isLower }
    // “… aged 17 to”, and on the next page “21 who have a plan”
    let word = bytes[last[0]].split { $0.isSpace }.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let isMidRange =
      first.isDigit && ["to", "of", "and", "at", "per", "aged", "under", "over", "for", "in"].contains(word)
    return (first.isLower || isMidRange) && last[0].count > (isWrapped ? 2 : 8)
      && bytes[last[0].upperBound - 1].isLetter
      && line.content.upperBound - line.start < second + 2
      // “(weeks)” is all of the line.
      || first == UInt8(ascii: "(") && bytes[line.content.upperBound - 1] == UInt8(ascii: ")")
        && line.content.upperBound - line.start < second + 2
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

  /// How many rows are looked at to tell how a table is set.
  private static let most = 200

  /// How far from the start of its line the second column begins, by the first row of a page that has the most cells.
  static func secondColumn(_ rows: [[Range<Int>]], _ starts: [Int], page: Int) -> Int? {
    // The first rows tell; to look at all for each line would take a long table the square of its length.
    let own = page..<min(rows.count, page + most)
    let firsts = own.map { row in
      rows[row].first.map { $0.lowerBound - starts[row]..<$0.upperBound - starts[row] } ?? 0..<0
    }
    let labels = LabelColumn(firsts)
    func missing(_ row: Int) -> Int { labels.isMissing(firsts[row - page]) ? 1 : 0 }
    let width = max(
      own.map { rows[$0].count + missing($0) }.max() ?? 0, rows.prefix(most).map(\.count).max() ?? 0)
    guard width > 1,
      let widest = own.first(where: { rows[$0].count + missing($0) == width })
    else { return nil }
    return rows[widest][1 - missing(widest)].lowerBound - starts[widest]
  }

  /// How far from the start of its line the third column begins, where the first has a reference in each row, or the
  /// second is headed as that of the labels.
  private static func labelsEnd(
    _ rows: [[Range<Int>]], _ starts: [Int], _ bytes: [UInt8], page: Int
  ) -> Int? {
    let own = rows.indices.dropFirst(page).prefix(most)
    let width = max(own.map { rows[$0].count }.max() ?? 0, rows.prefix(most).map(\.count).max() ?? 0)
    // “Theme    Indicator”: a row may have no theme.
    if width > 2, let head = rows.first, head.count == width, PublishedTable.isLabelHead(bytes, head[1]),
      let row = own.first(where: { TableReader.hasValue(rows[$0], bytes) && rows[$0].count >= width - 1 })
    {
      return rows[row][rows[row].count == width ? 2 : 1].lowerBound - starts[row]
    }
    let values = own.filter { TableReader.hasValue(rows[$0], bytes) && rows[$0].count == width }
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
    guard TableReader.form(bytes, lines[i]) == nil, lines[i].blanksBefore == 0,
      HeadRows.prefix(rows, bytes).count == rows.count,
      lines[i].content.lowerBound - lines[i].start + 2 >= second, i + 1 < lines.count,
      lines[i + 1].blanksBefore <= 1, TableReader.form(bytes, lines[i + 1]) == .spaces
    else { return false }
    return TableReader.hasValue(TableReader.cells(bytes, lines[i + 1], .spaces), bytes)
  }

  /// “2016/17    2,810    2,104”: a year or a quarter, and values behind it.
  private static func isPeriodRow(_ bytes: [UInt8], _ line: TextLine) -> Bool {
    guard TableReader.form(bytes, line) == .spaces else { return false }
    let row = TableReader.cells(bytes, line, .spaces)
    guard row.count > 1, let first = row.first, first.count <= 24, TableReader.hasValue(row, bytes) else {
      return false
    }
    let kinds: [FigureValue.Kind] = [.financialYear, .quarter, .date]
    return FigureFinder.figures(in: bytes, first).contains { kinds.contains($0.value.kind) }
  }

  /// Whether a line is the second of a head, whose cells are nothing but times, below one with the names of places:
  /// “Indicator    Northwick    England”, and below it “Q1 2023/24    Q2 2023/24    2022/23”.
  private static func isPeriodHead(
    _ bytes: [UInt8], _ lines: [TextLine], _ i: Int, below head: [[Range<Int>]]
  ) -> Bool {
    guard head.count == 1, head[0].count > 2, TableReader.form(bytes, lines[i]) == .spaces, i + 1 < lines.count,
      lines[i + 1].blanksBefore <= 1, TableReader.form(bytes, lines[i + 1]) == .spaces,
      TableReader.hasValue(TableReader.cells(bytes, lines[i + 1], .spaces), bytes)
    else { return false }
    let row = TableReader.cells(bytes, lines[i], .spaces)
    let kinds: [FigureValue.Kind] = [.financialYear, .quarter, .date]
    return row.count + 1 >= head[0].count
      && row.allSatisfy { cell in
        cell.count <= 24 && FigureFinder.figures(in: bytes, cell).contains { kinds.contains($0.value.kind) }
      }
  }

  /// Whether a line behind an empty one is the first row below a head on up to three lines, which names places:
  /// “Barking and    London”, “Dagenham    average”.
  private static func isFirstRow(_ bytes: [UInt8], _ line: TextLine, below head: [[Range<Int>]]) -> Bool {
    guard (1...3).contains(head.count), line.blanksBefore > 0, TableReader.form(bytes, line) == .spaces else {
      return false
    }
    let row = TableReader.cells(bytes, line, .spaces)
    let width = head.map(\.count).max() ?? 0
    // One line alone has all its names on it.
    return row.count > 2 && (head.count == 1 ? width == row.count : (row.count - 1...row.count).contains(width))
      && row.dropFirst().allSatisfy { PublishedTable.isValue(bytes, $0) }
  }

  /// Whether a row names years or quarters, and has no value.
  private static func isHead(_ row: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    row.dropFirst().contains { bytes[$0].contains(where: \.isDigit) && GradeWords.gradeLine(bytes, $0) == nil }
      && !TableReader.hasValue(row, bytes)
  }
}
