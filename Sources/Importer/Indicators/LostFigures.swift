import Diagnostics
import Provenance

/// Finds figures of a paper that stand outside the tables that were taken.
struct LostFigures {
  typealias Doubt = (range: Range<Int>, message: String)

  private let text: ImportedText
  /// The indices of the tables that were read.
  private let taken: Set<Int>

  init(_ text: ImportedText, taken: Set<Int>) {
    self.text = text
    self.taken = taken
  }

  var all: [Doubt] { inColumns + inLines + inRows }

  /// Rows of figures outside the tables that were taken, once for those that follow each other.
  private var inColumns: [Doubt] {
    var result: [Doubt] = []
    var last = -1
    for (index, block) in text.text.blocks.enumerated() {
      var isLost = block.kind != .contents && hasFigures(block.whole)
      if case .table(let table) = block.kind { isLost = !taken.contains(table) && hasFigures(text.text.tables[table]) }
      guard isLost else { continue }
      if last < 0 || index > last + 2 {
        let start = block.whole.lowerBound..<min(block.whole.upperBound, block.whole.lowerBound + 60)
        let message =
          "figures stand here in columns that could not be told, or below neither a number nor a heading; left out"
        result.append((start, message))
      }
      last = index
    }
    return result
  }

  /// Whether many cells of a table are values, its head aside, of which it may have none.
  private func hasFigures(_ table: PublishedTable) -> Bool {
    let cells = table.rows.dropFirst(table.headCount).flatMap { $0.dropFirst() }.filter { !$0.isEmpty }
    let values = cells.count { PublishedTable.isValue(text.text.bytes, $0) }
    return values >= 2 && values * 3 >= cells.count
  }

  /// Whether a line of some has a label and two values or more behind gaps.
  private func hasFigures(_ range: Range<Int>) -> Bool {
    let bytes = text.text.bytes
    return bytes[range].split(separator: 0x0A).contains {
      PublishedTable.valueCount(bytes, line: $0.startIndex..<$0.endIndex) >= 2
    }
  }

  /// Rows whose cells single spaces part, as programs that show a PDF copy them: “Contacts received 3,120 3,044 3,310”.
  /// Two values in a line may be those of a sentence, and are told by those of the next.
  private var inRows: [Doubt] {
    var result: [Doubt] = []
    var last: (row: Int, values: Int)?
    var isTold = false
    let lines = text.text.bytes.split { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }
    for (index, line) in lines.enumerated() where line.count <= 200 {
      let range = line.startIndex..<line.endIndex
      let values = rowValues(range)
      guard values >= 2 else { continue }
      let isNear = last.map { index <= $0.row + 6 } ?? false
      let isRow = values >= 3 || last.map { index <= $0.row + 2 } ?? false
      if !isNear { isTold = false }
      last = (index, values)
      guard isRow, !isTold else { continue }
      result.append((range, "figures stand here in columns that single spaces part; left out"))
      isTold = true
    }
    return result
  }

  /// How many values close a line without gaps, beside words of other columns such as “Green”.
  private func rowValues(_ line: Range<Int>) -> Int {
    let bytes = text.text.bytes
    let content = bytes[line].drop { $0 == 0x20 }
    let hasGap =
      content.contains(0x09) || content.contains(UInt8(ascii: "|"))
      || zip(content, content.dropFirst()).contains { $0 == (0x20, 0x20) }
    guard !hasGap else { return 0 }
    var values = 0
    for word in bytes[line].split(separator: 0x20).reversed() {
      let isClosed = word.last == UInt8(ascii: ".") || word.last == UInt8(ascii: ",")
      if !isClosed, PublishedTable.isValue(bytes, word.startIndex..<word.endIndex) {
        values += 1
      } else if !Self.ratings.contains(String(decoding: word, as: UTF8.self).lowercased()) {
        break
      }
    }
    return values
  }

  private static let ratings: Set = ["red", "amber", "green", "blue", "r", "a", "g", "↑", "↓", "→", "up", "down"]

  /// Tables of which each cell stands on a line of its own: values one below the other, with labels between. In the text
  /// such a number may have been taken for that of a page.
  private var inLines: [Doubt] {
    let bytes = text.source.bytes
    var result: [Doubt] = []
    var values: [Range<Int>] = []
    var sinceLast = 0
    func end() {
      if values.count >= 4, values.count(where: { !isNumber($0) }) >= 2, let first = values.first {
        let message = "figures stand here each on a line of its own, as in a table taken apart; left out"
        result.append((first, message))
      }
      values = []
    }
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }) {
      let cell = line.drop { $0 <= 0x20 }
      if cell.isEmpty { continue }
      sinceLast += 1
      if sinceLast > 6 { end() }
      let range = cell.startIndex..<cell.endIndex
      let isValue = !cell.contains(where: \.isASCIILetter) && CellMarker(bytes, range) == nil
      guard line.count <= 24, isValue, PublishedTable.isValue(bytes, range) else { continue }
      values.append(range)
      sinceLast = 0
    }
    end()
    return result
  }

  /// Whether a line may be the number of a paragraph or a page, or a year: “1.1”, “12.”, “2019”.
  private func isNumber(_ line: Range<Int>) -> Bool {
    let groups = text.source.bytes[line].split(separator: UInt8(ascii: ".")).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? .max
    }
    return groups.allSatisfy { $0 <= 30 } || groups.count == 1 && (1990...2100).contains(groups[0])
  }
}
