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
  /// Rows that have no label, though their first cell opens their line.
  private let unlabelled: Set<Int>
  /// Rows of the head.
  private let heads: Set<Int>

  /// - Parameters:
  ///   - starts: where the line of each row starts.
  ///   - pages: the first row of each page, in order; each sets its columns by itself.
  ///   - heads: the rows of the head, as each page repeats it.
  init(_ rows: [[Range<Int>]], starts: [Int], pages: [Int], heads: Set<Int>, _ bytes: [UInt8]) {
    let ends = pages.dropFirst() + [rows.count]
    var unlabelled: Set<Int> = []
    for (page, end) in zip(pages, ends) {
      let firsts = (page..<end).map { row in rows[row].first.map { Self.place($0, from: starts[row], bytes) } ?? 0..<0 }
      let labels = LabelColumn(firsts)
      unlabelled.formUnion((page..<end).filter { labels.isMissing(firsts[$0 - page]) })
    }
    self.rows = rows
    self.bytes = bytes
    self.unlabelled = unlabelled
    self.heads = heads
    width = rows.indices.map { rows[$0].count + (unlabelled.contains($0) ? 1 : 0) }.max() ?? 0
    for (page, end) in zip(pages, ends) { align(page..<end, starts) }
  }

  /// Whether a row has a cell for each column but, where it has none, that of the labels.
  private func isWhole(_ index: Int) -> Bool { rows[index].count + (unlabelled.contains(index) ? 1 : 0) == width }

  private mutating func align(_ page: Range<Int>, _ starts: [Int]) {
    let labelled = page.filter { rows[$0].count == width }
    let whole = page.filter(isWhole)
    spans = spans(of: whole, starts)
    let isCounted = isApart
    // What stands farther left or right than the values below it may reach over the next column.
    if !isCounted { spans = spans(of: labelled, starts) }
    // A head whose cells fill their columns stands closer than what is below it.
    if !isApart { spans = spans(of: labelled.filter { !heads.contains($0) }, starts) }
    let isApart = isApart
    for index in page where rows[index].count < width {
      if isCounted, isWhole(index) {
        rows[index].insert(starts[index]..<starts[index], at: 0)
        continue
      }
      let isSpanning =
        index == page.lowerBound && heads.contains(index) && heads.contains(index + 1) && index + 1 < page.upperBound
      let row = rows[index]
      let cells = !isApart ? nil : isSpanning ? spanning(index, starts) : aligned(row, from: starts[index])
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

  /// From where to where the cells of each column reach in some rows; none where no row has a label.
  private func spans(of whole: [Int], _ starts: [Int]) -> [Range<Int>] {
    var spans: [Range<Int>?] = Array(repeating: nil, count: width)
    for index in whole {
      let first = width - rows[index].count
      for (column, cell) in rows[index].enumerated() {
        let own = place(cell, from: starts[index])
        let all = spans[first + column] ?? own
        spans[first + column] = min(all.lowerBound, own.lowerBound)..<max(all.upperBound, own.upperBound)
      }
    }
    // Labels may stand on lines of their own.
    if width > 1, spans[0] == nil, let second = spans[1] { spans[0] = 0..<max(0, second.lowerBound - 1) }
    return spans.contains(nil) ? [] : spans.compactMap(\.self)
  }

  private var isApart: Bool {
    !spans.isEmpty && zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
  }

  /// Where a cell stands, counted in letters, of which some have several bytes.
  private static func place(_ cell: Range<Int>, from start: Int, _ bytes: [UInt8]) -> Range<Int> {
    let before = bytes[start..<cell.lowerBound].count { $0 & 0xC0 != 0x80 }
    return before..<before + bytes[cell].count { $0 & 0xC0 != 0x80 }
  }

  private func place(_ cell: Range<Int>, from start: Int) -> Range<Int> { Self.place(cell, from: start, bytes) }

  /// The first row of a head of several, whose cells may stand over several columns each.
  private func spanning(_ index: Int, _ starts: [Int]) -> [Range<Int>]? {
    let (row, start) = (rows[index], starts[index])
    let places = row.map { place($0, from: start) }
    let hasLabel = !unlabelled.contains(index) && (places.first.map { $0.lowerBound < spans[0].upperBound } ?? false)
    let own = Array(places.dropFirst(hasLabel ? 1 : 0))
    guard own.count < width - 1 else { return aligned(row, from: start) }
    let quarters = Array(rows[index + 1].suffix(width - 1))
    let repeated = RepeatedHead.firstColumns(of: own.count, over: quarters, bytes)
    let over =
      repeated
      ?? firstColumns(
        of: own, over: rows[index + 1].map { place($0, from: starts[index + 1]) })
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
    let byHead = head.count == width - 1 ? SpanningHead.firstColumns(of: cells, over: head) : []
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
