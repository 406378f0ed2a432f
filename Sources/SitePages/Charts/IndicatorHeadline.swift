import InspectionModel
import SitePlan

/// What the figures of an indicator show, in words worked out from the figures and claiming nothing beyond
/// them: no cause, no praise, no trend between the points.
struct IndicatorHeadline {
  let series: IndicatorSeries

  /// One or two sentences; empty where no cell has a number.
  var words: String {
    let numbered = series.cells.filter { $0.number != nil }
    guard !numbered.isEmpty else { return "" }
    if numbered.contains(where: { $0.category != nil }) { return categories(numbered) }
    var sentences: [String] = []
    if let movement { sentences.append(movement) }
    if let others { sentences.append(others) }
    return sentences.joined(separator: " ")
  }

  /// Whether the authority met the target, period by period; nil where none is set or nothing was measured.
  var targetWords: String? {
    guard let target = series.indicator.target, target != .noneSet else { return nil }
    var met: [String] = []
    var missed: [String] = []
    for cell in latestPerPeriod(series.own) {
      guard let number = cell.number, let isMet = target.isMet(by: number) else { continue }
      if isMet { met.append(cell.period.words) } else { missed.append(cell.period.words) }
    }
    guard !met.isEmpty || !missed.isEmpty else { return nil }
    let start = "The target is " + target.words(series.indicator.unit) + ". "
    if missed.isEmpty { return start + "It was met in every period shown." }
    if met.isEmpty { return start + "It was not met in any period shown." }
    return start + "It was met in \(Phrase.list(met)), and not met in \(Phrase.list(missed))."
  }

  /// “Lewisham: 60% in Q4 2018/19, 92% in Q3 2019/20.”
  private var movement: String? {
    guard let (first, last, cells) = ends else { return nil }
    let firstWords = figures(of: first.period, among: cells)
    guard first.period != last.period else { return "\(ownLabel): \(firstWords)." }
    let lastWords = figures(of: last.period, among: cells)
    guard let from = first.number, let to = last.number else { return nil }
    let isClear = !firstWords.contains(" or ") && !lastWords.contains(" or ")
    let change = !isClear ? "" : from < to ? "up from " : from > to ? "down from " : "the same at both ends: "
    return "\(ownLabel): \(change)\(firstWords)\(isClear && from != to ? " to " : ", ")\(lastWords)."
  }

  private var ownLabel: String { series.document.areas[series.ownArea].label }

  /// The first and the last of the authority's figures, and all of their kind of period.
  private var ends: (first: IndicatorCell, last: IndicatorCell, cells: [IndicatorCell])? {
    let kinds = Dictionary(grouping: series.own.filter { $0.number != nil }, by: \.period.kind)
    // The kind of period with the most figures; of two with as many the later.
    let most = kinds.values.max {
      ($0.count, $0.last?.period.months.upperBound ?? 0) < ($1.count, $1.last?.period.months.upperBound ?? 0)
    }
    guard let cells = most, let first = cells.first, let last = cells.last else { return nil }
    return (first, last, cells)
  }

  /// “92% in Q3 2019/20”, or with both figures where two are published: “443 or 440 in Q4 2018/19”.
  private func figures(of period: Period, among cells: [IndicatorCell]) -> String {
    values(of: period, among: cells) + " in " + period.words
  }

  private func values(of period: Period, among cells: [IndicatorCell]) -> String {
    var words: [String] = []
    for cell in cells where cell.period == period {
      let text = series.valueWords(cell)
      if !words.contains(text) { words.append(text) }
    }
    return words.joined(separator: " or ")
  }

  /// The other areas by their extremes: “Elsewhere in 2018/19: from 485 (Greenwich) to 651 (Croydon).”
  ///
  /// Of the authority itself the figure of the same period is named with them, where there is one and it is not named
  /// already: a quarter's beside a year's would pass for a comparison. “In 2018/19: Lewisham 344; elsewhere from 280
  /// (Bexley) to 464 (Lambeth).”
  private var others: String? {
    let cells = series.cells.filter { $0.area != series.ownArea && $0.number != nil }
    guard let period = cells.map(\.period).max() else { return nil }
    let latest = cells.filter { $0.period == period }
    let isNamed = ends.map { $0.first.period == period || $0.last.period == period } ?? true
    let own = values(of: period, among: series.own.filter { $0.number != nil })
    let isBeside = !isNamed && !own.isEmpty
    let start = isBeside ? "In \(period.words): \(ownLabel) \(own); " : ""
    if latest.count == 1 {
      return isBeside
        ? "\(start)\(areaLabel(latest[0])) \(values(of: period, among: latest))."
        : "\(areaLabel(latest[0])): \(figures(of: period, among: latest))."
    }
    return (isBeside ? start + "elsewhere " : "Elsewhere in \(period.words): ") + extremes(of: latest) + "."
  }

  /// “from 485 (Greenwich) to 651 (Croydon)”.
  private func extremes(of cells: [IndicatorCell]) -> String {
    let numbers = cells.map { $0.number ?? 0 }
    guard let least = numbers.min(), let most = numbers.max(), let first = numbers.firstIndex(of: least),
      let last = numbers.lastIndex(of: most)
    else { return "" }
    if least == most { return "\(series.valueWords(cells[first])) in each area shown" }
    return "from \(valueAndArea(cells[first])) to \(valueAndArea(cells[last]))"
  }

  private func areaLabel(_ cell: IndicatorCell) -> String { series.document.areas[cell.area].label }

  private func valueAndArea(_ cell: IndicatorCell) -> String {
    "\(series.valueWords(cell)) (\(areaLabel(cell)))"
  }

  /// The parts of the authority's latest period, all of them where they are few.
  private func categories(_ cells: [IndicatorCell]) -> String {
    let own = cells.filter { $0.area == series.ownArea && $0.category != nil }
    let shown = own.isEmpty ? cells : own
    guard let period = shown.map(\.period).max() else { return "" }
    let latest = shown.filter { $0.period == period && $0.area == shown[0].area }
    let area = series.document.areas[shown[0].area].label
    let parts = latest.prefix(5).map { ($0.category ?? "all") + " " + series.valueWords($0) }
    let rest = latest.count > 5 ? "; and \(latest.count - 5) more in the table" : ""
    return "\(area), \(period.words): \(parts.joined(separator: "; "))\(rest)."
  }

  /// One cell a period, the last that is given for it.
  private func latestPerPeriod(_ cells: [IndicatorCell]) -> [IndicatorCell] {
    var kept: [IndicatorCell] = []
    for cell in cells {
      if kept.last?.period == cell.period { kept.removeLast() }
      kept.append(cell)
    }
    return kept
  }
}
