import InspectionModel

/// Badges, and the words that judge, against the grades of what is cited.
extension StatementCheck {
  func checkGrades(
    _ statement: Statement,
    _ text: AuthorText,
    _ inherited: [CitedPlaces],
    _ tally: inout ProvenanceTally
  ) {
    let claims = claims(statement, text, &tally)
    if claims.isEmpty { return checkDescriptions(statement, text, inherited, &tally) }
    let isBorneOut = isBorneOut(claims, mentioned(statement.range, text), statement, text)
    for claim in claims {
      let own = statement.cites(for: claim.range, in: text).map { text.cites[$0].places }
      let isOfWhole = isOfWhole(claim, statement, text)
      check(
        claim, isBorneOut: isBorneOut, isOfWhole: isOfWhole, own.isEmpty ? inherited : own, isOwn: !own.isEmpty, &tally)
    }
  }

  /// Whether a sentence gives a grade that stands in one of some places.
  func namesGrade(of places: PrintedPlaces, _ sentence: Range<Int>, _ text: AuthorText) -> Bool {
    let mentioned = mentioned(sentence, text)
    if mentioned.isEmpty { return false }
    let grades = places.locators.flatMap { GradeLookup(places.text).grades($0) }
    return mentioned.contains(where: grades.contains)
  }

  /// Whether a sentence gives a grade that one of some places gives without a year: not that of 2012, where it says in
  /// which year that was.
  func namesUndatedGrade(of places: PrintedPlaces, _ sentence: Range<Int>, _ text: AuthorText) -> Bool {
    let mentioned = mentioned(sentence, text)
    if mentioned.isEmpty { return false }
    let firm = places.locators.flatMap { GradeLookup(places.text).firmGrades($0) }
    if mentioned.contains(where: firm.contains) { return true }
    let bytes = places.text.bytes
    return places.ranges.contains { range in
      GradeWords.grades(bytes, range).contains { grade in
        mentioned.contains(grade.id)
          && !FigureFinder.figures(in: bytes, PublishedSentences.range(around: grade.range, in: bytes, range)).contains
          {
            $0.value.kind == .financialYear || $0.value.kind == .date && $0.value.year > 0
          }
      }
    }
  }

  /// The grades that a sentence names, whether as grades or as plain words.
  private func mentioned(_ sentence: Range<Int>, _ text: AuthorText) -> [String] {
    GradeWords.grades(text.bytes, sentence).filter { grade in
      GradeClaim.use(of: grade.range, in: text.bytes, sentence) != nil
        || text.badges.contains { $0.range.overlaps(grade.range) }
    }.map(\.id)
  }

  // MARK: - Whether it is borne out

  /// Whether the grades of a sentence are, together, those of the places that it cites, wherever each stands:
  /// “outstanding and good [¶12, ¶97]”. Of as many places as grades each has one; otherwise each place has one of the
  /// grades, and each grade a place.
  ///
  /// - Parameter mentioned: the grades of the claims, and those that the sentence gives in plain words besides.
  private func isBorneOut(
    _ claims: [GradeClaim], _ mentioned: [String], _ statement: Statement, _ text: AuthorText
  ) -> Bool {
    guard max(claims.count, mentioned.count) > 1 || isComparison(claims, statement, text),
      !claims.contains(where: \.isDenied),
      !haveEachTheirOwn(claims, statement, text)
    else { return false }
    var firm: [[String]] = []
    var named: Set<String> = []
    for index in statement.groups.flatMap({ $0 }) {
      guard case .text(let lookup, _) = resolve(text.cites[index].places.target) else { return false }
      for locator in text.cites[index].places.locators {
        if locator == .record, claims.contains(where: { GradeLookup(lookup.text).names(row: $0.subject) }) {
          return false
        }
        let grades = GradeLookup(lookup.text).firmGrades(locator)
        if !grades.isEmpty { firm.append(grades) }
        // What a paragraph says of a part counts only beside what its heading says of the whole.
        named.formUnion(GradeLookup(lookup.text).namedGrades(locator))
      }
    }
    guard !firm.isEmpty else { return false }
    if firm.count == claims.count, claims.count >= mentioned.count, firm.allSatisfy({ $0.count == 1 }) {
      return firm.flatMap { $0 }.sorted() == claims.map(\.grade).sorted()
    }
    let claimed = Set(claims.map(\.grade) + mentioned)
    let given = Set(firm.flatMap { $0 })
    if isComparison(claims, statement, text) { return firm.count > 1 && !claimed.isDisjoint(with: given) }
    return firm.allSatisfy { !claimed.isDisjoint(with: $0) }
      && claims.allSatisfy { given.contains($0.grade) || named.contains($0.grade) }
  }

  /// “good, one step below that for safeguarding [¶168, ¶77]”: of two places the grade of one is named.
  private func isComparison(_ claims: [GradeClaim], _ statement: Statement, _ text: AuthorText) -> Bool {
    guard claims.count == 1 else { return false }
    let words = Paraphrase.words(text.bytes[claims[0].range.upperBound..<statement.range.upperBound])
    return words.contains { ["below", "above", "than", "lower", "higher", "better", "worse"].contains($0) }
  }

  /// “outstanding in safeguarding [¶77] but good for looked after children [¶168]”: a citation behind each grade.
  private func haveEachTheirOwn(_ claims: [GradeClaim], _ statement: Statement, _ text: AuthorText) -> Bool {
    guard claims.count == statement.groups.count, claims.count > 1 else { return false }
    var start = statement.range.lowerBound
    for (claim, group) in zip(claims, statement.groups) {
      let end = text.cites[group[0]].position
      guard claim.range.lowerBound >= start, claim.range.upperBound <= end else { return false }
      start = end
    }
    return true
  }

  private func check(
    _ claim: GradeClaim,
    isBorneOut: Bool,
    isOfWhole: Bool,
    _ cited: [CitedPlaces],
    isOwn: Bool,
    _ tally: inout ProvenanceTally
  ) {
    let words = GradeLookup.words(claim.grade)
    guard !cited.isEmpty else {
      return tally.leave(claim.source, "the grade “\(words)”: no citation stands with it")
    }
    var firm: [(locator: Locator, name: String, grades: [String])] = []
    var named: [(locator: Locator, name: String, grades: [String])] = []
    for places in cited {
      if cited.count == 1, !isBorneOut, let other = otherArea(claim, places) {
        return tally.report(.grade, claim.source, other.message, hint: other.hint)
      }
      switch resolve(places.target) {
      case .none(let reason):
        if claim.isBadge, !ownGrades.isEmpty, !ownGrades.contains(claim.grade) {
          return tally.report(
            .grade, claim.source, "no judgement of this page is “\(words)”; correct the badge, or the judgement")
        }
        return tally.leave(claim.source, "the grade “\(words)”: \(reason)")
      case .text(let lookup, let name):
        let grades = GradeLookup(lookup.text)
        for locator in places.locators {
          var own = locator == .record ? grades.recorded(of: claim.subject) : grades.firmGrades(locator)
          if own.isEmpty, isOfWhole { own = grades.gradeOfWhole(locator) }
          if own.isEmpty {
            let isOfSection = grades.grade(ofSectionWith: locator) == claim.grade
            let words = grades.namedGrades(locator)
            if !isOfSection || !words.isEmpty { named.append((locator, name, words)) }
          } else {
            firm.append((locator, name, own))
          }
        }
      }
    }
    if claim.isDenied {
      if (firm + named).contains(where: { $0.grades.contains(claim.grade) }) {
        return tally.leave(claim.source, "the grade “\(words)”: the sentence denies it, and the place names it")
      }
      tally.counts.namedGrades += 1
      return
    }
    // The place may give a grade of its own, and name that of a part besides.
    if claim.isOfPart, namesPart(claim, cited) {
      tally.counts.namedGrades += 1
      return
    }
    if isOwn, !isBorneOut, claim.isBadge || claim.use == .judgement, firm.isEmpty, let first = named.first,
      named.allSatisfy(\.grades.isEmpty)
    {
      return tally.report(
        .grade, claim.source, "\(first.locator) of \(first.name) gives no grade; cite the place that says \(words)")
    }
    // Where a place gives a grade, words elsewhere are no grades.
    let found = firm.isEmpty ? named.filter { !$0.grades.isEmpty } : firm
    let others = found.filter { !$0.grades.contains(claim.grade) }
    if !isBorneOut, let other = others.first, firm.isEmpty ? others.count == found.count : true {
      let printed = other.grades.map { GradeLookup.words($0) }.joined(separator: " or ")
      return tally.report(.grade, claim.source, "\(other.locator) of \(other.name) says \(printed), not \(words)")
    }
    tally.counts.namedGrades += 1
  }

  /// Whether a sentence gives a grade to all services of its council, and at the document's own time: “Overall, services
  /// were graded good”, and not “They had been good in 2012”.
  private func isOfWhole(_ claim: GradeClaim, _ statement: Statement, _ text: AuthorText) -> Bool {
    guard !claim.subject.isEmpty, claim.subject.subtracting(Self.whole).subtracting(ownPlace).isEmpty else {
      return false
    }
    let own = dates(.firstSource)
    return FigureFinder.figures(in: text.bytes, statement.range).allSatisfy {
      !$0.value.isTime || own.contains($0.value)
    }
  }

  private static let whole = LabelWords(
    "overall effectiveness whole children children's service services council authority county borough city local social care graded judged"
  ).different

  /// Whether a place has the grade of a part anywhere, in whatever words.
  private func namesPart(_ claim: GradeClaim, _ cited: [CitedPlaces]) -> Bool {
    cited.compactMap(printed).contains { names(claim.grade, $0) }
  }

  func names(_ grade: String, _ places: PrintedPlaces) -> Bool {
    places.ranges.contains { GradeWords.grades(places.text.bytes, $0).contains { $0.id == grade } }
  }
}
