import Diagnostics
import FrontMatter
import InspectionModel
import Library
import SitePlan

/// Dates of an inspection or a publication that lie after the day for which the site is built: a year with a digit
/// wrong, or a site whose `as_of` was left behind, whose ages and due dates are then wrong throughout.
struct FutureDateCheck: FileRule {
  var rule: Rule { .futureDate }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    switch file.role {
    case .report(let index):
      let report = site.library.reports[index].value
      check(report.inspected.end ?? report.inspected.start, "inspected", file, site, &findings)
      check(report.published, "published", file, site, &findings)
    case .paper(let index):
      check(site.library.papers[index].value.published, "published", file, site, &findings)
    default: break
    }
  }

  private func check(
    _ date: CivilDate?, _ key: String, _ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]
  ) {
    guard let date, site.asOf.lastDay < date.firstDay, let value = file.frontMatter?.value(key) else { return }
    let message =
      "\(date.words) is after \(site.asOf.words), the day for which the site is built; correct the date, or the day (as_of in content/site.yaml, or --as-of)"
    findings.append(RuleFinding(rule, at: value.range, message))
  }
}
