import InspectionModel

/// A column with the way in which each of its cells is read.
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

  /// What a cell depends on. Rows say the same things over and over: of the 17 columns of `judgements`, 9 speak
  /// of the report, 2 of the area, 3 of the grade and 2 of the source, and only one of the row alone. What was
  /// written once is copied, which makes that table four times as fast.
  enum Scope: Sendable {
    /// The same in all rows of a record: the closure may not look at the row's number.
    case record
    /// The same in all rows, of whatever record, that speak of the same thing.
    case thing(TableThing<Record>)
    case row
  }

  let description: TableSchema.Column
  let scope: Scope
  let reading: Reading

  init(
    _ name: String, per scope: Scope, _ reading: Reading, required: Bool = false, allowed: [String] = [],
    _ meaning: String
  ) {
    self.description = TableSchema.Column(
      name: name, type: reading.type, meaning: meaning, isRequired: required, allowedValues: allowed)
    self.scope = scope
    self.reading = reading
  }
}

/// A thing that many rows speak of, such as a judgement area, with its number on the whole site.
struct TableThing<Record>: Sendable {
  /// Tells it from other kinds of things.
  let name: String
  let number: @Sendable (Record, Int) -> Int

  /// One of the things that something else on the site has, as a framework has areas: fewer than 65,536,
  /// which no file of content is long enough for.
  static func number(_ index: Int, of owner: Int) -> Int { owner << 16 | index }
}
