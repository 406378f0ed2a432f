internal import InspectionModel

/// The time that a row's or a column's label names.
struct LabelPeriod: Sendable, Hashable {
  private var financialYear: Int?
  private var year: Int?
  private var month: Int?
  private var quarters: [Int] = []
  /// The month of a day that stands elsewhere for a year alone: “at 31 March” above “2016”.
  private var monthElsewhere: Int?

  /// Nil where the label names none.
  init?(_ label: String, _ figures: [FigureMention]) {
    if let own = LabelDate(label) {
      (year, month) = (own.year, own.month)
      return
    }
    if let span = MonthSpan(label), let own = span.quarters {
      financialYear = span.startYear
      if own != 1...4 { quarters = own.count == 1 ? [own.lowerBound] : [own.lowerBound, own.upperBound] }
      return
    }
    financialYear = FinancialYearWords.start(label)
    for figure in figures {
      switch figure.value.kind {
      case .financialYear: financialYear = financialYear ?? Int(figure.value.amount)
      case .quarter: quarters.append(Int(figure.value.amount))
      case .date where figure.value.year > 0:
        year = year ?? figure.value.year
        if figure.value.month > 0 { month = month ?? figure.value.month }
      default: break
      }
    }
    if financialYear == nil, year == nil, quarters.isEmpty { return nil }
  }

  func matches(_ period: Period) -> Bool {
    switch period {
    case .financialYear(let start): quarters.isEmpty && financialYear == start
    case .quarter(let start, let n): quarters == [n] && isIn(start)
    case .quarters(let start, let from, let to): quarters == [from, to] && isIn(start)
    case .date(let date):
      if let own = date.month {
        year == date.year && (month == own || month == nil && financialYear == nil && monthElsewhere == own)
      } else {
        quarters.isEmpty && year == date.year && month == nil
      }
    }
  }

  /// The same with a day that its table names without a year.
  func on(_ day: YearlessDay?) -> LabelPeriod {
    var own = self
    own.monthElsewhere = day?.month
    return own
  }

  /// With a quarter of the year that the other names: “Q1” in the row of “2018/19”, or the other way about.
  func joined(with other: LabelPeriod?) -> LabelPeriod {
    guard let other else { return self }
    if other.isYear, isQuarter { return other.joined(with: self) }
    guard isYear, other.isQuarter else { return self }
    var own = self
    own.quarters = other.quarters
    return own
  }

  private var isYear: Bool { financialYear != nil && quarters.isEmpty }

  private var isQuarter: Bool { financialYear == nil && year == nil && !quarters.isEmpty }

  /// A quarter's year may be given as 2019/20 or as 2019, or be left out.
  private func isIn(_ start: Int) -> Bool {
    if let financialYear { return financialYear == start }
    return year.map { $0 == start || $0 == start + 1 } ?? true
  }
}

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
    rows = table.rows.map { label($0.first.map { [$0] } ?? []) }
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
    let (own, other) = (rows[row].period, columns[column].period)
    return (own?.joined(with: other) ?? other)?.on(rows[row].day ?? columns[column].day ?? day)
  }

  /// The area that a label names; of “London” and “Inner London” the longer that fits. A name may be cut: “Stat.
  /// Neighbours”, “Lew (Dec19)”.
  private static func area(_ label: [UInt8], _ names: [[[UInt8]]]) -> Int? {
    let words = words(label[...])
    var best: (area: Int, score: Int)?
    for (index, name) in names.enumerated() where !name.isEmpty && words.count >= name.count {
      for start in 0...words.count - name.count {
        let isSame = zip(words[start...], name).allSatisfy { own, full in
          own == full || own.count >= 3 && full.starts(with: own) && start == 0
        }
        guard isSame else { continue }
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
