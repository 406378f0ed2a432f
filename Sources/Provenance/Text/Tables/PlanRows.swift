/// Reads the rows of a plan’s table whose columns spaces make, each page by itself: between two columns no line of a page
/// has a letter. What can’t be told so is none of anything: a line of one column in another’s words would be worse than
/// a question.
struct PlanRows {
  /// A line of the table, by columns.
  struct Line {
    let index: Int
    var cells: [RequestTable.Piece?]
    let isBehindBlank: Bool
  }

  private struct Page {
    var lines: [Line] = []
    var columns: [Range<Int>] = []
    /// The line behind the last that was taken.
    var end: Int
    /// Whether nothing stands behind it on its page.
    var goesOn = true
  }

  let table: RequestTable
  let head: RequestTable.Head

  init(_ table: RequestTable, _ head: RequestTable.Head) {
    self.table = table
    self.head = head
  }

  /// And the line behind them; nil where what stands in which column or row can’t be told.
  var rows: (rows: [RequestTable.Row], end: Int)? {
    var lines: [Line] = []
    var columns: [Range<Int>] = []
    var end = head.lines.lowerBound
    var number: Int?
    while end < table.lines.count {
      guard let page = page(from: end, columns, &number) else { return nil }
      lines += page.lines
      if !page.columns.isEmpty {
        // Another table may open the next page.
        if !columns.isEmpty,
          abs(columns[head.column].lowerBound - page.columns[head.column].lowerBound) > Self.mostShifted
        {
          return nil
        }
        columns = page.columns
      }
      let isDone = !page.goesOn || page.lines.isEmpty
      end = page.end
      if isDone { break }
    }
    let rows = head.isNumbered ? numbered(lines) : unnumbered(lines)
    guard let rows, !rows.isEmpty else { return nil }
    if head.isNumbered, !isCounting(lines) { return nil }
    return (rows, end)
  }

  // MARK: - Pages

  /// So many empty lines stand between pages, where nothing else tells where they end.
  private static let pageGap = 3
  /// By so many columns a page may set the table elsewhere.
  private static let mostShifted = 8

  /// The lines of the table on one page, from a line on.
  ///
  /// - Parameters:
  ///   - last: the columns of the page before.
  ///   - number: that of the last row so far.
  private func page(from start: Int, _ last: [Range<Int>], _ number: inout Int?) -> Page? {
    var page = Page(end: start)
    var bands: [Range<Int>] = []
    var taken: [(index: Int, pieces: [RequestTable.Piece], isBehindBlank: Bool)] = []
    // Where what is asked for starts.
    var indent: Int?
    var blanks = 0
    var index = start
    while index < table.lines.count {
      if !taken.isEmpty, table.startsPage(index) || blanks >= Self.pageGap { break }
      let pieces = table.pieces(index, .spaces)
      if pieces.isEmpty {
        blanks += 1
        index += 1
        continue
      }
      let isFirst = taken.isEmpty
      if isTheme(index, pieces, bands) {
        index += 1
        continue
      }
      let merged = pieces.reduce(bands) { Self.adding($1.columns, to: $0) }
      let isHead = head.lines.contains(index)
      let isBehind = !isHead && bands.count == head.width && isPassed(pieces, bands, blanks, number)
      if isBehind
        || !isHead && bands.count == head.width && (merged.count != head.width || !fits(pieces, bands, indent))
      {
        if !isBehind, isDoubtful(index, pieces, isBehindBlank: blanks > 0 || isFirst) { return nil }
        page.goesOn = false
        break
      }
      bands = merged
      if !isHead, indent == nil, bands.count == head.width {
        indent = pieces.first { $0.columns.overlaps(bands[head.column]) }?.columns.lowerBound
      }
      if !isHead, head.isNumbered, let own = pieces.first, bands[0].overlaps(own.columns) {
        number = digits(own) ?? number
      }
      taken.append((index, pieces, blanks > 0 || isFirst))
      blanks = 0
      index += 1
    }
    if bands.count != head.width {
      // Nothing but the end of a row, which the page’s end cut, may be there without its neighbours.
      guard let first = taken.first, !last.isEmpty, goesOn(first.pieces, last) else {
        if let first = taken.first, isDoubtful(first.index, first.pieces, isBehindBlank: true) { return nil }
        return Page(end: start, goesOn: false)
      }
      bands = last
      taken = Array(taken.prefix { !$0.isBehindBlank || $0.index == first.index })
      page.goesOn = false
    } else if start > head.lines.lowerBound, let first = taken.first, first.pieces.count == 1, taken.count > 1,
      taken[1].isBehindBlank
    {
      // A heading on top of a page, above another table.
      if table.bytes[first.pieces[0].range.lowerBound].isLower { return nil }
      return Page(end: start, goesOn: false)
    }
    page.columns = bands
    page.end = (taken.last?.index ?? start) + 1
    for line in withoutHeads(taken) {
      var cells = [RequestTable.Piece?](repeating: nil, count: head.width)
      for piece in line.pieces {
        guard let column = bands.firstIndex(where: { $0.overlaps(piece.columns) }) else { return nil }
        // Several may be asked for in one row.
        if column == head.column, piece.isBulleted { return nil }
        if cells[column] != nil {
          if column == head.column { return nil }
        } else {
          cells[column] = piece
        }
      }
      page.lines.append(Line(index: line.index, cells: cells, isBehindBlank: line.isBehindBlank))
    }
    return page
  }

  private typealias Taken = (index: Int, pieces: [RequestTable.Piece], isBehindBlank: Bool)

  /// Without the head, which may come again on each page.
  private func withoutHeads(_ lines: [Taken]) -> [Taken] {
    let opening = table.letters(table.lines[head.lines.lowerBound])
    var result: [Taken] = []
    var skipped = 0
    for line in lines {
      if table.letters(table.lines[line.index]) == opening { skipped = head.lines.count }
      if skipped > 0 { skipped -= 1 } else { result.append(line) }
    }
    return result
  }

  /// Bands that letters fill, with two empty columns or more between them.
  private static func adding(_ columns: Range<Int>, to bands: [Range<Int>]) -> [Range<Int>] {
    var own = columns
    var result: [Range<Int>] = []
    for band in bands {
      if band.lowerBound < own.upperBound + 2, own.lowerBound < band.upperBound + 2 {
        own = min(own.lowerBound, band.lowerBound)..<max(own.upperBound, band.upperBound)
      } else {
        result.append(band)
      }
    }
    result.append(own)
    return result.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// “Theme 2: Practice”, right above the first line of a row.
  private func isTheme(_ index: Int, _ pieces: [RequestTable.Piece], _ bands: [Range<Int>]) -> Bool {
    let bytes = table.bytes
    guard pieces.count == 1, let first = bands.first, table.lines.indices.contains(index + 1), index > 0,
      abs(pieces[0].columns.lowerBound - first.lowerBound) <= 1, pieces[0].columns.count <= 60,
      bytes[pieces[0].range.lowerBound].isUpper, bytes[pieces[0].range.upperBound - 1].isLetter
    else { return false }
    let below = table.pieces(index + 1, .spaces)
    guard below.count > 1, abs(below[0].columns.lowerBound - first.lowerBound) <= 1 else { return false }
    if head.isNumbered { return isNumber(below[0]) }
    // Else it may be the end of the row above.
    let above = (head.lines.upperBound..<index).reversed().lazy.map { table.pieces($0, .spaces) }
      .compactMap { $0.first { $0.columns.lowerBound < first.upperBound } }.first
    return bytes[below[0].range.lowerBound].isUpper
      && (table.pieces(index - 1, .spaces).isEmpty || above.map(isClosed) ?? true)
  }

  /// Whether what a line has in the column of what is asked for starts there as other lines do.
  private func fits(_ pieces: [RequestTable.Piece], _ bands: [Range<Int>], _ indent: Int?) -> Bool {
    guard let indent, let asked = pieces.first(where: { $0.columns.overlaps(bands[head.column]) }) else { return true }
    return asked.columns.lowerBound >= indent - 2
  }

  /// Whether a line that leaves the columns free stands behind the table: the number or the heading of the next section.
  private func isPassed(
    _ pieces: [RequestTable.Piece], _ bands: [Range<Int>], _ blanks: Int, _ number: Int?
  ) -> Bool {
    guard blanks > 0, pieces[0].columns.lowerBound <= bands[0].lowerBound + 1 else { return false }
    // “6    Financial implications”, behind row 7.
    if head.isNumbered, pieces.count == 2, let own = digits(pieces[0]), let number, own != number + 1 { return true }
    // The same, or “2.3   Progress is reported.”, behind rows whose numbers, if any, stand right before their words.
    if !head.isNumbered, pieces.count == 2, isNumber(pieces[0]), bands[0].overlaps(pieces[1].columns) { return true }
    guard pieces.count == 1 else { return false }
    return head.isNumbered ? !isNumber(pieces[0]) : !table.bytes[pieces[0].range.lowerBound].isLower
  }

  private func digits(_ piece: RequestTable.Piece) -> Int? {
    isNumber(piece) ? Int(String(decoding: table.bytes[piece.range].filter(\.isDigit), as: UTF8.self)) : nil
  }

  /// Whether a line that doesn’t fit the columns may be one of the table all the same.
  private func isDoubtful(_ index: Int, _ pieces: [RequestTable.Piece], isBehindBlank: Bool) -> Bool {
    let opening = LineOpening(table.bytes, pieces[0].range)
    let isMarked = opening.hasBullet || opening.number != nil && (opening.isClosed || opening.depth > 1)
    if !isBehindBlank, !isMarked { return true }
    switch pieces.count {
    case 1: return false
    case 2: return !isMark(pieces[0]) && table.bytes[pieces[0].range.upperBound - 1] != UInt8(ascii: ":")
    default: return true
    }
  }

  /// “2.2”, “4.”, “•”, and no bare number, as rows have.
  private func isMark(_ piece: RequestTable.Piece) -> Bool {
    let bytes = table.bytes[piece.range]
    return !bytes.contains(where: \.isLetter) && bytes.count <= 8 && !bytes.allSatisfy(\.isDigit)
  }

  /// Whether the first line of a page goes on with a row of the page before, in its columns.
  private func goesOn(_ pieces: [RequestTable.Piece], _ columns: [Range<Int>]) -> Bool {
    pieces.allSatisfy { piece in
      let owners = columns.indices.filter { columns[$0].overlaps(piece.columns) }
      return owners.count == 1 && !(head.isNumbered && owners[0] == 0)
        && table.bytes[piece.range.lowerBound].isLower
    }
  }
}
