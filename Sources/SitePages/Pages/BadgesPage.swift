import InspectionModel
import Library
import SitePlan
import Templates

/// The badges for other sites: what they are, and for each authority the lines to paste.
struct BadgesPage: SitePage {
  let scope: PageScope
  let part: ListPart

  var description: String {
    "Badges that other sites may show: the latest grades of each authority with their year, and the lines to paste."
  }

  /// An authority with the badges of its latest grades.
  struct Holder {
    let authority: Int
    let report: Int
    let scope: PageScope

    private var id: Identifier<Authority> { scope.library.authorities[authority].value.id }

    static let schema = RecordSchema<Holder>(
      "authority with badges",
      [
        .text("fragment", "The id of its section") { BadgesPage.fragment(of: $0.id) },
        .record("authority", LinkRecord.schema, "The authority") { $0.scope.link(toAuthority: $0.id) },
        .record("inspection", InspectionRecord.schema, "The inspection that gave the grades") {
          InspectionRecord($0.report, in: $0.scope)
        },
        .list("badges", BadgeRecord.schema, "One for each grade that stands for the whole") { holder in
          holder.scope.plan.badges(ofReport: holder.report).map {
            BadgeRecord(badge: $0, report: holder.scope.library.reports[holder.report].value, scope: holder.scope)
          }
        },
      ]
    )
  }

  /// The id of an authority's section. A colon, so that it is no heading's.
  static func fragment(of authority: Identifier<Authority>) -> String { "badges:\(authority.rawValue)" }

  static let schema = RecordSchema<BadgesPage>.page(
    "badges",
    [
      .number("count", "How many authorities have badges, on all pages of the list") { $0.part.total },
      .list("authorities", Holder.schema, "Those on this page, by name of their ids") { page in
        page.scope.plan.badgeHolders(in: page.part).map {
          Holder(authority: $0.authority, report: $0.report, scope: page.scope)
        }
      },
    ]
  )
}

extension PageScope {
  /// Where an authority's badges stand, with the lines to paste.
  func badgesLink(ofAuthority index: Int) -> LinkRecord? {
    plan.badgePage(ofAuthority: index).map { address in
      let authority = library.authorities[index].value
      return LinkRecord(
        "\(authority.shortName): badges of the latest grades for other sites",
        link(address, fragment: BadgesPage.fragment(of: authority.id)))
    }
  }
}
