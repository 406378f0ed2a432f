/// What a table of the open data holds, column by column: the one description from which the header of the
/// CSV, the names in the JSON, `datapackage.json` and the dictionary on the data page all come, so that they
/// can't disagree.
package struct TableSchema: Sendable {
  package struct Column: Sendable, Hashable {
    package let name: String
    package let type: ValueType
    /// One sentence or two, for people.
    package let meaning: String
    /// Whether a cell of this column is never empty.
    package let isRequired: Bool
    /// The values that a cell may have; empty where any will do.
    package let allowedValues: [String]
  }

  package enum ValueType: Sendable, Hashable {
    case text
    /// As precise as it is known, so that `2024` and `2024-02` are dates too.
    case date
    case integer
    case number
    case boolean

    /// As the dictionary says it.
    package var words: String {
      switch self {
      case .text: "text"
      case .date: "date (year, month or day)"
      case .integer: "whole number"
      case .number: "number"
      case .boolean: "true or false"
      }
    }
  }

  /// Columns whose values are found in columns of another table.
  struct Reference: Sendable {
    let columns: [String]
    let table: DataTable
    let targetColumns: [String]
  }

  package let title: String
  /// What one row stands for, and what is not in the table.
  package let meaning: String
  package let columns: [Column]
  /// The columns that together name a row; empty where nothing does.
  let key: [String]
  let references: [Reference]
}
