internal import SitePages
internal import Workers

/// Makes the index of the search, several workers gathering its words.
enum SiteSearch {
  static func index(of site: PreparedSite, jobs: Int) async -> SearchIndex {
    let entries = SearchEntries(of: site.plan) { path in try? site.body(path) }
    let slices = await SliceWorkers(jobs: jobs).map(entries.slices) { entries.slice($0) }
    return SearchIndex(of: entries, slices)
  }
}
