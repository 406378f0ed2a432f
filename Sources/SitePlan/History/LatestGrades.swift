import InspectionModel
import Library

/// What stands at the top of an authority's page: its latest grades, how old they are, and the sentence
/// that keeps a reader from misreading them.
package struct LatestGrades: Sendable, Hashable {
  package let report: Int
  package let framework: Int
  /// The areas that stand for the whole, as the framework lists them.
  package let headline: [GradeCell]
  /// “2 years 11 months”; nil where the inspection's date is not known.
  package let age: String?
  /// Nil where the authority was graded under this framework alone.
  package let caution: String?
}

extension SitePlan {
  /// The latest report of an authority that gives a grade; nil where none does.
  ///
  /// A review counts only where no inspection gave grades: that of a safeguarding board says nothing of the
  /// council's services, though it may have been published on the same day.
  package func latestGradedReport(ofAuthority authority: Int) -> Int? { latestStanding(authority)?.report }

  package func latestGrades(ofAuthority authority: Int) -> LatestGrades? {
    guard let latest = latestStanding(authority) else { return nil }
    let areas = library.frameworks[latest.framework].value.headline
    return LatestGrades(
      report: latest.report,
      framework: latest.framework,
      headline: areas.map { cell(ofReport: latest.report, under: latest.framework, area: $0) },
      age: age(ofReport: latest.report),
      caution: caution(on: latest.framework, authority)
    )
  }

  private func latestStanding(_ authority: Int) -> InspectionHistories.Standing? {
    histories.standing[authority].filter(\.hasGrades).max { a, b in
      let (first, second) = (histories.facts[a.report], histories.facts[b.report])
      if (first.kind == .review) != (second.kind == .review) { return first.kind == .review }
      switch (first.date, second.date) {
      case (nil, _?): return true
      case (_, nil): return false
      case (let a?, let b?): return a < b
      }
    }
  }

  /// “Grades given under ILACS can’t be compared with those given under SIF or SLAC: …”, of the frameworks
  /// under which this authority was graded, the latest first.
  private func caution(on framework: Int, _ authority: Int) -> String? {
    let others = histories.standing[authority].reversed().filter(\.hasGrades).map(\.framework)
      .filter { $0 != framework }
    func name(_ index: Int) -> String { library.frameworks[index].value.shortName }
    let never = others.filter { !comparable.areComparable(framework, $0) }
    var sentences: [String] = []
    if !never.isEmpty {
      let names = Phrase.list(never.map(name), "or")
      sentences.append(
        "Grades given under \(name(framework)) can’t be compared with those given under \(names): "
          + "the frameworks ask different questions."
      )
    }
    for other in others where comparable.areComparable(framework, other) {
      let shared = comparable.areas(of: framework, in: other).count
      let all = library.frameworks[framework].value.gradedAreaCount
      guard shared < all else { continue }
      sentences.append(
        "Of the \(Phrase.counted(all, "area")) of \(name(framework)), only \(shared) can be compared with grades "
          + "given under \(name(other))."
      )
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}
