import InspectionModel
import Provenance

/// A table of indicators, with what its rows and its columns stand for: most have indicators down the side and periods
/// above, others areas or periods down the side and indicators above.
struct IndicatorTable {
  let published: PublishedTable
  let place: Locator
  let rows: [IndicatorLabel]
  let columns: [IndicatorLabel]
  /// The rows that have values under columns that can be told.
  let data: [Int]
  /// Whether the rows are areas.
  let isByArea: Bool
  /// Whether the rows are periods.
  let isByPeriod: Bool
  /// What stands above the labels.
  let head: LabelHead
  /// The period of a caption, where no row and no column names one.
  private let captionPeriod: Period?
  /// “at 31 March”, above the years.
  private let day: YearlessDay?
  /// The column that names the place of each row, and what stands in it.
  let placeColumn: Int?
  private let places: [IndicatorLabel]
  /// The column that says in what the values of each row are: “£000” below “Unit”.
  let unitColumn: Int?
  private let subjects: RowSubjects
  /// What rows are parts of.
  let groups: RowGroups
  /// A column of words between the labels and the values: “Measure” behind “Cohort”.
  let secondLabels: Int?
  /// “Number of referrals”, of “Table 1: Number of referrals”.
  let caption: String
  /// The line right above the table, as it is printed; empty where that says nothing of it.
  let line: String

  /// - Parameter line: right above the table.
  init(
    _ table: PublishedTable, at place: Locator, _ text: ImportedText, _ areas: AreaWords, line: String = ""
  ) {
    self.line = line
    published = table
    self.place = place
    let placeColumn = table.placeColumn(text.text.bytes)
    let rows = table.labels(text.text.bytes, beside: placeColumn != nil).map { cells in
      IndicatorLabel(Self.joined(cells.filter { !$0.isEmpty }.map(text.words)), areas)
    }
    let columns = table.heads(text.text.bytes, isName: areas.isName).map { cells in
      IndicatorLabel(cells.map(text.words).joined(separator: " "), areas)
    }
    let data = (table.headCount..<table.rows.count).filter { row in
      table.rows[row].dropFirst().contains { !$0.isEmpty } && !table.doubtful.contains(row)
        && !table.absorbedRows.contains(row)
    }
    self.rows = rows
    self.columns = columns
    self.data = data
    self.placeColumn = placeColumn
    places =
      placeColumn.map { column in
        table.rows.map { IndicatorLabel($0.indices.contains(column) ? text.words($0[column]) : "", areas) }
      } ?? []
    unitColumn = columns.indices.dropFirst().first { column in
      let cells = data.map { table.rows[$0][column] }.filter { !$0.isEmpty }
      return LabelHead.isUnit(columns[column].text) && !cells.isEmpty
        && !cells.contains { CellNumber.digits(text.words($0)) != nil }
    }
    caption = TableCaption.label(table, text)
    isByArea = Self.namesAreas(columns.first?.text ?? "") || Self.arePlaces(data.map { rows[$0] }, of: areas)
    let periods = data.count { rows[$0].isPeriod || rows[$0].isPartOfYear }
    isByPeriod = !isByArea && periods > 0 && periods * 2 > data.count
    let hasPeriod = data.contains { rows[$0].period != nil } || columns.contains { $0.period != nil }
    let isOfQuarters = columns.dropFirst().contains { $0.quarter != nil && $0.period == nil }
    let leadYear = isOfQuarters ? TableCaption.yearOfQuarters(table, text) : nil
    captionPeriod = hasPeriod ? nil : TableCaption.period(table, text) ?? leadYear
    day = table.yearlessDay(text.text.bytes)
    head = LabelHead(columns.first?.text ?? "")
    let isPlaced = placeColumn != nil || !isByArea && columns.dropFirst().contains { $0.area != nil }
    subjects =
      isPlaced
      ? RowSubjects()
      : RowSubjects(rows, data: data, from: table.headCount, isByArea: isByArea, isByPeriod: isByPeriod)
    secondLabels = Self.secondLabels(table, columns, data: data, text)
    groups =
      isByArea || isByPeriod || isPlaced
      ? RowGroups() : RowGroups(table, rows, second: secondLabels, text)
  }

  /// The lines of a label as one: “Re-”, “referrals” is one word.
  private static func joined(_ lines: [String]) -> String {
    lines.reduce("") { label, line in
      let isCut = label.hasSuffix("-") && label.dropLast().last?.isLetter == true && line.first?.isLowercase == true
      return label.isEmpty || isCut ? label + line : label + " " + line
    }
  }

  /// “Area/ Borough”, “Local authority”: what the head of the labels calls them.
  private static func namesAreas(_ head: String) -> Bool {
    let words = head.lowercased().split { !$0.isLetter }
    let names: Set<Substring> = ["council", "councils", "authority", "authorities", "la", "region"]
    return words.first == "area" || words.contains("borough") || words.contains("boroughs")
      || words.contains(where: names.contains) && PlainWords.isPlain(head: head)
  }

  /// Whether rows are those of places: the council's own or two others have the name of one, and none says what it
  /// counts.
  private static func arePlaces(_ rows: [IndicatorLabel], of areas: AreaWords) -> Bool {
    func isPlace(_ row: IndicatorLabel) -> Bool {
      row.rowPlace?.rest.isEmpty ?? (row.area != nil && PlainWords.mayBePlace(row.subject))
    }
    let isOwn = rows.count > 1 && rows.contains { isPlace($0) && $0.rowPlace?.area == areas.own.label }
    return (isOwn || rows.count(where: isPlace) >= 2)
      && rows.allSatisfy {
        isPlace($0) || $0.rowPlace == nil && PlainWords.mayBePlace($0.subject) || PlainWords.isMeasureAlone($0.subject)
          || $0.isPeriod || $0.text.isEmpty
      }
  }

  // MARK: - Periods

  /// When the value of a cell is; nil where neither its row, nor its column, nor what stands above them says it.
  func period(row: Int, column: Int) -> Period? {
    guard let own = rows[row].period ?? columns[column].period ?? common else { return nil }
    if case .financialYear(let start) = own, let quarter = columns[column].quarter ?? rows[row].quarter {
      return .quarter(startYear: start, quarter)
    }
    guard case .date(let year) = own, year.precision == .year,
      let day = rows[row].day ?? rows[labelRow(row)].day ?? columns[column].day ?? day
    else { return own }
    return CivilDate(year: year.year, month: day.month, day: day.day).map { .date($0) } ?? own
  }

  /// The period that holds for all that name none.
  private var common: Period? { columns.first?.period ?? captionPeriod }

  /// Whether neither the rows nor what stands above them names any.
  var hasNoPeriod: Bool {
    common == nil && !columns.contains { $0.period != nil || $0.isOtherTime }
      && !data.contains { rows[$0].period != nil }
  }

  // MARK: - Labels

  /// What the value of a cell counts, as it is printed; empty where neither row nor head says it.
  func label(row valueRow: Int, column: Int) -> String {
    if let label = groups.labels[valueRow] ?? subjects.label(ofRow: valueRow) { return label }
    let (own, row) = (columns[column], labelRow(valueRow))
    if isByArea, row != valueRow, PlainWords.telling(in: own.subject).isEmpty { return rows[row].text }
    if rows[row].isActual { return caption }
    let isOfRows = !isByArea && !isByPeriod && !rows[row].text.isEmpty && rows[row].period == nil
    if !isByArea, !isByPeriod, !rows[row].subject.isEmpty || rows[row].isPlain { return rows[row].text }
    // “0–4” below “Age”.
    if isOfRows { return ([head.text] + [rows[row].text]).filter { !$0.isEmpty }.joined(separator: " ") }
    let isIndicator = isByArea || isByPeriod && own.area == nil
    let isNamed = isIndicator && !PlainWords.telling(in: own.subject).isEmpty
    if head.kind == .counted || head.kind == .unknown && !isNamed { return head.text }
    guard isIndicator || published.width == 2 else { return "" }
    if isByPeriod, own.isPartOfYear { return caption }
    return own.period == nil ? own.text : own.subject
  }

  /// The row that says what the values of one count: its own, or that above “England”.
  func labelRow(_ row: Int) -> Int { subjects.labelRow(ofRow: row) ?? row }

  /// The rows that name a place and not what they count.
  var placesAlone: [Int] { subjects.told }

  /// What the rows or columns say besides, of several values of one indicator.
  func category(row: Int, column: Int) -> String {
    let own = columns[column]
    guard own.area == nil, own.period == nil, own.quarter == nil, published.width > 2 else { return "" }
    let label = label(row: row, column: column)
    return label == own.subject || label == own.text ? "" : own.subject
  }

  /// What can't be told of what the values count; nil where rows, columns or what stands above them say it.
  var labelDoubt: String? {
    if head.kind == .plain || data.isEmpty || groups.column != nil { return nil }
    if !isByArea, !isByPeriod {
      return
        "the rows of \(place.words) stand below “\(head.text)”, and may be parts of something and no indicators; look what they count, and write it into their labels"
    }
    return head.kind == .unknown
      ? "what \(place.words) counts can’t be told from “\(head.text)” above its rows; look, and write it into the labels"
      : nil
  }

  /// The place of a row, where a column or its label names it.
  func place(ofRow row: Int) -> String? {
    if let area = subjects.area(ofRow: row) { return area }
    let own = places.indices.contains(row) ? places[row] : isByArea ? rows[row] : nil
    guard let own else { return nil }
    if let place = own.rowPlace, place.rest.isEmpty { return place.area }
    if own.area != nil || own.isPlain { return own.area ?? own.text }
    return own.subject.isEmpty ? nil : own.subject
  }

  /// The line above a row that says in what the rows below it are measured, and no more: “Percentages”.
  func unitLine(above row: Int) -> String {
    let lines = (published.headCount..<max(published.headCount, row)).filter { line in
      published.rows[line].dropFirst().allSatisfy(\.isEmpty) && !rows[line].text.isEmpty
        // “(%)” below a row is the end of its label.
        && (line == published.headCount || !(rows[line].text.first.map { $0 == "(" || $0.isLowercase } ?? true))
    }
    guard let line = lines.last else { return "" }
    let words = rows[line].text.lowercased().split { !$0.isLetter && $0 != "%" }.map(String.init)
    return words.allSatisfy(Self.unitWords.contains) ? rows[line].text : ""
  }

  private static let unitWords: Set = [
    "percentage", "percentages", "percent", "per", "cent", "%", "rate", "rates", "number", "numbers", "count", "counts",
    "days", "weeks", "in", "of", "figures",
  ]

  // MARK: - What is left out

  /// Why the values of a column are left out; nil where they are taken.
  func doubt(ofColumn column: Int) -> String? {
    let own = columns[column]
    if own.isTarget || column == placeColumn || column == unitColumn || column == groups.column { return nil }
    if own.isOtherTime { return "is not that of one period; its values are left out" }
    if let name = unknownPlace(column) {
      return "may be of another place than the council, “\(name)”; its values are left out"
    }
    if own.isPartOfYear, own.quarter == nil, case .financialYear? = common {
      return "is of a part of the year that its table names; its values are left out"
    }
    if own.period != nil || common != nil { return nil }
    if own.isPartOfYear, own.quarter == nil, data.contains(where: { rows[$0].period != nil }) {
      return "is of a part of the period that its rows name; its values are left out"
    }
    return data.contains { rows[$0].period != nil } ? nil : "names no period, so its values are left out"
  }

  /// Why the values of a row are left out; nil where they are taken.
  func doubt(ofRow row: Int) -> String? {
    let own = rows[row]
    if own.isBareTarget { return "has targets; give each indicator its own" }
    if own.isOfOtherYear { return "is not of the periods of its columns; its values are left out" }
    if own.endsInValue, published.rows[row].dropFirst().first?.isEmpty == true {
      return "ends in a figure, and its first cell is empty; its values are left out"
    }
    if let reason = subjects.doubt(ofRow: row) { return reason }
    if let place = own.rowPlace, place.rest.isEmpty, !isByArea, columns.dropFirst().contains(where: { $0.area != nil })
    {
      return "names a place, as its columns do; its values are left out"
    }
    if placeColumn != nil, let first = own.text.first, first.isLowercase || first.isNumber {
      return "stands beside a part of a label; its values are left out"
    }
    if own.text.isEmpty, !isByArea, groups.labels[row] == nil, data.contains(where: { !rows[$0].text.isEmpty }) {
      return "has no label; its values are left out"
    }
    if places.indices.contains(row), places[row].text.isEmpty { return "names no place; its values are left out" }
    if own.isOtherTime { return "is not that of one period; its values are left out" }
    if own.isPartOfYear, own.quarter == nil { return "names a part of a year alone; its values are left out" }
    let dated = Set(columns.indices.dropFirst().filter { doubt(ofColumn: $0) == nil }.compactMap { columns[$0].period })
    if let period = own.period {
      let isOther = dated.count == 1 ? !dated.contains { $0.months.overlaps(period.months) } : !dated.contains(period)
      return isOther && !dated.isEmpty && !isByArea
        ? "names another period than its columns; its values are left out" : nil
    }
    let isDated = common != nil || !dated.isEmpty || !data.contains { rows[$0].period != nil }
    return isDated ? nil : "names no period, so its values are left out"
  }

  /// What a column has beside its period or among areas that is none of those known: “NW” of “NW 2017/18”.
  private func unknownPlace(_ column: Int) -> String? {
    let own = columns[column]
    guard !isByArea, column > 0, own.area == nil, !own.isTarget, !own.isPartOfYear else { return nil }
    let words = PlainWords.telling(in: own.subject)
    guard !words.isEmpty else { return nil }
    let others = columns.dropFirst().filter { !$0.isTarget && !$0.isOtherTime }
    if own.period == nil { return others.contains { $0.area != nil } ? own.subject : nil }
    // What all of them have says what they count: “Children 2017”, “Children 2018”.
    let isOfAll = others.allSatisfy { $0.period == nil || PlainWords.telling(in: $0.subject) == words }
    return isOfAll && !PlainWords.mayNamePlace(own.subject) ? nil : own.subject
  }

  // MARK: - Cells

  /// A column that goes on with the periods of the rows: “Q1” behind “2017/18”.
  func periodColumn(_ text: ImportedText) -> Int? {
    guard isByPeriod, data.count > 1 else { return nil }
    return columns.indices.dropFirst().first { column in
      data.allSatisfy { row in
        let words = text.words(published.rows[row][column])
        return PeriodWords.quarter(words) != nil || MonthSpan.isMonth(words)
      }
    }
  }

  /// A cell of the head that its line cuts within a range: “Aged 9-”.
  func cutHead(_ text: ImportedText) -> Range<Int>? {
    published.rows.prefix(published.headCount).flatMap { $0.dropFirst() }.first { cell in
      let words = text.words(cell)
      guard let dash = words.last, ["-", "–", "—"].contains(dash) else { return false }
      return words.dropLast().last?.isNumber ?? false
    }
  }
}
