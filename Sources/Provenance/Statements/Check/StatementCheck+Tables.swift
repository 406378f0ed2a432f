import InspectionModel

/// Tables of the writer's.
extension StatementCheck {
  /// Holds each cell against what its row rests on, and the whole against what it rests on.
  ///
  /// - Parameter before: the paragraph right above, whose places a table without any rests on.
  package func check(
    table rows: [[AuthorText]], caption: AuthorText?, behind before: AuthorText?, _ tally: inout ProvenanceTally
  ) {
    var cited = (caption?.cites ?? []).map(\.places)
    if let caption { check(caption, inherited: before.flatMap { $0.cites.last }.map { [$0.places] } ?? [], &tally) }
    if cited.isEmpty, let before, let own = citation(of: rows, before) { cited = [own] }
    let table = CitedRows(rows, cited) { places, cells in
      let values = cells.flatMap { FigureFinder.figures(in: $0.bytes, $0.bytes.indices) }.filter { $0.role == .figure }
      let printed = places.compactMap(printed)
      return values.allSatisfy { figure in printed.contains { $0.contains(figure.value) } }
    }
    for cite in table.places { checkPlaces(cite.places, at: cite.source, &tally) }
    let rows = withShares(table.rows, caption: caption, of: table.cited)
    for (row, cited) in zip(rows, table.cited) {
      for cell in row where !cell.isEmpty || !cell.cites.isEmpty { check(cell, inherited: cited, isCell: true, &tally) }
      if row.count == 2 { check(row: row[0], row[1], cited, &tally) }
    }
    let parts = table.parts(of: rows)
    if parts.count == 1 {
      check(rows: rows, parts[0].cited, &tally)
    } else {
      for part in parts { checkCells(part.rows, part.cited, &tally) }
    }
  }

  /// Of the citations in the paragraph above a table, the one whose places have most of the table's figures; of several
  /// the last.
  private func citation(of rows: [[AuthorText]], _ above: AuthorText) -> CitedPlaces? {
    let values = rows.joined().flatMap { FigureFinder.figures(in: $0.bytes, $0.bytes.indices) }.map(\.value)
    var best: (places: CitedPlaces, count: Int)?
    for cite in above.cites.reversed() {
      let count = printed(cite.places).map { places in values.count(where: places.contains) } ?? 0
      if best.map({ $0.count < count }) ?? true { best = (cite.places, count) }
    }
    return best?.places
  }

  private struct Row {
    let label: AuthorText
    let value: FigureValue
    /// Where the figure stands in the file.
    let source: Range<Int>
    let isTotal: Bool
  }

  /// That each cell stands in the row and the column that is named; that, below its head, no row is left out of what one
  /// sentence or one list of grades gives together; and that no row is more than the whole.
  private func check(rows: [[AuthorText]], _ cited: [CitedPlaces], _ tally: inout ProvenanceTally) {
    checkCells(rows, cited, &tally)
    let read = rows.compactMap(row)
    // The first is the head.
    guard read.count >= rows.count - 1, read.count >= 2, cited.count == 1, cited[0].derived == nil,
      let places = printed(cited[0]), places.isComplete
    else { return }
    let parts = read.filter { !$0.isTotal }
    if let total = read.first(where: \.isTotal), let most = parts.map(\.value).max(by: { $0.amount < $1.amount }),
      most.kind == total.value.kind, most.amount > total.value.amount
    {
      let message = "this is the whole of the table, and a row of it has \(most); correct one of them"
      tally.report(.doubtfulFigure, total.source, message)
    }
    guard let gap = gradeGap(parts, places) ?? sentenceGap(parts, read, places) else { return }
    let message = "\(places.words) has \(gap.printed) as well, and this table has no row for it; add it"
    tally.report(.valueLeftOut, gap.source, message, hint: gap.printed)
  }

  private func checkCells(_ rows: [[AuthorText]], _ cited: [CitedPlaces], _ tally: inout ProvenanceTally) {
    guard cited.count == 1, cited[0].derived == nil, let places = printed(cited[0]), places.isComplete else { return }
    guard let table = WriterTable(rows, places) else { return checkColumns(rows, places, &tally) }
    for cell in table.misplaced where !tally.hasProblem(at: cell.source) {
      let labels = cell.labels.map { "“\($0)”" }.joined(separator: ", ")
      let message =
        "\(places.words) has \(cell.value) elsewhere, and \(cell.printed?.description ?? "another figure") for \(labels)"
      tally.report(.doubtfulFigure, cell.source, message, hint: cell.printed?.description)
    }
  }

  /// That each figure below a date is one of that date, where the paragraphs that are cited give it with another: of “1,847 at
  /// 31 March 2016, a reduction from 2,013 at 31 March 2015”.
  private func checkColumns(_ rows: [[AuthorText]], _ places: PrintedPlaces, _ tally: inout ProvenanceTally) {
    guard rows.count >= 2, let head = rows.first else { return }
    let periods = head.map {
      LabelPeriod($0.string($0.bytes.indices), FigureFinder.figures(in: $0.bytes, $0.bytes.indices))
    }
    let rivals = FigureRivals(places)
    for row in rows.dropFirst() {
      checkPlaces(of: row, below: head, places, rivals, &tally)
      for index in row.indices.dropFirst() where periods.indices.contains(index) {
        let cell = row[index]
        let figures = FigureFinder.figures(in: cell.bytes, cell.bytes.indices).filter { $0.role == .figure }
        guard let period = periods[index], figures.count == 1, cell.cites.isEmpty,
          let mine = rivals.rivals(of: figures[0].value.kind)?.filter({ FigureSet.says(figures[0].value, $0.value) }),
          let printed = mine.first?.beside, !rivals.isInTable(mine),
          mine.allSatisfy({ figure in figure.time.map { $0.excludes(period) } ?? false })
        else { continue }
        let source = cell.source(of: figures[0].range)
        if tally.hasProblem(at: source) { continue }
        let name = head[index].string(head[index].bytes.indices)
        let message = "\(places.words) has \(figures[0].value) beside \(printed), and not beside “\(name)”"
        tally.report(.doubtfulFigure, source, message, hint: printed.description)
      }
    }
  }

  /// That a cell below “England” is what the paragraphs give for England, where another cell of its row is.
  private func checkPlaces(
    of row: [AuthorText], below head: [AuthorText], _ places: PrintedPlaces, _ rivals: FigureRivals,
    _ tally: inout ProvenanceTally
  ) {
    let figures = row.map { cell in
      let all = FigureFinder.figures(in: cell.bytes, cell.bytes.indices).filter { $0.role == .figure }
      return all.count == 1 && cell.cites.isEmpty ? all[0] : nil
    }
    for index in row.indices.dropFirst() where head.indices.contains(index) {
      let name = head[index].string(head[index].bytes.indices)
      guard let own = figures[index], let place = FigureRivals.place(ofColumn: name), places.contains(own.value),
        !rivals.isOf(place, own.value),
        let other = figures.indices.dropFirst().first(where: { column in
          column != index && figures[column].map { $0.value != own.value && rivals.isOf(place, $0.value) } ?? false
        }), let printed = figures[other]?.value
      else { continue }
      let source = row[index].source(of: own.range)
      if tally.hasProblem(at: source) { continue }
      let message = "\(places.words) has \(printed) for \(place), and not \(own.value); look at the columns"
      tally.report(.doubtfulFigure, source, message, hint: printed.description)
    }
  }

  /// Nil for a row that is no label with one figure.
  private func row(_ cells: [AuthorText]) -> Row? {
    guard cells.count == 2, cells.allSatisfy(\.cites.isEmpty) else { return nil }
    let figures = FigureFinder.figures(in: cells[1].bytes, cells[1].bytes.indices)
    guard figures.count == 1, figures[0].role == .figure, [.number, .percent].contains(figures[0].value.kind) else {
      return nil
    }
    let first = Paraphrase.words(cells[0].bytes[...]).first ?? ""
    return Row(
      label: cells[0], value: figures[0].value, source: cells[1].source(of: figures[0].range),
      isTotal: ["all", "total", "together"].contains(first))
  }

  /// A grade with its number that stands beside those of the rows: “Good 16”.
  private func gradeGap(_ rows: [Row], _ places: PrintedPlaces) -> (source: Range<Int>, printed: String)? {
    let own = rows.map { row in
      GradeWords.grade(row.label.bytes, at: 0, before: row.label.count).flatMap {
        $0.end == row.label.count ? $0.id : nil
      }
    }
    guard own.count >= 2, own.allSatisfy({ $0 != nil }) else { return nil }
    for (index, grade) in Self.grades.enumerated() where !own.contains(grade) {
      let words = GradeLookup.words(grade)
      guard let count = places.figures(behind: Array(words.utf8)).first else { continue }
      // The row that stands where this one belongs.
      let next = own.indices.first { Self.grades.firstIndex(of: own[$0] ?? "").map { $0 > index } ?? false }
      return (rows[next ?? rows.count - 1].source, "“\(words)” \(count)")
    }
    return nil
  }

  /// The one figure that a sentence counts beside all of the rows: “97 under five, 322 of school age and 76 older”.
  private func sentenceGap(
    _ rows: [Row], _ all: [Row], _ places: PrintedPlaces
  ) -> (source: Range<Int>, printed: String)? {
    guard rows.count >= 2, rows.allSatisfy({ $0.value.kind == rows[0].value.kind }) else { return nil }
    for passage in places.stretches where !places.text.isInTable(passage.range) {
      for range in PublishedSentences.ranges(in: passage.bytes, passage.range) {
        let sentence = passage.part(range)
        let counted = sentence.figures.filter { figure in
          figure.role == .figure && figure.value.kind == rows[0].value.kind && !AgeWords.isAge(figure, in: sentence)
            && sentence.words(before: figure.range, within: 16).suffix(2) != ["total", "of"]
        }
        guard rows.allSatisfy({ row in counted.contains { $0.value == row.value } }) else { continue }
        let left = counted.filter { figure in !all.contains { $0.value == figure.value } }
        guard left.count == 1, let gap = left.first else { continue }
        // “Of 312 children, 201 …” names the whole, which a table need not have.
        let isWhole =
          gap == counted.first && FigureValue.sum(rows.lazy.map(\.value.amount)).map { gap.value.amount >= $0 } ?? false
        if isWhole, all.count == rows.count { continue }
        let next = counted.first { $0.range.lowerBound > gap.range.lowerBound }
        let row = next.flatMap { next in rows.first { $0.value == next.value } } ?? rows[rows.count - 1]
        return (row.source, "\(gap.value)")
      }
    }
    return nil
  }
}
