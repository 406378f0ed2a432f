package import Diagnostics
import Library
package import SitePlan
import Templates

/// Renders planned pages to bytes. Each worker has its own, whose buffers are used again for every page.
package struct PageRenderer {
  private let plan: SitePlan
  private let templates: PageTemplates
  private let bodies: BodyReader
  private var context = RenderContext()

  /// What is made of a page: itself, or what `candour templates context` prints of it.
  private enum Form { case page, context }

  /// - Parameters:
  ///   - readBody: Gives a content file's bytes by its path relative to the site.
  ///   - stencil: Gives back what was put aside of a body when it was checked; nil where the body is to be parsed
  ///     again. With `readBody` the only way in which rendering touches the disk.
  package init(
    plan: SitePlan, templates: PageTemplates, readBody: @escaping (String) throws -> SourceText,
    stencil: @escaping (Range<Int>) -> [UInt8]? = { _ in nil }
  ) {
    self.plan = plan
    self.templates = templates
    bodies = BodyReader(plan, read: readBody, stencil: stencil)
  }

  /// Appends a page to `out`.
  ///
  /// - Throws: What `readBody` throws, and `RenderProblem`. Then nothing has been appended.
  package mutating func render(_ page: PlannedPage, into out: inout [UInt8]) throws {
    try write(page, as: .page, into: &out)
  }

  /// All that a template may name on a page, as JSON.
  ///
  /// - Throws: What `readBody` throws, and `RenderProblem`.
  package mutating func contextJSON(for page: PlannedPage) throws -> [UInt8] {
    var json: [UInt8] = []
    try write(page, as: .context, into: &json)
    return json
  }

  private mutating func write(_ page: PlannedPage, as form: Form, into out: inout [UInt8]) throws {
    let scope = PageScope(plan: plan, page: page)
    switch page.kind {
    case .home: try write(HomePage(scope: scope), templates.home, form, &out)
    case .authorities(let part):
      try write(AuthoritiesPage(scope: scope, part: part), templates.authorities, form, &out)
    case .authority(let index):
      try write(AuthorityPage(index, in: scope, bodies), templates.authority, form, &out)
    case .authorityRecommendations(let index, let part):
      let model = AuthorityRecommendationsPage(scope: scope, index: index, part: part)
      try write(model, templates.authorityRecommendations, form, &out)
    case .recommendations(let part):
      try write(RecommendationsPage(scope: scope, part: part), templates.recommendations, form, &out)
    case .report(let index):
      try write(ReportPage(index, in: scope, bodies), templates.report, form, &out)
    case .paper(let index):
      try write(PaperPage(index, in: scope, bodies), templates.paper, form, &out)
    case .indicators(let index):
      try write(IndicatorsPage(index, in: scope, bodies), templates.indicators, form, &out)
    case .frameworks: try write(FrameworksPage(scope: scope), templates.frameworks, form, &out)
    case .framework(let index, let part):
      try write(FrameworkPage(index, part: part, in: scope), templates.framework, form, &out)
    case .comparisons(let part):
      try write(ComparisonsPage(scope: scope, part: part), templates.comparisons, form, &out)
    case .comparison(let first, let second):
      try write(ComparisonPage(first, second, in: scope), templates.comparison, form, &out)
    case .glossary: try write(GlossaryPage(scope: scope), templates.glossary, form, &out)
    case .page(let index):
      try write(WrittenPage(index, in: scope, bodies), templates.written, form, &out)
    case .accessibility: try write(AccessibilityPage(scope: scope), templates.accessibility, form, &out)
    case .data: try write(DataPage(scope: scope), templates.data, form, &out)
    case .badges(let part): try write(BadgesPage(scope: scope, part: part), templates.badges, form, &out)
    case .search(let part): try write(SearchPage(scope: scope, part: part), templates.search, form, &out)
    case .notFound: try write(NotFoundPage(scope: scope), templates.notFound, form, &out)
    case .alias(let target): try write(AliasPage(scope: scope, target: target), templates.alias, form, &out)
    }
  }

  private mutating func write<Page: SitePage>(
    _ page: Page, _ template: Template<Page>, _ form: Form, _ out: inout [UInt8]
  ) throws {
    switch form {
    case .page:
      do {
        try template.render(page, using: &context, into: &out)
      } catch {
        throw RenderProblem(error.diagnostic)
      }
    case .context: out += Page.schema.json(of: page, using: &context)
    }
  }
}
