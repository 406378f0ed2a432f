extension PublishedTable {
  /// How many lines a label may go on over.
  private static let mostLines = 8

  /// The cells that make the label of each row, with those of the lines on which it goes on or began: “Children looked
  /// after per”, “10,000 children”. Other lines without a value are headings within the table.
  ///
  /// - Parameter places: whether a column of places stands beside the labels.
  package func labels(_ bytes: [UInt8], beside places: Bool) -> [[Range<Int>]] {
    if places, let column = placeColumn(bytes), let labels = labelsByPlace(bytes, column) { return labels }
    var labels = rows.indices.map { row in label(ofRow: row, beside: places).map { [$0] } ?? [] }
    func words(_ row: Int) -> String {
      labels[row].map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    }
    func isBare(_ row: Int) -> Bool { rows[row].dropFirst().allSatisfy(\.isEmpty) }
    func goesOn(_ row: Int) -> Bool {
      let (own, above) = (words(row), row > 0 ? words(row - 1) : "")
      // “Children in need (at 31”, “March)”
      if own.contains(")"), !own.contains("("), above.contains("(") { return true }
      // “Children subject to a plan at 31”, “March”
      if isBare(row), let day = above.split(separator: " ").last, day.allSatisfy(\.isNumber),
        YearlessDay("\(day) \(own)") != nil
      {
        return true
      }
      return own.first.map { $0.isLowercase || $0.isNumber || $0 == "(" } ?? false
    }
    if !places, let labelLines, !labelLines.absorbed.isEmpty {
      let whole = labelLines.lines.mapValues { lines in lines.flatMap { labels[$0] }.filter { !$0.isEmpty } }
      for row in labelLines.absorbed { labels[row] = [] }
      for (row, label) in whole { labels[row] = label }
      return labels
    }
    let data = headCount..<rows.count
    for row in data.dropFirst() where goesOn(row) && isBare(row - 1) && !isBare(row) && !goesOn(row - 1) {
      labels[row] = labels[row - 1] + labels[row]
    }
    // No label has so many lines that all below it, each with all below itself, could make the square of a long list.
    for row in data.dropFirst().reversed() where labels[row].count <= Self.mostLines && isBare(row) && goesOn(row) {
      labels[row - 1] += labels[row]
    }
    return labels
  }
}
