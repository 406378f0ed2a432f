import InspectionModel
import Templates

/// A number worth a fact box.
struct FigureRecord {
  let figure: Figure
  let sources: SourceList

  static let schema = RecordSchema<FigureRecord>(
    "figure",
    [
      .text("label", "What is counted or measured") { $0.figure.label },
      .text("value", "The number with its unit and qualifier: “about 64,500”, “58%”") { record in
        let figure = record.figure
        let words = figure.unit.words(figure.value)
        return figure.qualifier.map { "\($0) \(words)" } ?? words
      },
      .text("on", "The date for which it holds: “February 2012”") { $0.figure.on?.words },
      .text("on_date", "The same for a machine: 2012-02") { $0.figure.on?.description },
      .html("place", "A link to the place that says so") {
        $0.sources.write($0.figure.at, $0.figure.source, into: &$1)
      },
      .text("note", "A remark") { $0.figure.note },
    ]
  )
}
