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

  /// Whether the figures of a part of a sentence belong together as the places have them.
  private func checkFigures(
    _ part: FigureStretch, _ places: PrintedPlaces, _ text: AuthorText, _ council: StemSet,
    _ tally: inout ProvenanceTally
  ) {
    let rivals = FigureRivals(places)
    let exchange =
      FigureContext(places).exchange(part) ?? rivals.exchange(part) ?? rivals.nounExchange(part)
      ?? rivals.ageExchange(part) ?? rivals.markedExchange(part)
    if let exchange, !areInTheirPlaces(exchange, part, rivals) {
      let (first, second) = (text.string(exchange.first), text.string(exchange.second))
      return tally.report(
        .doubtfulFigure, text.source(of: exchange.first),
        "in \(places.words), “\(first)” stands beside the words that “\(second)” has here, and the other way round; look whether they have changed places"
      )
    }
    if let other = rivals.otherOfAge(part) {
      let message =
        "\(places.words) has “\(text.string(other.figure))” beside other words; beside these ages it has \(other.printed)"
      return tally.report(
        .doubtfulFigure, text.source(of: other.figure), message, hint: other.printed.description)
    }
    if let other = rivals.otherOfPlace(part) {
      let message =
        "\(places.words) has \(other.printed) for \(other.place), and not “\(text.string(other.figure))”"
      return tally.report(
        .doubtfulFigure, text.source(of: other.figure), message, hint: other.printed.description)
    }
    if let misplaced = TableRivals(places, council: council).misplaced(part) {
      let message =
        "\(places.words) has “\(text.string(misplaced.figure))” elsewhere, and not for \(misplaced.name)"
      return tally.report(.doubtfulFigure, text.source(of: misplaced.figure), message)
    }
    if let count = GradeCounts(part, places).problem {
      let message =
        "\(places.words) has \(count.printed) beside “\(count.grade)”, and not “\(text.string(count.figure))”"
      return tally.report(.doubtfulFigure, text.source(of: count.figure), message, hint: count.printed.description)
    }
    if let other = rivals.mistimed(part) {
      let message =
        "\(places.words) has \(other.figure) beside \(other.printed), and not beside “\(text.string(other.time))”"
      return tally.report(
        .doubtfulFigure, text.source(of: other.time), message, hint: other.printed.description)
    }
    if let other = rivals.otherDate(part) {
      let message =
        "\(places.words) has “\(text.string(other.date))” beside other words; beside these it has \(other.printed)"
      return tally.report(
        .doubtfulFigure, text.source(of: other.date), message, hint: other.printed.description)
    }
    if let other = rivals.otherChange(part) {
      let (before, now) = (other.printed.before.value, other.printed.now.value)
      let rest =
        FigureSet.says(other.figure.value, before)
        ? "and not the other way" : "and “\(text.string(other.figure.range))” is neither"
      let way = other.printed.isStep ? "by" : "from"
      let message = "\(places.words) has this go \(way) \(before) to \(now), \(rest)"
      return tally.report(.doubtfulFigure, text.source(of: other.figure.range), message)
    }
    if let turned = FigureDirection.turned(part, places) {
      let quote = FigureMessage.printed(turned.printed, in: places) ?? turned.printed.description
      let message = "\(places.words) says “\(quote)”, and this goes the other way"
      return tally.report(.doubtfulFigure, text.source(of: turned.figure), message)
    }
    if let span = FigureSpan(part, places).problem {
      let message = "\(places.words) has “\(span.printed)”, and not “\(text.string(span.range))”"
      return tally.report(.doubtfulFigure, text.source(of: span.range), message, hint: span.printed)
    }
    if let again = FigureRepeat(part, places).figure {
      let message =
        "this sentence gives \(text.string(again)) twice, and \(places.words) has it once; one is another"
      return tally.report(.doubtfulFigure, text.source(of: again), message)
    }
    if let limit = otherLimit(part, places) {
      let message = "\(limit.item) of \(places.name), which has these words, is asked for \(limit.printed)"
      tally.report(.wording, text.source(of: limit.range), message, hint: limit.printed)
    }
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
  private func otherLimit(
    _ part: FigureStretch, _ places: PrintedPlaces
  ) -> (range: Range<Int>, printed: String, item: Locator)? {
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
    return (own.range, words, .paragraphs(first: first, last: nil, item: item + 1))
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
