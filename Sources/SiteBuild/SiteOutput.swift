internal import SitePages
internal import SitePlan

/// One file of the new site.
struct SiteOutput: Sendable {
  enum Kind: Sendable {
    case page(PlannedPage)
    case data(PlannedFile)
    case asset(TemplateFolder.Asset)
  }

  /// Relative to the output folder.
  let path: String
  let kind: Kind

  /// Whether it takes as long as many others.
  var isLarge: Bool {
    if case .data(let file) = kind { file.kind.growsWithSite } else { false }
  }

  /// Every file of a site but the list of them, in a fixed order: the bulk downloads first, because they take
  /// longest, and a long one begun last would leave the other workers idle.
  static func all(of site: PreparedSite, _ search: SearchIndex) -> [SiteOutput] {
    let data = DataFiles.planned(for: site.plan, search: search).map { SiteOutput(path: $0.filePath, kind: .data($0)) }
    let assets = site.folder.assets.map { SiteOutput(path: "assets/" + $0.name, kind: .asset($0)) }
    let pages = site.plan.pages.map { SiteOutput(path: $0.address.filePath, kind: .page($0)) }
    return data + assets + pages
  }
}
