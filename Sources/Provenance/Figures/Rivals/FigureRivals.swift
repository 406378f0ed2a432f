import InspectionModel

/// Tells which of a passage's figures a writer's words belong to, where the passage has several: each word that stands
/// beside the one and not beside the other speaks for the one, a rare word more than one that is everywhere.
///
/// `FigureContext` needs words that no other figure shares; here what two figures have in common is left aside, so that
/// a dense paragraph can be told apart too. It says nothing of tables, which have rows and columns. Neither does without
/// the other: of 2,905 changes of five sites that were caught, 70 are told by this alone, and 14 by `FigureContext`.
struct FigureRivals {
  let places: PrintedPlaces
  var lookup: TextLookup { places.lookup }

  init(_ places: PrintedPlaces) { self.places = places }

  /// How much speaks for another figure in a writer's words, and for the writer's own.
  private struct Evidence {
    var other = 0.0
    var own = 0.0
    /// How many words stand beside the other figure and not beside the writer's.
    var count = 0

    init(_ there: [Double], besides here: [Double], _ weights: Weights) {
      for i in weights.own.indices where here[i] != there[i] && weights.own[i] > 0 {
        if here[i] == 0, weights.other[i] > 0 { count += 1 }
        other += weights.other[i] * max(0, there[i] - here[i])
        own += weights.own[i] * max(0, here[i] - there[i])
      }
    }
  }

  /// Measured on right sentences and the same with a figure exchanged: of nine hundred right ones that have rivals at
  /// all, none comes as far.
  static let enough = 0.9
  private static let share = 0.2
  private static let enoughOfPlain = 0.45

  /// The figure of the passage that the words around the writer's belong to; nil where nothing speaks against his.
  func other(than figure: FigureMention, in sentence: FigureStretch) -> FigureValue? {
    guard Self.isCounted(figure, sentence), !FigureContext.isWhole(figure, sentence),
      // “290 such accounts” are of the kind that was spoken of before.
      sentence.words(behind: figure.range, within: 8).first != "such"
    else { return nil }
    let said = sentence.figures.filter { $0.range != figure.range }
    let own = FigureVicinity(figure, in: sentence, reach: Self.reach)
    func isRival(_ rival: FigureValue) -> Bool { !said.contains { FigureSet.says($0.value, rival) } }
    let words = LabelWords(sentence.bytes[sentence.range]).different
    let other =
      best(for: own, among: words, where: isRival)
      ?? counted(own) { otherCounted(than: own, $0, $1, words, where: isRival) }
    // “seven inspectors and a manager”
    return other == .number(1) && FigureContext.hasArticle(sentence) ? nil : other
  }

  /// What the figures of a place that are not in tables, and those that are the writer's, tell of what is counted.
  private func counted(
    _ own: FigureVicinity, _ tell: ([FigureVicinity], [FigureVicinity]) -> FigureValue?
  ) -> FigureValue? {
    guard own.noun != nil, let all = rivals(of: own.value.kind) else { return nil }
    let mine = all.filter { FigureSet.says(own.value, $0.value) }
    return mine.isEmpty || isInTable(mine) ? nil : tell(all.filter { !isInTable([$0]) }, mine)
  }

  /// The same for a value with its label.
  func other(than value: FigureValue, named label: String) -> FigureValue? {
    let own = FigureVicinity(value, label: label)
    if let other = dated(own, label) { return other }
    if let other = whole(of: own) { return other }
    // Of ages `LabelFigures` knows more.
    if own.next?.kind == .number { return nil }
    let other =
      best(for: own, enough: 1.3 * Self.enough) { _ in true } ?? counted(own) { otherCounted(label: own, $0, $1) }
    return other.flatMap { isHead(of: own, besides: $0) ? nil : $0 }
  }

  /// The figure beside the date that a label names, where that of the writer's value is another: “371 in 2006–07, 247 in
  /// March 2011”.
  private func dated(_ own: FigureVicinity, _ label: String) -> FigureValue? {
    let times = SentenceTimes(label: label).times
    guard times.count == 1, let all = rivals(of: own.value.kind) else { return nil }
    let mine = all.filter { FigureSet.says(own.value, $0.value) }
    guard !mine.isEmpty, !isInTable(mine),
      mine.allSatisfy({ figure in figure.time.map { $0.excludes(times[0].period) } ?? false })
    else { return nil }
    let others = all.filter { figure in figure.time.map { !$0.excludes(times[0].period) } ?? false }
    return others.count == 1 ? others[0].value : nil
  }

  /// The date that stands beside a value wherever the places have it, where that is never the one given.
  func time(besides date: FigureValue, of value: FigureValue) -> FigureValue? {
    guard let own = LabelPeriod([FigureMention(date, 0..<0)], isEnd: false),
      let mine = rivals(of: value.kind)?.filter({ FigureSet.says(value, $0.value) }), !mine.isEmpty,
      !isInTable(mine),
      mine.allSatisfy({ figure in
        !figure.timesBeside.isEmpty
          && figure.timesBeside.allSatisfy {
            LabelPeriod([FigureMention($0, figure.range)], isEnd: false)?.excludes(own) ?? false
          }
      })
    else { return nil }
    return mine[0].beside
  }

  /// Two figures of a sentence of which each belongs where the other stands.
  func exchange(_ sentence: FigureStretch) -> (first: Range<Int>, second: Range<Int>)? {
    let figures = sentence.figures.filter { Self.isCounted($0, sentence) }
    let dates = sentence.figures.filter { $0.role == .figure && $0.value.kind == .date && $0.value.year > 0 }
    let pairs = Array(zip(figures, figures.dropFirst())) + Array(zip(dates, dates.dropFirst()))
    for (first, second) in pairs
    where first.value.kind == second.value.kind && first.value != second.value
      && !FigureVicinity.isPart(first.range, of: second.range, sentence.bytes)
      // “from 214 to 266 since March”: March is that of the 214.
      && sentence.words(behind: second.range, within: 12).first != "since"
    {
      guard let rivals = rivals(of: first.value.kind) else { continue }
      let firsts = rivals.filter { FigureSet.says(first.value, $0.value) }
      let seconds = rivals.filter { FigureSet.says(second.value, $0.value) }
      guard !firsts.isEmpty, !seconds.isEmpty, !isInTable(firsts), !isInTable(seconds) else { continue }
      let own = FigureVicinity(first, in: sentence, reach: Self.reach)
      let other = FigureVicinity(second, in: sentence, reach: Self.reach)
      // Whether the clauses or the figures are turned round, the other figures stand as they do: these tell nothing.
      let counts = figures.map(\.value)
      let here = evidence(for: seconds, besides: firsts, own, ignoring: counts)
      let there = evidence(for: firsts, besides: seconds, other, ignoring: counts)
      let crossed = here.other + there.other
      // One that nothing speaks of may go along with the other.
      let isBoth = here.other > 0 && there.other > 0
      guard isBoth || places.locators.count == 1 else { continue }
      if crossed >= (isBoth ? Self.enough : 1.5 * Self.enough),
        here.own + there.own <= (isBoth ? Self.share : 0) * crossed
      {
        return (first.range, second.range)
      }
    }
    return nil
  }

  static let reach = 12

  static func isCounted(_ figure: FigureMention, _ stretch: FigureStretch) -> Bool {
    figure.role == .figure && [.number, .percent, .money].contains(figure.value.kind)
      && !AgeWords.isAge(figure, in: stretch)
  }

  func best(
    for own: FigureVicinity, enough: Double = Self.enough, among words: StemSet? = nil,
    where isRival: (FigureValue) -> Bool
  ) -> FigureValue? {
    guard let all = rivals(of: own.value.kind) else { return nil }
    let mine = all.filter { FigureSet.says(own.value, $0.value) }
    guard !mine.isEmpty, !isInTable(mine) else { return nil }
    let here = places(of: own, beside: mine)
    let weights = weights(of: own)
    let words = words ?? StemSet(own.before + own.after)
    var best: (value: FigureValue, evidence: Evidence)?
    for rival in all
    where !FigureSet.says(own.value, rival.value) && isRival(rival.value) && !isInTable([rival])
      && own.isOfLikeMeasure(as: rival) && !isDenial(rival)
      && !(own.isGoal && isWhole(rival))
    {
      var evidence = Evidence(places(of: own, beside: [rival]), besides: here, weights)
      if evidence.own == 0 { evidence.other += company(of: own, rival, mine) }
      evidence.other += nouns(of: own, rival, mine, words)
      if evidence.other - evidence.own > best.map({ $0.evidence.other - $0.evidence.own }) ?? 0 {
        best = (rival.value, evidence)
      }
    }
    guard let best, best.evidence.own <= Self.share * best.evidence.other else { return nil }
    // Words that are everywhere tell too, where three of them stand beside the other figure and none beside his.
    let isPlain = best.evidence.own == 0 && best.evidence.count >= 3 && enough == Self.enough
    return best.evidence.other >= (isPlain ? Self.enoughOfPlain : enough) ? best.value : nil
  }

  /// How much it tells that other figures of the writer's sentence stand in that of a published figure, and in none of
  /// his own: “38,600 up to the age of 19, which is 71%” where the place has 21% in one sentence with both.
  private func company(of own: FigureVicinity, _ rival: FigureVicinity, _ mine: [FigureVicinity]) -> Double {
    func shared(_ figure: FigureVicinity) -> Int {
      own.company.count { said in figure.company.contains { FigureSet.says(said, $0) } }
    }
    return shared(rival) < 2 || mine.contains { shared($0) > 0 } ? 0 : 0.5
  }

  /// How much it tells that what the writer counts stands behind the other figure, and that his own counts something there
  /// of which his sentence has no word.
  private func nouns(
    of own: FigureVicinity, _ rival: FigureVicinity, _ mine: [FigureVicinity], _ words: StemSet
  ) -> Double {
    let isForeign = mine.allSatisfy { figure in
      figure.noun.map { !words.contains($0) } ?? false
        && (own.noun.map { !figure.after.contains($0) } ?? true)
    }
    guard isForeign else { return 0 }
    let isCounted = own.noun.map { rival.noun == $0 || rival.after.prefix(3).contains($0) } ?? false
    return isCounted ? Self.sameNoun : Self.otherNoun
  }

  private static let sameNoun = 0.4
  private static let otherNoun = 0.15

  /// “no adviser” is a nought that nobody means by a number.
  private func isDenial(_ figure: FigureVicinity) -> Bool {
    figure.value.amount == 0 && !lookup.text.bytes[figure.range].contains(where: \.isDigit)
  }

  func isInTable(_ figures: [FigureVicinity]) -> Bool {
    figures.contains { lookup.text.isInTable($0.range) }
  }

  // MARK: - Words

  private func evidence(
    for others: [FigureVicinity], besides mine: [FigureVicinity], _ own: FigureVicinity, ignoring figures: [FigureValue]
  ) -> Evidence {
    Evidence(
      places(of: own, beside: others), besides: places(of: own, beside: mine), weights(of: own, ignoring: figures))
  }

  /// How much each of a writer's words tells, and the figures on both sides: for his own figure, and for another.
  private struct Weights {
    var own: [Double]
    var other: [Double]
  }

  /// - Parameter figures: those that speak for no other figure, where they stand next to the writer's.
  private func weights(of own: FigureVicinity, ignoring figures: [FigureValue] = []) -> Weights {
    let words = own.after + own.before
    // In what time a figure is measured tells nothing of it.
    let weights = words.enumerated().map { i, word in
      own.isMeasured && i == 0 && Self.measures.contains(word) ? 0 : lookup.words.weight(of: word)
    }
    func telling(_ neighbour: FigureValue?) -> Double { neighbour.map(figures.contains) ?? false ? 0 : Self.neighbour }
    return Weights(
      own: weights + [Self.neighbour, Self.neighbour],
      // Anything may be compared.
      other: zip(words, weights).map { Self.comparing.contains($0) ? 0 : $1 }
        // A source may say elsewhere what something had been before.
        + [own.isGoal ? 0 : telling(own.previous), telling(own.next)])
  }

  private static let neighbour = 0.7
  private static let comparing = LabelWords("compared comparison").different
  private static let measures = LabelWords("hour hours day days week weeks month months year years quarter quarters")
    .different

  /// How far each of a writer's words, and the figures next to his, stand beside one of some published figures as they do
  /// beside his: on the same side, on the other, or right next to it.
  private func places(of own: FigureVicinity, beside figures: [FigureVicinity]) -> [Double] {
    var places = [Double](repeating: 0, count: own.after.count + own.before.count)
    for figure in figures {
      for (i, word) in own.after.enumerated() {
        var place = figure.after.contains(word) ? 1 : figure.before.contains(word) ? 0.5 : 0
        if i == 0, figure.after.first == word { place += 0.5 }
        places[i] = max(places[i], place)
      }
      for (i, word) in own.before.enumerated() {
        var place = figure.before.contains(word) ? 0.8 : figure.after.contains(word) ? 0.5 : 0
        if i == 0, figure.before.first == word { place += 0.5 }
        places[own.after.count + i] = max(places[own.after.count + i], place)
      }
    }
    return places + [ties(own.previous, isNext: false, figures), ties(own.next, isNext: true, figures)]
  }

  /// Whether a figure next to the writer's is next to a published one, on the same side or on the other.
  private func ties(_ neighbour: FigureValue?, isNext: Bool, _ figures: [FigureVicinity]) -> Double {
    guard let neighbour else { return 0 }
    return figures.lazy.map { figure in
      let (same, other) = isNext ? (figure.next, figure.previous) : (figure.previous, figure.next)
      if let same, FigureSet.says(neighbour, same) { return 1 }
      if let other, FigureSet.says(neighbour, other) { return 0.6 }
      return 0
    }.max() ?? 0
  }

  /// The figures of a kind with what stands around them, read once for all sentences that cite the place; nil where
  /// there are too many to compare.
  func rivals(of kind: FigureValue.Kind) -> [FigureVicinity]? {
    guard places.mentionCount <= Self.most else { return nil }
    return lookup.vicinities(of: kind, in: places.locators) { ranges in
      ranges.flatMap { range in
        let passage = lookup.stretch(range)
        return passage.figures.filter {
          $0.value.kind == kind && $0.role == .figure && !AgeWords.isAge($0, in: passage)
            && !FigureVicinity.isShareOut($0, passage.bytes)
        }.map { FigureVicinity($0, in: passage, reach: 14, inherits: true) }
      }
    }
  }

  private static let most = 128
}
