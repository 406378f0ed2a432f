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
    if entries.contains(where: { $0.column != nil }) { return nil }
    let rows = entries.indices.map { index in
      let start = entries[index].label.lowerBound
      let next = entries.indices.contains(index + 1) ? entries[index + 1].label.lowerBound : text.bytes.count
      return row(in: start..<max(start, next))
    }
    let width = rows.map(\.grades.count).max() ?? 0
    // One row alone has a grade in its label.
    let wide = rows.filter { $0.grades.count == width }
    // Where an area was not judged before, a dash stands in its place.
    let isWide = wide.count * 2 > rows.count || wide.count > 1 && wide.allSatisfy { $0.columns != nil }
    guard width > 1, isWide, let first = entries.first, let whole = wide.first else { return nil }
    guard let column = column(of: whole, above: first.label.lowerBound) else { return .untold(rows.map(\.grades)) }
    return .column(rows.map { $0.grade(inColumn: column, of: whole) })
  }

  /// A row's first line.
  private struct Row {
    /// In small letters.
    let cells: [String]
    let grades: [String]

    /// The cells that are grades; nil where these are not told from others.
    var columns: [Int]? {
      let columns = cells.indices.filter { Self.grade(cells[$0]) != nil }
      return columns.count == grades.count ? columns : nil
    }

    /// Of a row with as many cells as another, and fewer grades, as where an area was not judged before.
    func grade(inColumn column: Int, of whole: Row) -> String? {
      if grades.count == whole.grades.count { return grades[column] }
      guard cells.count == whole.cells.count, let columns = whole.columns else { return nil }
      return Self.grade(cells[columns[column]])
    }

    private static func grade(_ cell: String) -> String? {
      if cell == "requires" || cell == "require" { return "requires-improvement" }
      let bytes = Array(cell.utf8)
      return GradeWords.grade(bytes, at: 0, before: bytes.count)?.id
    }
  }

  private func row(in range: Range<Int>) -> Row {
    let bytes = text.bytes
    var line = bytes[range].firstIndex(of: 0x0A) ?? range.upperBound
    while line > range.lowerBound, bytes[line - 1] <= 0x20 { line -= 1 }
    guard let own = EarlierInspection.withoutRemark(bytes, range.lowerBound..<line) else {
      return Row(cells: [], grades: [])
    }
    let cells = cells(of: range.lowerBound..<line)
    guard own.upperBound == line, cells.count > 1 else {
      return Row(cells: cells, grades: GradeWords.grades(bytes, own).map(\.id))
    }
    return Row(cells: cells, grades: cells.flatMap(Self.grades))
  }

  /// Those that a cell names; “Requires” is the first word of one that goes on below.
  private static func grades(in cell: String) -> [String] {
    if cell == "requires" || cell == "require" { return ["requires-improvement"] }
    let bytes = Array(cell.utf8)
    return GradeWords.grades(bytes, bytes.indices).map(\.id)
  }

  /// The column by the line right above the first row that dates as many: that of the inspection, else the latest.
  private func column(of row: Row, above offset: Int) -> Int? {
    let bytes = text.bytes
    var end = offset
    for _ in 0..<6 {
      guard let lineEnd = bytes[..<end].lastIndex(of: 0x0A) else { return nil }
      let start = bytes[..<lineEnd].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      // What a paragraph says names no columns.
      if isProse(start..<lineEnd) { return nil }
      if let column = column(of: row, in: start..<lineEnd) { return column }
      end = lineEnd
    }
    return nil
  }

  private func isProse(_ line: Range<Int>) -> Bool {
    let own = cells(of: line)
    if own.contains(where: { $0.utf8.count > Self.longestName }) { return true }
    guard own.count <= 2, let lower = line.first(where: { !text.bytes[$0].isSpace }) else { return false }
    let opening = LineOpening(text.bytes, lower..<line.upperBound)
    return opening.number != nil && (opening.isClosed || opening.depth > 1)
  }

  /// The head of a column is no longer.
  private static let longestName = 60

  private func column(of row: Row, in line: Range<Int>) -> Int? {
    let all = cells(of: line)
    let width = row.grades.count
    // A sentence may have as many dates. Where single spaces part the names, the first is that of the labels.
    guard all.count >= width + (hasGaps(line) ? 0 : 1) else { return nil }
    // Behind the grades a column may say whether they rose.
    let columns = all.count == row.cells.count ? row.columns : nil
    return column(of: columns.map { $0.map { all[$0] } } ?? Array(all.suffix(width)), line)
  }

  /// The column by the cells of a head that name the columns of grades.
  func column(ofNames names: [Range<Int>], in line: Range<Int>) -> Int? {
    let cells = names.map { name in
      text.string(name).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return column(of: cells, line)
  }

  private func column(of cells: [String], _ line: Range<Int>) -> Int? {
    let width = cells.count
    if let authority {
      let own = cells.enumerated().filter { Self.letters($0.element).contains(authority) }
      if own.count == 1 { return own.first?.offset }
    }
    let foreign = foreignColumns(cells)
    let dates = dates(of: cells, line)
    if dates.count == width, Set(dates).count == width, foreign.isEmpty {
      let ends = inspected.end
      let same = dates.indices.filter { isOfInspection(dates[$0]) }
      if let only = same.first, same.count == 1 { return only }
      if same.isEmpty, let ends, let only = published(behind: ends, dates) { return only }
      return ends == nil ? dates.indices.max { dates[$0].firstDay < dates[$1].firstDay } : nil
    }
    return wordColumn(cells, foreign) ?? onlyDated(cells, foreign)
  }

  /// The one column that is dated, where that is to the inspection: “September 2024” beside “Norham”.
  private func onlyDated(_ cells: [String], _ foreign: [Int]) -> Int? {
    let dated = cells.indices.filter { index in
      FigureFinder.figures(in: cells[index]).contains { $0.value.kind == .date || $0.value.kind == .financialYear }
    }
    guard cells.count > 1, dated.count == 1, let only = dated.first, !foreign.contains(only),
      let value = FigureFinder.figures(in: cells[only]).first?.value, value.kind == .date, value.year > 0,
      let date = CivilDate(year: value.year, month: value.month > 0 ? value.month : nil), isOfInspection(date)
    else { return nil }
    return only
  }

  /// Whether a month, or a year, is one in which the inspection was.
  private func isOfInspection(_ date: CivilDate) -> Bool {
    guard let start = inspected.start, let end = inspected.end else { return false }
    return date.firstDay <= end.lastDay && start.firstDay <= date.lastDay
  }

  /// The columns of what the council, its peers or nobody found yet: “Self-assessment”, “Peer review”, “Target”.
  private func foreignColumns(_ cells: [String]) -> [Int] {
    cells.indices.filter { index in Self.foreign.contains(where: cells[index].contains) }
  }

  /// The same of the bytes of a cell.
  static func isForeign(_ cell: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: cell.map(\.lower), as: UTF8.self)
    return foreign.contains(where: words.contains)
  }

  private static let foreign = [
    "self-", "self assess", "self eval", "own assess", "own view", "peer", "monitoring", "target",
    "neighbour", "aim", "ambition", "predict", "expected", "forecast", "england", "national", "average", "mock",
  ]

  /// The one column of a month in which the inspection's report may have come out, where all others are before it.
  private func published(behind end: CivilDate, _ dates: [CivilDate]) -> Int? {
    guard let last = dates.indices.max(by: { dates[$0].firstDay < dates[$1].firstDay }), let from = end.month,
      let to = dates[last].month
    else { return nil }
    let months = (dates[last].year - end.year) * 12 + to - from
    let areBefore = dates.indices.allSatisfy { $0 == last || dates[$0].lastDay < end.firstDay }
    return (1...4).contains(months) && areBefore ? last : nil
  }

  /// Those of the cells, each of which has one, or all of the line: “Grade 2019” and “Grade 2023”, “June 2019”.
  private func dates(of cells: [String], _ line: Range<Int>) -> [CivilDate] {
    let years = cells.compactMap { cell -> CivilDate? in
      let numbers = cell.split { !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }
      let isOfMonth = cell.split { !$0.isLetter }.contains { MonthSpan.isMonth($0) }
      guard let year = numbers.first, numbers.count == 1, year > 1990, year < 2100, !isOfMonth else { return nil }
      return CivilDate(year: year)
    }
    if years.count == cells.count { return years }
    return FigureFinder.figures(in: text.bytes, line).filter { $0.value.kind == .date && $0.value.year > 0 }
      .compactMap { CivilDate(year: $0.value.year, month: $0.value.month > 0 ? $0.value.month : nil) }
  }

  /// “Current” and “Previous”, or “Grade” and “Previous grade”: the one column that is, or the one that is not.
  private func wordColumn(_ cells: [String], _ foreign: [Int]) -> Int? {
    func columns(_ marks: [String]) -> [Int] {
      cells.enumerated().filter { cell in marks.contains(where: cell.element.contains) }.map(\.offset)
    }
    let now = columns(["current", "this inspection", "latest", "new grade", "new judgement", "ofsted"])
    if now.count == 1, !foreign.contains(now[0]) { return now[0] }
    let before = columns(["previous", "last inspection", "earlier", "prior"])
    let others = Set(cells.indices).subtracting(before.isEmpty ? earlierYears(cells) : before).subtracting(foreign)
    guard others.count == 1, let own = others.first, !isOfAnother(cells[own]) else { return nil }
    let isNamed = ["grade", "judgement", "inspection"].contains(where: cells[own].contains)
    return isNamed || !before.isEmpty || !foreign.isEmpty ? own : nil
  }

  /// Whether a cell dates its grades, and not to the inspection or its report.
  private func isOfAnother(_ cell: String) -> Bool {
    let years = cell.split { !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }.filter {
      $0 > 1990 && $0 < 2100
    }
    guard let end = inspected.end, let year = years.first else { return false }
    return year != end.year && year != end.year + 1
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

  private func hasGaps(_ line: Range<Int>) -> Bool {
    text.string(line).split(separator: "  ").count { !$0.allSatisfy(\.isWhitespace) } > 1
      || text.string(line).contains { $0 == "\t" || $0 == "|" }
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
    String(decoding: text.utf8.smallLetters, as: UTF8.self)
  }
}
