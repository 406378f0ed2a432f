import InspectionModel
import Library

/// Decides which pages a site has. A list has a page only where it has an entry, so that navigation never
/// leads to an empty one:
///
/// - always: the home page, the search, the data, the accessibility statement and the page for what is not found;
/// - the authorities, where there is one; an authority's recommendations, where anything was asked of it;
/// - the frameworks, and each of them, inspected under or not: its scale explains grades met elsewhere;
/// - the comparisons, where a pair has one; the recommendations, where there is one; the glossary, where it
///   has a term; the badges, where a grade has one.
///
/// An alias becomes a page of its own.
struct PageList {
  private let library: ContentLibrary
  private(set) var pages: [PlannedPage] = []
  private(set) var aliases: [Alias] = []

  /// An old address as a file gives it.
  struct Alias {
    let old: OldAddress
    /// Where it leads.
    let target: SiteAddress
  }

  /// In the order of their addresses.
  init(
    _ library: ContentLibrary, _ comparisons: ComparisonPairs, _ recommendations: RecommendationIndex,
    _ matrixRows: [SharedList<MatrixEntry>], _ alphabet: AlphabeticalList, _ badgeHolders: BadgeHolders
  ) {
    self.library = library
    for part in badgeHolders.parts { add(.badges.part(part.number), .badges(part: part)) }
    addList(of: alphabet.entries.count, at: .search) { .search(part: $0) }
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
    for i in library.reports.indices { add(.report(library.reports[i].value.id), .report(i)) }
    for i in library.papers.indices { add(.paper(library.papers[i].value.id), .paper(i)) }
    for i in library.indicators.indices { add(.indicators(library.indicators[i].value.id), .indicators(i)) }
    for i in library.pages.indices { add(.page(library.pages[i].value.id), .page(i)) }
  }

  private mutating func addFrameworks(_ matrixRows: [SharedList<MatrixEntry>]) {
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
    for i in library.authorities.indices { add(.authority(library.authorities[i].value.id), .authority(i)) }
    for i in asked {
      let address = SiteAddress.authorityRecommendations(library.authorities[i].value.id)
      addList(of: recommendations.places[i].count, at: address) { .authorityRecommendations(i, part: $0) }
    }
  }

  private mutating func addComparisons(_ comparisons: ComparisonPairs) {
    if comparisons.all.isEmpty { return }
    addList(of: comparisons.listCount, at: .compare) { .comparisons(part: $0) }
    for pair in comparisons.all {
      let ids = (library.authorities[pair.first].value.id, library.authorities[pair.second].value.id)
      add(.comparison(ids.0, ids.1), .comparison(pair.first, pair.second))
    }
  }

  /// Those that are no address are left for `AddressCheck` to report.
  private mutating func addAliases() {
    note(library.settingsFile, at: .home)
    note(library.frameworks) { .framework($0.id) }
    note(library.authorities) { .authority($0.id) }
    note(library.reports) { .report($0.id) }
    note(library.papers) { .paper($0.id) }
    note(library.indicators) { .indicators($0.id) }
    note(library.pages) { .page($0.id) }
    for alias in aliases {
      if let address = SiteAddress(alias.old.text) { add(address, .alias(to: alias.target)) }
    }
  }

  private mutating func note<Value>(_ entries: some Collection<ContentEntry<Value>>, _ address: (Value) -> SiteAddress)
  {
    for i in entries.indices where !entries[i].file.aliases.isEmpty {
      note(entries[i].file, at: address(entries[i].value))
    }
  }

  private mutating func note(_ file: ContentFile, at address: SiteAddress) {
    for old in file.aliases { aliases.append(Alias(old: old, target: address)) }
  }
}
