import Diagnostics
import FrontMatter
import InspectionModel
import Library
import SitePlan

/// Dates of an inspection, a publication, a status or a correction that lie after the day for which the site is built: a
/// year with a digit wrong, or a site whose `as_of` was left behind, whose ages and due dates are then wrong throughout.
struct FutureDateCheck: FileRule {
  var rule: Rule { .futureDate }
  var seesSettings: Bool { true }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    switch file.role {
    case .report(let index):
      let report = site.library.reports[index].value
      check(report.inspected.end ?? report.inspected.start, file.frontMatter?.value("inspected"), site, &findings)
      check(report.published, file.frontMatter?.value("published"), site, &findings)
      if report.recommendations.contains(where: { !$0.followUps.isEmpty }) { checkStatuses(file, site, &findings) }
    case .paper(let index):
      let published = site.library.papers[index].value.published
      check(published, file.frontMatter?.value("published"), site, &findings)
    default: break
    }
    // As they stand in the file, because they are kept in the order of their dates.
    for correction in file.frontMatter?.value("corrections")?.elements ?? [] {
      check(correction.value("on"), site, &findings)
    }
  }

  private func checkStatuses(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    for recommendation in file.frontMatter?.value("recommendations")?.elements ?? [] {
      for status in recommendation.value("follow_up")?.elements ?? [] { check(status.value("on"), site, &findings) }
    }
  }

  private func check(_ value: YAMLValue?, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    check(value?.text.flatMap { CivilDate($0) }, value, site, &findings)
  }

  private func check(
    _ date: CivilDate?, _ value: YAMLValue?, _ site: SiteContext, _ findings: inout [RuleFinding]
  ) {
    guard let date, site.asOf.lastDay < date.firstDay, let value else { return }
    let message =
      "\(date.words) is after \(site.asOf.words), the day for which the site is built; correct the date, or the day (as_of in content/site.yaml, or --as-of)"
    findings.append(RuleFinding(rule, at: value.range, message))
  }
}
