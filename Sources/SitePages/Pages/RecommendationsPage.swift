import InspectionModel
import Library
import SitePlan
import Templates

/// Everything that was asked for on the site, counted by state, by addressee and by authority.
struct RecommendationsPage: SitePage {
  let scope: PageScope
  let part: ListPart

  private var totals: RecommendationTotals { scope.plan.recommendationTotals }

  var description: String {
    let counted = totals.all == 1 ? "1 thing" : "\(totals.all) things"
    let them = totals.all == 1 ? "it" : "them"
    let they = totals.all == 1 ? "it was" : "they were"
    return "\(counted) that inspectors asked for, and what has been published of \(them) since: by state, by whom "
      + "\(they) asked of, and by authority."
  }

  /// “Inspectors asked for 62 things. Of 60 of them no completion has been published.”
  private var sentence: String {
    let isOne = totals.all == 1
    let closed = "completion" + (totals.superseded == 0 ? "" : ", or what took its place,") + " has been published"
    let state =
      switch totals.open {
      case 0: isOne ? "Of it a \(closed)." : "Of all of them a \(closed)."
      case totals.all:
        isOne ? "No completion of it has been published." : "Of none of them has a completion been published."
      default: "Of \(totals.open) of them no completion has been published."
      }
    return "Inspectors asked for \(isOne ? "1 thing" : "\(totals.all) things"). \(state)"
  }

  /// A row of totals under a name.
  struct Row {
    let link: LinkRecord
    let totals: RecommendationTotals

    static let schema = RecordSchema<Row>(
      "totals",
      [
        .record("link", LinkRecord.schema, "Whose they are; without an address where there is no page") {
          $0.link
        },
        .number("all", "How many were asked for") { $0.totals.all },
        .number("completed", "How many are completed") { $0.totals.completed },
        .number("in_progress", "How many are in progress") { $0.totals.inProgress },
        .number("not_started", "How many are not started") { $0.totals.notStarted },
        .number("superseded", "How many were superseded") { $0.totals.superseded },
        .number("no_information", "Of how many nothing has been published") { $0.totals.noInformation },
        .number("past_due", "How many are past their date without a published completion") {
          $0.totals.pastDue
        },
      ]
    )
  }

  private var authorities: [Row] {
    scope.plan.authoritiesWithRecommendations[part.range].map { index in
      let authority = scope.library.authorities[index].value
      return Row(
        link: LinkRecord(authority.shortName, scope.link(.authorityRecommendations(authority.id))),
        totals: scope.plan.recommendationTotals(ofAuthority: index)
      )
    }
  }

  private var addressees: [Row] {
    scope.plan.recommendationTotalsByAddressee.map { addressee, totals in
      let words = addressee?.words ?? "nobody in particular"
      return Row(link: LinkRecord(words.prefix(1).uppercased() + words.dropFirst(), nil), totals: totals)
    }
  }

  static let schema = RecordSchema<RecommendationsPage>.page(
    "recommendations",
    [
      .text("sentence", "How many things were asked for, and of how many no completion has been published") {
        $0.sentence
      },
      .number("all", "How many were asked for") { $0.totals.all },
      .number("open", "How many are neither completed nor superseded, as far as is published") {
        $0.totals.open
      },
      .flag("is_first_part", "Whether this is the first page of the list") { $0.part.number == 1 },
      .list("totals", StateCount.schema, "How many are in which state") { StateCount.all($0.totals) },
      .list("addressees", Row.schema, "By whom they were asked of; one that names two counts for both") {
        $0.addressees
      },
      .list("authorities", Row.schema, "By authority") { $0.authorities },
    ]
  )
}
