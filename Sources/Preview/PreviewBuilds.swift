internal import SiteBuild
internal import Synchronization
internal import Workers

/// Keeps the preview in step with the files: one build after each burst of changes, a build that is overtaken dropped.
struct PreviewBuilds: Sendable {
  let site: PreviewSite
  let options: PreviewOptions
  let tell: @Sendable (PreviewEvent) -> Void

  /// After so many builds that were dropped one is let to its end, so that changes without end can't keep the preview
  /// from ever showing one.
  private static let mostDropped = 3

  /// Until the task is cancelled.
  ///
  /// - Parameter onReady: called once, when there is something to look at, with the path of the site's root.
  func run(onReady: @escaping @Sendable (String) -> Void) async {
    let gathering = Shared(ChangeGathering())
    let (wakes, wake) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let watch = ChangeWatch(
      place: WatchedPlace(site: options.site.site), way: options.polls ? .polling : .system,
      note: { tell(.note($0)) })
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        await watch.run {
          gathering.change { $0.add(at: .now) }
          wake.yield()
        }
      }
      group.addTask {
        if let first = await build() { onReady(first.basePath) }
        await follow(wakes, gathering)
      }
      await group.waitForAll()
    }
  }

  private func follow(_ wakes: AsyncStream<Void>, _ gathering: Shared<ChangeGathering>) async {
    var running: Task<PreviewChange?, Never>?
    let isBuilding = Shared(false)
    var dropped = 0
    for await _ in wakes {
      while let deadline = gathering.value.deadline, .now < deadline, !Task.isCancelled {
        try? await ContinuousClock().sleep(until: deadline)
      }
      gathering.change { $0 = ChangeGathering() }
      if let running {
        if isBuilding.value, dropped < Self.mostDropped {
          running.cancel()
          dropped += 1
        } else {
          dropped = 0
        }
        _ = await running.value
      }
      if Task.isCancelled { break }
      isBuilding.change { $0 = true }
      running = Task {
        let change = await build()
        isBuilding.change { $0 = false }
        return change
      }
    }
    running?.cancel()
  }

  private func build() async -> PreviewChange? {
    let meter = WorkMeter()
    let progress = Task {
      try await Task.sleep(for: .seconds(1))
      while !Task.isCancelled {
        let (done, total) = meter.progress
        tell(.progress(done: done, total: total))
        try await Task.sleep(for: .milliseconds(100))
      }
    }
    let change = await WorkMeter.$current.withValue(meter) { await site.rebuild() }
    // To its end, so that no bar is drawn after what came of the build.
    progress.cancel()
    _ = await progress.result
    if let change { tell(.changed(change)) }
    return change
  }
}

/// A value that several tasks look at and change.
private final class Shared<Value: Sendable>: Sendable {
  private let mutex: Mutex<Value>

  init(_ value: Value) { mutex = Mutex(value) }

  var value: Value { mutex.withLock { $0 } }
  func change(_ body: @Sendable (inout Value) -> Void) { mutex.withLock { body(&$0) } }
}
