import InspectionModel

/// What a table prints and a file that takes all else of it leaves out.
extension IndicatorCheck {
  /// Reports the cells of a table that no row of the file takes, where it takes all others of their row or column.
  ///
  /// Who takes a part on purpose takes no England at all, or starts with a later year, and leaves out more than one cell
  /// of each line. So a cell must have others of its column and of its row beside it, or stand between times that are
  /// taken.
  ///
  /// - Parameter taken: the cells that the rows of the file have, each with the first that has it.
  func checkLeftOut(
    _ taken: [IndicatorTables.Place: Claim], at: Locator, _ tables: IndicatorTables, _ tally: inout ProvenanceTally
  ) {
    for (t, table) in tables.tables.enumerated() where taken.keys.contains(where: { $0.table == t }) {
      let labels = tables.labels[t]
      let wanted = self.wanted(of: table, t, labels)
      for cell in wanted where taken[cell] == nil {
        guard let near = neighbour(of: cell, wanted, taken, labels), !isSaid(tables.range(of: cell), near) else {
          continue
        }
        let (row, column) = (tables.row(of: cell).text, tables.column(of: cell).text)
        let printed = text.string(tables.range(of: cell))
        let message =
          "\(at.tableWords) of \(name) has “\(printed)” in the row “\(row)”, column “\(column)”, too, and no row takes it; add it, or say in the note of “\(document.indicators[near.cell.indicator].label)” that it is left out"
        tally.report(.valueLeftOut, near.valueRange, message)
      }
    }
  }

  /// The cells that a file must take, if it takes those around them: numbers, and not “140/180 (78%)” or “36(p)”, which
  /// no row can hold. Of “N/A” one can't be told from another.
  private func wanted(of table: PublishedTable, _ index: Int, _ labels: TableLabels) -> [IndicatorTables.Place] {
    let bytes = text.bytes
    return (table.headCount..<max(table.headCount, table.rows.count)).flatMap { row in
      table.rows[row].indices.dropFirst().compactMap { column in
        let cell = table.rows[row][column]
        guard !cell.isEmpty, !table.doubtful.contains(row), !labels.columns[column].isTarget,
          PublishedTable.isValue(bytes, cell), CellMarker(bytes, cell) == nil, CellNumber.digits(bytes, cell) != nil
        else { return nil }
        return IndicatorTables.Place(table: index, row: row, column: column)
      }
    }
  }

  /// The row of the file beside which a cell is missing; nil where it may be left out on purpose.
  private func neighbour(
    of cell: IndicatorTables.Place, _ cells: [IndicatorTables.Place], _ taken: [IndicatorTables.Place: Claim],
    _ labels: TableLabels
  ) -> Claim? {
    let row = cells.filter { $0.row == cell.row && $0 != cell }
    let column = cells.filter { $0.column == cell.column && $0 != cell }
    for (line, across) in [(row, column), (column, row)] where line.count >= 2 {
      guard line.allSatisfy({ taken[$0] != nil }) else { continue }
      let before = line.last { ($0.row, $0.column) < (cell.row, cell.column) }
      let after = line.first { ($0.row, $0.column) > (cell.row, cell.column) }
      // A list of places has one column, a series of times may have others.
      let isOne = line.count >= 4 && across.isEmpty || areTimes(line + [cell], labels)
      let isBetween = isOne && before != nil && after != nil
      guard isBetween || across.contains(where: { taken[$0] != nil }) else { continue }
      return (before ?? after).flatMap { taken[$0] }
    }
    return nil
  }

  private func areTimes(_ line: [IndicatorTables.Place], _ labels: TableLabels) -> Bool {
    let times = line.map { labels.period(row: $0.row, column: $0.column) }
    return !times.contains(nil) && Set(times).count == times.count
  }

  /// Whether the file has the value from elsewhere, or a note says that something is left out.
  private func isSaid(_ printed: Range<Int>, _ near: Claim) -> Bool {
    let note = document.indicators[near.cell.indicator].note?.lowercased() ?? ""
    if ["left out", "leave out", "leaves out", "omit"].contains(where: { note.contains($0) }) { return true }
    return document.cells.contains {
      $0.indicator == near.cell.indicator && $0.at != nil && $0.at != near.cell.at
        && cells.agrees($0, printed)
    }
  }
}
