package import InspectionModel

/// Everything that the files of a site say, with every name resolved: what the plan of the site is made from.
///
/// Bodies are not held here. A library keeps of each body its outline and what it refers to; the text is read
/// again when its page is rendered, so that memory grows by kilobytes a report and not by its size.
package struct ContentLibrary: Sendable {
  package let settings: SiteSettings
  package let settingsFile: ContentFile
  /// By their first date, oldest first.
  package let frameworks: [ContentEntry<Framework>]
  /// By id.
  package let authorities: [ContentEntry<Authority>]
  /// By id.
  package let reports: [ContentEntry<Report>]
  /// By id.
  package let papers: [ContentEntry<Paper>]
  /// By id.
  package let indicators: [ContentEntry<IndicatorDocument>]
  /// By slug.
  package let pages: [ContentEntry<Page>]
  /// In the order of the file.
  package let glossary: [GlossaryTerm]
  /// In the order of the file.
  package let themes: [Theme]

  private let frameworkIndices: [Identifier<Framework>: Int]
  private let authorityIndices: [Identifier<Authority>: Int]
  private let reportIndices: [Identifier<Report>: Int]
  private let paperIndices: [Identifier<Paper>: Int]
  private let indicatorIndices: [Identifier<IndicatorDocument>: Int]
  private let pageIndices: [Identifier<Page>: Int]
  private let targets: [String: ContentTarget]

  package init(
    settings: SiteSettings,
    settingsFile: ContentFile,
    frameworks: [ContentEntry<Framework>],
    authorities: [ContentEntry<Authority>],
    reports: [ContentEntry<Report>],
    papers: [ContentEntry<Paper>],
    indicators: [ContentEntry<IndicatorDocument>],
    pages: [ContentEntry<Page>],
    glossary: [GlossaryTerm],
    themes: [Theme],
    targets: [String: ContentTarget]
  ) {
    func indices<Value>(_ ids: [Identifier<Value>]) -> [Identifier<Value>: Int] {
      Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    }
    self.settings = settings
    self.settingsFile = settingsFile
    self.frameworks = frameworks
    self.authorities = authorities
    self.reports = reports
    self.papers = papers
    self.indicators = indicators
    self.pages = pages
    self.glossary = glossary
    self.themes = themes
    self.frameworkIndices = indices(frameworks.map(\.value.id))
    self.authorityIndices = indices(authorities.map(\.value.id))
    self.reportIndices = indices(reports.map(\.value.id))
    self.paperIndices = indices(papers.map(\.value.id))
    self.indicatorIndices = indices(indicators.map(\.value.id))
    self.pageIndices = indices(pages.map(\.value.id))
    self.targets = targets
  }

  /// The place of an entry in its list, in constant time; nil where there is none.
  package func index(of id: Identifier<Framework>) -> Int? { frameworkIndices[id] }
  package func index(of id: Identifier<Authority>) -> Int? { authorityIndices[id] }
  package func index(of id: Identifier<Report>) -> Int? { reportIndices[id] }
  package func index(of id: Identifier<Paper>) -> Int? { paperIndices[id] }
  package func index(of id: Identifier<IndicatorDocument>) -> Int? { indicatorIndices[id] }
  package func index(of id: Identifier<Page>) -> Int? { pageIndices[id] }

  package func framework(_ id: Identifier<Framework>) -> Framework? {
    index(of: id).map { frameworks[$0].value }
  }
  package func authority(_ id: Identifier<Authority>) -> Authority? {
    index(of: id).map { authorities[$0].value }
  }
  package func report(_ id: Identifier<Report>) -> Report? {
    index(of: id).map { reports[$0].value }
  }
  package func paper(_ id: Identifier<Paper>) -> Paper? {
    index(of: id).map { papers[$0].value }
  }

  /// What a file's path, relative to `content/`, is published as; nil for a file that is not part of the site.
  package func target(ofPath path: String) -> ContentTarget? { targets[path] }
}

/// A value with the file that it was read from.
package struct ContentEntry<Value: Sendable>: Sendable {
  package let value: Value
  package let file: ContentFile

  package init(_ value: Value, file: ContentFile) {
    self.value = value
    self.file = file
  }
}

/// What is kept of a file besides its value.
package struct ContentFile: Sendable {
  /// Relative to the site: `content/reports/lewisham/2012-slac.md`.
  package let path: String
  package let isDraft: Bool
  /// Old addresses that lead to this page, as absolute paths within the site: `/old/address/`.
  package let aliases: [String]
  /// By their date, latest first.
  package let corrections: [Correction]
  /// Nil for files that have none (YAML).
  package let body: BodyOutline?

  package init(
    path: String,
    isDraft: Bool = false,
    aliases: [String] = [],
    corrections: [Correction] = [],
    body: BodyOutline? = nil
  ) {
    self.path = path
    self.isDraft = isDraft
    self.aliases = aliases
    self.corrections = corrections
    self.body = body
  }
}

/// What is remembered of a Markdown body between its checking and its rendering.
package struct BodyOutline: Sendable {
  package struct Heading: Sendable, Hashable {
    package let level: Int
    package let id: String
    package let text: String

    package init(level: Int, id: String, text: String) {
      self.level = level
      self.id = id
      self.text = text
    }
  }

  /// The body's bytes in its file.
  package let range: Range<Int>
  /// Tells whether the file changed between checking and rendering.
  package let digest: UInt64
  package let headings: [Heading]
  /// The first paragraph as plain text, for descriptions; empty where there is none.
  package let opening: String
  /// The other pages that it links to or cites, each once.
  package let references: [ContentTarget]

  package init(
    range: Range<Int>,
    digest: UInt64,
    headings: [Heading],
    opening: String,
    references: [ContentTarget]
  ) {
    self.range = range
    self.digest = digest
    self.headings = headings
    self.opening = opening
    self.references = references
  }
}

/// A page of content that others can refer to.
package enum ContentTarget: Sendable, Hashable {
  case framework(Identifier<Framework>)
  case authority(Identifier<Authority>)
  case report(Identifier<Report>)
  case paper(Identifier<Paper>)
  case indicators(Identifier<IndicatorDocument>)
  case page(Identifier<Page>)
  case glossary
}

/// Any other page that the site's own people write.
package struct Page: Sendable {
  package let id: Identifier<Page>
  package let title: String
  package let description: String?

  package init(id: Identifier<Page>, title: String, description: String?) {
    self.id = id
    self.title = title
    self.description = description
  }
}
