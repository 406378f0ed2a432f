extension PublishedTable {
  /// The column that names the place of each row behind the labels: “Area”; nil where there is none.
  package func placeColumn(_ bytes: [UInt8]) -> Int? {
    guard headCount > 0 else { return nil }
    return (1..<max(1, width)).first { column in
      let head = rows.prefix(headCount).filter { $0.count > column }.map { bytes[$0[column]] }.joined()
        .smallLetters
      guard Self.placeHeads.contains(String(decoding: head, as: UTF8.self)),
        rows.allSatisfy({ $0.count > column })
      else { return false }
      return rows.dropFirst(headCount).allSatisfy { !Self.isValue(bytes, $0[column]) }
    }
  }

  private static let placeHeads: Set = [
    "area", "areas", "authority", "localauthority", "la", "council", "region", "geography", "place", "borough",
    "comparator", "comparison",
  ]

  /// What the first cell of a row says.
  ///
  /// - Parameter places: whether a column of places stands beside it, where it may stand once for several rows.
  package func label(ofRow row: Int, beside places: Bool) -> Range<Int>? {
    guard places, row >= headCount, rows[row].first?.isEmpty ?? true else { return rows[row].first }
    return rows[headCount..<row].last { !($0.first?.isEmpty ?? true) }?.first
  }
}
