import Diagnostics
import Files
import InspectionModel
import Library
import SiteBuild
import SitePages
import SitePlan
import Synchronization

/// One state of the site, with all that is needed to answer for any address of it. Immutable: what it was made of is
/// kept, so that it goes on being served while the files are broken.
final class ServedSite: Sendable {
  let assets: HeldAssets
  /// Where the site's root is on this server: the path of its published address.
  let basePath: String
  let site: PreparedSite
  /// The files that may be shown as sources: those of its pages, and its templates.
  let sourcePaths: Set<String>
  /// What is no page and no badge, by its path.
  private let files: [String: SiteOutput]
  private let badges: [String: SiteOutput]
  /// The files of the search, by their paths; nil until one is asked for.
  private let search = Mutex<[String: SiteOutput]?>(nil)

  init(_ site: PreparedSite, assets: HeldAssets) {
    self.site = site
    self.assets = assets
    basePath = site.plan.library.settings.baseURL.path
    files = Self.byPath(SiteOutput.files(of: site))
    badges = Self.byPath(SiteOutput.badges(of: site))
    let library = site.plan.library
    sourcePaths = Set(site.plan.pages.compactMap { $0.kind.file(in: library)?.path })
      .union(site.folder.templates.values.map(\.path))
  }

  /// The same after an edit that leaves every page at its address.
  init(_ other: ServedSite, revised site: PreparedSite) {
    self.site = site
    assets = other.assets
    basePath = other.basePath
    files = other.files
    badges =
      site.plan.badges == other.site.plan.badges ? other.badges : Self.byPath(SiteOutput.badges(of: site))
    sourcePaths = other.sourcePaths
  }

  private static func byPath(_ outputs: [SiteOutput]) -> [String: SiteOutput] {
    Dictionary(outputs.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var pageCount: Int { site.plan.pages.count }

  /// The file at a path relative to the site's root; a folder's is its `index.html`. Nil where there is none.
  func output(at path: String) -> SiteOutput? {
    let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    return files[file] ?? badges[file] ?? page(file) ?? searchFile(file)
  }

  private func page(_ file: String) -> SiteOutput? {
    guard let address = SiteAddress("/" + file), address.filePath == file else { return nil }
    return site.plan.page(at: address).map { SiteOutput($0) }
  }

  /// A file of the search. Its index rests on all texts of the site, so that an edit of one of them would cost as much
  /// as the site is large if it were made at once.
  private func searchFile(_ path: String) -> SiteOutput? {
    guard path.hasPrefix("search/") else { return nil }
    return search.withLock { files in
      let known = files ?? Dictionary(SiteOutput.search(of: site).map { ($0.path, $0) }) { first, _ in first }
      files = known
      return known[path]
    }
  }

  var notFound: SiteOutput? { page(SiteAddress.notFound.filePath) }

  /// What a build would publish of a file; nil for an asset that is a link to somewhere outside the site.
  ///
  /// - Throws: `RenderProblem`, and `FileError` for an asset that could not be read.
  func content(of output: SiteOutput) throws -> FileContent? {
    if case .asset(let asset) = output.kind { return try assets.content(of: asset.name) }
    var renderer = OutputRenderer(site)
    var bytes: [UInt8] = []
    try renderer.render(output, into: &bytes)
    return .bytes(bytes)
  }

  /// Where a page comes from: its file and the line on which its text begins, or else its template, if that is the
  /// site's own; nil for a page of a template that the program carries.
  func source(of output: SiteOutput, folder: String) -> PageSource? {
    guard case .page(let page) = output.kind else { return nil }
    if let file = page.kind.file(in: site.plan.library) {
      let body = file.body?.range.lowerBound ?? 0
      let line = site.text(of: file.path)?.location(of: body..<body).start.line ?? 1
      return PageSource(path: file.path, line: line, isDraft: file.isDraft)
    }
    let template = "templates/\(page.kind.template.rawValue).mustache"
    return Folder.kind(of: folder + "/" + template) == .file ? PageSource(path: template, line: 1, isDraft: false) : nil
  }
}

/// Where a page comes from.
struct PageSource: Sendable, Hashable {
  /// Relative to the site.
  let path: String
  let line: Int
  let isDraft: Bool
}
