import InspectionModel

/// The tables that stand at a place, with what their rows and columns say of where, when and what.
struct IndicatorTables {
  /// A cell of one of the tables.
  struct Place: Hashable {
    let table: Int
    let row: Int
    let column: Int
  }

  /// The row, the column or both that say what is measured.
  struct Subject: Hashable {
    let table: Int
    /// −1 where the rows say where or when.
    let row: Int
    let column: Int
  }

  typealias Candidate = (subject: Subject, place: Place)

  let tables: [PublishedTable]
  let labels: [TableLabels]

  /// - Parameter areas: those of the indicators, which rows and columns may name.
  init(at place: Locator, in text: PublishedText, areas: [MeasuredArea]) {
    tables = text.tables(place)
    labels = tables.map { TableLabels($0, text.bytes, areas: areas) }
  }

  /// Where the words of a cell stand in the text.
  func range(of place: Place) -> Range<Int> { tables[place.table].rows[place.row][place.column] }

  func row(of place: Place) -> TableLabels.Label { labels[place.table].rows[place.row] }

  func column(of place: Place) -> TableLabels.Label { labels[place.table].columns[place.column] }

  /// The area that the row of a cell names, or its column.
  func area(of place: Place) -> Int? { row(of: place).area ?? column(of: place).area }

  /// The cells that a value may stand in, by what their rows and columns say of where and when; those of a time before
  /// those of none.
  func candidates(for cell: IndicatorCell) -> [Candidate] {
    var dated: [Candidate] = []
    var undated: [Candidate] = []
    for (t, table) in tables.enumerated() {
      let (rows, columns) = (labels[t].rows, labels[t].columns)
      for r in table.headCount..<max(table.headCount, table.rows.count) {
        for c in 1..<max(1, table.width) {
          if let area = rows[r].area ?? columns[c].area, area != cell.area { continue }
          let place = Place(table: t, row: r, column: c)
          // “England” below “Rate per 10,000” may be of the same.
          let subjects = (rows[r].isSubject ? [r] : [-1] + (labels[t].subjectRow(above: r).map { [$0] } ?? []))
            .map { Subject(table: t, row: $0, column: columns[c].isSubject ? c : -1) }
          guard let period = labels[t].period(row: r, column: c) else {
            undated += subjects.map { ($0, place) }
            continue
          }
          if period.matches(cell.period) { dated += subjects.map { ($0, place) } }
        }
      }
    }
    return dated.isEmpty ? undated : dated
  }
}
