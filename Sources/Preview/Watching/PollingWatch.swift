/// Looks at all files at intervals and tells what has changed: everywhere the fallback, and where the system tells of
/// changes, the safety net for what it does not tell (network folders, links to files elsewhere, a root that is moved).
struct PollingWatch: Sendable {
  let place: WatchedPlace
  /// Between two looks; longer where a look itself takes long, so that it never takes more than a twentieth of a
  /// processor.
  let interval: Duration

  /// Until the task is cancelled.
  ///
  /// - Parameter afterEach: called after each look, whatever it saw.
  func run(afterEach: () -> Void = {}, _ tell: (TouchedFiles) -> Void) async {
    let clock = ContinuousClock()
    var last = FolderSnapshot(of: place)
    // What changed before this first look is found by whoever is told.
    tell(.anything)
    var pause = interval
    while !Task.isCancelled {
      try? await clock.sleep(for: pause)
      if Task.isCancelled { return }
      let start = clock.now
      let now = FolderSnapshot(of: place)
      pause = max(interval, (clock.now - start) * 20)
      let touched = now.touched(since: last)
      if touched != .nothing { tell(touched) }
      last = now
      afterEach()
    }
  }
}
