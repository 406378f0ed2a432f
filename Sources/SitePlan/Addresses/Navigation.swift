import InspectionModel
import Library

/// A link with its words.
package struct NavigationEntry: Sendable, Hashable {
  package let title: String
  package let address: SiteAddress
}

/// The links that stand on every page: only to what the site has.
package struct Navigation: Sendable, Hashable {
  /// At the top. The page that says what the site is has the slug `about`.
  package let main: [NavigationEntry]
  /// At the foot: the other pages that the site's own people wrote, at most ten so that no page grows with
  /// the site, and the accessibility statement.
  package let footer: [NavigationEntry]

  private static let longestFooter = 10

  init(_ library: ContentLibrary, _ pages: [PlannedPage]) {
    let lists: [(String, SiteAddress)] = [
      ("Authorities", .authorities), ("Compare", .compare), ("Frameworks", .frameworks),
      ("Recommendations", .recommendations), ("Glossary", .glossary), ("Data", .data),
    ]
    let written = library.pages.map { entry in
      (
        isAbout: entry.value.id.rawValue == "about",
        link: NavigationEntry(title: entry.value.title, address: .page(entry.value.id))
      )
    }
    main =
      lists.filter { pages.page(at: $0.1) != nil }.map { NavigationEntry(title: $0.0, address: $0.1) }
      + written.filter(\.isAbout).map(\.link) + [NavigationEntry(title: "Search", address: .search)]
    footer =
      written.filter { !$0.isAbout }.prefix(Self.longestFooter).map(\.link)
      + [NavigationEntry(title: "Accessibility statement", address: .accessibility)]
  }
}

extension SitePlan {
  /// The entry of the main navigation below which a page stands; nil for a page below none.
  package func section(of page: PlannedPage) -> SiteAddress? {
    let path = breadcrumbs(of: page).map(\.address)
    return navigation.main.first { path.contains($0.address) }?.address
  }
}
