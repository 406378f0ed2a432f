import Provenance

/// Reads the table of an action plan: what needs to improve, and beside it what the council does, who and by when.
struct RequestTable {
  struct Row {
    /// The lines of what is asked for.
    var cells: [Range<Int>]
  }

  private enum Form { case pipes, tabs, spaces }
  private typealias Piece = (range: Range<Int>, column: Int)

  private let text: ImportedText
  private let lines: [Range<Int>]

  init(_ text: ImportedText) {
    self.text = text
    lines = text.text.bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0C }
      .map { $0.startIndex..<$0.endIndex }
  }

  /// Those of all tables of this kind, in the order of the text; empty where one can't be read.
  var rows: [Row] {
    var result: [Row] = []
    var index = 0
    while index < lines.count {
      guard let head = head(lines[index]) else {
        index += 1
        continue
      }
      guard let (rows, end) = rows(below: index, head) else { return [] }
      result += rows
      index = max(index + 1, end)
    }
    return result
  }

  // MARK: - The head

  private struct Head {
    let form: Form
    /// Of the column with what is asked for, and where each column starts.
    let column: Int
    let starts: [Int]
  }

  private static let asked = [
    "whatneedstoimprove", "areaforimprovement", "areasforimprovement", "whatofstedsaid", "ofstedrecommendation",
    "ofstedsrecommendation", "recommendationofofsted", "areaidentifiedbyofsted", "areasidentifiedbyofsted",
    "inspectionrecommendation", "ofstedarea",
  ]
  private static let answers = [
    "action", "response", "bywhen", "progress", "lead", "owner", "rag", "status", "timescale", "deadline", "update",
    "whatwewilldo", "whatwehavedone", "whatwearedoing",
  ]

  private func head(_ line: Range<Int>) -> Head? {
    guard line.count <= 400, let form = form(line) else { return nil }
    let cells = pieces(line, form)
    guard (2...8).contains(cells.count),
      let column = cells.prefix(2).firstIndex(where: { cell in
        let letters = text.letters(cell.range)
        return letters.count <= 60 && Self.asked.contains(where: letters.hasPrefix)
      }),
      cells[(column + 1)...].contains(where: { cell in
        let letters = text.letters(cell.range)
        return letters.count <= 40 && Self.answers.contains(where: letters.contains)
      })
    else { return nil }
    return Head(form: form, column: column, starts: cells.map(\.column))
  }

  private func form(_ line: Range<Int>) -> Form? {
    let bytes = text.text.bytes
    if bytes[line].contains(UInt8(ascii: "|")) { return .pipes }
    if bytes[line].contains(0x09) { return .tabs }
    let content = bytes[line].drop { $0 == 0x20 }
    return zip(content, content.dropFirst()).contains { $0 == (0x20, 0x20) } ? .spaces : nil
  }

  /// The cells of a line; between pipes and tabs the empty ones, too.
  private func pieces(_ line: Range<Int>, _ form: Form) -> [Piece] {
    let bytes = text.text.bytes
    var result: [Piece] = []
    func add(_ range: Range<Int>) {
      var (lower, upper) = (range.lowerBound, range.upperBound)
      while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
      while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
      if form == .spaces, lower == upper { return }
      let column = form == .spaces ? bytes[line.lowerBound..<lower].count { $0 & 0xC0 != 0x80 } : result.count
      result.append((lower..<upper, column))
    }
    var start = line.lowerBound
    for i in line {
      let isMark = form == .pipes ? bytes[i] == UInt8(ascii: "|") : form == .tabs && bytes[i] == 0x09
      let isGap = form == .spaces && bytes[i] == 0x20 && i + 1 < line.upperBound && bytes[i + 1] == 0x20
      guard isMark || isGap else { continue }
      if !(isMark && text.words(line.lowerBound..<i).isEmpty && form == .pipes && result.isEmpty) { add(start..<i) }
      start = i + 1
    }
    add(start..<line.upperBound)
    return result
  }

  // MARK: - Rows

  /// The rows below a head and the line behind them; nil where what stands in which column can't be told.
  private func rows(below head: Int, _ form: Head) -> (rows: [Row], end: Int)? {
    form.form == .spaces ? aligned(below: head, form) : marked(below: head, form)
  }

  private func marked(below start: Int, _ head: Head) -> (rows: [Row], end: Int)? {
    var rows: [Row] = []
    var index = start + 1
    while index < lines.count {
      let line = lines[index]
      guard form(line) == head.form else {
        if text.words(line).isEmpty, index + 1 < lines.count, form(lines[index + 1]) == head.form {
          index += 1
          continue
        }
        break
      }
      index += 1
      // The rule below a head.
      if text.letters(line).isEmpty { continue }
      let cells = pieces(line, head.form)
      guard cells.indices.contains(head.column) else { continue }
      let cell = cells[head.column].range
      if !text.letters(cell).isEmpty { rows.append(Row(cells: [cell])) }
    }
    return (rows, index)
  }

  /// Rows in columns of spaces, whose cells go on in lines below.
  private func aligned(below start: Int, _ head: Head) -> (rows: [Row], end: Int)? {
    let next = head.starts.indices.contains(head.column + 1) ? head.starts[head.column + 1] : .max
    let own = head.starts[head.column] - 2..<next - 1
    var rows: [Row] = []
    var index = start + 1
    var blanks = 0
    var isBehindBlank = true
    var first: Int?
    for number in start + 1..<lines.count {
      let line = lines[number]
      let cells = pieces(line, .spaces)
      if cells.isEmpty {
        blanks += 1
        isBehindBlank = true
        if blanks > 2 { break }
        index += 1
        continue
      }
      // A line that starts left of the table, or fills it, stands behind it.
      if endsTable(line, cells, head) { break }
      blanks = 0
      index += 1
      let cell = cells.first { own.contains($0.column) }
      let others = cells.filter { $0.column >= next - 1 }
      guard let cell else { continue }
      // A theme above the rows that belong to it.
      if others.isEmpty, cells.count == 1, isTheme(number, cell, next) { continue }
      // What stands elsewhere in this column may be of the next.
      first = first ?? cell.column
      if cells.count(where: { own.contains($0.column) }) > 1 || abs(cell.column - (first ?? cell.column)) > Self.slack {
        return nil
      }
      let width = text.text.bytes[cell.range].count { $0 & 0xC0 != 0x80 }
      if cell.column + width > next {
        // Prose behind the table.
        if isBehindBlank, !rows.isEmpty, cells.count == 1 { break }
        return nil
      }
      let isCapital = text.words(cell.range).first?.isUppercase == true
      if rows.isEmpty || isCapital && !others.isEmpty {
        // Beside what goes on in every column no row starts.
        let startsAction = others.first.map { text.words($0.range).first?.isUppercase == true } ?? false
        guard rows.isEmpty || isBehindBlank || startsAction else { return nil }
        rows.append(Row(cells: [cell.range]))
      } else {
        if isCapital, isBehindBlank { return nil }
        rows[rows.count - 1].cells.append(cell.range)
      }
      isBehindBlank = false
    }
    return (rows, index)
  }

  /// By so many columns the lines of a cell may differ.
  private static let slack = 4

  /// “Theme 2: Practice”, a line without other cells right above the first of a row that has them.
  private func isTheme(_ number: Int, _ cell: Piece, _ next: Int) -> Bool {
    guard lines.indices.contains(number + 1), cell.range.count <= 60, text.words(cell.range).first?.isUppercase == true,
      text.words(cell.range).last?.isLetter == true
    else { return false }
    let below = pieces(lines[number + 1], .spaces)
    return below.count > 1 && below[0].column >= cell.column - Self.slack
      && text.words(below[0].range).first?.isUppercase == true && below.contains { $0.column >= next - 1 }
  }

  private func endsTable(_ line: Range<Int>, _ cells: [Piece], _ head: Head) -> Bool {
    guard cells.count == 1 else { return false }
    let isNumbered = text.words(line).first?.isNumber == true
    return isNumbered || cells[0].column + 2 < head.starts[0]
  }
}
