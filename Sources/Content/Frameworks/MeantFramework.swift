import InspectionModel

/// The framework that a report was made under, where it names another: that is one mistake, and not as many as there are
/// areas.
enum MeantFramework {
  /// The one that has every area that is judged and was in use at the time; nil where the named one may be right. A
  /// single unknown area is the area's mistake, unless the named framework was not in use.
  ///
  /// - Parameters:
  ///   - paths: of the areas that are judged, as they are written.
  ///   - inspected: nil where it can't be read.
  static func instead(
    of named: Framework, judging paths: [String], _ inspected: InspectionDates?, among all: some Sequence<Framework>
  ) -> Framework? {
    let unknownCount = paths.count { named.areaIndex($0) == nil }
    let isInUse = isInUse(named, inspected)
    guard unknownCount > 1 || unknownCount == 1 && !isInUse else { return nil }
    return all.filter { other in
      other.id != named.id && Self.isInUse(other, inspected) && paths.allSatisfy { other.areaIndex($0) != nil }
    }.max { ($0.from, $0.id.rawValue) < ($1.from, $1.id.rawValue) }
  }

  /// True where the dates are not known.
  private static func isInUse(_ framework: Framework, _ inspected: InspectionDates?) -> Bool {
    guard let inspected, let start = inspected.start, let end = inspected.end else { return true }
    if end.lastDay < framework.from.firstDay { return false }
    return framework.to.map { start.firstDay <= $0.lastDay } ?? true
  }
}
