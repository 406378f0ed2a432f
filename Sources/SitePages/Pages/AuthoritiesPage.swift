import InspectionModel
import Library
import SitePlan
import Templates

/// The list of authorities, each with its latest grades.
struct AuthoritiesPage: SitePage {
  let scope: PageScope
  let part: ListPart

  var description: String {
    part.total == 1
      ? "The one authority on this site, with its latest grades, their date and the framework."
      : "The \(part.total) authorities on this site, each with its latest grades, their date and the framework."
  }

  /// An authority in the list.
  struct Entry {
    let index: Int
    let scope: PageScope

    private var authority: Authority { scope.library.authorities[index].value }

    static let schema = RecordSchema<Entry>(
      "authority in a list",
      [
        .text("url", "The address of its page") { $0.scope.link(.authority($0.authority.id)) },
        .text("name", "Its full name") { $0.authority.name },
        .text("short_name", "Its short name") { $0.authority.shortName },
        .text("kind", "What it is") { $0.authority.kind },
        .text("region", "Where it is") { $0.authority.region },
        .number("report_count", "How many inspections of it the site has") {
          $0.scope.plan.reports(ofAuthority: $0.index).count
        },
        .record("latest", InspectionRecord.schema, "The latest inspection that gave grades") { entry in
          entry.scope.plan.latestGradedReport(ofAuthority: entry.index).map {
            InspectionRecord($0, in: entry.scope)
          }
        },
      ]
    )
  }

  static let schema = RecordSchema<AuthoritiesPage>.page(
    "authorities",
    [
      .number("count", "How many authorities the site has") { $0.part.total },
      .list("authorities", Entry.schema, "Those on this page, by name") { page in
        page.scope.plan.authoritiesByName[page.part.range].map { Entry(index: $0, scope: page.scope) }
      },
    ]
  )
}
