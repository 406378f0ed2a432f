package import InspectionModel
package import Library

extension SitePlan {
  /// A page's title as text, without the site's: what stands in its heading, in the browser's tab and in
  /// every link to it.
  package func title(of page: PlannedPage) -> String { title(of: page.kind) }

  package func title(of kind: PlannedPage.Kind) -> String {
    let title = firstTitle(of: kind)
    guard let part = kind.part, part.number > 1 else { return title }
    return "\(title), page \(part.number) of \(part.count)"
  }

  /// Nil for what the library does not have.
  package func title(of target: ContentTarget) -> String? {
    switch target {
    case .framework(let id): library.framework(id)?.name
    case .authority(let id): library.authority(id)?.shortName
    case .report(let id): library.index(of: id).map { title(of: .report($0)) }
    case .paper(let id): library.index(of: id).map { title(of: .paper($0)) }
    case .indicators(let id): library.index(of: id).map { title(of: .indicators($0)) }
    case .page(let id): library.index(of: id).map { library.pages[$0].value.title }
    case .glossary: library.glossary.isEmpty ? nil : "Glossary"
    }
  }

  private func firstTitle(of kind: PlannedPage.Kind) -> String {
    switch kind {
    case .home: library.settings.title
    case .authorities: "Authorities"
    case .authority(let i): library.authorities[i].value.shortName
    case .authorityRecommendations(let i, _):
      "\(library.authorities[i].value.shortName): what inspectors asked for"
    case .report(let i): title(of: library.reports[i].value)
    case .paper(let i): paperTitle(library.papers[i].value)
    case .indicators(let i):
      prefixed(library.indicators[i].value.title, library.indicators[i].value.authority)
    case .frameworks: "Inspection frameworks"
    case .framework(let i, _): library.frameworks[i].value.name
    case .comparisons: "Compare authorities"
    case .comparison(let a, let b):
      "\(library.authorities[a].value.shortName) and \(library.authorities[b].value.shortName), compared"
    case .recommendations: "Recommendations"
    case .glossary: "Glossary"
    case .page(let i): library.pages[i].value.title
    case .accessibility: "Accessibility statement"
    case .data: "Data"
    case .badges: "Badges for other sites"
    case .search: "Search"
    case .notFound: "Page not found"
    case .alias: "This page has moved"
    }
  }

  /// “Lewisham: Inspection of safeguarding and looked after children services, February 2012”.
  package func title(of report: Report) -> String {
    prefixed("\(report.title), \(report.shortDate)", report.authority)
  }

  private func paperTitle(_ paper: Paper) -> String {
    prefixed(paper.title + (paper.published.map { ", \($0.monthAndYear)" } ?? ""), paper.authority)
  }

  private func prefixed(_ title: String, _ authority: Identifier<Authority>) -> String {
    "\(library.authority(authority)?.shortName ?? authority.rawValue): \(title)"
  }
}
