package import InspectionModel

/// Looks up one writer's claims in one text, and remembers the figures of the passages that it has read.
///
/// A class, because it remembers; it lives within the check of one document and is never shared.
package final class TextLookup {
  package let text: PublishedText
  private var figures: [Range<Int>: [FigureMention]] = [:]
  private var places: [Locator: [Passage]] = [:]
  private var cited: [[Locator]: CitedPassages] = [:]
  /// The one that was asked for last, as it is for one figure after another.
  private var lastCited: CitedPassages?

  private struct Neighbourhood: Hashable {
    let kind: FigureValue.Kind
    let range: Range<Int>
  }

  private var candidates: [Neighbourhood: [FigureContext.Candidate]] = [:]

  private var itemWords: [Locator: [StemSet]] = [:]

  package init(_ text: PublishedText) { self.text = text }

  package func passages(_ locator: Locator) -> [Passage] {
    if let known = places[locator] { return known }
    let found = text.passages(locator)
    places[locator] = found
    return found
  }

  func cited(_ locators: [Locator]) -> CitedPassages {
    if let lastCited, lastCited.locators == locators { return lastCited }
    if let known = cited[locators] {
      lastCited = known
      return known
    }
    let made = CitedPassages(locators, locators.map(passages))
    cited[locators] = made
    lastCited = made
    return made
  }

  func passages(_ locators: [Locator]) -> [Passage] { cited(locators).passages }

  /// The words of each item of a list, as one sentence after another may be of any.
  func itemWords(of list: Locator, _ make: () -> [StemSet]) -> [StemSet] {
    if let known = itemWords[list] { return known }
    let made = make()
    itemWords[list] = made
    return made
  }

  /// Whether each of some locators leads somewhere.
  func isComplete(_ locators: [Locator]) -> Bool { cited(locators).isComplete }

  package func figures(in range: Range<Int>) -> [FigureMention] {
    if let known = figures[range] { return known }
    let found = text.memo.figures(in: range) { unitCells.readings(FigureFinder.figures(in: text.bytes, range)) }
    figures[range] = found
    return found
  }

  /// Some bytes of the text with their figures.
  func stretch(_ range: Range<Int>) -> FigureStretch { FigureStretch(figures(in: range), in: text.bytes, range) }

  package func mentions(in passages: [Passage]) -> [FigureMention] {
    passages.flatMap { $0.ranges.flatMap(figures(in:)) }
  }

  /// The figures of a range with their words, for a kind of figures.
  func candidates(
    of kind: FigureValue.Kind,
    in range: Range<Int>,
    _ make: () -> [FigureContext.Candidate]
  ) -> [FigureContext.Candidate] {
    let place = Neighbourhood(kind: kind, range: range)
    if let known = candidates[place] { return known }
    let made = make()
    candidates[place] = made
    return made
  }

  /// The figures of all that some locators lead to.
  package func figures(_ locators: [Locator]) -> FigureSet {
    let cited = cited(locators)
    if let known = cited.figures { return known }
    let set = FigureSet(mentions(in: cited.passages).map(\.value))
    cited.figures = set
    return set
  }

  func mentionCount(_ locators: [Locator]) -> Int {
    let cited = cited(locators)
    if let known = cited.mentionCount { return known }
    let count = cited.ranges.reduce(0) { $0 + figures(in: $1).count }
    cited.mentionCount = count
    return count
  }

  /// The figures of a citation that one of a kind could be mistaken for.
  func candidates(
    of kind: FigureValue.Kind,
    in locators: [Locator],
    _ make: ([Passage]) -> [FigureContext.Candidate]
  ) -> [FigureContext.Candidate] {
    let cited = cited(locators)
    if let known = cited.candidates[kind] { return known }
    let made = make(cited.passages)
    cited.candidates[kind] = made
    return made
  }

  /// What the rows and columns of the tables of a citation are called.
  func clues(_ locators: [Locator]) -> [TableClues] {
    let cited = cited(locators)
    if let known = cited.clues { return known }
    let made = cited.passages.flatMap(\.blocks).compactMap { block -> TableClues? in
      guard case .table(let index) = text.blocks[block].kind else { return nil }
      return TableClues(text.tables[index], text.bytes)
    }
    cited.clues = made
    return made
  }

  /// The figures of a citation of one kind, with what stands around them.
  func vicinities(
    of kind: FigureValue.Kind, in locators: [Locator], _ make: ([Range<Int>]) -> [FigureVicinity]
  ) -> [FigureVicinity] {
    let cited = cited(locators)
    if let known = cited.vicinities[kind] { return known }
    let made = make(cited.ranges)
    cited.vicinities[kind] = made
    return made
  }

  /// Whether a writer's figure stands in what is cited.
  ///
  /// A day whose year the passage leaves out (“on 20th January”) is found there where the rest of the text gives the
  /// year with it, or gives no other.
  package func contains(_ value: FigureValue, in locators: [Locator]) -> Bool {
    let set = figures(locators)
    if set.contains(value) { return true }
    guard value.kind == .date, value.month > 0, value.year > 0 else { return false }
    if isOfTableHead(value, locators) { return true }
    let bare = FigureValue.date(year: 0, month: value.month, day: value.day)
    guard
      set.values.contains(where: {
        $0.kind == .date && $0.year == 0 && $0.month == bare.month && ($0.day == bare.day || bare.day == 0)
      })
    else { return false }
    let whole = everywhere.values.filter {
      $0.kind == .date && $0.month == value.month && $0.year > 0 && (value.day == 0 || $0.day == value.day)
    }
    if !whole.isEmpty { return whole.contains { $0.year == value.year } }
    return everywhere.values.contains { $0.kind == .date && $0.year == value.year }
  }

  /// Whether the head of a table gives a day in one cell, and the years in others: “Placement at 31 March | 2023 | 2024”.
  private func isOfTableHead(_ date: FigureValue, _ locators: [Locator]) -> Bool {
    cited(locators).passages.flatMap(\.blocks).contains { block in
      guard case .table(let index) = text.blocks[block].kind else { return false }
      let table = text.tables[index]
      let dates = table.rows.prefix(max(1, table.headCount)).joined().map { cell in
        FigureFinder.figures(in: text.bytes, cell).map(\.value).filter { $0.kind == .date }
      }
      let hasDay = dates.contains { $0.contains { $0.year == 0 && $0.month == date.month && $0.day == date.day } }
      return hasDay && dates.contains([.date(year: date.year, month: 0, day: 0)])
    }
  }

  /// A date in the paragraphs that a place stands in, and in the one before, which often gives the date for both.
  package func containsNear(_ value: FigureValue, _ locators: [Locator]) -> Bool {
    if contains(value, in: locators) { return true }
    for locator in locators {
      guard case .paragraphs(let first, _, _) = locator,
        let index = text.paragraphs.firstIndex(where: { $0.number == first && !$0.isDoubtful }), index > 0
      else { continue }
      if contains(value, in: [.paragraphs(first: text.paragraphs[index - 1].number, last: nil, item: nil)]) {
        return true
      }
      if contains(value, in: [.paragraphs(first: first, last: nil, item: nil)]) { return true }
    }
    return false
  }

  /// Made when the first citation's words are weighed.
  private(set) lazy var words = text.memo.words { PassageWords(text) }

  /// The figures of the whole text; over a millisecond for a hundred kilobytes, once, and only where it is asked for.
  package private(set) lazy var everywhere = text.memo.everywhere {
    FigureSet(unitCells.readings(FigureFinder.figures(in: text.bytes, text.bytes.indices)).map(\.value))
  }

  private lazy var unitCells = text.memo.unitCells { UnitCells(text) }
}
