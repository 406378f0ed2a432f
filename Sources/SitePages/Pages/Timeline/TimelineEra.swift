import InspectionModel
import Library
import SitePlan
import Templates

/// Of the timeline as a table, which says the same as its drawing: the inspections under one framework.
struct TimelineEra {
  let framework: LinkRecord
  var columns: Int
  let isBreak: Bool

  static let schema = RecordSchema<TimelineEra>(
    "era",
    [
      .record("framework", LinkRecord.schema, "The framework") { $0.framework },
      .number("columns", "How many inspections in a row it has") { $0.columns },
      .flag("is_break", "Whether another framework came before it") { $0.isBreak },
    ]
  )

  static func eras(_ timeline: Timeline, _ scope: PageScope) -> [TimelineEra] {
    var eras: [TimelineEra] = []
    for column in timeline.columns {
      if column.breakBefore == nil, !eras.isEmpty {
        eras[eras.count - 1].columns += 1
        continue
      }
      let framework = scope.library.frameworks[column.framework].value
      let link = LinkRecord(framework.shortName, scope.link(.framework(framework.id)))
      eras.append(TimelineEra(framework: link, columns: 1, isBreak: !eras.isEmpty))
    }
    return eras
  }
}
