import InspectionModel

/// One indicator of a document with its own cells, in the order of the file.
struct IndicatorSeries {
  let document: IndicatorDocument
  let indicator: Indicator
  let cells: [IndicatorCell]
  /// The index of the area that the document is about: the authority itself.
  let ownArea: Int

  /// All indicators of a document, its cells dealt out once. Linear in the cells.
  static func all(of document: IndicatorDocument, authority: Authority?) -> [IndicatorSeries] {
    var dealt = [[IndicatorCell]](repeating: [], count: document.indicators.count)
    for cell in document.cells { dealt[cell.indicator].append(cell) }
    let own = document.areas.firstIndex { area in
      area.id == document.authority.rawValue || (area.onsCode != nil && area.onsCode == authority?.onsCode)
    }
    return document.indicators.indices.map { i in
      IndicatorSeries(
        document: document, indicator: document.indicators[i], cells: dealt[i], ownArea: own ?? 0
      )
    }
  }

  /// The authority's own cells that are not a part of something, in order of time: what a headline speaks of.
  var own: [IndicatorCell] {
    cells.filter { $0.area == ownArea && $0.category == nil }.sorted { $0.period < $1.period }
  }

  /// The cells as a table has them: in the order of the file, but of one area and part those of one kind of period in
  /// order of time, so that a second figure for a period never stands last as if it were the latest.
  var rows: [IndicatorCell] {
    var places: [RowKind: [Int]] = [:]
    for (i, cell) in cells.enumerated() { places[RowKind(cell), default: []].append(i) }
    var rows = cells
    for group in places.values where group.count > 1 {
      let sorted = group.sorted { (cells[$0].period, $0) < (cells[$1].period, $1) }
      for (place, source) in zip(group, sorted) { rows[place] = cells[source] }
    }
    return rows
  }

  /// Cells that are rows of one run: only periods of a kind follow each other.
  private struct RowKind: Hashable {
    let area: Int
    let category: String?
    let period: String

    init(_ cell: IndicatorCell) {
      area = cell.area
      category = cell.category
      period = cell.period.kind
    }
  }

  /// What distinguishes a cell from the others in words: “Lewisham, Q3 2019/20”.
  func words(for cell: IndicatorCell, showsArea: Bool, showsPeriod: Bool) -> String {
    switch (showsArea, showsPeriod) {
    case (true, true): document.areas[cell.area].label + ", " + cell.period.words
    case (true, false): document.areas[cell.area].label
    default: cell.period.words
    }
  }

  /// A cell's value with its unit, or its marker in words.
  func valueWords(_ cell: IndicatorCell) -> String {
    switch cell.content {
    case .value(let quantity): indicator.unit.words(quantity)
    case .missing(let marker): marker.words
    }
  }
}

extension IndicatorCell {
  // Not inlined: the optimiser of Swift 6.3.1 stops with “Found ownership error” where it puts this switch over
  // an element that is borrowed from an array.
  @inline(never)
  var number: Double? {
    guard case .value(let quantity) = content else { return nil }
    return quantity.value
  }
}
