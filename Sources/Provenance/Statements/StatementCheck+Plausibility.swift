internal import InspectionModel

/// Whether a citation has slipped, as far as words tell.
extension StatementCheck {
  /// Whether the words of a sentence are those of what it cites, as far as words tell. It is asked only where
  /// nothing was found wrong, and nothing firmer, a particular figure, ties the two together.
  ///
  /// - Parameter figures: those of the sentence.
  func checkPlausibility(
    _ figures: [FigureMention], _ parts: [Statement.Part], _ text: AuthorText, _ tally: inout ProvenanceTally
  ) {
    for part in parts {
      checkPlausibility(part.figures(of: figures), part, text, &tally)
    }
  }

  private func checkPlausibility(
    _ figures: [FigureMention], _ part: Statement.Part, _ text: AuthorText, _ tally: inout ProvenanceTally
  ) {
    let (range, cited) = (part.range, part.cited)
    let target = cited[0].target
    // What was worked out is said in the writer's words.
    guard cited.allSatisfy({ $0.target == target && $0.derived == nil }),
      case .text(let lookup, let name) = resolve(target)
    else { return }
    let locators = cited.flatMap(\.locators)
    let passages = lookup.passages(locators)
    // The record is a table of names, and what a sentence says of it is none of them.
    guard !passages.isEmpty, !locators.contains(.record), let place = part.source ?? self.at else { return }
    let stems = LabelWords(text.bytes[range]).different
    guard let meant = meant(by: stems, citing: locators, passages, lookup) else { return }
    // A sentence about another place names it: “its paragraphs 50 and 90 show …”.
    if figures.contains(where: { $0.value.kind == .place }) { return }
    // Nor does one slip whose figure is where it cites, and says too much to be there by accident.
    let isTied = figures.contains { figure in
      (figure.value.isParticular || figure.value.amount >= 1000 * FigureValue.scale)
        && (lookup.contains(figure.value, in: locators)
          || Paraphrase(figure, among: figures, in: text.bytes, range).isBorneOut(by: passages, lookup))
    }
    if isTied { return }
    // The paragraph that is meant would have every figure of the sentence.
    let isBetterHere = figures.contains { figure in
      figure.role == .figure && lookup.contains(figure.value, in: locators)
        && !lookup.contains(figure.value, in: [meant])
    }
    if isBetterHere { return }
    let words = locators.map(\.description).joined(separator: ", ")
    tally.report(
      .doubtfulPlace, place,
      "\(words) of \(name) speaks of something else; \(meant) has the words of this sentence",
      hint: meant.description)
  }

  /// The place that has the words of a sentence, where what it cites has next to none of them.
  private func meant(
    by stems: StemSet, citing locators: [Locator], _ passages: [Passage], _ lookup: TextLookup
  ) -> Locator? {
    if locators.count == 1, let items = SiblingItems(locators[0], lookup),
      let item = items.meant(by: stems, citing: locators[0])
    {
      return item
    }
    guard let likeness = lookup.words.likeness(stems, passages, in: lookup.text), likeness.isElsewhere else {
      return nil
    }
    return .paragraphs(first: likeness.number, last: nil, item: nil)
  }
}
