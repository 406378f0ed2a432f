extension PublishedTable {
  /// The column that names the place of each row behind the labels: “Area”; nil where there is none.
  package func placeColumn(_ bytes: [UInt8]) -> Int? {
    guard headCount > 0 else { return nil }
    return (1..<max(1, width)).first { column in
      let head = rows.prefix(headCount).filter { $0.count > column }.map { bytes[$0[column]] }.joined()
        .smallLetters
      guard rows.allSatisfy({ $0.count > column }),
        Self.placeHeads.contains(String(decoding: head, as: UTF8.self))
          || head.isEmpty && column == 1 && namesPlaces(column, bytes)
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

  /// Whether a column without a head names the same places again and again, the country among them.
  private func namesPlaces(_ column: Int, _ bytes: [UInt8]) -> Bool {
    let cells = rows.dropFirst(headCount).map { letters($0[column], bytes) }.filter { !$0.isEmpty }
    return Set(cells).count * 2 <= cells.count
      && cells.contains { ["england", "national", "statisticalneighbours"].contains($0) }
  }

  private func letters(_ cell: Range<Int>, _ bytes: [UInt8]) -> String {
    String(decoding: bytes[cell].smallLetters, as: UTF8.self)
  }

  /// The cells that make the label of each row where a column of places tells which rows one label is for: each group of
  /// rows has the same places, and the lines of its label stand beside any of them.
  ///
  /// - Returns: Nil where the places do not come again in the same order, or a label may be another’s.
  func labelsByPlace(_ bytes: [UInt8], _ column: Int) -> [[Range<Int>]]? {
    var groups: [[Int]] = [[]]
    var places: [[String]] = [[]]
    for row in headCount..<rows.count {
      let place = letters(rows[row][column], bytes)
      if place.isEmpty {
        // A line of a label alone; one that starts afresh is the first of the next.
        guard rows[row].dropFirst().allSatisfy(\.isEmpty), let first = rows[row][0].first else { return nil }
        if bytes[first].isUpper, !places[places.count - 1].isEmpty {
          groups.append([row])
          places.append([])
        } else {
          groups[groups.count - 1].append(row)
        }
        continue
      }
      if places[places.count - 1].contains(place) {
        groups.append([])
        places.append([])
      }
      groups[groups.count - 1].append(row)
      places[places.count - 1].append(place)
    }
    guard groups.count > 1, places[0].count > 1, places.allSatisfy({ $0 == places[0] }) else { return nil }
    var labels = rows.map { $0.first.map { [$0] } ?? [] }
    for group in groups {
      let cells = group.map { rows[$0][0] }.filter { !$0.isEmpty }
      guard !cells.isEmpty else { return nil }
      // A label beside each of its rows is said again and again.
      let isRepeated = Set(cells.map { letters($0, bytes) }).count == 1
      let isMerged = cells.count < group.count || cells.dropFirst().allSatisfy { !bytes[$0.lowerBound].isUpper }
      guard isRepeated || isMerged else { return nil }
      for row in group { labels[row] = isRepeated ? [cells[0]] : cells }
    }
    return labels
  }
}
