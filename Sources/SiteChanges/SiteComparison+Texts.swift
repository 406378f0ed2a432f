import InspectionModel
import Library
import SitePlan

/// What the files of pages say, and which pages there are.
extension SiteComparison {
  /// Pages of which something differs that is no change of its own.
  mutating func compareTexts() {
    let known = Set(files(of: old).map(\.file.path))
    for page in files(of: new) where page.reportID == nil {
      let path = page.file.path
      let isUnknown = !known.contains(path) && old.couldNotRead(path)
      if isFaulty(path) || isUnknown { addUnreadable(path, page.title, page.address) }
    }
    for (other, page) in pairs() where !isFaulty(other.file.path) {
      guard other.file.body?.digest != page.file.body?.digest else { continue }
      guard let was = PublishedForm(other.file.path, site: old.folder),
        let now = PublishedForm(page.file.path, site: new.folder)
      else {
        result.append(SiteChange(.text, page.title, address: page.address, report: page.report))
        continue
      }
      var told: Set = ["draft", "allow", "aliases"]
      if other.address != page.address { told.insert("authority") }
      var values = was.values.without(told)
      var valuesNow = now.values.without(told).withoutNewCorrections(since: values)
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

  /// The pages that have a file in both states.
  func pairs() -> [(before: PageFile, after: PageFile)] {
    let before = Dictionary(files(of: old).map { ($0.file.path, $0) }, uniquingKeysWith: { a, _ in a })
    return files(of: new).compactMap { page in
      let origin = page.reportID.flatMap(moved.origin)
      return before[origin?.file.path ?? page.file.path].map { ($0, page) }
    }
  }

  mutating func compareCorrections() {
    for (before, page) in pairs() + frameworkPairs() where !isFaulty(before.file.path) {
      for correction in page.file.corrections
      where !before.file.corrections.contains(where: { $0.on == correction.on && $0.what == correction.what }) {
        result.append(
          SiteChange(
            .correction, "\(page.title), \(correction.on.words): \(correction.what)", address: page.address,
            report: page.report, subject: "\(correction.on) \(correction.what)"))
      }
    }
  }

  private func frameworkPairs() -> [(before: PageFile, after: PageFile)] {
    func page(_ entry: ContentEntry<Framework>) -> PageFile {
      PageFile(file: entry.file, title: entry.value.name, address: SiteAddress.framework(entry.value.id).path)
    }
    return new.plan.library.frameworks.compactMap { entry in
      old.plan.library.index(of: entry.value.id).map { (page(old.plan.library.frameworks[$0]), page(entry)) }
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
    var reportID: Identifier<Report>?

    var report: String? { reportID?.rawValue }
  }

  /// Each by the words that tell it from its namesakes: many reports have one title.
  func files(of state: SiteState) -> [PageFile] {
    let library = state.plan.library
    func title(_ title: String, _ authority: Identifier<Authority>) -> String {
      "\(library.authority(authority)?.shortName ?? authority.rawValue), \(title)"
    }
    let reports = library.reports.map {
      PageFile(
        file: $0.file, title: name($0.value, library), address: SiteAddress.report($0.value.id).path,
        reportID: $0.value.id
      )
    }
    let papers = library.papers.map {
      PageFile(
        file: $0.file, title: title($0.value.title, $0.value.authority), address: SiteAddress.paper($0.value.id).path)
    }
    let indicators = library.indicators.map {
      PageFile(
        file: $0.file, title: title($0.value.title, $0.value.authority),
        address: SiteAddress.indicators($0.value.id).path)
    }
    let authorities = library.authorities.map {
      PageFile(file: $0.file, title: $0.value.name, address: SiteAddress.authority($0.value.id).path)
    }
    let pages = library.pages.map {
      PageFile(file: $0.file, title: $0.value.title, address: SiteAddress.page($0.value.id).path)
    }
    return reports + papers + indicators + authorities + pages
  }

  mutating func comparePages() {
    let before = Dictionary(old.plan.pages.map { ($0.address.path, $0) }, uniquingKeysWith: { a, _ in a })
    let after = Set(new.plan.pages.map(\.address.path))
    for page in new.plan.pages {
      let path = page.address.path
      guard let other = before[path] else {
        let file = page.kind.file(in: new.plan.library)
        // Of what could not be read it is not known which lists there were.
        if file.map({ old.couldNotRead($0.path) }) ?? !old.faulty.isEmpty { continue }
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
