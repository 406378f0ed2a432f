import InspectionModel
import Library
import SitePlan

/// The page that is being written: the plan, and how its links begin.
///
/// Every record on a page holds it, and reads what it needs from the plan when a template asks: a class, as a table
/// makes hundreds of such records.
package final class PageScope: Sendable {
  let plan: SitePlan
  /// The plan's own.
  let library: ContentLibrary
  let page: PlannedPage
  /// What leads from this page to the root: `../../`, or on 404.html, which is shown at any address, the path
  /// of the site on its server.
  let rootPrefix: String

  init(plan: SitePlan, page: PlannedPage) {
    self.plan = plan
    library = plan.library
    self.page = page
    rootPrefix = page.address == .notFound ? plan.library.settings.baseURL.path : page.address.rootPrefix
  }

  /// A link from this page to another address of the site.
  func link(_ address: SiteAddress) -> String {
    let link = rootPrefix + address.path.dropFirst()
    return link.isEmpty ? "./" : link
  }

  /// A link to a place on another page.
  func link(_ address: SiteAddress, fragment: String) -> String { link(address) + "#" + fragment }
}
