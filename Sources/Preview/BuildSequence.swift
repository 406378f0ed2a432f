import Synchronization

/// Runs one build after each burst of changes; a build that is overtaken by the next burst is dropped.
struct BuildSequence: Sendable {
  /// After so many builds that were dropped in a row one is let to its end, so that changes without end can't keep
  /// the preview from ever showing one.
  static let mostDropped = 3

  /// Builds what the files are now. Where its task is cancelled it may end early, and then shows nothing.
  private let build: @Sendable (TouchedFiles) async -> Void
  private let gathering = Gathering()
  private let wakes: AsyncStream<Void>
  private let wake: AsyncStream<Void>.Continuation

  init(build: @escaping @Sendable (TouchedFiles) async -> Void) {
    self.build = build
    (wakes, wake) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Takes note that something has changed; from any thread, as often as you like.
  func noteChange(_ touched: TouchedFiles) {
    gathering.add(touched)
    wake.yield()
  }

  /// Builds until the task is cancelled; what has been noted before counts.
  func run() async {
    var running: Task<Bool, Never>?
    var dropped = 0
    // What the site that is shown may lack: what has been noted, and what builds that were dropped had to show.
    var touched = TouchedFiles.nothing
    for await _ in wakes {
      while let deadline = gathering.deadline, .now < deadline, !Task.isCancelled {
        try? await ContinuousClock().sleep(until: deadline)
      }
      // A burst wakes several times; what the last build has begun after is no news, and must not drop it.
      guard gathering.deadline != nil else { continue }
      if let running {
        if dropped < Self.mostDropped { running.cancel() }
        if await running.value {
          dropped += 1
        } else {
          dropped = 0
          touched = .nothing
        }
      }
      if Task.isCancelled { break }
      // From here on a change is one that the build may have missed.
      touched.add(gathering.take())
      running = Task { [touched] in
        await build(touched)
        return Task.isCancelled
      }
    }
    running?.cancel()
  }

  /// The burst that is under way, as several threads tell of it.
  private final class Gathering: Sendable {
    private let burst = Mutex(ChangeGathering())

    var deadline: ContinuousClock.Instant? { burst.withLock { $0.deadline } }
    func add(_ touched: TouchedFiles) { burst.withLock { $0.add(touched, at: .now) } }

    func take() -> TouchedFiles {
      burst.withLock { burst in
        defer { burst = ChangeGathering() }
        return burst.touched
      }
    }
  }
}
