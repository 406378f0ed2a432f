import InspectionModel
import Library

/// Every inspection of an authority in order, by theme, broken wherever the framework changed.
package struct Timeline: Sendable, Hashable {
  /// One inspection.
  package struct Column: Sendable, Hashable {
    package let report: Int
    package let framework: Int
    /// “February 2012”, “published March 2016”, “date not known”.
    package let date: String
    package let hasGrades: Bool
    /// What changed since the inspection before; nil where the framework did not.
    package let breakBefore: TimelineBreak?
  }

  /// One theme over all inspections.
  package struct Row: Sendable, Hashable {
    package let theme: String
    /// One for each column.
    package let cells: [GradeCell]
    /// The grades in order, one statement each.
    package let statements: [Statement]

    /// “Help and protection: outstanding under SLAC in February 2012; …”
    package var sentence: String? {
      statements.isEmpty ? nil : "\(theme): " + statements.map(\.text).joined(separator: "; ") + "."
    }
  }

  /// One grade in words, with its movement where, and only where, it may be compared with an earlier one.
  package struct Statement: Sendable, Hashable {
    package let report: Int
    /// The report that the statement compares with.
    package let comparedWith: Int?
    package let text: String
  }

  package let columns: [Column]
  /// Only themes of which some report says something.
  package let rows: [Row]
  /// The inspections without grades in a sentence; nil where there are none.
  package let withoutGrades: String?

  /// The whole in words, one sentence for each row and one for the inspections without grades.
  package var summary: [String] { rows.compactMap(\.sentence) + (withoutGrades.map { [$0] } ?? []) }
}

extension SitePlan {
  /// An authority's timeline. Its cost is linear in the authority's reports.
  package func timeline(ofAuthority authority: Int) -> Timeline {
    let columns = timelineColumns(authority)
    let rows = timelineThemes.compactMap { theme in
      row(of: theme.label, columns) { framework in theme.areas[library.frameworks[framework].value.id] }
    }
    let ungraded = columns.filter { !$0.hasGrades }.map(\.date)
    let sentence = "Inspections without a grade on this site: \(Phrase.list(ungraded, "and"))."
    return Timeline(columns: columns, rows: rows, withoutGrades: ungraded.isEmpty ? nil : sentence)
  }

  private func timelineColumns(_ authority: Int) -> [Timeline.Column] {
    var columns: [Timeline.Column] = []
    for index in reports(ofAuthority: authority) {
      let report = library.reports[index].value
      guard let framework = library.index(of: report.framework) else { continue }
      let breakBefore = columns.last.flatMap { TimelineBreak(from: $0.framework, to: framework, self) }
      columns.append(
        Timeline.Column(
          report: index,
          framework: framework,
          date: report.shortDate,
          hasGrades: report.hasGrades,
          breakBefore: breakBefore
        )
      )
    }
    return columns
  }

  private func row(of theme: String, _ columns: [Timeline.Column], area: (Int) -> Int?) -> Timeline.Row? {
    let cells = columns.map { cell(ofReport: $0.report, under: $0.framework, area: area($0.framework)) }
    guard cells.contains(where: { $0.outcome != nil }) else { return nil }
    let statements = cells.compactMap { cell in cell.grade.map { _ in statement(cell, area) } }
    return Timeline.Row(theme: theme, cells: cells, statements: statements)
  }

  private func statement(_ now: GradeCell, _ area: (Int) -> Int?) -> Timeline.Statement {
    let framework = library.frameworks[now.framework].value.shortName
    let date = library.reports[now.report].value.datePhrase
    let plain = "\(Phrase.lowercased(now.words)) under \(framework) \(date)"
    guard let earlier = earlierComparableReport(than: now.report),
      let earlierFramework = library.index(of: library.reports[earlier].value.framework),
      let movement = GradeDifference(
        now,
        cell(ofReport: earlier, under: earlierFramework, area: area(earlierFramework)),
        comparable
      ).words(since: library.reports[earlier].value.datePhrase)
    else { return Timeline.Statement(report: now.report, comparedWith: nil, text: plain) }
    return Timeline.Statement(
      report: now.report,
      comparedWith: earlier,
      text: plain + ", \(Phrase.lowercased(movement))"
    )
  }
}
