package import Templates

/// What the template of each kind of page may name, for `candour templates fields`.
package enum PageFields {
  /// The kinds of page, by the names of their templates.
  package static let pages: [(name: String, shape: RecordShape)] = [
    ("home", HomePage.schema.shape),
    ("authorities", AuthoritiesPage.schema.shape),
    ("authority", AuthorityPage.schema.shape),
    ("authority-recommendations", AuthorityRecommendationsPage.schema.shape),
    ("recommendations", RecommendationsPage.schema.shape),
    ("report", ReportPage.schema.shape),
    ("paper", PaperPage.schema.shape),
    ("indicators", IndicatorsPage.schema.shape),
    ("frameworks", FrameworksPage.schema.shape),
    ("framework", FrameworkPage.schema.shape),
    ("comparisons", ComparisonsPage.schema.shape),
    ("comparison", ComparisonPage.schema.shape),
    ("glossary", GlossaryPage.schema.shape),
    ("page", WrittenPage.schema.shape),
    ("accessibility", AccessibilityPage.schema.shape),
    ("data", DataPage.schema.shape),
    ("badges", BadgesPage.schema.shape),
    ("search", SearchPage.schema.shape),
    ("not-found", NotFoundPage.schema.shape),
    ("alias", AliasPage.schema.shape),
  ]

  /// A line for each field of a kind of page; nil where there is no such kind.
  package static func listing(of page: String) -> String? {
    pages.first { $0.name == page }?.shape.fieldListing
  }
}
