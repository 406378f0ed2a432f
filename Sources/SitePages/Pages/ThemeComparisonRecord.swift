import InspectionModel
import Library
import SitePlan
import Templates

/// What two authorities were graded for each theme, under whichever frameworks: side by side, never ranked.
struct ThemeComparisonRecord {
  let comparison: ThemeComparison
  let scope: PageScope

  struct Row {
    let row: ThemeComparison.Row
    let scope: PageScope

    static let schema = RecordSchema<Row>(
      "theme",
      [
        .text("theme", "The theme") { $0.row.theme },
        .text("areas", "Which areas the grades are of, where these have other names than the theme") { $0.row.areas },
        .list("first", DatedGrade.schema, "The first authority's grades, oldest first") { record in
          record.row.first.map { DatedGrade(cell: $0, scope: record.scope) }
        },
        .list("second", DatedGrade.schema, "The second authority's grades, oldest first") { record in
          record.row.second.map { DatedGrade(cell: $0, scope: record.scope) }
        },
      ]
    )
  }

  static let schema = RecordSchema<ThemeComparisonRecord>(
    "themes",
    [
      .text("sentence", "Why the grades can't be ranked") { $0.comparison.sentence },
      .flag("has_areas", "Whether some grades are of areas with other names than the theme") {
        $0.comparison.rows.contains { $0.areas != nil }
      },
      .list("rows", Row.schema, "The themes") { record in
        record.comparison.rows.map { Row(row: $0, scope: record.scope) }
      },
    ]
  )
}

/// A grade with the inspection that gave it.
struct DatedGrade {
  let cell: GradeCell
  let scope: PageScope

  private var report: Report { scope.library.reports[cell.report].value }

  static let schema = RecordSchema<DatedGrade>(
    "dated grade",
    [
      .record("grade", GradeRecord.schema, "The grade, or why there is none") {
        GradeRecord($0.cell, in: $0.scope)
      },
      .text("framework", "The framework, by its short name") {
        $0.scope.library.frameworks[$0.cell.framework].value.shortName
      },
      .text("date", "When the inspection took place, in short") { $0.report.shortDate },
      .text("reported_by", "Who reported it, where the inspectorate's own text was not used") {
        SourceList.reporters($0.report.sources)
      },
      .text("url", "The address of the inspection's page") { $0.scope.link(.report($0.report.id)) },
    ]
  )
}
