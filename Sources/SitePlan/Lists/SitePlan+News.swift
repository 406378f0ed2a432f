import InspectionModel
import Library

extension SitePlan {
  /// The latest reports and corrections of the site, latest first, at most so many. A report whose publication date is
  /// not known stands at the end of its inspection: left out, the newest that is known would be missing.
  ///
  /// Complexity: linear in the content, with a list no longer than the limit; to be called once for a page.
  package func news(limit: Int) -> [NewsItem] {
    var news = LatestNews(limit: limit)
    for correction in library.settingsFile.corrections { news.add(correction, on: nil) }
    for entry in library.frameworks { news.add(entry.file, .framework(entry.value.id)) }
    for entry in library.pages { news.add(entry.file, .page(entry.value.id)) }
    for authority in library.authorities.indices { addNews(ofAuthority: authority, to: &news) }
    return news.items
  }

  /// The same of one authority.
  package func news(ofAuthority authority: Int, limit: Int) -> [NewsItem] {
    var news = LatestNews(limit: limit)
    addNews(ofAuthority: authority, to: &news)
    return news.items
  }

  private func addNews(ofAuthority index: Int, to news: inout LatestNews) {
    let authority = library.authorities[index]
    news.add(authority.file, .authority(authority.value.id))
    for i in reports(ofAuthority: index) {
      let entry = library.reports[i]
      if let published = entry.value.published {
        news.add(NewsItem(on: published, event: .report(i), page: .report(entry.value.id)))
      } else if let inspected = entry.value.inspected.end {
        news.add(NewsItem(on: inspected, event: .inspection(i), page: .report(entry.value.id)))
      }
      news.add(entry.file, .report(entry.value.id))
    }
    for i in papers(ofAuthority: index) {
      news.add(library.papers[i].file, .paper(library.papers[i].value.id))
    }
    for i in indicators(ofAuthority: index) {
      news.add(library.indicators[i].file, .indicators(library.indicators[i].value.id))
    }
  }

  /// The latest inspection of each authority, latest first: the latest with grades, else the latest of all;
  /// at most as many as a list has on a page.
  package var latestInspections: [Int] {
    let latest = library.authorities.indices.compactMap { authority in
      latestGradedReport(ofAuthority: authority) ?? latestFirst(ofAuthority: authority).first
    }
    let sorted = latest.sorted { a, b in
      let (first, second) = (histories.facts[a].date, histories.facts[b].date)
      if first == second { return library.reports[a].value.id < library.reports[b].value.id }
      guard let first, let second else { return second == nil }
      return first > second
    }
    return Array(sorted.prefix(ListPart.longest))
  }
}

/// The latest of many items, never holding more than so many. Of one date, those added first come first.
private struct LatestNews {
  let limit: Int
  private(set) var items: [NewsItem] = []

  init(limit: Int) { self.limit = limit }

  mutating func add(_ item: NewsItem) {
    if items.count >= limit, let last = items.last, last.on >= item.on { return }
    let place = items.firstIndex { $0.on < item.on } ?? items.endIndex
    items.insert(item, at: place)
    if items.count > limit { items.removeLast() }
  }

  mutating func add(_ correction: Correction, on page: ContentTarget?) {
    add(NewsItem(on: correction.on, event: .correction(correction), page: page))
  }

  mutating func add(_ file: ContentFile, _ page: ContentTarget) {
    for correction in file.corrections { add(correction, on: page) }
  }
}
