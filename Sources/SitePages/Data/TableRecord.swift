import SitePlan

/// What the rows of a table come from: a report, an authority, a framework, a document of indicators.
protocol TableRecord {
  /// How many records the site has.
  static func count(in plan: SitePlan) -> Int

  init(at index: Int, of plan: SitePlan)
}
