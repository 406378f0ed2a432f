import InspectionModel
import Library

/// What two authorities were graded for one theme, under whichever frameworks: shown side by side, and never
/// ranked.
package struct ThemeComparison: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let theme: String
    /// The first authority's, oldest first; each is to be shown with its framework and date.
    package let first: [GradeCell]
    package let second: [GradeCell]
    /// Which areas these grades are of, where that is not plain from the theme's name.
    package let areas: String?
  }

  /// Why the grades can't be ranked; to be shown above them.
  package let sentence: String
  package let rows: [Row]
}

extension SitePlan {
  /// Nil where the site has no themes, or where all the two authorities' grades are of one framework.
  func themeComparison(_ first: Int, _ second: Int) -> ThemeComparison? {
    let (ours, theirs) = (gradedStanding(first), gradedStanding(second))
    let used = library.frameworks.indices.filter { framework in
      (ours + theirs).contains { $0.framework == framework }
    }
    if used.count < 2 { return nil }
    let rows = themes.compactMap { theme -> ThemeComparison.Row? in
      let (first, second) = (cells(of: theme, ours), cells(of: theme, theirs))
      if first.isEmpty, second.isEmpty { return nil }
      let frameworks = (first + second).filter { $0.grade != nil }.map(\.framework).sorted()
      return ThemeComparison.Row(
        theme: theme.label, first: first, second: second,
        areas: areas(behind: theme, among: themes, under: frameworks))
    }
    if rows.isEmpty { return nil }
    return ThemeComparison(sentence: sentence(on: used), rows: rows)
  }

  private func sentence(on frameworks: [Int]) -> String {
    let names = frameworks.map { library.frameworks[$0].value.shortName }
    let sentence =
      "Grades given under \(Phrase.list(names)) stand side by side here. Each framework asks its own "
      + "questions, so grades of different frameworks can’t be ranked against each other, even where they share a "
      + "name."
    let isExcepted = frameworks.contains { a in
      frameworks.contains { $0 != a && comparable.areComparable(a, $0) }
    }
    return isExcepted
      ? sentence + " Areas that two frameworks judge alike are the exception, and are compared by themselves."
      : sentence
  }

  /// The reports with grades that speak for an authority, oldest first.
  private func gradedStanding(_ authority: Int) -> [InspectionHistories.Standing] {
    histories.standing[authority].filter(\.hasGrades)
      .sorted { histories.places[$0.report] < histories.places[$1.report] }
  }

  private func cells(of theme: ThemeRow, _ reports: [InspectionHistories.Standing]) -> [GradeCell] {
    reports.compactMap { standing in
      guard let area = theme.areas[standing.framework] else { return nil }
      let cell = cell(ofReport: standing.report, under: standing.framework, area: area)
      return cell.outcome == nil ? nil : cell
    }
  }
}
