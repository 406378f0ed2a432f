package import InspectionModel
import Library

/// A recommendation by its place in the library.
package struct RecommendationPlace: Sendable, Hashable {
  package let report: Int
  /// The index in the report's recommendations.
  package let index: Int
}

/// Every recommendation by authority, and the totals, counted once.
struct RecommendationIndex: Sendable {
  /// By authority: the latest report's first, in the order of the report.
  private(set) var places: Grouping<RecommendationPlace>
  private(set) var totals = RecommendationTotals()
  private(set) var byAuthority: SharedList<RecommendationTotals>
  /// In the order of `RecommendationIndex.addressees`.
  private(set) var byAddressee = [RecommendationTotals](repeating: .init(), count: addressees.count)

  /// Whom recommendations are asked of, in the order of the format; nil for those that name nobody.
  static let addressees: [Recommendation.Addressee?] = Recommendation.Addressee.allCases + [nil]

  /// Linear in the recommendations.
  init(_ library: ContentLibrary, _ histories: InspectionHistories, asOf: CivilDate) {
    let counts = library.authorities.indices.map {
      RecommendationCount(ofAuthority: $0, library, histories, asOf: asOf)
    }
    places = Grouping(counts.map(\.places))
    byAuthority = SharedList(counts.map(\.totals))
    for count in counts { add(count) }
  }

  /// After an edit of an authority's reports: linear in their recommendations.
  ///
  /// - Parameters:
  ///   - old: what was asked of it before.
  ///   - new: what is asked of it now.
  mutating func revise(authority: Int, from old: RecommendationCount, to new: RecommendationCount) {
    totals.subtract(old.totals)
    for i in byAddressee.indices { byAddressee[i].subtract(old.byAddressee[i]) }
    places[authority] = new.places
    byAuthority[authority] = new.totals
    add(new)
  }

  private mutating func add(_ count: RecommendationCount) {
    totals.add(count.totals)
    for i in byAddressee.indices { byAddressee[i].add(count.byAddressee[i]) }
  }
}

/// What was asked of one authority, in order and counted.
struct RecommendationCount: Sendable {
  private(set) var places: [RecommendationPlace] = []
  private(set) var totals = RecommendationTotals()
  /// In the order of `RecommendationIndex.addressees`.
  private(set) var byAddressee = [RecommendationTotals](
    repeating: .init(), count: RecommendationIndex.addressees.count)

  init(ofAuthority authority: Int, _ library: ContentLibrary, _ histories: InspectionHistories, asOf: CivilDate) {
    for report in histories.latestFirst(authority) {
      let published = library.reports[report].value.published
      let recommendations = library.reports[report].value.recommendations
      for i in recommendations.indices {
        let state = RecommendationState(
          within: recommendations[i].within,
          latest: recommendations[i].latestFollowUp,
          published: published,
          asOf: asOf
        )
        places.append(RecommendationPlace(report: report, index: i))
        count(state, for: recommendations[i].addressees)
      }
    }
  }

  private mutating func count(_ state: RecommendationState, for addressees: [Recommendation.Addressee]) {
    totals.count(state)
    if addressees.isEmpty { byAddressee[byAddressee.count - 1].count(state) }
    for (i, addressee) in addressees.enumerated() where !addressees[..<i].contains(addressee) {
      byAddressee[addressee.place].count(state)
    }
  }
}

extension Recommendation.Addressee {
  /// Its place among all cases.
  fileprivate var place: Int {
    switch self {
    case .council: 0
    case .police: 1
    case .health: 2
    case .schools: 3
    case .voluntarySector: 4
    case .partners: 5
    case .board: 6
    case .committee: 7
    }
  }
}

extension SitePlan {
  /// What was asked of an authority, the latest report's first; all of it, or the part that stands on one
  /// page of the list.
  package func recommendations(ofAuthority authority: Int, _ part: ListPart? = nil)
    -> ArraySlice<RecommendationPlace>
  {
    let all = recommendationIndex.places[authority]
    guard let range = part?.range else { return all[...] }
    return all[range]
  }

  package func recommendation(at place: RecommendationPlace) -> Recommendation {
    library.reports[place.report].value.recommendations[place.index]
  }

  package func state(of place: RecommendationPlace) -> RecommendationState {
    RecommendationState(
      recommendation(at: place),
      published: library.reports[place.report].value.published,
      asOf: asOf
    )
  }

  /// Of the whole site.
  package var recommendationTotals: RecommendationTotals { recommendationIndex.totals }

  package func recommendationTotals(ofAuthority authority: Int) -> RecommendationTotals {
    recommendationIndex.byAuthority[authority]
  }

  /// By whom they were asked of, in the order of the format, last those that name nobody. One that names
  /// two counts for both.
  package var recommendationTotalsByAddressee: [(addressee: Recommendation.Addressee?, totals: RecommendationTotals)] {
    zip(RecommendationIndex.addressees, recommendationIndex.byAddressee).filter { $0.1.all > 0 }
      .map { (addressee: $0.0, totals: $0.1) }
  }

  /// The authorities of which anything was asked, in the library's order: the entries of the overview.
  package var authoritiesWithRecommendations: [Int] {
    library.authorities.indices.filter { !recommendationIndex.places[$0].isEmpty }
  }
}
