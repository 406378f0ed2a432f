import InspectionModel

/// How two grades stand to each other, which only comparable areas have an answer to.
package enum GradeDifference: Sendable, Hashable {
  case same
  /// The first grade stands so many steps above the second on their scale.
  case higher(by: Int)
  /// The first grade stands so many steps below the second on their scale.
  case lower(by: Int)
  /// The areas may be compared, and at least one of the two has no grade.
  case withoutGrade
  /// Grades of these areas say nothing about each other.
  case notComparable

  init(_ a: GradeCell, _ b: GradeCell, _ comparable: ComparableAreas) {
    guard let area = a.area, let other = b.area,
      comparable.counterpart(ofArea: area, of: a.framework, in: b.framework) == other
    else {
      self = .notComparable
      return
    }
    guard let first = a.grade, let second = b.grade else {
      self = .withoutGrade
      return
    }
    // A scale has its best step first.
    self = first == second ? .same : first < second ? .higher(by: second - first) : .lower(by: first - second)
  }

  /// “One grade higher than in July 2019”; for one authority over time, the later grade being the first.
  func words(since earlier: String) -> String? {
    switch self {
    case .same: "The same as \(earlier)"
    case .higher(let steps): "\(Phrase.capitalised(Self.grades(steps))) higher than \(earlier)"
    case .lower(let steps): "\(Phrase.capitalised(Self.grades(steps))) lower than \(earlier)"
    case .withoutGrade, .notComparable: nil
    }
  }

  /// “Lewisham one grade higher”: always said of the one with the better grade.
  func words(between first: String, and second: String) -> String? {
    switch self {
    case .same: "The same"
    case .higher(let steps): "\(first) \(Self.grades(steps)) higher"
    case .lower(let steps): "\(second) \(Self.grades(steps)) higher"
    case .withoutGrade, .notComparable: nil
    }
  }

  private static func grades(_ steps: Int) -> String {
    "\(Phrase.number(steps)) \(steps == 1 ? "grade" : "grades")"
  }
}

extension GradeCell {
  /// Why two cells can't be told apart by grade, each with the words for whose it is (“for Lewisham”, “in
  /// July 2019”): “Not known for Lewisham”, “Not inspected for either”.
  static func reason(
    _ a: (cell: GradeCell, place: String),
    _ b: (cell: GradeCell, place: String),
    both: String
  ) -> String {
    let missing = [a, b].filter { $0.cell.grade == nil }
    if missing.count == 2, a.cell.words == b.cell.words { return "\(a.cell.words) \(both)" }
    let parts = missing.map { "\($0.cell.words) \($0.place)" }
    return ([parts.first ?? ""] + parts.dropFirst().map(Phrase.lowercased)).joined(separator: "; ")
  }
}
