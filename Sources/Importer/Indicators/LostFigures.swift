internal import Provenance

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

  /// Whether most cells of a table are values, its head aside, of which it may have none.
  private func hasFigures(_ table: PublishedTable) -> Bool {
    let cells = table.rows.dropFirst(table.headCount).flatMap { $0.dropFirst() }.filter { !$0.isEmpty }
    let values = cells.count { PublishedTable.isValue(text.text.bytes, $0) }
    return values >= 2 && values * 2 >= cells.count
  }

  /// Whether a line of some has a label and two values or more behind gaps.
  private func hasFigures(_ range: Range<Int>) -> Bool {
    let bytes = text.text.bytes
    return bytes[range].split(separator: 0x0A).contains {
      PublishedTable.valueCount(bytes, line: $0.startIndex..<$0.endIndex) >= 2
    }
  }

  /// Rows whose cells single spaces part, as programs that show a PDF copy them: “Contacts received 3,120 3,044 3,310”.
  private var inRows: [Doubt] {
    let bytes = text.text.bytes
    var result: [Doubt] = []
    var sinceLast = 0
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }) {
      sinceLast += 1
      let range = line.startIndex..<line.endIndex
      guard line.count <= 200, !text.words(range).isEmpty, closesInValues(range) else { continue }
      if result.isEmpty || sinceLast > 6 {
        result.append((range, "figures stand here in columns that single spaces part; left out"))
      }
      sinceLast = 0
    }
    return result
  }

  /// Whether a line without gaps has three values or more behind its label, or nothing else.
  private func closesInValues(_ line: Range<Int>) -> Bool {
    let bytes = text.text.bytes
    let words = bytes[line].split(separator: 0x20)
    let content = bytes[line].drop { $0 == 0x20 }
    let hasGap =
      content.contains(0x09) || content.contains(UInt8(ascii: "|"))
      || zip(content, content.dropFirst()).contains { $0 == (0x20, 0x20) }
    let values = words.reversed().prefix { word in
      word.last != UInt8(ascii: ".") && word.last != UInt8(ascii: ",")
        && PublishedTable.isValue(bytes, word.startIndex..<word.endIndex)
    }
    return !hasGap && values.count >= 3
  }

  /// Tables of which each cell stands on a line of its own: values one below the other, with labels between.
  private var inLines: [Doubt] {
    let bytes = text.text.bytes
    var result: [Doubt] = []
    var values: [Range<Int>] = []
    var sinceLast = 0
    func end() {
      if values.count >= 4, let first = values.first {
        let message = "figures stand here each on a line of its own, as in a table taken apart; left out"
        result.append((first, message))
      }
      values = []
    }
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }) {
      let words = text.words(line.startIndex..<line.endIndex)
      if words.isEmpty { continue }
      sinceLast += 1
      if sinceLast > 6 { end() }
      guard line.count <= 24, words.contains(where: \.isNumber),
        case .value? = CellReading.content(text, line.startIndex..<line.endIndex)
      else { continue }
      values.append(line.startIndex..<line.endIndex)
      sinceLast = 0
    }
    end()
    return result
  }
}
