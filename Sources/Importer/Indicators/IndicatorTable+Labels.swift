import Provenance

/// What a table says of its rows besides their own labels.
extension IndicatorTable {
  /// A column of words between the labels and the values: “Measure” behind “Cohort”.
  static func secondLabels(
    _ published: PublishedTable, _ columns: [IndicatorLabel], data: [Int], _ text: ImportedText
  ) -> Int? {
    func cells(_ column: Int) -> [Range<Int>] { data.map { published.rows[$0][column] }.filter { !$0.isEmpty } }
    func isWords(_ column: Int) -> Bool {
      let own = cells(column)
      let words = own.count { !PublishedTable.isValue(text.text.bytes, $0) && text.letters($0).count > 1 }
      return !own.isEmpty && words * 2 > own.count
    }
    return columns.indices.dropFirst().prefix(while: isWords).first { column in
      let own = columns[column]
      if own.text.isEmpty { return Set(cells(column).map(text.words)).count > 1 }
      return own.period == nil && own.area == nil && !own.isTarget && !LabelHead.isDetail(own.text)
    }
  }

  /// “Q1 2020”, which may be of 2020 or of 2020/21; nil where every quarter has a financial year, or none.
  var quarterOfBareYear: String? {
    (columns.dropFirst() + data.map { rows[$0] }).first { label in
      let figures = FigureFinder.figures(in: label.text).map(\.value)
      return label.period != nil && figures.contains { $0.kind == .quarter }
        && figures.contains { $0.kind == .date && $0.year > 0 && $0.month == 0 }
        && !figures.contains { $0.kind == .financialYear } && FinancialYearWords.start(label.text) == nil
    }?.text
  }
}
