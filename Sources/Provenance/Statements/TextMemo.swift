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

  func everywhere(_ make: () -> FigureSet) -> FigureSet {
    if let known = state.withLock({ $0.everywhere }) { return known }
    let made = make()
    state.withLock { $0.everywhere = made }
    return made
  }

  func words(_ make: () -> PassageWords) -> PassageWords {
    if let known = state.withLock({ $0.words }) { return known }
    let made = make()
    state.withLock { $0.words = made }
    return made
  }

  func unitCells(_ make: () -> UnitCells) -> UnitCells {
    if let known = state.withLock({ $0.unitCells }) { return known }
    let made = make()
    state.withLock { $0.unitCells = made }
    return made
  }

  /// The words of the first pages, for titles.
  func front(_ make: () -> TitleWords) -> TitleWords {
    if let known = state.withLock({ $0.front }) { return known }
    let made = make()
    state.withLock { $0.front = made }
    return made
  }

  func record(_ make: () -> [RecordEntry]) -> [RecordEntry] {
    if let known = state.withLock({ $0.record }) { return known }
    let made = make()
    state.withLock { $0.record = made }
    return made
  }

  func recordBlocks(_ make: () -> Range<Int>?) -> Range<Int>? {
    if let known = state.withLock({ $0.recordBlocks }) { return known }
    let made = make()
    state.withLock { $0.recordBlocks = .some(made) }
    return made
  }

  func gradeRuns(_ make: () -> GradeRuns) -> GradeRuns {
    if let known = state.withLock({ $0.gradeRuns }) { return known }
    let made = make()
    state.withLock { $0.gradeRuns = made }
    return made
  }

  func figures(in range: Range<Int>, _ make: () -> [FigureMention]) -> [FigureMention] {
    if let known = state.withLock({ $0.figures[range] }) { return known }
    let made = make()
    state.withLock { $0.figures[range] = made }
    return made
  }
}
