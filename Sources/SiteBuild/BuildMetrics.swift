/// What each stage of a build took.
package struct BuildMetrics: Sendable {
  package private(set) var stages: [(name: String, duration: Duration)] = []
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant

  package init() { last = clock.now }

  /// Ends a stage that began when the one before it ended.
  package mutating func lap(_ name: String) {
    let now = clock.now
    stages.append((name, now - last))
    last = now
  }
}
