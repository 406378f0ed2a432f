import InspectionModel
import Library
import SitePlan

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
    /// What the library lacks for a mistake in it.
    case unread(UnreadFile.Form)
  }

  let path: String
  let role: Role
  let allowances: [Allowance]

  /// The file whose allowances hold for this one.
  let owner: String

  /// Text in which there may be more of them; nil where they are all known.
  var unclearAllowances: String?

  var ownsAllowances: Bool { owner == path }

  /// Every file of a library, in the order in which it holds them, and those that it lacks.
  static func all(of library: ContentLibrary, lacking gaps: ContentGaps = .none) -> [SiteFile] {
    var files = ofSite(library).filter { !gaps.lacksSettings || $0.role != .settings }
    files.reserveCapacity(library.reports.count + library.authorities.count + 100)
    func add<Value>(_ entries: SharedList<ContentEntry<Value>>, _ role: (Int) -> Role) {
      for i in entries.indices { files.append(SiteFile(entries[i].file, role(i))) }
    }
    add(library.authorities, Role.authority)
    add(library.reports, Role.report)
    add(library.papers, Role.paper)
    add(library.indicators, Role.indicators)
    for (i, entry) in library.indicators.enumerated() {
      let path = entry.file.path.dropLast(".md".count) + ".csv"
      files.append(SiteFile(String(path), .table(i), beside: entry.file))
    }
    return files + pages(of: library) + gaps.files.map(SiteFile.init)
  }

  /// The settings and what belongs to no authority, but for the pages.
  private static func ofSite(_ library: ContentLibrary) -> [SiteFile] {
    let settings = library.settingsFile
    var files = [SiteFile(library.settingsFile, .settings)]
    if library.target(ofPath: "glossary.yaml") != nil {
      files.append(SiteFile("content/glossary.yaml", .glossary, beside: settings))
    }
    if !library.themes.isEmpty {
      files.append(SiteFile("content/themes.yaml", .themes, beside: settings))
    }
    return files + library.frameworks.indices.map { SiteFile(library.frameworks[$0].file, .framework($0)) }
  }

  private static func pages(of library: ContentLibrary) -> [SiteFile] {
    library.pages.indices.map { SiteFile(library.pages[$0].file, .page($0)) }
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

  /// The files that a rule may judge otherwise once the inspections of some authorities are others: those of the
  /// authorities, those that link to one of their reports, and those that belong to no authority.
  static func seeing(inspectionsOf authorities: Set<Int>, in plan: SitePlan) -> [SiteFile] {
    if authorities.isEmpty { return [] }
    let library = plan.library
    var paths: Set<String> = []
    for authority in authorities {
      paths.insert(library.authorities[authority].file.path)
      for report in plan.reports(ofAuthority: authority) {
        paths.insert(library.reports[report].file.path)
        for referrer in plan.backlinks(to: .report(library.reports[report].value.id), limit: .max) {
          let page = plan.page(at: .target(referrer))
          if let file = page?.kind.file(in: library) { paths.insert(file.path) }
        }
      }
      for paper in plan.papers(ofAuthority: authority) { paths.insert(library.papers[paper].file.path) }
      for indicators in plan.indicators(ofAuthority: authority) {
        paths.insert(library.indicators[indicators].file.path)
      }
    }
    let common = ofSite(library) + pages(of: library)
    return common + paths.subtracting(common.map(\.path)).sorted().compactMap { of($0, in: library) }
  }

  /// A file below `templates/`, for which the settings’ allowances hold.
  init(template path: String, beside settings: ContentFile) { self.init(path, .settings, beside: settings) }

  private init(_ file: UnreadFile) {
    path = file.path
    role = .unread(file.form)
    allowances = file.allowances.all
    owner = file.allowances.owner
    unclearAllowances = file.allowances.unclear
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

extension SiteFile.Role {
  /// Whether it is Markdown below front matter.
  var isMarkdown: Bool {
    switch self {
    case .settings, .glossary, .themes, .framework, .table, .unread(.yaml), .unread(.table): false
    case .authority, .report, .paper, .indicators, .page, .unread(.markdown): true
    }
  }

  var isTable: Bool {
    switch self {
    case .table, .unread(.table): true
    default: false
    }
  }
}
