import Diagnostics
import FrontMatter
import InspectionModel
import Library

/// What stands for settings that can't be read, so that the rest of the site can be looked at: whom to call and to
/// write to, the rules and the allowances as far as they are there. A site with them is never built.
struct SettingsStandIn {
  let settings: SiteSettings
  let severities: RuleSeverities
  let allowances: FileAllowances

  /// - Parameter keys: those of `content/site.yaml`; nil where there is none, or it is no text.
  init?(_ keys: SalvagedKeys?, path: String) {
    guard let address = BaseURL("https://example.invalid"), let day = CivilDate(year: 2000) else { return nil }
    func text(_ key: String, _ name: String) -> String? { keys?.value(key)?[name]?.text }
    // Of what can't be read any words may be those to call.
    let unreadable = ["concern", "publisher", "accessibility"].compactMap { keys?.unreadable($0) }
    settings = SiteSettings(
      title: "", description: "", baseURL: address, language: "en-GB",
      publisher: SiteSettings.Publisher(name: "", url: nil, email: text("publisher", "email")),
      licence: Licence(name: ""), asOf: day, comparisons: .neighbours,
      concern: SiteSettings.Concern(
        text: ([text("concern", "text")].compactMap { $0 } + unreadable).joined(separator: "\n"), url: nil,
        telephone: text("concern", "telephone")),
      accessibility: AccessibilityStatement(
        status: "", prepared: day, reviewed: nil, method: "", problems: [],
        contact: text("accessibility", "contact") ?? "", responseDays: nil, enforcement: ""))
    severities = Self.severities(keys)
    allowances =
      keys.map { UnreadFileReader.allowances(path, $0) } ?? FileAllowances(owner: path, all: [], unclear: nil)
  }

  /// Where the rules can't be read, any that they name may be switched off.
  private static func severities(_ keys: SalvagedKeys?) -> RuleSeverities {
    var known: [Diagnostic] = []
    var severities = keys?.value("rules").map { SiteSettingsDecoder.severities($0, &known) } ?? RuleSeverities()
    let unreadable = keys?.unreadable("rules") ?? ""
    for rule in Rule.allCases where rule.isAdjustable && unreadable.contains(rule.rawValue) {
      severities.settings[rule] = .off
    }
    return severities
  }
}
