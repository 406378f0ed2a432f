/// The cells of a text's tables that leave out their sign because a label has it: “27.4” in the row “Re-referrals within 12
/// months (%)”, “46,870” below “Placement costs, £000”. A sentence says “27.4%” and “£46.87 million” of them.
struct UnitCells: Sendable {
  private struct Cell {
    let range: Range<Int>
    let unit: HeadedUnit
  }

  /// In the order of the text.
  private let cells: [Cell]

  init(_ text: PublishedText) {
    var cells: [Cell] = []
    for (index, block) in text.blocks.enumerated() {
      guard case .table(let table) = block.kind else { continue }
      cells += Self.cells(
        of: text.tables[table], CaptionLine.words(above: index, in: text).map(HeadedUnit.init) ?? .untold, text.bytes)
    }
    self.cells = cells.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Some figures with what those of such cells are besides.
  func readings(_ figures: [FigureMention]) -> [FigureMention] {
    if cells.isEmpty { return figures }
    return figures.flatMap { figure -> [FigureMention] in
      guard let value = reading(of: figure) else { return [figure] }
      return [figure, FigureMention(value, figure.range, role: .alternative)]
    }
  }

  private func reading(of figure: FigureMention) -> FigureValue? {
    guard figure.value.kind == .number else { return nil }
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].range.upperBound <= figure.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < cells.count, cells[low].range.contains(figure.range.lowerBound) else { return nil }
    switch cells[low].unit {
    case .share: return FigureValue(.percent, figure.value.amount)
    case .pounds(let scale):
      let amount = figure.value.amount.multipliedReportingOverflow(by: Int64(scale.rawValue))
      return amount.overflow || amount.partialValue > FigureValue.most ? nil : FigureValue(.money, amount.partialValue)
    case .other, .untold: return nil
    }
  }

  private static func cells(of table: PublishedTable, _ caption: HeadedUnit, _ bytes: [UInt8]) -> [Cell] {
    func unit(_ ranges: [Range<Int>]) -> HeadedUnit {
      HeadedUnit(Array(ranges.filter { !$0.isEmpty }.map { bytes[$0] }.joined(separator: [0x20])))
    }
    let places = table.placeColumn(bytes)
    let rows = table.labels(bytes, beside: places != nil).enumerated().map { row, own in
      unit(own + (row < table.headCount ? [] : places.map { [table.rows[row][$0]] } ?? []))
    }
    let columns = table.heads(bytes) { _ in false }.map(unit)
    // Most tables tell no unit, and have no such cells.
    guard (rows + columns + [caption]).contains(where: \.isTold) else { return [] }
    // “Percentage” above the labels, or above the table, holds for all that says nothing else.
    let whole = [columns.first ?? .untold, caption]
    return (table.headCount..<max(table.headCount, table.rows.count)).flatMap { index -> [Cell] in
      if table.doubtful.contains(index) { return [] }
      return table.rows[index].indices.dropFirst().compactMap { column in
        let own = columns.indices.contains(column) ? columns[column] : .untold
        switch ([own, rows[index]] + whole).first(where: { $0 != .untold }) ?? .untold {
        case .other, .untold: return nil
        case let unit: return Cell(range: table.rows[index][column], unit: unit)
        }
      }
    }
  }
}

/// In what a label of a row, a column or a table says that its figures count.
private enum HeadedUnit: Hashable {
  case share
  case pounds(PoundScale)
  case other, untold

  init(_ label: String) { self.init(Array(label.utf8)) }

  /// - Parameter label: in UTF-8. Its bytes are read and no string is made of them, because each label of each table
  ///   is asked.
  init(_ label: [UInt8]) {
    let isMoney = label.first(Array("£".utf8), from: 0) != nil
    if isMoney, let scale = PoundScale(in: String(decoding: label, as: UTF8.self)) {
      self = .pounds(scale)
    } else if isMoney || label.first(Array("10,000".utf8), from: 0) != nil || Self.has(PrintedUnit.numbers, label) {
      self = .other
    } else {
      let isShare =
        label.contains(UInt8(ascii: "%")) || label.first(Array("per cent".utf8), from: 0) != nil
        || Self.has(PrintedUnit.shares, label)
      self = isShare ? .share : .untold
    }
  }

  /// Whether cells are read otherwise by it.
  var isTold: Bool {
    switch self {
    case .share, .pounds: true
    case .other, .untold: false
    }
  }

  /// Whether one of some words in small letters stands in a label.
  private static func has(_ words: Set<String>, _ label: [UInt8]) -> Bool {
    label.split { !$0.isLetter }.contains { own in
      words.contains { $0.utf8.count == own.count && $0.utf8.elementsEqual(own.lazy.map(\.lower)) }
    }
  }
}
