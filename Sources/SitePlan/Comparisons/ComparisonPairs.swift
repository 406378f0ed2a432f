import InspectionModel
import Library

/// Which pairs of authorities get a page that compares them. What stands on the page is worked out when it
/// is rendered: a country has 11,628 pairs, and nobody reads them all at once.
struct ComparisonPairs: Sendable {
  struct Pair: Sendable, Hashable {
    /// The authority whose id comes first.
    let first: Int
    let second: Int
  }

  /// In the order of the first id, then the second.
  let all: [Pair]
  /// By authority, those that it is compared with, by id.
  let partners: Grouping<Int>
  /// The authorities in the order of their ids, and for each how many partners those before it have: the list of
  /// comparisons names a pair below both of its authorities.
  let order: [Int]
  private let starts: [Int]

  init(_ library: ContentLibrary) {
    let order = library.authorities.indices.sorted {
      library.authorities[$0].value.id < library.authorities[$1].value.id
    }
    all = Self.pairs(library, order)
    // Pairs come by their first id: all that end in an authority come before those that start with it.
    partners = Grouping(
      groups: library.authorities.count,
      all.map { ($0.second, $0.first) } + all.map { ($0.first, $0.second) }
    )
    self.order = order
    var starts = [0]
    for authority in order { starts.append((starts.last ?? 0) + partners[authority].count) }
    self.starts = starts
  }

  /// How many entries the list of comparisons has: two for each pair.
  var listCount: Int { all.count * 2 }

  /// The entries of a part of the list: an authority with one that it is compared with.
  ///
  /// Complexity: the logarithm of the authorities, and the length of the part.
  func list(_ range: Range<Int>) -> [(authority: Int, partner: Int)] {
    var place = starts.firstPlace { $0 > range.lowerBound } - 1
    return range.map { entry in
      while starts[place + 1] <= entry { place += 1 }
      let partners = partners[order[place]]
      return (order[place], partners[entry - starts[place]])
    }
  }

  /// The first letters of the ids in the list, each with the authority and the entry that it starts at.
  func letters(_ library: ContentLibrary) -> [(letter: Character, start: Int, first: Int)] {
    var letters: [(letter: Character, start: Int, first: Int)] = []
    for (place, authority) in order.enumerated() where !partners[authority].isEmpty {
      guard let letter = library.authorities[authority].value.id.rawValue.first, letter != letters.last?.letter else {
        continue
      }
      letters.append((letter, starts[place], authority))
    }
    return letters
  }

  private static func pairs(_ library: ContentLibrary, _ order: [Int]) -> [Pair] {
    var rank = [Int](repeating: 0, count: order.count)
    for (i, authority) in order.enumerated() { rank[authority] = i }
    var wanted: [Pair] = []
    func want(_ a: Int, _ b: Int) {
      if a != b { wanted.append(rank[a] < rank[b] ? Pair(first: a, second: b) : Pair(first: b, second: a)) }
    }
    switch library.settings.comparisons {
    case .all:
      return order.indices.flatMap { i in order[(i + 1)...].map { Pair(first: order[i], second: $0) } }
    case .neighbours:
      for i in library.authorities.indices {
        for neighbour in library.authorities[i].value.neighbours {
          if let other = library.index(of: neighbour) { want(i, other) }
        }
      }
    case .pairs(let pairs):
      for pair in pairs where pair.count == 2 {
        if let a = library.index(of: pair[0]), let b = library.index(of: pair[1]) { want(a, b) }
      }
    }
    wanted.sort { (rank[$0.first], rank[$0.second]) < (rank[$1.first], rank[$1.second]) }
    // Two neighbours may each name the other.
    return wanted.indices.filter { $0 == 0 || wanted[$0] != wanted[$0 - 1] }.map { wanted[$0] }
  }
}

extension SitePlan {
  /// How many comparison pages there are.
  package var comparisonCount: Int { comparisonPairs.all.count }

  /// The pairs that have a page, in the order of their ids, for a part of the list.
  package func comparisons(in range: Range<Int>) -> [(first: Int, second: Int)] {
    comparisonPairs.all[range].map { ($0.first, $0.second) }
  }

  /// A part of the list of comparisons: each authority, in the order of ids, with all that it is compared with, so that
  /// whoever looks for one finds it under its own name.
  package func comparisonList(in range: Range<Int>) -> [(authority: Int, partner: Int)] { comparisonPairs.list(range) }

  /// The first letters of the ids by which the list of comparisons is in order, each with the place in the list and
  /// the authority that it starts at.
  package var comparisonLetters: [(letter: Character, start: Int, first: Int)] { comparisonPairs.letters(library) }

  /// The authorities that an authority has a comparison page with, by id.
  package func comparisonPartners(ofAuthority authority: Int) -> [Int] {
    comparisonPairs.partners[authority]
  }
}
