/// Tells which column each cell of a row belongs to where spaces alone make the columns: by what stands above and below
/// it. A row with an empty cell has fewer of them than others, and to count them would move all that follow.
struct ColumnAlignment {
  private(set) var rows: [[Range<Int>]]
  /// Rows whose cells stand under none of the columns, or under several.
  private(set) var doubtful: Set<Int> = []

  private let bytes: [UInt8]
  private let width: Int
  /// Of each column: from where to where its cells reach, in letters from the start of the line.
  private var spans: [Range<Int>] = []

  /// - Parameters:
  ///   - starts: where the line of each row starts.
  ///   - pages: the first row of each page, in order; each sets its columns by itself.
  init(_ rows: [[Range<Int>]], starts: [Int], pages: [Int], _ bytes: [UInt8]) {
    self.rows = rows
    self.bytes = bytes
    width = rows.map(\.count).max() ?? 0
    for (page, end) in zip(pages, pages.dropFirst() + [rows.count]) { align(page..<end, starts) }
  }

  private mutating func align(_ page: Range<Int>, _ starts: [Int]) {
    spans = []
    for index in page where rows[index].count == width {
      let own = rows[index].map { place($0, from: starts[index]) }
      spans =
        spans.isEmpty
        ? own : zip(spans, own).map { min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound) }
    }
    let isApart = !spans.isEmpty && zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    for index in page where rows[index].count < width {
      let isSpanning = index == 0 && rows.count > 1 && isHead(rows[0]) && isHead(rows[1])
      let row = rows[index]
      let cells = !isApart ? nil : isSpanning ? spanning(row, starts) : aligned(row, from: starts[index])
      if let cells {
        rows[index] = cells
      } else {
        // The rest of the last label, alone on its page.
        if !spans.isEmpty || row.count > 1 { doubtful.insert(index) }
        let end = row.last?.upperBound ?? 0
        rows[index] += Array(repeating: end..<end, count: width - row.count)
      }
    }
  }

  /// Where a cell stands, counted in letters, of which some have several bytes.
  private func place(_ cell: Range<Int>, from start: Int) -> Range<Int> {
    let before = bytes[start..<cell.lowerBound].count { $0 & 0xC0 != 0x80 }
    return before..<before + bytes[cell].count { $0 & 0xC0 != 0x80 }
  }

  private func isHead(_ row: [Range<Int>]) -> Bool {
    !row.dropFirst().contains { PublishedTable.isValue(bytes, $0) }
  }

  /// The first row of a head of several, whose cells may stand over several columns each.
  private func spanning(_ row: [Range<Int>], _ starts: [Int]) -> [Range<Int>]? {
    let start = starts[0]
    let places = row.map { place($0, from: start) }
    let hasLabel = places.first.map { $0.lowerBound < spans[0].upperBound } ?? false
    let own = Array(places.dropFirst(hasLabel ? 1 : 0))
    guard own.count < width - 1 else { return aligned(row, from: start) }
    let quarters = Array(rows[1].suffix(width - 1))
    let repeated = RepeatedHead.firstColumns(of: own.count, over: quarters, bytes)
    let over = repeated ?? firstColumns(of: own, over: quarters.map { place($0, from: starts[1]) })
    let byOrder = YearsOverQuarters.firstColumns(of: Array(row.suffix(own.count)), over: quarters, bytes)
    guard let columns = byOrder ?? over, over == nil || over == columns,
      YearsOverQuarters.mayBegin(at: columns, quarters, bytes)
    else { return nil }
    var cells = [Range<Int>](repeating: start..<start, count: width)
    if hasLabel { cells[0] = row[0] }
    for (column, cell) in zip(columns, row.dropFirst(hasLabel ? 1 : 0)) { cells[column + 1] = cell }
    return cells
  }

  /// By the second line of the head, which is set as the first is; where that tells nothing, by the values below both.
  private func firstColumns(of cells: [Range<Int>], over head: [Range<Int>]) -> [Int]? {
    let byHead = rows[1].count == width - 1 ? SpanningHead.firstColumns(of: cells, over: head) : []
    let readings =
      byHead.isEmpty ? SpanningHead.firstColumns(of: cells, over: Array(spans.dropFirst())) : byHead
    return readings.count == 1 ? readings[0] : nil
  }

  private func endsInValue(_ cell: Range<Int>) -> Bool {
    guard let space = bytes[cell].lastIndex(of: 0x20) else { return false }
    return PublishedTable.isValue(bytes, space + 1..<cell.upperBound)
  }

  /// A row whose label has run into the value behind it, with a single space between them, as two cells where the value
  /// alone stands under the second column: “Care leavers in work (%) 61.0”.
  private func parted(_ row: [Range<Int>], from start: Int) -> [Range<Int>] {
    guard let label = row.first, row.count == width - 1, spans.count > 1, endsInValue(label),
      let space = bytes[label].lastIndex(of: 0x20)
    else { return row }
    let (words, value) = (label.lowerBound..<space, space + 1..<label.upperBound)
    let under = spans.indices.filter { spans[$0].overlaps(place(value, from: start)) }
    guard under.last == 1, under.allSatisfy({ $0 <= 1 }), !spans[1].overlaps(place(words, from: start)) else {
      return row
    }
    return [words, value] + row.dropFirst()
  }

  private func aligned(_ row: [Range<Int>], from start: Int) -> [Range<Int>]? {
    let row = parted(row, from: start)
    var cells = [Range<Int>?](repeating: nil, count: width)
    var next = 0
    for cell in row {
      let own = place(cell, from: start)
      let under = spans.indices.filter { spans[$0].overlaps(own) }
      guard let column = under.first, column >= next, under.count == 1 || column == 0 else { return nil }
      // A long label may have run into the value behind it.
      if under.count > 1, endsInValue(cell) { return nil }
      cells[column] = cell
      next = column + 1
    }
    var end = row.first?.lowerBound ?? start
    return cells.map { cell in
      end = cell?.upperBound ?? end
      return cell ?? end..<end
    }
  }
}
