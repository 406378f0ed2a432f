import Synchronization

/// What has been worked out of a text once, for all the documents that rest on it.
///
/// A class, because copies of a text share it. Nothing is worked out while the lock is held: two documents may do the
/// same work at the same time, and the first result stays.
final class TextMemo: Sendable {
  private struct State {
    var everywhere: FigureSet?
    var words: PassageWords?
    var unitCells: UnitCells?
    var figures: [Range<Int>: [FigureMention]] = [:]
    var front: TitleWords?
    var record: [RecordEntry]?
    var recordBlocks: Range<Int>??
    var gradeRuns: GradeRuns?
  }

  private let state = Mutex(State())

  func everywhere(_ make: () -> FigureSet) -> FigureSet { kept(\.everywhere, make) }

  func words(_ make: () -> PassageWords) -> PassageWords { kept(\.words, make) }

  func unitCells(_ make: () -> UnitCells) -> UnitCells { kept(\.unitCells, make) }

  /// The words of the first pages, for titles.
  func front(_ make: () -> TitleWords) -> TitleWords { kept(\.front, make) }

  func record(_ make: () -> [RecordEntry]) -> [RecordEntry] { kept(\.record, make) }

  func recordBlocks(_ make: () -> Range<Int>?) -> Range<Int>? { kept(\.recordBlocks, make) }

  func gradeRuns(_ make: () -> GradeRuns) -> GradeRuns { kept(\.gradeRuns, make) }

  /// Not by a key path: one with a range would be made anew for each that is asked for.
  func figures(in range: Range<Int>, _ make: () -> [FigureMention]) -> [FigureMention] {
    if let known = state.withLock({ $0.figures[range] }) { return known }
    let made = make()
    return state.withLock { state in
      if let first = state.figures[range] { return first }
      state.figures[range] = made
      return made
    }
  }

  private func kept<Value: Sendable>(
    _ place: any WritableKeyPath<State, Value?> & Sendable, _ make: () -> Value
  ) -> Value {
    if let known = state.withLock({ $0[keyPath: place] }) { return known }
    let made = make()
    return state.withLock { state in
      if let first = state[keyPath: place] { return first }
      state[keyPath: place] = made
      return made
    }
  }
}
