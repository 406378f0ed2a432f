/// Tells pages whose body is set in two columns, and in which order they are read.
///
/// Where words stand tells them: on both sides of a gutter, which nothing crosses but titles, tables and other lines of
/// the whole width, stand many lines of running text, which do not open their paragraphs side by side, as the cells of
/// a table do.
struct ColumnLayout {
  /// A part of a page, in points from its upper left corner.
  struct Region {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    /// Whether its first line goes on with the last one of the region before it.
    var goesOn = false
  }

  private let pages: [PDFPage]
  private let pieces: [[PageLine]]
  private let furniture: PageEdges

  init(_ pages: [PDFPage]) {
    self.pages = pages
    pieces = pages.map { PageLine.pieces(of: $0.words) }
    furniture = PageEdges(pieces, pages)
  }

  /// For each page its regions in the order in which they are read; nil where it is no page in two columns.
  var regions: [[Region]?] {
    var found = pages.indices.map { page in
      gutter(of: page).flatMap { regions(of: page, gutter: $0, isKnown: false) }
    }
    // What is too short to be told by itself, as on a last page, is told by the gutter of the others.
    var gutters: [Double] = []
    for case let regions? in found {
      for region in regions
      where region.left > 0 && !gutters.contains(where: { abs($0 - region.left) < Self.slack / 2 }) {
        gutters.append(region.left)
      }
    }
    for page in pages.indices {
      let own = found[page]?.first { $0.left > 0 }?.left
      for known in own.map({ [$0] }) ?? gutters {
        if let gutter = gutter(of: page, near: known), let regions = regions(of: page, gutter: gutter, isKnown: true) {
          found[page] = regions
          break
        }
      }
    }
    return found
  }

  /// Where most lines of running text stand on either side, and fewest pieces of others are cut.
  ///
  /// - Parameter known: where that is on another page; a few lines are enough there.
  private func gutter(of page: Int, near known: Double? = nil) -> Double? {
    let width = pages[page].width
    let range = known.map { $0 - Self.slack...$0 + Self.slack } ?? width * 0.28...width * 0.72
    let prose = pieces[page].filter(\.isProse)
    var best: [Double] = []
    var most = known == nil ? ColumnBand.leastLines : 1
    for x in stride(from: range.lowerBound, through: range.upperBound, by: 2) {
      let lines = min(prose.count { $0.right <= x }, prose.count { $0.left >= x })
      if lines > most { (most, best) = (lines, []) }
      if lines == most { best.append(x) }
    }
    let cuts = best.map { x in pieces[page].count { Self.crosses($0, x) } }
    guard let fewest = cuts.min() else { return nil }
    let free = zip(best, cuts).filter { $0.1 == fewest }
    return free[free.count / 2].0
  }

  /// How far the gutters of two pages are apart that are meant to be the same.
  private static let slack = 20.0

  private static func crosses(_ piece: PageLine, _ gutter: Double) -> Bool {
    piece.left < gutter - 1 && piece.right > gutter + 1
  }

  // MARK: - Regions

  /// A part of a page from one baseline to another, of two columns or of the whole width.
  private struct Part {
    let band: ColumnBand?
    let first: Double
    let last: Double
  }

  /// - Parameter isKnown: whether other text is known to stand in columns at this gutter, so that a few lines do.
  private func regions(of page: Int, gutter: Double, isKnown: Bool) -> [Region]? {
    let edges = furniture.edges(ofPage: page)
    var across: [PageLine] = []
    var inside: [PageLine] = []
    var parts: [Part] = []
    for (index, piece) in pieces[page].enumerated() {
      let isEdge = edges.contains(index)
      if isEdge || Self.crosses(piece, gutter) {
        parts.append(Part(band: nil, first: piece.baseline, last: piece.baseline))
        if !isEdge { across.append(piece) }
      } else {
        inside.append(piece)
      }
    }
    for band in Self.bands(inside, between: parts.map(\.first), gutter) {
      for (part, isWhole) in band.parts {
        let isBody = !isWhole && part.isBody(isKnown: isKnown)
        parts.append(Part(band: isBody ? part : nil, first: part.first, last: part.last))
      }
    }
    let bodies = parts.compactMap(\.band)
    // What only touches the gutter belongs to one of the columns, and the gutter is elsewhere.
    guard !bodies.isEmpty, across.allSatisfy({ piece in bodies.allSatisfy { $0.isSpanned(by: piece) } }) else {
      return nil
    }
    return Self.regions(parts.sorted { $0.first < $1.first }, pages[page])
  }

  private static func regions(_ parts: [Part], _ page: PDFPage) -> [Region]? {
    var result: [Region] = []
    var top = 0.0
    for (index, part) in parts.enumerated() {
      var bottom = page.height
      if index < parts.count - 1 {
        let next = parts[index + 1]
        bottom = (part.last + next.first) / 2
        // Lines of which one starts before the other has ended can’t be cut apart.
        if part.band != nil || next.band != nil, next.first - part.last < 2 { return nil }
      }
      if let band = part.band {
        let above = index > 0 ? parts[index - 1].last : 0
        result += band.regions(from: top, to: bottom, width: page.width, below: above)
      } else if let last = result.last, last.left == 0, last.right == page.width {
        result[result.count - 1].bottom = bottom
      } else {
        result.append(Region(left: 0, top: top, right: page.width, bottom: bottom))
      }
      top = bottom
    }
    return result
  }

  /// What stands between the lines that cross the gutter.
  private static func bands(_ pieces: [PageLine], between across: [Double], _ gutter: Double) -> [ColumnBand] {
    let bounds = across.sorted()
    var bands: [Int: [PageLine]] = [:]
    for piece in pieces { bands[bounds.count { $0 < piece.baseline }, default: []].append(piece) }
    return bands.sorted { $0.key < $1.key }.map { ColumnBand($0.value, gutter: gutter) }
  }
}
