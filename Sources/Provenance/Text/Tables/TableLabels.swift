import InspectionModel

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
  /// Of each row of a place the next above that says what is counted: “Rate per 10,000” above “England”.
  private let subjectRows: [Int: Int]
  /// Of the table as a whole.
  private let day: YearlessDay?

  init(_ table: PublishedTable, _ bytes: [UInt8], areas: [MeasuredArea]) {
    let names = areas.map { PlaceName.words($0.label) }
    func label(_ ranges: [Range<Int>]) -> Label {
      let parts = ranges.filter { !$0.isEmpty }
      let text = parts.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
      let own = Array(text.utf8)
      let figures = FigureFinder.figures(in: own, own.indices)
      return Label(
        area: Self.area(PlaceName.words(text), names),
        period: LabelPeriod(text, figures) ?? Self.monthBehindName(text, names), words: LabelWords(own), text: text,
        day: YearlessDay(text))
    }
    day = table.yearlessDay(bytes)
    let placeColumn = table.placeColumn(bytes)
    let groups = placeColumn == nil ? table.secondLabels(bytes) : nil
    let rows = table.labels(bytes, beside: placeColumn != nil).enumerated().map { row, own in
      label((groups?[row] ?? own) + (row < table.headCount ? [] : placeColumn.map { [table.rows[row][$0]] } ?? []))
    }
    self.rows = rows
    var subjectRows: [Int: Int] = [:]
    var last: Int?
    for row in rows.indices.dropFirst(table.headCount) {
      if rows[row].isSubject, !rows[row].text.isEmpty { last = row }
      if rows[row].area != nil { subjectRows[row] = last }
    }
    self.subjectRows = subjectRows
    columns = table.heads(bytes) { names.contains(PlaceName.words($0)) }.map(label)
  }

  /// “Northwick Mar-18”: a month behind a name, where digits alone could be a day.
  private static func monthBehindName(_ label: String, _ names: [[String]]) -> LabelPeriod? {
    guard let space = label.lastIndex(of: " "), names.contains(PlaceName.words(String(label[..<space]))) else {
      return nil
    }
    let month = String(label[label.index(after: space)...])
    return LabelDate(month).flatMap { $0.day == nil ? LabelPeriod(month, []) : nil }
  }

  /// When the values of a row and a column are, as one of them or both say it.
  func period(row: Int, column: Int) -> LabelPeriod? {
    // What a row says of time goes before what its column says: “Lewisham 2019 (Q3)” below “2018/19”.
    // Above the labels it stands for all columns: “Children supported by age in 2018/19”.
    let (own, other) = (rows[row].period, columns[column].period ?? columns.first?.period)
    let above = subjectRow(above: row).flatMap { rows[$0].day }
    return (own?.joined(with: other) ?? other)?.on(rows[row].day ?? above ?? columns[column].day ?? day)
  }

  /// Nil where a row names no place, or none above it says what is counted.
  func subjectRow(above row: Int) -> Int? { subjectRows[row] }

  /// The area that a label names; of “London” and “Inner London” the longer that fits. A name may be cut: “Stat.
  /// Neighbours”, “Lew (Dec19)”.
  private static func area(_ words: [String], _ names: [[String]]) -> Int? {
    var best: (area: Int, score: Int)?
    for (index, name) in names.enumerated() where !name.isEmpty && words.count >= name.count {
      for start in 0...words.count - name.count {
        let isSame = zip(words[start...], name).allSatisfy { own, full in
          own == full || own.utf8.count >= 3 && full.hasPrefix(own) && start == 0
        }
        guard isSame, !PlaceName.isPart(start..<start + name.count, of: words) else { continue }
        // “Children placed in England” are the council's.
        if start > 1, ["in", "outside"].contains(words[start - 1]) { continue }
        let score = 2 * name.count + (Array(words[start..<start + name.count]) == name ? 1 : 0)
        if score > best?.score ?? 0 { best = (index, score) }
      }
    }
    return best?.area
  }
}
