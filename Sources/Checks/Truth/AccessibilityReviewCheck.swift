import Diagnostics
import FrontMatter
import InspectionModel
import Library
import SitePlan

/// An accessibility statement that nobody has looked at for more than a year.
///
/// https://www.gov.uk/guidance/accessibility-requirements-for-public-sector-websites-and-apps
struct AccessibilityReviewCheck: FileRule {
  var rule: Rule { .accessibilityReview }
  var seesSettings: Bool { true }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    guard file.role == .settings else { return }
    let statement = site.library.settings.accessibility
    let date = statement.reviewed ?? statement.prepared
    guard let age = ElapsedTime(from: date, to: site.asOf), let limit = date.lastDay.adding(months: 12),
      limit < site.asOf.firstDay
    else { return }
    let fields = file.frontMatter?.value("accessibility")
    let value = fields?.value("reviewed") ?? fields?.value("prepared")
    let message =
      "the accessibility statement was last reviewed \(age.words) ago; look at the site again, and write the day in “reviewed”"
    findings.append(RuleFinding(rule, at: value?.range ?? 0..<0, message))
  }
}
