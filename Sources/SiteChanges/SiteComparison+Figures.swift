internal import InspectionModel
internal import Library
internal import SitePlan

/// The figures in the tables of indicators.
extension SiteComparison {
  private struct Place: Hashable {
    let indicator: String
    let area: String
    let category: String?
    let period: Period
  }

  mutating func compareFigures() {
    for entry in new.plan.library.indicators {
      guard let index = old.plan.library.index(of: entry.value.id) else { continue }
      compareFigures(old.plan.library.indicators[index].value, entry.value)
    }
  }

  private mutating func compareFigures(_ before: IndicatorDocument, _ after: IndicatorDocument) {
    if before.cells == after.cells, before.indicators == after.indicators, before.areas == after.areas { return }
    func place(_ cell: IndicatorCell, _ document: IndicatorDocument) -> Place {
      Place(
        indicator: document.indicators[cell.indicator].id, area: document.areas[cell.area].id, category: cell.category,
        period: cell.period)
    }
    func table(_ document: IndicatorDocument) -> [Place: IndicatorCell] {
      Dictionary(document.cells.map { (place($0, document), $0) }, uniquingKeysWith: { a, _ in a })
    }
    let (was, now) = (table(before), table(after))
    for cell in after.cells { compare(was[place(cell, after)], cell, cell, after, before) }
    for cell in before.cells where now[place(cell, before)] == nil { compare(cell, nil, cell, before, before) }
  }

  /// - Parameter cell: which says of what the figure is, in a document.
  private mutating func compare(
    _ was: IndicatorCell?,
    _ now: IndicatorCell?,
    _ cell: IndicatorCell,
    _ document: IndicatorDocument,
    _ earlier: IndicatorDocument
  ) {
    if let was, let now, was.content == now.content, was.at == now.at, was.note == now.note { return }
    let (indicator, area) = (document.indicators[cell.indicator], document.areas[cell.area])
    let authority = new.plan.library.authority(document.authority)?.shortName ?? document.authority.rawValue
    let category = cell.category.map { ", \($0)" } ?? ""
    let name = "\(authority), \(document.title), \(indicator.label), \(area.label)\(category), \(cell.period.words)"
    let (first, second) = (words(was, earlier), words(now, document))
    let change =
      first == second ? "its place or its note differs" : "\(first) before, \(second) now"
    func place(_ cell: IndicatorCell?) -> String { "\(cell?.at.map { "\($0)" } ?? "") \(cell?.note ?? "")" }
    result.append(
      SiteChange(
        .figure, "\(name): \(change)", address: "/indicators/\(document.id)/",
        subject: "\(indicator.id) \(area.id)\(cell.category.map { " \($0)" } ?? "") \(cell.period)",
        before: first, after: second, state: first == second ? place(was) + "\u{0}" + place(now) : ""))
  }

  private func words(_ cell: IndicatorCell?, _ document: IndicatorDocument) -> String {
    switch cell?.content {
    case .value(let quantity)?:
      cell.map { document.indicators[$0.indicator].unit.words(quantity) } ?? quantity.words
    case .missing(let marker)?: marker.words
    case nil: "nothing"
    }
  }
}
