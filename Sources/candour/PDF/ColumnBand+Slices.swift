/// What stands in a band above, in and below its columns without crossing the gutter: short titles, and tables whose cells
/// leave it free. All of them start and end on both sides at once.
extension ColumnBand {
  fileprivate enum Kind {
    /// Lines of a column, or of both.
    case columns
    /// Above text that starts on both sides at once.
    case title
    /// Cells side by side; of one row alone that may also be a heading of either column.
    case rows(isSure: Bool)
  }

  /// The parts of the band from its top to its end; of each, whether it has the whole width.
  var parts: [(band: ColumnBand, isWhole: Bool)] {
    let slices = slices.flatMap(\.titleAndRest)
    let kinds = slices.map(\.kind)
    var parts: [(band: ColumnBand, isWhole: Bool)] = []
    for (index, slice) in slices.enumerated() {
      let isWhole =
        switch kinds[index] {
        case .columns: false
        case .title:
          // Of several lines apart, the last one stands above such text.
          slices.indices[index...].first { !kinds[$0].isTitle }.map { slices[$0].startsLevel || kinds[$0].isRow }
            ?? false
        case .rows(let isSure):
          isSure || index > 0 && kinds[index - 1].isRow || index + 1 < kinds.count && kinds[index + 1].isRow
        }
      if !isWhole, let last = parts.last, !last.isWhole {
        // Paragraphs that end side by side by chance.
        parts[parts.count - 1].band = ColumnBand(
          last.band.left + slice.left, last.band.right + slice.right, gutter: gutter)
      } else {
        parts.append((slice, isWhole))
      }
    }
    return parts
  }

  /// What stands between strips that are free on both sides.
  private var slices: [ColumnBand] {
    let lines = (left.map { ($0, true) } + right.map { ($0, false) }).sorted { $0.0.baseline < $1.0.baseline }
    var slices: [(left: [PageLine], right: [PageLine])] = []
    var last: Double?
    for (line, isLeft) in lines {
      if last.map({ line.baseline - $0 > pitch * 1.3 }) ?? true { slices.append(([], [])) }
      if isLeft {
        slices[slices.count - 1].left.append(line)
      } else {
        slices[slices.count - 1].right.append(line)
      }
      last = line.baseline
    }
    return slices.map { ColumnBand($0.left, $0.right, gutter: gutter) }
  }

  /// A title right above the lines that start side by side below it, and these.
  private var titleAndRest: [ColumnBand] {
    guard let start = right.first?.baseline, let end = left.firstIndex(where: { isLevel($0.baseline, start) }), end > 0,
      end <= 3, !left[..<end].contains(where: \.isProse)
    else { return [self] }
    return [
      ColumnBand(Array(left[..<end]), [], gutter: gutter), ColumnBand(Array(left[end...]), right, gutter: gutter),
    ]
  }

  private var kind: Kind {
    guard let first = left.first, let last = left.last else { return .columns }
    if right.isEmpty {
      return (left.count <= 3 || left.allSatisfy(\.hasGap)) && !left.contains(where: \.isProse) ? .title : .columns
    }
    if [left, right].contains(where: { side in side.count(where: \.hasGap) * 5 > side.count }) {
      return .rows(isSure: true)
    }
    // Cells of a row start, end or have their middle at one height, which headings of two columns have by chance only.
    guard let top = right.first?.baseline, let bottom = right.last?.baseline, !right.contains(where: \.isProse) else {
      return .columns
    }
    let distances = [top - first.baseline, bottom - last.baseline]
    let isRow = (distances + [distances[0] + distances[1]]).contains { abs($0) < 1 }
    return isRow ? .rows(isSure: left.count > 1 && right.count == left.count) : .columns
  }

  private var startsLevel: Bool {
    guard let first = left.first, let other = right.first else { return false }
    return isLevel(first.baseline, other.baseline)
  }

  private func isLevel(_ one: Double, _ other: Double) -> Bool { abs(one - other) < pitch * 0.3 }
}

extension ColumnBand.Kind {
  fileprivate var isTitle: Bool { if case .title = self { true } else { false } }
  fileprivate var isRow: Bool { if case .rows = self { true } else { false } }
}
