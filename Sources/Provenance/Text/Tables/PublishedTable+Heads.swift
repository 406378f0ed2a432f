extension PublishedTable {
  /// The cells that stand above each column, from above. A head of two rows spans: “Lewisham” stands once above five
  /// columns.
  ///
  /// - Parameter isName: whether words are the whole name of a place, which two rows may share: “Statistical” above
  ///   “neighbours” spans nothing.
  package func heads(_ bytes: [UInt8], isName: (String) -> Bool) -> [[Range<Int>]] {
    func words(_ cells: [Range<Int>]) -> String {
      cells.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    }
    var heads = [[Range<Int>]](repeating: [], count: width)
    for (index, row) in rows.prefix(headCount).enumerated() {
      let isTop = index == 0 && headCount > 1
      var last: Range<Int>?
      for column in 0..<min(width, row.count) {
        if row[column].isEmpty {
          if !isTop || column == 0 { continue }
        } else {
          last = row[column]
          if isTop, column > 0, rows[1].indices.contains(column), isName(words([row[column], rows[1][column]])),
            !isName(words([row[column]]))
          {
            heads[column].append(row[column])
            last = nil
            continue
          }
        }
        if let last { heads[column].append(last) }
      }
    }
    return heads
  }
}
