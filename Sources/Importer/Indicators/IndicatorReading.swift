import Diagnostics
import InspectionModel
import Provenance

/// Turns a paper's tables of indicators into tidy data: for each cell what is measured, where, when, and the value or
/// why there is none.
struct IndicatorReading {
  private let text: ImportedText
  /// Its short name.
  private let authority: String
  private let authorityID: String
  private let areaWords: AreaWords
  private var result = ImportedIndicators()
  /// Of the measures so far.
  private var ids: Set<String> = []
  /// How many measures each slug has given an id.
  private var slugCounts: [String: Int] = [:]
  private var seen: Set<String> = []
  /// What each indicator is by its label, area and period, with the table that says so.
  private var values: [String: (value: String, place: Locator)] = [:]
  /// The indices of the tables that were read.
  private var taken: Set<Int> = []

  init(_ text: ImportedText, authority: Authority) {
    self.text = text
    self.authority = authority.shortName
    authorityID = authority.id.rawValue
    areaWords = AreaWords(authority: authority)
  }

  mutating func indicators(_ diagnostics: inout [Diagnostic]) -> ImportedIndicators {
    for paragraph in text.text.paragraphs where !paragraph.isDoubtful {
      for block in paragraph.block..<paragraph.end {
        guard case .table(let index) = text.text.blocks[block].kind else { continue }
        let table = text.text.tables[index]
        if isMeasured(table) {
          read(table, at: .tableAfter(paragraph.number), block, &diagnostics)
          taken.insert(index)
        }
      }
    }
    readBelowHeadings(&diagnostics)
    for (range, message) in LostFigures(text, taken: taken).all { doubt(range, message, &diagnostics) }
    return result
  }

  /// Reads the tables behind no number, as those of an appendix and of papers that number no paragraphs, which are cited
  /// by the heading above.
  private mutating func readBelowHeadings(_ diagnostics: inout [Diagnostic]) {
    let places = PlaceFinder(text.text)
    var headings = text.text.headings[...]
    var last: TextHeading?
    for (block, kind) in text.text.blocks.map(\.kind).enumerated() {
      while let next = headings.first, next.block < block { last = headings.removeFirst() }
      guard case .table(let index) = kind, !taken.contains(index), isMeasured(text.text.tables[index]),
        let above = last, let place = places.heading(above), case .heading(let title, nil) = place
      else { continue }
      // What stands over more is no heading, but a line of every page.
      let count = text.text.passages(place).count
      guard count <= 3 else { continue }
      if count > 1 {
        let message = "\(count) headings are called “\(title)”; look that readers find the table below this one"
        doubt(text.text.blocks[above.block].range, message, &diagnostics)
      }
      if above.block == block - 1, goesOn(index, from: above.block - 1) {
        let message =
          "the table below “\(title)” has the head of the one above it; look whether it is a part of it, and “\(title)” the foot of a page"
        doubt(text.text.blocks[above.block].range, message, &diagnostics)
      }
      read(text.text.tables[index], at: place, block, &diagnostics)
      taken.insert(index)
    }
  }

  /// Whether a table has the head of another, which a block is.
  private func goesOn(_ index: Int, from block: Int) -> Bool {
    guard block >= 0, case .table(let other) = text.text.blocks[block].kind else { return false }
    func head(_ index: Int) -> [String]? { text.text.tables[index].rows.first?.map(text.words) }
    return head(other) == head(index)
  }

  /// Whether most of a table's cells are values.
  private func isMeasured(_ table: PublishedTable) -> Bool {
    let cells = table.rows.dropFirst(table.headCount).flatMap { $0.dropFirst() }.filter { !$0.isEmpty }
    let values = cells.count { PublishedTable.isValue(text.text.bytes, $0) }
    return table.headCount > 0 && !cells.isEmpty && values * 2 >= cells.count && table.width <= 40 && !isFront(table)
  }

  /// Whether a table is what stands at the head of a paper: “Committee”, “Date”, “Part”, each with its value.
  private func isFront(_ table: PublishedTable) -> Bool {
    let labels = table.rows.compactMap(\.first).flatMap { text.words($0).split(separator: " ") }
      .map { ImportedText.letters(String($0)) }
    return table.rows.count <= 16 && Set(labels).intersection(Self.front).count >= 3
  }

  private static let front: Set = [
    "committee", "date", "title", "subject", "part", "item", "ward", "wards", "class", "contributors", "appendices",
    "pages", "status", "agenda", "author", "background", "portfolio", "report",
  ]

  private mutating func read(
    _ published: PublishedTable, at place: Locator, _ block: Int, _ diagnostics: inout [Diagnostic]
  ) {
    let line = CaptionLine.words(above: block, in: text.text).map(ImportedText.tidied) ?? ""
    let table = IndicatorTable(published, at: place, text, areaWords, line: line)
    let above = TableLeadIn.words(text, above: block) ?? (table.caption.isEmpty ? nil : table.caption)
    if let row = (0..<published.headCount).first(where: published.doubtful.contains) {
      let message = "under which of its columns the head of \(place.words) stands can't be told; it is left out"
      return doubt(published.rows[row].first, message, &diagnostics)
    }
    for row in published.doubtful.sorted() {
      let message = "under which columns this row of \(place.words) stands can't be told; its values are left out"
      doubt(published.rows[row].first, message, &diagnostics)
    }
    if let cut = table.cutHead(text) {
      let message =
        "“\(text.words(cut))” in the head of \(place.words) goes on in the next line, which can't be told from values; the table is left out"
      return doubt(cut, message, &diagnostics)
    }
    let head = published.rows[0].first { !$0.isEmpty }
    if table.hasNoPeriod {
      let message = "\(place.words) names no period in its head or its rows; its values are left out"
      return doubt(head, message, &diagnostics)
    }
    if let column = table.periodColumn(text) {
      let message =
        "the rows of \(place.words) name their periods in two columns, the other “\(table.columns[column].text)”; its values are left out"
      return doubt(head, message, &diagnostics)
    }
    for column in table.columns.indices.dropFirst() where hasNumber(table, column: column) {
      guard let reason = table.doubt(ofColumn: column) else { continue }
      doubt(head, "the column “\(table.columns[column].text)” of \(place.words) \(reason)", &diagnostics)
    }
    for row in table.data {
      guard let reason = table.doubt(ofRow: row) else { continue }
      doubt(published.rows[row].first, "the row “\(table.rows[row].text)” of \(place.words) \(reason)", &diagnostics)
    }
    let count = result.measures.count
    for group in groups(table) { add(group, table, above: above, &diagnostics) }
    guard result.measures.count > count else { return }
    if let reason = table.labelDoubt { doubt(head, reason, &diagnostics) }
    let cut = published.doubtfulLabels.sorted().filter(table.data.contains)
    if let row = cut.first {
      let names = cut.map { "“\(table.rows[$0].text)”" }.joined(separator: ", ")
      let message =
        "where the labels of \(place.words) begin and end can't be told for sure from their lines: \(names); look at each, and write it whole"
      doubt(published.rows[row].first { !$0.isEmpty }, message, &diagnostics)
    }
    tellPlaces(table, &diagnostics)
    if let group = table.groups.untold {
      let message =
        "rows of \(place.words) stand below “\(text.words(group))”, and their labels do not say so; look whether they need it"
      doubt(group, message, &diagnostics)
    }
    if let label = table.quarterOfBareYear {
      let message =
        "whether “\(label)” in \(place.words) is of the calendar year or of the financial year can't be told; it is taken for the financial year, look"
      doubt(head, message, &diagnostics)
    }
    if let column = table.secondLabels, column != table.groups.column {
      let message =
        "the column “\(table.columns[column].text)” of \(place.words) stands before its values and was not read; look whether their labels need it"
      doubt(published.rows.prefix(published.headCount).map { $0[column] }.first { !$0.isEmpty }, message, &diagnostics)
    }
  }

  /// Says which rows were taken for those of what another row counts.
  private mutating func tellPlaces(_ table: IndicatorTable, _ diagnostics: inout [Diagnostic]) {
    let rows = table.placesAlone.filter { table.doubt(ofRow: $0) == nil }
    guard let first = rows.first else { return }
    let names = rows.map { table.rows[$0].text }
    let all = names.indices.filter { names.firstIndex(of: names[$0]) == $0 }.map { "“\(names[$0])”" }
    let message =
      "the rows \(all.joined(separator: ", ")) of \(table.place.words) name a place; look whether each counts the same as its indicator here says"
    doubt(table.published.rows[first].first, message, &diagnostics)
  }

  private func hasNumber(_ table: IndicatorTable, column: Int) -> Bool {
    table.data.contains { row in
      let cell = table.published.rows[row][column]
      return PublishedTable.isValue(text.text.bytes, cell) && text.words(cell).contains(where: \.isNumber)
    }
  }

  /// The cells of one indicator: its label, and where they stand.
  private struct Group {
    var label: String
    var target: String?
    var places: [(row: Int, column: Int)] = []
  }

  private func groups(_ table: IndicatorTable) -> [Group] {
    var groups: [Group] = []
    var indices: [String: Int] = [:]
    let columns = table.columns.indices.dropFirst().filter { column in
      // “G” and “-” below “RAG” are no values.
      let isRemark = LabelHead.isRemark(table.columns[column].text) && !hasNumber(table, column: column)
      return !table.columns[column].isTarget && column != table.placeColumn && column != table.unitColumn
        && column != table.groups.column && !isRemark
        && table.doubt(ofColumn: column) == nil
    }
    let target = table.columns.indices.first { table.columns[$0].isTarget }
    let published = table.published
    let rows = (published.headCount..<published.rows.count).filter {
      !published.doubtful.contains($0) && !published.absorbedRows.contains($0)
    }
    for row in rows {
      guard table.doubt(ofRow: row) == nil else { continue }
      for column in columns {
        let label = IndicatorName.tidied(table.label(row: row, column: column))
        let index = indices[label] ?? groups.count
        if index == groups.count {
          indices[label] = index
          groups.append(Group(label: label, target: target.map { words(published.parts(ofRow: row, column: $0)) }))
        }
        groups[index].places.append((row, column))
      }
    }
    return groups
  }

  private func words(_ parts: [Range<Int>]) -> String { parts.map(text.words).joined(separator: " ") }

  private mutating func doubt(_ range: Range<Int>?, _ message: String, _ diagnostics: inout [Diagnostic]) {
    diagnostics.append(text.doubt(range, message))
    result.doubts.append(message)
  }

  /// - Parameter above: what the line above the table says of it.
  private mutating func add(
    _ group: Group, _ table: IndicatorTable, above: String?, _ diagnostics: inout [Diagnostic]
  ) {
    let place = table.place
    let label = group.label.isEmpty ? above.map(IndicatorName.tidied) ?? "Figures in \(place.words)" : group.label
    let slug = DraftSlug.slug(label, most: 6, fallback: "indicator")
    let id = ownID(slug)
    let unit = unit(of: group, named: label, table)
    let first = group.places.first.flatMap { table.published.rows[$0.row].first }
    var cells: [ImportedIndicators.Cell] = []
    var empty = 0
    for (row, column) in group.places {
      let range = table.published.rows[row][column]
      guard let period = table.period(row: row, column: column) else {
        if !range.isEmpty {
          doubt(range, "“\(text.words(range))” in \(place.words) stands under no period; it is left out", &diagnostics)
        }
        continue
      }
      guard let content = CellReading.content(text, range)?.on(unit.scale) else {
        if range.isEmpty {
          empty += 1
        } else {
          doubt(range, "“\(text.words(range))” in \(place.words) is no value; it is left out", &diagnostics)
        }
        continue
      }
      let area = areaID((table.isByArea ? nil : table.columns[column].area) ?? table.place(ofRow: row) ?? authority)
      let category = table.category(row: row, column: column)
      let key = [id, area, category, period.description].joined(separator: "|")
      guard seen.insert(key).inserted else {
        doubt(
          range, "\(place.words) has another cell for \(label), \(area) and \(period); this one is left out",
          &diagnostics)
        continue
      }
      if case .value(let value) = content {
        let name = [label, area, category, period.description].joined(separator: "|")
        if let other = values[name], other.value != value {
          let message =
            "of “\(label)” for \(area) and \(period) \(other.place.words) has \(other.value), and \(place.words) \(value); say why"
          doubt(range, message, &diagnostics)
        }
        values[name] = values[name] ?? (value, place)
      }
      cells.append(
        cell(content, unit.unit) { value, marker, note in
          ImportedIndicators.Cell(
            indicator: id, area: area, category: category, period: period, value: value, marker: marker, at: place,
            note: note)
        })
    }
    guard !cells.isEmpty else { return }
    if empty > 0 {
      let message =
        "of “\(label)” in \(place.words) \(empty == 1 ? "one cell is" : "\(empty) cells are") empty; write why, with a marker for each"
      doubt(first, message, &diagnostics)
    }
    if group.label.isEmpty {
      let message =
        above == nil
        ? "what the figures of \(place.words) count, it does not say; write their label"
        : "what the figures of \(place.words) count, the line above alone says; look, and write their label"
      doubt(first, message, &diagnostics)
    }
    ids.insert(id)
    slugCounts[slug, default: 0] += 1
    if let reason = unit.doubt {
      diagnostics.append(text.doubt(first, "of “\(label)” \(reason); decide on its unit"))
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

  // MARK: - Areas

  private mutating func areaID(_ label: String) -> String {
    // Of the council's own, by which its values are looked up, no word may be missing.
    let id = label == authority ? authorityID : DraftSlug.slug(label, fallback: "area")
    if !result.areas.contains(where: { $0.id == id }) { result.areas.append((id, label)) }
    return id
  }

  // MARK: - Values

  private func unit(of group: Group, named label: String, _ table: IndicatorTable) -> UnitReading {
    let cells = group.places.map { text.words(table.published.rows[$0.row][$0.column]) }
    let row = group.places.first.map { table.rows[table.labelRow($0.row)].text } ?? ""
    let own = Set(group.places.map(\.column)).sorted()
    let dated = own.filter { table.columns[$0].period != nil }
    let line = group.places.first.map { table.unitLine(above: $0.row) } ?? ""
    let beside = group.places.first.flatMap { place in
      table.unitColumn.map { "(\(text.words(table.published.rows[place.row][$0])))" }
    }
    return UnitReading(
      label: [label, row, table.columns[0].text, line, beside ?? ""].joined(separator: " "),
      heads: (dated.isEmpty ? own : dated).map { table.columns[$0].text }, cells: cells, target: group.target ?? "",
      caption: table.line)
  }
}
