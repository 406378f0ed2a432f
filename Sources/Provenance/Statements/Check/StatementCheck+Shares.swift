import InspectionModel

/// Tables of the writer's whose heads say that their cells are shares.
extension StatementCheck {
  /// The rows with a per cent sign behind each plain number below “Share (%)”, or below a caption “in per cent”, that the
  /// places of their row print as a share and not as a number.
  func withShares(_ rows: [[AuthorText]], caption: AuthorText?, of cited: [[CitedPlaces]]) -> [[AuthorText]] {
    guard let head = rows.first else { return rows }
    let isOfShares = caption.map(Self.namesShares) ?? false
    let columns = head.map { isOfShares || Self.namesShares($0) }
    return zip(rows, cited).enumerated().map { index, line in
      let (row, places) = line
      let all = places.compactMap(printed)
      guard index > 0, !all.isEmpty, let label = row.first else { return row }
      let isRowOfShares = Self.namesShares(label)
      return row.enumerated().map { column, cell in
        guard column > 0, isRowOfShares || columns.indices.contains(column) && columns[column], cell.cites.isEmpty,
          let figure = Self.plainNumber(cell), let last = cell.bytes.indices.last
        else { return cell }
        let share = FigureValue(.percent, figure.amount)
        guard all.contains(where: { $0.contains(share) }), !all.contains(where: { $0.contains(figure) }) else {
          return cell
        }
        var marked = cell
        marked.append(UInt8(ascii: "%"), at: cell.source(of: last..<last + 1).lowerBound)
        return marked
      }
    }
  }

  private static func namesShares(_ text: AuthorText) -> Bool {
    let words = Paraphrase.words(text.bytes[...])
    return text.bytes.contains(UInt8(ascii: "%")) || words.contains("percentage") || words.contains("percent")
      || zip(words, words.dropFirst()).contains { $0 == ("per", "cent") }
  }

  /// The number that is all of a cell.
  private static func plainNumber(_ cell: AuthorText) -> FigureValue? {
    guard cell.bytes.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else {
      return nil
    }
    let figures = FigureFinder.figures(in: cell.bytes, cell.bytes.indices).filter { $0.role == .figure }
    return figures.count == 1 && figures[0].value.kind == .number ? figures[0].value : nil
  }
}
