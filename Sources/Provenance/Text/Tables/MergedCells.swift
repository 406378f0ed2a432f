/// Finds the rows of a table between tabs or pipes whose cells can't be put under each other by counting, because some
/// of the cells were merged: “2022/23”, “2023/24” above six quarters.
struct MergedCells {
  private let rows: [[Range<Int>]]
  private let bytes: [UInt8]
  /// How many cells each row has, with the empty ones that it ends in.
  private let counts: [Int]

  /// - Parameter starts: where the lines of the rows start.
  init(_ rows: [[Range<Int>]], starts: [Int], _ bytes: [UInt8]) {
    self.rows = rows
    self.bytes = bytes
    counts = zip(rows, starts).map { row, start in
      let end = row.last?.upperBound ?? start
      return row.count + bytes[end...].prefix { $0 == 0x09 || $0 == 0x20 }.count { $0 == 0x09 }
    }
  }

  /// By their indices; none in a table without values.
  var doubtful: Set<Int> {
    let values = rows.indices.filter { TableReader.hasValue(rows[$0], bytes) }
    guard let first = values.first, let width = values.map({ counts[$0] }).max() else { return [] }
    let heads = (0..<first).filter { counts[$0] < width && isDense(rows[$0]) }
    // A label merged with those below stands in the first row alone.
    let isLabelled = values.contains { counts[$0] == width && width > 2 && isWords(rows[$0][1]) }
    let merged = values.filter { isLabelled && counts[$0] < width && !isWords(rows[$0][1]) }
    return Set(heads + merged)
  }

  /// Whether two cells or more follow each other without an empty one, that of the labels aside.
  private func isDense(_ row: [Range<Int>]) -> Bool {
    let cells = row.dropFirst()
    return !cells.contains(where: \.isEmpty) && row.count { !$0.isEmpty } >= 2
  }

  private func isWords(_ cell: Range<Int>) -> Bool {
    bytes[cell].contains(where: \.isLetter) && !PublishedTable.isValue(bytes, cell)
  }
}
