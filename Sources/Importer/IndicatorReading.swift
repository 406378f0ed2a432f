internal import Diagnostics
internal import InspectionModel
internal import Provenance

/// Turns a paper's tables of indicators into tidy data: for each cell what is measured, where, when, and the value or
/// why there is none.
struct IndicatorReading {
  private let text: ImportedText
  private let authority: String
  private let areaWords: AreaWords
  private var result = ImportedIndicators()
  /// Of the measures so far.
  private var ids: Set<String> = []
  /// How many measures each slug has given an id.
  private var slugCounts: [String: Int] = [:]
  private var seen: Set<String> = []
  /// The indices of the tables that were read.
  private var taken: Set<Int> = []

  /// - Parameter authority: its short name.
  init(_ text: ImportedText, authority: String) {
    self.text = text
    self.authority = authority
    areaWords = AreaWords(authority: authority)
  }

  /// A column, or a row, by what its label says.
  private struct Label {
    var text: String
    var area: String?
    var period: Period?
    /// What is left without place and period.
    var subject: String
    /// Whether it names a year, and is not of that year’s value.
    var isOtherTime = false
    var isTarget: Bool { text.lowercased().contains("target") }
  }

  mutating func indicators(_ diagnostics: inout [Diagnostic]) -> ImportedIndicators {
    for paragraph in text.text.paragraphs where !paragraph.isDoubtful {
      for block in paragraph.block..<paragraph.end {
        guard case .table(let index) = text.text.blocks[block].kind else { continue }
        let table = text.text.tables[index]
        if isMeasured(table) {
          read(table, at: .tableAfter(paragraph.number), &diagnostics)
          taken.insert(index)
        }
      }
    }
    for (range, message) in LostFigures(text, taken: taken).all { doubt(range, message, &diagnostics) }
    return result
  }

  /// Whether most of a table's cells are values.
  private func isMeasured(_ table: PublishedTable) -> Bool {
    let cells = table.rows.dropFirst(table.headCount).flatMap { $0.dropFirst() }.filter { !$0.isEmpty }
    let values = cells.count { PublishedTable.isValue(text.text.bytes, $0) }
    return table.headCount > 0 && !cells.isEmpty && values * 2 >= cells.count && table.width <= 40
  }

  private mutating func read(_ table: PublishedTable, at place: Locator, _ diagnostics: inout [Diagnostic]) {
    let columns = columns(of: table)
    if let row = (0..<table.headCount).first(where: table.doubtful.contains) {
      let message = "under which of its columns the head of \(place.words) stands can't be told; it is left out"
      return doubt(table.rows[row].first, message, &diagnostics)
    }
    for row in table.doubtful.sorted() {
      let message = "under which columns this row of \(place.words) stands can't be told; its values are left out"
      doubt(table.rows[row].first, message, &diagnostics)
    }
    if let cut = cutHead(table) {
      let message =
        "“\(text.words(cut))” in the head of \(place.words) goes on in the next line, which can't be told from values; the table is left out"
      return doubt(cut, message, &diagnostics)
    }
    let rows = labels(of: table).map(rowLabel)
    let data = (table.headCount..<table.rows.count).filter { row in
      table.rows[row].dropFirst().contains { !$0.isEmpty } && !table.doubtful.contains(row)
    }
    let areaRows = data.count { rows[$0].area != nil }
    let head = columns.first?.text ?? ""
    let isByArea = areaRows >= 2 || head.lowercased().contains("borough") || head.lowercased().hasPrefix("area")
    let hasRowPeriods = !data.isEmpty && data.allSatisfy { rows[$0].period != nil }
    for column in columns.dropFirst() where !column.isTarget && column.period == nil {
      let range = table.rows[0].first { !$0.isEmpty }
      if column.isOtherTime {
        let message = "the column “\(column.text)” of \(place.words) is not that of one period; its values are left out"
        doubt(range, message, &diagnostics)
      } else if columns[0].period == nil, !hasRowPeriods, !isByArea {
        doubt(
          range, "the column “\(column.text)” of \(place.words) names no period, so its values are left out",
          &diagnostics)
      }
    }
    for row in data where rows[row].isOtherTime {
      let message = "the row “\(rows[row].text)” of \(place.words) is not that of one period; its values are left out"
      doubt(table.rows[row].first, message, &diagnostics)
    }
    for group in groups(table, rows, columns, isByArea: isByArea) {
      add(group, table, rows, columns, place, isByArea: isByArea, &diagnostics)
    }
  }

  /// The label of each row, with the lines on which it goes on or began: “Children looked after per”, “10,000
  /// children”. Other lines without a value are headings within the table.
  private func labels(of table: PublishedTable) -> [String] {
    var labels = table.rows.map { row in row.first.map { text.words($0) } ?? "" }
    func goesOn(_ row: Int) -> Bool {
      // “Children in need (at 31”, “March)”
      if row > 0, labels[row].contains(")"), !labels[row].contains("("), labels[row - 1].contains("(") { return true }
      return labels[row].first.map { $0.isLowercase || $0.isNumber || $0 == "(" } ?? false
    }
    func isBare(_ row: Int) -> Bool { table.rows[row].dropFirst().allSatisfy(\.isEmpty) }
    let data = table.headCount..<table.rows.count
    for row in data.dropFirst() where goesOn(row) && isBare(row - 1) && !isBare(row) && !goesOn(row - 1) {
      labels[row] = labels[row - 1] + " " + labels[row]
    }
    for row in data.dropFirst().reversed() where goesOn(row) && isBare(row) { labels[row - 1] += " " + labels[row] }
    return labels
  }

  /// The cells of one indicator: its label, and where they stand.
  private struct Group {
    var label: String
    var target: String?
    var places: [(row: Int, column: Int)] = []
  }

  private func groups(_ table: PublishedTable, _ rows: [Label], _ columns: [Label], isByArea: Bool) -> [Group] {
    var groups: [Group] = []
    var indices: [String: Int] = [:]
    let heading = PeriodWords.rest(columns[0].text)
    for row in table.headCount..<table.rows.count where !table.doubtful.contains(row) {
      let target = columns.indices.first { columns[$0].isTarget }.map { text.words(table.rows[row][$0]) }
      for column in 1..<table.width where !columns[column].isTarget {
        var label = isByArea ? "" : rows[row].subject.isEmpty ? "" : tidied(rows[row].text)
        let isPlainHead =
          heading.isEmpty || heading.lowercased().hasPrefix("area") || heading.lowercased() == "indicator"
        if label.isEmpty {
          label =
            isPlainHead
            ? (isByArea && !columns[column].subject.isEmpty && columns[column].period != nil
              ? columns[column].subject : "") : tidied(heading)
        }
        if label.isEmpty, table.width == 2 { label = tidied(columns[column].subject) }
        let key = label
        if indices[key] == nil {
          indices[key] = groups.count
          groups.append(Group(label: label, target: target))
        }
        if let index = indices[key] { groups[index].places.append((row, column)) }
      }
    }
    return groups
  }

  /// On one line and not too long, without a unit in brackets: “Time to placement (days)”.
  private func tidied(_ label: String) -> String {
    let plain = label.replacing("<i>", with: "(").replacing("</i>", with: ")")
    var kept = plain
    if let open = plain.firstIndex(of: "("), open > plain.startIndex, isUnit(plain[open...]) {
      kept = String(plain[..<open])
    }
    let short = ImportedText.tidied(kept)
    return String((short.isEmpty ? ImportedText.tidied(plain) : short).prefix(140))
  }

  /// Whether brackets hold no more than what is measured in, or a period, which stands with each value.
  private func isUnit(_ brackets: Substring) -> Bool {
    let words = brackets.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "%" && $0 != "£" }
    if brackets.contains(where: \.isNumber), PeriodWords.period(String(brackets)) != nil { return true }
    let units: Set<Substring> = [
      "days", "weeks", "months", "years", "in", "%", "percent", "per", "cent", "£", "number", "rate", "count", "no",
      "average", "aged", "age",
    ]
    return words.allSatisfy { units.contains($0) }
  }

  private mutating func doubt(_ range: Range<Int>?, _ message: String, _ diagnostics: inout [Diagnostic]) {
    diagnostics.append(text.doubt(range, message))
    result.doubts.append(message)
  }

  private mutating func add(
    _ group: Group,
    _ table: PublishedTable,
    _ rows: [Label],
    _ columns: [Label],
    _ place: Locator,
    isByArea: Bool,
    _ diagnostics: inout [Diagnostic]
  ) {
    let label = group.label.isEmpty ? "Figures in \(place.words)" : group.label
    let slug = DraftSlug.slug(label, most: 6, fallback: "indicator")
    let id = ownID(slug)
    let unit = unit(of: group, table, rows, columns)
    var cells: [ImportedIndicators.Cell] = []
    var empty = 0
    for (row, column) in group.places {
      if rows[row].isOtherTime || columns[column].isOtherTime { continue }
      guard let period = rows[row].period ?? columns[column].period ?? columns[0].period else { continue }
      let range = table.rows[row][column]
      guard let content = CellReading.content(text, range) else {
        if range.isEmpty {
          empty += 1
        } else {
          doubt(range, "“\(text.words(range))” in \(place.words) is no value; it is left out", &diagnostics)
        }
        continue
      }
      let area = areaID(isByArea ? rowArea(rows[row]) : columns[column].area ?? authority)
      let subject = columns[column].area == nil ? columns[column].subject : ""
      let category = columns[column].period == nil && table.width > 2 ? subject : ""
      let key = [id, area, category, period.description].joined(separator: "|")
      guard seen.insert(key).inserted else {
        doubt(
          range, "\(place.words) has another cell for \(label), \(area) and \(period); this one is left out",
          &diagnostics)
        continue
      }
      cells.append(
        cell(content, unit.unit) { value, marker, note in
          ImportedIndicators.Cell(
            indicator: id, area: area, category: category, period: period, value: value, marker: marker, at: place,
            note: note)
        })
    }
    guard !cells.isEmpty else { return }
    if empty > 0, let row = group.places.first?.row {
      let message =
        "of “\(label)” in \(place.words) \(empty == 1 ? "one cell is" : "\(empty) cells are") empty; write why, with a marker for each"
      doubt(table.rows[row].first, message, &diagnostics)
    }
    if group.label.isEmpty, let row = group.places.first?.row {
      doubt(
        table.rows[row].first, "what the figures of \(place.words) count, it does not say; write their label",
        &diagnostics)
    }
    ids.insert(id)
    slugCounts[slug, default: 0] += 1
    if let reason = unit.doubt, let row = group.places.first?.row {
      diagnostics.append(text.doubt(table.rows[row].first, "of “\(label)” \(reason); decide on its unit"))
    }
    let target = group.target.flatMap(TargetReading.target)
    result.measures.append(
      ImportedIndicators.Measure(
        id: id, label: label, unit: unit.unit, unitDoubt: unit.doubt, target: target?.target,
        isTargetDoubtful: target?.isDoubtful ?? false,
        at: place
      ))
    result.cells += cells
  }

  private func cell(
    _ content: CellReading.Content, _ unit: String,
    _ make: (_ value: String, _ marker: String, _ note: String) -> ImportedIndicators.Cell
  ) -> ImportedIndicators.Cell {
    switch content {
    case .value(let value):
      let isSmall = unit == "count" && ["1", "2", "3", "4"].contains(value)
      return make(value, "", isSmall ? "A count below 5, published as such by the council." : "")
    case .marker(let marker, let note): return make("", marker, note)
    }
  }

  private func ownID(_ slug: String) -> String {
    guard ids.contains(slug) else { return slug }
    // Lower ones are taken.
    var number = max(2, slugCounts[slug, default: 0] + 1)
    while ids.contains("\(slug)-\(number)") { number += 1 }
    return "\(slug)-\(number)"
  }

  // MARK: - Labels

  private func label(_ printed: String) -> Label {
    let words = FootnoteMarks.removed(fromLabel: printed)
    return Label(
      text: words, area: areaWords.area(words), period: PeriodWords.period(words), subject: PeriodWords.rest(words),
      isOtherTime: OtherTime.isNamed(in: words))
  }

  private func rowLabel(_ printed: String) -> Label {
    var own = label(printed)
    // “Total”, which is no word beside a period.
    if own.subject.isEmpty, own.period == nil, own.text.contains(where: \.isLetter) { own.subject = own.text }
    return own
  }

  /// A cell of the head that its line cuts within a range: “Aged 9-”.
  private func cutHead(_ table: PublishedTable) -> Range<Int>? {
    table.rows.prefix(table.headCount).flatMap { $0.dropFirst() }.first { cell in
      let words = text.words(cell)
      guard let dash = words.last, ["-", "–", "—"].contains(dash) else { return false }
      return words.dropLast().last?.isNumber ?? false
    }
  }

  /// A head of two rows spans: “Lewisham” stands once above five columns.
  private func columns(of table: PublishedTable) -> [Label] {
    var parts = [[String]](repeating: [], count: table.width)
    for (index, row) in table.rows.prefix(table.headCount).enumerated() {
      let isTop = index == 0 && table.headCount > 1
      var last = ""
      for column in 0..<table.width {
        let own = text.words(row[column])
        if !own.isEmpty { last = own } else if !isTop || column == 0 { continue }
        if !last.isEmpty, column > 0 || !own.isEmpty { parts[column].append(last) }
      }
    }
    return parts.map { label($0.joined(separator: " ")) }
  }

  private func rowArea(_ row: Label) -> String {
    if let area = row.area { return area }
    return row.subject.isEmpty ? authority : row.subject
  }

  private mutating func areaID(_ label: String) -> String {
    let id = DraftSlug.slug(label, fallback: "area")
    if !result.areas.contains(where: { $0.id == id }) { result.areas.append((id, label)) }
    return id
  }

  // MARK: - Values

  private func unit(of group: Group, _ table: PublishedTable, _ rows: [Label], _ columns: [Label]) -> UnitReading {
    let cells = group.places.map { text.words(table.rows[$0.row][$0.column]) }
    let row = group.places.first.map { rows[$0.row].text } ?? ""
    let own = Set(group.places.map(\.column)).sorted()
    let dated = own.filter { columns[$0].period != nil }
    return UnitReading(
      label: [group.label, row, columns[0].text].joined(separator: " "),
      heads: (dated.isEmpty ? own : dated).map { columns[$0].text }, cells: cells)
  }
}
