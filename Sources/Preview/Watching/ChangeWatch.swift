import Files
import Synchronization

/// Tells what changes in the files of a site, by the best way that the machine has.
struct ChangeWatch: Sendable {
  enum Way: Sendable {
    /// As the system tells; where it can't, at intervals.
    case system
    /// At intervals alone: for folders of which the system tells nothing.
    case polling
  }

  let place: WatchedPlace
  let way: Way
  /// Says in a line that the files are looked at at intervals, and why.
  let note: @Sendable (String) -> Void

  /// How often files are looked at where the system tells nothing, and where it does.
  private static let often = Duration.milliseconds(300)
  private static let seldom = Duration.seconds(3)

  /// Until the task is cancelled.
  ///
  /// - Parameter tell: called from any thread, often several times for one change.
  func run(_ tell: @escaping @Sendable (TouchedFiles) -> Void) async {
    #if os(Linux)
      if way == .system {
        let (failures, failure) = AsyncStream<String>.makeStream()
        do {
          let watch = try InotifyWatch(place) { event in
            switch event {
            case .changed(let touched): tell(touched)
            case .overflow:
              note("so much changed at once that the system lost count; everything is looked at again")
              tell(.anything)
            case .failed(let reason): failure.yield(reason)
            }
          }
          await withTaskGroup(of: Void.self) { group in
            group.addTask {
              let polling = PollingWatch(place: place, interval: Self.seldom)
              // A folder in the place of the site's own has the same files and is not the one that is watched.
              await polling.run {
                if watch.watched.isEmpty { watch.refresh() }
              } _: { touched in
                watch.refresh()
                tell(touched)
              }
            }
            for await reason in failures {
              sayThatPolling(reason)
              break
            }
            group.cancelAll()
          }
          withExtendedLifetime(watch) {}
        } catch {
          sayThatPolling(error.reason)
        }
      }
    #endif
    if Task.isCancelled { return }
    await PollingWatch(place: place, interval: Self.often).run(tell)
  }

  private func sayThatPolling(_ reason: String) {
    note("the system can't tell of changes (\(reason)); the files are looked at several times a second instead")
  }
}
