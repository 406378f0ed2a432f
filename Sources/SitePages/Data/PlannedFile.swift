import InspectionModel
import Library
package import SitePlan

/// One published file that is not a page: where it stands, and what it holds.
package struct PlannedFile: Sendable, Hashable {
  /// What a file holds; numbers are indices into the library's lists.
  package enum Kind: Sendable, Hashable {
    case table(DataTable, DataFormat)
    case dataPackage
    case siteFeed
    case authorityFeed(Int)
    case authorityData(Int)
    /// The one sitemap, with the range of the plan's pages that it lists: all of them.
    case sitemap(Range<Int>)
    /// What takes the place of the one sitemap where it would be too long.
    case sitemapIndex(parts: Int)
    /// From 1, with the range of the plan's pages that it lists.
    case sitemapPart(Int, Range<Int>)
    case robots
    case badge(Badge)
    case search(SearchFile)
    /// Which pairs of authorities are compared, for the two selects of the list of comparisons.
    case comparisonPairs

    /// Whether the file is as long as the site is large, and so is not to be held in memory.
    package var growsWithSite: Bool {
      switch self {
      case .table, .sitemap, .sitemapPart: true
      default: false
      }
    }
  }

  /// From the root of the site, with a leading slash: `/data/judgements.csv`.
  package let path: String
  package let kind: Kind

  /// Relative to the published folder.
  package var filePath: String { String(path.dropFirst()) }

  init(_ kind: Kind, of plan: SitePlan) {
    self.path = plan.path(of: kind)
    self.kind = kind
  }
}

extension SitePlan {
  /// Where a file of data stands, from the root of the site.
  package func path(of file: PlannedFile.Kind) -> String {
    switch file {
    case .table(let table, let format): SiteAddress.data.path + table.fileName(format)
    case .dataPackage: SiteAddress.data.path + "datapackage.json"
    case .siteFeed: "/feed.atom"
    case .authorityFeed(let index): authorityPath(index) + "feed.atom"
    case .authorityData(let index): authorityPath(index) + "index.json"
    case .sitemap, .sitemapIndex: "/sitemap.xml"
    case .sitemapPart(let number, _): "/sitemap-\(number).xml"
    case .robots: "/robots.txt"
    case .badge(let badge): address(of: badge).path
    case .search(let file): file.path
    case .comparisonPairs: SiteAddress.compare.path + "pairs.json"
    }
  }

  private func authorityPath(_ index: Int) -> String {
    SiteAddress.authority(library.authorities[index].value.id).path
  }

  /// A page's address as other sites, feeds and search engines have to be given it.
  package func absoluteAddress(_ address: SiteAddress) -> String {
    library.settings.baseURL.text + address.path
  }

  /// The same of a file.
  package func absoluteAddress(of file: PlannedFile.Kind) -> String {
    library.settings.baseURL.text + path(of: file)
  }
}
