import InspectionModel
import Library
import SitePlan
import Templates

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
