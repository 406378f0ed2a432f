import InspectionModel

/// The two forms in which every table is published: the same columns in the same order.
package enum DataFormat: String, Sendable, CaseIterable {
  /// UTF-8 without a byte-order mark, quoted by RFC 4180.
  case csv
  /// An array with one object a row, each on a line of its own; an empty cell is null.
  case json

  var mediaType: String {
    switch self {
    case .csv: "text/csv"
    case .json: "application/json"
    }
  }

  /// What comes before the first row.
  func head(_ columns: [TableSchema.Column]) -> [UInt8] {
    switch self {
    case .csv: Array(columns.map(\.name).joined(separator: ",").utf8) + CSVText.lineEnd
    case .json: Array("[\n".utf8)
    }
  }

  /// What stands before each cell: the separator, and in JSON the column's name.
  func leads(_ columns: [TableSchema.Column]) -> [[UInt8]] {
    columns.enumerated().map { index, column in
      switch self {
      case .csv: return index == 0 ? [] : [UInt8(ascii: ",")]
      case .json:
        var lead = [UInt8(ascii: index == 0 ? "{" : ",")]
        JSONStream.append(column.name, to: &lead)
        lead.append(UInt8(ascii: ":"))
        return lead
      }
    }
  }

  /// What stands between two rows.
  var rowSeparator: [UInt8] {
    switch self {
    case .csv: []
    case .json: [UInt8(ascii: ","), 0x0A]
    }
  }

  /// What stands after a row.
  var rowEnd: [UInt8] {
    switch self {
    case .csv: CSVText.lineEnd
    case .json: [UInt8(ascii: "}")]
    }
  }

  /// What comes after the last row.
  var tail: [UInt8] {
    switch self {
    case .csv: []
    case .json: [0x0A, UInt8(ascii: "]"), 0x0A]
    }
  }

  func append(_ text: String?, to bytes: inout [UInt8]) {
    switch (self, text) {
    case (.csv, let text?): CSVText.append(text, to: &bytes)
    case (.json, let text?): JSONStream.append(text, to: &bytes)
    case (_, nil): appendEmptyCell(to: &bytes)
    }
  }

  func append(_ date: CivilDate?, to bytes: inout [UInt8]) {
    guard let date else { return appendEmptyCell(to: &bytes) }
    if self == .json { bytes.append(UInt8(ascii: "\"")) }
    DataText.append(date, to: &bytes)
    if self == .json { bytes.append(UInt8(ascii: "\"")) }
  }

  func append(_ number: Int?, to bytes: inout [UInt8]) {
    guard let number else { return appendEmptyCell(to: &bytes) }
    DataText.append(number, to: &bytes)
  }

  func append(_ number: Quantity?, to bytes: inout [UInt8]) {
    guard let number else { return appendEmptyCell(to: &bytes) }
    DataText.append(number, to: &bytes)
  }

  func append(_ boolean: Bool?, to bytes: inout [UInt8]) {
    guard let boolean else { return appendEmptyCell(to: &bytes) }
    DataText.append(boolean, to: &bytes)
  }

  private func appendEmptyCell(to bytes: inout [UInt8]) {
    if self == .json { DataText.append(literal: "null", to: &bytes) }
  }
}
