internal import InspectionModel
internal import Library
internal import SitePlan

/// What the files of pages say, and which pages there are.
extension SiteComparison {
  /// Pages of which something differs that is no change of its own.
  mutating func compareTexts() {
    let before = Dictionary(files(of: old).map { ($0.file.path, $0) }, uniquingKeysWith: { a, _ in a })
    for page in files(of: new) {
      guard let other = before[page.file.path], other.file.body?.digest != page.file.body?.digest else { continue }
      guard let was = PublishedForm(page.file.path, site: old.folder),
        let now = PublishedForm(page.file.path, site: new.folder)
      else {
        result.append(SiteChange(.text, page.title, address: page.address, report: page.report))
        continue
      }
      let unpublished: Set = ["draft", "allow", "aliases"]
      var (values, valuesNow) = (was.values.without(unpublished), now.values.without(unpublished))
      if page.report != nil {
        let rest = ReportRest(values, valuesNow, newStatus: requestsWithNewStatus(page))
        (values, valuesNow) = (rest.before, rest.after)
      }
      guard values != valuesNow || was.body != now.body else { continue }
      let state =
        values.canonical + String(decoding: was.body, as: UTF8.self) + "\u{0}" + valuesNow.canonical
        + String(decoding: now.body, as: UTF8.self)
      result.append(SiteChange(.text, page.title, address: page.address, report: page.report, state: state))
    }
  }

  private func requestsWithNewStatus(_ page: PageFile) -> Set<String> {
    let kinds: Set<SiteChange.Kind> = [.recommendation, .closedRecommendation]
    return Set(result.lazy.filter { kinds.contains($0.kind) && $0.report == page.report }.compactMap(\.subject))
  }

  struct PageFile {
    let file: ContentFile
    let title: String
    let address: String
    var report: String?
  }

  /// Each by the words that tell it from its namesakes: many reports have one title.
  func files(of state: SiteState) -> [PageFile] {
    let library = state.plan.library
    func title(_ title: String, _ authority: Identifier<Authority>) -> String {
      "\(library.authority(authority)?.shortName ?? authority.rawValue), \(title)"
    }
    let reports = library.reports.map {
      PageFile(
        file: $0.file, title: name($0.value, library), address: "/reports/\($0.value.id)/", report: $0.value.id.rawValue
      )
    }
    let papers = library.papers.map {
      PageFile(
        file: $0.file, title: title($0.value.title, $0.value.authority), address: "/papers/\($0.value.id)/")
    }
    let indicators = library.indicators.map {
      PageFile(
        file: $0.file, title: title($0.value.title, $0.value.authority), address: "/indicators/\($0.value.id)/")
    }
    let authorities = library.authorities.map {
      PageFile(file: $0.file, title: $0.value.name, address: "/authorities/\($0.value.id)/")
    }
    let pages = library.pages.map { PageFile(file: $0.file, title: $0.value.title, address: "/\($0.value.id)/") }
    return reports + papers + indicators + authorities + pages
  }

  mutating func comparePages() {
    let before = Dictionary(old.plan.pages.map { ($0.address.path, $0) }, uniquingKeysWith: { a, _ in a })
    let after = Set(new.plan.pages.map(\.address.path))
    for page in new.plan.pages {
      let path = page.address.path
      guard let other = before[path] else {
        if let file = page.kind.file(in: new.plan.library), old.couldNotRead(file.path) { continue }
        result.append(SiteChange(.newPage, path, address: path))
        continue
      }
      let (was, now) = (Self.aliased(other), Self.aliased(page))
      guard was != now else { continue }
      let words = "\(path) leads to \(was ?? "a page of its own") before, to \(now ?? "a page of its own") now"
      result.append(SiteChange(.text, words, address: path, before: was, after: now))
    }
    for page in old.plan.pages where !after.contains(page.address.path) {
      result.append(SiteChange(.removedPage, page.address.path, address: page.address.path))
    }
  }

  private static func aliased(_ page: PlannedPage) -> String? {
    if case .alias(let target) = page.kind { target.path } else { nil }
  }
}
