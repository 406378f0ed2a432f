/// The data dictionary of the page `/data/`: every table, every column, in words.
package struct DataDictionary: Sendable {
  /// What the promise of stability counts: raised in its first part when a column or a member goes or changes
  /// its meaning, in its second when one is added.
  package static let version = "1.0.0"

  package struct Table: Sendable {
    package let name: String
    package let title: String
    /// What one row stands for, and what is not in the table.
    package let meaning: String
    /// Relative to `/data/`.
    package let csvFile: String
    /// Relative to `/data/`.
    package let jsonFile: String
    package let columns: [TableSchema.Column]
  }

  package static let tables = DataTable.allCases.map { table in
    Table(
      name: table.name,
      title: table.schema.title,
      meaning: table.schema.meaning,
      csvFile: table.fileName(.csv),
      jsonFile: table.fileName(.json),
      columns: table.schema.columns
    )
  }
}
