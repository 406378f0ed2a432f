import InspectionModel
import Library
import SitePlan

/// Compares two states of a site by what their readers see: reports, grades, recommendations, pages.
package struct SiteComparison {
  let old: SiteState
  let new: SiteState
  let moved: MovedReports
  var result: [SiteChange] = []

  /// The changes by kind, and within a kind by the order of the site. Linear in both.
  package static func changes(from old: SiteState, to new: SiteState) -> [SiteChange] {
    var comparison = SiteComparison(old: old, new: new)
    comparison.compareReports()
    comparison.compareCorrections()
    comparison.compareFigures()
    comparison.compareTexts()
    comparison.compareFrameworks()
    comparison.compareGlossary()
    comparison.compareThemes()
    comparison.compareSettings()
    comparison.compareChecks()
    comparison.compareTemplates()
    comparison.comparePages()
    let order = Dictionary(uniqueKeysWithValues: SiteChange.Kind.allCases.enumerated().map { ($1, $0) })
    return comparison.result.enumerated().sorted { a, b in
      (order[a.element.kind] ?? 0, a.offset) < (order[b.element.kind] ?? 0, b.offset)
    }.map(\.element)
  }

  private init(old: SiteState, new: SiteState) {
    self.old = old
    self.new = new
    moved = MovedReports(from: old.plan.library, to: new.plan.library)
  }

  // MARK: - Reports

  private mutating func compareReports() {
    for entry in new.plan.library.reports {
      let report = entry.value
      let origin = moved.origin(of: report.id)
      if let origin {
        let (was, now) = (SiteAddress.report(origin.value.id).path, SiteAddress.report(report.id).path)
        add(
          .movedReport, "\(name(report, new.plan.library)): \(was) before, \(now) now", report, before: was, after: now)
      }
      if let before = old.plan.library.index(of: report.id).map({ old.plan.library.reports[$0] }) ?? origin {
        compareGrades(before, report)
        if isFaulty(before.file.path) {
          addUnreadable(
            entry.file.path, name(report, new.plan.library), SiteAddress.report(report.id).path, report: report.id)
        } else {
          compareFacts(before.value, report)
          compareRecommendations(before.value, report)
        }
      } else if old.couldNotRead(entry.file.path) {
        addUnreadable(
          entry.file.path, name(report, new.plan.library), SiteAddress.report(report.id).path, report: report.id)
      } else {
        let grades = headline(report, new.plan.library)
        let words = name(report, new.plan.library) + (grades.isEmpty ? "" : ": " + grades)
        add(.newReport, words, report)
      }
    }
    for entry in old.plan.library.reports
    where new.plan.library.index(of: entry.value.id) == nil && !moved.formerIDs.contains(entry.value.id) {
      add(.removedReport, name(entry.value, old.plan.library), entry.value)
    }
  }

  /// Whether an earlier file has errors, so that what can be read of it is not all that it said.
  func isFaulty(_ path: String) -> Bool { old.isFaulty(path) }

  mutating func addUnreadable(
    _ path: String, _ name: String, _ address: String, _ kind: SiteChange.Kind = .text,
    report: Identifier<Report>? = nil
  ) {
    let words = "\(name): what it said before can’t be read"
    result.append(SiteChange(kind, words, address: address, report: report?.rawValue, subject: path))
  }

  private mutating func add(
    _ kind: SiteChange.Kind,
    _ words: String,
    _ report: Report,
    before: String? = nil,
    after: String? = nil,
    subject: String? = nil
  ) {
    result.append(
      SiteChange(
        kind, words, address: SiteAddress.report(report.id).path, report: report.id.rawValue, subject: subject,
        before: before,
        after: after))
  }

  /// “Lewisham, Inspection of …, 6 to 17 February 2012”
  func name(_ report: Report, _ library: ContentLibrary) -> String {
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

  private mutating func compareGrades(_ entry: ContentEntry<Report>, _ after: Report) {
    let before = entry.value
    guard let framework = new.plan.library.framework(after.framework) else { return }
    guard before.framework == after.framework, let earlier = old.plan.library.framework(before.framework) else {
      add(
        .grade,
        "\(name(after, new.plan.library)) is under another framework: \(before.framework) before, \(after.framework) now",
        after, before: before.framework.rawValue, after: after.framework.rawValue)
      return
    }
    for area in framework.areas.indices where framework.areas[area].isGraded {
      let path = framework.areas[area].path
      let own = after.judgements.first { $0.area == area }
      let other = earlier.areaIndex(path).flatMap { index in before.judgements.first { $0.area == index } }
      let isUnreadable = other == nil && old.faulty.contains(entry.file.path)
      let (was, now) = (isUnreadable ? "unreadable" : words(other, earlier), words(own, framework))
      if was != now {
        let label = framework.fullLabel(ofArea: area)
        add(
          .grade, "\(name(after, new.plan.library)), \(label): \(was) before, \(now) now", after, before: was,
          after: now,
          subject: path)
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
    for (what, was, now) in facts where was != now { addFact(what, was, now, after, subject: what) }
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
        let words = what == "request" ? what : "\(what) of “\(own.summary)”"
        addFact(words, was, now, after, subject: "\(own.id) \(what)")
      }
    }
  }

  private mutating func addFact(_ what: String, _ was: String, _ now: String, _ report: Report, subject: String) {
    func shown(_ words: String) -> String { words.isEmpty ? "nobody" : words }
    let words = "\(name(report, new.plan.library)), \(what): \(shown(was)) before, \(shown(now)) now"
    add(.fact, words, report, before: was, after: now, subject: subject)
  }

  private mutating func compareRecommendations(_ before: Report, _ after: Report) {
    let earlier = Dictionary(before.recommendations.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    for own in after.recommendations {
      guard let other = earlier[own.id] else {
        add(.newRecommendation, "\(name(after, new.plan.library)): \(own.summary)", after, subject: own.id)
        continue
      }
      guard own.status != other.status else {
        // One that was looked at once more, and is as it was.
        if own.followUps.count > other.followUps.count, let latest = own.followUps.last {
          let words = "\(name(after, new.plan.library)): \(own.summary) (still \(own.status.words), \(latest.on.words))"
          add(.recommendation, words, after, after: latest.on.description, subject: own.id)
        }
        continue
      }
      let (was, now) = (other.status.words, own.status.words)
      let kind: SiteChange.Kind =
        own.status.isClosed && !other.status.isClosed ? .closedRecommendation : .recommendation
      add(
        kind, "\(name(after, new.plan.library)): \(own.summary) (\(was) before, \(now) now)", after, before: was,
        after: now,
        subject: own.id)
    }
    let kept = Set(after.recommendations.map(\.id))
    for other in before.recommendations where !kept.contains(other.id) {
      add(.removedRecommendation, "\(name(after, new.plan.library)): \(other.summary)", after, subject: other.id)
    }
  }
}
