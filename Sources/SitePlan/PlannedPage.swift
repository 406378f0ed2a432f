import InspectionModel
package import Library

/// One page of the site: where it stands, and what it shows.
package struct PlannedPage: Sendable, Hashable {
  /// What a page shows; numbers are indices into the library's lists.
  package enum Kind: Sendable, Hashable {
    case home
    case authorities(part: ListPart)
    case authority(Int)
    case authorityRecommendations(Int, part: ListPart)
    case report(Int)
    case paper(Int)
    case indicators(Int)
    case frameworks
    /// With a part of its matrix.
    case framework(Int, part: ListPart)
    /// The list of comparisons.
    case comparisons(part: ListPart)
    /// Of two authorities, the one whose id comes first being the first.
    case comparison(Int, Int)
    /// Totals, and the authorities of which anything was asked.
    case recommendations(part: ListPart)
    case glossary
    case page(Int)
    case accessibility
    case data
    /// The badges for other sites, by authority.
    case badges(part: ListPart)
    /// The search, with a part of the list from A to Z.
    case search(part: ListPart)
    case notFound
    /// An old address, which leads to a page's own.
    case alias(to: SiteAddress)
  }

  package let address: SiteAddress
  package let kind: Kind
}

extension PlannedPage.Kind {
  package var isAlias: Bool { if case .alias = self { true } else { false } }

  /// Whether the page is that of a file of its own, whose name gives it its address.
  package var isContent: Bool {
    switch self {
    case .authority, .report, .paper, .indicators, .page: true
    case .framework(_, let part): part.number == 1
    default: false
    }
  }

  /// The part of a list that the page shows; nil for what is no list.
  package var part: ListPart? {
    switch self {
    case .authorities(let part), .comparisons(let part), .recommendations(let part), .badges(let part),
      .search(let part):
      part
    case .authorityRecommendations(_, let part), .framework(_, let part): part
    default: nil
    }
  }

  /// The content that the page publishes; nil for a page that Candour makes by itself. Of a framework only
  /// the first page counts.
  package func target(in library: ContentLibrary) -> ContentTarget? {
    switch self {
    case .authority(let i): .authority(library.authorities[i].value.id)
    case .report(let i): .report(library.reports[i].value.id)
    case .paper(let i): .paper(library.papers[i].value.id)
    case .indicators(let i): .indicators(library.indicators[i].value.id)
    case .framework(let i, let part): part.number == 1 ? .framework(library.frameworks[i].value.id) : nil
    case .page(let i): .page(library.pages[i].value.id)
    case .glossary: .glossary
    default: nil
    }
  }

  /// The file that the page publishes; nil for a page that Candour makes by itself.
  package func file(in library: ContentLibrary) -> ContentFile? {
    switch self {
    case .home: library.settingsFile
    case .authority(let i): library.authorities[i].file
    case .report(let i): library.reports[i].file
    case .paper(let i): library.papers[i].file
    case .indicators(let i): library.indicators[i].file
    case .framework(let i, let part): part.number == 1 ? library.frameworks[i].file : nil
    case .page(let i): library.pages[i].file
    default: nil
    }
  }
}

extension [PlannedPage] {
  /// The page at an address in a list that is in the order of addresses.
  func page(at address: SiteAddress) -> PlannedPage? { place(of: address).map { self[$0] } }

  func place(of address: SiteAddress) -> Int? {
    let place = firstPlace { $0.address >= address }
    return place < endIndex && self[place].address == address ? place : nil
  }
}
