/// Finds the heads and feet of pages, which belong to none of their columns.
struct PageEdges {
  private let pieces: [[PageLine]]
  private let pages: [PDFPage]
  /// What comes back on another page at the same height.
  private var repeated: Set<Line>

  private struct Line: Hashable {
    let letters: [UInt8]
    let baseline: Int
  }

  init(_ pieces: [[PageLine]], _ pages: [PDFPage]) {
    (self.pieces, self.pages) = (pieces, pages)
    repeated = []
    var seen: Set<Line> = []
    for page in pieces {
      for line in Set(page.map(Self.line)) where !seen.insert(line).inserted { repeated.insert(line) }
    }
  }

  private static func line(_ piece: PageLine) -> Line {
    Line(letters: piece.withoutDigits, baseline: Int(piece.baseline.rounded()))
  }

  private func isRepeated(_ piece: PageLine) -> Bool {
    !piece.withoutDigits.isEmpty && repeated.contains(Self.line(piece))
  }

  /// The indices of the pieces of a page's head and foot.
  func edges(ofPage page: Int) -> Set<Int> {
    let pieces = pieces[page]
    let height = pages[page].height
    let order = pieces.indices.sorted { pieces[$0].baseline < pieces[$1].baseline }
    return edge(order, pieces) { pieces[$0].baseline / height }
      .union(edge(order.reversed(), pieces) { 1 - pieces[$0].baseline / height })
  }

  /// - Parameters:
  ///   - order: the pieces from the edge inwards.
  ///   - depth: how far a piece is from the edge, as a share of the page.
  private func edge(_ order: [Int], _ pieces: [PageLine], depth: (Int) -> Double) -> Set<Int> {
    var result: Set<Int> = []
    var last: Int?
    for index in order {
      let piece = pieces[index]
      if let last, abs(piece.baseline - pieces[last].baseline) > 3.5 * pieces[last].height {
        // Behind much room: what was nearer to the edge is none of the body, unless it is running text.
        let nearer = order.prefix { $0 != index }
        if nearer.allSatisfy({ depth($0) < 0.09 && !pieces[$0].isProse }) { result.formUnion(nearer) }
      }
      guard depth(index) < 0.15 else { break }
      if isRepeated(piece) || depth(index) < 0.1 && piece.isPageNumber { result.insert(index) }
      last = index
    }
    // The last lines of two pages may be the same by chance; those of a foot stand apart.
    return result.filter { edge in
      !order.contains { other in
        !result.contains(other) && depth(other) > depth(edge) - 0.002
          && abs(pieces[other].baseline - pieces[edge].baseline) < pieces[edge].height * 1.6
      }
    }
  }
}
