import InspectionModel
import Library
import SitePlan
import Templates

/// The grade of a theme in an inspection.
struct TimelineCell {
  let grade: GradeRecord
  let isBreak: Bool

  static let schema = RecordSchema<TimelineCell>(
    "timeline cell",
    [
      .record("grade", GradeRecord.schema, "The grade, or why there is none") { $0.grade },
      .flag("is_break", "Whether the framework changed before it") { $0.isBreak },
    ]
  )
}
