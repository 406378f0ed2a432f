import InspectionModel
import Library
import SitePlan
import Templates

/// An authority's latest judgements, beside those of the last inspection that they may be compared with.
struct LatestJudgements {
  let report: Int
  let framework: Int
  let scope: PageScope

  struct Row {
    let framework: Framework
    let judgement: Judgement
    let earlier: EarlierGrades.Row?
    let scope: PageScope
    let report: Identifier<Report>

    private var area: Area { framework.areas[judgement.area] }

    static let schema = RecordSchema<Row>(
      "latest judgement",
      [
        .text("label", "The area, with those above it") { $0.framework.fullLabel(ofArea: $0.judgement.area) },
        .text("url", "The address of the judgement on its report's page") { row in
          row.scope.link(.report(row.report), fragment: "judgement-" + row.area.dashedPath)
        },
        .record("grade", GradeRecord.schema, "The grade now") {
          GradeRecord($0.judgement.outcome, under: $0.framework)
        },
        .record("earlier", EarlierGradeRecord.schema, "The earlier grade, with the difference") { row in
          row.earlier.map { EarlierGradeRecord(row: $0, scope: row.scope) }
        },
      ]
    )
  }

  /// The row of the tree order, so that it reads as the report does.
  private var rows: [Row] {
    let report = scope.library.reports[report].value
    let framework = scope.library.frameworks[framework].value
    let earlier = scope.plan.earlierGrades(ofReport: self.report)
    return report.judgements.enumerated().map { i, judgement in
      Row(
        framework: framework, judgement: judgement, earlier: earlier?.rows[i], scope: scope, report: report.id
      )
    }
  }

  static let schema = RecordSchema<LatestJudgements>(
    "latest judgements",
    [
      .text("caption", "Whose, when and under what: “ILACS 2023, December 2023”") { record in
        let report = record.scope.library.reports[record.report].value
        return "\(record.scope.library.frameworks[record.framework].value.shortName), \(report.shortDate)"
      },
      .record("earlier", LinkRecord.schema, "The earlier report, where grades may be compared with one") {
        record in
        record.scope.plan.earlierComparableReport(than: record.report).map { index in
          let earlier = record.scope.library.reports[index].value
          return LinkRecord(earlier.datedName, record.scope.link(.report(earlier.id)))
        }
      },
      .text("earlier_reported_by", "Who reported the earlier grades, where that report's own text was not used") {
        record in
        record.scope.plan.earlierComparableReport(than: record.report).flatMap {
          SourceList.reporters(record.scope.library.reports[$0].value.sources)
        }
      },
      .list("rows", Row.schema, "The judgements in the order of the report") { $0.rows },
    ]
  )
}

/// What an earlier inspection said of an area, and how the later grade differs.
struct EarlierGradeRecord {
  let row: EarlierGrades.Row
  let scope: PageScope

  static let schema = RecordSchema<EarlierGradeRecord>(
    "earlier grade",
    [
      .record("grade", GradeRecord.schema, "The earlier grade; absent where no area may be compared") {
        record in
        record.row.earlier.map { GradeRecord($0, in: record.scope) }
      },
      .text("difference", "“One grade higher than in July 2019”, “Only under ILACS 2023”") { $0.row.words },
    ]
  )
}
