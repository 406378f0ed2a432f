import Provenance

/// The cells of a table as a writer has them: a line for each row, with bars between its cells.
enum WriterRows {
  /// With what stands in brackets as a citation behind its cell.
  static func of(_ table: String) -> [[AuthorText]] {
    table.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        let parts = cell.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
        var text = AuthorText()
        for byte in parts[0].trimmingSpaces.utf8 { text.append(byte, at: text.count) }
        if parts.count > 1, let places = CitedPlaces(String(parts[1].prefix { $0 != "]" })) {
          text.cite(places, at: 0..<1)
        }
        return text
      }
    }
  }

  /// A caption that is nothing but a citation.
  static func caption(_ places: CitedPlaces) -> AuthorText {
    var caption = AuthorText()
    caption.cite(places, at: 0..<1)
    return caption
  }
}

extension StringProtocol {
  fileprivate var trimmingSpaces: SubSequence {
    let start = drop { $0 == " " }
    let end = start.lastIndex { $0 != " " }.map { index(after: $0) } ?? start.startIndex
    return start[start.startIndex..<end]
  }
}
