internal import Foundation

/// How much of the random tests is run, and how they measure.
package enum Soak {
  package static let isOn = ProcessInfo.processInfo.environment["CANDOUR_SOAK"] == "1"

  /// So many cases, or fifty times as many where the environment has `CANDOUR_SOAK=1`.
  package static func cases(_ count: Int) -> Int {
    isOn ? count * 50 : count
  }

  /// Whether four times as much takes about four times as long, in one of three tries: on a busy machine one may go
  /// wrong, and what goes through its input again and again fails in all.
  ///
  /// - Parameter seconds: how long so many bytes take; asked for ever more, until that can be measured.
  package static func isLinear(_ seconds: (Int) -> Double) -> Bool {
    (0..<3).contains { _ in isLinearOnce(seconds) }
  }

  private static func isLinearOnce(_ seconds: (Int) -> Double) -> Bool {
    var size = 1 << 12
    var small = seconds(size)
    while small < 0.004, size < cases(1) << 16 {
      size *= 2
      small = seconds(size)
    }
    return seconds(4 * size) < 4 * 2.2 * small + 0.01
  }

  /// The fastest of three runs, in seconds of this thread's work, which a busy machine does not change.
  package static func fastest(_ body: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
    return (0..<3).map { _ in
      let start = now()
      body()
      return now() - start
    }.min() ?? 0
  }
}
