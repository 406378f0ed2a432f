import InspectionModel
import Library
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

/// An old address, which leads to the new one.
struct AliasPage: SitePage {
  let scope: PageScope
  let target: SiteAddress

  private var title: String {
    scope.plan.page(at: target).map { scope.plan.title(of: $0) } ?? target.path
  }

  var description: String { "This page has moved: \(title)." }

  static let schema = RecordSchema<AliasPage>.page(
    "moved page",
    [
      .text("url", "The new address, from here") { $0.scope.link($0.target) },
      .text("absolute_url", "The new address in full") {
        $0.scope.library.settings.baseURL.text + $0.target.path
      },
      .text("title", "The title of the page it leads to") { $0.title },
    ]
  )
}
