import SiteBuild
import Synchronization
import Workers

/// Keeps the preview in step with the files: a build at the start, and one after each burst of changes.
struct PreviewBuilds: Sendable {
  let site: PreviewSite
  let options: PreviewOptions
  let tell: @Sendable (PreviewEvent) -> Void

  /// Until the task is cancelled.
  ///
  /// - Parameter onReady: called when there is something to look at, with the path of the site's root and whether it is
  ///   the first; again where the path is another.
  func run(onReady: @escaping @Sendable (_ basePath: String, _ isFirst: Bool) -> Void) async {
    let told = ToldPath()
    let show: @Sendable (PreviewChange?) -> Void = { change in
      guard let change, let isFirst = told.isNews(change.basePath) else { return }
      onReady(change.basePath, isFirst)
    }
    let sequence = BuildSequence { show(await build($0)) }
    let watch = ChangeWatch(
      place: WatchedPlace(site: options.site.site), way: options.polls ? .polling : .system,
      note: { tell(.note($0)) })
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await watch.run { sequence.noteChange($0) } }
      group.addTask {
        show(await build(.anything))
        await sequence.run()
      }
      await group.waitForAll()
    }
  }

  private func build(_ touched: TouchedFiles) async -> PreviewChange? {
    let meter = WorkMeter()
    let progress = Task {
      try await Task.sleep(for: .seconds(1))
      while !Task.isCancelled {
        let (done, total) = meter.progress
        tell(.progress(done: done, total: total))
        try await Task.sleep(for: .milliseconds(100))
      }
    }
    let change = await WorkMeter.$current.withValue(meter) { await site.rebuild(touched) }
    // To its end, so that no bar is drawn after what came of the build.
    progress.cancel()
    _ = await progress.result
    if let change { tell(.changed(change)) }
    return change
  }
}

/// Below which path the site was last said to be.
private final class ToldPath: Sendable {
  private let path = Mutex<String?>(nil)

  /// Whether it is the first that is said; nil where it was said last.
  func isNews(_ new: String) -> Bool? {
    path.withLock { path in
      defer { path = new }
      return path == new ? nil : path == nil
    }
  }
}
