/// The rows of a writer's table, and what each rests on: the places in a cell of its own, or those of the table.
struct CitedRows {
  /// Without the columns that hold nothing but places. The first is the head.
  let rows: [[AuthorText]]
  /// Of each row.
  let cited: [[CitedPlaces]]
  /// The citations of the columns that were left out.
  let places: [AuthorText.Cite]

  /// - Parameters:
  ///   - table: what the caption cites, or the paragraph above.
  ///   - bears: whether places have the figures of some cells.
  init(_ rows: [[AuthorText]], _ table: [CitedPlaces], bears: ([CitedPlaces], [AuthorText]) -> Bool) {
    let data = rows.dropFirst()
    let left = (rows.first?.indices ?? 0..<0).filter { column in
      data.contains { $0.indices.contains(column) && $0[column].isPlace }
        && data.allSatisfy { !$0.indices.contains(column) || $0[column].isPlace || $0[column].isEmpty }
    }
    self.rows = rows.map { row in row.indices.filter { !left.contains($0) }.map { row[$0] } }
    places = data.flatMap { row in row.indices.filter(left.contains).flatMap { row[$0].cites } }
    let own = zip(rows, self.rows).dropFirst().map { whole, row in
      let marked = whole.filter(\.isPlace).flatMap(\.cites).map(\.places)
      if !marked.isEmpty { return marked }
      // Those behind the words of a cell are of that cell, unless they are of the others, too.
      let inline = row.flatMap(\.cites).map(\.places)
      let others = row.filter(\.cites.isEmpty)
      return !inline.isEmpty && (table.isEmpty || bears(inline, others)) ? inline : table
    }
    cited = [Self.different(own.joined() + table)] + own
  }

  private static func different(_ places: some Sequence<CitedPlaces>) -> [CitedPlaces] {
    places.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The head with the rows that rest on the same places, for all different places.
  ///
  /// - Parameter rows: those of the table, whose cells may have been marked meanwhile.
  func parts(of rows: [[AuthorText]]) -> [(rows: [[AuthorText]], cited: [CitedPlaces])] {
    guard let head = rows.first else { return [] }
    let different = cited.dropFirst().reduce(into: [[CitedPlaces]]()) { if !$0.contains($1) { $0.append($1) } }
    return different.map { places in
      ([head] + zip(rows, cited).dropFirst().filter { $0.1 == places }.map(\.0), places)
    }
  }
}

extension AuthorText {
  /// Whether there is nothing but a citation.
  fileprivate var isPlace: Bool { !cites.isEmpty && !bytes.contains { $0.isLetter || $0.isDigit } }
}
