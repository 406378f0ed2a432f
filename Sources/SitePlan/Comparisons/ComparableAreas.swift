import InspectionModel
import Library

/// Which areas of which frameworks may be put side by side as grades: the one place that knows.
///
/// An area may be compared with itself, and with the area of the same path in another framework where
/// either framework's `comparable_with` says so, both give it a grade, and both use the same steps in the
/// same order. Nothing follows from a chain: that A may be compared with B and B with C says nothing of A
/// and C. Frameworks and areas are indices into the library's lists.
package struct ComparableAreas: Sendable {
  private struct Pair: Hashable {
    let from: Int
    let to: Int
  }

  /// For each declared pair, in both directions, the counterpart of each area of the first.
  private var counterparts: [Pair: [Int?]] = [:]
  private var others: [[Int]]
  private let gradedAreas: [[Bool]]

  init(_ frameworks: [ContentEntry<Framework>]) {
    others = Array(repeating: [], count: frameworks.count)
    gradedAreas = frameworks.map { $0.value.areas.map(\.isGraded) }
    let indices = Dictionary(
      frameworks.enumerated().map { ($1.value.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (from, entry) in frameworks.enumerated() {
      for declared in entry.value.comparable {
        guard let to = indices[declared.framework], to != from else { continue }
        declare(entry.value, frameworks[to].value, at: Pair(from: from, to: to), declared.areaPaths)
      }
    }
    for i in others.indices { others[i].sort() }
  }

  private mutating func declare(_ a: Framework, _ b: Framework, at pair: Pair, _ paths: [String]) {
    guard a.scale.map(\.id) == b.scale.map(\.id) else { return }
    let back = Pair(from: pair.to, to: pair.from)
    for path in paths {
      guard let i = a.areaIndex(path), let j = b.areaIndex(path), a.areas[i].isGraded, b.areas[j].isGraded
      else { continue }
      if counterparts[pair] == nil {
        counterparts[pair] = Array(repeating: nil, count: a.areas.count)
        counterparts[back] = Array(repeating: nil, count: b.areas.count)
        others[pair.from].append(pair.to)
        others[pair.to].append(pair.from)
      }
      counterparts[pair]?[i] = j
      counterparts[back]?[j] = i
    }
  }

  /// The area of another framework whose grade may stand beside this one's; nil where there is none.
  package func counterpart(ofArea area: Int, of framework: Int, in other: Int) -> Int? {
    if framework == other { return gradedAreas[framework][area] ? area : nil }
    return counterparts[Pair(from: framework, to: other)]?[area]
  }

  /// The areas of a framework that have a counterpart in another, in tree order.
  package func areas(of framework: Int, in other: Int) -> [Int] {
    gradedAreas[framework].indices.filter {
      counterpart(ofArea: $0, of: framework, in: other) != nil
    }
  }

  /// The other frameworks with which at least one area may be compared, oldest first.
  package func frameworks(comparableWith framework: Int) -> [Int] { others[framework] }

  /// Whether any grade of one may stand beside a grade of the other.
  package func areComparable(_ a: Int, _ b: Int) -> Bool { a == b || others[a].contains(b) }
}
