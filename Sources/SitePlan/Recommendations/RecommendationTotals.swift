package import InspectionModel

/// How many recommendations are in which state.
package struct RecommendationTotals: Sendable, Hashable {
  package private(set) var completed = 0
  package private(set) var inProgress = 0
  package private(set) var notStarted = 0
  package private(set) var superseded = 0
  package private(set) var noInformation = 0
  /// Of all these, those past their date of which no completion has been published.
  package private(set) var pastDue = 0

  package var all: Int { completed + inProgress + notStarted + superseded + noInformation }

  /// Neither completed nor superseded, as far as is published.
  package var open: Int { inProgress + notStarted + noInformation }

  package func count(_ status: FollowUp.Status) -> Int {
    switch status {
    case .completed: completed
    case .inProgress: inProgress
    case .notStarted: notStarted
    case .superseded: superseded
    case .noInformation: noInformation
    }
  }

  mutating func count(_ state: RecommendationState) {
    switch state.status {
    case .completed: completed += 1
    case .inProgress: inProgress += 1
    case .notStarted: notStarted += 1
    case .superseded: superseded += 1
    case .noInformation: noInformation += 1
    }
    if state.isPastDue { pastDue += 1 }
  }
  mutating func add(_ other: RecommendationTotals) { combine(other, +) }
  mutating func subtract(_ other: RecommendationTotals) { combine(other, -) }

  private mutating func combine(_ other: RecommendationTotals, _ operation: (Int, Int) -> Int) {
    completed = operation(completed, other.completed)
    inProgress = operation(inProgress, other.inProgress)
    notStarted = operation(notStarted, other.notStarted)
    superseded = operation(superseded, other.superseded)
    noInformation = operation(noInformation, other.noInformation)
    pastDue = operation(pastDue, other.pastDue)
  }
}
