import Diagnostics
import Provenance

/// Tells pages whose text stands in two columns, which come out of a PDF line by line: each line has one of both.
struct TwoColumns {
  private let text: ImportedText

  init(_ text: ImportedText) { self.text = text }

  /// How many such lines make a page.
  private static let least = 8

  /// The first line of such a page; nil where there is none.
  var start: Range<Int>? {
    var first: Range<Int>?
    var column = 0
    var count = 0
    var others = 0
    for line in text.text.bytes.split(separator: 0x0A) {
      let range = line.startIndex..<line.endIndex
      guard let right = rightColumn(range) else {
        // Lines of one column stand between, as at the end of a paragraph.
        others += text.letters(range).isEmpty ? 0 : 1
        if others > 4 { count = 0 }
        continue
      }
      if count == 0 || abs(right - column) > 6 {
        first = range
        count = 0
      }
      column = right
      others = 0
      count += 1
      if count == Self.least { return first }
    }
    return nil
  }

  /// Where the words behind a gap start in a line, where words stand on both sides of it; none of a table's cells.
  private func rightColumn(_ line: Range<Int>) -> Int? {
    let bytes = text.text.bytes
    var parts: [Range<Int>] = []
    var start = line.lowerBound
    var i = start
    while i <= line.upperBound {
      let isGap = i + 2 < line.upperBound && bytes[i...i + 2].allSatisfy { $0 == 0x20 }
      if i == line.upperBound || isGap {
        if i > start { parts.append(start..<i) }
        while i < line.upperBound, bytes[i] <= 0x20 { i += 1 }
        start = i
        if i == line.upperBound { break }
      } else {
        i += 1
      }
    }
    // A number of its own may stand before a column.
    parts = parts.filter { text.letters($0).count > 2 }
    guard parts.count == 2, parts.allSatisfy(isProse) else { return nil }
    return parts[1].lowerBound - line.lowerBound
  }

  private func isProse(_ part: Range<Int>) -> Bool {
    let words = text.words(part).split(separator: " ")
    return words.count >= 4 && words.count(where: { $0.allSatisfy(\.isLetter) && $0.first?.isLowercase == true }) >= 3
      && GradeWords.gradeLine(text.text.bytes, part) == nil
  }
}
