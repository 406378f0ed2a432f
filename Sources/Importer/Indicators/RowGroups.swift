import Provenance

/// What rows count whose own labels are parts of it: “Boys” below the line “Children in care”, and “Rate per 10,000” in a
/// second column, beside “Children in care” or below it.
struct RowGroups {
  /// By row: “Children in care: Boys”.
  private(set) var labels: [Int: String] = [:]
  /// The second column of labels, where all rows have one.
  private(set) var column: Int?
  /// A line above rows that may be parts of it, where others stand between.
  private(set) var untold: Range<Int>?

  init() {}

  /// - Parameters:
  ///   - rows: the labels in the first column.
  ///   - second: a column of words between the labels and the values.
  init(_ table: PublishedTable, _ rows: [IndicatorLabel], second: Int?, _ text: ImportedText) {
    if second == 1, readColumn(table, rows, text) { column = second }
    if second == nil { readLines(table, rows, text) }
  }

  // MARK: - Two columns

  private mutating func readColumn(_ table: PublishedTable, _ rows: [IndicatorLabel], _ text: ImportedText) -> Bool {
    guard let parts = table.secondLabels(text.text.bytes),
      parts.keys.allSatisfy({ rows[$0].area == nil && !rows[$0].isPeriod })
    else { return false }
    labels = parts.mapValues { $0.map(text.words).joined(separator: ": ") }
    return true
  }

  // MARK: - Lines

  private mutating func readLines(_ table: PublishedTable, _ rows: [IndicatorLabel], _ text: ImportedText) {
    var above: Int?
    var isNext = false
    for row in table.headCount..<max(table.headCount, table.rows.count) {
      if table.absorbedRows.contains(row) || table.doubtful.contains(row) { continue }
      let cells = table.rows[row]
      if cells.dropFirst().allSatisfy(\.isEmpty) {
        above = cells.first.map { !$0.isEmpty && text.words($0).first?.isUppercase == true } ?? false ? row : nil
        isNext = above != nil
      } else if let above, rows[row].area == nil, Self.hasBareWord(rows[row].text) {
        // “Total referrals” may stand for itself, and behind another row any of them.
        if isNext, Self.isBare(rows[row].text), !Self.isBare(rows[above].text) {
          labels[row] = rows[above].text + ": " + rows[row].text
        } else {
          untold = untold ?? table.rows[above].first
          isNext = false
        }
      } else {
        isNext = false
      }
    }
  }

  /// “Boys”, “Male”, “Rate per 10,000”: words that tell little by themselves.
  private static func isBare(_ label: String) -> Bool {
    let words = label.lowercased().split { !$0.isLetter }
    return !words.isEmpty && words.allSatisfy { bare.contains($0) || besides.contains($0) }
  }

  private static func hasBareWord(_ label: String) -> Bool {
    let words = label.lowercased().split { !$0.isLetter }
    return isBare(label) || words.count <= 3 && words.contains(where: bare.contains)
  }

  private static let bare: Set<Substring> = [
    "boys", "girls", "male", "males", "female", "females", "number", "rate", "total", "yes", "no", "other", "unknown",
    "white", "black", "asian", "mixed", "aged", "under", "over", "count", "percentage", "new", "open", "closed",
    "all",
  ]
  private static let besides: Set<Substring> = [
    "per", "and", "or", "years", "year", "to", "in", "of", "numbers", "rates", "percentages", "percent", "days",
    "weeks",
    "figures", "british", "heritage",
  ]
}
