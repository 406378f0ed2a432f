/// Waits until a burst of changes is over, so that saving several files, or switching a branch, is one build.
struct ChangeGathering: Sendable {
  /// So long nothing must have happened.
  static let quiet = Duration.milliseconds(25)
  /// So long a burst is waited for at most.
  static let longest = Duration.milliseconds(250)

  private var first: ContinuousClock.Instant?
  private var last: ContinuousClock.Instant?
  private(set) var touched = TouchedFiles.nothing

  /// Takes note of a change.
  mutating func add(_ touched: TouchedFiles, at now: ContinuousClock.Instant) {
    self.touched.add(touched)
    first = first ?? now
    last = now
  }

  /// When the burst is over if nothing more comes; nil where nothing has come yet.
  var deadline: ContinuousClock.Instant? {
    guard let first, let last else { return nil }
    return min(last.advanced(by: Self.quiet), first.advanced(by: Self.longest))
  }
}
