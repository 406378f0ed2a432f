import Files
import Foundation
import Synchronization

/// A folder of its own for as long as it is needed; it goes with this, and where the program is asked to end.
final class TemporaryFolder {
  let path: String
  /// By the signals that are waited for, from before the folder is made until it is gone.
  private let sources: [Int32: any DispatchSourceSignal]
  private let state: State

  private static let signals = [SIGTERM, SIGINT, SIGHUP]
  /// SIG_IGN, which as a function can't be compared.
  private static let ignored = 1

  /// What the handlers of the signals know.
  private final class State: Sendable {
    let path = Mutex<String?>(nil)
    /// Whether a signal has come, after which nobody else says how the program ends.
    let isEnding = Mutex(false)

    func waitIfEnding() {
      while isEnding.withLock({ $0 }) { sleep(1) }
    }
  }

  init(prefix: String) throws {
    state = State()
    sources = Self.sources(state)
    let (made, code) = state.path.withLock { path in
      path = Self.folder(prefix)
      return (path, errno)
    }
    state.waitIfEnding()
    guard let made else {
      Self.leave(sources)
      throw FileError("create the folder", FileManager.default.temporaryDirectory.path() + prefix, code: code)
    }
    path = made
  }

  deinit {
    state.waitIfEnding()
    // What fails here because the folder is gone is not what the program ends with.
    Self.remove(path)
    state.waitIfEnding()
    Self.leave(sources)
  }

  /// Nobody else's to read: an earlier state of a site may have drafts.
  private static func folder(_ prefix: String) -> String? {
    var template = Array(FileManager.default.temporaryDirectory.appending(path: prefix + "XXXXXX").path().utf8CString)
    return template.withUnsafeMutableBufferPointer { name in
      name.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
  }

  private static func sources(_ state: State) -> [Int32: any DispatchSourceSignal] {
    var sources: [Int32: any DispatchSourceSignal] = [:]
    let registered = DispatchGroup()
    for number in signals {
      // What whoever started the program wants ignored, as nohup does, stays so.
      let earlier = signal(number, SIG_IGN)
      if unsafeBitCast(earlier, to: Int.self) == ignored { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        state.isEnding.withLock { $0 = true }
        // A folder that is being made is waited for.
        if let path = state.path.withLock({ $0 }) { removeFromUnderWriters(path) }
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      registered.enter()
      source.setRegistrationHandler { registered.leave() }
      source.resume()
      sources[number] = source
    }
    // A signal that comes before is lost.
    registered.wait()
    return sources
  }

  /// Leaves the signals to whoever had them.
  private static func leave(_ sources: [Int32: any DispatchSourceSignal]) {
    for (number, source) in sources {
      source.cancel()
      signal(number, SIG_DFL)
    }
  }

  /// Another program may be writing into it, and would make it anew; it ends soon, because what it reads is gone, too.
  private static func removeFromUnderWriters(_ path: String) {
    var quiet = 0
    for _ in 0..<1000 where quiet < 5 {
      quiet = Folder.kind(of: path) == nil && !isWaitingForPrograms ? quiet + 1 : 0
      remove(path)
      usleep(20_000)
    }
  }

  /// Whether a program that this one has started has not ended.
  private static var isWaitingForPrograms: Bool {
    var information = siginfo_t()
    return waitid(P_ALL, 0, &information, WEXITED | WNOHANG | WNOWAIT) == 0
  }

  private static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
