package import InspectionModel

/// Checks the values of a file of indicators against the tables and paragraphs of its paper, cell by cell.
///
/// Which cell of a table a value belongs to is decided by what the table's rows and columns say of place and period,
/// and of what is left by which row agrees with most of an indicator's values and with its name: a single wrong value
/// then stands out, and so do two that were exchanged.
package struct IndicatorCheck {
  package struct Claim: Sendable {
    package let cell: IndicatorCell
    /// In the file: the value or marker, the locator, and the names of what was measured.
    package let valueRange: Range<Int>
    package let atRange: Range<Int>
    package let periodRange: Range<Int>
    package let indicatorRange: Range<Int>
    package let areaRange: Range<Int>

    package init(
      cell: IndicatorCell, valueRange: Range<Int>, atRange: Range<Int>, periodRange: Range<Int>,
      indicatorRange: Range<Int>, areaRange: Range<Int>
    ) {
      self.cell = cell
      self.valueRange = valueRange
      self.atRange = atRange
      self.periodRange = periodRange
      self.indicatorRange = indicatorRange
      self.areaRange = areaRange
    }
  }

  let document: IndicatorDocument
  let lookup: TextLookup
  let name: String
  /// The words of each indicator's label and id.
  let names: [LabelWords]
  private var text: PublishedText { lookup.text }
  /// The scales on which tables of the text may give pounds.
  private let poundScales: [PoundScale]

  package init(_ document: IndicatorDocument, _ lookup: TextLookup, name: String) {
    self.document = document
    self.lookup = lookup
    self.name = name
    let bytes = lookup.text.bytes
    let hasPounds = document.indicators.contains { $0.unit == .pounds }
    poundScales = hasPounds ? PoundScale.allCases.filter { $0.isNamed(in: bytes) } : []
    names = document.indicators.map { LabelWords([$0.label, $0.id].joined(separator: " ")) }
  }

  /// Each value by the tables or the paragraph that it is said to stand in.
  package func check(_ claims: [Claim], _ tally: inout ProvenanceTally) {
    var tables: [(at: Locator, claims: [Claim])] = []
    for claim in claims {
      guard let at = claim.cell.at ?? document.indicators[claim.cell.indicator].at else {
        tally.leave(claim.valueRange, "a value: no place stands with it")
        continue
      }
      guard !lookup.passages(at).isEmpty else {
        let message = PlaceWords.missing(at, in: text, name)
        tally.report(.unknownPlace, claim.atRange, message.text, hint: message.hint)
        continue
      }
      tally.counts.places += 1
      if let index = tables.firstIndex(where: { $0.at == at }) {
        tables[index].claims.append(claim)
      } else if !text.tables(at).isEmpty {
        tables.append((at, [claim]))
      } else {
        checkParagraph(claim, at, &tally)
      }
    }
    for table in tables { checkTable(at: table.at, table.claims, &tally) }
  }

  // MARK: - Tables

  /// A cell of one of the tables behind a paragraph.
  struct Place: Hashable {
    let table: Int
    let row: Int
    let column: Int
  }

  /// The row, the column or both that say what is measured.
  struct Subject: Hashable {
    let table: Int
    /// −1 where the rows say where or when.
    let row: Int
    let column: Int
  }

  typealias Candidate = (subject: Subject, place: Place)

  private func checkTable(at: Locator, _ claims: [Claim], _ tally: inout ProvenanceTally) {
    let tables = text.tables(at)
    let labels = tables.map { TableLabels($0, text.bytes, areas: document.areas) }
    var groups: [[Claim]] = []
    var indices: [String: Int] = [:]
    for claim in claims {
      let key = "\(claim.cell.indicator)|\(claim.cell.category ?? "")"
      if let index = indices[key] {
        groups[index].append(claim)
      } else {
        indices[key] = groups.count
        groups.append([claim])
      }
    }
    let around = words(of: lookup.passages([at.paragraphAbove, at]))
    let before = tally.problemCount
    var taken: [Place: Claim] = [:]
    for group in groups {
      if let owner = owner(of: group, at, claims) {
        let message =
          "\(at.tableWords) of \(name) is that of “\(document.indicators[owner].label)”, which lacks this value"
        tally.report(.tableValue, group[0].indicatorRange, message, hint: document.indicators[owner].id)
      } else {
        check(group, at, tables, labels, around, &taken, &tally)
      }
    }
    // A value in the wrong place leaves the right one empty.
    if tally.problemCount == before { checkLeftOut(taken, at: at, tables, labels, &tally) }
  }

  /// The indicator to which the one value belongs that another, whose own table is not this one, has here: the table is
  /// its own, all other values are its, and it lacks just this one.
  private func owner(of group: [Claim], _ at: Locator, _ claims: [Claim]) -> Int? {
    guard group.count == 1, let cell = group.first?.cell, document.indicators[cell.indicator].at != at else {
      return nil
    }
    let others = claims.map(\.cell).filter { $0.indicator != cell.indicator }
    guard let owner = others.first?.indicator, others.count >= 3, others.count == claims.count - 1,
      others.allSatisfy({ $0.indicator == owner }), document.indicators[owner].at == at,
      !others.contains(where: { $0.area == cell.area && $0.period == cell.period && $0.category == cell.category }),
      others.contains(where: { $0.area == cell.area && $0.category == cell.category || $0.period == cell.period })
    else { return nil }
    return owner
  }

  private func check(
    _ group: [Claim],
    _ at: Locator,
    _ tables: [PublishedTable],
    _ labels: [TableLabels],
    _ around: Set<Stem>,
    _ taken: inout [Place: Claim],
    _ tally: inout ProvenanceTally
  ) {
    let candidates = group.map { places(for: $0.cell, tables, labels) }
    let best = subject(of: group.map(\.cell), candidates, tables, labels)
    for (claim, places) in zip(group, candidates) {
      var fitting = places.filter { $0.subject == best }.map(\.place)
      if fitting.isEmpty, let best { fitting = named(places, besides: best, for: claim.cell, labels) }
      guard best != nil,
        let place = likeliest(fitting, for: claim.cell, labels).map({
          own(places.map(\.place), besides: $0, for: claim.cell, tables, labels) ?? $0
        })
      else {
        let area = document.areas[claim.cell.area].label
        // Below a heading a value may stand in a sentence as well.
        if case .heading = at {
          checkParagraph(claim, at, &tally)
          continue
        }
        let message = "\(at.tableWords) of \(name) has no cell for \(area), \(claim.cell.period.words)"
        tally.report(.tableValue, claim.periodRange, message)
        continue
      }
      if taken[place] == nil { taken[place] = claim }
      let (row, column) = (labels[place.table].rows[place.row], labels[place.table].columns[place.column])
      let isNamed = row.area != nil || column.area != nil
      checkNames(
        claim, [row.words, column.words], around: around, isAreaNamed: isNamed, "\(at.tableWords) of \(name)", &tally)
      compare(claim, place, at, tables, labels, &tally)
    }
  }

  /// The row or column that agrees with most of an indicator's values and with its name.
  ///
  /// - Parameter candidates: for each cell, where it may stand.
  private func subject(
    of cells: [IndicatorCell],
    _ candidates: [[Candidate]],
    _ tables: [PublishedTable],
    _ labels: [TableLabels]
  ) -> Subject? {
    var agreements: [Subject: Int] = [:]
    var subjects: Set<Subject> = []
    for (cell, places) in zip(cells, candidates) {
      for (subject, place) in places {
        subjects.insert(subject)
        if agrees(cell, tables[place.table].rows[place.row][place.column]) { agreements[subject, default: 0] += 1 }
      }
    }
    func score(_ subject: Subject) -> Double {
      let share = Double(agreements[subject] ?? 0) / Double(cells.count)
      return share + 2 * likeness(cells[0], subject, labels[subject.table])
    }
    let scored = subjects.map { (score: score($0), subject: $0) }
    return scored.max { a, b in
      (a.score, -a.subject.row, -a.subject.column) < (b.score, -b.subject.row, -b.subject.column)
    }?.subject
  }

  /// Checks the target of an indicator against the targets that its table prints in a column of their own.
  ///
  /// - Parameters:
  ///   - index: of the indicator.
  ///   - range: where the target stands in the file.
  package func checkTarget(of index: Int, at range: Range<Int>, _ tally: inout ProvenanceTally) {
    guard let target = document.indicators[index].target else { return }
    guard let at = document.indicators[index].at, !text.tables(at).isEmpty else {
      return tally.leave(range, "a target: no table stands with it")
    }
    let tables = text.tables(at)
    let labels = tables.map { TableLabels($0, text.bytes, areas: document.areas) }
    guard let subject = subject(of: index, tables, labels)?.subject, subject.row >= 0,
      let column = labels[subject.table].columns.lastIndex(where: { $0.words.likeness(Self.target) == 1 })
    else { return tally.leave(range, "a target: \(at.tableWords) of \(name) has no column for it") }
    let cell = tables[subject.table].rows[subject.row][column]
    let printed = lookup.figures(in: cell).filter {
      $0.role == .figure && [.number, .percent, .money].contains($0.value.kind)
    }
    if !contradicts(target, cell),
      Set(printed.map(\.value.amount)) == Set(target.quantities.map { FigureValue($0, .count).amount })
    {
      tally.counts.values += 1
      return
    }
    let words = cell.isEmpty ? "nothing" : "“\(text.string(cell))”"
    let row = labels[subject.table].rows[subject.row].text
    let message =
      "\(at.tableWords) of \(name) has \(words) as the target in the row “\(row)”, not “\(target)”"
    tally.report(.tableValue, range, message, hint: cell.isEmpty || printed.isEmpty ? "none-set" : nil)
  }

  /// The row or column of an indicator in its table, with the cells that its values may stand in.
  func subject(
    of index: Int, _ tables: [PublishedTable], _ labels: [TableLabels]
  ) -> (subject: Subject, places: [Place])? {
    let indicator = document.indicators[index]
    let all = document.cells.filter { $0.indicator == index && ($0.at ?? indicator.at) == indicator.at }
    let cells = all.filter { $0.category == all[0].category }
    let candidates = cells.map { places(for: $0, tables, labels) }
    guard !cells.isEmpty, let subject = subject(of: cells, candidates, tables, labels) else { return nil }
    return (subject, candidates.flatMap { $0 }.filter { $0.subject == subject }.map(\.place))
  }

  private static let target = LabelWords("target")

  /// “No higher than 15%” for a value to be reached, “at least” for one not to be passed.
  private func contradicts(_ target: Target, _ cell: Range<Int>) -> Bool {
    let words = text.string(cell).lowercased()
    return switch target {
    case .atLeast: Self.ceilings.contains { words.contains($0) }
    case .atMost: Self.floors.contains { words.contains($0) }
    case .between, .noneSet: false
    }
  }

  private static let ceilings = ["no higher", "no more", "at most", "less than", "below", "under", "maximum", "≤", "<"]
  private static let floors = ["no lower", "no less", "at least", "more than", "above", "over", "minimum", "≥", ">"]

  private func compare(
    _ claim: Claim,
    _ place: Place,
    _ at: Locator,
    _ tables: [PublishedTable],
    _ labels: [TableLabels],
    _ tally: inout ProvenanceTally
  ) {
    let range = tables[place.table].rows[place.row][place.column]
    if agrees(claim.cell, range) {
      tally.counts.values += 1
      return
    }
    let row = labels[place.table].rows[place.row].text
    let column = labels[place.table].columns[place.column].text
    let printed = range.isEmpty ? "an empty cell" : "“\(text.string(range))”"
    let own: String
    switch claim.cell.content {
    case .value(let quantity): own = "\(quantity)"
    case .missing(let marker): own = "“\(marker.rawValue)” (\(marker.words))"
    }
    let message =
      "\(at.tableWords) of \(name) has \(printed) in the row “\(row)”, column “\(column)”, not \(own)"
    tally.report(.tableValue, claim.valueRange, message, hint: range.isEmpty ? nil : text.string(range))
  }

  /// The cells that can be meant, by what their rows and columns say of where and when.
  private func places(
    for cell: IndicatorCell,
    _ tables: [PublishedTable],
    _ labels: [TableLabels]
  ) -> [Candidate] {
    var dated: [Candidate] = []
    var undated: [Candidate] = []
    for (t, table) in tables.enumerated() {
      let (rows, columns) = (labels[t].rows, labels[t].columns)
      for r in table.headCount..<max(table.headCount, table.rows.count) {
        for c in 1..<max(1, table.width) {
          if let area = rows[r].area ?? columns[c].area, area != cell.area { continue }
          let place = Place(table: t, row: r, column: c)
          // “England” below “Rate per 10,000” may be of the same.
          let subjects = (rows[r].isSubject ? [r] : [-1] + (labels[t].subjectRow(above: r).map { [$0] } ?? []))
            .map { Subject(table: t, row: $0, column: columns[c].isSubject ? c : -1) }
          guard let period = labels[t].period(row: r, column: c) else {
            undated += subjects.map { ($0, place) }
            continue
          }
          if period.matches(cell.period) { dated += subjects.map { ($0, place) } }
        }
      }
    }
    return namingArea(of: cell, dated.isEmpty ? undated : dated, labels)
  }

  func agrees(_ cell: IndicatorCell, _ range: Range<Int>) -> Bool {
    switch cell.content {
    case .missing(let marker):
      guard let printed = CellMarker(text.bytes, range) else { return false }
      switch marker {
      case .notAvailable: return printed == .notAvailable
      case .notApplicable: return printed == .notApplicable
      case .suppressed: return printed == .suppressed
      case .notExplained: return printed == .dash
      }
    case .value(let quantity):
      let amount = FigureValue(quantity, .count).amount
      if let whole = groupedBySpaces(range) { return whole * FigureValue.scale == amount }
      return lookup.figures(in: range).contains { figure in
        switch figure.value.kind {
        case .number, .percent, .money:
          figure.value.amount == amount
            || document.indicators[cell.indicator].unit == .pounds
              && poundScales.contains { figure.value.amount * Int64($0.rawValue) == amount }
        case .date: figure.value.month == 0 && Int64(figure.value.year) * FigureValue.scale == amount
        default: false
        }
      }
    }
  }

  /// “2 810”, which is one number where it is all of a cell.
  private func groupedBySpaces(_ range: Range<Int>) -> Int64? {
    let groups = text.bytes[range].split(separator: 0x20)
    guard groups.count > 1, groups.count <= 4, groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.joined().allSatisfy(\.isDigit)
    else { return nil }
    return Int64(String(decoding: groups.joined(), as: UTF8.self))
  }

  /// How far a row's or column's label is in the words of an indicator or its category, 0…1 and a little for the unit.
  private func likeness(_ cell: IndicatorCell, _ subject: Subject, _ labels: TableLabels) -> Double {
    let indicator = document.indicators[cell.indicator]
    let name = names[cell.indicator]
    let category = cell.category.map { LabelWords($0) }
    let row = subject.row >= 0 ? labels.rows[subject.row] : nil
    let column = subject.column >= 0 ? labels.columns[subject.column] : nil
    var result = 0.0
    switch (row, column) {
    case (let row?, let column?):
      // Of two that say what is measured, the one is the category's and the other the indicator's.
      result = (category ?? name).overlap(row.words) * 0.8 + name.overlap(column.words) * 0.4
    case (let label?, nil), (nil, let label?):
      result = max(name.overlap(label.words), category?.overlap(label.words) ?? 0)
    case (nil, nil): return 0
    }
    // A column headed by one letter: “N” for neglect.
    if let first = cell.category?.utf8.first, let column, column.text.utf8.count == 1, column.text.utf8.first == first {
      result += 0.5
    }
    // “Aged 9 to 11” and “Aged 12–15” have one word.
    let numbers = Self.numbers(cell.category ?? "")
    if !numbers.isEmpty {
      let printed = [row, column].compactMap { $0.map { Self.numbers($0.text) } }
      if printed.contains(numbers) {
        result += 0.5
      } else if printed.contains(where: { !$0.isEmpty }) {
        result -= 0.5
      }
    }
    let isPercent = (row?.text ?? "").contains("%") || (column?.text ?? "").contains("%")
    if isPercent { result += indicator.unit == .percent ? 0.1 : -0.1 }
    return result
  }

  private static func numbers(_ label: String) -> [Int] {
    label.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
  }
}
