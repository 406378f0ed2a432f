/// A table of a published text: rows of cells, the first of which are its head.
package struct PublishedTable: Sendable {
  /// The bytes of each cell; empty ranges for empty cells.
  package private(set) var rows: [[Range<Int>]]
  /// How many of the rows are its head.
  package let headCount: Int
  package let width: Int
  /// Rows of which can't be told under which column their cells stand.
  package private(set) var doubtful: Set<Int>
  /// How many columns stood before that of the labels: references, or the names of groups of rows.
  private let skipped: Int
  /// Of a table in columns of spaces: the lines of which its labels are made.
  private(set) var labelLines: LabelLines?
  private var spacing: Spacing?
  /// Whether what stands behind the last row may be the rest of its label.
  var isCut = false

  /// Of a table in columns of spaces: the first row of each page but the first, and how far behind the start of the
  /// labels the second column stands.
  struct Spacing {
    var pages: Set<Int>
    let second: Int
  }

  init(_ rows: [[Range<Int>]], doubtful: Set<Int> = [], spacing: Spacing? = nil, _ bytes: [UInt8]) {
    let skipped = Self.labelColumn(rows, bytes)
    let rows = rows.map { Array($0.dropFirst(skipped)) }
    self.skipped = skipped
    self.rows = rows
    self.doubtful = doubtful
    width = rows.map(\.count).max() ?? 0
    var count = 0
    while count < rows.count - 1,
      count < 3 || count == 3 && (0...1).contains(where: { HeadRows.isDays(rows, $0, bytes) }),
      Self.hasNoValue(rows[count], bytes) || HeadRows.isDays(rows, count, bytes)
        || count > 0 && Self.endsHead(rows[count], below: rows[count - 1], bytes)
    {
      // A first cell alone below a head that has one is where the label of the first row begins.
      if count > 0, rows[count].dropFirst().allSatisfy(\.isEmpty), rows[0].first?.isEmpty == false { break }
      if count > 0, spacing != nil, Self.opensLabel(rows[count], below: rows[0], bytes) { break }
      count += 1
    }
    // A table of words has one row of head, if any: nothing tells it from the others.
    let isWords = count >= min(3, rows.count - 1) && !rows.contains { !Self.hasNoValue($0, bytes) }
    headCount = rows.count < 2 ? 0 : isWords ? 1 : count
    self.spacing = spacing
    readLabels(bytes)
  }

  mutating func append(_ more: [[Range<Int>]], doubtful others: Set<Int>, _ bytes: [UInt8]) {
    doubtful.formUnion(others.map { $0 + rows.count })
    spacing?.pages.insert(rows.count)
    rows += more.map { Array($0.dropFirst(skipped)) }
    readLabels(bytes)
  }

  private mutating func readLabels(_ bytes: [UInt8]) {
    guard let spacing, rows.contains(where: { !Self.hasNoValue($0, bytes) }) else { return }
    // Behind references labels are in the second column, of which only its own lines tell how wide it is.
    labelLines = LabelLines(
      rows, headCount: headCount, pages: spacing.pages, second: skipped == 0 ? spacing.second : 0, bytes)
  }

  /// Rows that are no more than lines of other rows’ cells.
  package var absorbedRows: Set<Int> { labelLines?.absorbed ?? [] }

  /// Rows of which can't be told for sure where their labels begin or end.
  package var doubtfulLabels: Set<Int> {
    let last = isCut ? rows.indices.last { !absorbedRows.contains($0) } : nil
    return (labelLines?.doubtful ?? []).union(last.map { [$0] } ?? [])
  }

  /// What stands in a column for a row, on each of the lines that its cells fill.
  package func parts(ofRow row: Int, column: Int) -> [Range<Int>] {
    (labelLines?.lines[row] ?? [row]).map { rows[$0][column] }.filter { !$0.isEmpty }
  }

  /// Which column has the labels: the second, where the first has references (“CS1”), or names groups of rows that the
  /// second has in full and is headed as such.
  private static func labelColumn(_ rows: [[Range<Int>]], _ bytes: [UInt8]) -> Int {
    guard let head = rows.first, head.count >= 3, !rows.dropFirst().isEmpty else { return 0 }
    func letters(_ cell: Range<Int>) -> String {
      String(decoding: bytes[cell].smallLetters, as: UTF8.self)
    }
    let names = Self.labelHeads
    let references = ["ref", "refno", "reference", "no", "id", "code", "piref", "picode"]
    // “NI 59”, where nothing stands above.
    func isCode(_ cell: Range<Int>) -> Bool {
      cell.count <= 8 && bytes[cell].contains(where: \.isDigit) && !bytes[cell].contains(where: \.isLower)
    }
    let isUnnamed = head[0].isEmpty && rows.dropFirst().allSatisfy { $0.first.map(isCode) ?? false }
    let isReference =
      (references.contains(letters(head[0])) || isUnnamed) && !head[1].isEmpty && !letters(head[1]).contains("target")
    guard names.contains(letters(head[1])) || isReference, !names.contains(letters(head[0])),
      rows.contains(where: { row in row.dropFirst(2).contains { isValue(bytes, $0) } }),
      !rows.contains(where: { row in
        // “10,000” alone is the rest of a label.
        row.count > 1 && isValue(bytes, row[1]) && row.count { !$0.isEmpty } > 1
      })
    else { return 0 }
    // “Number”, “Rate per 10,000” again and again are no labels by themselves.
    let labels = rows.dropFirst().filter { $0.dropFirst(2).contains { isValue(bytes, $0) } }.map { letters($0[1]) }
      .filter { !$0.isEmpty }
    return isReference || Set(labels).count == labels.count && !labels.contains(where: isBareLabel) ? 1 : 0
  }

  private static let labelHeads = [
    "indicator", "indicators", "measure", "measures", "description", "performanceindicator", "title",
  ]

  /// “Indicator”
  static func isLabelHead(_ bytes: [UInt8], _ cell: Range<Int>) -> Bool {
    labelHeads.contains(String(decoding: bytes[cell].smallLetters, as: UTF8.self))
  }

  /// Whether a row repeats the table's head.
  func isHead(_ row: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    guard Self.hasNoValue(row, bytes), headCount > 0 else { return false }
    // A table of words has no values at all; its second part starts like any row of it.
    return rows.dropFirst(headCount).contains { !Self.hasNoValue($0, bytes) }
      || rows[0].first.map { bytes[$0] } == row.dropFirst(skipped).first.map { bytes[$0] }
  }

  /// Whether a line without a label is the rest of a head: “care”, “10,000” below “Children in”, “Rate per”; “23”, “24”
  /// below “Dec”, “Jan”.
  private static func endsHead(_ row: [Range<Int>], below head: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    guard row.first?.isEmpty ?? false, hasNoValue(head, bytes), row.count == head.count else { return false }
    return zip(row, head).allSatisfy { cell, above in
      if cell.isEmpty || !isValue(bytes, cell) { return true }
      let words = String(decoding: bytes[above], as: UTF8.self).lowercased()
      return words == "per" || words.hasSuffix(" per")
        || bytes[cell].count == 2 && bytes[cell].allSatisfy(\.isDigit) && MonthSpan.isMonth(words)
    }
  }

  /// Whether a row without values is no line of a head, but the first of a label set around the values of its row, beside
  /// the first word of another cell: “Children in    No” above “need per    205.1    target”.
  private static func opensLabel(_ row: [Range<Int>], below head: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    let others = row.dropFirst().filter { !$0.isEmpty }
    return head.first?.isEmpty == false && row.first?.isEmpty == false && others.count * 2 < row.count
      && !others.contains { bytes[$0].contains(where: \.isDigit) }
  }

  /// Whether no cell but the first is a value.
  private static func hasNoValue(_ row: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    !row.dropFirst().contains { isValue(bytes, $0) }
  }

  /// How many values a line has behind wide gaps.
  package static func valueCount(_ bytes: [UInt8], line: Range<Int>) -> Int {
    var values = 0
    var start = line.lowerBound
    while let gap = (start..<line.upperBound).first(where: {
      bytes[$0] == 0x20 && $0 + 1 < line.upperBound && bytes[$0 + 1] == 0x20
    }),
      let next = (gap..<line.upperBound).first(where: { bytes[$0] != 0x20 })
    {
      let end = (next..<line.upperBound).first { bytes[$0] == 0x20 } ?? line.upperBound
      if isValue(bytes, next..<end) { values += 1 }
      start = next
    }
    return values
  }

  /// A figure alone with its unit, a dash, or “N/A”: not a year, a quarter or words.
  package static func isValue(_ bytes: [UInt8], _ cell: Range<Int>) -> Bool {
    guard let first = cell.first.map({ bytes[$0] }) else { return false }
    if CellMarker(bytes, cell) != nil { return true }
    guard first.isDigit || first == 0xC2 || first == UInt8(ascii: "<") || first == UInt8(ascii: "-") else {
      return false
    }
    let figures = FigureFinder.figures(in: bytes, cell)
    guard let figure = figures.first, PoundScale(bytes[cell]) == nil else { return false }
    // “31-Mar-18” above values.
    if figure.range.upperBound < cell.upperBound, cell.count <= 16,
      LabelDate(String(decoding: bytes[cell], as: UTF8.self)) != nil
    {
      return false
    }
    switch figure.value.kind {
    case .number, .percent, .money: return figure.range.lowerBound <= cell.lowerBound + 2
    default: return false
    }
  }
}
