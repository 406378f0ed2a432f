import InspectionModel

/// Finds the cells of tables in which the values of indicators stand.
///
/// Which cell a value belongs to is decided by what the table's rows and columns say of place and period, and of what is
/// left by which row agrees with most of an indicator's values and with its name: a single wrong value then stands out,
/// and so do two that were exchanged.
struct IndicatorCells {
  typealias Place = IndicatorTables.Place
  typealias Subject = IndicatorTables.Subject
  typealias Candidate = IndicatorTables.Candidate

  private let document: IndicatorDocument
  private let lookup: TextLookup
  /// The words of each indicator's label and id.
  let names: [LabelWords]
  /// The scales on which tables of the text may give pounds.
  private let poundScales: [PoundScale]

  init(_ document: IndicatorDocument, _ lookup: TextLookup) {
    self.document = document
    self.lookup = lookup
    names = document.indicators.map { LabelWords([$0.label, $0.id].joined(separator: " ")) }
    let hasPounds = document.indicators.contains { $0.unit == .pounds }
    poundScales = hasPounds ? PoundScale.allCases.filter { $0.isNamed(in: lookup.text.bytes) } : []
  }

  // MARK: - The row or column of an indicator

  /// That of the indicator in its own tables, with the cells that its values may stand in.
  func subject(of index: Int, in tables: IndicatorTables) -> (subject: Subject, places: [Place])? {
    let indicator = document.indicators[index]
    let all = document.cells.filter { $0.indicator == index && ($0.at ?? indicator.at) == indicator.at }
    let cells = all.filter { $0.category == all[0].category }
    let candidates = cells.map { self.candidates(for: $0, in: tables) }
    guard !cells.isEmpty, let subject = subject(of: cells, candidates, in: tables) else { return nil }
    return (subject, candidates.flatMap { $0 }.filter { $0.subject == subject }.map(\.place))
  }

  /// The one that agrees with most of some values and with the name of their indicator.
  ///
  /// - Parameter candidates: for each value, where it may stand.
  func subject(of cells: [IndicatorCell], _ candidates: [[Candidate]], in tables: IndicatorTables) -> Subject? {
    var agreements: [Subject: Int] = [:]
    var subjects: Set<Subject> = []
    for (cell, places) in zip(cells, candidates) {
      for (subject, place) in places {
        subjects.insert(subject)
        if agrees(cell, tables.range(of: place)) { agreements[subject, default: 0] += 1 }
      }
    }
    func score(_ subject: Subject) -> Double {
      let share = Double(agreements[subject] ?? 0) / Double(cells.count)
      return share + 2 * likeness(cells[0], subject, tables.labels[subject.table])
    }
    let scored = subjects.map { (score: score($0), subject: $0) }
    return scored.max { a, b in
      (a.score, -a.subject.row, -a.subject.column) < (b.score, -b.subject.row, -b.subject.column)
    }?.subject
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

  // MARK: - The cell of a value

  /// The cells that a value may stand in; of another area than the authority's those whose row or column names the area,
  /// where there are any.
  func candidates(for cell: IndicatorCell, in tables: IndicatorTables) -> [Candidate] {
    let all = tables.candidates(for: cell)
    guard document.areas[cell.area].id != document.authority.rawValue else { return all }
    let named = all.filter { tables.area(of: $0.place) == cell.area }
    return named.isEmpty ? all : named
  }

  /// The one of them that a value stands in; nil where none is that of its place and time.
  ///
  /// - Parameter subject: the row or column of its indicator.
  func place(
    of cell: IndicatorCell, among candidates: [Candidate], below subject: Subject, in tables: IndicatorTables
  ) -> Place? {
    var fitting = candidates.filter { $0.subject == subject }.map(\.place)
    if fitting.isEmpty { fitting = apart(from: subject, candidates, for: cell, in: tables) }
    return likeliest(fitting, for: cell, in: tables).map {
      own(candidates.map(\.place), besides: $0, for: cell, in: tables) ?? $0
    }
  }

  /// The cell of an area whose row stands apart from that of the indicator: “Re-referrals – England”, or “England” some
  /// rows below it.
  private func apart(
    from subject: Subject, _ candidates: [Candidate], for cell: IndicatorCell, in tables: IndicatorTables
  ) -> [Place] {
    let own = candidates.map(\.place).filter {
      $0.table == subject.table && tables.row(of: $0).area == cell.area
    }
    let name = names[cell.indicator]
    let saying = own.filter { name.overlap(tables.row(of: $0).words) > 0 }
    if !saying.isEmpty { return saying }
    let below = own.filter { $0.row > subject.row }
    guard let next = below.map(\.row).min() else { return [] }
    return below.filter { $0.row == next }
  }

  /// Of the cells that can be meant by place and period, the one whose labels say so best: it names the area, is no
  /// target, has the words of the indicator and few others. Of several the first.
  private func likeliest(_ places: [Place], for cell: IndicatorCell, in tables: IndicatorTables) -> Place? {
    func score(_ place: Place) -> Double {
      let (row, column) = (tables.row(of: place), tables.column(of: place))
      let name = names[cell.indicator]
      var score = max(name.overlap(row.words), name.overlap(column.words))
      if tables.area(of: place) == cell.area { score += 4 }
      if column.isTarget { score -= 2 }
      return score - 0.001 * Double(column.words.stems.count)
    }
    var best: (place: Place, score: Double)?
    for place in places {
      let own = score(place)
      if own > best?.score ?? -.infinity { best = (place, own) }
    }
    return best?.place
  }

  /// Where the likeliest cell has another value, the one that has it in a row of the indicator's own name, which no other
  /// place's is: “Visits in time | Northwick” above a row of which neither is said.
  private func own(
    _ places: [Place], besides place: Place, for cell: IndicatorCell, in tables: IndicatorTables
  ) -> Place? {
    guard !agrees(cell, tables.range(of: place)) else { return nil }
    let name = names[cell.indicator].different
    return places.first { other in
      let isOwn = document.areas[cell.area].id == document.authority.rawValue
      let area = tables.area(of: other)
      return other.row != place.row && (area == cell.area || area == nil && isOwn && tables.row(of: place).area != nil)
        && !name.isEmpty && name.allSatisfy(tables.row(of: other).words.different.contains)
        && agrees(cell, tables.range(of: other))
    }
  }

  // MARK: - What a cell prints

  /// Whether a printed cell has a value, or the mark that stands for its absence.
  ///
  /// - Parameter range: of the cell's words.
  func agrees(_ cell: IndicatorCell, _ range: Range<Int>) -> Bool {
    switch cell.content {
    case .missing(let marker):
      guard let printed = CellMarker(lookup.text.bytes, range) else { return false }
      switch marker {
      case .notAvailable: return printed == .notAvailable
      case .notApplicable: return printed == .notApplicable
      case .suppressed: return printed == .suppressed
      case .notExplained: return printed == .dash
      }
    case .value(let quantity):
      let amount = FigureValue(quantity, .count).amount
      // “3 288¹” is one number, as whoever takes the table reads it.
      if let digits = CellNumber.digits(lookup.text.bytes, range), let printed = Quantity(digits) {
        return isSame(FigureValue(printed, .count).amount, amount, of: cell)
      }
      return lookup.figures(in: range).contains { figure in
        switch figure.value.kind {
        case .number, .percent, .money:
          isSame(figure.value.amount, amount, of: cell)
        case .date: figure.value.month == 0 && Int64(figure.value.year) * FigureValue.scale == amount
        default: false
        }
      }
    }
  }

  /// Whether a printed amount is that of a value, or is so in the thousands or millions in which the text gives pounds.
  private func isSame(_ printed: Int64, _ amount: Int64, of cell: IndicatorCell) -> Bool {
    if printed == amount { return true }
    guard document.indicators[cell.indicator].unit == .pounds else { return false }
    return poundScales.contains { scale in
      // A figure may be in pounds beside others in millions, and no sum of money is as large as that of it.
      let (pounds, isTooLarge) = printed.multipliedReportingOverflow(by: Int64(scale.rawValue))
      return !isTooLarge && pounds == amount
    }
  }
}
