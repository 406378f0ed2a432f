import InspectionModel

/// The source of a glossary's term.
extension StatementCheck {
  /// Reports a place that has none of a term's names, while another of its text has one.
  ///
  /// - Parameters:
  ///   - names: the term, its abbreviation, and other ways to write it.
  ///   - source: where the place stands in the file.
  package func check(names: [String], _ cited: CitedPlaces, at source: Range<Int>, _ tally: inout ProvenanceTally) {
    guard !cited.locators.isEmpty, !cited.locators.contains(.record), let places = printed(cited), places.isComplete
    else { return }
    let names = names.map { LabelWords($0).different }.filter { !$0.isEmpty }
    let likenesses = names.compactMap { words in
      places.lookup.words.likeness(words, places.passages, in: places.text).map { (words: words, likeness: $0) }
    }
    guard likenesses.count == names.count,
      likenesses.allSatisfy({ $0.likeness.own <= Self.slightOfTerm * $0.likeness.best })
    else { return }
    // A term of rare words that some paragraph has all of.
    guard
      let there = likenesses.first(where: { $0.likeness.best > 0 && $0.likeness.shared == $0.words.count })?.likeness
    else { return }
    let message = "\(places.words) has nothing of this term; ¶\(there.number) has it"
    tally.report(.doubtfulPlace, source, message, hint: "¶\(there.number)")
  }

  /// “Child” alone is little of “child death overview panel”.
  private static let slightOfTerm = 0.4
}
