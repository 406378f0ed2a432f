import InspectionModel

/// Whether the place of an indicator is that of its values.
extension IndicatorCheck {
  /// Reports a place that has next to no value of an indicator whose rows all name other places, which have theirs.
  ///
  /// - Parameter range: where the place stands in the file.
  package func checkPlace(of index: Int, at range: Range<Int>, _ tally: inout ProvenanceTally) {
    let indicator = document.indicators[index]
    guard let at = indicator.at, !lookup.passages(at).isEmpty else { return }
    var others: [Locator] = []
    var counts = (here: 0, there: 0)
    for cell in document.cells where cell.indicator == index {
      // A paragraph may say what the table behind it counts.
      guard let place = cell.at, place != at, place.paragraphAbove != at.paragraphAbove else { return }
      guard case .value(let quantity) = cell.content else { continue }
      let value = FigureValue(quantity, indicator.unit)
      // A small number stands in many a table.
      if lookup.figures([at]).hasAmount(of: value) { counts.here += 1 }
      guard lookup.figures([place]).hasAmount(of: value) else { continue }
      counts.there += 1
      if !others.contains(place) { others.append(place) }
    }
    guard let first = others.first, 2 * counts.here < counts.there else { return }
    let few = counts.here == 0 ? "no value" : "next to no value"
    let message = "\(at) of \(name) has \(few) of this indicator; its rows have theirs at \(first)"
    tally.report(.doubtfulPlace, range, message, hint: first.description)
  }
}
