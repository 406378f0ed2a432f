package import SitePlan

/// The templates of pages, by their names below `templates/`: one for each kind of page.
package enum TemplateName: String, CaseIterable, Sendable {
  case home, authorities, authority
  case authorityRecommendations = "authority-recommendations"
  case recommendations, report, paper, indicators, frameworks, framework, comparisons, comparison, glossary, page,
    accessibility, data, badges, search
  case notFound = "not-found"
  case alias
}

extension PlannedPage.Kind {
  /// The template that shows a page of this kind.
  package var template: TemplateName {
    switch self {
    case .home: .home
    case .authorities: .authorities
    case .authority: .authority
    case .authorityRecommendations: .authorityRecommendations
    case .recommendations: .recommendations
    case .report: .report
    case .paper: .paper
    case .indicators: .indicators
    case .frameworks: .frameworks
    case .framework: .framework
    case .comparisons: .comparisons
    case .comparison: .comparison
    case .glossary: .glossary
    case .page: .page
    case .accessibility: .accessibility
    case .data: .data
    case .badges: .badges
    case .search: .search
    case .notFound: .notFound
    case .alias: .alias
    }
  }
}
