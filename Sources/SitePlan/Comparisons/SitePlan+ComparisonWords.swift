import InspectionModel
import Library

extension ComparisonSection.Counts {
  mutating func count(_ difference: GradeDifference) {
    switch difference {
    case .same: same += 1
    case .higher: firstHigher += 1
    case .lower: secondHigher += 1
    case .withoutGrade, .notComparable: withoutGrade += 1
    }
  }
}

/// The sentences of a section, each of which names the framework that it speaks of.
extension SitePlan {
  private func name(_ side: ComparisonSection.Side) -> String {
    library.frameworks[side.framework].value.shortName
  }

  func sectionTitle(_ a: ComparisonSection.Side, _ b: ComparisonSection.Side) -> String {
    let dates = [a, b].map { library.reports[$0.report].value.shortDate }
    if a.framework != b.framework { return "\(name(a)), \(dates[0]), and \(name(b)), \(dates[1])" }
    if dates[0] == dates[1] { return "\(name(a)): \(dates[0])" }
    // A date of publication beside one of an inspection would pass for the same kind of date.
    let ends = [a, b].map { library.reports[$0.report].value.inspected.end }
    let isMixed = (ends[0] == nil) != (ends[1] == nil)
    return "\(name(a)): "
      + Phrase.list(zip(ends, dates).map { isMixed && $0 != nil ? "inspected \($1)" : $1 })
  }

  func restriction(_ a: ComparisonSection.Side, _ b: ComparisonSection.Side) -> String? {
    if a.framework == b.framework { return nil }
    let count = Phrase.counted(comparable.areas(of: a.framework, in: b.framework).count, "area")
    return
      "\(name(a)) and \(name(b)) ask the same question on the same scale in \(count). Only those stand here: "
      + "grades of the other areas can’t be compared."
  }

  /// “8 months apart”. Between an inspection and a publication no time is given: a report comes out months after
  /// the inspectors were there.
  func apart(_ a: ComparisonSection.Side, _ b: ComparisonSection.Side) -> String? {
    guard let first = library.reports[a.report].value.inspected.end,
      let second = library.reports[b.report].value.inspected.end,
      let time = ElapsedTime(from: min(first, second), to: max(first, second))
    else { return nil }
    return "\(time.words) apart"
  }

  func summary(
    _ counts: ComparisonSection.Counts,
    _ names: (String, String),
    _ a: ComparisonSection.Side,
    _ b: ComparisonSection.Side
  ) -> String {
    let frameworks = a.framework == b.framework ? name(a) : "\(name(a)) and \(name(b))"
    let compared = counts.all - counts.withoutGrade
    guard compared > 0 else { return "Under \(frameworks), no area has a grade for both." }
    var parts: [String] = []
    if counts.same == compared {
      parts.append(
        compared == 1 ? "the one grade that both have is the same" : "all \(compared) grades are the same")
    } else if counts.same == 0 {
      parts.append(
        compared == 1 ? "the one grade that both have differs" : "none of \(compared) grades is the same")
    } else {
      parts.append(
        "\(counts.same) of \(Phrase.counted(compared, "grade")) \(counts.same == 1 ? "is" : "are") the same")
    }
    if counts.firstHigher > 0 { parts.append("\(names.0) is graded higher in \(counts.firstHigher)") }
    if counts.secondHigher > 0 { parts.append("\(names.1) is graded higher in \(counts.secondHigher)") }
    if counts.withoutGrade > 0 {
      parts.append(
        "\(Phrase.counted(counts.withoutGrade, "area")) can’t be compared, because a grade is missing")
    }
    return "Under \(frameworks), " + parts.joined(separator: "; ") + "."
  }
}
