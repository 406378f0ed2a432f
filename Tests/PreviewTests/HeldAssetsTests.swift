import Diagnostics
import Foundation
import SiteBuild
import TestSupport
import Testing

@testable import Preview

/// What is held of assets, and which change of one reaches which page.
@Suite struct HeldAssetsTests {
  /// A site with assets of its own, removed with the test.
  private final class Place {
    private let folder: ScratchFolder
    private var earlier: HeldAssets?

    var path: String { folder.path }

    init(_ assets: [String: String]) throws {
      folder = try ScratchFolder()
      for (name, text) in assets { try write(name, text) }
    }

    func write(_ name: String, _ text: String) throws { try folder.write("templates/assets/" + name, text) }

    func assets() throws -> HeldAssets {
      var diagnostics: [Diagnostic] = []
      let assets = HeldAssets(try TemplateFolder(site: path, &diagnostics), site: path, after: earlier)
      earlier = assets
      return assets
    }
  }

  private let page = Array("<img src=\"../assets/map.png\"><script src='../assets/js/a.js?v=1'></script>".utf8)
  private let other = Array("<p>No picture; assets/ alone.</p>".utf8)

  private static func place() throws -> Place {
    try Place([
      "map.png": "one", "js/a.js": "one", "other.png": "one", "fonts/own.woff2": "one",
      "site.css": "@font-face { src: url(\"fonts/own.woff2\") } body { color: red }",
    ])
  }

  @Test(arguments: ["map.png", "js/a.js"])
  func anAssetReachesThePagesThatNameIt(_ name: String) throws {
    let place = try Self.place()
    let before = try place.assets()
    try place.write(name, "two")
    let after = try place.assets()
    #expect(after.digest(namedBy: page) != before.digest(namedBy: page))
    #expect(after.digest(namedBy: other) == before.digest(namedBy: other))
    #expect(after.styles == before.styles)
    #expect(after.changes(since: before) == ["templates/assets/" + name])
  }

  @Test func anAssetThatNoPageNamesReachesNone() throws {
    let place = try Self.place()
    let before = try place.assets()
    try place.write("other.png", "two")
    #expect(try place.assets().digest(namedBy: page) == before.digest(namedBy: page))
  }

  @Test func whatAStyleSheetNamesReachesEveryPage() throws {
    let place = try Self.place()
    let before = try place.assets()
    try place.write("fonts/own.woff2", "two")
    let after = try place.assets()
    #expect(after.digest(namedBy: other) != before.digest(namedBy: other))
    #expect(after.styles == before.styles)
  }

  @Test func aStyleSheetReachesNoPageButItsStyles() throws {
    let place = try Self.place()
    let before = try place.assets()
    try place.write("site.css", "@font-face { src: url(\"fonts/own.woff2\") } body { color: blue }")
    let after = try place.assets()
    #expect(after.styles != before.styles)
    #expect(after.digest(namedBy: page) == before.digest(namedBy: page))
  }

  @Test func nothingChangesWhereNothingDid() throws {
    let place = try Self.place()
    let before = try place.assets()
    let after = try place.assets()
    #expect(after.changes(since: before).isEmpty && after.styles == before.styles)
    try FileManager.default.removeItem(atPath: place.path + "/templates/assets/map.png")
    #expect(try place.assets().changes(since: after) == ["templates/assets/map.png"])
  }

  /// Small ones are in memory, large ones put aside; both as they were, whatever has become of the file.
  @Test(arguments: [9, 300_000, 1_000_000], ["written over", "replaced", "removed"])
  func whatWasHeldStaysAsItWas(_ size: Int, _ change: String) throws {
    let text = String(repeating: "0123456789", count: size / 10) + "end"
    let place = try Place(["a.bin": text, "site.css": "body {}"])
    let held = try place.assets()
    let file = place.path + "/templates/assets/a.bin"
    switch change {
    case "written over":
      let handle = try FileHandle(forWritingTo: URL(filePath: file))
      try handle.write(contentsOf: Data("other".utf8))
      try handle.close()
    case "replaced": try Data("other".utf8).write(to: URL(filePath: file), options: .atomic)
    default: try FileManager.default.removeItem(atPath: file)
    }
    let content = try #require(try held.content(of: "a.bin"))
    #expect(content.count == text.utf8.count)
    #expect(try Array(content.part(0..<content.count)) == Array(text.utf8))
    #expect(try Array(content.part(content.count - 3..<content.count)) == Array("end".utf8))
    let next = try place.assets()
    #expect(next.changes(since: held) == ["templates/assets/a.bin"])
    #expect(try next.content(of: "a.bin")?.digest != content.digest)
    #expect(try Array(content.part(0..<content.count)) == Array(text.utf8))
  }

  @Test func theSameBytesAreTheSameAsset() throws {
    let text = String(repeating: "0123456789", count: 10_000)
    let place = try Place(["a.bin": text])
    let held = try place.assets()
    try place.write("a.bin", text)
    let next = try place.assets()
    #expect(next.changes(since: held).isEmpty)
    #expect(try next.content(of: "a.bin")?.digest == held.content(of: "a.bin")?.digest)
    #expect(try next.content(of: "b.bin") == nil)
  }
}
