import Provenance

/// A statement that is put in the words in which it was recorded, and states something else.
struct FactChange {
  /// Of the first fact that is another, in the file.
  let range: Range<Int>
  /// Each fact that is there now with the one which stood in its place; nil on one side where a fact was put in or
  /// left out.
  let pairs: [(now: String?, before: String?)]

  /// How many entries a list or a table has that had more; nil where the change is another.
  var lostEntries: (now: EntryCount, before: EntryCount)? {
    guard pairs.count == 1, let now = pairs[0].now.flatMap({ EntryCount(fact: $0) }),
      let before = pairs[0].before.flatMap({ EntryCount(fact: $0) })
    else { return nil }
    return (now, before)
  }

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
    // The first of the record last, so that it is taken away from the end.
    var gone: [UInt32: [FactRecord.Statement]] = [:]
    for statement in before.reversed() {
      guard let count = known[statement], count > 0 else { continue }
      known[statement] = count - 1
      gone[statement.words, default: []].append(statement)
    }
    let changed = others.compactMap { stated -> FactChange? in
      let best = gone[stated.words].flatMap { nearest(to: FactRecord.Statement(stated), among: $0) }
      return best.flatMap { gone[stated.words]?.remove(at: $0) }.flatMap { FactChange(stated, $0) }
    }
    return gone.values.joined().compactMap { FactChange(lost: $0) }.sorted {
      $0.pairs[0].before ?? "" < $1.pairs[0].before ?? ""
    }
      + changed
  }

  /// A list of front matter that is there no more; nil of any other statement, which may be there in other words, and of a
  /// list within an entry, which may have gone with that.
  private init?(lost statement: FactRecord.Statement) {
    guard let before = statement.facts.first.flatMap({ EntryCount(fact: $0) }), let name = before.name,
      !name.contains("."), before.count > 0
    else { return nil }
    range = 0..<0
    pairs = [(EntryCount(0, of: name).fact, before.fact)]
  }

  /// The one of some statements that has most in common with another; the last of equals, and nil where there is none.
  private static func nearest(to now: FactRecord.Statement, among candidates: [FactRecord.Statement]) -> Int? {
    if candidates.isEmpty { return nil }
    // So many rows of the same words have no order but their own.
    if candidates.count > 64 { return candidates.count - 1 }
    let shared = candidates.map { before in
      zip(before.facts, now.facts).count { $0 == $1 } + zip(before.places, now.places).count { $0 == $1 }
    }
    return shared.indices.max { (shared[$0], $0) < (shared[$1], $1) }
  }

  private init?(_ stated: StatedFacts, _ before: FactRecord.Statement) {
    let now = FactRecord.Statement(stated)
    var found = Comparison()
    found.compare(now.facts, before.facts, stated.facts.map(\.range))
    // “Some could not” is “not all could”.
    if !now.denials.isEmpty, found.pairs.contains(where: { Set([$0.now, $0.before]) == ["all", "some"] }) {
      return nil
    }
    let isWordAnother = found.pairs.contains { pair in !Self.hasDigit(pair.now) && !Self.hasDigit(pair.before) }
    if now.denials != before.denials {
      // “some” may be “not all”, and what is not weak strong.
      if isWordAnother { return nil }
      found.compareAsSets(now.denials, before.denials, stated.denials.map(\.range))
    }
    if now.places.count == before.places.count {
      found.compare(now.places, before.places, stated.places.map(\.range))
    } else if Self.parts(now.places) != Self.parts(before.places) {
      found.compareAsSets(now.places, before.places, stated.places.map(\.range))
    }
    if found.pairs.isEmpty { return nil }
    pairs = found.pairs
    range = found.range ?? stated.range
  }

  /// The places of some citations: one that names two may be made two.
  private static func parts(_ places: [String]) -> Set<String> {
    Set(places.flatMap { $0.split(separator: ", ").map(String.init) })
  }

  private static func hasDigit(_ fact: String?) -> Bool {
    fact?.utf8.contains { (0x30...0x39).contains($0) } ?? false
  }
}

/// What differs between two lists of facts, gathered.
private struct Comparison {
  var pairs: [(now: String?, before: String?)] = []
  /// Of the first fact that is another; nil where nothing is there now.
  var range: Range<Int>?

  /// Fact by fact, as they stand.
  mutating func compare(_ now: [String], _ before: [String], _ ranges: [Range<Int>]) {
    for i in 0..<max(now.count, before.count) {
      let (new, old) = (i < now.count ? now[i] : nil, i < before.count ? before[i] : nil)
      if let new, let old, Self.isMore(new, old) { continue }
      add(new, old, at: i < ranges.count ? ranges[i] : nil)
    }
  }

  /// What is there more often or less often.
  mutating func compareAsSets(_ now: [String], _ before: [String], _ ranges: [Range<Int>]) {
    var rest = before
    for (fact, range) in zip(now, ranges) {
      if let same = rest.firstIndex(of: fact) { rest.remove(at: same) } else { add(fact, nil, at: range) }
    }
    for fact in rest { add(nil, fact, at: nil) }
  }

  private mutating func add(_ now: String?, _ before: String?, at place: Range<Int>?) {
    if now == before { return }
    pairs.append((now, before))
    if range == nil { range = place }
  }

  /// What was added to a list states nothing else than before.
  private static func isMore(_ now: String, _ before: String) -> Bool {
    guard let new = EntryCount(fact: now), let old = EntryCount(fact: before) else { return false }
    return new.count > old.count
  }
}
