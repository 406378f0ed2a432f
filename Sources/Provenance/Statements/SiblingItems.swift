import Foundation
import InspectionModel

/// The items of one list, told apart by their words: a citation of one of them may have slipped to its neighbour.
struct SiblingItems {
  /// By their order in the list.
  private let items: [StemSet]
  private let place: (Int) -> Locator

  /// Nil for a place that is no item, and for a list of one.
  init?(_ locator: Locator, _ lookup: TextLookup) {
    switch locator {
    case .paragraphs(let first, nil, _?): place = { .paragraphs(first: first, last: nil, item: $0) }
    case .heading(let title, _?): place = { .heading(title, item: $0) }
    default: return nil
    }
    items = lookup.itemWords(of: locator.whole) { [place] in
      guard let count = lookup.text.itemCount(locator), (2...Self.most).contains(count) else { return [] }
      return (1...count).map { item in
        StemSet(lookup.passages(place(item)).prefix(1).flatMap { LabelWords(lookup.text.bytes[$0.core]).stems })
      }
    }
    if items.isEmpty { return nil }
  }

  private static let most = 60

  /// The item that has the words of a sentence, where the cited one has next to none of them: a word counts the more the
  /// fewer items have it.
  func meant(by words: StemSet, citing locator: Locator) -> Locator? {
    let own: Int
    switch locator {
    case .paragraphs(_, _, let item?), .heading(_, let item?): own = item - 1
    default: return nil
    }
    guard items.indices.contains(own) else { return nil }
    let (scores, shared) = scores(of: words)
    if let rare = withRareWords(of: words, besides: own) { return place(rare + 1) }
    guard let best = items.indices.max(by: { scores[$0] < scores[$1] }), best != own,
      scores[own] <= Self.slight * scores[best],
      shared[best] >= 3 || shared[own] == 0 && (isGraded(best, by: words) || hasOwn(2, of: words, best))
    else { return nil }
    return place(best + 1)
  }

  /// The one item that has two or more words of a sentence which few items have, where that which is cited has none.
  private func withRareWords(of words: StemSet, besides own: Int) -> Int? {
    guard items.count >= Self.many, words.count >= Self.enough else { return nil }
    var counts = [Int](repeating: 0, count: items.count)
    for word in words {
      let holders = items.indices.filter { items[$0].contains(word) }
      if holders.count * Self.many <= items.count { for holder in holders { counts[holder] += 1 } }
    }
    guard counts[own] == 0, let most = counts.max(), most >= 2, counts.count(where: { $0 == most }) == 1 else {
      return nil
    }
    return counts.firstIndex(of: most)
  }

  /// A word is rare that no more than one item in so many has.
  private static let many = 5
  private static let enough = 4

  /// Whether an item is nothing but a grade and what some words name: “Adoption Good”.
  private func isGraded(_ item: Int, by words: StemSet) -> Bool {
    let rest = items[item].subtracting(Self.grades)
    return !rest.isEmpty && rest.count < items[item].count && rest.count <= 3 && rest.shared(with: words) == rest.count
  }

  private static let grades = LabelWords("outstanding good adequate requires require improvement inadequate").different

  /// Whether so many of some words stand in this item and in no other.
  private func hasOwn(_ count: Int, of words: StemSet, _ item: Int) -> Bool {
    words.filter { word in
      items[item].contains(word) && !items.indices.contains { $0 != item && items[$0].contains(word) }
    }.count >= count
  }

  /// The item that has the words of a sentence, from 0, where no other has half as much of them.
  func item(with words: StemSet) -> Int? {
    let (scores, shared) = scores(of: words)
    guard let best = items.indices.max(by: { scores[$0] < scores[$1] }), shared[best] >= 2,
      !items.indices.contains(where: { $0 != best && 2 * scores[$0] > scores[best] })
    else { return nil }
    return best
  }

  /// How much of some words each item has, and how many.
  private func scores(of words: StemSet) -> (scores: [Double], shared: [Int]) {
    var scores = [Double](repeating: 0, count: items.count)
    var shared = [Int](repeating: 0, count: items.count)
    for word in words {
      let holders = items.indices.filter { items[$0].contains(word) }
      for holder in holders {
        scores[holder] += log(1 + Double(items.count) / Double(holders.count))
        shared[holder] += 1
      }
    }
    return (scores, shared)
  }

  private static let slight = 0.3
}
