/// Finds the lines of which can't be told to which of two areas they belong, where a framework has halves whose areas go
/// by the same names: of “Leadership and management” in both halves one alone was found, and its neighbours leave room
/// for either.
package struct AreaTwins {
  /// Of each area the others of its name.
  private let twins: [[Int]]

  /// - Parameter areas: in the order of the text.
  package init(_ areas: [LabelWords]) {
    let words = areas.map(\.different)
    twins = words.indices.map { index in
      words.indices.filter {
        $0 != index && words[$0].count == words[index].count && words[$0].shared(with: words[index]) == words[$0].count
      }
    }
  }

  /// By their indices.
  ///
  /// - Parameters:
  ///   - matches: the area of each line.
  ///   - mayBe: whether a line may be of an area at all, by their indices.
  package func untold(_ matches: [Int?], mayBe: (Int, Int) -> Bool = { _, _ in true }) -> Set<Int> {
    let lines = matches.indices.filter { matches[$0] != nil }
    func areas(of line: Int) -> [Int] {
      guard let own = matches[line] else { return [] }
      return [own] + twins[own].filter { mayBe(line, $0) }
    }
    // As early and as late as the order of the lines allows.
    var last = -1
    let early = lines.map { line in
      let area = areas(of: line).filter { $0 > last }.min()
      last = area ?? last
      return area
    }
    var next = Int.max
    let late = lines.reversed().map { line in
      let area = areas(of: line).filter { $0 < next }.max()
      next = area ?? next
      return area
    }
    // Where each of a name was found, their order tells which is which.
    let found = Set(matches.compactMap { $0 })
    func isAlone(_ line: Int) -> Bool { areas(of: line).contains { !found.contains($0) } }
    return Set(
      zip(lines, zip(early, late.reversed())).compactMap { line, ends in
        isAlone(line) && ends.0 != ends.1 ? line : nil
      })
  }
}
