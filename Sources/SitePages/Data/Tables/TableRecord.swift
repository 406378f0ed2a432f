import SitePlan

/// What the rows of a table come from: a report, an authority, a framework, a document of indicators.
///
/// A record is a class because every cell is read through a closure that is given the record: as a struct its
/// two hundred bytes were copied for each cell, which took as long as writing it.
protocol TableRecord: AnyObject, Sendable {
  /// How many records the site has.
  static func count(in plan: SitePlan) -> Int

  init(at index: Int, of plan: SitePlan)
}
