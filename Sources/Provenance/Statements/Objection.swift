/// What a detector has against the words of a writer: where, and what he is told.
struct Objection {
  /// In the bytes of the writer's text.
  let range: Range<Int>
  /// What is wrong and what to write instead.
  let message: String
  /// What stands in the text instead, where that is known.
  var hint: String?
}

extension ProvenanceTally {
  mutating func report(_ fault: ProvenanceFault, _ objection: Objection, in text: AuthorText) {
    report(fault, text.source(of: objection.range), objection.message, hint: objection.hint)
  }
}
