import InspectionModel
import Library

/// The authorities whose latest grades have a badge, each with the report that gave them: what the page of the badges
/// lists.
struct BadgeHolders: Sendable {
  struct Holder: Sendable {
    let authority: Int
    let report: Int
  }

  /// In the order of the library's authorities.
  private(set) var all: [Holder]

  /// A page holds few, because each comes with the lines to paste.
  private static let longestPart = 40

  /// Linear in the reports.
  init(_ library: ContentLibrary, _ histories: InspectionHistories) {
    all = library.authorities.indices.compactMap { Self.holder($0, library, histories) }
  }

  /// After an edit of an authority's reports: linear in these.
  mutating func revise(authority: Int, _ library: ContentLibrary, _ histories: InspectionHistories) {
    let place = firstPlace(from: authority)
    if all.indices.contains(place), all[place].authority == authority { all.remove(at: place) }
    if let holder = Self.holder(authority, library, histories) { all.insert(holder, at: place) }
  }

  private static func holder(
    _ authority: Int, _ library: ContentLibrary, _ histories: InspectionHistories
  ) -> Holder? {
    let report = histories.latestFirst(authority).first { report in
      guard histories.facts[report].hasGrades, let framework = histories.facts[report].framework else { return false }
      return !Badge.badges(ofReport: report, under: framework, library).isEmpty
    }
    return report.map { Holder(authority: authority, report: $0) }
  }

  /// None where nobody has a badge.
  var parts: [ListPart] { all.isEmpty ? [] : ListPart.parts(of: all.count, size: Self.longestPart) }

  /// The place of an authority in the list.
  func place(of authority: Int) -> Int? {
    let place = firstPlace(from: authority)
    return all.indices.contains(place) && all[place].authority == authority ? place : nil
  }

  /// The place of the first authority that does not stand before one.
  private func firstPlace(from authority: Int) -> Int { all.firstPlace { $0.authority >= authority } }

  /// The page that an authority's badges stand on.
  func page(of authority: Int) -> SiteAddress? {
    place(of: authority).map { SiteAddress.badges.part($0 / Self.longestPart + 1) }
  }
}

extension SitePlan {
  /// The authorities on a page of the badges, each with the report whose grades its badges show.
  package func badgeHolders(in part: ListPart) -> [(authority: Int, report: Int)] {
    badgeHolders.all[part.range].map { ($0.authority, $0.report) }
  }

  /// The page that an authority's badges stand on; nil where it has none.
  package func badgePage(ofAuthority authority: Int) -> SiteAddress? { badgeHolders.page(of: authority) }
}
