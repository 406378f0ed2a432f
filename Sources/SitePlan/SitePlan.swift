package import Diagnostics
package import InspectionModel
package import Library

/// Every page of a site, with all that one page has to know of the others, decided before anything is
/// rendered.
///
/// What the plan keeps is small: addresses, and indices into the library's lists. What a page shows (a
/// comparison, a timeline, a matrix) is worked out when that page asks for it, in time that depends on its
/// own authorities and frameworks and not on the size of the site.
///
/// It is a class because it is passed to every page and caught by many closures, each of which would copy a
/// struct of some eighty references: as a struct, 8,000 comparisons took 320 ms, as a class 235.
package final class SitePlan: Sendable {
  package let library: ContentLibrary
  /// The date for which ages and overdue recommendations are worked out.
  package let asOf: CivilDate
  /// In the order of their addresses.
  package let pages: [PlannedPage]
  /// Every badge that some report has, each once.
  package let badges: [Badge]
  package let navigation: Navigation
  /// What can be looked up from A to Z.
  package let alphabet: AlphabeticalList
  /// The authorities in the order of their short names.
  package let authoritiesByName: [Int]
  /// Which areas may be put side by side as grades.
  package let comparable: ComparableAreas

  let histories: InspectionHistories
  let comparisonPairs: ComparisonPairs
  let recommendationIndex: RecommendationIndex
  let matrixRows: [SharedList<MatrixEntry>]
  let backlinkIndex: Backlinks
  let badgeHolders: BadgeHolders
  let badgeCounts: BadgeCounts
  let themes: [ThemeRow]
  let timelineRows: [ThemeRow]

  /// Plans a site.
  ///
  /// Reported are addresses that two pages would have, aliases included, and aliases that can't be addresses.
  /// A file for which the same address was reported before is not reported again.
  ///
  /// Complexity: linear in the library, but for the sorting of the addresses.
  ///
  /// - Parameter asOf: takes the place of the date in the site's settings.
  package init(library: ContentLibrary, asOf: CivilDate?, _ diagnostics: inout [Diagnostic]) {
    let asOf = asOf ?? library.settings.asOf
    let comparable = ComparableAreas(library.frameworks)
    let histories = InspectionHistories(library, comparable)
    let comparisonPairs = ComparisonPairs(library)
    let recommendationIndex = RecommendationIndex(library, histories, asOf: asOf)
    let matrixRows = MatrixEntry.grouped(histories, frameworks: library.frameworks.count)
    let badgeHolders = BadgeHolders(library, histories)
    let alphabet = AlphabeticalList(library)
    let list = PageList(library, comparisonPairs, recommendationIndex, matrixRows, alphabet, badgeHolders)
    self.library = library
    self.asOf = asOf
    self.pages = list.pages
    self.navigation = Navigation(library, list.pages)
    let badgeCounts = BadgeCounts(library, histories.facts)
    self.badges = badgeCounts.badges
    self.badgeCounts = badgeCounts
    self.alphabet = alphabet
    self.authoritiesByName = AlphabeticalList.authorities(library)
    self.badgeHolders = badgeHolders
    self.comparable = comparable
    self.histories = histories
    self.comparisonPairs = comparisonPairs
    self.recommendationIndex = recommendationIndex
    self.matrixRows = matrixRows
    self.backlinkIndex = Backlinks(library)
    self.themes = ThemeRow.rows(library)
    self.timelineRows = ThemeRow.timelineRows(library, comparable)

    let reported = Set(diagnostics.lazy.filter { $0.rule == .sameAddress }.map(\.location.file))
    diagnostics += AddressCheck(library, list.pages, list.aliases).diagnostics.filter {
      $0.rule != .sameAddress || !reported.contains($0.location.file)
    }
  }

  /// The plan as an edit leaves it.
  package init(_ other: SitePlan, _ revision: PlanRevision) {
    library = revision.library
    pages = revision.pages
    histories = revision.histories
    recommendationIndex = revision.recommendationIndex
    matrixRows = revision.matrixRows
    backlinkIndex = revision.backlinkIndex
    badgeHolders = revision.badgeHolders
    badgeCounts = revision.badgeCounts
    badges = revision.badgeCounts.badges
    asOf = other.asOf
    navigation = other.navigation
    alphabet = other.alphabet
    authoritiesByName = other.authoritiesByName
    comparable = other.comparable
    comparisonPairs = other.comparisonPairs
    themes = other.themes
    timelineRows = other.timelineRows
  }

  /// The page at an address, by binary search; nil where there is none.
  package func page(at address: SiteAddress) -> PlannedPage? { pages.page(at: address) }
}
