import InspectionModel

/// The grades that a sentence gives, as badges or in words that judge.
extension StatementCheck {
  /// The badges of a sentence, and the words in it that judge.
  func claims(
    _ statement: Statement, _ text: AuthorText, _ tally: inout ProvenanceTally
  ) -> [GradeClaim] {
    var claims: [GradeClaim] = []
    func add(_ grade: String, _ range: Range<Int>, _ source: Range<Int>, isBadge: Bool, _ use: GradeClaim.Use) {
      let clause = GradeClaim.clause(before: range, in: text.bytes, statement.range)
      let start = claims.last.map { min(max(clause.lowerBound, $0.range.upperBound), clause.upperBound) }
      var subject = LabelWords(text.bytes[(start ?? clause.lowerBound)..<clause.upperBound]).different
      if !isBadge, GradeClaim.isAwarded(range, text.bytes, statement.range) {
        let behind = text.bytes[range.upperBound..<statement.range.upperBound].prefix { !Clauses.isEnd($0) }
        subject = LabelWords(behind).different
      }
      // “Overall, the service was judged good”
      if claims.isEmpty, Paraphrase.words(text.bytes[statement.range].prefix(12)).first == "overall" {
        subject.insert(GradeLookup.overall)
      }
      let isDenied = GradeClaim.isDenied(range, in: text.bytes, statement.range)
      claims.append(
        GradeClaim(
          grade: grade, range: range, source: source, subject: subject, isBadge: isBadge, use: use, isDenied: isDenied,
          isOfPart: !isBadge && GradeClaim.opensWithPart(text.bytes, clause)))
    }
    for badge in text.badges where statement.range.contains(badge.range.lowerBound) {
      if let label = GradeWords.grade(text.bytes, at: badge.range.lowerBound, before: badge.range.upperBound),
        label.id != badge.grade
      {
        let message = "the badge says “\(text.string(badge.range))” and leads to “\(badge.grade)”; make them one grade"
        tally.report(.grade, badge.source, message)
        continue
      }
      add(badge.grade, badge.range, badge.source, isBadge: true, .judgement)
    }
    if statement.isOwn {
      for grade in GradeWords.grades(text.bytes, statement.range) {
        guard !text.badges.contains(where: { $0.range.overlaps(grade.range) }),
          let use = GradeClaim.use(of: grade.range, in: text.bytes, statement.range, behindAnother: !claims.isEmpty)
        else { continue }
        if use == .description, !isGrade(grade.id, grade.range, statement, text) { continue }
        add(grade.id, grade.range, text.source(of: grade.range), isBadge: false, use)
      }
    }
    return claims.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a word that may be plain, as in “attendance was good”, is meant as a grade: the sentence names what the
  /// heading above a cited paragraph grades; or the word is no plain one, and the place has it nowhere.
  private func isGrade(_ grade: String, _ range: Range<Int>, _ statement: Statement, _ text: AuthorText) -> Bool {
    let words = LabelWords(text.bytes[statement.range]).different
    let subject = LabelWords(text.bytes[GradeClaim.clause(before: range, in: text.bytes, statement.range)]).different
    var isNamed = false
    for index in statement.groups.flatMap({ $0 }) {
      guard case .text(let lookup, _) = resolve(text.cites[index].places.target) else { return false }
      let grades = GradeLookup(lookup.text)
      for locator in text.cites[index].places.locators {
        for heading in grades.headings(above: locator) {
          let label = LabelWords(lookup.text.bytes[heading.label]).different
          // “The contribution of health agencies” is part of a longer heading.
          if label.count > 0,
            3 * label.shared(with: words) >= 2 * label.count
              || subject.count >= 2 && label.shared(with: subject) == subject.count
              // “kept safe to a good standard” below “Staying safe”, where nothing is called good.
              || 2 * label.shared(with: subject) >= label.count && !grades.namedGrades(locator).contains(grade)
          {
            return true
          }
        }
        if grades.namedGrades(locator).contains(grade) || grades.firmGrades(locator).contains(grade) { isNamed = true }
      }
    }
    return !isNamed && ["outstanding", "inadequate", "requires-improvement"].contains(grade)
  }
}
