import InspectionModel

/// The source of a glossary's term.
extension StatementCheck {
  /// Reports a place that has none of a term's names, while another of its text has one.
  ///
  /// - Parameters:
  ///   - names: the term, its abbreviation, and other ways to write it.
  ///   - source: where the place stands in the file.
  package func check(names: [String], _ places: CitedPlaces, at source: Range<Int>, _ tally: inout ProvenanceTally) {
    guard !places.locators.isEmpty, !places.locators.contains(.record),
      case .text(let lookup, let name) = resolve(places.target), lookup.isComplete(places.locators)
    else { return }
    let passages = lookup.passages(places.locators)
    let names = names.map { LabelWords($0).different }.filter { !$0.isEmpty }
    let likenesses = names.compactMap { words in
      lookup.words.likeness(words, passages, in: lookup.text).map { (words: words, likeness: $0) }
    }
    guard likenesses.count == names.count,
      likenesses.allSatisfy({ $0.likeness.own <= Self.slightOfTerm * $0.likeness.best })
    else { return }
    // A term of rare words that some paragraph has all of.
    guard
      let there = likenesses.first(where: { $0.likeness.best > 0 && $0.likeness.shared == $0.words.count })?.likeness
    else { return }
    let place = places.locators.map(\.description).joined(separator: ", ")
    let message = "\(place) of \(name) has nothing of this term; ¶\(there.number) has it"
    tally.report(.doubtfulPlace, source, message, hint: "¶\(there.number)")
  }

  /// “Child” alone is little of “child death overview panel”.
  private static let slightOfTerm = 0.4
}
