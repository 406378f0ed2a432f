import Files
import Foundation
import Synchronization

/// A folder of its own for as long as it is needed; it goes with this, and where the program is asked to end.
final class TemporaryFolder {
  let path: String
  private let sources: [any DispatchSourceSignal]
  private let ending: Ending

  private static let signals = [SIGTERM, SIGINT, SIGHUP]

  /// Whether a signal has come, after which nobody else says how the program ends.
  private final class Ending: Sendable {
    let hasBegun = Mutex(false)
  }

  init(prefix: String) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: prefix + UUID().uuidString).path()
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileError("create the folder", path, reason: "\(error.localizedDescription)")
    }
    let ending = Ending()
    self.path = path
    self.ending = ending
    sources = Self.signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        ending.hasBegun.withLock { $0 = true }
        Self.removeFromUnderWriters(path)
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.resume()
      return source
    }
  }

  deinit {
    // What fails here because the folder is gone is not what the program ends with.
    while ending.hasBegun.withLock({ $0 }) { sleep(1) }
    Self.remove(path)
    for source in sources { source.cancel() }
    for number in Self.signals { signal(number, SIG_DFL) }
  }

  /// Another program may be writing into it; it ends soon, because it finds no folder to write into.
  private static func removeFromUnderWriters(_ path: String) {
    var quiet = 0
    for _ in 0..<200 where quiet < 3 {
      quiet = Folder.kind(of: path) == nil ? quiet + 1 : 0
      remove(path)
      usleep(20_000)
    }
  }

  private static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
