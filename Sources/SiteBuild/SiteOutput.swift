package import SitePages
package import SitePlan

/// One file of the new site.
package struct SiteOutput: Sendable {
  package enum Kind: Sendable {
    case page(PlannedPage)
    case data(PlannedFile)
    case asset(TemplateFolder.Asset)
  }

  package let kind: Kind

  private init(kind: Kind) { self.kind = kind }

  package init(_ page: PlannedPage) { self.init(kind: .page(page)) }

  /// Relative to the output folder. Made when it is asked for: a list of all files need not hold all their names.
  package var path: String {
    switch kind {
    case .page(let page): page.address.filePath
    case .data(let file): file.filePath
    case .asset(let asset): "assets/" + asset.name
    }
  }

  /// Whether it takes as long as many others.
  var isLarge: Bool {
    if case .data(let file) = kind { file.kind.growsWithSite } else { false }
  }

  /// Every file of a site but the list of them and those of the search, in a fixed order: the bulk downloads first,
  /// because they take longest, and a long one begun last would leave the other workers idle.
  package static func all(of site: PreparedSite) -> [SiteOutput] {
    files(of: site) + badges(of: site) + site.plan.pages.map { SiteOutput($0) }
  }

  /// Those that are no pages and no badges: their paths are the same as long as those of the pages are.
  package static func files(of site: PreparedSite) -> [SiteOutput] {
    DataFiles.butBadges(of: site.plan).map { SiteOutput(kind: .data($0)) }
      + site.folder.assets.map { SiteOutput(kind: .asset($0)) }
  }

  package static func badges(of site: PreparedSite) -> [SiteOutput] {
    DataFiles.badges(of: site.plan).map { SiteOutput(kind: .data($0)) }
  }

  /// The files of the search. They are apart because their index rests on the words of the whole site, which a
  /// preview need not gather until somebody searches.
  static func search(of site: PreparedSite, jobs: Int) async -> [SiteOutput] {
    files(of: await SiteSearch.index(of: site, jobs: jobs), site)
  }

  /// The same by one worker, which waits for nobody.
  package static func search(of site: PreparedSite) -> [SiteOutput] { files(of: SiteSearch.index(of: site), site) }

  private static func files(of index: SearchIndex, _ site: PreparedSite) -> [SiteOutput] {
    DataFiles.planned(for: index, of: site.plan).map { SiteOutput(kind: .data($0)) }
  }
}
