import InspectionModel

/// Tells whether a figure of a sentence stands in another row or column of the cited table than the sentence names:
/// “Outer London finished 83% of assessments” where the row of Outer London has 86%.
///
/// A sentence names rows and columns by their words, or by a time. Which of several names a figure belongs to is told by
/// their order, and only where it leaves no choice; then no cell with the figure may fit.
struct TableRivals {
  private let places: PrintedPlaces
  /// The council of whom a sentence speaks that names none.
  private let council: StemSet

  init(_ places: PrintedPlaces, council: StemSet) {
    self.places = places
    self.council = council
  }

  /// A figure of a sentence with the cells that have it.
  private struct Found {
    let mention: FigureMention
    let cells: [TableClues.Cell]
  }

  /// A figure that stands elsewhere in the table than in the row or the column that the sentence names.
  func misplacedFigure(_ sentence: FigureStretch) -> Objection? {
    misplaced(sentence).map { figure, name in
      Objection(
        range: figure, message: "\(places.words) has “\(sentence.string(figure))” elsewhere, and not for \(name)")
    }
  }

  private func misplaced(_ sentence: FigureStretch) -> (figure: Range<Int>, name: String)? {
    guard
      sentence.figures.contains(where: { $0.role == .figure && [.number, .percent, .money].contains($0.value.kind) })
    else {
      return nil
    }
    let tables = places.lookup.clues(places.locators)
    let counted = sentence.figures.filter { $0.role == .figure && [.number, .percent, .money].contains($0.value.kind) }
    let inTables = tables.flatMap { $0.cells.map(\.range) }
    // What the prose beside the tables has is no question of rows.
    let prose = places.mentions.filter { mention in
      !inTables.contains { $0.contains(mention.range.lowerBound) }
    }
    let told = counted.filter { own in !prose.contains { FigureSet.says(own.value, $0.value) } }
    let found = tables.map { table in told.compactMap { self.found($0, in: table) } }
    if let apart = parted(told, found, sentence.bytes) { return apart }
    // Of several tables that which has all the figures, and has them alone.
    let whole = found.indices.filter { !found[$0].isEmpty && found[$0].count == told.count }
    let index = tables.count == 1 ? 0 : whole.first
    guard let index, tables.indices.contains(index), !found[index].isEmpty,
      !found.indices.contains(where: { $0 != index && !found[$0].isEmpty })
    else { return nil }
    let table = tables[index]
    return misnamed(found[index], table, sentence) ?? mistimed(found[index], table, sentence)
      ?? misspanned(found[index], table, sentence) ?? turned(found[index], sentence.bytes)
      ?? mistargeted(found[index], table, sentence) ?? misread(found[index], table, sentence)
  }

  private func found(_ mention: FigureMention, in table: TableClues) -> Found? {
    let cells = table.cells.filter { cell in
      places.lookup.figures(in: cell.range).contains { FigureSet.says(mention.value, $0.value) }
    }
    return cells.isEmpty ? nil : Found(mention: mention, cells: cells)
  }

  // MARK: - Names

  private func misnamed(
    _ found: [Found], _ table: TableClues, _ sentence: FigureStretch
  ) -> (Range<Int>, String)? {
    if table.names.isEmpty { return nil }
    // “councils like Lewisham” are others.
    if Paraphrase.words(sentence.bytes[sentence.range]).contains(where: Self.likening.contains) { return nil }
    let named = names(of: table, in: sentence)
    for isOfRow in [true, false] {
      let own = named.filter { table.names[$0.name].isOfRow == isOfRow }
      let bound = Binding(in: sentence.bytes, onlyNearest: false).bind(found.map(\.mention.range), to: own.map(\.range))
      for (figure, names) in zip(found, bound) {
        guard let names, let first = names.first,
          !figure.cells.contains(where: { fits($0, names.map { own[$0].name }, table) })
        else { continue }
        return (figure.mention.range, String(decoding: sentence.bytes[own[first].range], as: UTF8.self))
      }
    }
    return misattributed(found, named.map(\.name), table, sentence)
  }

  /// A figure of another place, where the sentence names none.
  private func misattributed(
    _ found: [Found], _ named: [Int], _ table: TableClues, _ sentence: FigureStretch
  ) -> (Range<Int>, String)? {
    guard !council.isEmpty, !hasOtherPlace(sentence),
      let own = table.names.firstIndex(where: { StemSet($0.words).shared(with: council) == $0.words.count }),
      !named.contains(where: { table.names[$0].isOfRow == table.names[own].isOfRow })
    else { return nil }
    let wrong = found.first { figure in !figure.cells.contains { fits($0, [own], table) } }
    return wrong.map { ($0.mention.range, "the council itself") }
  }

  /// Whether a cell's row is one of those that are named, if any is, and its column too.
  private func fits(_ cell: TableClues.Cell, _ wanted: [Int], _ table: TableClues) -> Bool {
    [true, false].allSatisfy { isOfRow in
      let own = table.names(of: cell, isOfRow: isOfRow)
      let named = wanted.filter { table.names[$0].isOfRow == isOfRow }
      return own.isEmpty || named.isEmpty || own.contains(where: named.contains)
    }
  }

  /// The names that a sentence has, in its order; of “Inner London” and “London” the longer.
  private func names(
    of table: TableClues, in sentence: FigureStretch
  ) -> [(name: Int, range: Range<Int>)] {
    let words = words(sentence.bytes, sentence.range)
    var result: [(name: Int, range: Range<Int>)] = []
    var i = 0
    while i < words.count {
      let fitting = table.names.indices.filter { index in
        let name = table.names[index].words
        return i + name.count <= words.count && zip(name, words[i...]).allSatisfy { $0 == $1.stem }
      }
      guard let longest = fitting.max(by: { table.names[$0].words.count < table.names[$1].words.count }) else {
        i += 1
        continue
      }
      let count = table.names[longest].words.count
      result.append((longest, words[i].range.lowerBound..<words[i + count - 1].range.upperBound))
      i += count
    }
    return result
  }

  private func words(_ bytes: [UInt8], _ range: Range<Int>) -> [(stem: Stem, range: Range<Int>)] {
    var words: [(Stem, Range<Int>)] = []
    var start: Int?
    for i in range.lowerBound...range.upperBound {
      if i < range.upperBound, bytes[i].isLetter {
        start = start ?? i
      } else if let first = start {
        if let stem = LabelWords(bytes[first..<i]).stems.first { words.append((stem, first..<i)) }
        start = nil
      }
    }
    return words
  }

  private func hasOtherPlace(_ sentence: FigureStretch) -> Bool {
    Paraphrase.words(sentence.bytes[sentence.range]).contains(where: Self.places.contains)
  }

  private static let likening: Set = ["similar", "comparable", "like", "other", "others", "elsewhere"]

  private static let places: Set = [
    "national", "nationally", "country", "nation", "england", "english", "britain", "london", "capital", "city",
    "neighbours", "neighbour", "neighbouring", "elsewhere", "similar", "comparable", "others", "other", "region",
    "boroughs", "councils", "authorities",
  ]

  // MARK: - Times

  private func mistimed(
    _ found: [Found], _ table: TableClues, _ sentence: FigureStretch
  ) -> (Range<Int>, String)? {
    let times = SentenceTimes(sentence).times
    let periods = table.cells.compactMap(\.period)
    guard !times.isEmpty, !periods.isEmpty,
      times.allSatisfy({ time in periods.contains { !$0.excludes(time.period) } })
    else { return nil }
    let bound = Binding(in: sentence.bytes, onlyNearest: true).bind(found.map(\.mention.range), to: times.map(\.range))
    for (figure, indices) in zip(found, bound) {
      guard let indices else { continue }
      let fits = figure.cells.contains { cell in
        guard let period = cell.period else { return true }
        return indices.contains { !period.excludes(times[$0].period) }
      }
      if !fits {
        return (figure.mention.range, String(decoding: sentence.bytes[times[indices[0]].range], as: UTF8.self))
      }
    }
    return nil
  }

  /// “from 62% to 88% over the year”: what a row has first and last of its quarters.
  private func misspanned(
    _ found: [Found], _ table: TableClues, _ sentence: FigureStretch
  ) -> (Range<Int>, String)? {
    let words = Paraphrase.words(sentence.bytes[sentence.range])
    guard
      zip(words, zip(words.dropFirst(), words.dropFirst(2))).contains(where: { $0 == "over" && $1 == ("the", "year") })
    else { return nil }
    for (first, last) in zip(found, found.dropFirst()) {
      let before = sentence.words(before: first.mention.range, within: 8).last
      let between = Paraphrase.words(
        sentence.bytes[first.mention.range.upperBound..<last.mention.range.lowerBound])
      guard before == "from", between.last == "to", between.count <= 3 else { continue }
      let rows = Set(first.cells.map(\.row)).intersection(last.cells.map(\.row)).sorted()
      let ends = rows.map { row in
        let quarters = table.cells.filter { cell in
          cell.row == row && cell.period?.isOneQuarter == true && !places.lookup.figures(in: cell.range).isEmpty
        }
        return quarters.count < 3 ? nil : (start: quarters[0].column, end: quarters[quarters.count - 1].column)
      }
      guard !ends.isEmpty, let known = ends.first ?? nil, ends.count == 1 else { continue }
      if !first.cells.contains(where: { $0.row == rows[0] && $0.column == known.start }) {
        return (first.mention.range, "the first of the quarters")
      }
      if !last.cells.contains(where: { $0.row == rows[0] && $0.column == known.end }) {
        return (last.mention.range, "the last of the quarters")
      }
    }
    return nil
  }

  /// “from 69% to 83%”, where each row that has both has the 83% at the earlier time.
  private func turned(_ found: [Found], _ bytes: [UInt8]) -> (Range<Int>, String)? {
    for (first, last) in zip(found, found.dropFirst()) {
      let before = bytes[max(0, first.mention.range.lowerBound - 8)..<first.mention.range.lowerBound]
      let between = Paraphrase.words(bytes[first.mention.range.upperBound..<last.mention.range.lowerBound])
      guard Paraphrase.words(before).last == "from", between.last == "to", between.count <= 3 else { continue }
      let pairs = first.cells.flatMap { cell in last.cells.filter { $0.row == cell.row }.map { (cell, $0) } }
      let isTurned = pairs.allSatisfy { start, end in
        guard let one = start.period, let other = end.period else { return false }
        return one.isAfter(other)
      }
      if !pairs.isEmpty, isTurned { return (first.mention.range, "the earlier of the two times") }
    }
    return nil
  }

  /// “from 83% to 79%”, and “79%, after 83%”, which no row and no column of a table has both: what changed was one thing.
  private func parted(
    _ told: [FigureMention], _ found: [[Found]], _ bytes: [UInt8]
  ) -> (Range<Int>, String)? {
    for (first, last) in zip(told, told.dropFirst()) where first.value.kind == last.value.kind {
      guard isChange(from: first.range, to: last.range, bytes) else { continue }
      let pairs = found.map { all in
        (all.first { $0.mention.range == first.range }, all.first { $0.mention.range == last.range })
      }
      guard pairs.contains(where: { $0.0 != nil }), pairs.contains(where: { $0.1 != nil }) else { continue }
      let isOne = pairs.contains { pair in
        guard let first = pair.0, let last = pair.1 else { return false }
        return !Set(first.cells.map(\.row)).isDisjoint(with: last.cells.map(\.row))
          || !Set(first.cells.map(\.column)).isDisjoint(with: last.cells.map(\.column))
      }
      if !isOne { return (last.range, "the row of \(first.value)") }
    }
    return nil
  }

  /// Whether of two figures the one is what became of the other: “from 83% to 79%”, “79%, down from 83%”, “79%, after 83%”.
  private func isChange(from first: Range<Int>, to last: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard first.upperBound <= last.lowerBound else { return false }
    let between = Paraphrase.words(bytes[first.upperBound..<last.lowerBound])
    guard between.count <= Self.farthest else { return false }
    let before = Paraphrase.words(bytes[max(0, first.lowerBound - 8)..<first.lowerBound])
    return before.last == "from" && between.last == "to" || Self.changes.contains { between.elementsEqual($0) }
  }

  private static let farthest = 12
  private static let changes = [["after"], ["down", "from"], ["up", "from"], ["compared", "with"], ["against"]]

  /// “the target is 15%”, where the column of targets has that for another row, or nowhere.
  private func mistargeted(
    _ found: [Found], _ table: TableClues, _ sentence: FigureStretch
  ) -> (Range<Int>, String)? {
    let columns = table.columns.indices.filter { table.columns[$0].contains(Self.target) }
    if columns.isEmpty { return nil }
    let wrong = found.first { figure in
      let before = sentence.words(before: figure.mention.range, within: 24).suffix(3)
      return before.lastIndex(of: "target").map { index in
        before[(index + 1)...].allSatisfy { ["is", "was", "of", "the"].contains($0) }
      } ?? false && !figure.cells.contains { columns.contains($0.column) }
    }
    return wrong.map { ($0.mention.range, "the target") }
  }

  private static let target = LabelWords("target").stems[0]

  // MARK: - Long labels

  /// A figure in a row of which the sentence has no word, where another has two or more that are its own.
  private func misread(
    _ found: [Found], _ table: TableClues, _ sentence: FigureStretch
  ) -> (Range<Int>, String)? {
    let own = LabelWords(sentence.bytes[sentence.range]).different
    for figure in found {
      let mine = Set(figure.cells.map(\.row))
      guard mine.allSatisfy({ table.rows[$0].count >= 2 }) else { continue }
      for (row, words) in table.rows.enumerated() where !mine.contains(row) && words.count >= 3 {
        let others = mine.map { table.rows[$0] }
        let theirs = words.filter { word in own.contains(word) && !others.contains { $0.contains(word) } }
        let isMine = others.contains { other in other.contains { own.contains($0) && !words.contains($0) } }
        if theirs.count >= 2, !isMine { return (figure.mention.range, "another row") }
      }
    }
    return nil
  }
}
