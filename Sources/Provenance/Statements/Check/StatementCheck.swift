package import InspectionModel

/// Where the text is that a citation means.
package enum CitedText {
  /// With how a message names the document: “the report”.
  case text(TextLookup, name: String)
  /// Why it can't be looked into.
  case none(String)
}

/// Looks up what sentences say in what they cite.
package struct StatementCheck {
  let resolve: (Citation.Target) -> CitedText
  /// The dates that the site itself gives: of this document, and of the other inspections and papers of its authority.
  /// A sentence that cites nothing for them may name them.
  let known: FigureSet
  /// The dates of the document that is cited, as the head of its page has them: a sentence that another of its figures,
  /// a grade or its words tie to what it cites may name them.
  let dates: (Citation.Target) -> FigureSet
  /// All texts of the document itself, for what cites none of them.
  package var texts: () -> [CitedText] = { [] }
  /// The names that the site itself gives.
  package var names = KnownNames()
  private(set) var ownPlace = StemSet()
  /// The name of the council that the document is about.
  package var place = "" { didSet { ownPlace = LabelWords(place).different } }
  /// Whether the dates are the writer's own, as those of the glossary: since when a thing is called so, its source need
  /// not say.
  package var hasOwnDates = false
  /// The grades that the document's own front matter gives; a badge that no text bears out must at least be one.
  package var ownGrades: [String] = []
  /// Where the locator of the value being checked stands, for a value of front matter.
  package var at: Range<Int>?

  /// - Parameters:
  ///   - own: the dates of the document itself.
  ///   - dates: those of another that a citation names.
  package init(
    known: [CivilDate] = [],
    own: [CivilDate] = [],
    dates: @escaping (Citation.Target) -> [CivilDate] = { _ in [] },
    _ resolve: @escaping (Citation.Target) -> CitedText
  ) {
    self.resolve = resolve
    let figures = Self.figures(own)
    self.dates = { target in
      switch target {
      case .firstSource, .source: figures
      case .report, .paper: Self.figures(dates(target))
      }
    }
    self.known = Self.figures(known + own)
  }

  private static func figures(_ dates: [CivilDate]) -> FigureSet {
    FigureSet(dates.map { FigureValue($0) })
  }

  /// - Parameter inherited: the citation of a text that has none itself: a recommendation's `at`, a table's caption.
  /// - Parameter isCell: whether it is a cell of a table, whose row and column say of what place it is.
  /// - Parameter isNote: a remark of the writer's on a figure, which may hold sums of his own: what is not found in it
  ///   is unchecked and no problem.
  package func check(
    _ text: AuthorText,
    inherited: [CitedPlaces] = [],
    isNote: Bool = false,
    isCell: Bool = false,
    _ tally: inout ProvenanceTally
  ) {
    for cite in text.cites { checkPlaces(cite.places, at: cite.source, &tally) }
    let note = isNote ? NoteText(text) : nil
    let statements = Statement.all(in: text)
    checkUncitedQuotes(statements, text, inherited, &tally)
    for statement in statements {
      let before = tally.problemCount
      let figures = FigureFinder.figures(in: text.bytes, statement.range)
      checkFigures(figures, statement, text, inherited, note, &tally)
      checkGrades(statement, text, inherited, &tally)
      checkQuotes(statement, text, &tally)
      if isNote { continue }
      let parts = statement.parts(in: text, inherited: inherited)
      let sentence = FigureStretch(figures, in: text.bytes, statement.range)
      checkNames(statement, text, inherited, &tally)
      if tally.problemCount == before { checkWording(sentence, parts, text, isCell: isCell, &tally) }
      if tally.problemCount == before { checkSense(parts, text, &tally) }
      if tally.problemCount == before { checkPlausibility(sentence, parts, text, &tally) }
    }
  }

  /// What a citation leads to, where its text is given.
  func printed(_ cited: CitedPlaces) -> PrintedPlaces? {
    guard case .text(let lookup, let name) = resolve(cited.target) else { return nil }
    return PrintedPlaces(lookup: lookup, locators: cited.locators, name: name)
  }

  /// What the places of a part of a sentence lead to together, where all are of one text and none is a sum of the
  /// writer's; nil too for the record, which is a table of names, and where one of them does not exist.
  ///
  /// - Parameter besidesSums: whether those of sums are wanted, too.
  func printed(_ part: Statement.Part, besidesSums: Bool = false) -> PrintedPlaces? {
    let locators = part.cited.flatMap(\.locators)
    guard let target = part.cited.first?.target,
      part.cited.allSatisfy({ $0.target == target && (besidesSums || $0.derived == nil) }),
      !locators.contains(.record), let places = printed(CitedPlaces(target: target, locators)), places.isComplete
    else { return nil }
    return places
  }

  /// That a citation leads somewhere.
  package func checkPlaces(_ places: CitedPlaces, at source: Range<Int>, _ tally: inout ProvenanceTally) {
    switch resolve(places.target) {
    case .none(let reason):
      tally.leave(source, "a citation: \(reason)")
    case .text(let lookup, let name):
      for locator in places.locators {
        if lookup.passages(locator).isEmpty {
          let message = PlaceWords.missing(locator, in: lookup.text, name)
          tally.report(.unknownPlace, source, message.text, hint: message.hint)
        } else {
          tally.counts.places += 1
        }
      }
    }
  }
}
