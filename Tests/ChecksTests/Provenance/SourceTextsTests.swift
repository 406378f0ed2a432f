import Foundation
import Provenance
import Testing

@testable import Checks

/// What is kept of the texts of a folder.
struct SourceTextsTests {
  private static func folder(_ files: [String: String]) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/candour-texts-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8) }
    return path
  }

  @Test func readsATextOnceForAllWhoAsk() throws {
    let folder = try Self.folder(["a.txt": "1. One.\n\n2. Two.\n"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let texts = SourceTexts(in: folder)
    let first = try #require(texts["a.txt"])
    #expect(texts["a.txt"] === first)
  }

  @Test func letsTheOldestGoAndReadsItAgain() throws {
    let folder = try Self.folder(["a.txt": "1. One.\n", "b.txt": "1. Another one.\n"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let texts = SourceTexts(in: folder, keeping: 10)
    let first = try #require(texts["a.txt"])
    let digest = texts.digest("a.txt")
    let second = try #require(texts["b.txt"])
    #expect(texts["b.txt"] === second)
    let again = try #require(texts["a.txt"])
    #expect(again !== first && again.bytes == first.bytes)
    #expect(digest != nil && texts.digest("a.txt") == digest)
  }

  @Test func saysWhyThereIsNoText() throws {
    let folder = try Self.folder([:])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let texts = SourceTexts(in: folder)
    #expect(texts["a.txt"] == nil && texts.digest("a.txt") == nil)
    #expect(texts.reason("a.txt") == "its text “a.txt” is not in the folder of sources")
  }
}
