internal import InspectionModel

/// Badges, and the words that judge, against the grades of what is cited.
extension StatementCheck {
  func checkGrades(
    _ statement: Statement,
    _ text: AuthorText,
    _ inherited: [CitedPlaces],
    _ tally: inout ProvenanceTally
  ) {
    for badge in text.badges where statement.range.contains(badge.range.lowerBound) {
      if let label = GradeWords.grade(text.bytes, at: badge.range.lowerBound, before: badge.range.upperBound),
        label.id != badge.grade
      {
        let message = "the badge says “\(text.string(badge.range))” and leads to “\(badge.grade)”; make them one grade"
        tally.report(.grade, badge.source, message)
        continue
      }
      check(badge.grade, badge.range, at: badge.source, isBadge: true, statement, text, inherited, &tally)
    }
    guard statement.isOwn else { return }
    for grade in GradeWords.grades(text.bytes, statement.range) {
      if text.badges.contains(where: { $0.range.overlaps(grade.range) })
        || !isJudged(text, grade.range, statement.range)
      {
        continue
      }
      check(grade.id, grade.range, at: text.source(of: grade.range), isBadge: false, statement, text, inherited, &tally)
    }
  }

  /// Whether a word is used as a grade: “graded good”, “judged as inadequate”, “was outstanding”.
  private func isJudged(_ text: AuthorText, _ grade: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let before = text.bytes[max(sentence.lowerBound, grade.lowerBound - 14)..<grade.lowerBound]
    let words = before.split { !$0.isLetter }.suffix(2).map { String(decoding: $0.map(\.lower), as: UTF8.self) }
    guard let last = words.last else { return false }
    if ["graded", "judged", "rated"].contains(last) { return true }
    if ["as", "be"].contains(last) {
      return words.first.map { ["graded", "judged", "rated", "to"].contains($0) } ?? false
    }
    return false
  }

  private func check(
    _ grade: String,
    _ range: Range<Int>,
    at source: Range<Int>,
    isBadge: Bool,
    _ statement: Statement,
    _ text: AuthorText,
    _ inherited: [CitedPlaces],
    _ tally: inout ProvenanceTally
  ) {
    let own = statement.cites(for: range, in: text).map { text.cites[$0].places }
    let cited = own.isEmpty ? inherited : own
    let words = text.string(range)
    guard !cited.isEmpty else { return tally.leave(source, "the grade “\(words)”: no citation stands with it") }
    for places in cited {
      switch resolve(places.target) {
      case .none(let reason):
        if isBadge, !ownGrades.isEmpty, !ownGrades.contains(grade) {
          return tally.report(
            .grade, source, "no judgement of this page is “\(words)”; correct the badge, or the judgement")
        }
        return tally.leave(source, "the grade “\(words)”: \(reason)")
      case .text(let lookup, let name):
        for locator in places.locators {
          let found = GradeLookup(lookup.text).grades(locator)
          if found.isEmpty || found.contains(grade) { continue }
          let printed = found.map { GradeLookup.words($0) }.joined(separator: " or ")
          tally.report(.grade, source, "\(locator) of \(name) says \(printed), not \(words)", hint: nil)
          return
        }
      }
    }
    tally.counts.namedGrades += 1
  }
}
