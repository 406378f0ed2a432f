package import InspectionModel

/// What is known of a recommendation on the as-of date. That nothing was published is all it ever says of
/// silence: nobody here knows that nothing was done.
package struct RecommendationState: Sendable, Hashable {
  /// The publication plus the time limit, clamped to the month's end; nil where there is no limit, or the
  /// publication is not known precisely enough.
  package let due: CivilDate?
  /// Whether the due date is certainly past and no document calls the recommendation completed or superseded.
  package let isPastDue: Bool
  package let latest: FollowUp?

  package init(_ recommendation: Recommendation, published: CivilDate?, asOf: CivilDate) {
    self.init(
      within: recommendation.within,
      latest: recommendation.latestFollowUp,
      published: published,
      asOf: asOf
    )
  }

  init(within: TimeLimit?, latest: FollowUp?, published: CivilDate?, asOf: CivilDate) {
    let due = published.flatMap { within?.due(from: $0) }
    let isClosed = latest?.status.isClosed ?? false
    self.due = due
    self.latest = latest
    isPastDue = !isClosed && (due.map { $0.lastDay < asOf.firstDay } ?? false)
  }

  package var status: FollowUp.Status { latest?.status ?? .noInformation }

  /// “Completed, as of March 2016”, “In progress, as of 1 March 2016; no completion has been published”, “No
  /// completion has been published”, “No information published”.
  package var words: String {
    guard let latest, latest.status != .noInformation else {
      return isPastDue ? "No completion has been published" : FollowUp.Status.noInformation.words
    }
    let reported = "\(latest.status.words), as of \(latest.on.words)"
    return isPastDue ? reported + "; no completion has been published" : reported
  }
}
