import InspectionModel

/// Writes records as rows, and what several rows say alike once.
struct TableWriter<Record> {
  /// Columns side by side with the same scope, written and copied together.
  private enum Run {
    /// With its place in `shared`.
    case record(Range<Int>, Int)
    /// With its place in `caches`.
    case thing(Range<Int>, Int)
    case row(Range<Int>)
  }

  private let columns: [TableColumn<Record>.Reading]
  /// What stands before each cell: the separator, and in JSON the column's name.
  private let leads: [[UInt8]]
  private let format: DataFormat
  private var runs: [Run] = []
  /// What the columns of a run say of the record.
  private var shared: [[UInt8]] = []
  private var things: [TableThing<Record>] = []
  private var caches: [CellCache] = []
  private var isFirst = true

  init(_ columns: [TableColumn<Record>], as format: DataFormat) {
    self.columns = columns.map(\.reading)
    self.leads = format.leads(columns.map(\.description))
    self.format = format
    for (index, column) in columns.enumerated() { add(column.scope, index) }
  }

  private mutating func add(_ scope: TableColumn<Record>.Scope, _ index: Int) {
    let next = index..<index + 1
    switch (scope, runs.last) {
    case (.record, .record(let range, let number)):
      runs[runs.count - 1] = .record(range.lowerBound..<index + 1, number)
    case (.thing(let thing), .thing(let range, let number)) where things[number].name == thing.name:
      runs[runs.count - 1] = .thing(range.lowerBound..<index + 1, number)
    case (.record, _):
      runs.append(.record(next, shared.count))
      shared.append([])
    case (.thing(let thing), _):
      runs.append(.thing(next, things.count))
      things.append(thing)
      caches.append(CellCache())
    case (.row, _): runs.append(.row(next))
    }
  }

  mutating func append(_ record: Record, rows: Int, to bytes: inout [UInt8]) {
    guard rows > 0 else { return }
    let (rowSeparator, rowEnd) = (format.rowSeparator, format.rowEnd)
    for case .record(let range, let number) in runs {
      var cells = shared[number]
      cells.removeAll(keepingCapacity: true)
      append(range, of: record, row: 0, to: &cells)
      shared[number] = cells
    }
    for row in 0..<rows {
      if !isFirst { bytes.append(contentsOf: rowSeparator) }
      isFirst = false
      for run in runs {
        switch run {
        case .record(_, let number): bytes.append(contentsOf: shared[number])
        case .row(let range): append(range, of: record, row: row, to: &bytes)
        case .thing(let range, let number):
          let thing = things[number].number(record, row)
          if caches[number].append(thing, to: &bytes) { continue }
          let start = bytes.count
          append(range, of: record, row: row, to: &bytes)
          caches[number].insert(bytes[start...], as: thing)
        }
      }
      bytes.append(contentsOf: rowEnd)
    }
  }

  private func append(_ range: Range<Int>, of record: Record, row: Int, to bytes: inout [UInt8]) {
    for index in range {
      bytes.append(contentsOf: leads[index])
      switch columns[index] {
      case .text(let read): format.append(read(record, row), to: &bytes)
      case .date(let read): format.append(read(record, row), to: &bytes)
      case .integer(let read): format.append(read(record, row), to: &bytes)
      case .number(let read): format.append(read(record, row), to: &bytes)
      case .boolean(let read): format.append(read(record, row), to: &bytes)
      }
    }
  }
}
