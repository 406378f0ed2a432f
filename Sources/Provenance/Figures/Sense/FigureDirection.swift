/// Which way a figure goes that says by how much something is more or less: “raised by 12%”, “41 fewer than a year before”,
/// “£2.2 million above the budget”.
struct FigureDirection {
  let isMore: Bool
  /// What it is compared with, in the words behind “than”, “above” or “below”; nil of a change, and of a comparison with
  /// another time, which is one.
  let other: [String]?

  /// Nil where the words right beside the figure do not say that it is a difference.
  init?(_ figure: FigureMention, in stretch: FigureStretch) {
    let clause = stretch.before(figure.range).suffix(Self.farthest)
    let opening = clause.lastIndex { Clauses.isEnd($0) }
    let before = Self.withoutHedge(Paraphrase.words(clause[(opening.map { $0 + 1 } ?? clause.startIndex)...]))
    let after = Paraphrase.words(stretch.behind(figure.range).prefix(Self.farthest).prefix { !Clauses.isEnd($0) })
    if before.contains(where: Self.denying.contains) || after.prefix(4).contains(where: Self.denying.contains) {
      return nil
    }
    if let isMore = Self.change(before, after) {
      (self.isMore, other) = (isMore, nil)
      return
    }
    guard let comparison = Self.comparison(Self.withoutUnit(after)) else { return nil }
    isMore = comparison.isMore
    other = comparison.other.contains(where: Self.times.contains) ? nil : comparison.other
  }

  /// Whether one goes the way that the other does not, of the same: “more than its budget”, “below the budget”.
  func isTurned(of printed: FigureDirection) -> Bool {
    guard isMore != printed.isMore else { return false }
    guard let other else { return printed.other == nil }
    // “Ours is four points above England's” turns round “England's is four points below ours”.
    guard let theirs = printed.other else { return false }
    func words(_ of: [String]) -> StemSet { LabelWords(of.joined(separator: " ")).different }
    return words(other).shared(with: words(theirs)) > 0
  }

  /// A figure of a sentence that goes one way, where the places have it go the other way wherever they have it.
  static func turned(
    _ sentence: FigureStretch, _ places: PrintedPlaces
  ) -> Objection? {
    for figure in sentence.figures
    where figure.role == .figure && [.number, .percent, .money].contains(figure.value.kind) {
      guard let own = FigureDirection(figure, in: sentence) else { continue }
      let printed = places.stretches.flatMap { passage in
        passage.figures.filter { $0.role == .figure && FigureSet.says(figure.value, $0.value) }
          .map { (value: $0.value, direction: FigureDirection($0, in: passage)) }
      }
      guard let first = printed.first,
        printed.allSatisfy({ $0.direction.map { own.isTurned(of: $0) } ?? false })
      else { continue }
      let quote = FigureMessage.printed(first.value, in: places) ?? first.value.description
      return Objection(
        range: figure.range, message: "\(places.words) says “\(quote)”, and this goes the other way")
    }
    return nil
  }

  /// “rose by”, “an increase of”, “up”, “a 9% fall”
  private static func change(_ before: [String], _ after: [String]) -> Bool? {
    guard let last = before.last else { return nil }
    if last == "by" { return before.dropLast().suffix(5).last { directions[$0] != nil }.flatMap { directions[$0] } }
    if last == "of", let noun = before.dropLast().last { return FigureChange.directions[noun] }
    if let isMore = FigureChange.directions[last] { return isMore }
    if ["a", "an", "the", "this", "its"].contains(last), let noun = after.first {
      return FigureChange.directions[noun]
    }
    return nil
  }

  /// “fewer than a year before”, “cases more than in June”, “above the budget”
  private static func comparison(_ after: [String]) -> (isMore: Bool, other: [String])? {
    for index in after.indices.prefix(2) {
      // “12 were more than a year old” has no difference.
      if index > 0, after[index - 1].hasSuffix("ed") || joining.contains(after[index - 1]) { return nil }
      if let isMore = sides[after[index]] { return (isMore, Array(after[(index + 1)...].prefix(reach))) }
      guard let isMore = degrees[after[index]] else { continue }
      let rest = after[(index + 1)...].prefix(4)
      guard let than = rest.firstIndex(of: "than") else { return nil }
      return (isMore, Array(after[(than + 1)...].prefix(reach)))
    }
    return nil
  }

  private static func withoutHedge(_ words: [String]) -> [String] {
    var words = words
    while let last = words.last {
      if hedges.contains(last) {
        words.removeLast()
      } else if last == "than", let degree = words.dropLast().last, degrees[degree] != nil {
        words.removeLast(2)
      } else {
        break
      }
    }
    return words
  }

  private static func withoutUnit(_ words: [String]) -> [String] { Array(words.drop { units.contains($0) }) }

  /// In bytes.
  private static let farthest = 64
  private static let reach = 5

  private static let directions = FigureChange.directions.merging(
    [
      "raised": true, "raise": true, "raising": true, "higher": true, "expanded": true, "widened": true,
      "lowered": false, "lower": false, "lowering": false, "cut": false, "cuts": false, "narrowed": false,
    ]) { own, _ in own }
  private static let sides = ["above": true, "below": false]
  private static let degrees = [
    "more": true, "higher": true, "greater": true, "larger": true, "longer": true, "fewer": false, "less": false,
    "lower": false, "smaller": false, "shorter": false,
  ]
  private static let hedges: Set = [
    "about", "around", "some", "nearly", "almost", "over", "roughly", "only", "just", "further", "another",
    "approximately",
  ]
  private static let units: Set = ["million", "thousand", "per", "cent", "percentage", "points", "point"]
  private static let joining: Set = [
    "are", "were", "was", "is", "had", "have", "has", "of", "who", "that", "which", "in", "for", "at", "on", "to",
    "and",
    "or", "but", "by", "with", "from", "took", "been", "be",
  ]
  private static let denying: Set = ["not", "no", "never", "neither", "nor", "without"]
  /// Words of another time.
  private static let times: Set = [
    "year", "years", "month", "months", "quarter", "quarters", "before", "earlier", "ago", "last", "previous",
    "previously", "inspection", "then", "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december", "in", "at", "when",
  ]
}
