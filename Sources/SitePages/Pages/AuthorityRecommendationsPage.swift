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
      if groups.last?.report != place.report {
        groups.append(ReportGroup(report: place.report, scope: scope))
      }
      groups[groups.count - 1].add(scope.plan.recommendation(at: place))
    }
    return groups
  }

  /// What one report asked for.
  struct ReportGroup {
    let report: Int
    let scope: PageScope
    private let sources: SourceList
    private(set) var recommendations: [RecommendationRecord] = []

    init(report: Int, scope: PageScope) {
      self.report = report
      self.scope = scope
      // Citations of another page's sources lead to where that page lists them.
      let report = scope.library.reports[report].value
      sources = SourceList(report.sources, ownWords: "the report", listedOn: scope.link(.report(report.id)))
    }

    mutating func add(_ recommendation: Recommendation) {
      recommendations.append(
        RecommendationRecord(recommendation, ofReport: report, citing: sources, in: scope)
      )
    }

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
