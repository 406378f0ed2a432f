import Foundation

/// How much of the random tests is run, and how they measure.
enum Soak {
  /// So many cases, or fifty times as many where the environment has `CANDOUR_SOAK=1`.
  static func cases(_ count: Int) -> Int {
    ProcessInfo.processInfo.environment["CANDOUR_SOAK"] == "1" ? count * 50 : count
  }
}
