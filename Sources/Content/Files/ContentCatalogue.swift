import InspectionModel
import Library

/// The files of a site by what they are, found before any is read, so that a name can be told from a
/// mistake while its file is read.
struct ContentCatalogue: Sendable, Equatable {
  struct Item: Sendable, Hashable {
    /// Relative to the site: `content/reports/lewisham/2012-slac.md`.
    let path: String
    let target: ContentTarget
  }

  /// The files of each folder, in the order of their names.
  var items: [ContentFolder: [Item]] = [:]
  /// The files that stand in `content/` itself.
  var topFiles: Set<String> = []
  /// By path relative to `content/`.
  var targets: [String: ContentTarget] = [:]
  /// What is not read because its address is taken; that it is not known is not said too.
  var leftOut: Set<ContentTarget> = []
  /// The tables of figures, relative to the site.
  var tables: Set<String> = []
  /// What has another name than it must have, by that name: `glossary.yaml`, `reports`. What it would hold is
  /// not called unknown.
  var misnamed: Set<String> = []
  /// Of each authority's folder, the first file that says whose it is.
  var firstFiles: [String: String] = [:]

  static let files = ["site.yaml", "glossary.yaml", "themes.yaml", "checked.yaml", "checked-facts.txt"]

  var frameworks: [Item] { items[.frameworks] ?? [] }
  var authorities: [Item] { items[.authorities] ?? [] }
  var reports: [Item] { items[.reports] ?? [] }
  var papers: [Item] { items[.papers] ?? [] }
  var indicators: [Item] { items[.indicators] ?? [] }
  var pages: [Item] { items[.pages] ?? [] }

  /// The Markdown files, in a fixed order.
  var documents: [Item] { authorities + reports + papers + indicators + pages }

  /// The names of frameworks that have a file, with those that are left out.
  var frameworkNames: Set<String> {
    Set(frameworks.map(\.target.name)).union(
      leftOut.compactMap { if case .framework(let id) = $0 { id.rawValue } else { nil } })
  }

  /// The names of authorities that have a file, with those that are left out.
  var authorityNames: Set<String> {
    Set(authorities.map(\.target.name)).union(
      leftOut.compactMap { if case .authority(let id) = $0 { id.rawValue } else { nil } })
  }

  /// Whether a file or folder of `content/` stands there under another name, which has been told.
  func isMisnamed(_ name: String) -> Bool { misnamed.contains(name) }

  /// Whether it has been told that nothing in a folder is known: it has another name, or holds no framework.
  func isKnownToLack(_ folder: String) -> Bool {
    isMisnamed(folder) || folder == ContentFolder.frameworks.rawValue && frameworkNames.isEmpty
  }

  /// The first file in an authority's folder, by which a mistake of the folder itself is told once.
  func firstFile(inFolder folder: String) -> String? { firstFiles[folder] }

  /// The table beside a file of indicators; nil where there is none, which has been told.
  func table(of item: Item) -> String? { tables.contains(item.tablePath) ? item.tablePath : nil }
}

extension ContentCatalogue.Item {
  /// Where the figures of a file of indicators stand, or should.
  var tablePath: String { path.dropLast(".md".count) + ".csv" }

  /// The path of the folder that it stands in.
  var folder: Substring { path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }
}
