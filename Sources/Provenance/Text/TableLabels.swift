internal import InspectionModel

/// What the rows and columns of a table are about: places, periods, and what is neither.
struct TableLabels {
  struct Label {
    var area: Int?
    var period: LabelPeriod?
    var words: LabelWords
    var text: String
    /// A day without a year: “Children looked after at 31 March”.
    var day: YearlessDay?
    /// Whether it says neither where nor when, and so says what.
    var isSubject: Bool { area == nil && period == nil }
    var isTarget: Bool { text.lowercased().contains("target") }
  }

  let rows: [Label]
  let columns: [Label]
  /// Of the table as a whole.
  private let day: YearlessDay?

  init(_ table: PublishedTable, _ bytes: [UInt8], areas: [MeasuredArea]) {
    let names = areas.map { Self.words(Array($0.label.utf8)[...]) }
    func label(_ ranges: [Range<Int>]) -> Label {
      let parts = ranges.filter { !$0.isEmpty }
      let text = parts.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
      let own = Array(text.utf8)
      let figures = FigureFinder.figures(in: own, own.indices)
      return Label(
        area: Self.area(own, names), period: LabelPeriod(text, figures), words: LabelWords(own), text: text,
        day: YearlessDay(text))
    }
    day = table.yearlessDay(bytes)
    let placeColumn = table.placeColumn(bytes)
    rows = table.rows.indices.map { row in
      let own = table.label(ofRow: row, beside: placeColumn != nil).map { [$0] } ?? []
      return label(own + (row < table.headCount ? [] : placeColumn.map { [table.rows[row][$0]] } ?? []))
    }
    // A head of two rows spans: “Lewisham” stands once above five columns.
    var spans: [[Range<Int>]] = Array(repeating: [], count: table.width)
    for row in table.rows.prefix(table.headCount) {
      var last: Range<Int>?
      let isTop = table.headCount > 1 && row.lowerBoundOffset == table.rows[0].lowerBoundOffset
      for column in 0..<table.width where column < row.count {
        if !row[column].isEmpty { last = row[column] }
        if row[column].isEmpty, !isTop || column == 0 { continue }
        if let last, column > 0 || !row[column].isEmpty { spans[column].append(last) }
      }
    }
    columns = spans.map(label)
  }

  /// When the values of a row and a column are, as one of them or both say it.
  func period(row: Int, column: Int) -> LabelPeriod? {
    // What a row says of time goes before what its column says: “Lewisham 2019 (Q3)” below “2018/19”.
    // Above the labels it stands for all columns: “Children supported by age in 2018/19”.
    let (own, other) = (rows[row].period, columns[column].period ?? columns.first?.period)
    return (own?.joined(with: other) ?? other)?.on(rows[row].day ?? columns[column].day ?? day)
  }

  /// The area that a label names; of “London” and “Inner London” the longer that fits. A name may be cut: “Stat.
  /// Neighbours”, “Lew (Dec19)”.
  private static func area(_ label: [UInt8], _ names: [[[UInt8]]]) -> Int? {
    let words = words(label[...])
    let plain = words.map { String(decoding: $0, as: UTF8.self) }
    var best: (area: Int, score: Int)?
    for (index, name) in names.enumerated() where !name.isEmpty && words.count >= name.count {
      for start in 0...words.count - name.count {
        let isSame = zip(words[start...], name).allSatisfy { own, full in
          own == full || own.count >= 3 && full.starts(with: own) && start == 0
        }
        guard isSame, !PlaceName.isPart(start..<start + name.count, of: plain) else { continue }
        let score = 2 * name.count + (Array(words[start..<start + name.count]) == name ? 1 : 0)
        if score > best?.score ?? 0 { best = (index, score) }
      }
    }
    return best?.area
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    bytes.split { !$0.isLetter && $0 < 0x80 }.map { $0.map(\.lower) }
  }
}

extension [Range<Int>] {
  fileprivate var lowerBoundOffset: Int { first?.lowerBound ?? 0 }
}
