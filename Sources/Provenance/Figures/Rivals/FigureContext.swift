import InspectionModel

/// Tells whether a figure stands in a passage beside other words than the writer's, while another figure stands beside
/// them: “102 children with protection plans” where the paragraph has 207 of these, and 102 foster homes.
///
/// A passage with many figures holds nearly any; so the words around each are compared. It needs strong signs: of the
/// writer's words, at least two that belong to no other figure of the passage must stand with the other figure, and
/// next to none with the writer's own.
struct FigureContext {
  struct Surroundings: Sendable {
    var before = StemSet()
    var after = StemSet()
  }

  /// A figure of the passage with its words.
  struct Candidate: Sendable {
    let value: FigureValue
    let words: Surroundings
    /// Where its row starts, of one in a table.
    let row: Int?
    /// Whether it is part of a row's label, “placed within 20 days”, and so no value that could be mistaken for another.
    let isInLabel: Bool
    /// Whether it is how old somebody is, which is no count.
    let isAge: Bool

    func isOne(with other: Candidate) -> Bool {
      if let row { return row == other.row }
      return other.row == nil && value == other.value
    }
  }

  let places: PrintedPlaces
  var lookup: TextLookup { places.lookup }

  init(_ places: PrintedPlaces) { self.places = places }

  /// The figure that stands where the writer's words do; nil where nothing speaks against the writer's.
  func other(than figure: FigureMention, in sentence: FigureStretch) -> FigureValue? {
    guard [.number, .percent, .money].contains(figure.value.kind),
      !AgeWords.isSchoolYear(figure, in: sentence.bytes)
    else { return nil }
    // Few figures come as far as to be asked whether they are the whole of another.
    guard let other = neighbour(of: figure, in: sentence),
      !Self.isWhole(figure, sentence)
    else { return nil }
    return other
  }

  /// The figure that stands beside the words around the writer's; nil where it may well be the writer's own.
  private func neighbour(of figure: FigureMention, in sentence: FigureStretch) -> FigureValue? {
    let counted = sentence.counted
    // “20 were helped by agencies other than Barnardo’s” names whom they were not helped by.
    if sentence.excludes { return nil }
    let own = surroundings(of: figure, counted, reach: 10)
    if let other = otherMeasured(than: figure, in: sentence) { return other }
    guard let best = best(for: figure.value, own), !hasSameNeighbour(figure, counted.figures) else {
      return nil
    }
    // “seven inspectors and a manager”
    if best == .number(1), Self.hasArticle(sentence) { return nil }
    // A sentence that names both figures shares its words between them; only those behind each are its own.
    guard counted.figures.contains(where: { FigureSet.says($0.value, best) }) else { return best }
    guard own.after.count >= 2 else { return nil }
    return self.best(for: figure.value, Surroundings(after: own.after)) == best ? best : nil
  }

  /// Whether a figure is the whole of which another is a part: “one of nine concerns …”. What follows is said of the part.
  static func isWhole(_ figure: FigureMention, _ sentence: FigureStretch) -> Bool {
    let before = FigureTokenizer.tokens(sentence.bytes, sentence.range.lowerBound..<figure.range.lowerBound).suffix(3)
    if sentence.figures.contains(where: { FigureVicinity.isPart($0.range, of: figure.range, sentence.bytes) }) {
      return true
    }
    guard let of = before.lastIndex(where: { if case .word(.of) = $0.content { true } else { false } }),
      of > before.startIndex
    else { return false }
    switch before[of - 1].content {
    case .number, .word(.unit), .word(.ten), .word(.half), .word(.part), .word(.quarter): return true
    default: return false
    }
  }

  /// The same for a value with its label.
  func other(than value: FigureValue, named label: String) -> FigureValue? {
    let words = LabelWords(label).different
    // “one of four advisers” is no count that a value could be mistaken for.
    guard let best = best(for: value, Surroundings(before: words, after: words), coverage: 0.6), best != .number(1)
    else {
      return nil
    }
    // Where one sentence prints both, their words are shared: “from 8% to 12%”.
    for passage in places.stretches {
      let figures = passage.figures
      for own in figures where FigureSet.says(value, own.value) {
        let isShared = figures.contains { $0.value == best && places.text.isOneSentence(own.range, $0.range) }
        if isShared { return nil }
      }
    }
    return best
  }

  /// Whether the figure beside the writer's is beside the published one, too: “97 under five”, “ninety-seven were younger
  /// than five”.
  private func hasSameNeighbour(_ figure: FigureMention, _ figures: [FigureMention]) -> Bool {
    func neighbours(_ all: [FigureMention], _ mention: FigureMention) -> [FigureValue] {
      let before = all.last { $0.range.upperBound <= mention.range.lowerBound }
      let after = all.first { $0.range.lowerBound >= mention.range.upperBound }
      return [before, after].compactMap { $0?.value }.filter { $0.kind != .date }
    }
    let own = neighbours(figures, figure)
    return places.stretches.contains { passage in
      let all = passage.figures
      return all.contains { mention in
        FigureSet.says(figure.value, mention.value)
          && neighbours(all, mention).contains { published in own.contains { FigureSet.says($0, published) } }
      }
    }
  }

  private func best(
    for value: FigureValue,
    _ own: Surroundings,
    coverage: Double = 0
  ) -> FigureValue? {
    let kind = value.kind
    let words = own.before.union(own.after)
    guard words.count >= 2 else { return nil }
    // So many hold any figure beside any word, and each is compared with each.
    guard places.mentionCount <= Self.most else { return nil }
    let candidates = lookup.candidates(of: kind, in: places.locators) { self.candidates(of: kind, in: $0) }
    guard candidates.count > 1 else { return nil }
    // For each candidate and each word, whether it stands before it, behind it, or both.
    var places = [WordPlace](repeating: [], count: candidates.count * words.count)
    // For each word, one of the figures that it stands with for each that differs; those of a row are one.
    var spread = [[Int]](repeating: [], count: words.count)
    for (number, candidate) in candidates.enumerated() {
      let row = number * words.count
      for word in candidate.words.before { if let i = words.index(of: word) { places[row + i].insert(.before) } }
      for word in candidate.words.after { if let i = words.index(of: word) { places[row + i].insert(.after) } }
      for i in 0..<words.count
      where !places[row + i].isEmpty && !spread[i].contains(where: { candidates[$0].isOne(with: candidate) }) {
        spread[i].append(number)
      }
    }
    let before = own.before.map { words.index(of: $0) ?? 0 }
    let after = own.after.map { words.index(of: $0) ?? 0 }
    func score(_ row: Int) -> Double {
      var total = 0.0
      func add(_ own: [Int], _ place: WordPlace, _ weight: Double) {
        for i in own where places[row + i].contains(place) { total += weight / Double(max(1, spread[i].count)) }
      }
      add(after, .after, 1)
      add(before, .before, 0.8)
      add(after, .before, 0.5)
      add(before, .after, 0.5)
      return total
    }
    // How many of a label's words must stand with the other figure; of a sentence's, some.
    func covers(_ row: Int) -> Bool {
      let shared = (row..<row + words.count).count { !places[$0].isEmpty }
      return Double(shared) >= coverage * Double(words.count)
    }
    var mine = 0.0
    var best: (value: FigureValue, score: Double)?
    for (number, candidate) in candidates.enumerated() {
      let row = number * words.count
      let score = score(row)
      if FigureSet.says(value, candidate.value) {
        mine = max(mine, score)
      } else if score > best?.score ?? 0, !candidate.isInLabel, !candidate.isAge, covers(row) {
        best = (candidate.value, score)
      }
    }
    guard let best, best.score >= Self.enough, mine <= best.score * Self.share else { return nil }
    return best.value
  }

  /// Where a writer's word stands beside a published figure.
  private struct WordPlace: OptionSet {
    let rawValue: UInt8

    static let before = WordPlace(rawValue: 1)
    static let after = WordPlace(rawValue: 2)
  }

  /// The figures of some passages that one of a kind could be mistaken for. What stands around them is the same for all
  /// sentences, so that it is read once.
  func candidates(of kind: FigureValue.Kind, in passages: [Passage]) -> [Candidate] {
    passages.flatMap(\.ranges).flatMap { range in
      lookup.candidates(of: kind, in: range) {
        let tables = tables(of: passages)
        let all = lookup.figures(in: range)
        let counted = FigureStretch(
          all.filter { FigureStretch.hasOwnWords($0) && $0.role != .alternative }, in: lookup.text.bytes, range)
        return all.filter {
          ($0.value.kind == kind || $0.value.kind == .date && kind == .number)
            // “no adviser” is a nought that nobody means by a number.
            && ($0.value.amount != 0 || lookup.text.bytes[$0.range].contains(where: \.isDigit))
            && !AgeWords.isSchoolYear($0, in: lookup.text.bytes)
            && !FigureVicinity.isShareOut($0, lookup.text.bytes)
        }.map { mention in
          let inTable = surroundings(of: mention, in: tables)
          var words = inTable?.words ?? surroundings(of: mention, counted, reach: 14)
          if inTable == nil, words.before.isEmpty,
            FigureVicinity.isDifference(mention.range, lookup.text.bytes, range)
          {
            words.after = words.after.union(StemSet(FigureVicinity.counted(before: mention.range, counted)))
          }
          if inTable == nil, mention.value.kind == .number {
            words.after = words.after.union(StemSet(FigureVicinity.wholeWords(before: mention.range, counted)))
          }
          return Candidate(
            value: mention.value, words: words, row: inTable?.row, isInLabel: isInLabel(mention, of: tables),
            isAge: inTable == nil && AgeWords.isPublishedAge(mention, in: counted))
        }
      }
    }
  }

  /// What a row's first cell and a column's head say belongs to each of their figures; nil outside of tables, and in a
  /// row's first cell.
  private func surroundings(
    of figure: FigureMention,
    in tables: [PublishedTable]
  ) -> (words: Surroundings, row: Int)? {
    let text = lookup.text
    for table in tables {
      guard let start = table.rows.first?.first?.lowerBound, start <= figure.range.lowerBound,
        let end = table.rows.last?.last?.upperBound, figure.range.upperBound <= end
      else { continue }
      for row in table.rows.dropFirst(table.headCount) {
        guard let column = row.firstIndex(where: { $0.contains(figure.range.lowerBound) }) else { continue }
        guard column > 0, let label = row.first else { return nil }
        let heads = table.rows.prefix(table.headCount).compactMap { $0.indices.contains(column) ? $0[column] : nil }
        // A sentence says the figure first: “69% of children were visited”.
        let words = Surroundings(
          before: StemSet(heads.flatMap { LabelWords(text.bytes[$0]).stems }),
          after: LabelWords(text.bytes[label]).different)
        return (words, label.lowerBound)
      }
    }
    return nil
  }

  private func isInLabel(_ figure: FigureMention, of tables: [PublishedTable]) -> Bool {
    tables.contains { table in
      table.rows.dropFirst(table.headCount).contains { $0.first?.contains(figure.range.lowerBound) ?? false }
    }
  }

  private func tables(of passages: [Passage]) -> [PublishedTable] {
    passages.flatMap(\.blocks).compactMap { block in
      if case .table(let index) = lookup.text.blocks[block].kind { return lookup.text.tables[index] }
      return nil
    }
  }

  /// A place with more figures than this tells none by its words.
  static let most = 512
  private static let enough = 1.9
  private static let share = 0.12

  /// The words around a figure, up to the next figure on either side, the end of its sentence and so many words.
  func surroundings(
    of figure: FigureMention, _ stretch: FigureStretch, reach: Int
  ) -> Surroundings {
    let (bytes, bounds) = (stretch.bytes, stretch.range)
    var lower = bounds.lowerBound
    var upper = bounds.upperBound
    for other in stretch.figures where other.range != figure.range {
      if other.range.upperBound <= figure.range.lowerBound { lower = max(lower, other.range.upperBound) }
      if other.range.lowerBound >= figure.range.upperBound,
        // What is said of “14 of the 38 files” is said of the 14.
        !FigureVicinity.isPart(figure.range, of: other.range, bytes)
      {
        upper = min(upper, other.range.lowerBound)
        break
      }
    }
    let comma = FigureVicinity.commaBeforeAt(figure.range, bytes, lower)
    let isTotal = FigureVicinity.isTotal(bytes[lower..<figure.range.lowerBound])
    if isTotal { lower = bounds.lowerBound }
    var i = figure.range.lowerBound
    while i > lower, !FigureVicinity.isEnd(bytes, i - 1, bounds),
      isTotal || i - 1 == comma || bytes[i - 1] != UInt8(ascii: ",") || !bytes[i].isSpace
    { i -= 1 }
    var k = figure.range.upperBound
    let isClosed = comma != nil || FigureVicinity.isListed(figure, in: stretch)
    while !isClosed, k < upper, !FigureVicinity.isEnd(bytes, k, bounds) { k += 1 }
    let before = LabelWords(bytes[i..<figure.range.lowerBound]).stems.suffix(reach)
    let after = LabelWords(bytes[min(figure.range.upperBound, k)..<k]).stems.prefix(reach)
    return Surroundings(before: StemSet(before), after: StemSet(after))
  }
}
