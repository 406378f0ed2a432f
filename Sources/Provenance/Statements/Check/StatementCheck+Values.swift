package import InspectionModel

/// Values of front matter and of tables of two columns, each with its label.
extension StatementCheck {
  /// A value of front matter against its place.
  package func check(
    _ value: FigureValue,
    _ unit: Unit,
    named label: String,
    at range: Range<Int>,
    place: Range<Int>,
    _ cited: CitedPlaces,
    _ tally: inout ProvenanceTally
  ) {
    switch resolve(cited.target) {
    case .none(let reason): tally.leave(range, "the figure “\(label)”: \(reason)")
    case .text(let lookup, let name):
      let places = PrintedPlaces(lookup: lookup, locators: cited.locators, name: name)
      if !places.isComplete { return }
      if places.contains(value) {
        let figure = NamedFigure(value: value, unit: unit, label: label)
        if let problem = figure.problem(in: places) {
          return tally.report(.doubtfulFigure, range, problem.message, hint: problem.hint)
        }
        if let other = otherCount(than: value, ofGradeIn: label, places) {
          let message = "\(places.words) has \(other) beside the grade that “\(label)” names, not \(value)"
          return tally.report(.doubtfulFigure, range, message, hint: other.description)
        }
        if let grade = otherGrade(of: value, in: label, places) {
          let message =
            "\(places.words) has \(value) beside “\(grade)”, which is not the grade that “\(label)” names"
          return tally.report(.doubtfulFigure, range, message)
        }
        if let other = otherPlace(of: label, places) {
          let message = "\(places.words) has next to none of the words of “\(label)”; \(other) has them"
          return tally.report(.doubtfulPlace, place, message, hint: other.description)
        }
        tally.counts.figures += 1
      } else {
        let message = FigureMessage.message(value.description, [value], places)
        // Either can be wrong: the place is, where its words are not the label's and those of another that has the
        // value are.
        let isPlace = isElsewhere(label, value, places)
        tally.report(.figure, isPlace ? place : range, message.text, hint: message.hint)
      }
    }
  }

  /// A row of a table that is nothing but a label and a figure.
  func check(
    row label: AuthorText, _ cell: AuthorText, _ cited: [CitedPlaces], _ tally: inout ProvenanceTally
  ) {
    let figures = FigureFinder.figures(in: cell.bytes, cell.bytes.indices)
    guard figures.count == 1, let figure = figures.first, label.cites.isEmpty, cell.cites.isEmpty, cited.count == 1,
      cited[0].derived == nil, let places = printed(cited[0]), places.isComplete, places.contains(figure.value)
    else { return }
    let words = label.string(label.bytes.indices)
    // “Good | 16”
    let grade = GradeWords.grade(label.bytes, at: 0, before: label.count).flatMap {
      $0.end == label.count ? $0.id : nil
    }
    let counts = grade.map { places.figures(behind: Array(GradeLookup.words($0).utf8)) }
    let other =
      counts.flatMap { $0.contains(figure.value) ? nil : $0.first }
      ?? LabelFigures(words, places).other(than: figure.value)?.value
      ?? FigureContext(places).other(than: figure.value, named: words)
      ?? FigureRivals(places).other(than: figure.value, named: words)
    guard let other, counts != nil || !FigureRivals(places).isTold(figure.value, by: words, besides: other) else {
      return
    }
    let message = "\(places.words) has \(other) beside “\(words)”, and not \(figure.value)"
    tally.report(.doubtfulFigure, cell.source(of: figure.range), message, hint: other.description)
  }

  /// The number beside the grade with which a label ends: “Of these, graded good”.
  private func otherCount(
    than value: FigureValue, ofGradeIn label: String, _ places: PrintedPlaces
  ) -> FigureValue? {
    let bytes = Array(label.utf8)
    let grades = GradeWords.grades(bytes, bytes.indices)
    guard grades.count == 1, let grade = grades.first, grade.range.upperBound == bytes.count else { return nil }
    let counts = places.figures(behind: Array(bytes[grade.range]))
    return counts.contains(value) ? nil : counts.first
  }

  /// The grade beside which a count stands, where a label ends with another that the place has not.
  private func otherGrade(
    of value: FigureValue, in label: String, _ places: PrintedPlaces
  ) -> String? {
    let bytes = Array(label.utf8)
    let grades = GradeWords.grades(bytes, bytes.indices)
    guard grades.count == 1, let grade = grades.first, grade.range.upperBound == bytes.count else { return nil }
    guard places.figures(behind: Array(bytes[grade.range])).isEmpty else { return nil }
    return Self.grades.filter { $0 != grade.id }.map { GradeLookup.words($0) }
      .first { places.figures(behind: Array($0.utf8)) == [value] }
  }

  static let grades = ["outstanding", "good", "adequate", "requires-improvement", "inadequate"]

  private func isElsewhere(_ label: String, _ value: FigureValue, _ places: PrintedPlaces) -> Bool {
    let lookup = places.lookup
    guard let likeness = lookup.words.likeness(LabelWords(label).different, places.passages, in: lookup.text),
      likeness.own < 0.7 * likeness.best
    else { return false }
    return lookup.contains(value, in: [.paragraphs(first: likeness.number, last: nil, item: nil)])
  }

  /// The place that has the words of a label, where that which is cited has next to none of them: the labels of two
  /// figures have changed places. What a table is about stands around it.
  private func otherPlace(of label: String, _ places: PrintedPlaces) -> Locator? {
    let words = LabelWords(label).different.subtracting(ownPlace)
    guard !places.isTable, !places.locators.isEmpty,
      let likeness = places.lookup.words.likeness(words, places.passages, in: places.text),
      likeness.shared >= 2, 2 * likeness.shared >= words.count, likeness.own <= 0.15 * likeness.best
    else { return nil }
    return .paragraphs(first: likeness.number, last: nil, item: nil)
  }

  /// The words before a value of front matter, “over” or “under”, against those before it in the text.
  package func check(
    qualifier: String, of value: FigureValue, at range: Range<Int>, _ cited: CitedPlaces,
    _ tally: inout ProvenanceTally
  ) {
    guard let places = printed(cited), places.isComplete else { return }
    let bytes = Array((qualifier + " 1").utf8)
    guard let one = FigureFinder.figures(in: bytes, bytes.indices).last else { return }
    let words = Paraphrase(FigureMention(value, one.range), in: FigureStretch([], in: bytes, bytes.indices))
    let wording = FigureWording(words, places)
    guard let other = wording.otherBound ?? (words.isHedged && words.bound == nil ? wording.anyBound : nil) else {
      return
    }
    tally.report(.doubtfulFigure, range, "\(places.words) has \(other), not “\(qualifier)”")
  }

  /// Whether a figure stands only in sentences that speak of the time of the inspection: “At the time of the inspection,
  /// 495 children were being looked after”.
  private func holdsAtInspection(_ figure: FigureValue, _ places: PrintedPlaces) -> Bool {
    let words = Array("timeoftheinspection".utf8)
    let bytes = places.text.bytes
    let sentences = places.stretches.flatMap { passage in
      passage.figures.filter { FigureSet.says(figure, $0.value) }.map {
        PublishedSentences.range(around: $0.range, in: bytes, passage.range)
      }
    }
    return !sentences.isEmpty && sentences.allSatisfy { bytes[$0].smallLetters.holds(words) }
  }

  /// Whether one of the document's dates may stand for one that a value has beside it: of the same year, or a year alone.
  /// What is planned for next year, or was so six years ago, may well be dated by the document.
  private func isMistakable(_ date: FigureValue, _ printed: FigureValue) -> Bool {
    guard printed.kind == .date else { return false }
    return date.month > 0 ? printed.month > 0 && printed.year == date.year : printed.month == 0
  }

  /// The date for which a figure holds: one that its place names, or one of the document's own.
  ///
  /// - Parameters:
  ///   - figure: what holds on the date; nil for what is none.
  ///   - inspected: the days of the inspection that the document is of.
  package func check(
    date: CivilDate,
    of figure: FigureValue? = nil,
    known: [CivilDate],
    inspected: [CivilDate] = [],
    at range: Range<Int>,
    _ cited: CitedPlaces,
    _ tally: inout ProvenanceTally
  ) {
    let value = FigureValue(date)
    let isKnown = known.contains { own in
      FigureSet.says(value, FigureValue(own))
    }
    // Of the document's own day the place may know better: “in January 2011, 46%”.
    guard let places = printed(cited), places.isComplete else {
      if isKnown { tally.counts.details += 1 }
      return
    }
    if let figure, let other = FigureRivals(places).time(besides: value, of: figure),
      !isKnown || isMistakable(value, other)
    {
      return tally.report(.detail, range, "\(places.words) has \(figure) beside \(other), not \(value)")
    }
    if let figure, isKnown, let first = inspected.first,
      !inspected.contains(where: { FigureSet.says(value, FigureValue($0)) }), holdsAtInspection(figure, places)
    {
      let message =
        "\(places.words) has \(figure) for the time of the inspection, which is \(FigureValue(first)), not \(value)"
      return tally.report(.detail, range, message)
    }
    // “38 complaints in 2024/25” are those at the end of March 2025.
    let isYearsEnd =
      value.month == 3 && (value.day == 0 || value.day == 31)
      && places.contains(FigureValue(.financialYear, Int64(value.year - 1)))
    if isKnown || isYearsEnd || places.lookup.containsNear(value, places.locators) {
      tally.counts.details += 1
      return
    }
    tally.report(
      .detail, range,
      "\(value) is no date that \(places.words) gives, nor one of the inspection or of a publication")
  }
}
