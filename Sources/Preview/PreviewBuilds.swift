internal import SiteBuild
internal import Workers

/// Keeps the preview in step with the files: a build at the start, and one after each burst of changes.
struct PreviewBuilds: Sendable {
  let site: PreviewSite
  let options: PreviewOptions
  let tell: @Sendable (PreviewEvent) -> Void

  /// Until the task is cancelled.
  ///
  /// - Parameter onReady: called once, when there is something to look at, with the path of the site's root.
  func run(onReady: @escaping @Sendable (String) -> Void) async {
    let sequence = BuildSequence { _ = await build($0) }
    let watch = ChangeWatch(
      place: WatchedPlace(site: options.site.site), way: options.polls ? .polling : .system,
      note: { tell(.note($0)) })
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await watch.run { sequence.noteChange($0) } }
      group.addTask {
        if let first = await build(.anything) { onReady(first.basePath) }
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
