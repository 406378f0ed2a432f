import Files
import Foundation
import Synchronization

/// A folder of its own for as long as it is needed; it goes with this, and where the program is asked to end.
final class TemporaryFolder {
  let path: String
  /// By the signals that are waited for.
  private let sources: [Int32: any DispatchSourceSignal]
  private let ending: Ending

  private static let signals = [SIGTERM, SIGINT, SIGHUP]
  /// SIG_IGN, which as a function can't be compared.
  private static let ignored = 1

  /// Whether a signal has come, after which nobody else says how the program ends.
  private final class Ending: Sendable {
    let hasBegun = Mutex(false)
  }

  init(prefix: String) throws {
    // Nobody else's to read: an earlier state of a site may have drafts.
    var template = FileManager.default.temporaryDirectory.appending(path: prefix + "XXXXXX").path().utf8CString.map {
      $0
    }
    let name = template.withUnsafeMutableBufferPointer { name in
      name.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let path = name else {
      throw FileError("create the folder", FileManager.default.temporaryDirectory.path() + prefix, code: errno)
    }
    let ending = Ending()
    self.path = path
    self.ending = ending
    var sources: [Int32: any DispatchSourceSignal] = [:]
    for number in Self.signals {
      // What whoever started the program wants ignored, as nohup does, stays so.
      let earlier = signal(number, SIG_IGN)
      if unsafeBitCast(earlier, to: Int.self) == Self.ignored { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        ending.hasBegun.withLock { $0 = true }
        Self.removeFromUnderWriters(path)
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.resume()
      sources[number] = source
    }
    self.sources = sources
  }

  deinit {
    // What fails here because the folder is gone is not what the program ends with.
    while ending.hasBegun.withLock({ $0 }) { sleep(1) }
    Self.remove(path)
    for (number, source) in sources {
      source.cancel()
      signal(number, SIG_DFL)
    }
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
