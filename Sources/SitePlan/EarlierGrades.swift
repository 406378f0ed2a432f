import InspectionModel
import Library

/// A report's grades beside those of the last earlier inspection that they may be compared with.
package struct EarlierGrades: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let now: GradeCell
    /// Nil where the earlier framework has no area that may be compared.
    package let earlier: GradeCell?
    package let difference: GradeDifference
    /// “One grade higher than in July 2019”, “Only under ILACS 2023”, “Not known in July 2019”.
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
      return row(now, area.map { cell(ofReport: earlier, under: earlierFramework, area: $0) })
    }
    return EarlierGrades(report: earlier, rows: rows)
  }

  private func row(_ now: GradeCell, _ earlier: GradeCell?) -> EarlierGrades.Row {
    guard let earlier else {
      let words = "Only under \(library.frameworks[now.framework].value.shortName)"
      return EarlierGrades.Row(now: now, earlier: nil, difference: .notComparable, words: words)
    }
    let difference = GradeDifference(now, earlier, comparable)
    let (nowDate, earlierDate) = (phrase(now), phrase(earlier))
    let words =
      difference.words(since: earlierDate)
      ?? GradeCell.reason((earlier, earlierDate), (now, nowDate), both: "at either inspection")
    return EarlierGrades.Row(now: now, earlier: earlier, difference: difference, words: words)
  }

  private func phrase(_ cell: GradeCell) -> String { library.reports[cell.report].value.datePhrase }
}
