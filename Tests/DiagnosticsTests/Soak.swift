import Foundation

/// How much of the random tests is run, and how they measure.
enum Soak {
  /// So many cases, or fifty times as many where the environment has `CANDOUR_SOAK=1`.
  static func cases(_ count: Int) -> Int {
    ProcessInfo.processInfo.environment["CANDOUR_SOAK"] == "1" ? count * 50 : count
  }

  /// The fastest of three runs, in seconds.
  static func fastest(_ body: () -> Void) -> Double {
    (0..<3).map { _ in
      let duration = ContinuousClock().measure(body)
      return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }.min() ?? 0
  }
}
