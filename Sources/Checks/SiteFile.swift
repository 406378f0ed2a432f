internal import Library

/// A file of the site and what it is, before it is read.
struct SiteFile: Sendable {
  /// The place in the library's list of what the file holds.
  enum Role: Sendable, Hashable {
    case settings, glossary, themes
    case framework(Int)
    case authority(Int)
    case report(Int)
    case paper(Int)
    case indicators(Int)
    /// The table beside a file of indicators.
    case table(Int)
    case page(Int)
  }

  let path: String
  let role: Role
  let allowances: [Allowance]

  /// The file whose allowances hold for this one.
  let owner: String

  var ownsAllowances: Bool { owner == path }

  /// Every file of a library, in the order in which it holds them.
  static func all(of library: ContentLibrary) -> [SiteFile] {
    let settings = library.settingsFile
    var files = [SiteFile(library.settingsFile, .settings)]
    if library.target(ofPath: "glossary.yaml") != nil {
      files.append(SiteFile("content/glossary.yaml", .glossary, beside: settings))
    }
    if !library.themes.isEmpty {
      files.append(SiteFile("content/themes.yaml", .themes, beside: settings))
    }
    files.reserveCapacity(library.reports.count + library.authorities.count + 100)
    func add<Value>(_ entries: [ContentEntry<Value>], _ role: (Int) -> Role) {
      for i in entries.indices { files.append(SiteFile(entries[i].file, role(i))) }
    }
    add(library.frameworks, Role.framework)
    add(library.authorities, Role.authority)
    add(library.reports, Role.report)
    add(library.papers, Role.paper)
    add(library.indicators, Role.indicators)
    for (i, entry) in library.indicators.enumerated() {
      let path = entry.file.path.dropLast(".md".count) + ".csv"
      files.append(SiteFile(String(path), .table(i), beside: entry.file))
    }
    add(library.pages, Role.page)
    return files
  }

  /// The file of an authority, a report, a paper, indicators, their table, or a page, by its path relative to the site;
  /// nil where a library has none there.
  static func of(_ path: String, in library: ContentLibrary) -> SiteFile? {
    guard path.hasPrefix("content/") else { return nil }
    let name = String(path.dropFirst("content/".count))
    if path.hasSuffix(".csv") {
      guard case .indicators(let id)? = library.target(ofPath: name.dropLast(".csv".count) + ".md"),
        let index = library.index(of: id)
      else { return nil }
      return SiteFile(path, .table(index), beside: library.indicators[index].file)
    }
    return switch library.target(ofPath: name) {
    case .authority(let id): library.index(of: id).map { SiteFile(library.authorities[$0].file, .authority($0)) }
    case .report(let id): library.index(of: id).map { SiteFile(library.reports[$0].file, .report($0)) }
    case .paper(let id): library.index(of: id).map { SiteFile(library.papers[$0].file, .paper($0)) }
    case .indicators(let id): library.index(of: id).map { SiteFile(library.indicators[$0].file, .indicators($0)) }
    case .page(let id): library.index(of: id).map { SiteFile(library.pages[$0].file, .page($0)) }
    case .framework, .glossary, nil: nil
    }
  }

  private init(_ file: ContentFile, _ role: Role) {
    path = file.path
    self.role = role
    allowances = file.allowances
    owner = file.path
  }

  /// A file without keys of its own, for which another's allowances hold.
  private init(_ path: String, _ role: Role, beside other: ContentFile) {
    self.path = path
    self.role = role
    allowances = other.allowances
    owner = other.path
  }
}
