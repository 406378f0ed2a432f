/// A table of a published text: rows of cells, the first of which are its head.
package struct PublishedTable: Sendable {
  /// The bytes of each cell; empty ranges for empty cells.
  package private(set) var rows: [[Range<Int>]]
  /// How many of the rows are its head.
  package let headCount: Int
  package let width: Int
  /// Rows of which can't be told under which column their cells stand.
  package private(set) var doubtful: Set<Int>

  init(_ rows: [[Range<Int>]], doubtful: Set<Int> = [], _ bytes: [UInt8]) {
    self.rows = rows
    self.doubtful = doubtful
    width = rows.map(\.count).max() ?? 0
    var count = 0
    while count < rows.count - 1, count < 3, Self.hasNoValue(rows[count], bytes) { count += 1 }
    // A table of words has one row of head, if any: nothing tells it from the others.
    let isWords = count >= min(3, rows.count - 1) && !rows.contains { !Self.hasNoValue($0, bytes) }
    headCount = rows.count < 2 ? 0 : isWords ? 1 : count
  }

  mutating func append(_ more: [[Range<Int>]], doubtful others: Set<Int>) {
    doubtful.formUnion(others.map { $0 + rows.count })
    rows += more
  }

  /// Whether a row repeats the table's head.
  func isHead(_ row: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    guard Self.hasNoValue(row, bytes), headCount > 0 else { return false }
    // A table of words has no values at all; its second part starts like any row of it.
    return rows.dropFirst(headCount).contains { !Self.hasNoValue($0, bytes) }
      || rows[0].first.map { bytes[$0] } == row.first.map { bytes[$0] }
  }

  /// Whether no cell but the first is a value.
  private static func hasNoValue(_ row: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    !row.dropFirst().contains { isValue(bytes, $0) }
  }

  /// A figure alone with its unit, a dash, or “N/A”: not a year, a quarter or words.
  package static func isValue(_ bytes: [UInt8], _ cell: Range<Int>) -> Bool {
    guard let first = cell.first.map({ bytes[$0] }) else { return false }
    if CellMarker(bytes, cell) != nil { return true }
    guard first.isDigit || first == 0xC2 || first == UInt8(ascii: "<") || first == UInt8(ascii: "-") else {
      return false
    }
    let figures = FigureFinder.figures(in: bytes, cell)
    guard let figure = figures.first else { return false }
    switch figure.value.kind {
    case .number, .percent, .money: return figure.range.lowerBound <= cell.lowerBound + 2
    default: return false
    }
  }
}

/// What a cell has in the place of a number.
package enum CellMarker: Sendable, Hashable {
  case notAvailable, notApplicable, suppressed, dash

  package init?(_ bytes: [UInt8], _ cell: Range<Int>) {
    let letters = bytes[cell].filter { $0.isLetter || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "[") }.map(\.lower)
    guard letters.count <= 18 else { return nil }
    let word = String(decoding: letters, as: UTF8.self)
    // “c. 200” is a number.
    if letters.count == 1, bytes[cell].contains(where: \.isDigit) { return nil }
    switch word {
    case "":
      guard !cell.isEmpty, bytes[cell].allSatisfy({ !$0.isDigit }) else { return nil }
      self = .dash
    case "nav", "notavailable", "notyetavailable", "unavailable", "nodata", "notknown", "tbc", "[x", "x":
      self = .notAvailable
    case "na", "notapplicable", "[z", "z": self = .notApplicable
    case "*", "c", "[c", "suppressed", "supp": self = .suppressed
    default: return nil
    }
  }
}
