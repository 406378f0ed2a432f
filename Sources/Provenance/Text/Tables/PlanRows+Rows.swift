/// Which lines of a plan’s table are one row.
extension PlanRows {
  func isNumber(_ piece: RequestTable.Piece) -> Bool {
    piece.range.count <= 8 && table.bytes[piece.range].contains(where: \.isDigit)
  }

  func isClosed(_ piece: RequestTable.Piece) -> Bool {
    [UInt8(ascii: "."), UInt8(ascii: ";")].contains(table.bytes[piece.range.upperBound - 1])
  }

  private func isCapital(_ piece: RequestTable.Piece) -> Bool {
    let first = table.bytes[piece.range.lowerBound]
    return first.isUpper || first.isDigit
  }

  private func others(_ line: Line) -> [RequestTable.Piece] {
    line.cells.indices.compactMap { $0 == head.column || head.isNumbered && $0 == 0 ? nil : line.cells[$0] }
  }

  /// Rows that each start beside a number.
  func numbered(_ lines: [Line]) -> [RequestTable.Row]? {
    var rows: [RequestTable.Row] = []
    for line in lines {
      let asked = line.cells[head.column]
      if let number = line.cells[0] {
        guard isNumber(number), let asked, table.bytes[asked.range.lowerBound].isUpper else { return nil }
        rows.append(RequestTable.Row(cells: []))
      }
      guard !rows.isEmpty else { return nil }
      if line.cells[0] == nil, let asked, AskingVerbs.opens(table.bytes, asked.range), isCapital(asked),
        others(line).contains(where: isCapital)
      {
        return nil
      }
      add(line, to: &rows[rows.count - 1])
    }
    return rows
  }

  /// Rows without numbers: each starts with a capital beside others, behind a full stop, an empty line, or with a verb that
  /// asks.
  func unnumbered(_ lines: [Line]) -> [RequestTable.Row]? {
    var rows: [RequestTable.Row] = []
    var last: RequestTable.Piece?
    for line in lines {
      let others = others(line)
      if let asked = line.cells[head.column] {
        let opens = isCapital(asked)
        let isBeside = !others.isEmpty && others.allSatisfy(isCapital)
        // In all other columns at once no cell goes on with a capital.
        let mayOpen =
          line.isBehindBlank || last.map(isClosed) ?? true || AskingVerbs.opens(table.bytes, asked.range)
          || others.count > 1 && others.count == head.width - 1
        switch (opens, isBeside, mayOpen) {
        case (true, true, true): rows.append(RequestTable.Row(cells: []))
        // A capital alone may open a row or stand in a sentence.
        case (true, true, false) where rows.isEmpty: rows.append(RequestTable.Row(cells: []))
        case (true, true, false), (true, false, true): return nil
        default: break
        }
        last = asked
      }
      guard !rows.isEmpty else { return nil }
      add(line, to: &rows[rows.count - 1])
    }
    return rows.contains { $0.cells.isEmpty } ? nil : rows
  }

  private func add(_ line: Line, to row: inout RequestTable.Row) {
    if let asked = line.cells[head.column] { row.cells.append(asked.range) }
    if let limit = head.limit.flatMap({ line.cells[$0] }) { row.limit.append(limit.range) }
  }

  /// Whether numbers that can be counted follow each other, so that none was lost.
  func isCounting(_ lines: [Line]) -> Bool {
    let numbers = lines.compactMap { line in line.cells[0].map { table.bytes[$0.range].filter(\.isDigit) } }
    let marks = lines.compactMap { $0.cells[0] }.map { table.bytes[$0.range].dropLast().contains(UInt8(ascii: ".")) }
    if marks.contains(true) { return !marks.contains(false) }
    let counted = numbers.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    return counted.count == numbers.count && zip(counted, counted.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }
}
