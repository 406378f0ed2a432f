import InspectionModel
import Library

/// Every authority's inspections, papers and indicators in order, and what follows from the order: worked
/// out once, in time linear in the reports, and kept as indices into the library's lists.
struct InspectionHistories: Sendable {
  /// The report that speaks for an authority under one framework.
  struct Standing: Sendable {
    let framework: Int
    let report: Int
  }

  /// By authority; oldest first, unknown dates last.
  private(set) var reports: Grouping<Int>
  /// By authority; oldest first, unknown dates last.
  private(set) var papers: Grouping<Int>
  /// By authority, in the library's order.
  let indicators: Grouping<Int>
  /// By authority, one for each framework that it was inspected under, oldest framework first.
  private(set) var standing = Grouping<Standing>()
  /// Of each report its place among its authority's.
  private(set) var places: [Int]
  /// Of each report the latest earlier one of its authority with grades that may stand beside its own.
  private(set) var earlier: [Int?]

  init(_ library: ContentLibrary, _ comparable: ComparableAreas) {
    let count = library.authorities.count
    func grouped<Value>(
      _ entries: [ContentEntry<Value>],
      _ authority: (Value) -> Identifier<Authority>
    ) -> Grouping<Int> {
      Grouping(
        groups: count,
        entries.indices.compactMap { i in library.index(of: authority(entries[i].value)).map { ($0, i) } }
      )
    }
    reports = grouped(library.reports, \.authority)
    papers = grouped(library.papers, \.authority)
    indicators = grouped(library.indicators, \.authority)
    places = Array(repeating: 0, count: library.reports.count)
    earlier = Array(repeating: nil, count: library.reports.count)
    reports.sortGroups { a, b in
      let (first, second) = (library.reports[a].value, library.reports[b].value)
      return Self.isBefore(first.orderingDate, second.orderingDate) ?? (first.id < second.id)
    }
    papers.sortGroups { a, b in
      let (first, second) = (library.papers[a].value, library.papers[b].value)
      return Self.isBefore(first.published, second.published) ?? (first.id < second.id)
    }
    for authority in 0..<count { read(reports[authority], library, comparable) }
  }

  /// An authority's reports, the latest first, those without a date last.
  func latestFirst(_ authority: Int, _ library: ContentLibrary) -> [Int] {
    let reports = reports[authority]
    let undated = reports.firstIndex { library.reports[$0].value.orderingDate == nil } ?? reports.endIndex
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

  /// Goes once through one authority's reports in order.
  private mutating func read(
    _ reports: ArraySlice<Int>, _ library: ContentLibrary, _ comparable: ComparableAreas
  ) {
    var best: [Int: (rank: Int, report: Int)] = [:]
    var lastGraded: [Int: Int] = [:]
    for (place, index) in reports.enumerated() {
      places[index] = place
      let report = library.reports[index].value
      guard let framework = library.index(of: report.framework) else { continue }
      let rank = Self.rank(report)
      if rank >= best[framework]?.rank ?? 0 { best[framework] = (rank, index) }
      guard report.hasGrades else { continue }
      earlier[index] = Self.latest(
        ([framework] + comparable.frameworks(comparableWith: framework)).compactMap { lastGraded[$0] },
        before: report,
        library
      )
      if report.orderingDate != nil { lastGraded[framework] = index }
    }
    standing.appendGroup(
      best.sorted { $0.key < $1.key }.map { Standing(framework: $0.key, report: $0.value.report) }
    )
  }

  /// Grades weigh most, then being an inspection and not a visit, then a known date; of equals the later
  /// report speaks for its authority.
  private static func rank(_ report: Report) -> Int {
    (report.hasGrades ? 4 : 0) + (report.kind == .visit ? 0 : 2) + (report.orderingDate == nil ? 0 : 1)
  }

  /// The latest of the reports that certainly came before another: two in one year of which one has no month
  /// may have come in either order, and then no grade can be said to have followed the other.
  private static func latest(_ reports: [Int], before report: Report, _ library: ContentLibrary) -> Int? {
    guard let date = report.orderingDate else { return nil }
    var latest: (date: CivilDate, report: Int)?
    for index in reports {
      guard let other = library.reports[index].value.orderingDate, other.lastDay < date.firstDay else {
        continue
      }
      if let latest, latest.date >= other { continue }
      latest = (other, index)
    }
    return latest?.report
  }
}
