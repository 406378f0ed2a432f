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

  /// The table of a site in one of its forms, to be written record by record.
  func rows(as format: DataFormat, of plan: SitePlan) -> TableRows {
    var writer = TableWriter(columns, as: format)
    return TableRows(
      head: format.head(schema.columns),
      recordCount: Record.count(in: plan),
      append: { index, bytes in
        let record = Record(at: index, of: plan)
        writer.append(record, rows: rowCount(record), to: &bytes)
      },
      tail: format.tail
    )
  }
}

/// A table whose kind of record no longer matters: what comes first, the rows of each record in order, and what
/// comes last.
struct TableRows {
  let head: [UInt8]
  let recordCount: Int
  let append: (Int, inout [UInt8]) -> Void
  let tail: [UInt8]

  /// Hands the bytes on whenever a chunk is full, so that memory does not grow with the table.
  ///
  /// Apart from the rows, because what is generic over the sink's error is compiled without knowing it, and a
  /// loop over cells compiled so took four times as long.
  func write<Failure: Error>(
    into sink: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var bytes = head
    for index in 0..<recordCount {
      append(index, &bytes)
      if bytes.count >= DataFiles.chunkSize {
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    bytes.append(contentsOf: tail)
    try sink(bytes)
  }
}
