/// Finds the headings of a report's body that have their grades beside them, which would read as tables or as the ends of the
/// paragraphs above them.
struct GradeBesideReader {
  private let bytes: [UInt8]
  private let lines: [TextLine]

  init(_ bytes: [UInt8], _ lines: [TextLine]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// The heading that starts at a line, and the line behind it.
  func heading(at start: Int) -> (block: TextBlock, end: Int)? {
    guard bytes[lines[start].content].first(where: { $0 > 0x20 && $0 != UInt8(ascii: "|") })?.isUpper ?? false else {
      return nil
    }
    return keyJudgement(at: start) ?? aboveParagraph(at: start)
  }

  /// No label or grade fills more.
  private static let mostLines = 3

  /// The row of a small table “Key judgement”, “Judgement grade”, which heads a section under the single inspection
  /// framework.
  private func keyJudgement(at start: Int) -> (block: TextBlock, end: Int)? {
    let head = bytes[lines[start].content]
    guard head.count <= 160, head.prefix(40).smallLetters.starts(with: "keyjudgement".utf8) else { return nil }
    // The head may fill two lines, and a rule may stand below it.
    let first = (start + 1..<min(start + 4, lines.count)).first { !isHead(lines[$0]) }
    guard let first, lines[first].blanksBefore <= 1 else { return nil }
    var end = first + 1
    while end < lines.count, end - first < Self.mostLines, lines[end].blanksBefore == 0, !lines[end].startsPage {
      end += 1
    }
    // Below it may stand “Summary”, without an empty line.
    for end in (first + 1...end).reversed() where GradeBeside(bytes, lines[first..<end].map(\.content)) != nil {
      return (block(first..<end, from: start), end)
    }
    return nil
  }

  private func isHead(_ line: TextLine) -> Bool {
    ["", "grade", "judgement", "judgementgrade"].contains { $0.utf8.elementsEqual(bytes[line.content].smallLetters) }
  }

  /// A heading right above a numbered paragraph or “Summary”, and right below the one before or on lines that would read as a table.
  private func aboveParagraph(at start: Int) -> (block: TextBlock, end: Int)? {
    guard start > 0, start + 1 < lines.count,
      lines[start].hasGap || GradeWords.endsInGrade(bytes, lines[start].content)
        || lines[start + 1].hasGap || GradeWords.isPart(bytes, lines[start + 1].content)
        || start + 2 < lines.count && GradeWords.isPart(bytes, lines[start + 2].content)
    else { return nil }
    let above = lines[start - 1]
    let isBelowText = bytes[above.content.upperBound - 1] == UInt8(ascii: ".")
    guard isBelowText || !above.hasGap && !isRow(above: start),
      let end = (start + 1..<min(start + 1 + Self.mostLines, lines.count)).first(where: opensText),
      end > start + 1 || lines[start].blanksBefore == 0,
      lines[start + 1..<end].allSatisfy({ $0.blanksBefore == 0 && !$0.startsPage }),
      isBelowText || end != start + 2 || !isBelow(start),
      GradeBeside(bytes, lines[start..<end].map(\.content)) != nil
    else { return nil }
    return (block(start..<end, from: start), end)
  }

  /// Whether the line below one is a grade that starts under its first word: behind an empty line both are told as they are.
  private func isBelow(_ start: Int) -> Bool {
    let (label, grade) = (lines[start], lines[start + 1])
    return !label.hasGap && !grade.hasGap
      && grade.content.lowerBound - grade.start < label.content.lowerBound - label.start + 20
  }

  /// Whether one of the lines right above is a row of judgements, of whose table this may be the last.
  private func isRow(above start: Int) -> Bool {
    var line = start
    while line > 0, start - line < Self.mostLines, lines[line].blanksBefore == 0, !lines[line].startsPage {
      line -= 1
      if GradeWords.endsInGrade(bytes, lines[line].content) { return true }
    }
    return false
  }

  /// “7. Plans are …”, “Summary”
  private func opensText(_ line: Int) -> Bool {
    let opening = LineOpening(bytes, lines[line].content)
    if opening.isClosed { return opening.depth == 1 && !opening.hasBullet }
    // With these the section of a judgement opens under the single inspection framework.
    return lines[line].content.count <= 24
      && ["summary", "inspectionfindings", "keyfindings"].contains {
        $0.utf8.elementsEqual(bytes[lines[line].content].smallLetters)
      }
  }

  private func block(_ rows: Range<Int>, from start: Int) -> TextBlock {
    let end = lines[rows.upperBound - 1].content.upperBound
    var block = TextBlock(
      kind: .heading, range: lines[rows.lowerBound].content.lowerBound..<end,
      whole: lines[start].content.lowerBound..<end)
    block.lineCount = rows.count
    return block
  }
}
