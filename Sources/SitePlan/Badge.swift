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

  /// Every badge that some report has, each once, in order.
  static func all(_ library: ContentLibrary, _ facts: [ReportFacts]) -> [Badge] {
    var badges: Set<Badge> = []
    for i in facts.indices {
      guard facts[i].hasGrades, let framework = facts[i].framework else { continue }
      for badge in Self.badges(ofReport: i, under: framework, library) { badges.insert(badge) }
    }
    return badges.sorted()
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
