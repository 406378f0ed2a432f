import SitePlan
import Templates

/// What is shown at an address where nothing is.
struct NotFoundPage: SitePage {
  let scope: PageScope

  var description: String { "There is no page at this address." }

  static let schema = RecordSchema<NotFoundPage>.page(
    "page not found",
    [
      .list("suggestions", LinkRecord.schema, "Where to go on") { page in
        page.scope.plan.navigation.main.map { LinkRecord($0.title, page.scope.link($0.address)) }
      }
    ]
  )
}
