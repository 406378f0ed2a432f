import Files
import Foundation
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(10))) struct FolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func listsByTheBytesOfTheNames() throws {
    // The order of the letters in Unicode, which is that of their bytes: capitals first, é after z.
    let names = [".a", "10", "2", "A", "Z", "_a", "a", "a b", "a-b", "a.b", "aa", "z", "é", "–", "🙂"]
    for name in names.shuffled() { try folder.write("", to: name) }
    #expect(try Folder.entries(of: folder.path).map(\.name) == names)
  }

  @Test func tellsWhatEachEntryIs() throws {
    try folder.write("x", to: "file")
    try folder.makeFolder("folder")
    try folder.makeLink("to-file", to: "file")
    try folder.makeLink("to-folder", to: "folder")
    try folder.makeLink("to-nothing", to: "nowhere")
    try folder.makeLink("to-itself", to: "to-itself")
    try folder.makePipe("pipe")
    let expected: [String: Folder.EntryKind] = [
      "file": .file, "folder": .folder, "pipe": .other, "to-file": .file, "to-folder": .link,
      "to-nothing": .link,
      "to-itself": .link,
    ]
    let entries = try Folder.entries(of: folder.path)
    #expect(entries.count == expected.count)
    for entry in entries {
      #expect(entry.kind == expected[entry.name], "\(entry.name)")
      #expect(Folder.kind(of: folder.path(entry.name)) == expected[entry.name], "\(entry.name)")
    }
    #expect(Folder.kind(of: folder.path("missing")) == nil)
  }

  @Test func tellsAFolderThroughLinks() throws {
    try folder.write("x", to: "file")
    try folder.makeFolder("folder")
    try folder.makeLink("to-folder", to: "folder")
    try folder.makeLink("to-file", to: "file")
    try folder.makeLink("to-nothing", to: "nowhere")
    #expect(Folder.isFolder(folder.path("folder")))
    #expect(Folder.isFolder(folder.path("to-folder")))
    for name in ["file", "to-file", "to-nothing", "missing", "file/x"] {
      #expect(!Folder.isFolder(folder.path(name)), "\(name)")
    }
  }

  @Test func knowsTheFoldersAboveOneByWhateverNames() throws {
    try folder.makeFolder("a/b")
    try folder.makeLink("link", to: "a/b")
    let top = try #require(Folder.Identity(folder.path))
    let a = try #require(Folder.Identity(folder.path("a")))
    let b = try #require(Folder.Identity(folder.path("a/b")))
    #expect(Folder.Identity(folder.path("link")) == b)
    #expect(Folder.Identity(folder.path("missing")) == nil)
    // The folder itself, through its link and its true parents; the nearest that is there of one that is not.
    for name in ["a/b", "link", "a/../link/", "a/b/c/d", "link/c"] {
      let identities = Folder.identitiesUpwards(from: folder.path(name))
      #expect(identities.isSuperset(of: [top, a, b]), "\(name)")
    }
    #expect(!Folder.identitiesUpwards(from: folder.path("a")).contains(b))
    #expect(Folder.identitiesUpwards(from: "/").count == 1)
    #expect(Folder.identitiesUpwards(from: "missing") == Folder.identitiesUpwards(from: "."))
    #expect(Folder.identitiesUpwards(from: "") == Folder.identitiesUpwards(from: "."))
  }

  @Test func listsNothingInAnEmptyFolder() throws {
    #expect(try Folder.entries(of: folder.path).isEmpty)
  }

  @Test func throwsForAFolderThatIsMissingOrNone() throws {
    try folder.write("x", to: "a")
    for name in ["missing", "a"] {
      let error = try #require(throws: FileError.self) { try Folder.entries(of: folder.path(name)) }
      #expect(error.operation == "list")
      #expect(error.isMissing)
    }
  }

  @Test(.enabled(if: !isRoot, "root may read everything"))
  func throwsForAFolderThatMayNotBeListed() throws {
    let path = try folder.makeFolder("a")
    try FileManager.default.lock(path)
    defer { try? FileManager.default.unlock(path) }
    let error = try #require(throws: FileError.self) { try Folder.entries(of: path) }
    #expect(error.code == EACCES)
  }

  @Test func listsManyEntries() throws {
    for number in 0..<2000 { try folder.write("", to: "file-\(number)") }
    let names = try Folder.entries(of: folder.path).map(\.name)
    #expect(names.count == 2000)
    #expect(names.prefix(3) == ["file-0", "file-1", "file-10"])
  }
}

@Suite(.timeLimit(.minutes(10))) struct FolderLockTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What happened, in order, on any thread.
  private final class Record: Sendable {
    private let events = Mutex<[String]>([])
    var all: [String] { events.withLock { $0 } }
    func add(_ event: String) { events.withLock { $0.append(event) } }
  }

  @Test func doesNotWaitForAFolderThatIsFree() throws {
    var waits = 0
    do { _ = try FolderLock(folder.path) { waits += 1 } }
    // Let go by the first, it is free again.
    let second = try FolderLock(folder.path) { waits += 1 }
    #expect(waits == 0)
    withExtendedLifetime(second) {}
  }

  @Test func waitsUntilTheHolderLetsGo() async throws {
    let path = folder.path
    let record = Record()
    var holder: FolderLock? = try FolderLock(path) {}
    let (waits, hasToWait) = AsyncStream.makeStream(of: Void.self)
    let second = Thread.detached {
      let lock = try? FolderLock(path) { hasToWait.finish() }
      record.add("the second holds it")
      return lock
    }
    for await _ in waits {}
    record.add("the first lets go")
    withExtendedLifetime(holder) {}
    holder = nil
    #expect(await second.value != nil)
    #expect(record.all == ["the first lets go", "the second holds it"])
  }

  @Test func locksOtherFoldersApart() throws {
    let a = try FolderLock(folder.makeFolder("a")) { Issue.record("waited for nobody") }
    let b = try FolderLock(folder.makeFolder("b")) { Issue.record("waited for another folder") }
    withExtendedLifetime((a, b)) {}
  }

  @Test func throwsForAFolderThatIsMissingOrNone() throws {
    let file = try folder.write("x", to: "a")
    for path in [folder.path("missing"), file] {
      let error = try #require(throws: FileError.self) { try FolderLock(path) {} }
      #expect(error.operation == "open the folder")
    }
  }

  private static let flockTool = "/usr/bin/flock"

  /// A process that is killed lets go, whatever it was doing.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: flockTool), "needs util-linux’s flock"))
  func waitsForAnotherProcessUntilItIsKilled() async throws {
    let path = folder.path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.flockTool)
    // No shell between: the process that is killed is the one that holds the folder.
    process.arguments = ["--no-fork", path, "sleep", "100"]
    try process.run()
    defer { process.terminate() }
    // Until it holds the folder, ours is let in at once.
    var isHeld = false
    while !isHeld {
      let (waits, hasToWait) = AsyncStream.makeStream(of: Bool.self)
      let attempt = Thread.detached {
        let lock = try? FolderLock(path) { hasToWait.yield(true) }
        hasToWait.finish()
        return lock
      }
      for await wait in waits {
        isHeld = wait
        kill(process.processIdentifier, SIGKILL)
      }
      #expect(await attempt.value != nil)
    }
  }
}

/// Work that blocks, on a thread of its own, so that it holds up no other test.
extension Thread {
  static func detached<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Task<Value, Never> {
    Task {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: work()) }
      }
    }
  }
}
