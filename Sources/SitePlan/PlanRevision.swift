import InspectionModel
package import Library

/// What is different of a plan after an edit of files that leaves every page at its address: worked out again for the
/// authorities that the files are about, so that its time grows with these and not with the site.
///
/// Equal to what planning the library anew would give. What is the same is shared with the plan before.
package struct PlanRevision: Sendable {
  let library: ContentLibrary
  private(set) var pages: [PlannedPage]
  private(set) var histories: InspectionHistories
  private(set) var recommendationIndex: RecommendationIndex
  private(set) var matrixRows: [SharedList<MatrixEntry>]
  private(set) var backlinkIndex: Backlinks
  private(set) var badgeHolders: BadgeHolders
  private(set) var badgeCounts: BadgeCounts
  /// The authorities whose inspections, papers or requests are others than before.
  package private(set) var authorities: Set<Int> = []

  /// Nil where a page may come, go or have another name: a name or an old address differs, or a list becomes a page
  /// longer or shorter.
  ///
  /// - Parameters:
  ///   - library: the plan's own, but for some entries.
  ///   - changed: the entries that may differ.
  package init?(of plan: SitePlan, _ library: ContentLibrary, changed: [ContentTarget]) {
    self.library = library
    pages = plan.pages
    histories = plan.histories
    recommendationIndex = plan.recommendationIndex
    matrixRows = plan.matrixRows
    backlinkIndex = plan.backlinkIndex
    badgeHolders = plan.badgeHolders
    badgeCounts = plan.badgeCounts
    for target in changed {
      guard let old = PlannedFacts(target, plan.library), let new = PlannedFacts(target, library),
        old.names == new.names
      else { return nil }
      if old.references != new.references { backlinkIndex.revise(target, from: plan.library, to: library) }
      if old.history != new.history { revise(target, of: plan) }
    }
    for authority in authorities { revise(authority: authority, of: plan) }
    guard let pages = authorities.isEmpty ? pages : revisedPages(of: plan) else { return nil }
    self.pages = pages
  }

  private mutating func revise(_ target: ContentTarget, of plan: SitePlan) {
    switch target {
    case .report(let id):
      guard let report = library.index(of: id) else { return }
      histories.revise(report: report, library, plan.comparable)
      badgeCounts.revise(report: report, from: plan.library, plan.histories.facts, to: library, histories.facts)
      if let authority = histories.facts[report].authority { authorities.insert(authority) }
    case .paper(let id):
      guard let paper = library.index(of: id) else { return }
      histories.revise(paper: paper, library)
    default: break
    }
  }

  /// After all reports: one authority may have several that differ.
  private mutating func revise(authority: Int, of plan: SitePlan) {
    MatrixEntry.revise(&matrixRows, authority: authority, histories)
    badgeHolders.revise(authority: authority, library, histories)
    recommendationIndex.revise(
      authority: authority,
      from: RecommendationCount(ofAuthority: authority, plan.library, plan.histories, asOf: plan.asOf),
      to: RecommendationCount(ofAuthority: authority, library, histories, asOf: plan.asOf))
  }

  /// The same pages, of which those of a list know how long it is now; nil where it has more pages, or fewer.
  private func revisedPages(of plan: SitePlan) -> [PlannedPage]? {
    var pages = pages
    func revise(_ old: [ListPart], _ new: [ListPart], at address: SiteAddress, _ kind: (ListPart) -> PlannedPage.Kind)
      -> Bool
    {
      guard old.count == new.count else { return false }
      for part in new where old != new {
        let address = address.part(part.number)
        guard let place = pages.place(of: address) else { return false }
        pages[place] = PlannedPage(address: address, kind: kind(part))
      }
      return true
    }
    guard revise(plan.badgeHolders.parts, badgeHolders.parts, at: .badges, { .badges(part: $0) }) else { return nil }
    for authority in authorities {
      let (old, new) = (plan.recommendationIndex.places[authority], recommendationIndex.places[authority])
      let address = SiteAddress.authorityRecommendations(library.authorities[authority].value.id)
      guard old.isEmpty == new.isEmpty else { return nil }
      if new.isEmpty { continue }
      let isSame = revise(ListPart.parts(of: old.count), ListPart.parts(of: new.count), at: address) {
        .authorityRecommendations(authority, part: $0)
      }
      guard isSame else { return nil }
    }
    return pages
  }
}
