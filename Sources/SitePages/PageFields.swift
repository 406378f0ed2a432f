package import Templates

/// What the template of each kind of page may name, for `candour templates fields`.
package enum PageFields {
  /// The kinds of page, by the names of their templates.
  package static let pages: [(name: String, shape: RecordShape)] = TemplateName.allCases.map {
    (name: $0.rawValue, shape: $0.shape)
  }

  /// A line for each field of a kind of page; nil where there is no such kind.
  package static func listing(of page: String) -> String? {
    pages.first { $0.name == page }?.shape.fieldListing
  }
}

extension TemplateName {
  fileprivate var shape: RecordShape {
    switch self {
    case .home: HomePage.schema.shape
    case .authorities: AuthoritiesPage.schema.shape
    case .authority: AuthorityPage.schema.shape
    case .authorityRecommendations: AuthorityRecommendationsPage.schema.shape
    case .recommendations: RecommendationsPage.schema.shape
    case .report: ReportPage.schema.shape
    case .paper: PaperPage.schema.shape
    case .indicators: IndicatorsPage.schema.shape
    case .frameworks: FrameworksPage.schema.shape
    case .framework: FrameworkPage.schema.shape
    case .comparisons: ComparisonsPage.schema.shape
    case .comparison: ComparisonPage.schema.shape
    case .glossary: GlossaryPage.schema.shape
    case .page: WrittenPage.schema.shape
    case .accessibility: AccessibilityPage.schema.shape
    case .data: DataPage.schema.shape
    case .badges: BadgesPage.schema.shape
    case .search: SearchPage.schema.shape
    case .notFound: NotFoundPage.schema.shape
    case .alias: AliasPage.schema.shape
    }
  }
}
