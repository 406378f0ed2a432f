package import InspectionModel

/// Checks the values of a file of indicators against the tables and paragraphs of its paper, cell by cell.
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
  let cells: IndicatorCells
  var text: PublishedText { lookup.text }

  package init(_ document: IndicatorDocument, _ lookup: TextLookup, name: String) {
    self.document = document
    self.lookup = lookup
    self.name = name
    cells = IndicatorCells(document, lookup)
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

  private func checkTable(at: Locator, _ claims: [Claim], _ tally: inout ProvenanceTally) {
    let tables = self.tables(at: at)
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
    var taken: [IndicatorTables.Place: Claim] = [:]
    for group in groups {
      if let owner = owner(of: group, at, claims) {
        let message =
          "\(at.tableWords) of \(name) is that of “\(document.indicators[owner].label)”, which lacks this value"
        tally.report(.tableValue, group[0].indicatorRange, message, hint: document.indicators[owner].id)
      } else {
        check(group, at, tables, around, &taken, &tally)
      }
    }
    // A value in the wrong place leaves the right one empty.
    if tally.problemCount == before { checkLeftOut(taken, at: at, tables, &tally) }
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
    _ tables: IndicatorTables,
    _ around: Set<Stem>,
    _ taken: inout [IndicatorTables.Place: Claim],
    _ tally: inout ProvenanceTally
  ) {
    let candidates = group.map { cells.candidates(for: $0.cell, in: tables) }
    let subject = cells.subject(of: group.map(\.cell), candidates, in: tables)
    for (claim, candidates) in zip(group, candidates) {
      guard let subject, let place = cells.place(of: claim.cell, among: candidates, below: subject, in: tables) else {
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
      checkNames(
        claim, [tables.row(of: place).words, tables.column(of: place).words], around: around,
        isAreaNamed: tables.area(of: place) != nil, "\(at.tableWords) of \(name)", &tally)
      compare(claim, place, at, tables, &tally)
    }
  }

  /// The tables at a place.
  func tables(at place: Locator) -> IndicatorTables { IndicatorTables(at: place, in: text, areas: document.areas) }

  private func compare(
    _ claim: Claim, _ place: IndicatorTables.Place, _ at: Locator, _ tables: IndicatorTables,
    _ tally: inout ProvenanceTally
  ) {
    let range = tables.range(of: place)
    if cells.agrees(claim.cell, range) {
      tally.counts.values += 1
      return
    }
    let (row, column) = (tables.row(of: place).text, tables.column(of: place).text)
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
}
