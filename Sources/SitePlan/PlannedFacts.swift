import InspectionModel
import Library

/// What a plan, and a rule that looks at one file, know of another file's entry. Where two entries agree in it, one may
/// stand in the place of the other without anything being planned or looked at anew: all else of an entry is read from
/// the library when a page is rendered.
struct PlannedFacts: Hashable {
  /// What addresses and lists of names are made from.
  let names: Names
  /// What its body refers to, and its fields.
  let references: [ContentTarget]
  let history: History

  struct Names: Hashable {
    fileprivate let aliases: [String]
    fileprivate let entry: Entry

    fileprivate enum Entry: Hashable {
      case authority(name: String, shortName: String, neighbours: [Identifier<Authority>])
      case report(authority: Identifier<Authority>, framework: Identifier<Framework>)
      case paper(title: String, authority: Identifier<Authority>)
      case indicators(title: String, authority: Identifier<Authority>)
      case page(title: String)
    }
  }

  /// What the order of an authority's documents is made from, and what is counted of them.
  enum History: Hashable {
    case none
    case report(OfReport)
    case paper(published: CivilDate?)
  }

  struct OfReport: Hashable {
    let kind: Report.Kind
    let inspected: InspectionDates
    let published: CivilDate?
    let hasGrades: Bool
    /// Those of which badges are made, by their areas.
    let headlineGrades: [Int: Int]
    let recommendations: [OfRecommendation]
  }

  struct OfRecommendation: Hashable {
    let within: TimeLimit?
    let addressees: [Recommendation.Addressee]
    /// Of the one that counts.
    let status: FollowUp.Status
  }

  /// Nil for what is no file of Markdown, or not in the library.
  init?(_ target: ContentTarget, _ library: ContentLibrary) {
    let file: ContentFile
    let entry: Names.Entry
    switch target {
    case .authority(let id):
      guard let index = library.index(of: id) else { return nil }
      file = library.authorities[index].file
      let value = library.authorities[index].value
      entry = .authority(name: value.name, shortName: value.shortName, neighbours: value.neighbours)
      history = .none
    case .report(let id):
      guard let index = library.index(of: id) else { return nil }
      file = library.reports[index].file
      let value = library.reports[index].value
      entry = .report(authority: value.authority, framework: value.framework)
      history = .report(OfReport(value, library))
    case .paper(let id):
      guard let index = library.index(of: id) else { return nil }
      file = library.papers[index].file
      let value = library.papers[index].value
      entry = .paper(title: value.title, authority: value.authority)
      history = .paper(published: value.published)
    case .indicators(let id):
      guard let index = library.index(of: id) else { return nil }
      file = library.indicators[index].file
      let value = library.indicators[index].value
      entry = .indicators(title: value.title, authority: value.authority)
      history = .none
    case .page(let id):
      guard let index = library.index(of: id) else { return nil }
      file = library.pages[index].file
      entry = .page(title: library.pages[index].value.title)
      history = .none
    case .framework, .glossary:
      return nil
    }
    names = Names(aliases: file.aliases.map(\.text), entry: entry)
    references = Backlinks.references(of: target, library)
  }
}

extension PlannedFacts.OfReport {
  fileprivate init(_ report: Report, _ library: ContentLibrary) {
    kind = report.kind
    inspected = report.inspected
    published = report.published
    hasGrades = report.judgements.contains { $0.outcome.grade != nil }
    var grades: [Int: Int] = [:]
    for area in library.framework(report.framework)?.headline ?? [] {
      grades[area] = report.judgements.first { $0.area == area }?.outcome.grade
    }
    headlineGrades = grades
    recommendations = report.recommendations.map { recommendation in
      PlannedFacts.OfRecommendation(
        within: recommendation.within, addressees: recommendation.addressees, status: recommendation.status)
    }
  }
}
