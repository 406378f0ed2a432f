import InspectionModel

/// Grades in plain words, as in “attendance was good”, against what is cited.
extension StatementCheck {
  /// Holds “health outcomes were adequate” against a sentence of the passage that says of the same that they are
  /// something else.
  func checkDescriptions(
    _ statement: Statement, _ text: AuthorText, _ inherited: [CitedPlaces], _ tally: inout ProvenanceTally
  ) {
    guard statement.isOwn || text.cites.isEmpty && inherited.count == 1 else { return }
    if checkExchange(statement, text, inherited, &tally) { return }
    for grade in GradeWords.grades(text.bytes, statement.range) {
      guard GradeClaim.use(of: grade.range, in: text.bytes, statement.range) == .description,
        !GradeClaim.isDenied(grade.range, in: text.bytes, statement.range)
      else { continue }
      let clause = GradeClaim.clause(before: grade.range, in: text.bytes, statement.range)
      let subject = LabelWords(text.bytes[clause]).different
      guard !subject.isEmpty else { continue }
      let isOfPart = GradeClaim.opensWithPart(text.bytes, clause)
      let cited =
        statement.isOwn ? statement.cites(for: grade.range, in: text).map { text.cites[$0].places } : inherited
      for places in cited.compactMap(printed) where !isOfPart || !names(grade.id, places) {
        let near = subject.count < 2 ? [] : described(subject, places.ranges, places.text.bytes)
        let printed =
          near.isEmpty ? DescribedGrades(places.lookup).grades(of: subject, besides: grade.id, places.ranges) : near
        guard let other = printed.first, !printed.contains(grade.id) else { continue }
        let (own, theirs) = (GradeLookup.words(grade.id), GradeLookup.words(other))
        return tally.report(
          .grade, text.source(of: grade.range), "\(places.words) says \(theirs) of this, not \(own)")
      }
    }
  }

  /// Whether two grades of a sentence are given each to what has the other: “safeguarding was good and adoption
  /// outstanding” where the place has it the other way round.
  private func checkExchange(
    _ statement: Statement, _ text: AuthorText, _ inherited: [CitedPlaces], _ tally: inout ProvenanceTally
  ) -> Bool {
    for part in statement.parts(in: text, inherited: inherited) {
      guard part.cited.count == 1, let places = printed(part.cited[0]) else { continue }
      guard let exchanged = GradeExchange(places.lookup).first(in: text.bytes, part.range, places.ranges) else {
        continue
      }
      let message = "\(places.words) says \(GradeLookup.words(exchanged.printed)) of this; exchange the two grades"
      tally.report(.grade, text.source(of: exchanged.range), message)
      return true
    }
    return false
  }

  /// What a passage says of a subject in words that name grades.
  private func described(_ subject: StemSet, _ ranges: [Range<Int>], _ bytes: [UInt8]) -> [String] {
    ranges.flatMap { range in
      GradeWords.grades(bytes, range).filter { grade in
        let sentence = PublishedSentences.range(around: grade.range, in: bytes, range)
        guard
          GradeClaim.use(of: grade.range, in: bytes, sentence) != nil || GradeWords.isVerb(bytes, grade.range, sentence)
        else { return false }
        let clause = GradeClaim.clause(before: grade.range, in: bytes, sentence)
        let words = LabelWords(bytes[clause]).different
        return 3 * subject.shared(with: words) >= 2 * subject.count
      }.map(\.id) + attributed(subject, range, bytes)
    }
  }

  /// “an outstanding workforce strategy”, of a workforce strategy.
  private func attributed(_ subject: StemSet, _ range: Range<Int>, _ bytes: [UInt8]) -> [String] {
    GradeWords.grades(bytes, range).filter { grade in
      let behind = LabelWords(bytes[grade.range.upperBound..<range.upperBound].prefix(60)).stems.prefix(subject.count)
      return StemSet(behind).shared(with: subject) == subject.count
    }.map(\.id)
  }
}
