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
    /// Which areas the grades are of, where that is not plain from the theme's name.
    package let areas: String?

    /// “Help and protection: outstanding under SLAC in February 2012; … Under SLAC the area is …”
    package var sentence: String? {
      if statements.isEmpty { return nil }
      return "\(theme): " + statements.map(\.text).joined(separator: "; ") + "." + (areas.map { " " + $0 } ?? "")
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
  /// Which grades are as somebody else reported them, in a sentence; nil where none is.
  package let secondary: String?

  /// The whole in words, one sentence for each row, and one each for the grades that are secondary and for the
  /// inspections without grades.
  package var summary: [String] { rows.compactMap(\.sentence) + [secondary, withoutGrades].compactMap(\.self) }
}

extension SitePlan {
  /// An authority's timeline. Its cost is linear in the authority's reports.
  package func timeline(ofAuthority authority: Int) -> Timeline {
    let columns = timelineColumns(authority)
    let ungraded = columns.filter { !$0.hasGrades }.map(\.date)
    let sentence = "Inspections without a grade on this site: \(Phrase.list(ungraded))."
    return Timeline(
      columns: columns,
      rows: timelineRows.compactMap { row(of: $0, columns) },
      withoutGrades: ungraded.isEmpty ? nil : sentence,
      secondary: secondarySentence(columns)
    )
  }

  private func secondarySentence(_ columns: [Timeline.Column]) -> String? {
    let reported = columns.filter { column in
      let sources = library.reports[column.report].value.sources
      return column.hasGrades && !sources.isEmpty && sources.allSatisfy { $0.kind == .secondary }
    }
    if reported.isEmpty { return nil }
    let names = reported.map { column in
      "under \(library.frameworks[column.framework].value.shortName) \(library.reports[column.report].value.datePhrase)"
    }
    return "Secondary, as others report them: the grades \(Phrase.list(names))."
  }

  private func timelineColumns(_ authority: Int) -> [Timeline.Column] {
    var columns: [Timeline.Column] = []
    for index in reports(ofAuthority: authority) {
      guard let framework = framework(ofReport: index) else { continue }
      let breakBefore = columns.last.flatMap {
        TimelineBreak(from: $0.framework, to: framework, isOrdered: isDated(report: index), self)
      }
      columns.append(
        Timeline.Column(
          report: index,
          framework: framework,
          date: library.reports[index].value.shortDate,
          hasGrades: hasGrades(report: index),
          breakBefore: breakBefore
        )
      )
    }
    return columns
  }

  private func row(of theme: ThemeRow, _ columns: [Timeline.Column]) -> Timeline.Row? {
    let cells = columns.map { column in
      cell(ofReport: column.report, under: column.framework, area: theme.areas[column.framework])
    }
    guard cells.contains(where: { $0.outcome != nil }) else { return nil }
    let statements = cells.filter { $0.grade != nil }.map { statement($0, theme) }
    let graded = cells.filter { $0.grade != nil }.map(\.framework)
    return Timeline.Row(
      theme: theme.label, cells: cells, statements: statements,
      areas: areas(behind: theme, among: timelineRows, under: graded))
  }

  private func statement(_ now: GradeCell, _ theme: ThemeRow) -> Timeline.Statement {
    let name = library.frameworks[now.framework].value.shortName
    let text = "\(Phrase.lowercased(now.words)) under \(name) \(library.reports[now.report].value.datePhrase)"
    guard let earlier = earlierComparableReport(than: now.report),
      let framework = framework(ofReport: earlier)
    else { return Timeline.Statement(report: now.report, comparedWith: nil, text: text) }
    let then = cell(ofReport: earlier, under: framework, area: theme.areas[framework])
    let movement = GradeDifference(now, then, comparable).words(
      since: library.reports[earlier].value.datePhrase)
    return Timeline.Statement(
      report: now.report,
      comparedWith: movement == nil ? nil : earlier,
      text: movement.map { "\(text), \(Phrase.lowercased($0))" } ?? text
    )
  }
}
