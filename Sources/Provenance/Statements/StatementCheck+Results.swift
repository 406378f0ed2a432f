/// What a writer worked out, in the sentence that gives it.
extension StatementCheck {
  /// That a sentence with a sum gives what it comes to: “rose by 31, from 166 to 229 [¶5, derived: 229 − 166]” does not.
  /// It is told only of the one figure that is no term of the sum, so that it must be meant.
  func checkResults(
    _ figures: [FigureMention], _ statement: Statement, _ text: AuthorText, _ tally: inout ProvenanceTally
  ) {
    guard statement.isOwn, statement.groups.count == 1 else { return }
    let cited = statement.groups[0].map { text.cites[$0].places }
    guard cited.count == 1, let how = cited[0].derived, let places = printed(cited[0]) else { return }
    let counted = figures.filter {
      $0.role == .figure && !$0.value.isTime && ![.label, .place].contains($0.value.kind)
    }
    let terms = DerivedFigure.terms(how)
    let others = counted.filter { figure in !terms.contains { FigureSet.says(figure.value, $0) } }
    guard others.count == 1, let other = others.first, places.contains(other.value),
      let result = DerivedFigure.result(how, of: other.value),
      !figures.contains(where: { DerivedFigure.isResult($0.value, result, in: how) }),
      !Paraphrase.words(text.bytes[statement.range]).contains(where: Self.multiples.contains)
    else { return }
    let message =
      "“\(how)” does not make \(text.string(other.range)), and nothing else here is what it makes; correct one of them"
    tally.report(.derived, text.source(of: other.range), message)
  }

  /// Words that give what a sum comes to without a figure: “twice as many”.
  private static let multiples: Set = [
    "twice", "double", "doubled", "treble", "trebled", "triple", "tripled", "half", "halved", "once", "pair", "dozen",
    "both", "couple", "quadrupled", "most", "majority", "minority", "same", "average", "all", "none", "nobody", "every",
  ]
}
