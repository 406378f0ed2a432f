import InspectionModel

/// A column with the way in which each of its cells is read.
///
/// A record is what the rows of a table come from, such as a report with its judgements. What a column says of
/// the record alone is read and written once for all its rows: in `judgements` that is 9 columns of 17.
struct TableColumn<Record>: Sendable {
  /// The type of the column and how it is read are one, so that a date can't stand in a column of numbers.
  /// The closures are given the record and the number of the row in it; nil is an empty cell.
  enum Reading: Sendable {
    case text(@Sendable (Record, Int) -> String?)
    case date(@Sendable (Record, Int) -> CivilDate?)
    case integer(@Sendable (Record, Int) -> Int?)
    case number(@Sendable (Record, Int) -> Quantity?)
    case boolean(@Sendable (Record, Int) -> Bool?)

    var type: TableSchema.ValueType {
      switch self {
      case .text: .text
      case .date: .date
      case .integer: .integer
      case .number: .number
      case .boolean: .boolean
      }
    }
  }

  let description: TableSchema.Column
  /// Whether the cell is the same in all rows of a record.
  let isShared: Bool
  let reading: Reading

  /// A column that says of all rows of a record the same: the closure may not look at the row's number.
  init(
    _ name: String, perRecord reading: Reading, required: Bool = false, allowed: [String] = [],
    _ meaning: String
  ) {
    self.init(name, reading, isShared: true, required, allowed, meaning)
  }

  /// A column of the rows.
  init(
    _ name: String, perRow reading: Reading, required: Bool = false, allowed: [String] = [],
    _ meaning: String
  ) {
    self.init(name, reading, isShared: false, required, allowed, meaning)
  }

  private init(
    _ name: String, _ reading: Reading, isShared: Bool, _ isRequired: Bool, _ allowedValues: [String],
    _ meaning: String
  ) {
    self.description = TableSchema.Column(
      name: name, type: reading.type, meaning: meaning, isRequired: isRequired, allowedValues: allowedValues)
    self.isShared = isShared
    self.reading = reading
  }
}
