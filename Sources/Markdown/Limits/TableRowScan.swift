/// The cells of one row of a table, found in its bytes as cmark's table extension finds them.
enum TableRowScan {
  /// Whether a line can be the one below a table's header: dashes, colons and pipes only. The marks of block
  /// quotes before it are skipped, so it may say yes too often.
  static func isDelimiterRow(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var i = line.lowerBound
    while i < line.upperBound, bytes[i].isBlank || bytes[i] == .greater { i += 1 }
    guard i < line.upperBound, bytes[i] == .pipe || bytes[i] == .colon || bytes[i] == .dash else {
      return false
    }
    var hasDash = false
    while i < line.upperBound {
      switch bytes[i] {
      case .dash: hasDash = true
      case .pipe, .colon, .space, .tab, 0x0B, 0x0C: break
      default: return false
      }
      i += 1
    }
    return hasDash
  }

  static func columnCount(_ bytes: [UInt8], _ row: Range<Int>) -> Int {
    var count = 0
    forEachCell(bytes, row) { _ in count += 1 }
    return count
  }

  /// The ranges of the cells without the white space around them. An escaped pipe divides nothing.
  static func cells(_ bytes: [UInt8], _ row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    forEachCell(bytes, row) { cells.append(trimmed(bytes, $0)) }
    return cells
  }

  private static func forEachCell(_ bytes: [UInt8], _ row: Range<Int>, _ body: (Range<Int>) -> Void) {
    var i = row.lowerBound
    while i < row.upperBound, bytes[i].isBlank || bytes[i] == .greater { i += 1 }
    if i < row.upperBound, bytes[i] == .pipe { i = skipSpaces(bytes, i + 1, row.upperBound) }
    while i < row.upperBound {
      let start = i
      // A backslash escapes the pipe behind it even if it is escaped itself.
      while i < row.upperBound, bytes[i] != .pipe || i > start && bytes[i - 1] == .backslash { i += 1 }
      body(start..<i)
      guard i < row.upperBound else { return }
      i = skipSpaces(bytes, i + 1, row.upperBound)
    }
  }

  private static func skipSpaces(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, bytes[i].isWhiteSpace { i += 1 }
    return i
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower].isWhiteSpace { lower += 1 }
    while lower < upper, bytes[upper - 1].isWhiteSpace { upper -= 1 }
    return lower..<upper
  }
}
