import InspectionModel
import Library
import SitePlan
import Templates

/// An authority in a matrix, with the report that speaks for it.
struct MatrixAuthority {
  let row: FrameworkMatrix.Row
  let scope: PageScope

  static let schema = RecordSchema<MatrixAuthority>(
    "authority in a matrix",
    [
      .record("authority", LinkRecord.schema, "The authority") { record in
        record.scope.link(toAuthority: record.scope.library.authorities[record.row.authority].value.id)
      },
      .text("region", "Where the authority is") { $0.scope.library.authorities[$0.row.authority].value.region },
      .text("ended", "When its inspection ended, for a machine: 2012-02-17; absent where that is not known") {
        $0.scope.library.reports[$0.row.report].value.inspected.end?.description
      },
      .record("inspection", InspectionRecord.schema, "The inspection whose grades these are") {
        InspectionRecord($0.row.report, in: $0.scope)
      },
      .list("cells", GradeRecord.schema, "One grade for each graded area") { record in
        record.row.cells.map { GradeRecord($0, in: record.scope) }
      },
      .list("others", InspectionRecord.schema, "Its other inspections under the framework, latest first") {
        record in
        record.row.otherReports.map { InspectionRecord($0, in: record.scope) }
      },
    ]
  )
}
