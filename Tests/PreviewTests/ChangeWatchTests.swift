import Files
import Foundation
import TestSupport
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

  #if os(Linux)
    /// A folder in the place of the site's own is watched once it is looked for, whether it came back or is a copy.
    @Test(.timeLimit(.minutes(5)), arguments: [false, true])
    func watchesTheFolderThatTakesThePlaceOfTheSites(isCopy: Bool) async throws {
      let place = try Place()
      try place.write("content/reports/a.md", "one")
      let (changes, change) = AsyncStream<Set<String>>.makeStream()
      let watch = try InotifyWatch(WatchedPlace(site: place.path)) { event in
        if case .changed(.some(let paths)) = event { change.yield(paths) }
      }
      let (files, other) = (FileManager.default, place.path + "-other")
      if isCopy {
        try files.copyItem(atPath: place.path, toPath: other)
        try files.removeItem(atPath: place.path)
      } else {
        try files.moveItem(atPath: place.path, toPath: other)
      }
      while !watch.watched.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
      try files.moveItem(atPath: other, toPath: place.path)
      watch.refresh()
      #expect(watch.watched == ["", "content", "content/reports"])
      try place.write("content/reports/a.md", "two, longer")
      for await paths in changes where paths.contains("content/reports/a.md") { break }
    }
  #endif

  /// Both ways tell of each kind of change, the folder's own end and return among them.
  @Test(.timeLimit(.minutes(10)), arguments: [ChangeWatch.Way.system, .polling])
  func tellsOfEveryKindOfChange(_ way: ChangeWatch.Way) async throws {
    let place = try Place()
    let (changes, change) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let watch = ChangeWatch(place: WatchedPlace(site: place.path), way: way, note: { _ in })
    let watching = Task { await watch.run { _ in change.yield() } }
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

  /// Two changes within a tick of the file system's clock have the same stamp: the second is seen when the file rests.
  @Test(.timeLimit(.minutes(10))) func countsAFileThatHasComeToRestAsChanged() async throws {
    let place = try Place()
    let watched = WatchedPlace(site: place.path)
    try place.write("content/reports/a.md", "one")
    let moving = FolderSnapshot(of: watched)
    while FileStamp(place.path + "/content/reports/a.md")?.isSettled == false {
      try await Task.sleep(for: .milliseconds(20))
    }
    let resting = FolderSnapshot(of: watched)
    #expect(resting != moving)
    #expect(FolderSnapshot(of: watched) == resting)
  }

  @Test func tellsWhichFilesDifferBetweenTwoLooks() throws {
    let place = try Place()
    let watched = WatchedPlace(site: place.path)
    for name in ["a", "b", "c"] { try place.write("content/reports/\(name).md", "one") }
    let before = FolderSnapshot(of: watched)
    #expect(before.touched(since: before) == .nothing)
    try place.write("content/reports/a.md", "longer")
    try FileManager.default.removeItem(atPath: place.path + "/content/reports/b.md")
    try place.write("content/reports/d.md", "new")
    let after = FolderSnapshot(of: watched)
    let touched = Set(["a", "b", "d"].map { "content/reports/\($0).md" })
    guard case .some(let paths) = after.touched(since: before) else {
      Issue.record("anything may have changed")
      return
    }
    // A file that has come to rest counts as well.
    #expect(paths.isSuperset(of: touched))
    try FileManager.default.createDirectory(
      atPath: place.path + "/content/new", withIntermediateDirectories: false)
    let more = FolderSnapshot(of: watched)
    #expect(more.touched(since: after) == .anything)
    #expect(after.touched(since: more) == .anything)
  }

  #if os(Linux)
    /// A save names its file, by writing as by renaming; what happens to folders may be anything.
    @Test(.timeLimit(.minutes(10))) func tellsWhichFilesWereSaved() async throws {
      let place = try Place()
      try place.write("content/reports/a.md", "one")
      let (events, event) = AsyncStream<InotifyWatch.Event>.makeStream()
      let watch = try InotifyWatch(WatchedPlace(site: place.path)) { event.yield($0) }
      var seen = events.makeAsyncIterator()
      func told(until path: String) async -> TouchedFiles {
        var all = TouchedFiles.nothing
        while case .changed(let touched)? = await seen.next() {
          all.add(touched)
          if case .some(let paths) = all, !paths.contains(path) { continue }
          return all
        }
        return all
      }
      try place.write("content/reports/a.md", "two, longer")
      #expect(await told(until: "content/reports/a.md") == .some(["content/reports/a.md"]))
      try place.write("content/reports/4913", "three")
      _ = rename(place.path + "/content/reports/4913", place.path + "/content/reports/b.md")
      #expect(
        await told(until: "content/reports/b.md")
          .isWithin(["content/reports/a.md", "content/reports/4913", "content/reports/b.md"]))
      try FileManager.default.createDirectory(
        atPath: place.path + "/content/new", withIntermediateDirectories: false)
      #expect(await told(until: "content/new") == .anything)
      withExtendedLifetime(watch) {}
    }

    /// A folder that is made while the one above it is looked at is watched as well.
    @Test(.timeLimit(.minutes(10))) func watchesEveryFolderHoweverFastItIsMade() async throws {
      let place = try Place()
      let watch = try InotifyWatch(WatchedPlace(site: place.path), tell: { _ in })
      var random = SeededGenerator(seed: 3)
      for number in 0..<Soak.cases(300) {
        let top = "content/n\(number)"
        var folder = top
        for name in ["", "/a", "/b", "/c", "/d", "/e"] {
          folder += name
          try FileManager.default.createDirectory(
            atPath: place.path + "/" + folder, withIntermediateDirectories: false)
          usleep(UInt32.random(in: 0...150, using: &random))
        }
        while !watch.watched.contains(folder) { try await Task.sleep(for: .milliseconds(1)) }
        try FileManager.default.removeItem(atPath: place.path + "/" + top)
      }
    }

    @Test func saysThatTheTableOfWatchesIsFull() throws {
      let place = try Place()
      #expect(throws: FileError.self) {
        try InotifyWatch(WatchedPlace(site: place.path), mostWatches: 2, tell: { _ in })
      }
    }

    @Test(.timeLimit(.minutes(10)))
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

extension TouchedFiles {
  fileprivate func isWithin(_ others: Set<String>) -> Bool {
    if case .some(let paths) = self { paths.isSubset(of: others) } else { false }
  }
}
