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
  }

  /// Why the grades can't be ranked; to be shown above them.
  package let sentence: String
  package let rows: [Row]
}

extension SitePlan {
  /// Nil where the site has no themes, or where all the two authorities' grades are of one framework.
  func themeComparison(_ first: Int, _ second: Int) -> ThemeComparison? {
    let reports = [first, second].map(gradedStanding)
    guard Set(reports.joined().map(\.framework)).count > 1 else { return nil }
    let rows = library.themes.compactMap { theme in
      let cells = reports.map { reports in
        reports.compactMap { standing -> GradeCell? in
          guard let area = theme.areas[library.frameworks[standing.framework].value.id] else { return nil }
          let cell = cell(ofReport: standing.report, under: standing.framework, area: area)
          return cell.outcome == nil ? nil : cell
        }
      }
      let row = ThemeComparison.Row(theme: theme.label, first: cells[0], second: cells[1])
      return row.first.isEmpty && row.second.isEmpty ? nil : row
    }
    if rows.isEmpty { return nil }
    let names = Set(reports.joined().map(\.framework)).sorted().map { library.frameworks[$0].value.shortName }
    let sentence =
      "Here grades given under \(Phrase.list(names, "and")) stand side by side. Each framework asks its own "
      + "questions: here grades of different frameworks can’t be ranked, even where they share a name."
    return ThemeComparison(sentence: sentence, rows: rows)
  }

  /// The reports with grades that speak for an authority, oldest first.
  private func gradedStanding(_ authority: Int) -> [InspectionHistories.Standing] {
    let graded = histories.standing[authority].filter { library.reports[$0.report].value.hasGrades }
    return graded.sorted { histories.places[$0.report] < histories.places[$1.report] }
  }
}
