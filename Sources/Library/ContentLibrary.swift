package import InspectionModel

/// Everything that the files of a site say, with every name resolved: what the plan of the site is made from.
///
/// Bodies are not held here. A library keeps of each body its outline and what it refers to; the text is read
/// again when its page is rendered, so that memory grows by kilobytes a report and not by its size.
///
/// A class, as are the largest of the values in it, because it is handed to every page and file: a struct of its
/// twenty lists and tables would count up the references of each.
package final class ContentLibrary: Sendable {
  package let settings: SiteSettings
  package let settingsFile: ContentFile
  /// By their first date, oldest first.
  package let frameworks: [ContentEntry<Framework>]
  /// By id.
  package let authorities: SharedList<ContentEntry<Authority>>
  /// By id.
  package let reports: SharedList<ContentEntry<Report>>
  /// By id.
  package let papers: SharedList<ContentEntry<Paper>>
  /// By id.
  package let indicators: SharedList<ContentEntry<IndicatorDocument>>
  /// By slug.
  package let pages: SharedList<ContentEntry<Page>>
  /// In the order of the file.
  package let glossary: [GlossaryTerm]
  /// In the order of the file.
  package let themes: [Theme]
  /// What was proved against the published texts, by the path of the file; it may have changed since.
  package let checked: [String: CheckRecord]
  /// By which the headings of bodies were named.
  package let templateIDs: TemplateIDs

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
    checked: [String: CheckRecord] = [:],
    templateIDs: TemplateIDs = .none,
    targets: [String: ContentTarget]
  ) {
    func indices<Value>(_ ids: [Identifier<Value>]) -> [Identifier<Value>: Int] {
      Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    }
    self.settings = settings
    self.settingsFile = settingsFile
    self.frameworks = frameworks
    self.authorities = SharedList(authorities)
    self.reports = SharedList(reports)
    self.papers = SharedList(papers)
    self.indicators = SharedList(indicators)
    self.pages = SharedList(pages)
    self.glossary = glossary
    self.themes = themes
    self.checked = checked
    self.templateIDs = templateIDs
    self.frameworkIndices = indices(frameworks.map(\.value.id))
    self.authorityIndices = indices(authorities.map(\.value.id))
    self.reportIndices = indices(reports.map(\.value.id))
    self.paperIndices = indices(papers.map(\.value.id))
    self.indicatorIndices = indices(indicators.map(\.value.id))
    self.pageIndices = indices(pages.map(\.value.id))
    self.targets = targets
  }

  private init(
    _ other: ContentLibrary, authorities: SharedList<ContentEntry<Authority>>? = nil,
    reports: SharedList<ContentEntry<Report>>? = nil,
    papers: SharedList<ContentEntry<Paper>>? = nil, indicators: SharedList<ContentEntry<IndicatorDocument>>? = nil,
    pages: SharedList<ContentEntry<Page>>? = nil
  ) {
    settings = other.settings
    settingsFile = other.settingsFile
    frameworks = other.frameworks
    self.authorities = authorities ?? other.authorities
    self.reports = reports ?? other.reports
    self.papers = papers ?? other.papers
    self.indicators = indicators ?? other.indicators
    self.pages = pages ?? other.pages
    glossary = other.glossary
    themes = other.themes
    checked = other.checked
    templateIDs = other.templateIDs
    frameworkIndices = other.frameworkIndices
    authorityIndices = other.authorityIndices
    reportIndices = other.reportIndices
    paperIndices = other.paperIndices
    indicatorIndices = other.indicatorIndices
    pageIndices = other.pageIndices
    targets = other.targets
  }

  /// The same with another entry in the place of that of the same id; nil where there is none.
  package func replacing(_ entry: ContentEntry<Authority>) -> ContentLibrary? {
    index(of: entry.value.id).map { ContentLibrary(self, authorities: authorities.replacing($0, with: entry)) }
  }
  package func replacing(_ entry: ContentEntry<Report>) -> ContentLibrary? {
    index(of: entry.value.id).map { ContentLibrary(self, reports: reports.replacing($0, with: entry)) }
  }
  package func replacing(_ entry: ContentEntry<Paper>) -> ContentLibrary? {
    index(of: entry.value.id).map { ContentLibrary(self, papers: papers.replacing($0, with: entry)) }
  }
  package func replacing(_ entry: ContentEntry<IndicatorDocument>) -> ContentLibrary? {
    index(of: entry.value.id).map { ContentLibrary(self, indicators: indicators.replacing($0, with: entry)) }
  }
  package func replacing(_ entry: ContentEntry<Page>) -> ContentLibrary? {
    index(of: entry.value.id).map { ContentLibrary(self, pages: pages.replacing($0, with: entry)) }
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

  /// What was proved of a file as it is now.
  package func checked(_ file: ContentFile) -> CheckRecord? {
    guard let record = checked[file.path], let body = file.body, record.digest == body.contentDigest else { return nil }
    return record
  }

  /// What a file's path, relative to `content/`, is published as; nil for a file that is not part of the site.
  package func target(ofPath path: String) -> ContentTarget? { targets[path] }
}
