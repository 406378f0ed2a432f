import SitePages
import Workers

/// Makes the index of the search, several workers gathering its words.
enum SiteSearch {
  static func index(of site: PreparedSite, jobs: Int) async -> SearchIndex {
    let entries = entries(of: site)
    let slices = await SliceWorkers(jobs: jobs).map(entries.slices) { entries.slice($0) }
    return SearchIndex(of: entries, slices)
  }

  static func index(of site: PreparedSite) -> SearchIndex {
    let entries = entries(of: site)
    return SearchIndex(of: entries, entries.slices.map(entries.slice))
  }

  private static func entries(of site: PreparedSite) -> SearchEntries {
    SearchEntries(of: site.plan) { path in try? site.body(path) }
  }
}
