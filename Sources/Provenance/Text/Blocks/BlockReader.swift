/// Puts lines together to blocks: paragraphs that go on behind a page's end, items, headings, tables.
struct BlockReader {
  let bytes: [UInt8]
  let lines: [TextLine]
  let tight: TightLines
  private(set) var blocks: [TextBlock] = []
  private(set) var tables: [PublishedTable] = []
  var i = 0
  private var outer: OuterItem?
  /// The item whose parts stand below dashes on lines of their own.
  private var dashed: Int?
  /// The last number of one group that opened a block.
  var lastNumber: Int?

  init(_ bytes: [UInt8], _ lines: [TextLine]) {
    self.bytes = bytes
    self.lines = lines
    tight = TightLines(bytes, lines)
    blocks.reserveCapacity(lines.count)
  }

  mutating func read() {
    while i < lines.count {
      if readContents() { continue }
      if let heading = GradeBesideReader(bytes, lines).heading(at: i) {
        blocks.append(heading.block)
        i = heading.end
        continue
      }
      if let table = TableReader.table(bytes, lines, from: i) {
        add(table)
        i = table.end
        continue
      }
      readLine()
    }
    for index in blocks.indices where isHeading(blocks[index]) || isSubject(index) { blocks[index].kind = .heading }
    blocks = UnmarkedItems(bytes).marked(blocks)
  }

  // MARK: - Contents

  /// A heading “Contents” and the lines below it that end in a number.
  private mutating func readContents() -> Bool {
    // All but a few lines are told apart by their first letter.
    guard let first = bytes[lines[i].content].first(where: \.isLetter)?.lower,
      first == UInt8(ascii: "c") || first == UInt8(ascii: "t")
    else { return false }
    let word = bytes[lines[i].content].lazy.filter { $0.isLetter }.map(\.lower)
    guard word.elementsEqual("contents".utf8) || word.elementsEqual("tableofcontents".utf8) else { return false }
    var end = i + 1
    var last = i
    while end < lines.count, end - last <= 2 {
      if Self.endsInPageNumber(bytes, lines[end].content) {
        last = end
      } else if !Self.isRule(bytes, lines[end].content) {
        // A long entry may fill two lines.
        if lines[end].content.count > 100 || LineOpening(bytes, lines[end].content).isClosed { break }
      } else if last == end - 1 {
        last = end
      }
      end += 1
    }
    guard last > i else { return false }
    let whole = lines[i].content.lowerBound..<lines[last].content.upperBound
    blocks.append(TextBlock(kind: .contents, range: whole, whole: whole))
    i = last + 1
    return true
  }

  /// “Being healthy | 26 |”, “Being healthy …… 26”
  private static func endsInPageNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "|") || bytes[end - 1].isSpace { end -= 1 }
    var start = end
    while start > range.lowerBound, bytes[start - 1].isDigit { start -= 1 }
    guard start < end, end - start <= 3, start > range.lowerBound + 2 else { return false }
    let before = bytes[start - 1]
    return before.isSpace || before == UInt8(ascii: ".") || before == UInt8(ascii: "|") || before >= 0x80
  }

  /// A line of signs alone, as tables have between their rows.
  private static func isRule(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { !$0.isLetter && !$0.isDigit && $0 < 0x80 }
  }

  // MARK: - Tables

  private mutating func add(_ table: TableReader.Table) {
    let rows = table.rows
    guard let first = rows.first?.first, let last = rows.last?.last else { return }
    let whole = first.lowerBound..<max(last.upperBound, first.upperBound)
    // A table that a page's end cuts in two is one, where its second part has no head of its own.
    if case .table(let index)? = blocks.last?.kind, tables[index].width == rows[0].count,
      !tables[index].isHead(rows[0], bytes)
    {
      tables[index].append(rows, doubtful: table.doubtful, bytes)
      tables[index].isCut = table.isCut
      let block = blocks[blocks.count - 1]
      blocks[blocks.count - 1].whole = block.whole.lowerBound..<whole.upperBound
      blocks[blocks.count - 1].range = blocks[blocks.count - 1].whole
      return
    }
    blocks.append(TextBlock(kind: .table(tables.count), range: whole, whole: whole))
    let spacing = table.second.map { PublishedTable.Spacing(pages: table.pages, second: $0) }
    tables.append(PublishedTable(rows, doubtful: table.doubtful, spacing: spacing, bytes))
    tables[tables.count - 1].isCut = table.isCut
  }

  // MARK: - Lines

  private mutating func readLine() {
    let line = lines[i]
    i += 1
    if let mark = LineOpening.loneMark(bytes, line.content), i < lines.count, isUnmarked(lines[i]),
      !closesSentence(line, LineOpening.number(of: mark))
    {
      if readGrade(behind: mark) { return }
      return add(lines[i], behind: line, mark)
    }
    if addPart(behind: line) { return }
    var opening = LineOpening(bytes, line.content)
    let isSub = opening.hasBullet && blocks.last?.kind == .item && isSubItem(line)
    if isSub || continues(line, opening) {
      let last = blocks.count - 1
      blocks[last].range = blocks[last].range.lowerBound..<line.content.upperBound
      blocks[last].whole = blocks[last].whole.lowerBound..<line.content.upperBound
      blocks[last].lineCount += 1
      // The first part of an item may have lost its bullet.
      if opening.hasBullet { blocks[last].kind = .item }
      if isSub { outer?.hasSubItems = true }
      return
    }
    // A number that opens a line within a paragraph is part of it: “…in the\n12 months”.
    let isBare = opening.number != nil && opening.depth == 1 && !opening.isClosed
    if isBare, !opening.hasBullet, !mayBeSection(line) { opening = plain(line) }
    if opening.hasBullet, opening.number != nil, opening.depth == 1, !opening.isClosed {
      opening = bulletOnly(line, opening)
    }
    var kind = TextBlock.Kind.paragraph
    if opening.hasBullet, opening.depth < 2 { kind = .item }
    var block = TextBlock(kind: kind, range: opening.content, whole: line.content)
    block.hasBullet = opening.hasBullet
    block.isNumberClosed = opening.isClosed
    if let number = opening.number {
      block.numbers = (opening.glued.map { [$0] } ?? []) + [number]
      lastNumber = Int(number) ?? lastNumber
    }
    outer = kind == .item ? OuterItem(bytes, line, block: blocks.count) : nil
    blocks.append(block)
  }

  /// “in particular:”, and below it a dash on a line of its own above each part, as converters print a second level of
  /// bullets. A dash alone is an empty cell elsewhere.
  private mutating func addPart(behind dash: TextLine) -> Bool {
    let mark = bytes[dash.content]
    let isDash = mark.elementsEqual("-".utf8) || mark.elementsEqual("–".utf8)
    let last = blocks.count - 1
    guard isDash, last >= 0, blocks[last].kind == .item, i < lines.count, isUnmarked(lines[i]),
      bytes[lines[i].content.lowerBound].isLower,
      dashed == last || bytes[blocks[last].range.upperBound - 1] == UInt8(ascii: ":")
    else { return false }
    dashed = last
    let end = lines[i].content.upperBound
    blocks[last].range = blocks[last].range.lowerBound..<end
    blocks[last].whole = blocks[last].whole.lowerBound..<end
    blocks[last].lineCount += 2
    i += 1
    return true
  }

  /// Whether a line with a bullet is a part of the item above it.
  private func isSubItem(_ line: TextLine) -> Bool {
    guard let outer, outer.block == blocks.count - 1, line.blanksBefore <= 1, !line.startsPage else { return false }
    // Each line of a list of grades is one by itself, however deep.
    if GradeWords.endsInGrade(bytes, line.content), GradeWords.endsInGrade(bytes, blocks[outer.block].range) {
      return false
    }
    let leads = outer.hasSubItems || bytes[blocks[outer.block].range.upperBound - 1] == UInt8(ascii: ":")
    return outer.hasBelow(OuterItem(bytes, line, block: outer.block), leads: leads)
  }

  private func isUnmarked(_ line: TextLine) -> Bool {
    let opening = LineOpening(bytes, line.content)
    return !opening.hasBullet && opening.number == nil && LineOpening.loneMark(bytes, line.content) == nil
  }

  /// “Overall effectiveness”, “6.”, “Grade 3 (adequate)”: a number that came between a heading and its grade is that of
  /// the paragraph below both.
  private mutating func readGrade(behind mark: LineOpening.Mark) -> Bool {
    let line = lines[i]
    guard case .number(let number) = mark, GradeWords.gradeLine(bytes, line.content)?.start == line.content.lowerBound,
      i + 1 < lines.count, isUnmarked(lines[i + 1])
    else { return false }
    let below = lines[i + 1].content
    i += 2
    blocks.append(TextBlock(kind: .paragraph, range: line.content, whole: line.content))
    var block = TextBlock(kind: .paragraph, range: below, whole: below)
    block.numbers = [number]
    block.isNumberClosed = true
    blocks.append(block)
    return true
  }

  /// A line with the bullet or the number that stands alone above it.
  private mutating func add(_ line: TextLine, behind mark: TextLine, _ number: LineOpening.Mark) {
    i += 1
    let whole = mark.content.lowerBound..<line.content.upperBound
    var block = TextBlock(kind: .item, range: line.content, whole: whole)
    switch number {
    case .bullet: block.hasBullet = true
    case .number(let text):
      block.kind = .paragraph
      block.numbers = [text]
      block.isNumberClosed = true
      lastNumber = Int(text) ?? lastNumber
    }
    blocks.append(block)
  }

  private func plain(_ line: TextLine) -> LineOpening {
    var opening = LineOpening(bytes, line.content)
    opening.number = nil
    opening.depth = 0
    opening.content = line.content
    return opening
  }

  /// “- 3 recommendations relate to …” starts with a figure, not with a number of its own.
  private func bulletOnly(_ line: TextLine, _ opening: LineOpening) -> LineOpening {
    var result = opening
    var start = line.content.lowerBound
    while start < opening.content.lowerBound, !bytes[start].isDigit { start += 1 }
    result.number = nil
    result.depth = 0
    result.content = start..<line.content.upperBound
    return result
  }

  /// Whether a line that opens with a bare number may be the heading of a section or a paragraph of its own.
  private func mayBeSection(_ line: TextLine) -> Bool {
    let opening = LineOpening(bytes, line.content)
    return bytes[opening.content.lowerBound].isUpper
  }
}
