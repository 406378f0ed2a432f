import InspectionModel

/// Dates of the site and of the documents, which may stand in a sentence although its place has them not.
extension StatementCheck {
  /// Whether a date of a text that stands at one place, as a finding does, is another than the place gives: one that the
  /// site knows all the same.
  func isOtherDate(_ claim: FigureClaim, _ cited: [CitedPlaces]) -> Bool {
    let (figure, text) = (claim.figure, claim.text)
    guard text.cites.isEmpty else { return false }
    if opensForeign(figure, text, cited) { return true }
    // Nothing but a date, as the time of a milestone is.
    let isAlone =
      LabelWords(text.bytes[..<figure.range.lowerBound]).stems.count <= 2
      && LabelWords(text.bytes[figure.range.upperBound...]).stems.isEmpty
    return cited.contains { cite in
      guard let places = printed(cite), !places.locators.isEmpty, !places.contains(figure.value) else { return false }
      if isAlone, hasAnotherYear(figure, [figure], places) || hasWholeMonth(places) { return true }
      let isItsOwn = figure.value.year > 0 && (isDate(figure, of: cite.target) || isDate(figure, of: .firstSource))
      return (isAlone || !isItsOwn) && hasAnotherMonth(figure, places)
    }
  }

  /// Two dates of a sentence, each with a citation of its own, of which each stands where the other is said to be: “the Act
  /// of 1989 in one place [¶10.1] and of 2019 in another [¶9.1]”.
  func exchangedDates(
    _ sentence: FigureStretch, _ statement: Statement, _ text: AuthorText
  ) -> (first: Range<Int>, second: Range<Int>, place: String)? {
    guard statement.isOwn, statement.groups.count == 2 else { return nil }
    let parts = statement.parts(in: text, inherited: [])
    let dates = parts.map { part in
      sentence.part(part.range).figures.filter { $0.role == .figure && $0.value.isTime }
    }
    guard parts.count == 2, dates.allSatisfy({ $0.count == 1 }), dates[0][0].value != dates[1][0].value,
      let first = printed(parts[0]), let second = printed(parts[1])
    else { return nil }
    let (one, other) = (dates[0][0], dates[1][0])
    guard !first.contains(one.value), first.contains(other.value), second.contains(one.value),
      !second.contains(other.value)
    else { return nil }
    return (one.range, other.range, second.list)
  }

  /// Whether a date is that of what a sentence tells, and not of the document that tells it: “in August 2019 managers
  /// audited …”, and not “in its report of August 2019”.
  func isOfEvent(_ claim: FigureClaim) -> Bool {
    let before = Paraphrase.words(claim.sentence.before(claim.figure.range))
    return before.last == "in"
      && !Paraphrase.words(claim.text.bytes[claim.statement.range]).contains(where: Self.documents.contains)
  }

  private static let documents: Set = [
    "report", "reported", "reports", "paper", "papers", "letter", "inspection", "inspectors", "inspected", "ofsted",
    "published", "publication", "visit", "said", "says", "judged", "graded", "rated",
  ]

  /// Whether a text that sums up another document opens with a date of neither that nor the place: “In 2018 Ofsted found …”
  /// of what it found in 2019.
  func opensForeign(_ figure: FigureMention, _ text: AuthorText, _ cited: [CitedPlaces]) -> Bool {
    guard Paraphrase.words(text.bytes[..<figure.range.lowerBound]) == ["in"], cited.count == 1, let cite = cited.first
    else { return false }
    switch cite.target {
    case .firstSource, .source: return false
    case .report, .paper: break
    }
    guard let places = printed(cite) else { return false }
    return !isDate(figure, of: cite.target) && !places.contains(figure.value)
  }

  /// Whether the places give just one month, and another than this: of the same year, or of none.
  func hasAnotherMonth(_ figure: FigureMention, _ places: PrintedPlaces) -> Bool {
    guard figure.value.month > 0 else { return false }
    let printed = places.figures.values.filter { $0.kind == .date && $0.month > 0 }
    guard let first = printed.first, printed.allSatisfy({ $0.month == first.month && $0.year == first.year }) else {
      return false
    }
    return first.month != figure.value.month && (first.year == figure.value.year || first.year == 0)
  }

  /// Whether a month opens or ends a time of which the places have the other end, and just one more month of its year:
  /// “from July 2019 to January 2020” where they have “from June 2019 to January 2020”.
  func isLeftOver(_ claim: FigureClaim, _ places: PrintedPlaces) -> Bool {
    let (figure, text) = (claim.figure, claim.text)
    guard figure.value.month > 0, figure.value.year > 0 else { return false }
    let before = Paraphrase.words(text.bytes[..<figure.range.lowerBound].suffix(12)).last ?? ""
    guard ["from", "since", "between", "until", "to"].contains(before) else { return false }
    let others = claim.sentence.figures.filter {
      $0.value.kind == .date && $0.value.month > 0 && $0.range != figure.range
    }
    guard others.contains(where: { places.contains($0.value) }) else { return false }
    let printed = places.figures.values.filter { value in
      value.kind == .date && value.month > 0 && !others.contains { FigureSet.says($0.value, value) }
    }
    return printed.count == 1 && printed[0].year == figure.value.year
  }

  /// The one month that the places of a sentence give, which names them in words, where it says another of that year:
  /// “at the end of August 2019: 212 in paragraph 1.2 and 216 in paragraph 15.2”.
  func otherMonth(_ claim: FigureClaim, _ cited: [CitedPlaces]) -> FigureValue? {
    let (figure, text) = (claim.figure, claim.text)
    guard text.cites.isEmpty, figure.value.kind == .date, figure.value.month > 0, figure.value.year > 0,
      claim.sentence.figures.count(where: { $0.value.kind == .place }) >= 2
    else { return nil }
    let before = Paraphrase.words(text.bytes[..<figure.range.lowerBound].suffix(24))
    guard before.suffix(2) == ["end", "of"] || before.suffix(2) == ["as", "at"] else { return nil }
    var other: FigureValue?
    for cite in cited {
      guard let places = printed(cite) else { return nil }
      if places.contains(figure.value) { return nil }
      for value in places.figures.values where value.kind == .date && value.month > 0 {
        guard value.year == figure.value.year else { continue }
        if let other, other.month != value.month { return nil }
        other = .date(year: value.year, month: value.month, day: 0)
      }
    }
    return other
  }

  /// A date of the inspection or of its publication, as the head of the page has it.
  func isDate(_ figure: FigureMention, of target: Citation.Target) -> Bool {
    figure.value.kind == .date && dates(target).contains(figure.value)
  }

  /// Whether the places give a month with its year, which whoever writes nothing but a date would take.
  private func hasWholeMonth(_ places: PrintedPlaces) -> Bool {
    places.figures.values.contains { $0.kind == .date && $0.month > 0 && $0.year > 0 }
  }

  /// Whether the places give any date, for which that of the document might be mistaken.
  func hasDates(_ places: PrintedPlaces) -> Bool {
    places.figures.values.contains { [.date, .financialYear, .quarter].contains($0.kind) }
  }

  /// Whether a bare year stands for one that the places give, and that the sentence does not: it may be that year,
  /// misquoted.
  func hasAnotherYear(
    _ figure: FigureMention, _ figures: [FigureMention], _ places: PrintedPlaces
  ) -> Bool {
    guard figure.value.month == 0 else { return false }
    return places.figures.values.contains { published in
      let isYear = published.kind == .financialYear || published.kind == .date && published.year > 0
      return isYear && !figures.contains { $0 != figure && FigureSet.says($0.value, published) }
    }
  }
}
