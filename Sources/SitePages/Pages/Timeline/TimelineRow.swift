import InspectionModel
import Library
import SitePlan
import Templates

/// A theme in its row of the timeline.
struct TimelineRow {
  let row: Timeline.Row
  let timeline: Timeline
  let scope: PageScope

  static let schema = RecordSchema<TimelineRow>(
    "timeline row",
    [
      .text("theme", "The theme") { $0.row.theme },
      .list("cells", TimelineCell.schema, "What each inspection says of it") { record in
        zip(record.row.cells, record.timeline.columns).map { cell, column in
          TimelineCell(grade: GradeRecord(cell, in: record.scope), isBreak: column.breakBefore != nil)
        }
      },
    ]
  )
}
