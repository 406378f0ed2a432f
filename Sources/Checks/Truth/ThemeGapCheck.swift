import Diagnostics
import FrontMatter
import InspectionModel
import Library

/// A framework with grades of which no theme has a headline area, so that the timeline by theme leaves its
/// inspections out: most often a new framework that was forgotten in `themes.yaml`. That a framework lacks a
/// single theme is no mistake: not every framework judged everything.
struct ThemeGapCheck: FileRule {
  var rule: Rule { .themeGap }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    guard case .framework(let index) = file.role, !site.library.themes.isEmpty else { return }
    let framework = site.library.frameworks[index].value
    guard !framework.scale.isEmpty, framework.gradedAreaCount > 0 else { return }
    let isUsed = site.library.reports.contains { $0.value.framework == framework.id && !$0.value.judgements.isEmpty }
    let named = Set(site.library.themes.compactMap { $0.areas[framework.id] })
    let missing = framework.headline.filter { !named.contains($0) }
    guard isUsed, !missing.isEmpty || named.isEmpty else { return }
    let areas = missing.map { "“\(framework.areas[$0].path)”" }.joined(separator: ", ")
    let message =
      named.isEmpty
      ? "no theme names an area of this framework, so that its grades are missing from every timeline; add it to content/themes.yaml"
      : "no theme names the headline area \(areas); add it to content/themes.yaml"
    let place = file.frontMatter?.value("headline") ?? file.frontMatter?.value("name")
    findings.append(RuleFinding(rule, at: place?.range ?? 0..<0, message))
  }
}
