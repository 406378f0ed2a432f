import InspectionModel
import Library

/// A report's grades beside those of the last earlier inspection that they may be compared with.
package struct EarlierGrades: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let now: GradeCell
    /// Nil where the earlier framework has no area that may be compared.
    package let earlier: GradeCell?
    package let difference: GradeDifference
    /// “One grade higher than in July 2019”, “Only under ILACS 2023”, “Not known in July 2019”,
    /// “Can’t be compared with ILACS 2018”.
    package let words: String
  }

  /// The earlier report.
  package let report: Int
  /// One for each judgement of the later report, in its order.
  package let rows: [Row]
}

extension SitePlan {
  /// Nil where the authority has no earlier report whose grades may be put beside this one's.
  package func earlierGrades(ofReport index: Int) -> EarlierGrades? {
    guard let earlier = earlierComparableReport(than: index), let framework = framework(ofReport: index),
      let earlierFramework = self.framework(ofReport: earlier)
    else { return nil }
    let rows = library.reports[index].value.judgements.map { judgement in
      let now = cell(ofReport: index, under: framework, area: judgement.area)
      let area = comparable.counterpart(ofArea: judgement.area, of: framework, in: earlierFramework)
      return area.map { row(now, cell(ofReport: earlier, under: earlierFramework, area: $0)) }
        ?? row(now, without: earlierFramework)
    }
    return EarlierGrades(report: earlier, rows: rows)
  }

  private func row(_ now: GradeCell, _ earlier: GradeCell) -> EarlierGrades.Row {
    let difference = GradeDifference(now, earlier, comparable)
    let (nowDate, earlierDate) = (phrase(now), phrase(earlier))
    let words =
      difference.words(since: earlierDate)
      ?? GradeCell.reason((earlier, earlierDate), (now, nowDate), both: "at either inspection")
    return EarlierGrades.Row(now: now, earlier: earlier, difference: difference, words: words)
  }

  private func row(_ now: GradeCell, without earlier: Int) -> EarlierGrades.Row {
    let (new, old) = (library.frameworks[now.framework].value, library.frameworks[earlier].value)
    let isInBoth = now.area.map { old.areaIndex(new.areas[$0].path) != nil } ?? false
    return EarlierGrades.Row(
      now: now,
      earlier: nil,
      difference: .notComparable,
      words: isInBoth ? "Can’t be compared with \(old.shortName)" : "Only under \(new.shortName)"
    )
  }

  private func phrase(_ cell: GradeCell) -> String { library.reports[cell.report].value.datePhrase }
}
