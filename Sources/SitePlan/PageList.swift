import InspectionModel
import Library

/// Decides which pages a site has. A list has a page only where it has an entry, so that navigation never
/// leads to an empty one:
///
/// - always: the home page, the data, the accessibility statement and the page for what is not found;
/// - the authorities, where there is one; an authority's recommendations, where anything was asked of it;
/// - the frameworks, and each of them, inspected under or not: its scale explains grades met elsewhere;
/// - the comparisons, where a pair has one; the recommendations, where there is one; the glossary, where it
///   has a term.
///
/// An alias becomes a page of its own.
struct PageList {
  private let library: ContentLibrary
  private(set) var pages: [PlannedPage] = []

  /// In the order of their addresses.
  init(
    _ library: ContentLibrary, _ comparisons: ComparisonPairs, _ recommendations: RecommendationIndex,
    _ matrixRows: Grouping<MatrixEntry>
  ) {
    self.library = library
    addFixed()
    addContent()
    addFrameworks(matrixRows)
    addAuthorities(recommendations)
    addComparisons(comparisons)
    addAliases()
    pages.sort { $0.address < $1.address }
  }

  private mutating func add(_ address: SiteAddress, _ kind: PlannedPage.Kind) {
    pages.append(PlannedPage(address: address, kind: kind))
  }

  private mutating func addList(
    of count: Int,
    at address: SiteAddress,
    _ kind: (ListPart) -> PlannedPage.Kind
  ) {
    for part in ListPart.parts(of: count) { add(address.part(part.number), kind(part)) }
  }

  private mutating func addFixed() {
    add(.home, .home)
    add(.data, .data)
    add(.accessibility, .accessibility)
    add(.notFound, .notFound)
    if !library.glossary.isEmpty { add(.glossary, .glossary) }
  }

  private mutating func addContent() {
    for (i, entry) in library.reports.enumerated() { add(.report(entry.value.id), .report(i)) }
    for (i, entry) in library.papers.enumerated() { add(.paper(entry.value.id), .paper(i)) }
    for (i, entry) in library.indicators.enumerated() { add(.indicators(entry.value.id), .indicators(i)) }
    for (i, entry) in library.pages.enumerated() { add(.page(entry.value.id), .page(i)) }
  }

  private mutating func addFrameworks(_ matrixRows: Grouping<MatrixEntry>) {
    if !library.frameworks.isEmpty { add(.frameworks, .frameworks) }
    for (i, entry) in library.frameworks.enumerated() {
      addList(of: matrixRows[i].count, at: .framework(entry.value.id)) { .framework(i, part: $0) }
    }
  }

  private mutating func addAuthorities(_ recommendations: RecommendationIndex) {
    let asked = library.authorities.indices.filter { !recommendations.places[$0].isEmpty }
    if !library.authorities.isEmpty {
      addList(of: library.authorities.count, at: .authorities) { .authorities(part: $0) }
    }
    if !asked.isEmpty { addList(of: asked.count, at: .recommendations) { .recommendations(part: $0) } }
    for (i, entry) in library.authorities.enumerated() { add(.authority(entry.value.id), .authority(i)) }
    for i in asked {
      let address = SiteAddress.authorityRecommendations(library.authorities[i].value.id)
      addList(of: recommendations.places[i].count, at: address) { .authorityRecommendations(i, part: $0) }
    }
  }

  private mutating func addComparisons(_ comparisons: ComparisonPairs) {
    if comparisons.all.isEmpty { return }
    addList(of: comparisons.all.count, at: .compare) { .comparisons(part: $0) }
    for pair in comparisons.all {
      let ids = (library.authorities[pair.first].value.id, library.authorities[pair.second].value.id)
      add(.comparison(ids.0, ids.1), .comparison(pair.first, pair.second))
    }
  }

  /// Those that are no address are left for `AddressCheck` to report.
  private mutating func addAliases() {
    for page in pages {
      for alias in page.kind.file(in: library)?.aliases ?? [] {
        if let address = SiteAddress(alias) { add(address, .alias(to: page.address)) }
      }
    }
  }
}
