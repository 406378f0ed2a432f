import Content
import Diagnostics

/// The rows of a table of indicators with their places, by the cells that the library has of it.
struct IndicatorRows {
  private let columns: [String: Int]
  private let rows: [[CSVReader.Field]]

  init(_ source: SourceText) {
    var known: [Diagnostic] = []
    let all = CSVReader.rows(source, &known)
    columns = Dictionary(all.first?.enumerated().map { ($1.text, $0) } ?? [], uniquingKeysWith: { a, _ in a })
    rows = Array(all.dropFirst())
  }

  var count: Int { rows.count }

  /// Where a field stands, with its quotes; nil for one that is empty, or has no column.
  func range(_ column: String, ofCell cell: Int) -> Range<Int>? {
    field(column, ofCell: cell).flatMap { $0.text.isEmpty ? nil : $0.range }
  }

  /// Each row of a table without mistakes is one cell of the library, in order.
  func field(_ column: String, ofCell cell: Int) -> CSVReader.Field? {
    guard let index = columns[column], rows.indices.contains(cell), index < rows[cell].count else { return nil }
    return rows[cell][index]
  }
}
