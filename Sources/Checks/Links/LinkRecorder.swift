import Foundation

/// Keeps answers as they come, so that those that were got before somebody ends the program need not be asked for again.
actor LinkRecorder {
  private(set) var memory: LinkMemory
  private var isWaiting = false
  /// So long after an answer those that have come are written: a file for each would be written a thousand times.
  private static let pause = Duration.milliseconds(200)

  init(_ memory: LinkMemory) { self.memory = memory }

  /// - Parameter verdict: not that a host is missing, which may be for want of a network.
  func record(_ verdict: LinkVerdict, _ address: String) {
    guard verdict != .noHost, verdict.isWorthKeeping else { return }
    memory.remember(verdict, address)
    if isWaiting { return }
    isWaiting = true
    Task {
      try? await Task.sleep(for: Self.pause)
      write()
    }
  }

  private func write() {
    isWaiting = false
    memory.save()
  }
}

/// How often a host let those who asked wait in vain: whoever has waited twice does not wait at its other addresses.
actor HostPatience {
  private static let most = 2

  private var lateCount = 0

  var isSilent: Bool { lateCount >= Self.most }

  func note(_ verdict: LinkVerdict) {
    switch verdict {
    case .late: lateCount += 1
    // What comes late now and then is no host that never answers.
    default: lateCount = 0
    }
  }
}
