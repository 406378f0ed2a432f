import InspectionModel

/// Writes records as rows. What the columns say of a whole record is written once and copied to its rows.
struct TableWriter<Record> {
  private let columns: [TableColumn<Record>]
  private let rowCount: @Sendable (Record) -> Int
  private let format: DataFormat
  private let leads: [[UInt8]]
  private let rowSeparator: [UInt8]
  private let rowEnd: [UInt8]
  /// Of each column the cell that the rows of the record share, with what stands before it.
  private var shared: [[UInt8]]
  private var isFirst = true

  init(
    _ columns: [TableColumn<Record>], _ rowCount: @escaping @Sendable (Record) -> Int, as format: DataFormat
  ) {
    self.columns = columns
    self.rowCount = rowCount
    self.format = format
    self.leads = format.leads(columns.map(\.description))
    self.rowSeparator = format.rowSeparator
    self.rowEnd = format.rowEnd
    self.shared = columns.map { _ in [] }
  }

  mutating func append(_ record: Record, to bytes: inout [UInt8]) {
    let rows = rowCount(record)
    guard rows > 0 else { return }
    for index in columns.indices where columns[index].isShared {
      shared[index].removeAll(keepingCapacity: true)
      shared[index].append(contentsOf: leads[index])
      Self.append(columns[index].reading, of: record, row: 0, as: format, to: &shared[index])
    }
    for row in 0..<rows {
      if !isFirst { bytes.append(contentsOf: rowSeparator) }
      isFirst = false
      for index in columns.indices {
        if columns[index].isShared {
          bytes.append(contentsOf: shared[index])
        } else {
          bytes.append(contentsOf: leads[index])
          Self.append(columns[index].reading, of: record, row: row, as: format, to: &bytes)
        }
      }
      bytes.append(contentsOf: rowEnd)
    }
  }

  private static func append(
    _ reading: TableColumn<Record>.Reading, of record: Record, row: Int, as format: DataFormat,
    to bytes: inout [UInt8]
  ) {
    switch reading {
    case .text(let read): format.append(read(record, row), to: &bytes)
    case .date(let read): format.append(read(record, row), to: &bytes)
    case .integer(let read): format.append(read(record, row), to: &bytes)
    case .number(let read): format.append(read(record, row), to: &bytes)
    case .boolean(let read): format.append(read(record, row), to: &bytes)
    }
  }
}
