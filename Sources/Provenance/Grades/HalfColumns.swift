/// Reads tables that have the grades of each half of a framework in a column of its own: “Judgement”, “Safeguarding
/// services”, “Looked after children services”.
enum HalfColumns {
  /// The rows of the first such table, once for each half; empty where a text has none.
  ///
  /// - Parameter words: for each half the words of its label that no other has.
  static func entries(of text: PublishedText, _ words: [StemSet]) -> [RecordEntry] {
    guard words.count == 2 else { return [] }
    return text.tables.lazy.compactMap { entries(of: $0, text.bytes, words) }.first ?? []
  }

  /// Fewer rows are no record.
  private static let least = 3

  private static func entries(of table: PublishedTable, _ bytes: [UInt8], _ words: [StemSet]) -> [RecordEntry]? {
    guard let head = table.rows.first, table.rows.count > least else { return nil }
    let columns = words.indices.map { half in
      head.indices.dropFirst().filter { RecordHalves.half(ofColumn: bytes[head[$0]], words) == half }
    }
    guard columns.allSatisfy({ $0.count == 1 }), columns[0] != columns[1] else { return nil }
    let found = columns.map { column in rows(of: table, column[0], head[column[0]], bytes) }
    // A grade may be missing, but rows that one half alone has are those of another kind of table.
    guard found.allSatisfy({ $0.count >= least }), found[0].map(\.label) == found[1].map(\.label) else { return nil }
    return found.flatMap { $0 }
  }

  private static func rows(
    of table: PublishedTable, _ column: Int, _ head: Range<Int>, _ bytes: [UInt8]
  ) -> [RecordEntry] {
    var result: [RecordEntry] = []
    for row in table.rows.dropFirst() where row.indices.contains(column) {
      guard let label = row.first, !label.isEmpty else { continue }
      let cell = row[column]
      if let grade = GradeWords.grade(bytes, at: cell.lowerBound, before: cell.upperBound), grade.end == cell.upperBound
      {
        result.append(RecordEntry(label: label, grade: grade.id, heading: nil, column: head))
      } else if row.dropFirst().allSatisfy(\.isEmpty), bytes[label.lowerBound].isLower, !result.isEmpty {
        // “assurance”, the rest of the row above.
        result[result.count - 1].rest.append(label)
      }
    }
    return result
  }
}
