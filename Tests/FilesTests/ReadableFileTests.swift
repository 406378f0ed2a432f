import Foundation
import Testing

@testable import Files

@Suite struct ReadableFileTests {
  /// A file of its own for one test, removed with it.
  private final class Place {
    let path = FileManager.default.temporaryDirectory.appending(path: "candour-readable-" + UUID().uuidString).path()

    init(_ text: String) throws { try Data(text.utf8).write(to: URL(filePath: path)) }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  @Test func readsParts() throws {
    let place = try Place("0123456789")
    let file = try ReadableFile(place.path)
    #expect(file.size == 10)
    #expect(try file.read(0..<10) == Array("0123456789".utf8))
    #expect(try file.read(3..<5) == Array("34".utf8))
    #expect(try file.read(10..<10).isEmpty)
    #expect(file.stamp == FileStamp(place.path))
  }

  @Test func readsNothingMoreOfAFileThatHasBeenReplaced() throws {
    let place = try Place("first")
    let other = try Place("other")
    let file = try ReadableFile(place.path)
    #expect(try file.read(0..<1) == Array("f".utf8))
    try FileManager.default.removeItem(atPath: place.path)
    try FileManager.default.moveItem(atPath: other.path, toPath: place.path)
    #expect(throws: FileError.self) { try file.read(0..<5) }
    #expect(try ReadableFile(place.path).read(0..<5) == Array("other".utf8))
  }

  @Test(arguments: ["shorter", "longer, and by far"])
  func readsNothingOfAFileThatHasChanged(_ text: String) throws {
    let place = try Place("the first text")
    let file = try ReadableFile(place.path)
    try Data(text.utf8).write(to: URL(filePath: place.path))
    #expect(throws: FileError("read", place.path, reason: "it changed while it was read")) { try file.read(0..<3) }
  }

  @Test func opensNothingButFiles() throws {
    let place = try Place("x")
    #expect(throws: FileError.self) { try ReadableFile(place.path + "-missing") }
    let folder = FileManager.default.temporaryDirectory.path()
    #expect(throws: FileError("read", folder, reason: "it is a folder")) { try ReadableFile(folder) }
    try FileManager.default.removeItem(atPath: place.path)
    try #require(mkfifo(place.path, 0o600) == 0)
    #expect(throws: FileError("read", place.path, reason: "it is a pipe or a device, not a file")) {
      try ReadableFile(place.path)
    }
  }
}
