import InspectionModel
import Library

extension SitePlan {
  /// The way from the home page down to a page, which comes last; nothing for the home page itself.
  package func breadcrumbs(of page: PlannedPage) -> [NavigationEntry] {
    if page.kind == .home { return [] }
    var path = [NavigationEntry(title: "Home", address: .home)] + parents(of: page.kind)
    let title = shortTitle(of: page.kind)
    if let part = page.kind.part, part.number > 1 {
      path.append(NavigationEntry(title: title, address: listAddress(of: page.kind) ?? page.address))
      path.append(NavigationEntry(title: "Page \(part.number)", address: page.address))
    } else {
      path.append(NavigationEntry(title: title, address: page.address))
    }
    return path
  }

  /// The first page of the list that a page is a part of; nil for what is no list.
  package func listAddress(of kind: PlannedPage.Kind) -> SiteAddress? {
    switch kind {
    case .authorities: .authorities
    case .comparisons: .compare
    case .recommendations: .recommendations
    case .badges: .badges
    case .search: .search
    case .authorityRecommendations(let i, _): .authorityRecommendations(library.authorities[i].value.id)
    case .framework(let i, _): .framework(library.frameworks[i].value.id)
    default: nil
    }
  }

  private func parents(of kind: PlannedPage.Kind) -> [NavigationEntry] {
    switch kind {
    case .authority: [NavigationEntry(title: "Authorities", address: .authorities)]
    case .framework: [NavigationEntry(title: "Frameworks", address: .frameworks)]
    case .comparison: [NavigationEntry(title: "Compare", address: .compare)]
    case .authorityRecommendations(let i, _): parents(within: library.authorities[i].value.id)
    case .report(let i): parents(within: library.reports[i].value.authority)
    case .paper(let i): parents(within: library.papers[i].value.authority)
    case .indicators(let i): parents(within: library.indicators[i].value.authority)
    default: []
    }
  }

  private func parents(within id: Identifier<Authority>) -> [NavigationEntry] {
    guard let authority = library.authority(id) else { return [] }
    return parents(of: .authority(0)) + [NavigationEntry(title: authority.shortName, address: .authority(id))]
  }

  /// A title without what the steps above it say.
  private func shortTitle(of kind: PlannedPage.Kind) -> String {
    switch kind {
    case .authorityRecommendations: "Recommendations"
    case .report(let i): "\(library.reports[i].value.title), \(library.reports[i].value.shortDate)"
    case .paper(let i): library.papers[i].value.title
    case .indicators(let i): library.indicators[i].value.title
    case .frameworks: "Frameworks"
    case .framework(let i, _): library.frameworks[i].value.shortName
    case .comparisons: "Compare"
    case .comparison(let a, let b):
      "\(library.authorities[a].value.shortName) and \(library.authorities[b].value.shortName)"
    case .authorities: "Authorities"
    case .recommendations: "Recommendations"
    default: title(of: kind)
    }
  }
}
