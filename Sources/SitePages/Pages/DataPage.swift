import InspectionModel
import Library
import SitePlan
import Templates

/// The downloads, with what every column means.
struct DataPage: SitePage {
  let scope: PageScope

  var description: String {
    "Everything on this site as open data: \(DataDictionary.tables.map { $0.title.lowercased() }.joined(separator: ", ")), "
      + "as CSV and JSON, with a dictionary of every column."
  }

  struct Table {
    let table: DataDictionary.Table
    let scope: PageScope

    static let schema = RecordSchema<Table>(
      "data table",
      [
        .text("name", "Its name") { $0.table.name },
        .text("fragment", "The id of its heading") { "data-" + $0.table.name },
        .text("title", "Its title") { $0.table.title },
        .text("meaning", "What one row stands for") { $0.table.meaning },
        .text("csv", "The address of the CSV") { $0.scope.link(.data) + $0.table.csvFile },
        .text("json", "The address of the JSON") { $0.scope.link(.data) + $0.table.jsonFile },
        .list("columns", Column.schema, "Its columns") { $0.table.columns.map(Column.init) },
      ]
    )
  }

  struct Column {
    let column: TableSchema.Column

    static let schema = RecordSchema<Column>(
      "data column",
      [
        .text("name", "Its name") { $0.column.name },
        .text("type", "What its cells hold") { $0.column.type.words },
        .text("meaning", "What it means") { $0.column.meaning },
        .flag("is_required", "Whether a cell is never empty") { $0.column.isRequired },
        .texts("allowed_values", "The values that a cell may have; none where any will do") {
          $0.column.allowedValues
        },
      ]
    )
  }

  static let schema = RecordSchema<DataPage>.page(
    "data",
    [
      .text("version", "The version of the dictionary") { _ in DataDictionary.version },
      .list("tables", Table.schema, "The tables") { page in
        DataDictionary.tables.map { Table(table: $0, scope: page.scope) }
      },
      .text("package", "The address of datapackage.json") { $0.scope.link(.data) + "datapackage.json" },
    ]
  )
}
