import InspectionModel
import Library
import SitePlan
import Templates

/// An inspection in its column of the timeline.
struct TimelineColumn {
  let column: Timeline.Column
  let scope: PageScope

  static let schema = RecordSchema<TimelineColumn>(
    "timeline column",
    [
      .text("date", "When the inspection took place, in short") { $0.column.date },
      .text("url", "The address of its page") { record in
        record.scope.link(.report(record.scope.library.reports[record.column.report].value.id))
      },
      .text("reported_by", "Who reported it, where the inspectorate's own text was not used") { record in
        SourceList.reporters(record.scope.library.reports[record.column.report].value.sources)
      },
      .flag("is_break", "Whether the framework changed before it") { $0.column.breakBefore != nil },
    ]
  )
}
