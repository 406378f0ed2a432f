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
    package var same = 0
    package var firstHigher = 0
    package var secondHigher = 0
    /// Areas of which at least one of the two has no grade.
    package var withoutGrade = 0

    package var all: Int { same + firstHigher + secondHigher + withoutGrade }
  }

  package let first: Side
  package let second: Side
  /// “SLAC: June 2011 and February 2012”, “ILACS 2018, July 2019, and ILACS 2023, March 2024”.
  package let title: String
  /// Why only some areas stand here; nil where both were inspected under one framework.
  package let restriction: String?
  /// “8 months apart”; nil where a date is not known.
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
      histories.standing[authority].reversed().filter { hasJudgements($0.report) }
        .map { ComparisonSection.Side(report: $0.report, framework: $0.framework) }
    }
    let (ours, theirs) = (sides(first), sides(second))
    let (under, theirsUnder) = (Set(ours.map(\.framework)), Set(theirs.map(\.framework)))
    return ours.flatMap { a in
      theirs.compactMap { b in
        // Where both have both versions, each is compared with its own.
        let bothHaveBoth = under.contains(b.framework) && theirsUnder.contains(a.framework)
        guard a.framework == b.framework || !bothHaveBoth, comparable.areComparable(a.framework, b.framework)
        else { return nil }
        return section(first, second, a, b)
      }
    }
  }

  private func hasJudgements(_ report: Int) -> Bool { !library.reports[report].value.judgements.isEmpty }

  private func section(_ first: Int, _ second: Int, _ a: ComparisonSection.Side, _ b: ComparisonSection.Side)
    -> ComparisonSection?
  {
    let names = (library.authorities[first].value.shortName, library.authorities[second].value.shortName)
    let framework = library.frameworks[a.framework].value
    var judgements: [Int: ComparisonSection.Judgements] = [:]
    var counts = ComparisonSection.Counts()
    for area in comparable.areas(of: a.framework, in: b.framework) {
      let other = comparable.counterpart(ofArea: area, of: a.framework, in: b.framework)
      let cells = (
        cell(ofReport: a.report, under: a.framework, area: area),
        cell(ofReport: b.report, under: b.framework, area: other)
      )
      guard cells.0.outcome != nil || cells.1.outcome != nil else { continue }
      let difference = GradeDifference(cells.0, cells.1, comparable)
      counts.count(difference)
      let words =
        difference.words(between: names.0, and: names.1)
        ?? GradeCell.reason((cells.0, "for \(names.0)"), (cells.1, "for \(names.1)"), both: "for either")
      judgements[area] = ComparisonSection.Judgements(
        first: cells.0,
        second: cells.1,
        difference: difference,
        words: words
      )
    }
    if judgements.isEmpty { return nil }
    let dates = (library.reports[a.report].value, library.reports[b.report].value)
    return ComparisonSection(
      first: a,
      second: b,
      title: sectionTitle(a, b),
      restriction: restriction(a, b),
      apart: apart(dates.0.orderingDate, dates.1.orderingDate),
      rows: rows(framework, judgements),
      counts: counts,
      summary: summary(counts, names, a, b)
    )
  }

  /// The judged areas in tree order, each under its headings.
  private func rows(_ framework: Framework, _ judgements: [Int: ComparisonSection.Judgements])
    -> [ComparisonSection.Row]
  {
    var shown = Set(judgements.keys)
    for area in framework.areas.indices.reversed() where shown.contains(area) {
      if let parent = framework.areas[area].parent { shown.insert(parent) }
    }
    return framework.areas.indices.filter(shown.contains).map { index in
      let area = framework.areas[index]
      return ComparisonSection.Row(label: area.label, depth: area.depth, judgements: judgements[index])
    }
  }
}
