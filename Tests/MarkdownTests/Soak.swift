import Foundation

/// How much a test tries: little in `make test`, much in `make soak`.
enum Soak {
  static let isOn = ProcessInfo.processInfo.environment["CANDOUR_SOAK"] == "1"

  /// So many cases, or fifty times as many where the environment has `CANDOUR_SOAK=1`.
  static func cases(_ count: Int) -> Int { isOn ? count * 50 : count }
}
