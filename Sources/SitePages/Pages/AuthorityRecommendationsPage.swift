import InspectionModel
import Library
import SitePlan
import Templates

/// What was asked of one authority, report by report, and what is known of it.
struct AuthorityRecommendationsPage: SitePage {
  let scope: PageScope
  let index: Int
  let part: ListPart

  private var authority: Authority { scope.library.authorities[index].value }
  private var totals: RecommendationTotals { scope.plan.recommendationTotals(ofAuthority: index) }

  var description: String {
    "What inspectors asked of \(authority.shortName), by when, and what has been published of it since: \(counted)."
  }

  /// “22 recommendations: 2 completed; 20 no information published”.
  private var counted: String {
    let states = FollowUp.Status.allCases.filter { totals.count($0) > 0 }
      .map { "\(totals.count($0)) \($0.words.prefix(1).lowercased())\($0.words.dropFirst())" }
    return "\(totals.all) in all; \(states.joined(separator: "; "))"
  }

  /// The recommendations on this page, those of a report together.
  private var groups: [ReportGroup] {
    var groups: [ReportGroup] = []
    for place in scope.plan.recommendations(ofAuthority: index, part) {
      let record = RecommendationRecord(place, in: scope)
      if groups.last?.report == place.report {
        groups[groups.count - 1].recommendations.append(record)
      } else {
        groups.append(ReportGroup(report: place.report, recommendations: [record], scope: scope))
      }
    }
    return groups
  }

  /// What one report asked for.
  struct ReportGroup {
    let report: Int
    var recommendations: [RecommendationRecord]
    let scope: PageScope

    static let schema = RecordSchema<ReportGroup>(
      "recommendations of a report",
      [
        .record("inspection", InspectionRecord.schema, "The inspection that asked") {
          InspectionRecord($0.report, in: $0.scope)
        },
        .text("fragment", "The id of its heading") { group in
          "report-" + group.scope.library.reports[group.report].value.slug
        },
        .list("recommendations", RecommendationRecord.schema, "What it asked for, in its order") {
          $0.recommendations
        },
      ]
    )
  }

  static let schema = RecordSchema<AuthorityRecommendationsPage>.page(
    "authority's recommendations",
    [
      .record("authority", LinkRecord.schema, "The authority") {
        $0.scope.link(toAuthority: $0.authority.id)
      },
      .text("counted", "How many there are in all, and in each state") { $0.counted },
      .list("totals", StateCount.schema, "How many are in which state") { StateCount.all($0.totals) },
      .list("reports", ReportGroup.schema, "What was asked for, by report, the latest first") { $0.groups },
    ]
  )
}

extension Report {
  /// The last part of its id: `2012-slac`.
  var slug: String {
    let id = self.id.rawValue
    return id.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(id[id.index(after: $0)...]) } ?? id
  }
}
