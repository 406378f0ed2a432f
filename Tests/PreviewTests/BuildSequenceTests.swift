import Synchronization
import Testing

@testable import Preview

/// Which builds are begun, dropped and let to their end.
@Suite(.timeLimit(.minutes(10))) struct BuildSequenceTests {
  /// Builds that take as long as the test wants.
  private final class SlowBuilds: Sendable {
    struct Build: Sendable, Equatable {
      /// What the files were when it began.
      let version: Int
      let wasDropped: Bool
    }

    /// What each build was told of, in order.
    var told: [TouchedFiles] { state.withLock { $0.told } }

    private struct State {
      var version = 0
      var released = 0
      var ended: [Build] = []
      var told: [TouchedFiles] = []
    }

    private let state = Mutex(State())
    private let begun = AsyncStream<Int>.makeStream()

    /// The versions that builds begin with, in order.
    var beginnings: AsyncStream<Int> { begun.stream }
    var ended: [Build] { state.withLock { $0.ended } }

    func edit() { state.withLock { $0.version += 1 } }

    /// Lets one build to its end.
    func release() { state.withLock { $0.released += 1 } }

    /// A build that goes on until it is released, or its task cancelled.
    func build(_ touched: TouchedFiles) async {
      let version = state.withLock { state in
        state.told.append(touched)
        return state.version
      }
      begun.continuation.yield(version)
      while !Task.isCancelled, !takeRelease() { try? await Task.sleep(for: .milliseconds(1)) }
      let wasDropped = Task.isCancelled
      state.withLock { $0.ended.append(Build(version: version, wasDropped: wasDropped)) }
    }

    private func takeRelease() -> Bool {
      state.withLock {
        guard $0.released > 0 else { return false }
        $0.released -= 1
        return true
      }
    }

    func waitForEnd(of count: Int) async throws {
      while ended.count < count { try await Task.sleep(for: .milliseconds(1)) }
    }
  }

  @Test func dropsWhatIsOvertakenButNotMoreThanThreeInARow() async throws {
    let builds = SlowBuilds()
    let sequence = BuildSequence { await builds.build($0) }
    let running = Task { await sequence.run() }
    var beginnings = builds.beginnings.makeAsyncIterator()
    for version in 1...4 {
      builds.edit()
      sequence.noteChange(.anything)
      #expect(await beginnings.next() == version)
    }
    // The fourth is overtaken too, and stays.
    builds.edit()
    sequence.noteChange(.anything)
    builds.release()
    #expect(await beginnings.next() == 5)
    #expect(builds.ended.map(\.wasDropped) == [true, true, true, false])
    #expect(builds.ended.map(\.version) == [1, 2, 3, 4])
    // From then on it is counted anew.
    builds.edit()
    sequence.noteChange(.anything)
    #expect(await beginnings.next() == 6)
    #expect(builds.ended.last == SlowBuilds.Build(version: 5, wasDropped: true))
    running.cancel()
    await running.value
  }

  /// A burst tells of itself several times; what is left of that when its build has begun does not drop it.
  @Test func buildsOnceForOneBurst() async throws {
    let builds = SlowBuilds()
    let sequence = BuildSequence { await builds.build($0) }
    let running = Task { await sequence.run() }
    var beginnings = builds.beginnings.makeAsyncIterator()
    var dropped = 0
    for burst in 1...20 {
      builds.edit()
      for _ in 0..<3 {
        sequence.noteChange(.anything)
        // Long enough for it to be heard of by itself; a sleep may take longer than a burst on a busy machine.
        let heard = ContinuousClock.now + .microseconds(300)
        while ContinuousClock.now < heard {}
      }
      while await beginnings.next() != burst {}
      try await Task.sleep(for: .milliseconds(5))
      dropped += builds.ended.count { $0.version == burst && $0.wasDropped }
      builds.release()
      while builds.ended.last != SlowBuilds.Build(version: burst, wasDropped: false) {
        try await Task.sleep(for: .milliseconds(1))
      }
    }
    // Where the test is kept waiting in the midst of a burst, it is two bursts.
    #expect(dropped < 10)
    running.cancel()
    await running.value
  }

  @Test func buildsWhatWasNotedBeforeItRan() async throws {
    let builds = SlowBuilds()
    let sequence = BuildSequence { await builds.build($0) }
    builds.edit()
    sequence.noteChange(.anything)
    let running = Task { await sequence.run() }
    var beginnings = builds.beginnings.makeAsyncIterator()
    #expect(await beginnings.next() == 1)
    running.cancel()
    await running.value
  }

  /// What a build was to show that was dropped, the next one has to; what one has shown, none has to again.
  @Test func handsOnWhatADroppedBuildWasToldOf() async throws {
    let builds = SlowBuilds()
    let sequence = BuildSequence { await builds.build($0) }
    let running = Task { await sequence.run() }
    var beginnings = builds.beginnings.makeAsyncIterator()
    for path in ["a", "b"] {
      sequence.noteChange(.some([path]))
      _ = await beginnings.next()
    }
    builds.release()
    try await builds.waitForEnd(of: 2)
    sequence.noteChange(.some(["c"]))
    _ = await beginnings.next()
    builds.release()
    try await builds.waitForEnd(of: 3)
    sequence.noteChange(.some(["d"]))
    sequence.noteChange(.anything)
    _ = await beginnings.next()
    #expect(builds.told == [.some(["a"]), .some(["a", "b"]), .some(["c"]), .anything])
    running.cancel()
    await running.value
  }
}
