/// Reads the tables of action plans: what needs to improve, and beside it what the council does, who and by when.
package struct RequestTable {
  package struct Row: Sendable {
    /// The lines of what is asked for.
    package var cells: [Range<Int>]
    /// Those of the time limit beside it; none where the dates beside it are the council’s.
    package var limit: [Range<Int>] = []

    /// The words of the time limit on one line; nil where there is none.
    package func limitWords(_ bytes: [UInt8]) -> [UInt8]? {
      limit.isEmpty ? nil : Array(limit.map { bytes[$0] }.joined(separator: [0x20]))
    }
  }

  enum Form { case pipes, tabs, spaces }

  /// A cell, or a line of one.
  struct Piece {
    let range: Range<Int>
    /// In scalars from the line’s start; between pipes and tabs, which of the line’s cells it is.
    let columns: Range<Int>
    /// Whether a bullet stands before it, in a table whose columns spaces make; `columns` begin with the bullet.
    var isBulleted = false
  }

  struct Head {
    let form: Form
    let lines: Range<Int>
    /// Its cells.
    let width: Int
    /// Of the column with what is asked for.
    let column: Int
    /// Of the column with the time limits that the inspectorate set.
    let limit: Int?
    /// Whether the first column has numbers, one for each row.
    let isNumbered: Bool
  }

  let bytes: [UInt8]
  let lines: [Range<Int>]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0C }
      .map { $0.startIndex..<$0.endIndex }
  }

  /// Those of all tables of this kind, in the order of the text, and the head of the first that can’t be read, with which
  /// none is taken.
  package var rows: (rows: [Row], unread: Range<Int>?) {
    var result: [Row] = []
    var index = 0
    while index < lines.count {
      guard let head = head(at: index) else {
        index += 1
        continue
      }
      let found = head.form == .spaces ? PlanRows(self, head).rows : marked(below: head)
      guard let (rows, end) = found else { return ([], trimmed(lines[index])) }
      result += withoutNumbers(rows)
      index = max(index + 1, end)
    }
    return (result, nil)
  }

  /// Rows without the numbers that stand in front of what is asked for, where these count the rows: “1. Ensure …”, “2.
  /// Increase …”.
  private func withoutNumbers(_ rows: [Row]) -> [Row] {
    let numbered = rows.compactMap { $0.cells.first.flatMap(leadingNumber) }
    guard numbered.count == rows.count, let first = numbered.first?.value,
      numbered.map(\.value) == Array(first..<first + rows.count)
    else { return rows }
    return zip(rows, numbered).map { row, number in
      Row(cells: [number.rest] + row.cells.dropFirst(), limit: row.limit)
    }
  }

  /// The number of “1. Ensure …” and “1) Ensure …”, with what stands behind it.
  private func leadingNumber(_ cell: Range<Int>) -> (value: Int, rest: Range<Int>)? {
    let digits = bytes[cell].prefix(while: \.isDigit)
    guard (1...2).contains(digits.count), let value = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    let behind = bytes[digits.endIndex..<cell.upperBound]
    guard let mark = behind.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
      behind.dropFirst().first?.isSpace == true
    else { return nil }
    let rest = trimmed(digits.endIndex + 1..<cell.upperBound)
    return rest.isEmpty ? nil : (value, rest)
  }

  // MARK: - The head

  private static let asked = [
    "whatneedstoimprove", "areaforimprovement", "areasforimprovement", "areafordevelopment", "areasfordevelopment",
    "whatofstedsaid", "ofstedrecommendation", "ofstedsrecommendation", "recommendationofofsted",
    "recommendationfromofsted", "recommendationsfromofsted", "recommendationbyofsted", "ofstedrequirement",
    "areaidentifiedbyofsted", "areasidentifiedbyofsted", "inspectionrecommendation", "ofstedarea",
  ]
  /// Of the inspectorate only where the words above say so.
  private static let askedAbove: Set = ["recommendation", "recommendations", "therecommendation"]
  private static let answers = [
    "action", "response", "bywhen", "progress", "lead", "owner", "rag", "status", "timescale", "deadline", "update",
    "whatwewilldo", "whatwehavedone", "whatwearedoing",
  ]
  private static let counts: Set = ["no", "ref", "number", "item", "recno", "refno", "reference", ""]
  private static let times = ["timescale", "timeframe", "deadline", "bywhen"]
  /// With which the words of the column start, so that few lines are looked at.
  private static let openings = ["what", "area", "ofsted", "inspection", "recommendation", "therecommendation"]

  private func head(at index: Int) -> Head? {
    let line = lines[index]
    guard line.count <= 400, let form = form(line) else { return nil }
    let cells = pieces(index, form)
    guard (2...8).contains(cells.count) else { return nil }
    var words = cells.map { letters($0.range) }
    guard words.prefix(3).contains(where: { word in Self.openings.contains(where: word.hasPrefix) }) else { return nil }
    let isNumbered = Self.counts.contains(words[0])
    var end = index + 1
    if form == .spaces {
      while end <= index + 3, addLine(end, to: &words, cells, isNumbered) { end += 1 }
    }
    guard let column = words.prefix(3).firstIndex(where: { isAsked($0, above: index) }) else { return nil }
    let others = words.indices.filter { $0 > column }
    guard others.contains(where: { words[$0].count <= 40 && Self.answers.contains(where: words[$0].contains) }) else {
      return nil
    }
    return Head(
      form: form, lines: index..<end, width: cells.count, column: column,
      limit: others.first { other in
        let isTime = Self.times.contains(where: words[other].hasPrefix) || namesTimeOfInspectorate(words[other])
        return isTime && (others.count == 1 || words[other].contains("ofsted") || words[other].contains("inspect"))
      }, isNumbered: isNumbered && column > 0)
  }

  /// “Ofsted timescale”
  private func namesTimeOfInspectorate(_ words: String) -> Bool {
    ["ofsted", "inspect"].contains(where: words.contains) && Self.times.contains(where: words.contains)
  }

  /// Adds a further line of a head to the words of its cells; false where it is none.
  private func addLine(_ index: Int, to words: inout [String], _ cells: [Piece], _ isNumbered: Bool) -> Bool {
    guard lines.indices.contains(index), !startsPage(index) else { return false }
    let below = pieces(index, .spaces)
    var owners: [Int] = []
    for piece in below {
      guard piece.range.count <= 30, let owner = owner(of: piece, cells) else { return false }
      let first = bytes[piece.range.lowerBound]
      let isRest = first.isLower || first == UInt8(ascii: "(")
      // Beside a column of numbers a row starts with its own.
      guard isNumbered ? owner > 0 && (isRest || !isAsked(words[owner], above: index - 1)) : isRest else {
        return false
      }
      owners.append(owner)
    }
    guard !below.isEmpty, Set(owners).count == below.count else { return false }
    for (piece, owner) in zip(below, owners) { words[owner] += letters(piece.range) }
    return true
  }

  /// The cell of a head’s first line above a piece of a further one.
  private func owner(of piece: Piece, _ cells: [Piece]) -> Int? {
    cells.firstIndex { $0.columns.overlaps(piece.columns) }
      ?? cells.lastIndex { $0.columns.lowerBound - 2 <= piece.columns.lowerBound }
  }

  private func isAsked(_ words: String, above index: Int) -> Bool {
    guard words.count <= 60 else { return false }
    if Self.asked.contains(where: words.hasPrefix) { return true }
    return Self.askedAbove.contains(words) && isAnnounced(above: index)
  }

  /// Whether the lines right above a head name the inspectorate and what it recommended.
  private func isAnnounced(above index: Int) -> Bool {
    let above = lines[..<index].suffix(8).filter { !letters($0).isEmpty }.suffix(3).map(letters).joined()
    return (above.contains("ofsted") || above.contains("inspect")) && above.contains("recommend")
      && !["lscb", "board", "members", "committee"].contains(where: above.contains)
  }

  // MARK: - Lines

  func startsPage(_ index: Int) -> Bool {
    let start = lines[index].lowerBound
    return start > 0 && bytes[start - 1] == 0x0C
  }

  private func form(_ line: Range<Int>) -> Form? {
    if bytes[line].contains(UInt8(ascii: "|")) { return .pipes }
    if bytes[line].contains(0x09) { return .tabs }
    let content = bytes[line].drop { $0 == 0x20 }
    return zip(content, content.dropFirst()).contains { $0 == (0x20, 0x20) } ? .spaces : nil
  }

  /// The cells of a line; between pipes and tabs the empty ones, too.
  func pieces(_ index: Int, _ form: Form) -> [Piece] {
    let line = lines[index]
    var result: [Piece] = []
    func add(_ range: Range<Int>) {
      let range = trimmed(range)
      if form == .spaces, range.isEmpty { return }
      let column =
        form == .spaces ? bytes[line.lowerBound..<range.lowerBound].count { $0 & 0xC0 != 0x80 } : result.count
      let width = form == .spaces ? bytes[range].count { $0 & 0xC0 != 0x80 } : 1
      result.append(Piece(range: range, columns: column..<column + width))
    }
    var start = line.lowerBound
    for i in line {
      let isMark = form == .pipes ? bytes[i] == UInt8(ascii: "|") : form == .tabs && bytes[i] == 0x09
      let isGap = form == .spaces && bytes[i] == 0x20 && i + 1 < line.upperBound && bytes[i + 1] == 0x20
      guard isMark || isGap else { continue }
      let opensRow = isMark && form == .pipes && result.isEmpty && trimmed(line.lowerBound..<i).isEmpty
      if !opensRow { add(start..<i) }
      start = i + 1
    }
    add(start..<line.upperBound)
    return form == .spaces ? withoutBullets(result) : result
  }

  /// A bullet and the words behind it are one piece, however far from each other they stand.
  private func withoutBullets(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    for (index, piece) in pieces.enumerated() {
      if index > 0, isBullet(pieces[index - 1]) {
        let bullet = result.removeLast()
        let columns = bullet.columns.lowerBound..<piece.columns.upperBound
        result.append(Piece(range: piece.range, columns: columns, isBulleted: true))
      } else {
        result.append(piece)
      }
    }
    return result
  }

  private func isBullet(_ piece: Piece) -> Bool {
    ["•", "▪", "●", "◦", "‣", "\u{F0B7}", "\u{F0A7}"].contains { bytes[piece.range].elementsEqual($0.utf8) }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    return lower..<upper
  }

  func letters(_ range: Range<Int>) -> String { String(decoding: bytes[range].smallLetters, as: UTF8.self) }

  /// The rows between pipes or tabs below a head, and the line behind them.
  private func marked(below head: Head) -> (rows: [Row], end: Int)? {
    var rows: [Row] = []
    var index = head.lines.upperBound
    while index < lines.count {
      let line = lines[index]
      guard form(line) == head.form else {
        if trimmed(line).isEmpty, index + 1 < lines.count, form(lines[index + 1]) == head.form {
          index += 1
          continue
        }
        break
      }
      index += 1
      // The rule below a head.
      if bytes[line].allSatisfy({ !$0.isLetter }) { continue }
      let cells = pieces(index - 1, head.form)
      guard cells.indices.contains(head.column) else { continue }
      let cell = cells[head.column].range
      guard bytes[cell].contains(where: \.isLetter) else { continue }
      let limit = head.limit.flatMap { cells.indices.contains($0) ? cells[$0].range : nil }
      rows.append(Row(cells: [cell], limit: [limit].compactMap { $0 }.filter { !$0.isEmpty }))
    }
    return (rows, index)
  }
}
