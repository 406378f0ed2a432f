/// Takes columns of words out of tables of grades: “What inspectors said” beside “Grade”, “Change” beside two years. What is
/// left reads as a table of grades alone, however many lines the cells of its rows fill.
package struct RemarkColumns {
  private let bytes: [UInt8]
  private let lines: [TextLine]
  private let columns: ColumnPieces
  private var erased: [Range<Int>] = []

  /// The text without those columns, with the offsets of the bytes of the other; nil where it has none.
  package static func without(in text: PublishedText) -> PublishedText? {
    var columns = RemarkColumns(text.bytes)
    columns.find()
    guard !columns.erased.isEmpty else { return nil }
    var bytes = text.bytes
    for range in columns.erased { for i in range { bytes[i] = 0x20 } }
    return PublishedText(bytes)
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = TextLines.lines(of: bytes)
    columns = ColumnPieces(bytes: bytes)
  }

  private mutating func find() {
    var index = 0
    while index < lines.count { index = table(from: index) ?? index + 1 }
  }

  /// A table has no more lines.
  private static let mostLines = 80

  /// Erases the remarks below a head, and gives the line behind the table.
  private mutating func table(from index: Int) -> Int? {
    guard lines[index].hasGap, lines[index].content.count <= 200 else { return nil }
    let head = columns.pieces(lines[index])
    guard (3...7).contains(head.count),
      let first = head.indices.dropFirst(2).first(where: { isRemark(head[$0].range) }),
      head[first...].allSatisfy({ isRemark($0.range) }), head[..<first].contains(where: { isGrade($0.range) })
    else { return nil }
    var ranges = head[first...].map(\.range)
    var grades = 0
    var next = index + 1
    while next < lines.count, next - index <= Self.mostLines, !ends(lines[next]) {
      let pieces = columns.pieces(lines[next])
      let owners = pieces.compactMap { column(of: $0, head) }
      guard owners.count == pieces.count else {
        // What stands behind an empty line may be no part of the table.
        if lines[next].blanksBefore > 0 { break }
        return nil
      }
      for (piece, column) in zip(pieces, owners) {
        if column >= first {
          ranges.append(piece.range)
        } else if GradeWords.isPart(bytes, piece.range) {
          grades += 1
        }
      }
      next += 1
    }
    guard grades > 1, ranges.count > head.count - first else { return nil }
    erased += ranges
    return next
  }

  private func ends(_ line: TextLine) -> Bool {
    let opening = LineOpening(bytes, line.content)
    let pieces = columns.pieces(line)
    if opening.number != nil, opening.isClosed || opening.depth > 1, pieces.count == 1 { return true }
    // “6.1    There are no financial implications.”
    if pieces.count == 2, !bytes[pieces[0].range].contains(where: \.isLetter), pieces[0].span.lowerBound < 8 {
      return true
    }
    return line.blanksBefore > 3 && !line.startsPage || pieces.first.map { $0.range.count > 100 } ?? true
  }

  /// By where a piece starts or by its middle, whichever is nearer; nil where it may be of two.
  private func column(of piece: ColumnPieces.Piece, _ head: [ColumnPieces.Piece]) -> Int? {
    let distances = head.map { min(abs($0.span.lowerBound - piece.span.lowerBound), abs($0.middle - piece.middle)) }
    guard let nearest = distances.indices.min(by: { distances[$0] < distances[$1] }) else { return nil }
    let isTold = distances.indices.allSatisfy { $0 == nearest || distances[$0] > distances[nearest] + 2 }
    return isTold ? nearest : nil
  }

  /// “Grade”, “Ofsted judgement”, “Grade (2024)”, “2019”
  private func isGrade(_ cell: Range<Int>) -> Bool {
    let words = words(cell)
    let isYear = bytes[cell].count <= 20 && bytes[cell].split { !$0.isDigit }.contains { $0.count == 4 }
    return isYear || words.count <= 4 && words.contains(where: Self.grades.contains)
  }

  private static let grades: Set = [
    "grade", "grades", "judgement", "judgements", "judgment", "rating", "outcome", "result", "current", "previous",
    "last", "latest",
  ]

  /// “What inspectors said”, “Comment”, “Direction of travel”
  private func isRemark(_ cell: Range<Int>) -> Bool {
    let words = words(cell)
    guard !words.isEmpty, words.count <= 5, GradeWords.grades(bytes, cell).isEmpty else { return false }
    if words.first == "what" || words.first == "why" { return true }
    return words.contains(where: Self.remarks.contains) && !words.contains(where: Self.grades.contains)
  }

  private static let remarks: Set = [
    "comment", "comments", "commentary", "change", "changed", "direction", "trend", "narrative", "reason", "reasons",
    "summary", "findings", "explanation", "note", "notes", "evidence", "context", "remarks", "travel", "progress",
    "strengths", "said", "headline", "headlines", "detail", "details", "text", "inspectors", "feedback", "message",
    "messages",
  ]

  private func words(_ cell: Range<Int>) -> [String] {
    bytes[cell].split { !$0.isLetter }.map { String(decoding: $0.map(\.lower), as: UTF8.self) }
  }
}
