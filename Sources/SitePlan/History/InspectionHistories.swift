import InspectionModel
import Library

/// Every authority's inspections, papers and indicators in order, and what follows from the order: worked
/// out once, in time linear in the reports, and kept as indices into the library's lists.
struct InspectionHistories: Sendable {
  /// The report that speaks for an authority under one framework.
  struct Standing: Sendable {
    let framework: Int
    let report: Int
    let hasGrades: Bool
  }

  /// Of each report.
  private(set) var facts: SharedList<ReportFacts>
  /// By authority; oldest first, unknown dates last.
  private(set) var reports: Grouping<Int>
  /// By authority; oldest first, unknown dates last.
  private(set) var papers: Grouping<Int>
  /// By authority, in the library's order.
  let indicators: Grouping<Int>
  /// By authority, one for each framework that it was inspected under, oldest framework first.
  private(set) var standing: Grouping<Standing>
  /// Of each report its place among its authority's.
  private(set) var places: SharedList<Int>
  /// Of each report the latest earlier one of its authority with grades that may stand beside its own.
  private(set) var earlier: SharedList<Int?>

  init(_ library: ContentLibrary, _ comparable: ComparableAreas) {
    let count = library.authorities.count
    let facts = SharedList(library.reports.map { ReportFacts($0.value, library) })
    func grouped(_ indices: Range<Int>, _ authority: (Int) -> Int?) -> Grouping<Int> {
      Grouping(groups: count, indices.compactMap { i in authority(i).map { ($0, i) } })
    }
    self.facts = facts
    reports = grouped(facts.indices) { facts[$0].authority }
    papers = grouped(library.papers.indices) { library.index(of: library.papers[$0].value.authority) }
    indicators = grouped(library.indicators.indices) {
      library.index(of: library.indicators[$0].value.authority)
    }
    places = SharedList(repeating: 0, count: facts.count)
    earlier = SharedList(repeating: nil, count: facts.count)
    standing = Grouping([[Standing]](repeating: [], count: count))
    for authority in 0..<count {
      sortReports(ofAuthority: authority, library)
      sortPapers(ofAuthority: authority, library)
      standing[authority] = read(reports[authority], frameworks: library.frameworks.count, comparable)
    }
  }

  /// After an edit of one report that leaves it with its authority and its framework: linear in the authority's reports.
  mutating func revise(report: Int, _ library: ContentLibrary, _ comparable: ComparableAreas) {
    facts[report] = ReportFacts(library.reports[report].value, library)
    guard let authority = facts[report].authority else { return }
    sortReports(ofAuthority: authority, library)
    standing[authority] = read(reports[authority], frameworks: library.frameworks.count, comparable)
  }

  /// After an edit of one paper that leaves it with its authority.
  mutating func revise(paper: Int, _ library: ContentLibrary) {
    guard let authority = library.index(of: library.papers[paper].value.authority) else { return }
    sortPapers(ofAuthority: authority, library)
  }

  private mutating func sortReports(ofAuthority authority: Int, _ library: ContentLibrary) {
    reports[authority].sort { [facts] a, b in
      Self.isBefore(facts[a].date, facts[b].date)
        ?? (library.reports[a].value.id < library.reports[b].value.id)
    }
  }

  private mutating func sortPapers(ofAuthority authority: Int, _ library: ContentLibrary) {
    papers[authority].sort { a, b in
      Self.isBefore(library.papers[a].value.published, library.papers[b].value.published)
        ?? (library.papers[a].value.id < library.papers[b].value.id)
    }
  }

  /// An authority's reports, the latest first, those without a date last.
  func latestFirst(_ authority: Int) -> [Int] {
    let reports = reports[authority]
    let undated = reports.firstIndex { facts[$0].date == nil } ?? reports.endIndex
    return reports[..<undated].reversed() + reports[undated...]
  }

  /// Nil where the dates leave the order open.
  private static func isBefore(_ a: CivilDate?, _ b: CivilDate?) -> Bool? {
    switch (a, b) {
    case (let a?, let b?): a == b ? nil : a < b
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): nil
    }
  }

  /// Goes once through one authority's reports in order, and says which of them speak for it.
  private mutating func read(
    _ reports: [Int], frameworks: Int, _ comparable: ComparableAreas
  ) -> [Standing] {
    var best: [Int?] = Array(repeating: nil, count: frameworks)
    var lastGraded: [Dated?] = Array(repeating: nil, count: frameworks)
    for (place, index) in reports.enumerated() {
      places[index] = place
      earlier[index] = nil
      guard let framework = facts[index].framework else { continue }
      if best[framework].map({ Self.rank(facts[$0]) <= Self.rank(facts[index]) }) ?? true {
        best[framework] = index
      }
      guard facts[index].hasGrades, let date = facts[index].date else { continue }
      var latest = Self.later(nil, lastGraded[framework], before: date)
      for other in comparable.frameworks(comparableWith: framework) {
        latest = Self.later(latest, lastGraded[other], before: date)
      }
      earlier[index] = latest?.report
      lastGraded[framework] = Dated(date: date, report: index)
    }
    return best.indices.compactMap { framework in
      best[framework].map { Standing(framework: framework, report: $0, hasGrades: facts[$0].hasGrades) }
    }
  }

  /// Grades weigh most, then the kind: a review judges something else than the services, and a visit only a
  /// part of them; then a known date. Of equals the later report speaks for its authority.
  private static func rank(_ report: ReportFacts) -> Int {
    let kind =
      switch report.kind {
      case .inspection: 4
      case .review: 2
      case .visit: 0
      }
    return (report.hasGrades ? 8 : 0) + kind + (report.date == nil ? 0 : 1)
  }

  private struct Dated {
    let date: CivilDate
    let report: Int
  }

  /// The later of two reports, of those that certainly came before a date: two in one year of which one has
  /// no month may have come in either order, and then no grade can be said to have followed the other.
  private static func later(_ a: Dated?, _ b: Dated?, before date: CivilDate) -> Dated? {
    guard let b, b.date.lastDay < date.firstDay else { return a }
    return (a.map { $0.date >= b.date } ?? false) ? a : b
  }
}
