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
  private(set) var places = Grouping<RecommendationPlace>()
  private(set) var totals = RecommendationTotals()
  private(set) var byAuthority: [RecommendationTotals] = []
  /// Those that name nobody under nil.
  private(set) var byAddressee: [Recommendation.Addressee?: RecommendationTotals] = [:]

  /// Linear in the recommendations.
  init(_ library: ContentLibrary, _ histories: InspectionHistories, asOf: CivilDate) {
    byAuthority.reserveCapacity(library.authorities.count)
    for authority in library.authorities.indices {
      var ofAuthority = RecommendationTotals()
      var group: [RecommendationPlace] = []
      for index in histories.latestFirst(authority, library) {
        let report = library.reports[index].value
        for (i, recommendation) in report.recommendations.enumerated() {
          group.append(RecommendationPlace(report: index, index: i))
          let state = RecommendationState(recommendation, published: report.published, asOf: asOf)
          ofAuthority.count(state)
          totals.count(state)
          for addressee in Set(recommendation.addressees) {
            byAddressee[addressee, default: .init()].count(state)
          }
          if recommendation.addressees.isEmpty { byAddressee[nil, default: .init()].count(state) }
        }
      }
      places.appendGroup(group)
      byAuthority.append(ofAuthority)
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
    guard let range = part?.range else { return all }
    return all[all.startIndex + range.lowerBound..<all.startIndex + range.upperBound]
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
  package var recommendationTotalsByAddressee:
    [(addressee: Recommendation.Addressee?, totals: RecommendationTotals)]
  {
    (Recommendation.Addressee.allCases + [nil]).compactMap { addressee in
      recommendationIndex.byAddressee[addressee].map { (addressee, $0) }
    }
  }

  /// The authorities of which anything was asked, in the library's order: the entries of the overview.
  package var authoritiesWithRecommendations: [Int] {
    library.authorities.indices.filter { !recommendationIndex.places[$0].isEmpty }
  }
}
