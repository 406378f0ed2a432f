package import InspectionModel

/// Chooses the column of grades that an inspection gave, where a paper prints those of an earlier one beside them.
package struct GradeColumnChoice {
  /// What the rows of a summary say, with several grades each.
  package enum Choice {
    /// By the index of the entry; nil where a row has fewer grades than others.
    case column([String?])
    /// No head tells which column is meant: all grades of each row.
    case untold([[String]])
  }

  private let text: PublishedText
  private let inspected: InspectionDates
  /// The name under which a column has the grades of the one that was inspected.
  private let authority: String?

  /// - Parameter authority: its short name, where a text may have the grades of others beside its own.
  package init(_ text: PublishedText, inspected: InspectionDates, authority: String? = nil) {
    self.text = text
    self.inspected = inspected
    self.authority = authority.map(Self.letters)
  }

  /// Nil where the rows have one grade each.
  package func choice(of entries: [RecordEntry]) -> Choice? {
    let grades = entries.indices.map { index in
      let start = entries[index].label.lowerBound
      let next = entries.indices.contains(index + 1) ? entries[index + 1].label.lowerBound : text.bytes.count
      return rowGrades(in: start..<max(start, next))
    }
    let width = grades.map(\.count).max() ?? 0
    // One row alone has a grade in its label.
    guard width > 1, grades.count(where: { $0.count == width }) * 2 > grades.count else { return nil }
    guard let first = entries.first, let column = column(of: width, above: first.label.lowerBound) else {
      return .untold(grades)
    }
    return .column(grades.map { $0.count == width ? $0[column] : nil })
  }

  /// The grades of a row's first line.
  private func rowGrades(in range: Range<Int>) -> [String] {
    let bytes = text.bytes
    var line = bytes[range].firstIndex(of: 0x0A) ?? range.upperBound
    while line > range.lowerBound, bytes[line - 1] <= 0x20 { line -= 1 }
    guard let own = EarlierInspection.withoutRemark(bytes, range.lowerBound..<line) else { return [] }
    return GradeWords.grades(bytes, own).map(\.id)
  }

  /// The column by the line right above the first row that dates as many: that of the inspection, else the latest.
  private func column(of width: Int, above offset: Int) -> Int? {
    let bytes = text.bytes
    var end = offset
    for _ in 0..<6 {
      guard let lineEnd = bytes[..<end].lastIndex(of: 0x0A) else { return nil }
      let start = bytes[..<lineEnd].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      if let column = column(of: width, in: start..<lineEnd) { return column }
      end = lineEnd
    }
    return nil
  }

  private func column(of width: Int, in line: Range<Int>) -> Int? {
    let cells = cells(of: line)
    // A sentence may have as many dates.
    guard cells.count >= width else { return nil }
    if let authority {
      let own = cells.suffix(width).enumerated().filter { Self.letters($0.element).contains(authority) }
      if own.count == 1 { return own.first?.offset }
    }
    let dates = FigureFinder.figures(in: text.bytes, line).filter { $0.value.kind == .date && $0.value.year > 0 }
      .compactMap { CivilDate(year: $0.value.year, month: $0.value.month > 0 ? $0.value.month : nil) }
    if dates.count == width, Set(dates).count == width {
      let ends = inspected.end
      let same = dates.indices.filter { index in
        guard let ends, dates[index].year == ends.year else { return false }
        return dates[index].month == nil || ends.month == nil || dates[index].month == ends.month
      }
      if let only = same.first, same.count == 1 { return only }
      return ends == nil ? dates.indices.max { dates[$0].firstDay < dates[$1].firstDay } : nil
    }
    return wordColumn(Array(cells.suffix(width)))
  }

  /// “Current” and “Previous”, or “Grade” and “Previous grade”: the one column that is, or the one that is not.
  private func wordColumn(_ cells: [String]) -> Int? {
    func columns(_ marks: [String]) -> [Int] {
      cells.enumerated().filter { cell in marks.contains(where: cell.element.contains) }.map(\.offset)
    }
    let now = columns(["current", "this inspection", "latest", "new grade", "new judgement", "ofsted"])
    if now.count == 1 { return now[0] }
    let before = columns(["previous", "last inspection", "earlier", "prior"])
    let others = Set(cells.indices).subtracting(before.isEmpty ? earlierYears(cells) : before)
    guard others.count == 1, let own = others.first else { return nil }
    let isNamed = ["grade", "judgement", "inspection"].contains(where: cells[own].contains)
    return isNamed || !before.isEmpty ? own : nil
  }

  /// The columns of a head that names but a year that was before this inspection’s: “2019”, “Grade”.
  private func earlierYears(_ cells: [String]) -> [Int] {
    guard let year = inspected.start?.year else { return [] }
    return cells.indices.filter { Int(cells[$0]).map { $0 > 1990 && $0 < year } ?? false }
  }

  /// The names of columns that single spaces part: “Judgement Grade Last inspection”.
  private static func columnNames(_ line: String) -> [String] {
    var names: [String] = []
    for word in line.split(separator: " ").map(String.init) {
      let isRest = ["inspection", "grade", "judgement"].contains(word)
      if isRest, let last = names.last, ["last", "previous", "this", "current", "new"].contains(last) {
        names[names.count - 1] += " " + word
      } else {
        names.append(word)
      }
    }
    return names
  }

  private func cells(of line: Range<Int>) -> [String] {
    let marked = text.string(line).lowercased().replacing("  ", with: "|").replacing("\t", with: "|")
    let cells = marked.split(separator: "|").map { cell in
      cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
    if cells.count == 1, ["judgement", "area"].contains(where: cells[0].hasPrefix) {
      return Self.columnNames(cells[0])
    }
    return cells
  }

  private static func letters(_ text: String) -> String {
    String(decoding: text.utf8.filter(\.isLetter).map(\.lower), as: UTF8.self)
  }
}
