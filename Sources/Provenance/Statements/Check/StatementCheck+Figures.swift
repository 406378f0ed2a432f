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
      checkSums(figures, text, &tally)
    }
    let sentence = FigureStretch(figures, in: text.bytes, statement.range)
    let wrong = FigureChange(sentence).problem ?? FigureOrder(sentence).problem ?? FigureComparison(sentence).problem
    if let wrong {
      tally.report(.doubtfulFigure, wrong, in: text)
    } else if let span = FigureOrder.unprintedYear(figures, in: text.bytes),
      !(inherited + text.cites.map(\.places)).contains(where: { isPrinted(span, in: text, $0) })
    {
      let message = "“\(text.string(span))” is no financial year; correct one of its years"
      tally.report(.doubtfulFigure, text.source(of: span), message)
    }
    if let exchange = exchangedDates(sentence, statement, text) {
      let message =
        "“\(text.string(exchange.first))” stands at \(exchange.place), which is cited for “\(text.string(exchange.second))”; exchange them"
      tally.report(.doubtfulFigure, text.source(of: exchange.first), message)
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
      // “ten points above England”
      if figure.value.kind == .number, sentence.behind(figure.range).prefix(8).starts(with: " points".utf8) {
        readings.append(FigureValue(.percent, figure.value.amount))
      }
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
    let (figure, statement) = (claim.figure, claim.statement)
    if let other = otherMonth(claim, cited) {
      let message = "the places that are named give \(other), not \(claim.words)"
      return tally.report(.figure, claim.source, message, hint: other.description)
    }
    if !statement.isOwn, !isNamed, figure.value.kind == .date, known.contains(figure.value),
      !isOtherDate(claim, cited)
    {
      tally.counts.figures += 1
      return
    }
    if hasOwnDates, figure.value.isTime {
      return tally.leave(claim.source, "“\(claim.words)”: its source need not date it")
    }
    guard !cited.isEmpty else { return checkUncited(claim, "no citation stands with it", &tally) }
    if let how = cited.lazy.compactMap(\.derived).first, cited.count == 1, statement.isOwn,
      let problem = DerivedFigure.otherDifference(than: figure, in: claim.sentence, of: how)
        ?? DerivedFigure.turnedDifference(figure, in: claim.sentence, of: how)
        ?? (statement.groups.count == 1 ? DerivedFigure.otherResult(than: figure, in: claim.sentence, of: how) : nil)
    {
      return tally.report(.derived, claim.source, problem)
    }
    switch find(claim, cited) {
    case .here(let places?) where note == nil: checkContext(claim, places, &tally)
    case .here: tally.counts.figures += 1
    case .untold(let reason): tally.leave(claim.source, "“\(claim.words)”: \(reason)")
    case .nowhere(let looked): checkAbsent(claim, looked, note, isNamed: isNamed, &tally)
    }
  }

  /// Where a figure was found.
  private enum Finding {
    /// In these places; nil where nothing is to be said of its neighbours: it stands in a text that is cited as a whole, or
    /// beside a sum.
    case here(PrintedPlaces?)
    /// It can't be told, and why.
    case untold(String)
    case nowhere([LookedUp])
  }

  private func find(_ claim: FigureClaim, _ cited: [CitedPlaces]) -> Finding {
    var reason: String?
    var looked: [LookedUp] = []
    for cite in cited {
      switch resolve(cite.target) {
      case .none(let why): reason = reason ?? why
      case .text(let lookup, let name):
        let places = PrintedPlaces(lookup: lookup, locators: cite.locators, name: name)
        if !places.isComplete { return .untold("the place that is cited does not exist") }
        if places.locators.isEmpty {
          if claim.readings.contains(where: lookup.everywhere.contains) { return .here(nil) }
        } else if !claim.isCountOfYear, claim.readings.contains(where: places.contains) {
          // What was worked out may stand there by accident.
          let isDerived = cite.derived.map { how in
            claim.readings.contains { DerivedFigure.mayBeResult($0, of: how) }
          }
          return .here(isDerived == true ? nil : places)
        }
        looked.append(LookedUp(places: places, cited: cite))
      }
    }
    return reason.map { .untold($0) } ?? .nowhere(looked)
  }

  /// A figure that no citation stands with. One that is particular enough must at least stand somewhere in the
  /// document's own text; the others are unchecked.
  func checkUncited(
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
    if let use = MeasureUse(figure, in: sentence, places).problem {
      return tally.report(.doubtfulFigure, claim.source, "\(places.words) has “\(claim.words)” \(use)")
    }
    let rivals = FigureRivals(places)
    let found =
      FigureContext(places).other(than: figure, in: sentence) ?? rivals.other(than: figure, in: sentence)
      ?? CountedPopulation(places).other(than: figure, in: sentence)
    let other = found.flatMap {
      rivals.mayShareWords(of: $0, with: figure.value, said: sentence.bytes[sentence.range])
        || rivals.isOfPrintedChange(figure, in: sentence) || rivals.areToldTogether(figure, $0, in: sentence)
        ? nil : $0
    }
    let wording = FigureWording(paraphrase, places)
    // “more than two workers in five” is a share, beside two years that stand there by accident.
    let isOfShare = paraphrase.isPartOfShare(in: places)
    if !isOfShare, let bound = wording.otherBound {
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
    guard let other, isMeasured || !isOfShare && !paraphrase.isBorneOut(by: places) else {
      tally.counts.figures += 1
      return
    }
    let words = FigureMessage.printed(other, in: places).map { ": “\($0)”" } ?? ""
    let message = "\(places.words) has “\(claim.words)” beside other words; beside these it has \(other)\(words)"
    tally.report(.doubtfulFigure, claim.source, message, hint: other.description)
  }
}
