import Diagnostics
import Foundation
import SiteBuild
import Testing

@testable import Preview

/// Which change of an asset reaches which page.
@Suite struct AssetDigestsTests {
  /// A site with assets of its own, removed with the test.
  private final class Place {
    let path: String
    private let files = FileDigests()

    init(_ assets: [String: String]) throws {
      let url = FileManager.default.temporaryDirectory.appending(path: "candour-assets-" + UUID().uuidString)
      path = url.path()
      for (name, text) in assets { try write(name, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
      let file = URL(filePath: path + "/templates/assets/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func digests() throws -> AssetDigests {
      var diagnostics: [Diagnostic] = []
      return AssetDigests(try TemplateFolder(site: path, &diagnostics), by: files)
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
    let before = try place.digests()
    try place.write(name, "two")
    let after = try place.digests()
    #expect(after.digest(namedBy: page) != before.digest(namedBy: page))
    #expect(after.digest(namedBy: other) == before.digest(namedBy: other))
    #expect(after.styles == before.styles)
    #expect(after.changes(since: before) == ["templates/assets/" + name])
  }

  @Test func anAssetThatNoPageNamesReachesNone() throws {
    let place = try Self.place()
    let before = try place.digests()
    try place.write("other.png", "two")
    #expect(try place.digests().digest(namedBy: page) == before.digest(namedBy: page))
  }

  @Test func whatAStyleSheetNamesReachesEveryPage() throws {
    let place = try Self.place()
    let before = try place.digests()
    try place.write("fonts/own.woff2", "two")
    let after = try place.digests()
    #expect(after.digest(namedBy: other) != before.digest(namedBy: other))
    #expect(after.styles == before.styles)
  }

  @Test func aStyleSheetReachesNoPageButItsStyles() throws {
    let place = try Self.place()
    let before = try place.digests()
    try place.write("site.css", "@font-face { src: url(\"fonts/own.woff2\") } body { color: blue }")
    let after = try place.digests()
    #expect(after.styles != before.styles)
    #expect(after.digest(namedBy: page) == before.digest(namedBy: page))
  }

  @Test func nothingChangesWhereNothingDid() throws {
    let place = try Self.place()
    let before = try place.digests()
    let after = try place.digests()
    #expect(after.changes(since: before).isEmpty && after.styles == before.styles)
    try FileManager.default.removeItem(atPath: place.path + "/templates/assets/map.png")
    #expect(try place.digests().changes(since: after) == ["templates/assets/map.png"])
  }
}
