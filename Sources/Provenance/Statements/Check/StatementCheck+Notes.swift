import InspectionModel

/// Notes of the writer’s on a figure, which may hold sums of his own.
extension StatementCheck {
  /// “Paragraph 166 counts 134”: a place that a note names is there, and has a word of what is said of it.
  func checkNamedPlaces(
    _ named: NotePlaces, _ text: AuthorText, _ cited: [CitedPlaces], _ tally: inout ProvenanceTally
  ) {
    guard let target = cited.first?.target, case .text(let lookup, let name) = resolve(target) else { return }
    for run in named.runs {
      let stems = LabelWords(text.bytes[run.words]).different.subtracting(Self.sayingWords)
      for (locator, range) in run.places {
        let passages = lookup.passages(locator)
        if passages.isEmpty {
          let message = PlaceWords.missing(locator, in: lookup.text, name)
          tally.report(.unknownPlace, text.source(of: range), message.text, hint: message.hint)
        } else if !run.isBehindItsWords, let likeness = lookup.words.likeness(stems, passages, in: lookup.text),
          likeness.best > 0,
          likeness.own <= Self.leastOwn * likeness.best
        {
          let other = Locator.paragraphs(first: likeness.number, last: nil, item: nil)
          let message =
            "\(locator) of \(name) has next to no word of what is said of it here; \(other) has more of them"
          tally.report(.doubtfulPlace, text.source(of: range), message, hint: other.description)
        }
      }
      if let range = unlike(run, stems, lookup) {
        let message =
          "“\(text.string(range))” of \(name) has nothing of what is said of it here and all the other places have"
        tally.report(.doubtfulPlace, text.source(of: range), message)
      }
    }
  }

  /// Of three places or more the one that lacks a rare word of what is said of them, which all the others have.
  private func unlike(_ run: NotePlaces.Run, _ stems: StemSet, _ lookup: TextLookup) -> Range<Int>? {
    guard run.places.count >= 3, !run.isBehindItsWords else { return nil }
    let words = run.locators.map { locator in
      lookup.cited([locator]).ranges.map { LabelWords(lookup.text.bytes[$0]).different }
    }
    for stem in stems where lookup.words.weight(of: stem) >= Self.rare {
      let lacking = words.indices.filter { place in !words[place].contains { $0.contains(stem) } }
      if lacking.count == 1 { return run.places[lacking[0]].range }
    }
    return nil
  }

  private static let rare = 0.3

  /// “as paragraph 9.2 shows” says nothing of what stands there.
  private static let sayingWords = LabelWords(
    "count counts give gives has have mention mentions name names print prints put puts say says show shows speak speaks tell tells use uses"
  ).different

  /// A note says a word or two of a place, of which the place has one at least.
  private static let leastOwn = 0.2

  /// “Up from 8%”: what opens the note on a figure that was less.
  package func check(note: AuthorText, of value: FigureValue, _ tally: inout ProvenanceTally) {
    for sentence in note.sentences {
      guard let from = FigureFinder.figures(in: note.bytes, sentence).first, from.value.kind == value.kind else {
        continue
      }
      let words = Paraphrase.words(note.bytes[sentence.lowerBound..<from.range.lowerBound])
      guard words == ["up", "from"] || words == ["down", "from"] else { continue }
      let isUp = words[0] == "up"
      if isUp ? from.value.amount >= value.amount : from.value.amount <= value.amount {
        let message = "this says “\(words[0])” from \(from.value) to \(value); correct the word or the figures"
        tally.report(.doubtfulFigure, note.source(of: from.range), message)
      }
    }
  }

  /// “50, 152 and 37 add up to 239”
  func checkSums(
    _ figures: [FigureMention], _ text: AuthorText, _ tally: inout ProvenanceTally
  ) {
    let numbers = figures.filter { $0.role == .figure && ($0.value.kind == .number || $0.value.kind == .percent) }
    for (index, total) in numbers.enumerated() where index >= 2 {
      guard FigureList.isSum(text.bytes[numbers[index - 1].range.upperBound..<total.range.lowerBound]) else { continue }
      var parts: [FigureMention] = [numbers[index - 1]]
      while let first = parts.first,
        let next = numbers[..<index].last(where: { $0.range.upperBound <= first.range.lowerBound }),
        FigureList.isGoingOn(text.bytes[next.range.upperBound..<first.range.lowerBound])
      { parts.insert(next, at: 0) }
      guard parts.count >= 2, let sum = FigureValue.sum(parts.lazy.map(\.value.amount)), sum != total.value.amount
      else {
        continue
      }
      let words = text.string(parts[0].range.lowerBound..<numbers[index - 1].range.upperBound)
      let message = "\(words) make \(FigureValue(total.value.kind, sum)), not \(total.value)"
      tally.report(.doubtfulFigure, text.source(of: total.range), message)
    }
  }

  /// A figure in a note on another that stands neither at its place nor at one that the note names.
  func checkNote(
    _ claim: FigureClaim, _ note: NoteText, _ places: PrintedPlaces, _ tally: inout ProvenanceTally
  ) {
    let (source, words) = (claim.source, claim.words)
    let whole = FigureStretch(note.figures, in: claim.text.bytes, claim.statement.range)
    switch NoteFigure(claim.readings, claim.figure, in: whole, places).finding {
    case .borneOut: tally.counts.figures += 1
    case .untold: tally.leave(source, "“\(words)” in a note: the places that it names do not say it")
    case .wrong(let isElsewhere):
      let rest =
        isElsewhere
        ? "; where another paragraph has it, write which: “paragraph 12 counts …”" : "; \(places.name) has it nowhere"
      let message = "“\(words)” is not in \(places.list), nor does it follow from the other figures of this note\(rest)"
      tally.report(.figure, source, message)
    }
  }
}
