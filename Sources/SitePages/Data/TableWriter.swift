import InspectionModel

/// Writes records as rows. What the columns say of a whole record is written once and copied to its rows.
struct TableWriter<Record> {
  typealias Reading = TableColumn<Record>.Reading

  /// A part of a row: cells that the rows of a record share, side by side, or one cell of the row's own.
  private enum Part {
    /// With the number of what they wrote in `shared`.
    case shared([Cell], Int)
    case own(Cell)
  }

  private struct Cell {
    /// What stands before it: the separator, and in JSON the column's name.
    let lead: [UInt8]
    let reading: Reading
  }

  private let parts: [Part]
  private let rowCount: @Sendable (Record) -> Int
  private let format: DataFormat
  private let rowSeparator: [UInt8]
  private let rowEnd: [UInt8]
  private var shared: [[UInt8]]
  private var isFirst = true

  init(
    _ columns: [TableColumn<Record>], _ rowCount: @escaping @Sendable (Record) -> Int, as format: DataFormat
  ) {
    var parts: [Part] = []
    var sharedCount = 0
    for (column, lead) in zip(columns, format.leads(columns.map(\.description))) {
      let cell = Cell(lead: lead, reading: column.reading)
      if !column.isShared {
        parts.append(.own(cell))
      } else if case .shared(let cells, let number) = parts.last {
        parts[parts.count - 1] = .shared(cells + [cell], number)
      } else {
        parts.append(.shared([cell], sharedCount))
        sharedCount += 1
      }
    }
    self.parts = parts
    self.rowCount = rowCount
    self.format = format
    self.rowSeparator = format.rowSeparator
    self.rowEnd = format.rowEnd
    self.shared = Array(repeating: [], count: sharedCount)
  }

  mutating func append(_ record: Record, to bytes: inout [UInt8]) {
    let rows = rowCount(record)
    guard rows > 0 else { return }
    for case .shared(let cells, let number) in parts {
      shared[number].removeAll(keepingCapacity: true)
      for cell in cells { Self.append(cell, of: record, row: 0, as: format, to: &shared[number]) }
    }
    for row in 0..<rows {
      if !isFirst { bytes.append(contentsOf: rowSeparator) }
      isFirst = false
      for part in parts {
        switch part {
        case .shared(_, let number): bytes.append(contentsOf: shared[number])
        case .own(let cell): Self.append(cell, of: record, row: row, as: format, to: &bytes)
        }
      }
      bytes.append(contentsOf: rowEnd)
    }
  }

  /// Not of the writer, because `bytes` may be a part of it.
  private static func append(
    _ cell: Cell, of record: Record, row: Int, as format: DataFormat, to bytes: inout [UInt8]
  ) {
    bytes.append(contentsOf: cell.lead)
    switch cell.reading {
    case .text(let read): format.append(read(record, row), to: &bytes)
    case .date(let read): format.append(read(record, row), to: &bytes)
    case .integer(let read): format.append(read(record, row), to: &bytes)
    case .number(let read): format.append(read(record, row), to: &bytes)
    case .boolean(let read): format.append(read(record, row), to: &bytes)
    }
  }
}
