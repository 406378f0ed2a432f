import InspectionModel

/// A table of the writer's against the one that it cites: each of its cells must stand in the row and the column that its
/// labels name, as far as these are those of the published table.
///
/// Labels that are the writer's own words name nothing, and their cells may stand anywhere.
struct WriterTable {
  /// A cell that the published table has in another row or column alone.
  struct Misplaced {
    let source: Range<Int>
    let value: FigureValue
    /// Its labels, as the writer has them.
    let labels: [String]
    /// What the published table has there; nil where that can't be told.
    let printed: FigureValue?
  }

  private let rows: [[AuthorText]]
  private let table: TableClues
  private let lookup: TextLookup
  /// Whether the published table has its rows where the writer has his columns.
  private let isTurned: Bool

  /// Nil unless one table is cited, and the writer's has more than a head.
  init?(_ rows: [[AuthorText]], _ places: PrintedPlaces) {
    let tables = places.lookup.clues(places.locators)
    guard tables.count == 1, rows.count >= 2, rows[0].count >= 2 else { return nil }
    (self.rows, table, lookup) = (rows, tables[0], places.lookup)
    let corner = rows[0][0]
    let (labels, heads) = (
      rows.dropFirst().compactMap(\.first).map { Label($0, below: corner) }, rows[0].dropFirst().map { Label($0) }
    )
    func known(_ own: [Label], _ names: [StemSet]) -> Int { own.count { !Self.matching($0, names).isEmpty } }
    isTurned =
      known(labels, tables[0].rows) + known(heads, tables[0].columns)
      < known(labels, tables[0].columns) + known(heads, tables[0].rows)
  }

  /// What a row or a column is called.
  private struct Label {
    let words: StemSet
    let period: LabelPeriod?

    /// - Parameter head: what stands above it: “Quarter” above “First”.
    init(_ text: AuthorText, below head: AuthorText? = nil) {
      let own = text.string(text.bytes.indices)
      let isQuarter = head.map { Paraphrase.words($0.bytes[...]).contains("quarter") } ?? false
      let name = isQuarter ? Self.quarters[own.lowercased()] ?? own : own
      words = StemSet(TableClues.words(name))
      period = LabelPeriod(name, FigureFinder.figures(in: name))
    }

    private static let quarters = [
      "first": "Q1", "second": "Q2", "third": "Q3", "fourth": "Q4", "1": "Q1", "2": "Q2", "3": "Q3", "4": "Q4",
    ]
  }

  var misplaced: [Misplaced] {
    let heads = rows[0].map { Label($0) }
    return rows.dropFirst().flatMap { row -> [Misplaced] in
      guard let first = row.first else { return [] }
      let label = Label(first, below: rows[0][0])
      return row.indices.dropFirst().compactMap { index in
        guard heads.indices.contains(index) else { return nil }
        return misplaced(row[index], below: (first, label), (rows[0][index], heads[index]))
      }
    }
  }

  private func misplaced(
    _ cell: AuthorText, below row: (text: AuthorText, label: Label), _ head: (text: AuthorText, label: Label)
  ) -> Misplaced? {
    let figures = FigureFinder.figures(in: cell.bytes, cell.bytes.indices).filter { $0.role == .figure }
    guard figures.count == 1, cell.cites.isEmpty, row.text.cites.isEmpty else { return nil }
    let value = figures[0].value
    let having = table.cells.filter { has($0, value) }
    let fitting = table.cells.filter { fits($0, row.label, head.label) }
    // A label that none of the cells fits is not of this table.
    guard !having.isEmpty, !fitting.isEmpty, fitting.count < table.cells.count,
      !having.contains(where: { fits($0, row.label, head.label) })
    else { return nil }
    let printed = fitting.flatMap { lookup.figures(in: $0.range) }.filter { $0.role == .figure }.map(\.value)
    return Misplaced(
      source: cell.source(of: figures[0].range), value: value,
      labels: [row.text, head.text].map { $0.string($0.bytes.indices) }.filter { !$0.isEmpty },
      printed: printed.count == 1 ? printed[0] : nil)
  }

  private func has(_ cell: TableClues.Cell, _ value: FigureValue) -> Bool {
    lookup.figures(in: cell.range).contains { FigureSet.says(value, $0.value) }
  }

  private func fits(_ cell: TableClues.Cell, _ row: Label, _ head: Label) -> Bool {
    let (rowLabel, columnLabel) = isTurned ? (head, row) : (row, head)
    let ofRows = Self.matching(rowLabel, table.rows)
    let ofColumns = Self.matching(columnLabel, table.columns)
    let isOfTime = [row, head].allSatisfy { label in
      guard let own = label.period, let printed = cell.period else { return true }
      return !own.excludes(printed)
    }
    return isOfTime && (ofRows.isEmpty || ofRows.contains(cell.row))
      && (ofColumns.isEmpty || ofColumns.contains(cell.column))
  }

  /// The labels with the same words; where none has, those that have all of them, or of whose words all are among them.
  private static func matching(_ own: Label, _ labels: [StemSet]) -> [Int] {
    if own.words.isEmpty { return [] }
    func indices(_ isMatch: (StemSet) -> Bool) -> [Int] {
      labels.indices.filter { !labels[$0].isEmpty && isMatch(labels[$0]) }
    }
    let count = own.words.count
    let same = indices { $0.count == count && $0.shared(with: own.words) == count }
    if !same.isEmpty { return same }
    let longer = indices { $0.shared(with: own.words) == count }
    if !longer.isEmpty { return longer }
    let shorter = indices { $0.shared(with: own.words) == $0.count }
    let longest = shorter.map { labels[$0].count }.max()
    return shorter.filter { labels[$0].count == longest }
  }
}
