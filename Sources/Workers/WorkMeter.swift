import Synchronization

/// How far the work of this task has come, for whoever waits for it: a bar on a terminal.
package final class WorkMeter: Sendable {
  /// The meter of the work that is being done, if anybody looks at one; handed down to the tasks of a task.
  @TaskLocal package static var current: WorkMeter?

  private let counts = Mutex((done: 0, total: 0))

  package init() {}

  /// How many pieces of work are done, of how many that have been begun with; both grow.
  package var progress: (done: Int, total: Int) { counts.withLock { $0 } }

  func begin(_ pieces: Int) { counts.withLock { $0.total += pieces } }
  func advance() { counts.withLock { $0.done += 1 } }
}
