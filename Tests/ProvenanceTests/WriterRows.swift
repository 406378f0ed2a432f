import Provenance

/// The cells of a table as a writer has them: a line for each row, with bars between its cells.
enum WriterRows {
  static func of(_ table: String) -> [[AuthorText]] {
    table.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        var text = AuthorText()
        for byte in cell.trimmingSpaces.utf8 { text.append(byte, at: text.count) }
        return text
      }
    }
  }
}

extension StringProtocol {
  fileprivate var trimmingSpaces: SubSequence {
    let start = drop { $0 == " " }
    let end = start.lastIndex { $0 != " " }.map { index(after: $0) } ?? start.startIndex
    return start[start.startIndex..<end]
  }
}
