import InspectionModel
import SitePlan
import Templates

/// How many recommendations are in a state.
struct StateCount {
  let state: String
  let count: Int

  static let schema = RecordSchema<StateCount>(
    "state",
    [
      .text("state", "“Completed”, “No information published”") { $0.state },
      .number("count", "How many there are") { $0.count },
    ]
  )

  /// The states that occur, and how many of them are past their date.
  static func all(_ totals: RecommendationTotals) -> [StateCount] {
    var counts = FollowUp.Status.allCases.map { StateCount(state: $0.words, count: totals.count($0)) }
      .filter { $0.count > 0 }
    if totals.pastDue > 0 {
      // Named after all of them: the last state above it is not what it is a share of.
      let all = totals.all == 1 ? "1 recommendation" : "\(totals.all) recommendations"
      counts.append(
        StateCount(state: "Of \(all), past the due date with no completion published", count: totals.pastDue))
    }
    return counts
  }
}
