import Diagnostics
import FrontMatter
import InspectionModel
import Library
import SitePlan

/// An accessibility statement that nobody has looked at for more than a year, or that names nobody who can be reached.
///
/// https://www.gov.uk/guidance/accessibility-requirements-for-public-sector-websites-and-apps
struct AccessibilityReviewCheck: FileRule {
  var rule: Rule { .accessibilityReview }
  var seesSettings: Bool { true }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    guard file.role == .settings else { return }
    let statement = site.library.settings.accessibility
    let fields = file.frontMatter?.value("accessibility")
    if !Self.canBeReached(statement.contact) {
      let message =
        "nobody can write or call with \(Excerpt.quoted(statement.contact)) alone; add an e-mail address, an address of the web or a telephone number"
      findings.append(RuleFinding(rule, at: fields?.value("contact")?.range ?? 0..<0, message))
    }
    let date = statement.reviewed ?? statement.prepared
    guard let age = ElapsedTime(from: date, to: site.asOf), let limit = date.lastDay.adding(months: 12),
      limit < site.asOf.firstDay
    else { return }
    let value = fields?.value("reviewed") ?? fields?.value("prepared")
    let message =
      "the accessibility statement was last reviewed \(age.words) ago; look at the site again, and write the day in “reviewed”"
    findings.append(RuleFinding(rule, at: value?.range ?? 0..<0, message))
  }

  /// Whether a text holds an address of mail or of the web, or digits enough for a telephone number.
  private static func canBeReached(_ contact: String) -> Bool {
    contact.contains("@") || contact.contains("://") || contact.contains("www.")
      || contact.utf8.count { (0x30...0x39).contains($0) } >= 5
  }
}
