/// The cells of a text's tables whose rows or columns are headed as shares and that leave the sign out: “27.4” in the row
/// “Re-referrals within 12 months (%)”. A sentence says “27.4%” of it.
struct ShareCells: Sendable {
  /// In the order of the text.
  private let cells: [Range<Int>]

  init(_ text: PublishedText) {
    cells = text.tables.flatMap { Self.cells(of: $0, text.bytes) }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Some figures with what those of such cells are besides.
  func readings(_ figures: [FigureMention]) -> [FigureMention] {
    guard !cells.isEmpty, figures.contains(where: isShare) else { return figures }
    return figures.flatMap { figure in
      isShare(figure)
        ? [figure, FigureMention(FigureValue(.percent, figure.value.amount), figure.range, role: .alternative)]
        : [figure]
    }
  }

  private func isShare(_ figure: FigureMention) -> Bool {
    guard figure.value.kind == .number else { return false }
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].upperBound <= figure.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].contains(figure.range.lowerBound)
  }

  private static func cells(of table: PublishedTable, _ bytes: [UInt8]) -> [Range<Int>] {
    let labels = TableLabels(table, bytes, areas: [])
    let columns = labels.columns.map { HeadedUnit($0.text) }
    // “Percentage” above the labels holds for all that says nothing else.
    let whole = columns.first ?? .untold
    return (table.headCount..<max(table.headCount, table.rows.count)).flatMap { index -> [Range<Int>] in
      if table.doubtful.contains(index) { return [] }
      let row = HeadedUnit(labels.rows[index].text)
      return table.rows[index].indices.dropFirst().compactMap { column in
        let own = columns.indices.contains(column) ? columns[column] : .untold
        let unit = [own, row, whole].first { $0 != .untold }
        return unit == .share ? table.rows[index][column] : nil
      }
    }
  }
}

/// In what a label of a row or a column says that the figures beside it or below it count.
private enum HeadedUnit {
  case share, other, untold

  init(_ label: String) {
    let words = Set(label.lowercased().split { !$0.isLetter }.map(String.init))
    if label.contains("£") || label.contains("10,000") || !words.isDisjoint(with: PrintedUnit.numbers) {
      self = .other
    } else {
      self = label.contains("%") || !words.isDisjoint(with: PrintedUnit.shares) ? .share : .untold
    }
  }
}
