import Library
package import SitePlan

/// Every published file that is not a page: the open data, the feeds, the sitemap, the badges and the index of the
/// search.
///
/// Like pages they are decided first and written in any order, by any number of workers.
package enum DataFiles {
  /// About how many bytes are gathered before they are handed on. Larger chunks save nothing; smaller ones
  /// cost a call to the system each.
  package static let chunkSize = 64 * 1024

  /// All files of a site but those of the search. Those that grow with the whole site come first, so that the last
  /// thing that one worker is left with is a small one.
  ///
  /// Complexity: linear in the pages and the authorities.
  package static func planned(for plan: SitePlan) -> [PlannedFile] { butBadges(of: plan) + badges(of: plan) }

  /// The badges alone: one for each grade that some report has, so that they come and go with grades.
  package static func badges(of plan: SitePlan) -> [PlannedFile] {
    plan.badges.map { PlannedFile(.badge($0), of: plan) }
  }

  /// All others: the same as long as the pages are the same.
  package static func butBadges(of plan: SitePlan) -> [PlannedFile] {
    let bulk: [PlannedFile.Kind] = DataTable.allCases.flatMap { table in
      DataFormat.allCases.map { .table(table, $0) }
    }
    let perAuthority: [PlannedFile.Kind] = plan.library.authorities.indices.flatMap {
      [.authorityData($0), .authorityFeed($0)]
    }
    let kinds =
      bulk + sitemaps(of: plan) + [.siteFeed, .dataPackage, .robots] + perAuthority
      + (plan.comparisonCount > 0 ? [.comparisonPairs] : [])
    return kinds.map { PlannedFile($0, of: plan) }
  }

  /// The files of the search, which only its index can tell.
  package static func planned(for search: SearchIndex, of plan: SitePlan) -> [PlannedFile] {
    SearchFile.all(of: search).map { PlannedFile(.search($0), of: plan) }
  }

  private static func sitemaps(of plan: SitePlan) -> [PlannedFile.Kind] {
    let parts = Sitemap.parts(of: plan.pages)
    guard parts.count > 1 else { return [.sitemap(plan.pages.indices)] }
    return parts.enumerated().map { .sitemapPart($0 + 1, $1) } + [.sitemapIndex(parts: parts.count)]
  }

  /// Writes one file, handing its bytes to `sink` chunk by chunk. A file of any size takes the memory of one
  /// chunk and of one report.
  ///
  /// Only the sink throws: its error is passed on, and what it was given until then is the beginning of the
  /// file.
  package static func write<Failure: Error>(
    _ file: PlannedFile, of plan: SitePlan, into sink: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    switch file.kind {
    case .table(let table, let format): try table.rows(as: format, of: plan).write(into: sink)
    case .authorityData(let index): try AuthorityData(ofAuthority: index, in: plan).write(into: sink)
    case .sitemap(let pages), .sitemapPart(_, let pages):
      try Sitemap.write(pages: pages, of: plan, into: sink)
    default: try sink(small(file.kind, plan))
    }
  }

  /// The files whose size has a limit.
  private static func small(_ file: PlannedFile.Kind, _ plan: SitePlan) -> [UInt8] {
    var xml = XMLStream()
    switch file {
    case .siteFeed: AtomFeed(ofSite: plan).write(into: &xml)
    case .authorityFeed(let index): AtomFeed(ofAuthority: index, in: plan).write(into: &xml)
    case .sitemapIndex(let parts): Sitemap.writeIndex(parts: parts, of: plan, into: &xml)
    case .badge(let badge): BadgeImage(badge, of: plan).write(into: &xml)
    case .dataPackage: return DataPackage(of: plan).bytes
    case .robots: return Sitemap.robots(of: plan)
    case .comparisonPairs: return ComparisonChoices(of: plan).bytes
    case .search(let file):
      var bytes: [UInt8] = []
      file.write(into: &bytes)
      return bytes
    case .table, .authorityData, .sitemap, .sitemapPart: return []
    }
    return xml.bytes
  }
}
