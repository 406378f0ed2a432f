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
    let change = FigureChange(figures, in: text.bytes, statement.range).problem
    let order = FigureOrder(figures, in: text.bytes, statement.range).problem
    if let change = change ?? order ?? FigureComparison(figures, in: text.bytes, statement.range).problem {
      tally.report(.doubtfulFigure, text.source(of: change.figure.range), change.message)
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
      var cited = places(for: figure, statement, text, inherited)
      // “Paragraph 166 counts 134”: a place in words is a citation too, and in a note that of what is said of it.
      if let run = named?.run(of: figure), let target = cited.first?.target {
        let places = [CitedPlaces(target: target, run.locators)]
        check(readings, figure, figures, statement, text, places, nil, isNamed: true, &tally)
        continue
      }
      if !statement.isOwn, let target = cited.first?.target {
        // A note names them once for all of its sentences.
        let named =
          note?.places
          ?? figures.filter { $0.value.kind == .place }.compactMap { Locator("¶" + text.string($0.range)) }
        if !named.isEmpty { cited.append(CitedPlaces(target: target, named)) }
      }
      check(readings, figure, figures, statement, text, cited, note, &tally)
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
    _ readings: [FigureValue],
    _ figure: FigureMention,
    _ figures: [FigureMention],
    _ statement: Statement,
    _ text: AuthorText,
    _ cited: [CitedPlaces],
    _ note: NoteText?,
    isNamed: Bool = false,
    _ tally: inout ProvenanceTally
  ) {
    let source = text.source(of: figure.range)
    let words = text.string(figure.range)
    if let other = otherMonth(figure, figures, text, cited) {
      let message = "the places that are named give \(other), not \(words)"
      return tally.report(.figure, source, message, hint: other.description)
    }
    if !statement.isOwn, !isNamed, figure.value.kind == .date, known.contains(figure.value),
      !isOtherDate(figure, text, cited)
    {
      tally.counts.figures += 1
      return
    }
    if hasOwnDates, figure.value.isTime { return tally.leave(source, "“\(words)”: its source need not date it") }
    guard !cited.isEmpty else { return checkUncited(readings, figure, text, "no citation stands with it", &tally) }
    var reasons: [String] = []
    var looked: [(lookup: TextLookup, places: CitedPlaces, name: String)] = []
    for places in cited {
      switch resolve(places.target) {
      case .none(let reason): reasons.append(reason)
      case .text(let lookup, let name):
        if !lookup.isComplete(places.locators) {
          return tally.leave(source, "“\(words)”: the place that is cited does not exist")
        }
        if places.locators.isEmpty {
          if readings.contains(where: { lookup.everywhere.contains($0) }) {
            tally.counts.figures += 1
            return
          }
        } else if readings.contains(where: { lookup.contains($0, in: places.locators) }) {
          checkContext(figure, figures, statement, text, places, lookup, name, note, &tally)
          return
        }
        looked.append((lookup, places, name))
      }
    }
    if !reasons.isEmpty { return tally.leave(source, "“\(words)”: \(reasons[0])") }
    // What a neighbour works out is no figure of a sentence that cites nothing.
    if statement.isOwn, let derived = looked.first(where: { $0.places.derived != nil }) {
      let paraphrase = Paraphrase(figure, among: figures, in: text.bytes, statement.range)
      let check = DerivedFigure(
        paraphrase.shareOfWhole ?? figure.value, derived.places, derived.lookup, known: known,
        isRounded: paraphrase.isHedged)
      if let message = check.problem { return tally.report(.derived, source, message) }
      tally.counts.derived += 1
      return
    }
    let paraphrase = Paraphrase(figure, among: figures, in: text.bytes, statement.range)
    let isBorneOut = looked.contains { lookup, places, _ in
      paraphrase.isBorneOut(by: lookup.passages(places.locators), lookup) || paraphrase.isNumber(of: places.locators)
        || paraphrase.isNumberOfGrade(places.locators, lookup)
        || CountedMembers(figure, among: figures, in: text.bytes, statement.range).isBorneOut {
          lookup.contains($0, in: places.locators)
        }
    }
    if isBorneOut {
      tally.counts.figures += 1
      return
    }
    let isDated = looked.contains { lookup, places, _ in
      isDate(figure, of: places.target) && paraphrase.mayBeYear
        // “Paragraph 12 dates it August 2019”, and “in March” where the place says “in January”, are no dates of the
        // document's.
        && !((isNamed || figure.value.year == 0 || isOfEvent(figure, statement, text))
          && hasAnotherMonth(figure, places, lookup))
        && !isLeftOver(figure, figures, text, places, lookup)
        && (!hasDates(places, lookup)
          || !hasAnotherYear(figure, figures, places, lookup)
            && isSpokenOf(figures, statement, text, places, lookup))
    }
    if isDated {
      tally.counts.figures += 1
      return
    }
    // “four residents in five” is one mistake.
    if let part = paraphrase.part, tally.hasProblem(at: text.source(of: part.range)) { return }
    guard let first = looked.first else { return }
    if figure.value.kind == .label, !isElsewhere(figure.value, looked.map { ($0.lookup, $0.places) }) { return }
    if !statement.isOwn, !text.cites.isEmpty {
      let reason = "its sentence cites nothing, and what its neighbour cites does not say it"
      return checkUncited(readings, figure, text, reason, &tally)
    }
    if let note {
      let locators = looked.flatMap(\.places.locators)
      return checkNote(readings, text, figure, note, statement.range, first.lookup, locators, first.name, &tally)
    }
    let message = FigureMessage.message(words, readings, first.places.locators, first.lookup, first.name)
    // Right, and in the wrong sentence: whoever wrote it would look in vain for the mistake.
    let isKnown = figure.value.kind == .date && known.contains(figure.value)
    let rest = isKnown ? "; it is a date of the site, which may stand in a sentence that cites nothing" : ""
    tally.report(.figure, source, message.text + rest, hint: message.hint)
  }

  /// Whether something else ties a sentence to what it cites: another of its figures, or its words.
  private func isSpokenOf(
    _ figures: [FigureMention],
    _ statement: Statement,
    _ text: AuthorText,
    _ places: CitedPlaces,
    _ lookup: TextLookup
  ) -> Bool {
    let isTied = figures.contains {
      $0.role == .figure && !isDate($0, of: places.target) && lookup.contains($0.value, in: places.locators)
    }
    if isTied || namesGrade(of: places, lookup, statement, text) { return true }
    let stems = LabelWords(text.bytes[statement.range]).different
    let likeness = lookup.words.likeness(stems, lookup.passages(places.locators), in: lookup.text)
    return likeness.map { $0.own > 0 && $0.own >= 0.5 * $0.best } ?? false
  }

  /// A figure that no citation stands with. One that is particular enough must at least stand somewhere in the
  /// document's own text; the others are unchecked.
  private func checkUncited(
    _ readings: [FigureValue],
    _ figure: FigureMention,
    _ text: AuthorText,
    _ reason: String,
    _ tally: inout ProvenanceTally
  ) {
    let (source, words) = (text.source(of: figure.range), text.string(figure.range))
    if case .text(let lookup, let name) = resolve(.firstSource), readings[0].isParticular,
      !readings.contains(where: { lookup.everywhere.contains($0) })
    {
      let message = "“\(words)” is cited to nothing, and \(name) has it nowhere; correct it, or cite where it stands"
      return tally.report(.figure, source, message)
    }
    if case .text(let lookup, let name) = resolve(.firstSource),
      let list = HeadedList(countedBy: figure, in: text.bytes, lookup.text), list.count != figure.value
    {
      let message = "below “\(list.title)” \(name) has \(list.count), not \(words)"
      return tally.report(.figure, source, message, hint: list.count.description)
    }
    tally.leave(source, "“\(words)”: \(reason)")
  }

  /// A figure that was found: whether it stands there beside the writer's words.
  private func checkContext(
    _ figure: FigureMention,
    _ figures: [FigureMention],
    _ statement: Statement,
    _ text: AuthorText,
    _ places: CitedPlaces,
    _ lookup: TextLookup,
    _ name: String,
    _ note: NoteText?,
    _ tally: inout ProvenanceTally
  ) {
    if note != nil || places.derived != nil {
      tally.counts.figures += 1
      return
    }
    let paraphrase = Paraphrase(figure, among: figures, in: text.bytes, statement.range)
    if let use = AgeUse(figure, among: figures, in: text.bytes, statement.range, places.locators, lookup).problem {
      let place = places.locators.map(\.description).joined(separator: ", ")
      let message = "\(place) of \(name) has “\(text.string(figure.range))” \(use)"
      return tally.report(.doubtfulFigure, text.source(of: figure.range), message)
    }
    let other =
      FigureContext(lookup).other(than: figure, among: figures, in: text, statement.range, places.locators)
      ?? FigureRivals(lookup).other(than: figure, among: figures, in: text.bytes, statement.range, places.locators)
    let cited = places.locators.map(\.description).joined(separator: ", ")
    let wording = FigureWording(paraphrase, places.locators, lookup)
    if let bound = wording.otherBound {
      let message = "\(cited) of \(name) has \(bound), which these words do not say"
      return tally.report(.doubtfulFigure, text.source(of: figure.range), message, hint: bound)
    }
    let passages = lookup.passages(places.locators)
    // “two working weeks” for ten days, where a two stands by accident.
    if other == nil || paraphrase.bound != nil, let measure = wording.otherMeasure,
      !paraphrase.isSameTime(lookup.mentions(in: passages), lookup), !paraphrase.isFrequency(passages, lookup)
    {
      let message = "\(cited) of \(name) has \(measure), which these words do not say"
      return tally.report(.doubtfulFigure, text.source(of: figure.range), message, hint: measure)
    }
    // “over five years” is no rounding of the five that stands there by accident.
    let isMeasured =
      paraphrase.bound != nil && other != nil && !paraphrase.isSameTime(lookup.mentions(in: passages), lookup)
      && !paraphrase.isFrequency(passages, lookup)
      && other
        == FigureContext(lookup).otherMeasured(
          than: figure, among: figures, in: text.bytes, statement.range, places.locators)
    guard let other, isMeasured || !paraphrase.isBorneOut(by: passages, lookup) else {
      tally.counts.figures += 1
      return
    }
    let words = text.string(figure.range)
    let message = "\(cited) of \(name) has “\(words)” beside other words; beside these it has \(other)"
    tally.report(.doubtfulFigure, text.source(of: figure.range), message, hint: other.description)
  }

  /// Whether what is cited names the same thing with another number, section 17 for section 47, or the text names it
  /// somewhere else. A name that it has nowhere is the writer's own word.
  private func isElsewhere(_ value: FigureValue, _ cited: [(TextLookup, CitedPlaces)]) -> Bool {
    cited.contains { lookup, places in
      lookup.everywhere.contains(value)
        || lookup.figures(places.locators).values.contains { $0.kind == .label && $0.detail == value.detail }
    }
  }
}
