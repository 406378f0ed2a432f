import InspectionModel

/// Words that make another thing of a sentence, of which each figure and name may be right.
extension StatementCheck {
  /// - Parameter figures: those of the sentence.
  func checkWording(
    _ figures: [FigureMention], _ parts: [Statement.Part], _ text: AuthorText, _ tally: inout ProvenanceTally
  ) {
    for part in parts { checkWording(part.figures(of: figures), part, text, &tally) }
  }

  private func checkWording(
    _ figures: [FigureMention], _ part: Statement.Part, _ text: AuthorText, _ tally: inout ProvenanceTally
  ) {
    let (range, cited) = (part.range, part.cited)
    let locators = cited.flatMap(\.locators)
    guard let target = cited.first?.target, cited.allSatisfy({ $0.target == target && $0.derived == nil }),
      !locators.contains(.record), case .text(let lookup, let name) = resolve(target), lookup.isComplete(locators)
    else { return }
    let place = locators.map(\.description).joined(separator: ", ")
    let exchange =
      FigureContext(lookup).exchange(figures, in: text, range, locators)
      ?? FigureRivals(lookup).exchange(figures, in: text.bytes, range, locators)
      ?? FigureRivals(lookup).nounExchange(figures, in: text.bytes, range, locators)
      ?? FigureRivals(lookup).ageExchange(figures, in: text, range, locators)
      ?? FigureRivals(lookup).markedExchange(figures, in: text.bytes, range, locators)
    if let exchange {
      let (first, second) = (text.string(exchange.first), text.string(exchange.second))
      return tally.report(
        .doubtfulFigure, text.source(of: exchange.first),
        "in \(place) of \(name), “\(first)” stands beside the words that “\(second)” has here, and the other way round; exchange them"
      )
    }
    if let misplaced = TableRivals(lookup, place: ownPlace).misplaced(figures, in: text.bytes, range, locators) {
      let message =
        "\(place) of \(name) has “\(text.string(misplaced.figure))” elsewhere, and not for \(misplaced.name)"
      return tally.report(.doubtfulFigure, text.source(of: misplaced.figure), message)
    }
    if let count = GradeCounts(figures, in: text.bytes, range, locators, lookup).problem {
      let message =
        "\(place) of \(name) has \(count.printed) beside “\(count.grade)”, and not “\(text.string(count.figure))”"
      return tally.report(.doubtfulFigure, text.source(of: count.figure), message, hint: count.printed.description)
    }
    if let other = FigureRivals(lookup).mistimed(figures, in: text.bytes, range, locators) {
      let message =
        "\(place) of \(name) has \(other.figure) beside \(other.printed), and not beside “\(text.string(other.time))”"
      return tally.report(
        .doubtfulFigure, text.source(of: other.time), message, hint: other.printed.description)
    }
    if let other = FigureRivals(lookup).otherDate(figures, in: text.bytes, range, locators) {
      let message =
        "\(place) of \(name) has “\(text.string(other.date))” beside other words; beside these it has \(other.printed)"
      return tally.report(
        .doubtfulFigure, text.source(of: other.date), message, hint: other.printed.description)
    }
    if let turned = FigureRivals(lookup).turned(figures, in: text.bytes, range, locators) {
      let message =
        "\(place) of \(name) has this go from \(turned.last.value) to \(turned.first.value), and not the other way"
      return tally.report(.doubtfulFigure, text.source(of: turned.first.range), message)
    }
    if let span = FigureSpan(figures, in: text.bytes, range, locators, lookup).problem {
      let message = "\(place) of \(name) has “\(span.printed)”, and not “\(text.string(span.range))”"
      return tally.report(.doubtfulFigure, text.source(of: span.range), message, hint: span.printed)
    }
    if let again = FigureRepeat(figures, in: text.bytes, range, locators, lookup).figure {
      let message =
        "this sentence gives \(text.string(again)) twice, and \(place) of \(name) has it once; one is another"
      return tally.report(.doubtfulFigure, text.source(of: again), message)
    }
    if let limit = otherLimit(figures, text, range, locators, lookup) {
      let message = "\(limit.item) of \(name), which has these words, is asked for \(limit.printed)"
      return tally.report(.wording, text.source(of: limit.range), message, hint: limit.printed)
    }
    // A finding says in a few words of its own what a paragraph says at length.
    let own = DirectionWords(text.bytes, range, besidesCounts: part.source == nil)
    // A table has no sentences that would go one way.
    let isTable = locators.contains { if case .tableAfter = $0 { true } else { false } }
    if !own.isEmpty, !isTable,
      let turned = own.opposite(of: directions(of: part.words, lookup.cited(locators), lookup))
    {
      let words = String(decoding: lookup.text.bytes[turned.other], as: UTF8.self)
      let message = "\(place) of \(name) has “\(words)”, and nothing that goes the way of “\(text.string(turned.own))”"
      return tally.report(.wording, text.source(of: turned.own), message, hint: words)
    }
    let months = Set(lookup.figures(locators).values.filter { $0.kind == .date }.map(\.month))
    if let choice = ChoiceWords(text.bytes, [range]).first(
      besides: { ChoiceWords(lookup.text.bytes, lookup.cited(locators).ranges) }, months: months)
    {
      let message = "\(place) of \(name) says “\(choice.printed)”, and nothing of “\(text.string(choice.own))”"
      return tally.report(.wording, text.source(of: choice.own), message, hint: choice.printed)
    }
    let often = FrequencyWords(text.bytes, range)
    if often.mentions.isEmpty { return }
    var printed = FrequencyWords()
    for range in lookup.cited(locators).ranges { printed.add(lookup.text.bytes, range) }
    if let other = often.first(unlike: printed), let published = printed.mentions.first {
      let words = String(decoding: lookup.text.bytes[published.range], as: UTF8.self)
      let message = "\(place) of \(name) says how often by “\(words)”, and nothing of “\(text.string(other.range))”"
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

  /// The time limit of the request that a sentence speaks of, where the sentence gives that of another of the list.
  private func otherLimit(
    _ all: [FigureMention], _ text: AuthorText, _ range: Range<Int>, _ locators: [Locator], _ lookup: TextLookup
  ) -> (range: Range<Int>, printed: String, item: Locator)? {
    guard locators.count == 1, case .paragraphs(let first, nil, _) = locators[0] else { return nil }
    let figures = all.filter { $0.value.kind == .number }
    let limits = figures.compactMap { figure -> (range: Range<Int>, limit: TimeLimit)? in
      guard let measure = TimeMeasure(text.bytes[figure.range.upperBound..<range.upperBound].prefix(24)) else {
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
    guard limits.count == 1, let own = limits.first else { return nil }
    let whole = Locator.paragraphs(first: first, last: nil, item: nil)
    let requests = lookup.text.requests(at: whole)
    guard Set(requests.map(\.limit)).count > 1, requests.contains(where: { $0.limit == own.limit }),
      let items = SiblingItems(.paragraphs(first: first, last: nil, item: 1), lookup),
      let item = items.item(with: LabelWords(text.bytes[range]).different), requests.indices.contains(item),
      let printed = requests[item].limit, printed != own.limit,
      // “limits of three months and of six”
      !figures.contains(where: { figure in figure.range != own.range && printed.amount == figure.value.amount })
    else { return nil }
    let words = printed == .immediately ? "immediately" : "within \(printed)"
    return (own.range, words, .paragraphs(first: first, last: nil, item: item + 1))
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
