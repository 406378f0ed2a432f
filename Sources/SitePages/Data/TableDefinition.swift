import InspectionModel
import SitePlan

/// A table of the open data: its columns, and which records and rows it is read from.
struct TableDefinition<Record: TableRecord>: Sendable {
  let schema: TableSchema
  private let columns: [TableColumn<Record>]
  private let rowCount: @Sendable (Record) -> Int

  init(
    title: String, meaning: String, key: [String] = [], references: [TableSchema.Reference] = [],
    rows rowCount: @escaping @Sendable (Record) -> Int, columns: [TableColumn<Record>]
  ) {
    self.schema = TableSchema(
      title: title, meaning: meaning, columns: columns.map(\.description), key: key, references: references)
    self.columns = columns
    self.rowCount = rowCount
  }

  /// Writes the table row by row and hands the bytes on whenever a chunk is full, so that memory does not
  /// grow with the table. What the columns say of a whole record is written once and copied to its rows.
  func write<Failure: Error>(
    as format: DataFormat, of plan: SitePlan, into sink: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let leads = format.leads(schema.columns)
    let separator = format.rowSeparator
    let rowEnd = format.rowEnd
    var bytes = format.head(schema.columns)
    var shared: [[UInt8]] = columns.map { _ in [] }
    var isFirst = true
    for index in 0..<Record.count(in: plan) {
      let record = Record(at: index, of: plan)
      let rows = rowCount(record)
      guard rows > 0 else { continue }
      for (column, definition) in columns.enumerated() where definition.isShared {
        shared[column].removeAll(keepingCapacity: true)
        append(definition, of: record, row: 0, as: format, to: &shared[column])
      }
      for row in 0..<rows {
        if !isFirst { bytes.append(contentsOf: separator) }
        isFirst = false
        for (column, definition) in columns.enumerated() {
          bytes.append(contentsOf: leads[column])
          if definition.isShared {
            bytes.append(contentsOf: shared[column])
          } else {
            append(definition, of: record, row: row, as: format, to: &bytes)
          }
        }
        bytes.append(contentsOf: rowEnd)
        if bytes.count >= DataFiles.chunkSize {
          try sink(bytes)
          bytes.removeAll(keepingCapacity: true)
        }
      }
    }
    bytes.append(contentsOf: format.tail)
    try sink(bytes)
  }

  private func append(
    _ column: TableColumn<Record>, of record: Record, row: Int, as format: DataFormat,
    to bytes: inout [UInt8]
  ) {
    switch column.reading {
    case .text(let read): format.append(read(record, row), to: &bytes)
    case .date(let read): format.append(read(record, row), to: &bytes)
    case .integer(let read): format.append(read(record, row), to: &bytes)
    case .number(let read): format.append(read(record, row), to: &bytes)
    case .boolean(let read): format.append(read(record, row), to: &bytes)
    }
  }
}
