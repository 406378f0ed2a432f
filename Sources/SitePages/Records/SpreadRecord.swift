import InspectionModel
import Templates

/// How many authorities of the country had each headline grade on a date.
struct SpreadRecord {
  let spread: GradeSpread
  let framework: Framework
  let scope: PageScope

  private var total: Int { spread.counts.reduce(0, +) }

  struct Row {
    let grade: GradeRecord
    let count: Int
    let total: Int

    static let schema = RecordSchema<Row>(
      "grade in a spread",
      [
        .record("grade", GradeRecord.schema, "The grade") { $0.grade },
        .number("count", "How many authorities had it") { $0.count },
        .text("share", "The same as a rounded share of all: “24%”") { row in
          row.total == 0 ? nil : "\((row.count * 200 + row.total) / (2 * row.total))%"
        },
      ]
    )
  }

  static let schema = RecordSchema<SpreadRecord>(
    "spread",
    [
      .text("on", "The date for which it holds: “1 March 2016”") { $0.spread.on.words },
      .text("on_date", "The same for a machine: 2016-03-01") { $0.spread.on.description },
      .number("total", "How many authorities were counted") { $0.total },
      .text("counted", "The same in words: “68 authorities were counted”") { spread in
        spread.total == 1 ? "1 authority was counted" : "\(spread.total) authorities were counted"
      },
      .html("source", "Where the figures were published, as a link where that is a document of this site") {
        $0.scope.write($0.spread.source, into: &$1)
      },
      .html("chart", "The counts as bars") { spread, out in
        SpreadChart(spread: spread.spread, framework: spread.framework).write(into: &out)
      },
      .list("rows", Row.schema, "The grades, best first") { record in
        zip(record.framework.scale, record.spread.counts).map {
          Row(grade: GradeRecord($0), count: $1, total: record.total)
        }
      },
    ]
  )
}
