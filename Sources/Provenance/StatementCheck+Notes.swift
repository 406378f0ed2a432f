internal import InspectionModel

/// Notes of the writer’s on a figure, which may hold sums of his own.
extension StatementCheck {
  /// “Paragraph 166 counts 134”: a place that a note names is there.
  func checkNamedPlaces(
    _ figures: [FigureMention], _ text: AuthorText, _ cited: [CitedPlaces], _ tally: inout ProvenanceTally
  ) {
    guard let target = cited.first?.target, case .text(let lookup, let name) = resolve(target) else { return }
    for figure in figures where figure.value.kind == .place {
      guard let locator = Locator("¶" + text.string(figure.range)), lookup.passages(locator).isEmpty else { continue }
      let message = PlaceWords.missing(locator, in: lookup.text, name)
      tally.report(.unknownPlace, text.source(of: figure.range), message.text, hint: message.hint)
    }
  }

  /// A figure in a note on another: from anywhere in the text, or worked out from what the note and the place say.
  func checkNote(
    _ readings: [FigureValue],
    _ text: AuthorText,
    _ source: Range<Int>,
    _ words: String,
    _ lookup: TextLookup,
    _ locators: [Locator],
    _ tally: inout ProvenanceTally
  ) {
    let value = readings[0]
    let isElsewhere =
      readings.contains(where: { lookup.everywhere.contains($0) }) || lookup.everywhere.hasAmount(of: value)
    let others = FigureFinder.figures(in: text.bytes, text.bytes.indices).map(\.value) + lookup.figures(locators).values
    // A small number stands in every text, and says nothing by that.
    if value.isParticular && isElsewhere || value.isWorkedOut(from: others) {
      tally.counts.figures += 1
      return
    }
    // A month follows from quarters and half years; a year does not.
    let isInYear = value.kind == .date && lookup.everywhere.contains(.date(year: value.year, month: 0, day: 0))
    if value.isParticular, !isInYear {
      let message = "“\(words)” stands nowhere in the text, and does not follow from the other figures of this note"
      return tally.report(.figure, source, message)
    }
    tally.leave(source, "“\(words)” in a note: the places that it names do not say it")
  }
}
