/// Tells over which columns the cells of a head’s first line stand, each of which may span several: “Lewisham” above
/// three years and “England” above two. Where spaces alone make the columns, a cell stands over the first of its columns,
/// over the last or over their middle.
enum SpanningHead {
  private enum Edge { case left, right, middle }

  /// A way to part the columns among the cells.
  private struct Parting {
    var starts: [Int] = []
    /// How far the cells are from where they should stand, all together and at most.
    var distance = 0
    var farthest = 0
  }

  /// The first column of each cell, in each way that may be meant: one where it is told, none where the columns can’t be
  /// parted among the cells.
  ///
  /// - Parameters:
  ///   - cells: from where to where each reaches.
  ///   - columns: the same of what stands below.
  static func firstColumns(of cells: [Range<Int>], over columns: [Range<Int>]) -> [[Int]] {
    guard !cells.isEmpty, cells.count <= columns.count, columns.count <= 24 else { return [] }
    if let left = firstColumns(of: cells, over: columns, .left, near: 1, far: 1) { return [left] }
    let right = firstColumns(of: cells, over: columns, .right, near: 1, far: 1)
    let middle = firstColumns(of: cells, over: columns, .middle, near: 6, far: 12)
    return [right, right == middle ? nil : middle].compactMap(\.self)
  }

  private static func firstColumns(
    of cells: [Range<Int>], over columns: [Range<Int>], _ edge: Edge, near: Int, far: Int
  ) -> [Int]? {
    var found: [Parting] = []
    part(cells[...], columns, from: 0, edge, most: far, Parting(), &found)
    guard let best = found.min(by: { $0.distance < $1.distance }), best.farthest <= near else { return nil }
    // One that is not much farther off than the best may be meant as well.
    let slack = edge == .middle ? 10 : far * cells.count
    return found.count { $0.distance <= best.distance + slack } == 1 ? best.starts : nil
  }

  /// All ways to part the columns from one on among the cells that are left.
  ///
  /// - Parameter most: how far a cell may be off; in the middle of columns twice the letters.
  private static func part(
    _ cells: ArraySlice<Range<Int>>, _ columns: [Range<Int>], from first: Int, _ edge: Edge, most: Int,
    _ parting: Parting, _ found: inout [Parting]
  ) {
    guard let cell = cells.first else { return found.append(parting) }
    let rest = cells.dropFirst()
    let ends = rest.isEmpty ? columns.count - 1...columns.count - 1 : first...columns.count - 1 - rest.count
    for last in ends where found.count < 16 && last >= first {
      let all = columns[first].lowerBound..<columns[last].upperBound
      let distance =
        switch edge {
        case .left: abs(cell.lowerBound - all.lowerBound)
        case .right: abs(cell.upperBound - all.upperBound)
        case .middle: abs(cell.lowerBound + cell.upperBound - all.lowerBound - all.upperBound)
        }
      guard distance <= most else { continue }
      var next = parting
      next.starts.append(first)
      next.distance += distance
      next.farthest = max(next.farthest, distance)
      part(rest, columns, from: last + 1, edge, most: most, next, &found)
    }
  }
}
