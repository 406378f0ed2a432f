import InspectionModel

/// What a table's rows and columns are called, in the words by which a sentence names them. Read once for a table.
///
/// A class, because it is kept beside the table in a `CitedPassages` and handed on from there.
final class TableClues: Sendable {
  /// A cell that is none of the head's and none of the labels'.
  struct Cell: Sendable {
    let range: Range<Int>
    let row: Int
    let column: Int
    let period: LabelPeriod?
  }

  /// The words of each row's and column's label, but for times.
  let rows: [StemSet]
  let columns: [StemSet]
  let cells: [Cell]
  /// The names of few words that rows or columns have, “Inner London” among others: each once.
  let names: [Name]

  struct Name: Sendable {
    let words: [Stem]
    let isOfRow: Bool
  }

  init(_ table: PublishedTable, _ bytes: [UInt8]) {
    let labels = TableLabels(table, bytes, areas: [])
    let (rows, columns) = (labels.rows.map { Self.words($0.text) }, labels.columns.map { Self.words($0.text) })
    self.rows = rows.map { StemSet($0) }
    self.columns = columns.map { StemSet($0) }
    var cells: [Cell] = []
    for row in table.headCount..<max(table.headCount, table.rows.count) {
      for column in 1..<max(1, table.rows[row].count) where !table.rows[row][column].isEmpty {
        let period = labels.columns.indices.contains(column) ? labels.period(row: row, column: column) : nil
        cells.append(Cell(range: table.rows[row][column], row: row, column: column, period: period))
      }
    }
    self.cells = cells
    names =
      Self.names(rows.dropFirst(table.headCount), labels.rows.dropFirst(table.headCount), isOfRow: true)
      + Self.names(columns.dropFirst(), labels.columns.dropFirst(), isOfRow: false)
  }

  /// What tells the rows or the columns apart; nothing, where all have one name.
  private static func names(
    _ words: ArraySlice<[Stem]>, _ labels: ArraySlice<TableLabels.Label>, isOfRow: Bool
  ) -> [Name] {
    var names: [[Stem]] = []
    for words in words where (1...2).contains(words.count) && !names.contains(words) { names.append(words) }
    if names.count < 2 { return [] }
    // “Schools/Education” is called by either.
    for label in labels where label.text.contains("/") {
      let parts = label.text.split(separator: "/").map { LabelWords(String($0).filter { !$0.isNumber }).stems }
      if parts.count == 2, parts.allSatisfy({ $0.count == 1 }) { names += parts.filter { !names.contains($0) } }
    }
    return names.map { Name(words: $0, isOfRow: isOfRow) }
  }

  /// The names of a cell's row or column, by their places in `names`.
  func names(of cell: Cell, isOfRow: Bool) -> [Int] {
    guard isOfRow || columns.indices.contains(cell.column) else { return [] }
    let label = isOfRow ? rows[cell.row] : columns[cell.column]
    guard label.count <= 2 else { return [] }
    return names.indices.filter { index in
      let name = StemSet(names[index].words)
      return names[index].isOfRow == isOfRow && label.shared(with: name) == name.count
        && (label.count == name.count || isPart(of: label))
    }
  }

  /// Whether each word of a label of two is a name of its own: “Schools” of “Schools/Education”, and not “London” of
  /// “Inner London”.
  private func isPart(of label: StemSet) -> Bool {
    label.allSatisfy { word in names.contains { $0.words == [word] } }
  }

  /// “Lewisham Q3 19/20” without what is a time.
  static func words(_ label: String) -> [Stem] {
    let letters = Array(label.utf8).map { $0.isDigit ? 0x20 : $0 }
    return LabelWords(letters).stems.filter { !times.contains($0) }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static let times = StemSet(
    LabelWords(
      (CivilDate.monthNames + ["total", "q", "quarter", "year", "data", "ytd", "average"]).joined(separator: " ")
    ).stems)
}
