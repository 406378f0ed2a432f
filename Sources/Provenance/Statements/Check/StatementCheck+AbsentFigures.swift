import InspectionModel

/// Places in which a figure was looked for, with the citation that leads to them.
struct LookedUp {
  let places: PrintedPlaces
  let cited: CitedPlaces
}

/// Figures that stand in none of the places that are cited as they are written.
extension StatementCheck {
  /// - Parameters:
  ///   - looked: where it was looked for.
  ///   - isNamed: whether the sentence names the place in words: “paragraph 166 counts 134”.
  func checkAbsent(
    _ claim: FigureClaim, _ looked: [LookedUp], _ note: NoteText?, isNamed: Bool, _ tally: inout ProvenanceTally
  ) {
    let (figure, statement, text) = (claim.figure, claim.statement, claim.text)
    let paraphrase = Paraphrase(figure, in: claim.sentence)
    // What a neighbour works out is no figure of a sentence that cites nothing.
    if statement.isOwn, let derived = looked.first(where: { $0.cited.derived != nil }) {
      return check(derived, paraphrase, claim, &tally)
    }
    if isBorneOut(claim, paraphrase, looked)
      || looked.contains(where: {
        isDated(claim, paraphrase, $0, isNamed: isNamed)
          || isCountOfList(figure, text, $0.places)
      })
    {
      tally.counts.figures += 1
      return
    }
    // “four residents in five” is one mistake.
    if let part = paraphrase.part, tally.hasProblem(at: text.source(of: part.range)) { return }
    guard let first = looked.first?.places else { return }
    if figure.value.kind == .label, !isElsewhere(figure.value, looked.map(\.places)) { return }
    if !statement.isOwn, !text.cites.isEmpty {
      return checkUncited(claim, "its sentence cites nothing, and what its neighbour cites does not say it", &tally)
    }
    if let note {
      let places = PrintedPlaces(
        lookup: first.lookup, locators: looked.flatMap(\.places.locators), name: first.name)
      return checkNote(claim, note, places, &tally)
    }
    let message = FigureMessage.message(
      claim.words, claim.readings, first, isProse: note == nil && !claim.text.cites.isEmpty)
    // Right, and in the wrong sentence: whoever wrote it would look in vain for the mistake.
    let isKnown = figure.value.kind == .date && known.contains(figure.value)
    let rest = isKnown ? "; it is a date of the site, which may stand in a sentence that cites nothing" : ""
    tally.report(.figure, claim.source, message.text + rest, hint: message.hint)
  }

  /// “two strengths, one of them …”, of which the one is cited.
  private func isCountOfList(_ figure: FigureMention, _ text: AuthorText, _ places: PrintedPlaces) -> Bool {
    guard let list = HeadedList(countedBy: figure, in: text.bytes, places.lookup.text), list.count == figure.value
    else { return false }
    return places.locators.contains { locator in
      if case .heading(let title, item: _?) = locator { title.lowercased() == list.title } else { false }
    }
  }

  /// What the writer says that he worked out himself.
  private func check(
    _ derived: LookedUp, _ paraphrase: Paraphrase, _ claim: FigureClaim, _ tally: inout ProvenanceTally
  ) {
    // “four more than in 2019 [derived: 56 − 52]” names the year of another inspection.
    let isBesideResult = claim.sentence.figures.contains { figure in
      figure.range != claim.figure.range && figure.role == .figure && !figure.value.isTime
        && DerivedFigure.mayBeResult(figure.value, of: derived.cited.derived ?? "")
    }
    if isBesideResult, claim.figure.value.isTime, known.contains(claim.figure.value) {
      tally.counts.figures += 1
      return
    }
    // “35 more over two years [derived: 301 − 266]”: the years are no result, and lie between what is cited.
    if isBesideResult, let measure = TimeMeasure(behind: claim.figure.range, in: claim.sentence.bytes) {
      return tally.leave(claim.source, "“\(claim.words)”: so many \(measure.plural) beside a sum of something else")
    }
    let check = DerivedFigure(
      paraphrase.shareOfWhole ?? claim.figure.value, derived.cited, derived.places.lookup, known: known,
      isRounded: paraphrase.isHedged, isBound: paraphrase.bound != nil)
    if let message = check.problem { return tally.report(.derived, claim.source, message) }
    tally.counts.derived += 1
  }

  /// Whether the places say the same in another way.
  private func isBorneOut(_ claim: FigureClaim, _ paraphrase: Paraphrase, _ looked: [LookedUp]) -> Bool {
    looked.map(\.places).contains { places in
      paraphrase.isBorneOut(by: places) || paraphrase.isNumber(of: places.locators)
        || paraphrase.isNumberOfGrade(places.locators, places.lookup)
        || CountedMembers(claim.figure, in: claim.sentence).isBorneOut(places.contains)
        || CountedItems(claim.figure, in: claim.sentence, places).isBorneOut
        || isOfTable(claim.figure.value, places) || isDay(claim.figure.value, places)
    }
  }

  /// Whether it is a time that the line above a cited table gives for all of it, or “fourth” of its quarters.
  private func isOfTable(_ value: FigureValue, _ places: PrintedPlaces) -> Bool {
    guard places.isTable else { return false }
    if value.kind == .ordinal {
      return places.figures.values.contains { $0.kind == .quarter && $0.amount == value.amount }
    }
    guard value.isTime else { return false }
    let isInParagraph = places.locators.contains { locator in
      guard case .tableAfter = locator else { return false }
      let above = PrintedPlaces(lookup: places.lookup, locators: [locator.paragraphAbove], name: places.name)
      // “The table below compares us with others at 31 March 2019.”
      return above.contains(value)
        && above.ranges.contains { Paraphrase.words(places.text.bytes[$0]).contains(where: Self.pointing.contains) }
    }
    if isInParagraph { return true }
    return places.passages.contains { passage in
      guard let caption = CaptionLine.words(above: passage.blocks.lowerBound, in: places.text) else { return false }
      return FigureFinder.figures(in: caption).contains { FigureSet.says(value, $0.value) }
    }
  }

  private static let pointing: Set = ["table", "below", "following", "chart", "figures"]

  /// “on the 7th”, where the places have one day with this number.
  private func isDay(_ value: FigureValue, _ places: PrintedPlaces) -> Bool {
    value.kind == .ordinal && places.figures.values.contains { $0.kind == .date && Int64($0.day) == value.amount }
  }

  /// Whether it is a date of the document, which a sentence may give that is tied to the place otherwise.
  private func isDated(_ claim: FigureClaim, _ paraphrase: Paraphrase, _ looked: LookedUp, isNamed: Bool) -> Bool {
    let (figure, places) = (claim.figure, looked.places)
    guard isDate(figure, of: looked.cited.target), paraphrase.mayBeYear else { return false }
    // “Paragraph 12 dates it August 2019”, and “in March” where the place says “in January”, are no dates of the
    // document's.
    if isNamed || figure.value.year == 0 || isOfEvent(claim), hasAnotherMonth(figure, places) { return false }
    if isLeftOver(claim, places) { return false }
    // “was judged good in 2016” beside the paragraph that says how good.
    if namesUndatedGrade(of: places, claim.statement.range, claim.text) || isOfUndated(claim, places) { return true }
    return !hasDates(places)
      || !hasAnotherYear(figure, claim.sentence.figures, places) && isSpokenOf(claim, places, of: looked.cited.target)
  }

  /// Whether the figure right before a year stands in the place without a time, as what a report says of its own days
  /// does: “the 91% of 2021” where it has “attendance is 91%”.
  private func isOfUndated(_ claim: FigureClaim, _ places: PrintedPlaces) -> Bool {
    let (sentence, year) = (claim.sentence, claim.figure.range)
    guard let figure = sentence.figures.last(where: { $0.role == .figure && $0.range.upperBound <= year.lowerBound }),
      ["of", "in"].contains(Paraphrase.words(sentence.bytes[figure.range.upperBound..<year.lowerBound]).joined())
    else { return false }
    let printed = FigureRivals(places).rivals(of: figure.value.kind)?.filter { FigureSet.says(figure.value, $0.value) }
    return printed?.contains(where: \.timesBeside.isEmpty) ?? false
  }

  /// Whether something else ties a sentence to what it cites: another of its figures, or its words.
  private func isSpokenOf(_ claim: FigureClaim, _ places: PrintedPlaces, of target: Citation.Target) -> Bool {
    let isTied = claim.sentence.figures.contains {
      $0.role == .figure && !isDate($0, of: target) && places.contains($0.value)
    }
    if isTied || namesGrade(of: places, claim.statement.range, claim.text) { return true }
    let stems = LabelWords(claim.text.bytes[claim.statement.range]).different
    let likeness = places.lookup.words.likeness(stems, places.passages, in: places.text)
    return likeness.map { $0.own > 0 && $0.own >= 0.5 * $0.best } ?? false
  }

  /// Whether what is cited names the same thing with another number, section 17 for section 47, or the text names it
  /// somewhere else. A name that it has nowhere is the writer's own word.
  private func isElsewhere(_ value: FigureValue, _ cited: [PrintedPlaces]) -> Bool {
    cited.contains { places in
      places.lookup.everywhere.contains(value)
        || places.figures.values.contains { $0.kind == .label && $0.detail == value.detail }
    }
  }
}
