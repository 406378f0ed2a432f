import InspectionModel
import Library

/// The grades of two authorities under one framework, or under two that are declared comparable, area by
/// area in the order of the framework's tree.
package struct ComparisonSection: Sendable, Hashable {
  package struct Side: Sendable, Hashable {
    package let report: Int
    package let framework: Int
  }

  package struct Row: Sendable, Hashable {
    package let label: String
    /// 0 at the root of the tree.
    package let depth: Int
    /// Nil for a heading over the rows below it.
    package let judgements: Judgements?
  }

  package struct Judgements: Sendable, Hashable {
    package let first: GradeCell
    package let second: GradeCell
    package let difference: GradeDifference
    /// “The same”, “Lewisham one grade higher”, “Not known for Lewisham”.
    package let words: String
  }

  package struct Counts: Sendable, Hashable {
    package internal(set) var same = 0
    package internal(set) var firstHigher = 0
    package internal(set) var secondHigher = 0
    /// Areas of which at least one of the two has no grade.
    package internal(set) var withoutGrade = 0

    package var all: Int { same + firstHigher + secondHigher + withoutGrade }
  }

  package let first: Side
  package let second: Side
  /// “SLAC: June 2011 and February 2012”, “ILACS 2018, July 2019, and ILACS 2023, March 2024”.
  package let title: String
  /// Why only some areas stand here; nil where both were inspected under one framework.
  package let restriction: String?
  /// “8 months apart”; nil where the date of an inspection is not known.
  package let apart: String?
  package let rows: [Row]
  package let counts: Counts
  /// “Under SLAC, 12 of 22 grades are the same; Lewisham is graded higher in 6, …”.
  package let summary: String
}

extension SitePlan {
  /// One section for each framework that both have grades under, and one for each pair of comparable
  /// frameworks of which not both have both; newest first.
  func comparisonSections(_ first: Int, _ second: Int) -> [ComparisonSection] {
    func sides(_ authority: Int) -> [ComparisonSection.Side] {
      histories.standing[authority].reversed()
        .filter { !library.reports[$0.report].value.judgements.isEmpty }
        .map { ComparisonSection.Side(report: $0.report, framework: $0.framework) }
    }
    let (ours, theirs) = (sides(first), sides(second))
    return ours.flatMap { a in
      theirs.compactMap { b in
        guard comparable.areComparable(a.framework, b.framework) else { return nil }
        // Where both have both versions, each is compared with its own.
        let bothHaveBoth =
          ours.contains { $0.framework == b.framework } && theirs.contains { $0.framework == a.framework }
        return a.framework == b.framework || !bothHaveBoth ? section(first, second, a, b) : nil
      }
    }
  }

  private func section(
    _ first: Int, _ second: Int, _ a: ComparisonSection.Side, _ b: ComparisonSection.Side
  ) -> ComparisonSection? {
    let names = (library.authorities[first].value.shortName, library.authorities[second].value.shortName)
    var judgements: [ComparisonSection.Judgements?] =
      Array(repeating: nil, count: library.frameworks[a.framework].value.areas.count)
    var counts = ComparisonSection.Counts()
    for area in judgements.indices {
      guard let other = comparable.counterpart(ofArea: area, of: a.framework, in: b.framework) else {
        continue
      }
      let ours = cell(ofReport: a.report, under: a.framework, area: area)
      let theirs = cell(ofReport: b.report, under: b.framework, area: other)
      guard ours.outcome != nil || theirs.outcome != nil else { continue }
      let difference = GradeDifference(ours, theirs, comparable)
      let words =
        difference.words(between: names.0, and: names.1)
        ?? GradeCell.reason((ours, "for \(names.0)"), (theirs, "for \(names.1)"), both: "for either")
      counts.count(difference)
      judgements[area] = ComparisonSection.Judgements(
        first: ours, second: theirs, difference: difference, words: words)
    }
    if counts.all == 0 { return nil }
    return ComparisonSection(
      first: a,
      second: b,
      title: sectionTitle(a, b),
      restriction: restriction(a, b),
      apart: apart(a, b),
      rows: rows(library.frameworks[a.framework].value.areas, judgements),
      counts: counts,
      summary: summary(counts, names, a, b)
    )
  }

  /// The judged areas in tree order, each under its headings.
  private func rows(_ areas: [Area], _ judgements: [ComparisonSection.Judgements?]) -> [ComparisonSection.Row] {
    var isShown = judgements.map { $0 != nil }
    for area in areas.indices.reversed() where isShown[area] {
      if let parent = areas[area].parent { isShown[parent] = true }
    }
    return areas.indices.filter { isShown[$0] }.map {
      ComparisonSection.Row(label: areas[$0].label, depth: areas[$0].depth, judgements: judgements[$0])
    }
  }
}
