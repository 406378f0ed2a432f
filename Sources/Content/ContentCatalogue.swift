internal import Diagnostics
internal import Files
internal import InspectionModel
internal import Library

/// The files of a site by what they are, found before any is read, so that a name can be told from a
/// mistake while its file is read.
struct ContentCatalogue: Sendable {
  struct Item: Sendable {
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
  private(set) var hasSettings = false
  private(set) var hasGlossary = false
  private(set) var hasThemes = false
  /// By path relative to `content/`.
  private(set) var targets: [String: ContentTarget] = [:]

  /// The folders of `content/` with what the files in them are called.
  private static let folders = ["authorities", "frameworks", "indicators", "pages", "papers", "reports"]

  /// Lists `content/` below the folder of a site.
  ///
  /// - Throws: where a folder can't be listed.
  init(site: String, _ diagnostics: inout [Diagnostic]) throws(FileError) {
    let root = site + "/content"
    for entry in try Folder.entries(of: root) where !Self.isHidden(entry.name) {
      switch (entry.kind, entry.name) {
      case (.file, "site.yaml"): hasSettings = true
      case (.file, "glossary.yaml"):
        hasGlossary = true
        targets[entry.name] = .glossary
      case (.file, "themes.yaml"): hasThemes = true
      // What `check --record` proved; it is the check's to read.
      case (.file, "checked.yaml"): break
      case (.folder, _) where Self.folders.contains(entry.name):
        try list(entry.name, site: site, &diagnostics)
      default:
        let names = Self.folders + ["site.yaml", "glossary.yaml", "themes.yaml"]
        diagnostics.append(Self.unexpected("content/" + entry.name, entry.kind, among: names))
      }
    }
    reportSameAddresses(&diagnostics)
  }

  /// A name that starts with `_` or `.` is not part of the site.
  private static func isHidden(_ name: String) -> Bool { name.hasPrefix("_") || name.hasPrefix(".") }

  private mutating func list(
    _ folder: String,
    site: String,
    _ diagnostics: inout [Diagnostic]
  ) throws(FileError) {
    let path = "content/" + folder
    let isNested = ["reports", "papers", "indicators"].contains(folder)
    for entry in try Folder.entries(of: site + "/" + path) where !Self.isHidden(entry.name) {
      let entryPath = path + "/" + entry.name
      guard isNested else {
        add(entry, at: entryPath, folder: folder, prefix: "", &diagnostics)
        continue
      }
      guard entry.kind == .folder else {
        diagnostics.append(Self.misplaced(entryPath, folder))
        continue
      }
      for inner in try Folder.entries(of: site + "/" + entryPath) where !Self.isHidden(inner.name) {
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
    // The figures are read with the definitions beside them.
    if folder == "indicators", entry.kind == .file, entry.name.hasSuffix(".csv") { return }
    guard entry.kind == .file, entry.name.hasSuffix(ending) else {
      diagnostics.append(Self.unexpected(path, entry.kind, among: [], ending: ending))
      return
    }
    let id = prefix + entry.name.dropLast(ending.count)
    if let problem = Self.slugProblem(id, path) {
      // Two files told apart only by case are one mistake, which the pair's own problem tells.
      diagnostics.append(problem)
    }
    let item = Item(path: path, target: Self.target(folder, id))
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

  /// Files whose names a careless file system, or a reader, would take for the same.
  private func reportSameAddresses(_ diagnostics: inout [Diagnostic]) {
    var first: [String: String] = [:]
    var clashing: Set<String> = []
    var problems: [Diagnostic] = []
    for item in frameworks + documents {
      // Swift's strings are equal where their Unicode forms are canonically equivalent.
      let key = item.path.lowercased()
      guard let other = first[key] else {
        first[key] = item.path
        continue
      }
      clashing.formUnion([item.path, other])
      let message = "this file and \(other) would have the same address; rename one of them"
      problems.append(Diagnostic(.sameAddress, at: SourceLocation(file: item.path), message))
    }
    diagnostics.removeAll { $0.rule == .invalidSlug && clashing.contains($0.location.file) }
    diagnostics += problems
  }

  static func isSlug(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"): true
        default: false
        }
      }
  }

  private static func slugProblem(_ id: String, _ path: String) -> Diagnostic? {
    let bad = id.split(separator: "/", omittingEmptySubsequences: false).first { !isSlug($0) }
    guard let bad else { return nil }
    let message =
      "“\(bad)” becomes part of an address, so it may hold only a-z, 0-9 and “-”; rename the file or folder"
    return Diagnostic(.invalidSlug, at: SourceLocation(file: path), message)
  }

  private static func misplaced(_ path: String, _ folder: String) -> Diagnostic {
    let message = "a file of \(folder) stands in a folder named for its authority: content/\(folder)/AUTHORITY/NAME.md"
    return Diagnostic(.unexpectedFile, at: SourceLocation(file: path), message)
  }

  private static func unexpected(
    _ path: String,
    _ kind: Folder.EntryKind,
    among names: [String],
    ending: String? = nil
  ) -> Diagnostic {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let (question, hint) = NearestName.question(name, among: names)
    let what =
      switch kind {
      case .file: "this file is not part of the site"
      case .folder: "this folder is not part of the site"
      case .link: "a symbolic link that does not lead to a file is not followed"
      case .other: "this is no file"
      }
    let mend =
      ending.map { ", because its name does not end in \($0)" }
      ?? (question.isEmpty ? "; move it, or let its name start with “_”" : question)
    return Diagnostic(.unexpectedFile, at: SourceLocation(file: path), what + mend, hint: hint)
  }
}
