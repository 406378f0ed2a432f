internal import Diagnostics
internal import Files
internal import SiteBuild

/// What the files of `templates/assets/` hold, as far as a page that shows them has to know.
struct AssetDigests: Sendable {
  private struct Known: Sendable {
    let digest: UInt64
    /// The names of others that a style sheet names; empty for all else.
    let named: Set<String>
  }

  private let assets: [String: Known]
  /// Of all style sheets together.
  let styles: UInt64
  /// Of all that style sheets name: fonts, images.
  let namedByStyles: UInt64

  /// Looks at every asset; style sheets, and what has changed, are read.
  init(_ folder: TemplateFolder, by digests: FileDigests) {
    var assets: [String: Known] = [:]
    for asset in folder.assets { assets[asset.name] = Self.known(asset, by: digests) }
    self.assets = assets
    let names = assets.keys.sorted()
    var named: Set<String> = []
    var styles: [UInt64] = []
    for name in names where name.hasSuffix(".css") {
      styles.append(assets[name]?.digest ?? 0)
      named.formUnion(assets[name]?.named ?? [])
    }
    self.styles = FileDigests.combined(styles)
    namedByStyles = FileDigests.combined(
      names.filter { !$0.hasSuffix(".css") && named.contains(Self.lastPart($0)) }.map { assets[$0]?.digest ?? 0 })
  }

  /// Of the assets that a page names, but its style sheets, which are swapped without the page; with what the style
  /// sheets name in turn.
  func digest(namedBy page: [UInt8]) -> UInt64 {
    var digests: [UInt64] = [namedByStyles]
    for name in Self.names(in: page).sorted() where !name.hasSuffix(".css") {
      if let asset = assets[name] { digests.append(asset.digest) }
    }
    return FileDigests.combined(digests)
  }

  /// The assets that differ, came or went, by their path relative to the site; in order.
  func changes(since earlier: AssetDigests?) -> [String] {
    let before = earlier?.assets ?? [:]
    return Set(assets.keys).union(before.keys).filter { assets[$0]?.digest != before[$0]?.digest }
      .map { "templates/assets/" + $0 }.sorted()
  }

  /// What can't be read counts as empty; whoever asks for it is told why.
  private static func known(_ asset: TemplateFolder.Asset, by digests: FileDigests) -> Known {
    switch asset {
    case .program(let name, let text):
      let bytes = Array(text.utf8)
      return Known(digest: SourceText.digest(of: bytes), named: name.hasSuffix(".css") ? urls(in: bytes) : [])
    case .own(let name, let path):
      guard let file = try? ReadableFile(path), let digest = try? digests.digest(of: file) else {
        return Known(digest: 0, named: [])
      }
      let sheet = name.hasSuffix(".css") ? try? file.read(0..<file.size) : nil
      return Known(digest: digest, named: sheet.map(urls) ?? [])
    }
  }

  private static func lastPart(_ path: some StringProtocol) -> String {
    String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }

  /// The paths below `assets/` that a page names.
  private static func names(in page: [UInt8]) -> Set<String> {
    let mark = Array("assets/".utf8)
    var names: Set<String> = []
    var i = 0
    while i + mark.count <= page.count {
      guard page[i] == mark[0], page[i..<i + mark.count].elementsEqual(mark) else {
        i += 1
        continue
      }
      i += mark.count
      let name = page[i...].prefix { !"\"'<>?#() \n,;&".utf8.contains($0) }
      names.insert(String(decoding: name, as: UTF8.self))
      i += name.count
    }
    return names
  }

  /// The last parts of what a style sheet names in `url(…)` or in quotation marks.
  private static func urls(in sheet: [UInt8]) -> Set<String> {
    let parts = sheet.split { "\"'() \n\t;,?#".utf8.contains($0) }
    return Set(parts.filter { $0.contains(UInt8(ascii: ".")) }.map { lastPart(String(decoding: $0, as: UTF8.self)) })
  }
}
