import InspectionModel

/// Words that make another thing of a sentence, of which each figure and name may be right.
extension StatementCheck {
  func checkWording(
    _ sentence: FigureStretch, _ parts: [Statement.Part], _ text: AuthorText, isCell: Bool,
    _ tally: inout ProvenanceTally
  ) {
    let council = isCell ? StemSet() : ownPlace
    for part in parts {
      guard let places = printed(part, besidesSums: true) else { continue }
      let before = tally.problemCount
      let sums = part.cited.compactMap(\.derived)
      let own = sentence.part(part.range)
      let figures = own.figures.filter { figure in !sums.contains { DerivedFigure.mayBeResult(figure.value, of: $0) } }
      checkFigures(FigureStretch(figures, in: own.bytes, own.range), places, text, council, &tally)
      if tally.problemCount == before, sums.isEmpty { checkWords(part, places, text, &tally) }
    }
  }

  /// Whether the figures of a part of a sentence belong together as the places have them. One mistake is told once: by the
  /// first that finds it.
  private func checkFigures(
    _ part: FigureStretch, _ places: PrintedPlaces, _ text: AuthorText, _ council: StemSet,
    _ tally: inout ProvenanceTally
  ) {
    let rivals = FigureRivals(places)
    let detectors: [() -> Objection?] = [
      { exchange(part, rivals) },
      { rivals.figureOfOtherAges(part) },
      { rivals.figureOfOtherPlace(part) },
      { TableRivals(places, council: council).misplacedFigure(part) },
      { GradeCounts(part, places).problem },
      { rivals.figureOfOtherTime(part) },
      { rivals.dateOfOtherWords(part) },
      { rivals.figureOfOtherChange(part) },
      { FigureDirection.turned(part, places) },
      { FigureSpan(part, places).problem },
      { FigureRepeat(part, places).problem },
    ]
    for detect in detectors {
      if let objection = detect() { return tally.report(.doubtfulFigure, objection, in: text) }
    }
    if let limit = otherLimit(part, places) { tally.report(.wording, limit, in: text) }
  }

  /// Two figures that have changed places: told by the words behind each, by all words around them, by what they count, by
  /// ages, or by what marks one as an average. Each finds some that no other does.
  private func exchange(_ part: FigureStretch, _ rivals: FigureRivals) -> Objection? {
    let places = rivals.places
    let exchange =
      FigureContext(places).exchange(part) ?? rivals.exchange(part) ?? rivals.nounExchange(part)
      ?? rivals.ageExchange(part) ?? rivals.markedExchange(part)
    guard let exchange, !areInTheirPlaces(exchange, part, rivals) else { return nil }
    let (first, second) = (part.string(exchange.first), part.string(exchange.second))
    let message =
      "in \(places.words), “\(first)” stands beside the words that “\(second)” has here, and the other way round; look whether they have changed places"
    return Objection(range: exchange.first, message: message)
  }

  /// Whether two figures whose words seem to have changed places belong where they stand all the same.
  private func areInTheirPlaces(
    _ pair: (first: Range<Int>, second: Range<Int>), _ part: FigureStretch, _ rivals: FigureRivals
  ) -> Bool {
    guard let first = part.figures.first(where: { $0.range == pair.first }),
      let second = part.figures.first(where: { $0.range == pair.second })
    else { return false }
    // Nobody writes people for weeks.
    let areOfOneMeasure =
      (TimeMeasure(behind: first.range, in: part.bytes) == nil)
      == (TimeMeasure(behind: second.range, in: part.bytes) == nil)
    return !areOfOneMeasure || rivals.isOrderedInTime(first, second, in: part)
      || first.value.isTime && rivals.areOfTheirTimes(part)
  }

  /// Whether the words of a part of a sentence go the way of the places: up or down, so often, early or late.
  private func checkWords(
    _ part: Statement.Part, _ places: PrintedPlaces, _ text: AuthorText, _ tally: inout ProvenanceTally
  ) {
    let (range, lookup) = (part.range, places.lookup)
    // A finding says in a few words of its own what a paragraph says at length.
    let own = DirectionWords(text.bytes, range, besidesCounts: part.source == nil)
    // A table has no sentences that would go one way.
    if !own.isEmpty, !places.isTable,
      let turned = own.opposite(of: directions(of: part.words, lookup.cited(places.locators), lookup))
    {
      let words = String(decoding: lookup.text.bytes[turned.other], as: UTF8.self)
      let message = "\(places.words) has “\(words)”, and nothing that goes the way of “\(text.string(turned.own))”"
      return tally.report(.wording, text.source(of: turned.own), message, hint: words)
    }
    let months = Set(places.figures.values.filter { $0.kind == .date }.map(\.month))
    if let choice = ChoiceWords(text.bytes, [range]).first(
      besides: { ChoiceWords(lookup.text.bytes, places.ranges) }, months: months)
    {
      let message = "\(places.words) says “\(choice.printed)”, and nothing of “\(text.string(choice.own))”"
      return tally.report(.wording, text.source(of: choice.own), message, hint: choice.printed)
    }
    let often = FrequencyWords(text.bytes, range)
    if often.mentions.isEmpty { return }
    var printed = FrequencyWords()
    for range in places.ranges { printed.add(lookup.text.bytes, range) }
    if let other = often.first(unlike: printed), let published = printed.mentions.first {
      let words = String(decoding: lookup.text.bytes[published.range], as: UTF8.self)
      let message = "\(places.words) says how often by “\(words)”, and nothing of “\(text.string(other.range))”"
      tally.report(.wording, text.source(of: other.range), message, hint: words)
    }
  }

  /// The directions of the published sentences that speak of the same as the writer's.
  private func directions(
    of words: StemSet, _ cited: CitedPassages, _ lookup: TextLookup
  ) -> DirectionWords {
    // “Robbery has risen” has one word to be told by.
    let like = LikeSentences(words, least: words.count > 3 ? 2 : 1, cited, lookup.text.bytes)
    var directions = DirectionWords()
    for range in like.ranges { directions.add(lookup.text.bytes, range) }
    return directions
  }

  private static let dividing: Set = ["once", "immediately", "others", "some", "rest", "most", "remaining"]

  /// The time limit of the request that a sentence speaks of, where the sentence gives that of another of the list.
  private func otherLimit(_ part: FigureStretch, _ places: PrintedPlaces) -> Objection? {
    guard places.locators.count == 1, case .paragraphs(let first, nil, _) = places.locators[0] else { return nil }
    let figures = part.figures.filter { $0.value.kind == .number }
    let limits = figures.compactMap { figure -> (range: Range<Int>, limit: TimeLimit)? in
      guard let measure = TimeMeasure(part.behind(figure.range).prefix(24)) else {
        return nil
      }
      let amount = Int(figure.value.amount / FigureValue.scale)
      switch measure {
      case .month: return (figure.range, .months(amount))
      case .week: return (figure.range, .weeks(amount))
      case .day: return (figure.range, .days(amount))
      default: return nil
      }
    }
    // “some at once, others within three months” is of the whole list.
    guard limits.count == 1, let own = limits.first,
      !Paraphrase.words(part.bytes[part.range]).contains(where: Self.dividing.contains)
    else { return nil }
    let whole = Locator.paragraphs(first: first, last: nil, item: nil)
    let requests = places.text.requests(at: whole)
    guard Set(requests.map(\.limit)).count > 1, requests.contains(where: { $0.limit == own.limit }),
      let items = SiblingItems(.paragraphs(first: first, last: nil, item: 1), places.lookup),
      let item = items.item(with: LabelWords(part.bytes[part.range]).different), requests.indices.contains(item),
      let printed = requests[item].limit, printed != own.limit,
      !(printed == .immediately && Self.isAtOnce(part.bytes[part.range])),
      // “limits of three months and of six”
      !figures.contains(where: { figure in figure.range != own.range && printed.amount == figure.value.amount })
    else { return nil }
    let words = printed == .immediately ? "immediately" : "within \(printed)"
    let place = Locator.paragraphs(first: first, last: nil, item: item + 1)
    let message = "\(place) of \(places.name), which has these words, is asked for \(words)"
    return Objection(range: own.range, message: message, hint: words)
  }

  /// “some at once, others within a month”
  private static func isAtOnce(_ sentence: ArraySlice<UInt8>) -> Bool {
    let words = Paraphrase.words(sentence)
    return words.contains("immediately") || words.contains("immediate")
      || zip(words, words.dropFirst()).contains { $0 == ("at", "once") || $0 == ("straight", "away") }
  }
}

extension TimeLimit {
  /// As figures count; nil for “immediately”.
  fileprivate var amount: Int64? {
    switch self {
    case .immediately: nil
    case .days(let n), .weeks(let n), .months(let n): Int64(n) * FigureValue.scale
    }
  }
}
