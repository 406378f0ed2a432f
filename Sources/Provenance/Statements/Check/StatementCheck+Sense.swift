import InspectionModel

/// Words that say the opposite of what is cited: a “not” too many or too few, “weak” for “strong”, “few” for “most”.
extension StatementCheck {
  func checkSense(_ parts: [Statement.Part], _ text: AuthorText, _ tally: inout ProvenanceTally) {
    for part in parts { checkSense(part, text, &tally) }
  }

  private func checkSense(_ part: Statement.Part, _ text: AuthorText, _ tally: inout ProvenanceTally) {
    guard let places = self.printed(part), !places.isTable else { return }
    let (range, lookup) = (part.range, places.lookup)
    let bytes = lookup.text.bytes
    let cited = lookup.cited(places.locators)
    func report(_ words: Range<Int>, _ message: String, _ hint: String? = nil) {
      tally.report(.wording, text.source(of: words), "\(places.words) \(message)", hint: hint)
    }
    func printed(_ words: Range<Int>) -> String { String(decoding: bytes[words], as: UTF8.self) }
    if let other = otherScale(text, range, cited, lookup) {
      return report(other.own, "counts in \(other.printed.plural), and not in “\(text.string(other.own))”")
    }
    let denials = DenialWords(text.bytes, range)
    var opposites = OppositeWords()
    var amounts = QuantityWords()
    if denials.denials.isEmpty {
      opposites.add(text.bytes, range)
      amounts.add(text.bytes, range)
    }
    // Most sentences have nothing that could be turned round, and are not compared.
    guard !denials.denials.isEmpty || !opposites.mentions.isEmpty || !amounts.mentions.isEmpty || cited.denies(bytes)
    else { return }
    let like = LikeSentences(part.words, least: 2, cited, bytes)
    // “well attended, except by …”, “all but two of them boys”: what is said of most is not so of some.
    if like.ranges.isEmpty || like.ranges.contains(where: { ExceptionWords.stand(in: bytes, $0) })
      || ExceptionWords.stand(in: text.bytes, range)
    {
      return
    }
    if let own = addedDenial(denials, part.words, like, cited, bytes) {
      let quote = FigureMessage.quotation(opening: like.ranges[0], in: places)
      return report(own, "says “\(quote)”, without “\(text.string(own))”")
    }
    if let denial = droppedDenial(in: text.bytes, range, denials, part.words, like, cited, bytes),
      // What is asked for puts right what was not done.
      !text.cites.isEmpty || places.locators.allSatisfy({ places.text.requests(at: $0.whole).isEmpty })
    {
      let quote = FigureMessage.quotation(around: denial, in: places) ?? printed(denial)
      return report(range, "says “\(quote)”, and this says it without “\(printed(denial))”")
    }
    let plain =
      opposites.mentions.isEmpty && amounts.mentions.isEmpty
      ? [] : like.ranges.filter { DenialWords(bytes, $0).denials.isEmpty }
    if let other = opposites.opposite(in: OppositeWords(bytes, plain), of: { OppositeWords(bytes, cited.ranges) }) {
      let words = printed(other.other)
      return report(other.own, "has “\(words)” beside these words, and nothing of “\(text.string(other.own))”", words)
    }
    if let other = amounts.other(than: QuantityWords(bytes, plain)) {
      let words = printed(other.other)
      report(other.own, "has “\(words)” of these, and not “\(text.string(other.own))”", words)
    }
  }

  private func otherScale(
    _ text: AuthorText, _ range: Range<Int>, _ cited: CitedPassages, _ lookup: TextLookup
  ) -> (own: Range<Int>, printed: TimeMeasure)? {
    var own = TimeScale()
    own.add(text.bytes, range)
    if own.counted.isEmpty { return nil }
    var printed = TimeScale()
    for range in cited.ranges { printed.add(lookup.text.bytes, range) }
    guard let other = own.other(than: printed) else { return nil }
    // Dates and periods are times, too: “over four years” of 2007 and 2011.
    let isDated = cited.ranges.flatMap(lookup.figures).contains { $0.value.isTime }
    return isDated ? nil : other
  }

  /// A denial of what the text affirms, by the word behind it: the text has this in a sentence with most of the words,
  /// and takes it nowhere otherwise than it is.
  private func addedDenial(
    _ own: DenialWords, _ words: StemSet, _ like: LikeSentences, _ cited: CitedPassages, _ bytes: [UInt8]
  ) -> Range<Int>? {
    guard own.denials.count == 1, !own.hasTurn, !own.denials[0].isOfSubject, isClose(like, words),
      let head = own.denials[0].heads.first, like.ranges.allSatisfy({ DenialWords(bytes, $0).denials.isEmpty })
    else { return nil }
    let with = clauses(with: head, cited.sentences(of: bytes), bytes)
    return !with.isEmpty && with.allSatisfy { DenialWords(bytes, $0).isPlain } ? own.denials[0].range : nil
  }

  /// A denial that the sentence lacks: the text has it, in a sentence with most of the words, before a word of this one,
  /// and has that word nowhere without something that turns it round.
  private func droppedDenial(
    in own: [UInt8], _ range: Range<Int>, _ denials: DenialWords, _ words: StemSet, _ like: LikeSentences,
    _ cited: CitedPassages, _ bytes: [UInt8]
  ) -> Range<Int>? {
    guard denials.denials.isEmpty, isClose(like, words) else { return nil }
    let printed = like.ranges.map { DenialWords(bytes, $0).denials }
    guard let first = printed.first?.first, let head = first.heads.first, words.contains(head),
      // “The nearest is 45 miles away” says that there is none here.
      !Paraphrase.words(own[range]).contains("nearest"),
      printed.allSatisfy({ $0.contains { $0.heads.first == head } }),
      clauses(with: head, [(range: range, words: words)], own).allSatisfy({ DenialWords(own, $0).isPlain }),
      clauses(with: head, cited.sentences(of: bytes), bytes).allSatisfy({ !DenialWords(bytes, $0).isPlain })
    else { return nil }
    return first.range
  }

  /// Whether a published sentence says so much of what the writer's says that it may be asked for its “not”.
  private func isClose(_ like: LikeSentences, _ words: StemSet) -> Bool {
    like.shared >= 3 && 5 * like.shared >= 2 * words.count
  }

  private func clauses(
    with word: Stem, _ sentences: [(range: Range<Int>, words: StemSet)], _ bytes: [UInt8]
  ) -> [Range<Int>] {
    sentences.filter { $0.words.contains(word) }.flatMap { Clauses.ranges(in: bytes, $0.range) }
      .filter { LabelWords(bytes[$0]).stems.contains(word) }
  }
}
