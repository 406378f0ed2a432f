import InspectionModel

/// Whether the unit of an indicator is that of its place.
extension IndicatorCheck {
  /// Checks the unit of an indicator against what the labels of its row and column, and its cells, count in: “Rate per
  /// 10,000”, “27 weeks”; of values in sentences against what stands behind them there.
  ///
  /// - Parameter range: where the unit stands in the file.
  package func checkUnit(of index: Int, at range: Range<Int>, _ tally: inout ProvenanceTally) {
    let indicator = document.indicators[index]
    guard let at = indicator.at, !text.tables(at).isEmpty else {
      return checkUnitInSentences(of: index, at: range, &tally)
    }
    let tables = self.tables(at: at)
    guard let (subject, places) = cells.subject(of: index, in: tables) else { return }
    let label = label(of: subject, places, tables.labels[subject.table])
    guard let printed = PrintedUnit(label, places.map(tables.range), text.bytes).other(than: indicator.unit) else {
      return
    }
    let message = "\(at.tableWords) of \(name) counts this in \(printed); correct the unit"
    tally.report(.tableValue, range, message, hint: nil)
  }

  /// Checks the times that a label counts against those that the labels of its row and column count so many of: “within 6
  /// months” where the row has “6 weeks”.
  ///
  /// - Parameter range: where the label stands in the file.
  package func checkTimes(of index: Int, at range: Range<Int>, _ tally: inout ProvenanceTally) {
    let indicator = document.indicators[index]
    let own = CountedTimes(indicator.label)
    guard let at = indicator.at, !own.times.isEmpty, !text.tables(at).isEmpty else { return }
    let tables = self.tables(at: at)
    guard let (subject, places) = cells.subject(of: index, in: tables) else { return }
    let printed = CountedTimes(label(of: subject, places, tables.labels[subject.table]))
    guard let other = own.other(in: printed) else { return }
    let message = "\(at.tableWords) of \(name) counts \(other.plural) here; correct the label"
    tally.report(.tableValue, range, message)
  }

  /// What the labels of a row, or of its columns, say is counted.
  private func label(of subject: IndicatorTables.Subject, _ places: [IndicatorTables.Place], _ own: TableLabels)
    -> String
  {
    var label = subject.row >= 0 ? own.rows[subject.row].text : ""
    // What stands above labels that are places or times says what is counted.
    let head = own.columns.first?.text ?? ""
    // So does “£000”, of a row that is called “Total”, too.
    if label.isEmpty || PoundScale(in: head) != nil { label += " " + head }
    let columns = subject.column >= 0 ? [subject.column] : Array(Set(places.map(\.column)).sorted().prefix(3))
    for column in columns where own.columns.indices.contains(column) { label += " " + own.columns[column].text }
    return label
  }

  private func checkUnitInSentences(of index: Int, at range: Range<Int>, _ tally: inout ProvenanceTally) {
    let indicator = document.indicators[index]
    for cell in document.cells where cell.indicator == index {
      guard let at = cell.at ?? indicator.at, case .value(let quantity) = cell.content else { continue }
      if !text.tables(at).isEmpty { continue }
      let value = FigureValue(quantity, indicator.unit)
      let others = [Unit.percent, .count, .pounds].map { FigureValue(quantity, $0) }.filter { $0.kind != value.kind }
      let places = PrintedPlaces(lookup: lookup, locators: [at], name: name)
      let printed =
        places.contains(value)
        ? FigureWording.other(than: indicator.unit, of: value, places)
        : others.first(where: places.contains)?.description
      guard let printed else { continue }
      let message = "\(places.words) has \(printed), and the unit here is “\(indicator.unit.rawValue)”"
      return tally.report(.tableValue, range, message)
    }
  }
}
