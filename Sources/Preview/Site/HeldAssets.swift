import Diagnostics
import Files
import SiteBuild

/// The files of `templates/assets/` as they were when a state of the site was made: what becomes of them afterwards, be it
/// while a page is broken, is not that state's.
struct HeldAssets: Sendable {
  private struct Asset: Sendable {
    let content: FileContent
    let digest: UInt64
    /// The names of others that a style sheet names; empty for all else.
    let named: Set<String>
    /// Nil for one that the program carries.
    let file: HeldFile?
  }

  private let assets: [String: Asset]
  /// Those that could not be read.
  private let failures: [String: FileError]
  /// Of all style sheets together.
  let styles: UInt64
  /// Of all that style sheets name: fonts, images.
  let namedByStyles: UInt64

  /// Looks at every asset, and reads what may have changed. One that is a link to somewhere outside the site is none.
  ///
  /// - Parameters:
  ///   - site: the folder that holds `templates/`.
  ///   - earlier: those of the state before.
  init(_ folder: TemplateFolder, site: String, after earlier: HeldAssets?) {
    let root = Folder.realPath(of: site).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    var assets: [String: Asset] = [:]
    var failures: [String: FileError] = [:]
    var scratch: ScratchFile?
    for asset in folder.assets {
      switch asset {
      case .program(let name, let text):
        let bytes = Array(text.utf8)
        assets[name] = Asset(
          content: .bytes(bytes), digest: SourceText.digest(of: bytes), named: Self.named(by: name, bytes), file: nil)
      case .own(let name, let path):
        guard let root, let real = Folder.realPath(of: path), real.hasPrefix(root) else { continue }
        do throws(FileError) {
          let file = try HeldFile(path, after: earlier?.assets[name]?.file) { () throws(FileError) in
            if let scratch { return scratch }
            let file = try ScratchFile()
            scratch = file
            return file
          }
          let sheet = name.hasSuffix(".css") ? try file.content.part(0..<file.content.count) : []
          assets[name] = Asset(
            content: file.content, digest: file.digest, named: Self.named(by: name, Array(sheet)), file: file)
        } catch {
          failures[name] = error
        }
      }
    }
    self.assets = assets
    self.failures = failures
    let names = assets.keys.sorted()
    var named: Set<String> = []
    var styles: [UInt64] = []
    for name in names where name.hasSuffix(".css") {
      styles.append(assets[name]?.digest ?? 0)
      named.formUnion(assets[name]?.named ?? [])
    }
    self.styles = HeldFile.combined(styles)
    namedByStyles = HeldFile.combined(
      names.filter { !$0.hasSuffix(".css") && named.contains(Self.lastPart($0)) }.map { assets[$0]?.digest ?? 0 })
  }

  /// What an asset holds; nil where there is none of this name.
  ///
  /// - Throws: why it could not be read.
  func content(of name: String) throws(FileError) -> FileContent? {
    if let failure = failures[name] { throw failure }
    return assets[name]?.content
  }

  /// Of the assets that a page names, but its style sheets, which are swapped without the page; with what the style
  /// sheets name in turn.
  func digest(namedBy page: [UInt8]) -> UInt64 {
    var digests: [UInt64] = [namedByStyles]
    for name in Self.names(in: page).sorted() where !name.hasSuffix(".css") {
      if let asset = assets[name] { digests.append(asset.digest) }
    }
    return HeldFile.combined(digests)
  }

  /// The assets that differ, came or went, by their path relative to the site; in order.
  func changes(since earlier: HeldAssets?) -> [String] {
    let before = earlier?.assets ?? [:]
    return Set(assets.keys).union(before.keys).filter { assets[$0]?.digest != before[$0]?.digest }
      .map { "templates/assets/" + $0 }.sorted()
  }

  /// The last parts of what a style sheet names in `url(…)` or in quotation marks; none for another file.
  private static func named(by name: String, _ bytes: [UInt8]) -> Set<String> {
    guard name.hasSuffix(".css") else { return [] }
    let parts = bytes.split { "\"'() \n\t;,?#".utf8.contains($0) }
    return Set(parts.filter { $0.contains(UInt8(ascii: ".")) }.map { lastPart(String(decoding: $0, as: UTF8.self)) })
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
}
