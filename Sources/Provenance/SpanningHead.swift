/// Tells over which columns the cells of a head’s first line stand, each of which may span several: “Lewisham” above
/// three years and “England” above two. Where spaces alone make the columns, a cell stands over the first of its columns
/// or over their middle.
enum SpanningHead {
  /// The first column of each cell; nil where the columns can’t be parted among them, or in several ways.
  ///
  /// - Parameters:
  ///   - cells: from where to where each reaches.
  ///   - columns: the same of what stands below.
  static func firstColumns(of cells: [Range<Int>], over columns: [Range<Int>]) -> [Int]? {
    guard !cells.isEmpty, cells.count <= columns.count, columns.count <= 24 else { return nil }
    for isLeft in [true, false] {
      var found: [[Int]] = []
      part(cells[...], columns, from: 0, isLeft: isLeft, [], &found)
      if found.count == 1 { return found[0] }
    }
    return nil
  }

  /// All ways to part the columns from one on among the cells that are left; no more than two are looked for.
  private static func part(
    _ cells: ArraySlice<Range<Int>>, _ columns: [Range<Int>], from first: Int, isLeft: Bool, _ starts: [Int],
    _ found: inout [[Int]]
  ) {
    guard let cell = cells.first else { return found.append(starts) }
    let rest = cells.dropFirst()
    let ends = rest.isEmpty ? columns.count - 1...columns.count - 1 : first...columns.count - 1 - rest.count
    for last in ends where found.count < 2 && last >= first {
      let all = columns[first].lowerBound..<columns[last].upperBound
      let fits =
        isLeft
        ? abs(cell.lowerBound - all.lowerBound) <= 1
        : abs(cell.lowerBound + cell.upperBound - all.lowerBound - all.upperBound) <= 6
      if fits { part(rest, columns, from: last + 1, isLeft: isLeft, starts + [first], &found) }
    }
  }
}
