import Diagnostics
import Files
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

  private(set) var frameworks: [Item] = []
  private(set) var authorities: [Item] = []
  private(set) var reports: [Item] = []
  private(set) var papers: [Item] = []
  private(set) var indicators: [Item] = []
  private(set) var pages: [Item] = []
  /// The files that stand in `content/` itself.
  private(set) var topFiles: Set<String> = []
  /// By path relative to `content/`.
  private(set) var targets: [String: ContentTarget] = [:]
  /// What is not read because its address is taken; that it is not known is not said too.
  private(set) var leftOut: Set<ContentTarget> = []
  /// The tables of figures, relative to the site.
  private var tables: Set<String> = []
  /// What has another name than it must have, by that name: `glossary.yaml`, `reports`. What it would hold is
  /// not called unknown.
  private var misnamed: Set<String> = []
  /// The files whose names end otherwise than they must, with the path that each should have.
  private var misspelt: [Misspelt] = []
  /// Of each authority's folder, the first file that says whose it is.
  private var firstFiles: [String: String] = [:]

  private struct Misspelt: Sendable, Hashable {
    let path: String
    let right: String
    let target: ContentTarget
  }

  static let files = ["site.yaml", "glossary.yaml", "themes.yaml", "checked.yaml"]
  static let folders = ["authorities", "frameworks", "indicators", "pages", "papers", "reports"]
  /// Those in which each authority has a folder of its own.
  private static let nestedFolders: Set = ["reports", "papers", "indicators"]

  /// Lists `content/` below the folder of a site.
  ///
  /// - Throws: where a folder can't be listed.
  init(site: String, _ diagnostics: inout [Diagnostic]) throws(FileError) {
    let entries = try Folder.entries(of: site + "/content").filter { !Folder.isHidden($0.name) }
    let names = Set(entries.map(\.name))
    for entry in entries {
      let path = "content/" + entry.name
      let isFile = Self.files.contains(entry.name)
      let isFolder = Self.folders.contains(entry.name)
      if isFile && entry.kind == .file {
        topFiles.insert(entry.name)
        if entry.name == "glossary.yaml" { targets[entry.name] = .glossary }
      } else if isFolder && entry.kind == .folder {
        try list(entry.name, site: site, &diagnostics)
      } else if isFile || isFolder {
        misnamed.insert(entry.name)
        diagnostics.append(FileNameProblem.wrongKind(path, entry.kind, mustBeFolder: isFolder))
      } else if let meant = Self.meant(entry), !names.contains(meant), misnamed.insert(meant).inserted {
        diagnostics.append(FileNameProblem.misnamed(path, meant))
      } else {
        diagnostics.append(FileNameProblem.unexpected(path, entry.kind))
      }
    }
    leaveOutMisspelt(&diagnostics)
    checkTables(&diagnostics)
    leaveOutSameAddresses(&diagnostics)
    for item in reports + papers + indicators {
      let folder = String(item.target.name.prefix { $0 != "/" })
      if firstFiles[folder] == nil { firstFiles[folder] = item.path }
    }
  }

  /// The name that a file or folder of `content/` should probably have.
  private static func meant(_ entry: Folder.Entry) -> String? {
    switch entry.kind {
    case .file: NearestName.to(entry.name, among: files)
    case .folder: NearestName.to(entry.name, among: folders)
    case .link, .other: nil
    }
  }

  private mutating func list(
    _ folder: String,
    site: String,
    _ diagnostics: inout [Diagnostic]
  ) throws(FileError) {
    let path = "content/" + folder
    for entry in try Folder.entries(of: site + "/" + path) where !Folder.isHidden(entry.name) {
      let entryPath = path + "/" + entry.name
      guard Self.nestedFolders.contains(folder) else {
        add(entry, at: entryPath, folder: folder, prefix: "", &diagnostics)
        continue
      }
      guard entry.kind == .folder else {
        diagnostics.append(FileNameProblem.notInFolder(entryPath, entry.kind, folder))
        continue
      }
      guard FileNameProblem.isUTF8(entry.name) else {
        diagnostics.append(FileNameProblem.notUTF8(entryPath))
        continue
      }
      if let problem = FileNameProblem.slug(entry.name, at: entryPath, isFolder: true) { diagnostics.append(problem) }
      for inner in try Folder.entries(of: site + "/" + entryPath) where !Folder.isHidden(inner.name) {
        add(inner, at: entryPath + "/" + inner.name, folder: folder, prefix: entry.name + "/", &diagnostics)
      }
    }
  }

  private mutating func add(
    _ entry: Folder.Entry,
    at path: String,
    folder: String,
    prefix: String,
    _ diagnostics: inout [Diagnostic]
  ) {
    let ending = folder == "frameworks" ? ".yaml" : ".md"
    guard FileNameProblem.isUTF8(entry.name) else {
      diagnostics.append(FileNameProblem.notUTF8(path))
      return
    }
    // The figures are read with the definitions beside them.
    if folder == "indicators", entry.name.hasSuffix(".csv"), entry.kind == .file {
      tables.insert(path)
      return
    }
    guard entry.kind == .file, entry.name.hasSuffix(ending) else {
      if entry.kind == .file, let name = Self.name(entry.name, besides: ending) {
        let right = path.dropLast(entry.name.count) + name + ending
        misspelt.append(Misspelt(path: path, right: String(right), target: Self.target(folder, prefix + name)))
      } else {
        if entry.name.hasSuffix(ending) {
          leaveOut(Self.target(folder, prefix + entry.name.dropLast(ending.count)), meantAs: path)
        }
        diagnostics.append(FileNameProblem.unexpected(path, entry.kind, ending: ending))
      }
      return
    }
    let name = String(entry.name.dropLast(ending.count))
    if let problem = FileNameProblem.slug(name, at: path, isFolder: false) {
      diagnostics.append(problem)
    }
    // Others name it as it will be called.
    let slug = (Slug.make(String(prefix.dropLast())).map { $0 + "/" } ?? "") + (Slug.make(name) ?? name)
    if slug != prefix + name {
      leaveOut(Self.target(folder, slug), meantAs: "content/" + folder + "/" + slug + ending)
    }
    let item = Item(path: path, target: Self.target(folder, prefix + name))
    targets[String(path.dropFirst("content/".count))] = item.target
    switch folder {
    case "frameworks": frameworks.append(item)
    case "authorities": authorities.append(item)
    case "reports": reports.append(item)
    case "papers": papers.append(item)
    case "indicators": indicators.append(item)
    default: pages.append(item)
    }
  }

  /// That a file can't be read under its name, or will have another, has been told: what names it is not
  /// called unknown too.
  private mutating func leaveOut(_ target: ContentTarget, meantAs path: String) {
    let key = String(path.dropFirst("content/".count))
    if targets[key] == nil { targets[key] = target }
    leftOut.insert(target)
  }

  /// The name before an ending that others use for the same kind of file; nil for any other ending.
  private static func name(_ file: String, besides ending: String) -> String? {
    let others = ending == ".yaml" ? [".yaml", ".yml"] : [".md", ".markdown", ".mdown", ".mkd"]
    let lower = file.lowercased()
    let found = (others + others.map { $0 + ".txt" }).first {
      lower.hasSuffix($0) && lower.utf8.count == file.utf8.count
    }
    return found.map { String(file.dropLast($0.count)) }
  }

  /// Leaves out files with another ending than theirs; what names them is not called unknown too.
  private mutating func leaveOutMisspelt(_ diagnostics: inout [Diagnostic]) {
    for file in misspelt {
      let (path, right, target) = (file.path, file.right, file.target)
      // Beside the file itself, this is a copy of it.
      if targets.updateValue(target, forKey: String(right.dropFirst("content/".count))) != nil {
        diagnostics.append(
          FileNameProblem.unexpected(
            path, .file, ending: String(right.suffix(from: right.lastIndex(of: ".") ?? right.startIndex))))
      } else {
        leftOut.insert(target)
        diagnostics.append(FileNameProblem.misspelt(path, right))
      }
    }
  }

  private static func target(_ folder: String, _ id: String) -> ContentTarget {
    switch folder {
    case "frameworks": .framework(Identifier(id))
    case "authorities": .authority(Identifier(id))
    case "reports": .report(Identifier(id))
    case "papers": .paper(Identifier(id))
    case "indicators": .indicators(Identifier(id))
    default: .page(Identifier(id))
    }
  }

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
    isMisnamed(folder) || folder == "frameworks" && frameworkNames.isEmpty
  }

  /// The first file in an authority's folder, by which a mistake of the folder itself is told once.
  func firstFile(inFolder folder: String) -> String? { firstFiles[folder] }

  /// The table beside a file of indicators; nil where there is none, which has been told.
  func table(of item: Item) -> String? {
    let path = Self.tablePath(item)
    return tables.contains(path) ? path : nil
  }

  /// The path of a file whose name can't be part of an address, as it is told to be.
  private static func renamed(_ path: String) -> String? {
    let folder = parent(of: path)
    let name = path[folder.endIndex...].dropFirst().dropLast(".csv".count)
    return Slug.isOne(name) ? nil : Slug.make(String(name)).map { "\(folder)/\($0).csv" }
  }

  private static func tablePath(_ item: Item) -> String { item.path.dropLast(".md".count) + ".csv" }

  /// A table without definitions, and definitions without a table, are one mistake where they are in a folder.
  private func checkTables(_ diagnostics: inout [Diagnostic]) {
    var spare = tables.subtracting(indicators.map(Self.tablePath))
    for item in indicators {
      let path = Self.tablePath(item)
      if tables.contains(path) { continue }
      // Beside a file that must be renamed, its table may have the name that both will have.
      if let renamed = Self.renamed(path), spare.remove(renamed) != nil { continue }
      let folder = Self.parent(of: path) + "/"
      let near = NearestName.to(path, among: spare.filter { $0.hasPrefix(folder) }.sorted())
      if let near { spare.remove(near) }
      diagnostics.append(FileNameProblem.missingTable(path, near: near))
    }
    for path in spare.sorted() { diagnostics.append(FileNameProblem.spareTable(path)) }
  }

  /// Leaves out files whose names a careless file system, or a reader, would take for those of others.
  private mutating func leaveOutSameAddresses(_ diagnostics: inout [Diagnostic]) {
    var first: [String: String] = [:]
    var clashing: Set<String> = []
    var leftOutPaths: Set<String> = []
    var problems: [Diagnostic] = []
    for item in frameworks + documents {
      // Swift's strings are equal where their Unicode forms are canonically equivalent.
      let key = item.path.lowercased()
      guard let other = first[key] else {
        first[key] = item.path
        continue
      }
      leftOut.insert(item.target)
      leftOutPaths.insert(item.path)
      // Of two folders that differ only so, one has a name that can't be part of an address, which was told.
      guard Self.parent(of: item.path) == Self.parent(of: other) else { continue }
      clashing.formUnion([item.path, other])
      let message =
        item.path == other
        ? "two files have this name, in different Unicode forms, and would have the same address; rename one of them"
        : "this file and \(other) would have the same address; rename one of them"
      problems.append(Diagnostic(.sameAddress, at: SourceLocation(file: item.path), message))
    }
    if leftOut.isEmpty { return }
    // That one of two names can't be part of an address is the same mistake.
    diagnostics.removeAll { $0.rule == .invalidSlug && clashing.contains($0.location.file) }
    diagnostics += problems
    func isLeftOut(_ item: Item) -> Bool { leftOutPaths.contains(item.path) }
    frameworks.removeAll(where: isLeftOut)
    authorities.removeAll(where: isLeftOut)
    reports.removeAll(where: isLeftOut)
    papers.removeAll(where: isLeftOut)
    indicators.removeAll(where: isLeftOut)
    pages.removeAll(where: isLeftOut)
  }

  private static func parent(of path: String) -> Substring { path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }
}
