package import Diagnostics
package import Templates

/// The template of every kind of page, compiled against what that kind may name.
package struct PageTemplates: Sendable {
  let home: Template<HomePage>
  let authorities: Template<AuthoritiesPage>
  let authority: Template<AuthorityPage>
  let authorityRecommendations: Template<AuthorityRecommendationsPage>
  let recommendations: Template<RecommendationsPage>
  let report: Template<ReportPage>
  let paper: Template<PaperPage>
  let indicators: Template<IndicatorsPage>
  let frameworks: Template<FrameworksPage>
  let framework: Template<FrameworkPage>
  let comparisons: Template<ComparisonsPage>
  let comparison: Template<ComparisonPage>
  let glossary: Template<GlossaryPage>
  let written: Template<WrittenPage>
  let accessibility: Template<AccessibilityPage>
  let data: Template<DataPage>
  let badges: Template<BadgesPage>
  let search: Template<SearchPage>
  let notFound: Template<NotFoundPage>
  let alias: Template<AliasPage>

  /// Compiles them all, so that one run reports what is wrong in any of them.
  ///
  /// Nil where there is a problem; a template that is missing is one, at the name that its file would have.
  package init?(_ library: TemplateLibrary, _ diagnostics: inout [Diagnostic]) {
    var compiler = PageCompiler(library: library, names: Set(library.names), diagnostics: diagnostics)
    let home = compiler.compile(.home, HomePage.schema)
    let authorities = compiler.compile(.authorities, AuthoritiesPage.schema)
    let authority = compiler.compile(.authority, AuthorityPage.schema)
    let ofAuthority = compiler.compile(.authorityRecommendations, AuthorityRecommendationsPage.schema)
    let recommendations = compiler.compile(.recommendations, RecommendationsPage.schema)
    let report = compiler.compile(.report, ReportPage.schema)
    let paper = compiler.compile(.paper, PaperPage.schema)
    let indicators = compiler.compile(.indicators, IndicatorsPage.schema)
    let frameworks = compiler.compile(.frameworks, FrameworksPage.schema)
    let framework = compiler.compile(.framework, FrameworkPage.schema)
    let comparisons = compiler.compile(.comparisons, ComparisonsPage.schema)
    let comparison = compiler.compile(.comparison, ComparisonPage.schema)
    let glossary = compiler.compile(.glossary, GlossaryPage.schema)
    let written = compiler.compile(.page, WrittenPage.schema)
    let accessibility = compiler.compile(.accessibility, AccessibilityPage.schema)
    let data = compiler.compile(.data, DataPage.schema)
    let badges = compiler.compile(.badges, BadgesPage.schema)
    let search = compiler.compile(.search, SearchPage.schema)
    let notFound = compiler.compile(.notFound, NotFoundPage.schema)
    let alias = compiler.compile(.alias, AliasPage.schema)
    diagnostics = compiler.diagnostics
    guard let home, let authorities, let authority, let ofAuthority, let recommendations, let report,
      let paper,
      let indicators, let frameworks, let framework, let comparisons, let comparison, let glossary,
      let written,
      let accessibility, let data, let badges, let search, let notFound, let alias
    else { return nil }
    self.home = home
    self.authorities = authorities
    self.authority = authority
    authorityRecommendations = ofAuthority
    self.recommendations = recommendations
    self.report = report
    self.paper = paper
    self.indicators = indicators
    self.frameworks = frameworks
    self.framework = framework
    self.comparisons = comparisons
    self.comparison = comparison
    self.glossary = glossary
    self.written = written
    self.accessibility = accessibility
    self.data = data
    self.badges = badges
    self.search = search
    self.notFound = notFound
    self.alias = alias
  }
}

/// Compiles one template after the other, and says of a missing one which file is to be there.
private struct PageCompiler {
  let library: TemplateLibrary
  let names: Set<String>
  var diagnostics: [Diagnostic]

  mutating func compile<Model>(_ name: TemplateName, _ schema: RecordSchema<Model>) -> Template<Model>? {
    let name = name.rawValue
    guard names.contains(name) else {
      let file = "templates/\(name).mustache"
      let message =
        "there is no template for the page “\(schema.shape.name)”; write one, or copy that of `candour init`"
      diagnostics.append(Diagnostic(.missingFile, at: SourceLocation(file: file), message))
      return nil
    }
    return library.compile(name, for: schema, &diagnostics)
  }
}
