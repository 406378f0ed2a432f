import InspectionModel

/// Whether a citation has slipped, as far as words tell.
extension StatementCheck {
  /// Whether the words of a sentence are those of what it cites, as far as words tell. It is asked only where
  /// nothing was found wrong, and nothing firmer, a particular figure, ties the two together.
  func checkPlausibility(
    _ sentence: FigureStretch, _ parts: [Statement.Part], _ text: AuthorText, _ tally: inout ProvenanceTally
  ) {
    for part in parts where !countsPlaces(sentence.part(part.range), part) {
      let before = tally.problemCount
      checkPlausibility(sentence.part(part.range), part, text, &tally)
      if tally.problemCount == before { checkCompany(sentence.part(part.range), part, text, &tally) }
    }
  }

  /// Whether a sentence says how many places it cites, and need have no word of any: “The report asks for seven things
  /// [¶4–10]”.
  private func countsPlaces(_ stretch: FigureStretch, _ part: Statement.Part) -> Bool {
    let locators = part.cited.flatMap(\.locators)
    return stretch.figures.contains { Paraphrase($0, in: stretch).isCount(of: locators) }
  }

  /// Of several places that a sentence cites together, each bears out something of it: a figure, a grade or a word. One
  /// that has nothing of the sentence, while the others have, has slipped.
  private func checkCompany(
    _ stretch: FigureStretch, _ part: Statement.Part, _ text: AuthorText, _ tally: inout ProvenanceTally
  ) {
    let range = part.range
    let figures = stretch.figures.filter { $0.role == .figure && $0.value.kind != .place }
    guard part.cited.count > 1 || part.cited.contains(where: { $0.locators.count > 1 }),
      GradeWords.grades(text.bytes, range).isEmpty
    else { return }
    let words = part.words
    // Without a figure it takes some words to tell.
    guard !figures.isEmpty || words.count >= Self.leastWords else { return }
    let cites = text.cites.filter { part.source?.contains($0.source.lowerBound) ?? false }
    // Of places that stand with a value, and not in its words, one is enough: a table and the paragraph above it.
    guard !cites.isEmpty else { return }
    let counted = FigureStretch(figures, in: text.bytes, range)
    for cited in part.cited where cited.derived == nil {
      guard let places = printed(cited), !places.locators.contains(.record) else { continue }
      for place in places.locators.map(places.only) {
        guard !place.passages.isEmpty,
          !figures.contains(where: { figure in
            place.contains(figure.value) || Paraphrase(figure, in: counted).isBorneOut(by: place)
          }),
          !place.lookup.cited(place.locators).sentences(of: place.text.bytes).contains(where: {
            $0.words.shared(with: words) > 0
          })
        else { continue }
        let source = cites.first { $0.places == cited }?.source ?? part.source ?? range
        let what = figures.isEmpty ? "no word" : "no figure and no word"
        let message = "\(place.words) has \(what) of this sentence, which the other places have"
        return tally.report(.doubtfulPlace, source, message)
      }
    }
  }

  private static let leastWords = 4

  private func checkPlausibility(
    _ stretch: FigureStretch, _ part: Statement.Part, _ text: AuthorText, _ tally: inout ProvenanceTally
  ) {
    let (range, cited, figures) = (part.range, part.cited, stretch.figures)
    let target = cited[0].target
    // What was worked out is said in the writer's words.
    guard cited.allSatisfy({ $0.target == target && $0.derived == nil }),
      let places = printed(CitedPlaces(target: target, cited.flatMap(\.locators)))
    else { return }
    let (lookup, locators, passages) = (places.lookup, places.locators, places.passages)
    // The record is a table of names, and what a sentence says of it is none of them.
    guard !passages.isEmpty, !locators.contains(.record), let place = part.source ?? self.at else { return }
    // What stands next to it may be meant, where no figure of the sentence stands here.
    let isBare = !figures.contains { $0.role == .figure && places.contains($0.value) }
    guard !isBelowGrade(range, text, places), !speaksOfRequests(text, range, locators, lookup),
      let meant = meant(by: words(of: part, text), citing: locators, passages, lookup, isBare: isBare)
    else { return }
    if isDeniedTwice(text, range, passages, lookup) { return }
    // A sentence about another place names it: “its paragraphs 50 and 90 show …”.
    if figures.contains(where: { $0.value.kind == .place }) { return }
    // Nor does one slip whose figure is where it cites, and says too much to be there by accident.
    let isTied = figures.contains { figure in
      // A bare year stands in many a paragraph.
      if figure.value.kind == .date, figure.value.month == 0 { return false }
      let paraphrase = Paraphrase(figure, in: stretch)
      // “four weeks” for the 28 days of the place stands there by no accident.
      if !places.contains(figure.value), paraphrase.isSameTime(places.mentions, lookup) {
        return true
      }
      return (figure.value.isParticular || figure.value.amount >= 1000 * FigureValue.scale)
        && (places.contains(figure.value) || paraphrase.isBorneOut(by: places))
    }
    if isTied { return }
    // The paragraph that is meant would have every figure of the sentence.
    let isBetterHere = figures.contains { figure in
      figure.role == .figure && !(figure.value.kind == .date && figure.value.month == 0)
        && places.contains(figure.value)
        && !lookup.contains(figure.value, in: [meant])
    }
    if isBetterHere { return }
    tally.report(
      .doubtfulPlace, place,
      "\(places.words) speaks of something else; \(meant) has the words of this sentence",
      hint: meant.description)
  }

  /// The words of a part of a sentence without its badges: a grade’s name is that of many places.
  private func words(of part: Statement.Part, _ text: AuthorText) -> StemSet {
    let badges = text.badges.map(\.range).filter { $0.overlaps(part.range) }
    if badges.isEmpty { return part.words }
    var words: [Stem] = []
    var start = part.range.lowerBound
    for badge in badges + [part.range.upperBound..<part.range.upperBound] where badge.lowerBound >= start {
      words += LabelWords(text.bytes[start..<badge.lowerBound]).stems
      start = badge.upperBound
    }
    return StemSet(words)
  }

  /// Whether a sentence gives the grade of the heading right above the paragraph that it cites: “The service was judged
  /// good [¶16]”. The paragraph itself need say nothing of it.
  private func isBelowGrade(_ sentence: Range<Int>, _ text: AuthorText, _ places: PrintedPlaces) -> Bool {
    let isBelow = places.locators.contains { locator in
      guard case .paragraphs(let first, nil, nil) = locator else { return false }
      return places.text.gradedHeadings.contains { $0.paragraph == first }
    }
    return isBelow && namesGrade(of: places, sentence, text)
  }

  /// “Inspectors set four tasks, one of them at once” of a list of requests, whose words are those of the requests.
  private func speaksOfRequests(
    _ text: AuthorText, _ range: Range<Int>, _ locators: [Locator], _ lookup: TextLookup
  ) -> Bool {
    locators.count == 1 && locators[0].item == nil
      && Paraphrase.words(text.bytes[range]).contains(where: Self.asking.contains)
      && !lookup.text.requests(at: locators[0]).isEmpty
  }

  private static let asking: Set = [
    "task", "tasks", "ask", "asked", "asks", "request", "requests", "recommendation", "recommendations", "recommended",
    "required", "told", "demands", "demanded",
  ]

  /// Whether a sentence says of every one what the place denies of any: “every case had a worker”, “no unallocated cases”.
  private func isDeniedTwice(
    _ text: AuthorText, _ range: Range<Int>, _ passages: [Passage], _ lookup: TextLookup
  ) -> Bool {
    func nouns(_ bytes: ArraySlice<UInt8>, behind openings: Set<String>) -> [Substring] {
      let words = Paraphrase.words(bytes)
      return words.indices.filter { openings.contains(words[$0]) }.flatMap { index in
        words[(index + 1)...].prefix(2).filter { $0.utf8.count > 3 }.map { $0.last == "s" ? $0.dropLast() : $0[...] }
      }
    }
    let own = nouns(text.bytes[range], behind: ["every", "all", "each"])
    return !own.isEmpty
      && passages.flatMap(\.ranges).contains {
        nouns(lookup.text.bytes[$0], behind: ["no"]).contains(where: own.contains)
      }
  }

  private static let shortItem = 120

  /// The place that has the words of a sentence, where what it cites has next to none of them.
  private func meant(
    by stems: StemSet, citing locators: [Locator], _ passages: [Passage], _ lookup: TextLookup, isBare: Bool
  ) -> Locator? {
    if locators.count == 1, let items = SiblingItems(locators[0], lookup),
      let item = items.meant(by: stems, citing: locators[0])
    {
      return item
    }
    guard let likeness = lookup.words.likeness(stems, passages, in: lookup.text) else { return nil }
    // An item of a few words has two of them.
    let isShort = passages.count == 1 && passages[0].ranges.reduce(0) { $0 + $1.count } <= Self.shortItem
    if isShort,
      lookup.cited(locators).sentences(of: lookup.text.bytes).contains(where: { $0.words.shared(with: stems) > 1 })
    {
      return nil
    }
    if likeness.isElsewhere { return .paragraphs(first: likeness.number, last: nil, item: nil) }
    guard isBare, likeness.isBeside, let neighbour = likeness.neighbour else { return nil }
    return .paragraphs(first: neighbour.number, last: nil, item: nil)
  }
}
