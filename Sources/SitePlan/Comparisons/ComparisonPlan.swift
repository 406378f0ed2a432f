import InspectionModel
import Library

/// Two authorities side by side: their grades where those may be compared, and everything else as what it
/// is. Worked out when its page is rendered.
package struct ComparisonPlan: Sendable, Hashable {
  /// A framework that gives nothing to compare for this pair, and why.
  package struct Unmatched: Sendable, Hashable {
    package let framework: Int
    /// The report that speaks for each; nil where it has none.
    package let first: Int?
    package let second: Int?
    /// “Only Lewisham has a report under SIF on this site (November 2015).”
    package let words: String
  }

  /// The authority whose id comes first.
  package let first: Int
  package let second: Int
  /// What can be compared and how it comes out, section by section.
  package let summary: [String]
  /// The newest framework first.
  package let sections: [ComparisonSection]
  /// Frameworks that only one of the two was inspected under, newest first.
  package let onlyOne: [Unmatched]
  /// Frameworks that both were inspected under without grades to compare, newest first.
  package let withoutGrades: [Unmatched]
  /// Nil unless grades of more than one framework stand under themes of the site.
  package let themes: ThemeComparison?
}

extension SitePlan {
  /// Compares two authorities, in whichever order they are given.
  ///
  /// Complexity: linear in the frameworks that either was inspected under, times their areas; however many
  /// other authorities and reports there are.
  package func comparison(_ a: Int, _ b: Int) -> ComparisonPlan {
    let isOrdered = library.authorities[a].value.id < library.authorities[b].value.id
    let (first, second) = isOrdered ? (a, b) : (b, a)
    let sections = comparisonSections(first, second)
    let compared = Set(sections.lazy.filter { $0.restriction == nil }.map(\.first.framework))
    let others = library.frameworks.indices.reversed().filter { !compared.contains($0) }
      .compactMap { unmatched(under: $0, first, second) }
    let names = [first, second].map { library.authorities[$0].value.shortName }
    let nothing = "\(Phrase.list(names)) have no grades that can be compared."
    return ComparisonPlan(
      first: first,
      second: second,
      summary: sections.isEmpty ? [nothing] : sections.map(\.summary),
      sections: sections,
      onlyOne: others.filter { $0.first == nil || $0.second == nil },
      withoutGrades: others.filter { $0.first != nil && $0.second != nil },
      themes: themeComparison(first, second)
    )
  }

  private func unmatched(under framework: Int, _ first: Int, _ second: Int) -> ComparisonPlan.Unmatched? {
    let name = library.frameworks[framework].value.shortName
    func only(_ authority: Int, _ report: Int) -> String {
      let (who, date) = (
        library.authorities[authority].value.shortName, library.reports[report].value.shortDate
      )
      return "Only \(who) has a report under \(name) on this site (\(date))."
    }
    let reports = (
      standingReport(ofAuthority: first, under: framework),
      standingReport(ofAuthority: second, under: framework)
    )
    let words: String
    switch reports {
    case (nil, nil): return nil
    case (let report?, nil): words = only(first, report)
    case (nil, let report?): words = only(second, report)
    case (_?, _?): words = "Both were inspected under \(name), and there are no grades to compare."
    }
    return ComparisonPlan.Unmatched(framework: framework, first: reports.0, second: reports.1, words: words)
  }
}
