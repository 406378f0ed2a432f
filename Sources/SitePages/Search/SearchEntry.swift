import InspectionModel
import Library
import SitePlan

/// One thing that the search finds: a page of the site, or a term of the glossary.
enum SearchEntry: Sendable, Hashable {
  case page(PlannedPage.Kind)
  /// By its place in the library's glossary.
  case term(Int)

  /// Everything that can be found, what is more general first, since of equal finds the first is shown first. An
  /// authority’s reports stand together, the latest first: they are found together, and are then moved together.
  ///
  /// Comparisons are left out, being made of pages that are found, and so are the further pages of long lists.
  /// Linear in the site.
  static func all(of plan: SitePlan) -> [SearchEntry] {
    let library = plan.library
    let lists: [SiteAddress] = [
      .authorities, .compare, .frameworks, .recommendations, .glossary, .data, .accessibility,
    ]
    var entries: [SearchEntry] = lists.compactMap { plan.page(at: $0).map { .page($0.kind) } }
    entries.reserveCapacity(entries.count + library.reports.count + library.authorities.count)
    for i in library.authorities.indices { entries.append(.page(.authority(i))) }
    for i in library.pages.indices { entries.append(.page(.page(i))) }
    for i in library.frameworks.indices {
      if let page = plan.page(at: .framework(library.frameworks[i].value.id)) { entries.append(.page(page.kind)) }
    }
    for i in library.glossary.indices { entries.append(.term(i)) }
    for i in library.authorities.indices {
      entries += plan.indicators(ofAuthority: i).map { .page(.indicators($0)) }
      entries += plan.papers(ofAuthority: i).reversed().map { .page(.paper($0)) }
      entries += plan.latestFirst(ofAuthority: i).map { .page(.report($0)) }
    }
    return entries
  }
}

extension SearchEntry {
  /// The file that the entry's page publishes.
  func file(in library: ContentLibrary) -> ContentFile? {
    guard case .page(let kind) = self else { return nil }
    return kind.file(in: library)
  }
}

extension SitePlan {
  /// Where an entry leads, from the root of the site without the leading slash, with its fragment: what the page of
  /// the search puts its own way to the root before.
  func searchPath(of entry: SearchEntry) -> String {
    switch entry {
    case .term(let i): SiteAddress.glossary.path.dropFirst() + "#" + library.glossary[i].id
    case .page(let kind): String(address(of: kind).path.dropFirst())
    }
  }

  /// The address of a page that the search may find.
  private func address(of kind: PlannedPage.Kind) -> SiteAddress {
    if let target = kind.target(in: library) { return .target(target) }
    return switch kind {
    case .authorities: .authorities
    case .comparisons: .compare
    case .frameworks: .frameworks
    case .recommendations: .recommendations
    case .data: .data
    case .accessibility: .accessibility
    default: .home
    }
  }
}
