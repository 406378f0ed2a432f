import Provenance

/// A statement that is put in the words in which it was recorded, and states something else.
struct FactChange {
  /// Of the first fact that is another, in the file.
  let range: Range<Int>
  /// Each fact that is there now with the one which stood in its place; nil on one side where a fact was put in or
  /// left out.
  let pairs: [(now: String?, before: String?)]

  /// The changes of a file. What is as it was is put aside first, wherever it stands now; of the rest, statements in
  /// the same words are one statement, in their order.
  ///
  /// Linear in the statements, but for those of the same words that are all others now.
  static func all(from before: [FactRecord.Statement], to now: [StatedFacts]) -> [FactChange] {
    var known: [FactRecord.Statement: Int] = [:]
    for statement in before { known[statement, default: 0] += 1 }
    let others = now.filter { stated in
      let statement = FactRecord.Statement(stated)
      guard let count = known[statement], count > 0 else { return true }
      known[statement] = count - 1
      return false
    }
    if others.isEmpty { return [] }
    var gone: [UInt32: [[String]]] = [:]
    // In the order of the record, the last of equal ones first.
    for statement in before.reversed() {
      guard let count = known[statement], count > 0 else { continue }
      known[statement] = count - 1
      gone[statement.words, default: []].insert(statement.facts, at: 0)
    }
    return others.compactMap { stated in
      guard let candidates = gone[stated.words], let best = nearest(to: stated, among: candidates) else { return nil }
      gone[stated.words]?.remove(at: best)
      return FactChange(stated, candidates[best])
    }
  }

  /// The one of some lists of facts that has most in common with a statement; the first of equals.
  private static func nearest(to stated: StatedFacts, among candidates: [[String]]) -> Int? {
    let now = stated.facts.map { FactRecord.Statement.plain($0.text) }
    // So many rows of the same words have no order but their own.
    if candidates.count > 64 { return 0 }
    let shared = candidates.map { facts in zip(facts, now).count { $0 == $1 } }
    return shared.indices.max { shared[$0] < shared[$1] || shared[$0] == shared[$1] && $0 > $1 }
  }

  private init?(_ stated: StatedFacts, _ before: [String]) {
    let now = stated.facts.map { FactRecord.Statement.plain($0.text) }
    var pairs: [(now: String?, before: String?)] = []
    var range: Range<Int>?
    for i in 0..<max(now.count, before.count) {
      let (new, old) = (i < now.count ? now[i] : nil, i < before.count ? before[i] : nil)
      if new == old { continue }
      pairs.append((new, old))
      if range == nil, i < now.count { range = stated.facts[i].range }
    }
    if pairs.isEmpty { return nil }
    self.pairs = pairs
    self.range = range ?? stated.range
  }
}
