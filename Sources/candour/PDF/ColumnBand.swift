/// A part of a page in which no line crosses the gutter: two columns of running text, or a table, a title, whatever.
struct ColumnBand {
  /// How many lines on either side are told as columns by themselves.
  static let leastLines = 8

  private(set) var left: [PageLine]
  private(set) var right: [PageLine]
  let gutter: Double
  /// From one line to the next.
  let pitch: Double
  private let bodyHeight: Double

  init(_ pieces: [PageLine], gutter: Double) {
    self.init(
      PageLine.lines(of: pieces.filter { $0.right <= gutter + 1 }),
      PageLine.lines(of: pieces.filter { $0.right > gutter + 1 }), gutter: gutter)
  }

  init(_ left: [PageLine], _ right: [PageLine], gutter: Double) {
    (self.left, self.right, self.gutter) = (left, right, gutter)
    let lines = left + right
    let height = Self.median((lines.contains(where: \.isProse) ? lines.filter(\.isProse) : lines).map(\.height)) ?? 0
    let steps = [left, right].flatMap { zip($0, $0.dropFirst()).map { $1.baseline - $0.baseline } }
    bodyHeight = height
    pitch = Self.median(steps.filter { $0 < 2 * height }) ?? height * 1.15
  }

  private static func median(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }

  /// The baselines of its first and its last line.
  var first: Double { min(left.first?.baseline ?? .infinity, right.first?.baseline ?? .infinity) }
  var last: Double { max(left.last?.baseline ?? 0, right.last?.baseline ?? 0) }

  /// Where the left column ends, and the right one starts.
  private var innerLeft: Double { left.map(\.right).max() ?? gutter }
  private var innerRight: Double { right.map(\.left).min() ?? gutter }

  // MARK: - Whether it is set in columns

  /// Whether a line of the whole width reaches into both columns.
  func isSpanned(by line: PageLine) -> Bool { line.left < innerLeft && line.right > innerRight }

  func isBody(isKnown: Bool) -> Bool {
    guard left.count >= (isKnown ? 2 : Self.leastLines), right.count >= (isKnown ? 1 : Self.leastLines),
      // No wider than a space, the gutter may be one of a line of the whole width.
      innerRight - innerLeft > bodyHeight * 0.8
    else { return false }
    let sides = [left, right]
    for side in sides {
      if side.count(where: \.isProse) * 2 < side.count || side.count(where: \.hasGap) * 5 > side.count { return false }
    }
    return !opensInRows(isKnown: isKnown)
  }

  /// Whether paragraphs on both sides start side by side, as cells of a row do.
  ///
  /// Some do by chance; where the text is known to stand in columns here, or goes on from one to the other, nearly all
  /// must.
  private func opensInRows(isKnown: Bool) -> Bool {
    let openings = [left, right].map(openings)
    let near = openings[0].count { own in openings[1].contains { abs($0 - own) < pitch * 0.3 } }
    let fewer = min(openings[0].count, openings[1].count)
    return isKnown || flows ? near >= 3 && near * 5 >= fewer * 4 : near > 0 && near * 2 >= fewer
  }

  /// Whether the right column goes on where the left one ends: in its sentence, or with the next number.
  private var flows: Bool {
    guard let end = left.last(where: { $0.height > bodyHeight * 0.9 }), let start = right.first else { return false }
    if !end.endsSentence, start.opensSmall { return true }
    let before = left.compactMap(\.number).last
    let after = right.compactMap(\.number).first
    return after != nil && after == before.map { $0 + 1 }
  }

  /// Where paragraphs start: behind a gap, or behind the short line that ends one.
  private func openings(_ lines: [PageLine]) -> [Double] {
    guard let edge = lines.map(\.right).max(), let start = lines.map(\.left).min() else { return [] }
    return zip(lines, lines.dropFirst()).compactMap { last, line in
      let isShort = last.right < edge - (edge - start) / 4
      let opens = line.mayOpen && last.endsSentence && isShort
      return opens || line.baseline - last.baseline > pitch * 1.3 ? line.baseline : nil
    }
  }

  // MARK: - Regions

  /// The left column, the right one, and the notes below either, which stand in smaller letters.
  ///
  /// - Parameter above: the baseline of the last line above it.
  func regions(from top: Double, to bottom: Double, width: Double, below above: Double) -> [ColumnLayout.Region] {
    let inner = (innerLeft + innerRight) / 2
    // A title or a paragraph of the whole width may end in a short line.
    let isNear = left.first.map { $0.baseline - above < $0.height * 1.4 } ?? false
    let leftEnd = bodyEnd(left, bottom)
    let rightEnd = bodyEnd(right, bottom)
    var regions = [
      ColumnLayout.Region(left: 0, top: top, right: inner, bottom: leftEnd, goesOn: isNear),
      ColumnLayout.Region(left: inner, top: top, right: width, bottom: rightEnd, goesOn: goesOn),
    ]
    if leftEnd < bottom { regions.append(.init(left: 0, top: leftEnd, right: inner, bottom: bottom)) }
    if rightEnd < bottom { regions.append(.init(left: inner, top: rightEnd, right: width, bottom: bottom)) }
    return regions
  }

  /// How many lines of a column are above its notes.
  private func bodyCount(_ lines: [PageLine]) -> Int {
    let notes = lines.reversed().prefix { $0.height < bodyHeight * 0.9 }.count
    return notes * 2 < lines.count ? lines.count - notes : lines.count
  }

  private func bodyEnd(_ lines: [PageLine], _ bottom: Double) -> Double {
    let count = bodyCount(lines)
    return count < lines.count ? (lines[count - 1].baseline + lines[count].baseline) / 2 : bottom
  }

  /// Whether the paragraph at the end of the left column goes on in the right one.
  private var goesOn: Bool {
    let body = left.prefix(bodyCount(left))
    guard let end = body.last, let start = right.first, let edge = body.map(\.right).max(),
      let opening = body.map(\.left).min(), start.height < end.height * 1.1, end.height < start.height * 1.1
    else { return false }
    if start.opensSmall { return true }
    // A line that is nearly full ends no paragraph, and what opens with a number or a bullet starts one anyhow.
    return start.number == nil && end.isProse && end.right > edge - (edge - opening) / 5
  }
}
