import InspectionModel
import Library
import SitePlan

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
      guard let index = old.plan.library.index(of: entry.value.id), !isFaulty(entry.file.path) else { continue }
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
    // A paper may print several numbers for one thing.
    func table(_ document: IndicatorDocument) -> [Place: [IndicatorCell]] {
      Dictionary(grouping: document.cells) { place($0, document) }
    }
    var (was, now) = (table(before), table(after))
    for cell in after.cells {
      guard let cells = now.removeValue(forKey: place(cell, after)) else { continue }
      for (earlier, own) in Self.pairs(was[place(cell, after)] ?? [], cells) {
        compare(earlier, own, cell, after, before)
      }
      was[place(cell, after)] = nil
    }
    for cell in before.cells {
      for earlier in was.removeValue(forKey: place(cell, before)) ?? [] { compare(earlier, nil, cell, before, before) }
    }
  }

  /// Those that are the same are left out; the others are put together by where they stand in the text, then in order.
  private static func pairs(_ before: [IndicatorCell], _ after: [IndicatorCell])
    -> [(before: IndicatorCell?, after: IndicatorCell?)]
  {
    var (gone, come) = (before, after)
    func take(_ isAlike: (IndicatorCell, IndicatorCell) -> Bool) -> [(IndicatorCell?, IndicatorCell?)] {
      var pairs: [(IndicatorCell?, IndicatorCell?)] = []
      come.removeAll { own in
        guard let index = gone.firstIndex(where: { isAlike($0, own) }) else { return false }
        pairs.append((gone.remove(at: index), own))
        return true
      }
      return pairs
    }
    _ = take { $0.content == $1.content && $0.at == $1.at && $0.note == $1.note }
    return take { $0.at == $1.at } + take { _, _ in true } + gone.map { ($0, nil) } + come.map { (nil, $0) }
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
        .figure, "\(name): \(change)", address: SiteAddress.indicators(document.id).path,
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
