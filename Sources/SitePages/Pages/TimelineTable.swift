import InspectionModel
import Library
import SitePlan
import Templates

/// The timeline as a table says the same as its drawing: the inspections under one framework…
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

/// … each inspection in its column …
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
      .flag("is_break", "Whether the framework changed before it") { $0.column.breakBefore != nil },
    ]
  )
}

/// … and a theme in each row.
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

/// What the marks of the drawing mean.
enum TimelineLegend {
  /// The grades that occur, each label once, best first by the bars of their marks.
  static func grades(_ timeline: Timeline, _ plan: SitePlan) -> [Grade] {
    var grades: [Grade] = []
    for cell in timeline.rows.lazy.flatMap(\.cells) {
      guard let index = cell.grade else { continue }
      let grade = plan.library.frameworks[cell.framework].value.scale[index]
      if !grades.contains(where: { $0.label == grade.label }) { grades.append(grade) }
    }
    return grades.enumerated().sorted { a, b in
      let bars = (GradeBadge.bars(a.element), GradeBadge.bars(b.element))
      return bars.0 != bars.1 ? bars.0 > bars.1 : a.offset < b.offset
    }.map(\.element)
  }
}
