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

  /// - Parameter starts: where the line of each row starts.
  init(_ rows: [[Range<Int>]], starts: [Int], _ bytes: [UInt8]) {
    self.rows = rows
    self.bytes = bytes
    width = rows.map(\.count).max() ?? 0
    for (row, start) in zip(rows, starts) where row.count == width {
      let own = row.map { place($0, from: start) }
      spans =
        spans.isEmpty
        ? own : zip(spans, own).map { min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound) }
    }
    let isApart = zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    for index in rows.indices where rows[index].count < width {
      if isApart, let aligned = aligned(rows[index], from: starts[index]) {
        self.rows[index] = aligned
      } else {
        doubtful.insert(index)
        let end = rows[index].last?.upperBound ?? 0
        self.rows[index] += Array(repeating: end..<end, count: width - rows[index].count)
      }
    }
  }

  /// Where a cell stands, counted in letters, of which some have several bytes.
  private func place(_ cell: Range<Int>, from start: Int) -> Range<Int> {
    let before = bytes[start..<cell.lowerBound].count { $0 & 0xC0 != 0x80 }
    return before..<before + bytes[cell].count { $0 & 0xC0 != 0x80 }
  }

  private func aligned(_ row: [Range<Int>], from start: Int) -> [Range<Int>]? {
    var cells = [Range<Int>?](repeating: nil, count: width)
    var next = 0
    for cell in row {
      let own = place(cell, from: start)
      let under = spans.indices.filter { spans[$0].overlaps(own) }
      guard let column = under.first, column >= next, under.count == 1 || column == 0 else { return nil }
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
