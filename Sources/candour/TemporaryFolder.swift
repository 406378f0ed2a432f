internal import Files
internal import Foundation

/// A folder of its own for as long as it is needed; it goes with this, and where the program is asked to end.
final class TemporaryFolder {
  let path: String
  private let sources: [any DispatchSourceSignal]

  init(prefix: String) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: prefix + UUID().uuidString).path()
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileError("create the folder", path, reason: "\(error.localizedDescription)")
    }
    self.path = path
    sources = [SIGTERM, SIGINT, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Self.remove(path)
        // What is written while it is removed.
        Self.remove(path)
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.resume()
      return source
    }
  }

  deinit {
    Self.remove(path)
    for source in sources { source.cancel() }
    for number in [SIGTERM, SIGINT, SIGHUP] { signal(number, SIG_DFL) }
  }

  private static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
