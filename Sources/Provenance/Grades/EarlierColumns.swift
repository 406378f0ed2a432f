package import InspectionModel

/// Takes the columns of other inspections, and of remarks, out of tables of grades, where the head tells which column is
/// meant: what is left reads as a table with one column, however its cells fill lines and wherever they stand in their rows.
package struct EarlierColumns {
  private let text: PublishedText
  private let bytes: [UInt8]
  private let choice: GradeColumnChoice
  private let lines: [TextLine]
  private var erased: [Range<Int>] = []

  /// The text without those columns, with the offsets of the bytes of the other; nil where it has none.
  package static func without(
    in text: PublishedText, inspected: InspectionDates, authority: String? = nil
  ) -> PublishedText? {
    let plain = RemarkColumns.without(in: text)
    return others(in: plain ?? text, inspected: inspected, authority: authority) ?? plain
  }

  /// The same with the columns of remarks.
  package static func others(
    in text: PublishedText, inspected: InspectionDates, authority: String?
  ) -> PublishedText? {
    var columns = EarlierColumns(text, GradeColumnChoice(text, inspected: inspected, authority: authority))
    columns.find()
    guard !columns.erased.isEmpty else { return nil }
    var bytes = text.bytes
    for range in columns.erased { for i in range { bytes[i] = 0x20 } }
    return PublishedText(bytes)
  }

  private init(_ text: PublishedText, _ choice: GradeColumnChoice) {
    self.text = text
    self.choice = choice
    bytes = text.bytes
    lines = TextLines.lines(of: text.bytes)
  }

  private mutating func find() {
    var index = 0
    while index < lines.count {
      index = aligned(index) ?? stacked(index) ?? index + 1
    }
  }

  // MARK: - Columns of spaces

  private typealias Piece = ColumnPieces.Piece

  private func pieces(_ line: TextLine) -> [Piece] { ColumnPieces(bytes: bytes).pieces(line) }

  /// Erases what stands in the other columns below a head, and gives the line behind the table.
  private mutating func aligned(_ index: Int) -> Int? {
    let head = columnNames(index)
    guard head.count > 1, let (own, last) = ownColumn(head, index) else { return nil }
    var ranges = head.indices.filter { $0 != own }.map { head[$0].range }
    if last > index { ranges += columnNames(last).enumerated().filter { $0.offset != own }.map(\.element.range) }
    var counts = [Int](repeating: 0, count: head.count)
    var next = last + 1
    while next < lines.count, next - last <= 60, !ends(lines[next]) || goesOnBehindPage(next, head) {
      // A row's label may be one piece with its grade, where the gap is narrow.
      for piece in pieces(lines[next]) where piece.middle > head[0].span.lowerBound - 12 && isCell(piece.range) {
        guard let column = column(of: piece, head) else { return nil }
        if GradeWords.isPart(bytes, piece.range) || isShortGrade(piece.range) { counts[column] += 1 }
        if column != own { ranges.append(piece.range) }
      }
      next += 1
    }
    let isTable = counts[own] > 1 && counts.indices.contains { $0 != own && counts[$0] > 1 }
    guard isTable else { return nil }
    erased += ranges
    return next
  }

  /// The cells of a head that name inspections, which are the last of their line.
  private func columnNames(_ index: Int) -> [Piece] {
    guard lines[index].content.count <= 200 else { return [] }
    let pieces = pieces(lines[index])
    var names = Array(pieces.reversed().prefix { isName($0.range) || isOwn($0.range) }.reversed())
    // “Judgement” above the labels names no column of grades.
    if names.count == pieces.count, names.count > 2, let first = names.first, first.span.lowerBound < 16,
      !isName(first.range)
    {
      names.removeFirst()
    }
    // “Area”, “September 2024”, “Norham”: what stands above the other grades may be a name.
    if pieces.count > 2, isLabelHead(pieces[0].range), pieces.dropFirst().contains(where: { isName($0.range) }),
      pieces.dropFirst().allSatisfy({ $0.range.count <= 50 && GradeWords.grades(bytes, $0.range).isEmpty })
    {
      names = Array(pieces.dropFirst())
    }
    guard names.contains(where: { isName($0.range) }) else { return [] }
    // The rest of a head stands below it, without a name for the labels.
    return names.count == pieces.count && names.first.map({ $0.span.lowerBound < 16 }) ?? true ? [] : names
  }

  /// What stands above the labels.
  private func isLabelHead(_ cell: Range<Int>) -> Bool {
    ["area", "areas", "judgement", "judgements", "judgementarea", "areaofjudgement", "keyjudgement"].contains {
      $0.utf8.elementsEqual(bytes[cell].smallLetters)
    }
  }

  /// “Grade”, “Ofsted grade”, beside a column that others are told by.
  private func isOwn(_ cell: Range<Int>) -> Bool {
    let words = bytes[cell].split { !$0.isLetter }.map { String(decoding: $0.map(\.lower), as: UTF8.self) }
    return (1...3).contains(words.count) && words.allSatisfy(Self.ownNames.contains)
  }

  private static let ownNames: Set = [
    "grade", "grades", "judgement", "judgements", "ofsted", "inspection", "outcome", "ilacs", "rating", "the", "of",
  ]

  /// “July 2024”, “Current”, “Last inspection”, “Grade 2019”
  private func isName(_ cell: Range<Int>) -> Bool {
    guard cell.count <= 50, GradeWords.grades(bytes, cell).isEmpty else { return false }
    let words = bytes[cell].split { !$0.isLetter && !$0.isDigit }.map {
      String(decoding: $0.map(\.lower), as: UTF8.self)
    }
    let isYear = words.contains {
      $0.count == 4 && $0.allSatisfy(\.isNumber) && ($0.hasPrefix("19") || $0.hasPrefix("20"))
    }
    return isYear || words.contains(where: Self.names.contains) || GradeColumnChoice.isForeign(bytes[cell])
  }

  private static let names: Set = ["current", "previous", "last", "latest", "earlier", "prior", "this"]

  /// By a head of one line, or the line below it; with the last line of the head.
  private func ownColumn(_ head: [Piece], _ index: Int) -> (column: Int, last: Int)? {
    let below = index + 1 < lines.count && lines[index + 1].blanksBefore <= 1 ? columnNames(index + 1) : []
    let last = below.count == head.count ? index + 1 : index
    for (names, line) in [(head, index), (below, last)] where names.count == head.count {
      if let column = choice.column(ofNames: names.map(\.range), in: lines[line].content) { return (column, last) }
    }
    return nil
  }

  /// A table ends at a paragraph, at prose and far behind its last row.
  private func ends(_ line: TextLine) -> Bool {
    let opening = LineOpening(bytes, line.content)
    if line.blanksBefore > 3 || opening.hasBullet { return true }
    if opening.number != nil, opening.isClosed || opening.depth > 1, pieces(line).count == 1 { return true }
    return pieces(line).contains { $0.range.count > 100 }
  }

  /// Whether cells of the table stand near the top of the page that a line starts: a page may end within a row.
  private func goesOnBehindPage(_ index: Int, _ head: [Piece]) -> Bool {
    guard lines[index].startsPage else { return false }
    let top = lines[index...].prefix(6)
    return top.contains { line in
      pieces(line).contains {
        $0.middle > head[0].span.lowerBound - 12 && isCell($0.range) && column(of: $0, head) != nil
      }
    }
  }

  /// Whether some words are a grade, a part of one, or say that there is none.
  private func isCell(_ range: Range<Int>) -> Bool {
    if GradeWords.isPart(bytes, range) || isShortGrade(range) { return true }
    let words = bytes[range].split { !$0.isLetter }.map { String(decoding: $0.map(\.lower), as: UTF8.self) }
    if words.isEmpty { return range.count <= 4 }
    return words.count <= 6
      && (words == ["n", "a"] || words == ["na"] || ["not", "new", "none"].contains(words[0])
        || words == ["applicable"])
  }

  /// “RI”
  private func isShortGrade(_ range: Range<Int>) -> Bool { bytes[range].elementsEqual("RI".utf8) }

  /// The column of a cell, by where it starts or by its middle; nil where it may be of two.
  private func column(of piece: Piece, _ head: [Piece]) -> Int? {
    let distances = head.map {
      min(abs($0.span.lowerBound - piece.span.lowerBound), abs($0.middle - piece.middle))
    }
    guard let nearest = distances.indices.min(by: { distances[$0] < distances[$1] }) else { return nil }
    let isTold = distances.indices.allSatisfy { $0 == nearest || distances[$0] > distances[nearest] + 3 }
    return isTold ? nearest : nil
  }

  // MARK: - Cells below each other

  /// The same where a table was taken from its page cell by cell: “Judgement”, “July 2024”, “May 2019”, and then each label
  /// with its grades below it.
  private mutating func stacked(_ index: Int) -> Int? {
    let (first, second) = (headCell(index), headCell(headEnd(index)))
    let start = headEnd(headEnd(index))
    guard index > 0, start < lines.count, let first, let second, !isName(lines[index - 1].content),
      lines[index - 1].content.count <= 30, !isName(lines[start].content),
      let own = ownColumn(first, second)
    else { return nil }
    var ranges = [own == 0 ? second : first]
    var rows = 0
    var next = start
    while next < lines.count {
      var label = next
      while label < lines.count, !isCell(lines[label].content), label - next < 5 { label += 1 }
      guard label < lines.count, label > next, let first = cellEnd(label), let second = cellEnd(first) else { break }
      // Another cell below is one too many.
      if second < lines.count, isCell(lines[second].content) { return nil }
      for line in own == 0 ? first..<second : label..<first { ranges.append(lines[line].content) }
      rows += 1
      next = second
    }
    guard rows > 1 else { return nil }
    erased += ranges
    return next
  }

  /// The line behind the cell of a head, which goes on in small letters: “Grade at previous”, “inspection (2019)”.
  private func headEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < lines.count, lines[end].blanksBefore == 0, bytes[lines[end].content.lowerBound].isLower { end += 1 }
    return end
  }

  private func headCell(_ index: Int) -> Range<Int>? {
    guard index < lines.count else { return nil }
    let cell = lines[index].content.lowerBound..<lines[headEnd(index) - 1].content.upperBound
    return cell.count <= 50 ? cell : nil
  }

  /// By the names of both; “Grade” beside that of an earlier inspection is this one's.
  private func ownColumn(_ first: Range<Int>, _ second: Range<Int>) -> Int? {
    if isName(first), isName(second) {
      return choice.column(ofNames: [first, second], in: first.lowerBound..<second.upperBound)
    }
    return GradeCells(bytes: bytes).isHead(first) && EarlierInspection.isHeading(bytes, second) ? 0 : nil
  }

  /// The line behind a cell, which goes on in small letters.
  private func cellEnd(_ index: Int) -> Int? {
    guard index < lines.count, isCell(lines[index].content) else { return nil }
    var end = index + 1
    while end < lines.count, isCell(lines[end].content), bytes[lines[end].content.lowerBound].isLower { end += 1 }
    return end
  }
}
