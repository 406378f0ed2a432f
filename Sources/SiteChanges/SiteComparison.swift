internal import InspectionModel
internal import Library
package import SitePlan

/// Compares two states of a site by what their readers see: reports, grades, recommendations, pages.
package struct SiteComparison {
  private let old: SitePlan
  private let new: SitePlan
  private var result: [SiteChange] = []

  /// The changes by kind, and within a kind by the order of the site. Linear in both.
  package static func changes(from old: SitePlan, to new: SitePlan) -> [SiteChange] {
    var comparison = SiteComparison(old: old, new: new)
    comparison.compareReports()
    comparison.compareTexts()
    comparison.comparePages()
    let order = Dictionary(uniqueKeysWithValues: SiteChange.Kind.allCases.enumerated().map { ($1, $0) })
    return comparison.result.enumerated().sorted { a, b in
      (order[a.element.kind] ?? 0, a.offset) < (order[b.element.kind] ?? 0, b.offset)
    }.map(\.element)
  }

  private init(old: SitePlan, new: SitePlan) {
    self.old = old
    self.new = new
  }

  // MARK: - Reports

  private mutating func compareReports() {
    for entry in new.library.reports {
      let report = entry.value
      if let index = old.library.index(of: report.id) {
        let before = old.library.reports[index]
        compareGrades(before.value, report)
        compareFacts(before.value, report)
        compareRecommendations(before.value, report)
        compareCorrections(before.file, entry.file, report)
      } else {
        let grades = headline(report, new.library)
        let words = name(report, new.library) + (grades.isEmpty ? "" : ": " + grades)
        add(.newReport, words, report)
      }
    }
    for entry in old.library.reports where new.library.index(of: entry.value.id) == nil {
      add(.removedReport, name(entry.value, old.library), entry.value)
    }
  }

  private mutating func add(
    _ kind: SiteChange.Kind,
    _ words: String,
    _ report: Report,
    before: String? = nil,
    after: String? = nil
  ) {
    result.append(
      SiteChange(
        kind, words, address: "/reports/\(report.id)/", report: report.id.rawValue, before: before, after: after))
  }

  /// “Lewisham, Inspection of …, 6 to 17 February 2012”
  private func name(_ report: Report, _ library: ContentLibrary) -> String {
    let authority = library.authority(report.authority)?.shortName ?? report.authority.rawValue
    let when = report.inspected == .notKnown ? report.published.map { "published \($0.words)" } : nil
    return "\(authority), \(report.title), \(when ?? report.inspected.words)"
  }

  private func headline(_ report: Report, _ library: ContentLibrary) -> String {
    guard let framework = library.framework(report.framework) else { return "" }
    let grades = framework.headline.compactMap { area -> String? in
      guard let judgement = report.judgements.first(where: { $0.area == area }) else { return nil }
      return "\(framework.fullLabel(ofArea: area)) \(words(judgement, framework))"
    }
    return grades.joined(separator: "; ")
  }

  private func words(_ judgement: Judgement?, _ framework: Framework) -> String {
    switch judgement?.outcome {
    case .grade(let index)?:
      framework.scale.indices.contains(index) ? "“\(framework.scale[index].label)”" : "a grade"
    case .notGraded?: "not graded"
    case .notInspected?: "not inspected"
    case .notApplicable?: "not applicable"
    case .notKnown?: "not known"
    case nil: "nothing"
    }
  }

  private mutating func compareGrades(_ before: Report, _ after: Report) {
    guard let framework = new.library.framework(after.framework) else { return }
    guard before.framework == after.framework, let earlier = old.library.framework(before.framework) else {
      add(
        .grade,
        "\(name(after, new.library)) is under another framework: \(before.framework) before, \(after.framework) now",
        after, before: before.framework.rawValue, after: after.framework.rawValue)
      return
    }
    for area in framework.areas.indices where framework.areas[area].isGraded {
      let path = framework.areas[area].path
      let own = after.judgements.first { $0.area == area }
      let other = earlier.areaIndex(path).flatMap { index in before.judgements.first { $0.area == index } }
      let (was, now) = (words(other, earlier), words(own, framework))
      if was != now {
        let label = framework.fullLabel(ofArea: area)
        add(.grade, "\(name(after, new.library)), \(label): \(was) before, \(now) now", after, before: was, after: now)
      }
    }
  }

  private mutating func compareFacts(_ before: Report, _ after: Report) {
    func published(_ report: Report) -> String { report.published?.words ?? "not known" }
    let facts: [(what: String, was: String, now: String)] = [
      ("title", before.title, after.title),
      ("inspected", before.inspected.words, after.inspected.words),
      ("published", published(before), published(after)),
      ("lead inspector", before.leadInspector ?? "not known", after.leadInspector ?? "not known"),
    ]
    for (what, was, now) in facts where was != now { addFact(what, was, now, after) }
    let earlier = Dictionary(before.recommendations.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    for own in after.recommendations {
      guard let other = earlier[own.id] else { continue }
      func deadline(_ asked: Recommendation) -> String { asked.within.map { "\($0)" } ?? "none" }
      func addressees(_ asked: Recommendation) -> String { asked.addressees.map(\.words).joined(separator: ", ") }
      let facts: [(what: String, was: String, now: String)] = [
        ("time limit", deadline(other), deadline(own)),
        ("asked", addressees(other), addressees(own)),
        ("request", other.summary, own.summary),
      ]
      for (what, was, now) in facts where was != now {
        addFact(what == "request" ? what : "\(what) of “\(own.summary)”", was, now, after)
      }
    }
  }

  private mutating func addFact(_ what: String, _ was: String, _ now: String, _ report: Report) {
    func shown(_ words: String) -> String { words.isEmpty ? "nobody" : words }
    let words = "\(name(report, new.library)), \(what): \(shown(was)) before, \(shown(now)) now"
    add(.fact, words, report, before: was, after: now)
  }

  private mutating func compareRecommendations(_ before: Report, _ after: Report) {
    let earlier = Dictionary(before.recommendations.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    for own in after.recommendations {
      guard let other = earlier[own.id] else {
        add(.newRecommendation, "\(name(after, new.library)): \(own.summary)", after)
        continue
      }
      guard own.status != other.status else { continue }
      let (was, now) = (other.status.words, own.status.words)
      let kind: SiteChange.Kind =
        own.status.isClosed && !other.status.isClosed ? .closedRecommendation : .recommendation
      add(
        kind, "\(name(after, new.library)): \(own.summary) (\(was) before, \(now) now)", after, before: was, after: now)
    }
    let kept = Set(after.recommendations.map(\.id))
    for other in before.recommendations where !kept.contains(other.id) {
      add(.removedRecommendation, "\(name(after, new.library)): \(other.summary)", after)
    }
  }

  private mutating func compareCorrections(_ before: ContentFile, _ after: ContentFile, _ report: Report) {
    for correction in after.corrections
    where !before.corrections.contains(where: { $0.on == correction.on && $0.what == correction.what }) {
      add(.correction, "\(name(report, new.library)), \(correction.on.words): \(correction.what)", report)
    }
  }

  // MARK: - Texts and pages

  /// Files that changed otherwise than was said already, of pages that both have.
  private mutating func compareTexts() {
    let told = Set(result.map(\.address))
    let before = Dictionary(
      files(old.library).map { ($0.path, $0.digest) }, uniquingKeysWith: { a, _ in a })
    for file in files(new.library) {
      guard let digest = before[file.path], digest != file.digest, !told.contains(file.address) else { continue }
      result.append(SiteChange(.text, file.title, address: file.address, report: nil))
    }
  }

  private struct File {
    let path: String
    let digest: UInt64
    let title: String
    let address: String
  }

  /// Each by the words that tell it from its namesakes: many reports have one title.
  private func files(_ library: ContentLibrary) -> [File] {
    func file(_ file: ContentFile, _ title: String, _ address: String) -> File? {
      file.body.map { File(path: file.path, digest: $0.digest, title: title, address: address) }
    }
    func title(_ title: String, _ authority: Identifier<Authority>) -> String {
      "\(library.authority(authority)?.shortName ?? authority.rawValue), \(title)"
    }
    let reports = library.reports.compactMap { file($0.file, name($0.value, library), "/reports/\($0.value.id)/") }
    let papers = library.papers.compactMap {
      file($0.file, title($0.value.title, $0.value.authority), "/papers/\($0.value.id)/")
    }
    let indicators = library.indicators.compactMap {
      file($0.file, title($0.value.title, $0.value.authority), "/indicators/\($0.value.id)/")
    }
    let authorities = library.authorities.compactMap { file($0.file, $0.value.name, "/authorities/\($0.value.id)/") }
    let pages = library.pages.compactMap { file($0.file, $0.value.title, "/\($0.value.id)/") }
    return reports + papers + indicators + authorities + pages
  }

  private mutating func comparePages() {
    let before = Set(old.pages.map(\.address.path))
    let after = Set(new.pages.map(\.address.path))
    for page in new.pages where !before.contains(page.address.path) {
      result.append(SiteChange(.newPage, page.address.path, address: page.address.path))
    }
    for page in old.pages where !after.contains(page.address.path) {
      result.append(SiteChange(.removedPage, page.address.path, address: page.address.path))
    }
  }
}
