import InspectionModel

/// What an indicator is to reach.
extension IndicatorCheck {
  /// Checks the target of an indicator against the targets that its table prints in a column of their own.
  ///
  /// - Parameters:
  ///   - index: of the indicator.
  ///   - range: where the target stands in the file.
  package func checkTarget(of index: Int, at range: Range<Int>, _ tally: inout ProvenanceTally) {
    guard let target = document.indicators[index].target else { return }
    guard let at = document.indicators[index].at, !text.tables(at).isEmpty else {
      return tally.leave(range, "a target: no table stands with it")
    }
    let tables = self.tables(at: at)
    guard let subject = cells.subject(of: index, in: tables)?.subject, subject.row >= 0,
      let column = tables.labels[subject.table].columns.lastIndex(where: { $0.words.likeness(Self.target) == 1 })
    else { return tally.leave(range, "a target: \(at.tableWords) of \(name) has no column for it") }
    let place = IndicatorTables.Place(table: subject.table, row: subject.row, column: column)
    let cell = tables.range(of: place)
    let printed = lookup.figures(in: cell).filter {
      $0.role == .figure && [.number, .percent, .money].contains($0.value.kind)
    }
    if !contradicts(target, cell),
      Set(printed.map(\.value.amount)) == Set(target.quantities.map { FigureValue($0, .count).amount })
    {
      tally.counts.values += 1
      return
    }
    let words = cell.isEmpty ? "nothing" : "“\(text.string(cell))”"
    let message =
      "\(at.tableWords) of \(name) has \(words) as the target in the row “\(tables.row(of: place).text)”, not “\(target)”"
    tally.report(.tableValue, range, message, hint: cell.isEmpty || printed.isEmpty ? "none-set" : nil)
  }

  private static let target = LabelWords("target")

  /// “No higher than 15%” for a value to be reached, “at least” for one not to be passed.
  private func contradicts(_ target: Target, _ cell: Range<Int>) -> Bool {
    let words = text.string(cell).lowercased()
    return switch target {
    case .atLeast: Self.ceilings.contains { words.contains($0) }
    case .atMost: Self.floors.contains { words.contains($0) }
    case .between, .noneSet: false
    }
  }

  private static let ceilings = ["no higher", "no more", "at most", "less than", "below", "under", "maximum", "≤", "<"]
  private static let floors = ["no lower", "no less", "at least", "more than", "above", "over", "minimum", "≥", ">"]
}
