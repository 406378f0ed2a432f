import Diagnostics
import Files
import InspectionModel
import Library

/// Lists `content/` below the folder of a site, and tells what stands there that is not read, and why.
struct CatalogueReader {
  private typealias Item = ContentCatalogue.Item

  private let site: String
  private var catalogue = ContentCatalogue()
  /// The files whose names end otherwise than they must, with the path that each should have.
  private var misspelt: [Misspelt] = []

  private struct Misspelt {
    let path: String
    let right: String
    let target: ContentTarget
  }

  /// - Throws: where a folder can't be listed.
  static func catalogue(of site: String, _ diagnostics: inout [Diagnostic]) throws(FileError) -> ContentCatalogue {
    var reader = CatalogueReader(site: site)
    try reader.list(&diagnostics)
    reader.leaveOutMisspelt(&diagnostics)
    reader.checkTables(&diagnostics)
    reader.leaveOutSameAddresses(&diagnostics)
    reader.findFirstFiles()
    return reader.catalogue
  }

  private init(site: String) { self.site = site }

  // MARK: - Folders

  private mutating func list(_ diagnostics: inout [Diagnostic]) throws(FileError) {
    let entries = try Folder.entries(of: site + "/content").filter { !Folder.isHidden($0.name) }
    let names = Set(entries.map(\.name))
    for entry in entries {
      let path = "content/" + entry.name
      let isFile = ContentCatalogue.files.contains(entry.name)
      let folder = ContentFolder(rawValue: entry.name)
      if isFile && entry.kind == .file {
        catalogue.topFiles.insert(entry.name)
        if entry.name == "glossary.yaml" { catalogue.targets[entry.name] = .glossary }
      } else if let folder, entry.kind == .folder {
        try list(folder, &diagnostics)
      } else if isFile || folder != nil {
        catalogue.misnamed.insert(entry.name)
        diagnostics.append(FileNameProblem.wrongKind(path, entry.kind, mustBeFolder: folder != nil))
      } else if let meant = Self.meant(entry), !names.contains(meant), catalogue.misnamed.insert(meant).inserted {
        diagnostics.append(FileNameProblem.misnamed(path, meant))
      } else {
        diagnostics.append(FileNameProblem.unexpected(path, entry.kind))
      }
    }
  }

  /// The name that a file or folder of `content/` should probably have.
  private static func meant(_ entry: Folder.Entry) -> String? {
    switch entry.kind {
    case .file: NearestName.to(entry.name, among: ContentCatalogue.files)
    case .folder: NearestName.to(entry.name, among: ContentFolder.allCases.map(\.rawValue))
    case .link, .other: nil
    }
  }

  private mutating func list(_ folder: ContentFolder, _ diagnostics: inout [Diagnostic]) throws(FileError) {
    let path = "content/" + folder.rawValue
    for entry in try Folder.entries(of: site + "/" + path) where !Folder.isHidden(entry.name) {
      let entryPath = path + "/" + entry.name
      guard folder.isByAuthority else {
        add(entry, at: entryPath, folder, &diagnostics)
        continue
      }
      guard entry.kind == .folder else {
        let isDocument = entry.kind == .file && StrayDocument.isOne(site + "/" + entryPath)
        diagnostics.append(
          isDocument
            ? FileNameProblem.misplaced(entryPath, path + "/AUTHORITY")
            : FileNameProblem.notInFolder(entryPath, entry.kind, folder.rawValue))
        continue
      }
      guard FileNameProblem.isUTF8(entry.name) else {
        diagnostics.append(FileNameProblem.notUTF8(entryPath))
        continue
      }
      if let problem = FileNameProblem.slug(entry.name, at: entryPath, isFolder: true) { diagnostics.append(problem) }
      for inner in try Folder.entries(of: site + "/" + entryPath) where !Folder.isHidden(inner.name) {
        add(inner, at: entryPath + "/" + inner.name, folder, of: entry.name, &diagnostics)
      }
    }
  }

  // MARK: - Files

  /// - Parameter authority: whose folder it stands in, where each has one.
  private mutating func add(
    _ entry: Folder.Entry, at path: String, _ folder: ContentFolder, of authority: String? = nil,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard FileNameProblem.isUTF8(entry.name) else {
      diagnostics.append(FileNameProblem.notUTF8(path))
      return
    }
    // The figures are read with the definitions beside them.
    if folder == .indicators, entry.name.hasSuffix(".csv"), entry.kind == .file {
      catalogue.tables.insert(path)
      return
    }
    let prefix = authority.map { $0 + "/" } ?? ""
    guard entry.kind == .file, entry.name.hasSuffix(folder.ending) else {
      addUnread(entry, at: path, folder, prefix: prefix, &diagnostics)
      return
    }
    let name = String(entry.name.dropLast(folder.ending.count))
    if let problem = FileNameProblem.slug(name, at: path, isFolder: false) { diagnostics.append(problem) }
    // Others name it as it will be called.
    let slug = (authority.flatMap(Slug.make).map { $0 + "/" } ?? "") + (Slug.make(name) ?? name)
    if slug != prefix + name {
      leaveOut(folder.target(slug), meantAs: "content/\(folder.rawValue)/\(slug)\(folder.ending)")
    }
    let item = Item(path: path, target: folder.target(prefix + name))
    catalogue.targets[Self.key(path)] = item.target
    catalogue.items[folder, default: []].append(item)
  }

  /// What is no file of its folder by its kind or by how its name ends.
  private mutating func addUnread(
    _ entry: Folder.Entry, at path: String, _ folder: ContentFolder, prefix: String,
    _ diagnostics: inout [Diagnostic]
  ) {
    if entry.kind == .file, let name = folder.name(ofMisspelt: entry.name) {
      let right = path.dropLast(entry.name.count) + name + folder.ending
      misspelt.append(Misspelt(path: path, right: String(right), target: folder.target(prefix + name)))
      return
    }
    if entry.name.hasSuffix(folder.ending) {
      leaveOut(folder.target(prefix + entry.name.dropLast(folder.ending.count)), meantAs: path)
    } else if entry.kind == .folder, case let strays = StrayDocument.all(below: site + "/" + path), !strays.isEmpty {
      let place = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
      diagnostics += strays.map { FileNameProblem.misplaced(path + "/" + $0, place) }
      return
    }
    diagnostics.append(FileNameProblem.unexpected(path, entry.kind, ending: folder.ending))
  }

  /// That a file can't be read under its name, or will have another, has been told: what names it is not
  /// called unknown too.
  private mutating func leaveOut(_ target: ContentTarget, meantAs path: String) {
    let key = Self.key(path)
    if catalogue.targets[key] == nil { catalogue.targets[key] = target }
    catalogue.leftOut.insert(target)
  }

  /// A path as links name it, relative to `content/`.
  private static func key(_ path: String) -> String { String(path.dropFirst("content/".count)) }

  // MARK: - What can be seen only when all are listed

  /// Leaves out files with another ending than theirs; what names them is not called unknown too.
  private mutating func leaveOutMisspelt(_ diagnostics: inout [Diagnostic]) {
    for file in misspelt {
      // Beside the file itself, this is a copy of it.
      if catalogue.targets.updateValue(file.target, forKey: Self.key(file.right)) != nil {
        let ending = file.right.suffix(from: file.right.lastIndex(of: ".") ?? file.right.startIndex)
        diagnostics.append(FileNameProblem.unexpected(file.path, .file, ending: String(ending)))
      } else {
        catalogue.leftOut.insert(file.target)
        diagnostics.append(FileNameProblem.misspelt(file.path, file.right))
      }
    }
  }

  /// A table without definitions, and definitions without a table, are one mistake where they are in a folder.
  private func checkTables(_ diagnostics: inout [Diagnostic]) {
    var spare = catalogue.tables.subtracting(catalogue.indicators.map(\.tablePath))
    for item in catalogue.indicators where catalogue.table(of: item) == nil {
      // Beside a file that must be renamed, its table may have the name that both will have.
      if let renamed = Self.renamedTable(item), spare.remove(renamed) != nil { continue }
      let near = NearestName.to(item.tablePath, among: spare.filter { $0.hasPrefix(item.folder + "/") }.sorted())
      if let near { spare.remove(near) }
      diagnostics.append(FileNameProblem.missingTable(item.tablePath, near: near))
    }
    for path in spare.sorted() { diagnostics.append(FileNameProblem.spareTable(path)) }
  }

  /// The path of the table of a file whose name can't be part of an address, as the file is told to be called.
  private static func renamedTable(_ item: Item) -> String? {
    let name = item.tablePath[item.folder.endIndex...].dropFirst().dropLast(".csv".count)
    return Slug.isOne(name) ? nil : Slug.make(String(name)).map { "\(item.folder)/\($0).csv" }
  }

  /// Leaves out files whose names a careless file system, or a reader, would take for those of others.
  private mutating func leaveOutSameAddresses(_ diagnostics: inout [Diagnostic]) {
    var first: [String: Item] = [:]
    var clashing: Set<String> = []
    var leftOutPaths: Set<String> = []
    var problems: [Diagnostic] = []
    for item in catalogue.frameworks + catalogue.documents {
      // Swift's strings are equal where their Unicode forms are canonically equivalent.
      let key = item.path.lowercased()
      guard let other = first[key] else {
        first[key] = item
        continue
      }
      catalogue.leftOut.insert(item.target)
      leftOutPaths.insert(item.path)
      // Of two folders that differ only so, one has a name that can't be part of an address, which was told.
      guard item.folder == other.folder else { continue }
      clashing.formUnion([item.path, other.path])
      let message =
        item.path == other.path
        ? "two files have this name, in different Unicode forms, and would have the same address; rename one of them"
        : "this file and \(other.path) would have the same address; rename one of them"
      problems.append(Diagnostic(.sameAddress, at: SourceLocation(file: item.path), message))
    }
    if leftOutPaths.isEmpty { return }
    // That one of two names can't be part of an address is the same mistake.
    diagnostics.removeAll { $0.rule == .invalidSlug && clashing.contains($0.location.file) }
    diagnostics += problems
    for (folder, items) in catalogue.items {
      catalogue.items[folder] = items.filter { !leftOutPaths.contains($0.path) }
    }
  }

  private mutating func findFirstFiles() {
    for item in catalogue.reports + catalogue.papers + catalogue.indicators {
      let folder = String(item.target.name.prefix { $0 != "/" })
      if catalogue.firstFiles[folder] == nil { catalogue.firstFiles[folder] = item.path }
    }
  }
}
