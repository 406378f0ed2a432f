import Files
import Foundation
import Testing

@testable import Preview

@Suite struct ChangeWatchTests {
  /// A site's folder of its own for one test, removed with it.
  private final class Place {
    let path: String

    init() throws {
      let url = FileManager.default.temporaryDirectory.appending(path: "candour-watch-" + UUID().uuidString)
      try FileManager.default.createDirectory(
        at: url.appending(path: "content/reports"), withIntermediateDirectories: true)
      path = url.path()
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
      try text.write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
    }
  }

  @Test func seesWhatPollingCompares() throws {
    let place = try Place()
    let watched = WatchedPlace(site: place.path)
    let empty = FolderSnapshot(of: watched)
    #expect(empty == FolderSnapshot(of: watched))
    try place.write("content/reports/a.md", "one")
    let one = FolderSnapshot(of: watched)
    #expect(one != empty)
    try place.write("content/reports/a.md", "two")
    #expect(FolderSnapshot(of: watched) != one)
    try place.write("content/.hidden", "x")
    try FileManager.default.createDirectory(atPath: place.path + "/public", withIntermediateDirectories: true)
    let two = FolderSnapshot(of: watched)
    try place.write("content/.hidden", "y, longer")
    try place.write("public/index.html", "x")
    #expect(FolderSnapshot(of: watched) == two)
    try FileManager.default.removeItem(atPath: place.path + "/content")
    #expect(FolderSnapshot(of: watched) != two)
  }

  /// Both ways tell of each kind of change, the folder's own end and return among them.
  @Test(.timeLimit(.minutes(2)), arguments: [ChangeWatch.Way.system, .polling])
  func tellsOfEveryKindOfChange(_ way: ChangeWatch.Way) async throws {
    let place = try Place()
    let (changes, change) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let watch = ChangeWatch(place: WatchedPlace(site: place.path), way: way, note: { _ in })
    let watching = Task { await watch.run { change.yield() } }
    defer { watching.cancel() }
    var told = changes.makeAsyncIterator()
    _ = await told.next()
    let files = FileManager.default
    let steps: [() throws -> Void] = [
      { try place.write("content/reports/a.md", "one") },
      { try place.write("content/reports/a.md", "two, longer") },
      {
        try place.write("content/reports/.a.md.new", "three")
        _ = rename(place.path + "/content/reports/.a.md.new", place.path + "/content/reports/a.md")
      },
      { try files.createDirectory(atPath: place.path + "/content/new", withIntermediateDirectories: false) },
      { try place.write("content/new/b.md", "in a new folder") },
      { try files.moveItem(atPath: place.path + "/content/new", toPath: place.path + "/content/moved") },
      { try place.write("content/moved/b.md", "in a moved folder") },
      { try files.removeItem(atPath: place.path + "/content") },
      {
        try files.createDirectory(atPath: place.path + "/content/reports", withIntermediateDirectories: true)
      },
      { try place.write("content/reports/a.md", "back") },
      { try files.createDirectory(atPath: place.path + "/templates", withIntermediateDirectories: false) },
      { try place.write("templates/page.mustache", "x") },
    ]
    for step in steps {
      // What is still told of the step before is no news.
      try await Task.sleep(for: .milliseconds(way == .polling ? 700 : 100))
      change.yield()
      _ = await told.next()
      try step()
      _ = await told.next()
    }
  }

  #if os(Linux)
    @Test func saysThatTheTableOfWatchesIsFull() throws {
      let place = try Place()
      #expect(throws: FileError.self) {
        try InotifyWatch(WatchedPlace(site: place.path), mostWatches: 2, tell: { _ in })
      }
    }

    @Test(.timeLimit(.minutes(1)))
    func saysThatTheTableHasFilledUp() async throws {
      let place = try Place()
      let (events, event) = AsyncStream<InotifyWatch.Event>.makeStream()
      let watch = try InotifyWatch(WatchedPlace(site: place.path), mostWatches: 3) { event.yield($0) }
      try FileManager.default.createDirectory(
        atPath: place.path + "/content/one-more", withIntermediateDirectories: false)
      var reason: String?
      for await case .failed(let words) in events {
        reason = words
        break
      }
      #expect(reason == "its table of watches is full; see fs.inotify.max_user_watches")
      withExtendedLifetime(watch) {}
    }
  #endif
}
