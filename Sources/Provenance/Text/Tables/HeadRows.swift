/// Tells which rows of a table are its head.
enum HeadRows {
  /// The rows above the first that has a value; all where the first of them have none, which no head is so long as to be.
  static func prefix(_ rows: [[Range<Int>]], _ bytes: [UInt8]) -> ArraySlice<[Range<Int>]> {
    // It is asked for each line of a table, and to look at all rows each time would take the square of its length.
    let end = rows.indices.prefix(most).first { TableReader.hasValue(rows[$0], bytes) && !isDays(rows, $0, bytes) }
    return rows[..<(end ?? rows.count)]
  }

  private static let most = 64

  /// Whether a row is the first line of dates that fill several: “31”, “31” above “March”, “March”.
  static func isDays(_ rows: [[Range<Int>]], _ index: Int, _ bytes: [UInt8]) -> Bool {
    guard rows.indices.contains(index + 1) else { return false }
    let days = rows[index].dropFirst(isDay(rows[index].first, bytes) ? 0 : 1).filter { !$0.isEmpty }
    let months = rows[index + 1].filter { !$0.isEmpty }
    return !days.isEmpty && days.count == months.count && days.allSatisfy { isDay($0, bytes) }
      && months.allSatisfy { cell in
        bytes[cell].prefix { $0 != 0x20 }.allSatisfy(\.isLetter)
          && MonthSpan.isMonth(String(decoding: bytes[cell].prefix { $0 != 0x20 }, as: UTF8.self))
      }
  }

  private static func isDay(_ cell: Range<Int>?, _ bytes: [UInt8]) -> Bool {
    guard let cell, cell.count <= 2, !cell.isEmpty, bytes[cell].allSatisfy(\.isDigit) else { return false }
    return (1...31).contains(Int(String(decoding: bytes[cell], as: UTF8.self)) ?? 0)
  }
}
