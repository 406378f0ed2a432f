import InspectionModel

/// Figures in what is cited.
extension StatementCheck {
  /// - Parameters:
  ///   - figures: those of the sentence.
  ///   - note: the note that the sentence is of; nil for any other text.
  func checkFigures(
    _ figures: [FigureMention],
    _ statement: Statement,
    _ text: AuthorText,
    _ inherited: [CitedPlaces],
    _ note: NoteText?,
    _ tally: inout ProvenanceTally
  ) {
    let namesPlaces = note != nil || isOfOwnPlace(text, inherited) && figures.contains { $0.value.kind == .place }
    let named = namesPlaces ? NotePlaces(figures, in: text.bytes, statement.range) : nil
    if let named, note != nil {
      checkNamedPlaces(named, text, inherited, &tally)
      checkSums(figures, text, statement.range, &tally)
    }
    let sentence = FigureStretch(figures, in: text.bytes, statement.range)
    let wrong = FigureChange(sentence).problem ?? FigureOrder(sentence).problem ?? FigureComparison(sentence).problem
    if let wrong {
      tally.report(.doubtfulFigure, text.source(of: wrong.figure.range), wrong.message)
    } else if let span = FigureOrder.unprintedYear(figures, in: text.bytes),
      !(inherited + text.cites.map(\.places)).contains(where: { isPrinted(span, in: text, $0) })
    {
      let message = "“\(text.string(span))” is no financial year; correct one of its years"
      tally.report(.doubtfulFigure, text.source(of: span), message)
    }
    var index = 0
    while index < figures.count {
      let figure = figures[index]
      var readings = [figure.value]
      index += 1
      while index < figures.count, figures[index].role == .alternative {
        readings.append(figures[index].value)
        index += 1
      }
      guard figure.role == .figure, figure.value.kind != .place else { continue }
      let claim = FigureClaim(figure: figure, readings: readings, sentence: sentence, statement: statement, text: text)
      var cited = places(for: figure, statement, text, inherited)
      // “Paragraph 166 counts 134”: a place in words is a citation too, and in a note that of what is said of it.
      if let run = named?.run(of: figure), let target = cited.first?.target {
        let places = [CitedPlaces(target: target, run.locators)]
        check(claim, places, nil, isNamed: true, &tally)
        continue
      }
      if !statement.isOwn, let target = cited.first?.target {
        // A note names them once for all of its sentences.
        let named =
          note?.places
          ?? figures.filter { $0.value.kind == .place }.compactMap { Locator("¶" + text.string($0.range)) }
        if !named.isEmpty { cited.append(CitedPlaces(target: target, named)) }
      }
      check(claim, cited, note, &tally)
    }
  }

  /// Whether a text cites nothing itself and stands at a place of its own document, so that “paragraph 12” is one of it.
  private func isOfOwnPlace(_ text: AuthorText, _ inherited: [CitedPlaces]) -> Bool {
    text.cites.isEmpty && inherited.count == 1 && inherited[0].target == .firstSource
  }

  /// Whether a text that can't be looked into, or that has the words, is cited.
  private func isPrinted(_ words: Range<Int>, in text: AuthorText, _ places: CitedPlaces) -> Bool {
    guard case .text(let lookup, _) = resolve(places.target) else { return true }
    return lookup.text.bytes.holds(Array(text.bytes[words]))
  }

  private func places(
    for figure: FigureMention,
    _ statement: Statement,
    _ text: AuthorText,
    _ inherited: [CitedPlaces]
  ) -> [CitedPlaces] {
    if !statement.groups.isEmpty, statement.isOwn || inherited.isEmpty {
      // A date opens many a sentence whose citations each speak of something else.
      let isDate = [.date, .financialYear, .quarter, .label].contains(figure.value.kind)
      let indices = isDate ? statement.groups.flatMap { $0 } : statement.cites(for: figure.range, in: text)
      return indices.map { text.cites[$0].places }
    }
    return inherited
  }

  private func check(
    _ claim: FigureClaim,
    _ cited: [CitedPlaces],
    _ note: NoteText?,
    isNamed: Bool = false,
    _ tally: inout ProvenanceTally
  ) {
    let (figure, statement, text) = (claim.figure, claim.statement, claim.text)
    let (source, words) = (claim.source, claim.words)
    if let other = otherMonth(claim, cited) {
      let message = "the places that are named give \(other), not \(words)"
      return tally.report(.figure, source, message, hint: other.description)
    }
    if !statement.isOwn, !isNamed, figure.value.kind == .date, known.contains(figure.value),
      !isOtherDate(claim, cited)
    {
      tally.counts.figures += 1
      return
    }
    if hasOwnDates, figure.value.isTime { return tally.leave(source, "“\(words)”: its source need not date it") }
    guard !cited.isEmpty else { return checkUncited(claim, "no citation stands with it", &tally) }
    var reasons: [String] = []
    var looked: [(places: PrintedPlaces, cited: CitedPlaces)] = []
    for cite in cited {
      switch resolve(cite.target) {
      case .none(let reason): reasons.append(reason)
      case .text(let lookup, let name):
        let places = PrintedPlaces(lookup: lookup, locators: cite.locators, name: name)
        if !places.isComplete {
          return tally.leave(source, "“\(words)”: the place that is cited does not exist")
        }
        if places.locators.isEmpty {
          if claim.readings.contains(where: lookup.everywhere.contains) {
            tally.counts.figures += 1
            return
          }
        } else if claim.readings.contains(where: places.contains) {
          if note == nil, cite.derived == nil { return checkContext(claim, places, &tally) }
          tally.counts.figures += 1
          return
        }
        looked.append((places, cite))
      }
    }
    if !reasons.isEmpty { return tally.leave(source, "“\(words)”: \(reasons[0])") }
    // What a neighbour works out is no figure of a sentence that cites nothing.
    if statement.isOwn, let derived = looked.first(where: { $0.cited.derived != nil }) {
      let paraphrase = Paraphrase(figure, in: claim.sentence)
      let check = DerivedFigure(
        paraphrase.shareOfWhole ?? figure.value, derived.cited, derived.places.lookup, known: known,
        isRounded: paraphrase.isHedged)
      if let message = check.problem { return tally.report(.derived, source, message) }
      tally.counts.derived += 1
      return
    }
    let paraphrase = Paraphrase(figure, in: claim.sentence)
    let isBorneOut = looked.contains { places, _ in
      paraphrase.isBorneOut(by: places) || paraphrase.isNumber(of: places.locators)
        || paraphrase.isNumberOfGrade(places.locators, places.lookup)
        || CountedMembers(figure, in: claim.sentence).isBorneOut(places.contains)
    }
    if isBorneOut {
      tally.counts.figures += 1
      return
    }
    let isDated = looked.contains { places, cited in
      isDate(figure, of: cited.target) && paraphrase.mayBeYear
        // “Paragraph 12 dates it August 2019”, and “in March” where the place says “in January”, are no dates of the
        // document's.
        && !((isNamed || figure.value.year == 0 || isOfEvent(claim))
          && hasAnotherMonth(figure, places))
        && !isLeftOver(claim, places)
        && (!hasDates(places)
          || !hasAnotherYear(figure, claim.sentence.figures, places)
            && isSpokenOf(claim, places, of: cited.target))
    }
    if isDated {
      tally.counts.figures += 1
      return
    }
    // “four residents in five” is one mistake.
    if let part = paraphrase.part, tally.hasProblem(at: text.source(of: part.range)) { return }
    guard let first = looked.first else { return }
    if figure.value.kind == .label, !isElsewhere(figure.value, looked.map(\.places)) { return }
    if !statement.isOwn, !text.cites.isEmpty {
      let reason = "its sentence cites nothing, and what its neighbour cites does not say it"
      return checkUncited(claim, reason, &tally)
    }
    if let note {
      let places = PrintedPlaces(
        lookup: first.places.lookup, locators: looked.flatMap(\.places.locators), name: first.places.name)
      return checkNote(claim, note, places, &tally)
    }
    let message = FigureMessage.message(words, claim.readings, first.places)
    // Right, and in the wrong sentence: whoever wrote it would look in vain for the mistake.
    let isKnown = figure.value.kind == .date && known.contains(figure.value)
    let rest = isKnown ? "; it is a date of the site, which may stand in a sentence that cites nothing" : ""
    tally.report(.figure, source, message.text + rest, hint: message.hint)
  }

  /// Whether something else ties a sentence to what it cites: another of its figures, or its words.
  private func isSpokenOf(_ claim: FigureClaim, _ places: PrintedPlaces, of target: Citation.Target) -> Bool {
    let isTied = claim.sentence.figures.contains {
      $0.role == .figure && !isDate($0, of: target) && places.contains($0.value)
    }
    if isTied || namesGrade(of: places, claim.statement, claim.text) { return true }
    let stems = LabelWords(claim.text.bytes[claim.statement.range]).different
    let likeness = places.lookup.words.likeness(stems, places.passages, in: places.text)
    return likeness.map { $0.own > 0 && $0.own >= 0.5 * $0.best } ?? false
  }

  /// A figure that no citation stands with. One that is particular enough must at least stand somewhere in the
  /// document's own text; the others are unchecked.
  private func checkUncited(
    _ claim: FigureClaim, _ reason: String, _ tally: inout ProvenanceTally
  ) {
    let (source, words) = (claim.source, claim.words)
    if case .text(let lookup, let name) = resolve(.firstSource), claim.readings[0].isParticular,
      !claim.readings.contains(where: { lookup.everywhere.contains($0) })
    {
      let message = "“\(words)” is cited to nothing, and \(name) has it nowhere; correct it, or cite where it stands"
      return tally.report(.figure, source, message)
    }
    if case .text(let lookup, let name) = resolve(.firstSource),
      let list = HeadedList(countedBy: claim.figure, in: claim.text.bytes, lookup.text),
      list.count != claim.figure.value
    {
      let message = "below “\(list.title)” \(name) has \(list.count), not \(words)"
      return tally.report(.figure, source, message, hint: list.count.description)
    }
    tally.leave(source, "“\(words)”: \(reason)")
  }

  /// A figure that was found: whether it stands there beside the writer's words.
  private func checkContext(_ claim: FigureClaim, _ places: PrintedPlaces, _ tally: inout ProvenanceTally) {
    let (figure, sentence, lookup) = (claim.figure, claim.sentence, places.lookup)
    let paraphrase = Paraphrase(figure, in: sentence)
    if let use = AgeUse(figure, in: sentence, places).problem {
      return tally.report(.doubtfulFigure, claim.source, "\(places.words) has “\(claim.words)” \(use)")
    }
    let other =
      FigureContext(places).other(than: figure, in: sentence) ?? FigureRivals(places).other(than: figure, in: sentence)
    let wording = FigureWording(paraphrase, places)
    if let bound = wording.otherBound {
      let message = "\(places.words) has \(bound), which these words do not say"
      return tally.report(.doubtfulFigure, claim.source, message, hint: bound)
    }
    let passages = places.passages
    // “two working weeks” for ten days, where a two stands by accident.
    if other == nil || paraphrase.bound != nil, let measure = wording.otherMeasure,
      !paraphrase.isSameTime(places.mentions, lookup), !paraphrase.isFrequency(passages, lookup)
    {
      let message = "\(places.words) has \(measure), which these words do not say"
      return tally.report(.doubtfulFigure, claim.source, message, hint: measure)
    }
    // “over five years” is no rounding of the five that stands there by accident.
    let isMeasured =
      paraphrase.bound != nil && other != nil && !paraphrase.isSameTime(places.mentions, lookup)
      && !paraphrase.isFrequency(passages, lookup)
      && other == FigureContext(places).otherMeasured(than: figure, in: sentence)
    guard let other, isMeasured || !paraphrase.isBorneOut(by: places) else {
      tally.counts.figures += 1
      return
    }
    let message = "\(places.words) has “\(claim.words)” beside other words; beside these it has \(other)"
    tally.report(.doubtfulFigure, claim.source, message, hint: other.description)
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
