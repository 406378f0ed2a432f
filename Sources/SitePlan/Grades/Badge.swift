import InspectionModel
import Library

/// A picture of one grade for other sites: the same for every authority that was given it, so that the
/// number of badges does not grow with the site and an address never changes its meaning.
package struct Badge: Sendable, Hashable {
  package let framework: Int
  /// A headline area.
  package let area: Int
  /// The index in the framework's scale.
  package let grade: Int
  /// The year in which the inspection ended.
  package let year: Int
}

extension Badge: Comparable {
  package static func < (a: Badge, b: Badge) -> Bool {
    (a.framework, a.area, a.grade, a.year) < (b.framework, b.area, b.grade, b.year)
  }
}

extension Badge {
  /// A report's badges: one for each headline area with a grade, where the year is known.
  static func badges(ofReport report: Int, under framework: Int, _ library: ContentLibrary) -> [Badge] {
    guard let year = library.reports[report].value.inspected.end?.year else { return [] }
    return library.frameworks[framework].value.headline.compactMap { area in
      library.reports[report].value.judgements.first { $0.area == area }?.outcome.grade
        .map { Badge(framework: framework, area: area, grade: $0, year: year) }
    }
  }
}

/// Every badge that some report has, with how many reports have it.
struct BadgeCounts: Sendable {
  private var counts: [Badge: Int] = [:]

  /// Linear in the reports.
  init(_ library: ContentLibrary, _ facts: SharedList<ReportFacts>) {
    for i in facts.indices { add(1, report: i, library, facts) }
  }

  /// Each once, in order.
  var badges: [Badge] { counts.keys.sorted() }

  /// After an edit of one report.
  ///
  /// - Parameters:
  ///   - old: the facts of the reports in the library before.
  ///   - new: those in the library now.
  mutating func revise(
    report: Int, from oldLibrary: ContentLibrary, _ old: SharedList<ReportFacts>, to library: ContentLibrary,
    _ new: SharedList<ReportFacts>
  ) {
    add(-1, report: report, oldLibrary, old)
    add(1, report: report, library, new)
    counts = counts.filter { $0.value > 0 }
  }

  private mutating func add(_ count: Int, report: Int, _ library: ContentLibrary, _ facts: SharedList<ReportFacts>) {
    guard facts[report].hasGrades, let framework = facts[report].framework else { return }
    for badge in Badge.badges(ofReport: report, under: framework, library) { counts[badge, default: 0] += count }
  }
}

extension SitePlan {
  package func badges(ofReport report: Int) -> [Badge] {
    framework(ofReport: report).map { Badge.badges(ofReport: report, under: $0, library) } ?? []
  }

  package func address(of badge: Badge) -> SiteAddress {
    let framework = library.frameworks[badge.framework].value
    return .badge(framework.id, framework.areas[badge.area], framework.scale[badge.grade], year: badge.year)
  }
}
