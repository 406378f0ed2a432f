import InspectionModel
package import Library

/// What a plan, and a rule that looks at one file, know of another file's entry. Where two entries agree in it, one may
/// stand in the place of the other without anything being planned or looked at anew: all else of an entry is read from
/// the library when a page is rendered.
struct PlannedFacts: Hashable {
  private let aliases: [String]
  /// What its body refers to.
  private let references: [ContentTarget]
  private let entry: Entry

  private enum Entry: Hashable {
    case authority(name: String, shortName: String, neighbours: [Identifier<Authority>])
    case report(OfReport)
    case paper(
      title: String, authority: Identifier<Authority>, published: CivilDate?, about: [Identifier<Report>])
    case indicators(title: String, authority: Identifier<Authority>, paper: Identifier<Paper>)
    case page(title: String)
  }

  fileprivate struct OfReport: Hashable {
    let authority: Identifier<Authority>
    let framework: Identifier<Framework>
    let kind: Report.Kind
    let inspected: InspectionDates
    let published: CivilDate?
    let hasJudgements: Bool
    let hasGrades: Bool
    /// Those of which badges are made, by their areas.
    let headlineGrades: [Int: Int]
    let recommendations: [OfRecommendation]
  }

  fileprivate struct OfRecommendation: Hashable {
    let within: TimeLimit?
    let addressees: [Recommendation.Addressee]
    /// Of the one that counts.
    let status: FollowUp.Status
    let followUps: [DocumentReference]
  }

  /// Nil for what is no file of Markdown, or not in the library.
  init?(_ target: ContentTarget, _ library: ContentLibrary) {
    let file: ContentFile
    switch target {
    case .authority(let id):
      guard let index = library.index(of: id) else { return nil }
      file = library.authorities[index].file
      let value = library.authorities[index].value
      entry = .authority(name: value.name, shortName: value.shortName, neighbours: value.neighbours)
    case .report(let id):
      guard let index = library.index(of: id) else { return nil }
      file = library.reports[index].file
      entry = .report(OfReport(library.reports[index].value, library))
    case .paper(let id):
      guard let index = library.index(of: id) else { return nil }
      file = library.papers[index].file
      let value = library.papers[index].value
      entry = .paper(
        title: value.title, authority: value.authority, published: value.published, about: value.about)
    case .indicators(let id):
      guard let index = library.index(of: id) else { return nil }
      file = library.indicators[index].file
      let value = library.indicators[index].value
      entry = .indicators(title: value.title, authority: value.authority, paper: value.paper)
    case .page(let id):
      guard let index = library.index(of: id) else { return nil }
      file = library.pages[index].file
      entry = .page(title: library.pages[index].value.title)
    case .framework, .glossary:
      return nil
    }
    aliases = file.aliases.map(\.text)
    references = file.body?.references ?? []
  }
}

extension PlannedFacts.OfReport {
  fileprivate init(_ report: Report, _ library: ContentLibrary) {
    authority = report.authority
    framework = report.framework
    kind = report.kind
    inspected = report.inspected
    published = report.published
    hasJudgements = !report.judgements.isEmpty
    hasGrades = report.judgements.contains { $0.outcome.grade != nil }
    var grades: [Int: Int] = [:]
    for area in library.framework(report.framework)?.headline ?? [] {
      grades[area] = report.judgements.first { $0.area == area }?.outcome.grade
    }
    headlineGrades = grades
    recommendations = report.recommendations.map { recommendation in
      PlannedFacts.OfRecommendation(
        within: recommendation.within, addressees: recommendation.addressees, status: recommendation.status,
        followUps: recommendation.followUps.map(\.document))
    }
  }
}

extension SitePlan {
  /// Whether this plan is also one of a library in which some entries are others.
  package func holds(for library: ContentLibrary, changed: [ContentTarget]) -> Bool {
    changed.allSatisfy { target in
      PlannedFacts(target, library).map { $0 == PlannedFacts(target, self.library) } ?? false
    }
  }
}
