/// Puts lines together to blocks: paragraphs that go on behind a page's end, items, headings, tables.
struct BlockReader {
  private let bytes: [UInt8]
  private let lines: [TextLine]
  private let tight: TightLines
  private(set) var blocks: [TextBlock] = []
  private(set) var tables: [PublishedTable] = []
  private var i = 0
  private var outer: OuterItem?
  /// The item whose parts stand below dashes on lines of their own.
  private var dashed: Int?
  /// The last number of one group that opened a block.
  private var lastNumber: Int?

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
      let block = blocks[blocks.count - 1]
      blocks[blocks.count - 1].whole = block.whole.lowerBound..<whole.upperBound
      blocks[blocks.count - 1].range = blocks[blocks.count - 1].whole
      return
    }
    blocks.append(TextBlock(kind: .table(tables.count), range: whole, whole: whole))
    let spacing = table.second.map { PublishedTable.Spacing(pages: table.pages, second: $0) }
    tables.append(PublishedTable(rows, doubtful: table.doubtful, spacing: spacing, bytes))
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

  /// Whether a line goes on with the block before it.
  private func continues(_ line: TextLine, _ opening: LineOpening) -> Bool {
    guard let last = blocks.last, last.kind == .paragraph || last.kind == .item else { return false }
    let end = bytes[last.range.upperBound - 1]
    let first = bytes[line.content.lowerBound]
    // “Within six months:” sets the limit of what is below it, and is no part of the item above.
    if first.isUpper, bytes[line.content.upperBound - 1] == UInt8(ascii: ":"),
      TimeLimitWords.isHeading(bytes, line.content)
    {
      return false
    }
    if first.isUpper, last.kind == .item || i < lines.count && LineOpening(bytes, lines[i].content).hasBullet,
      TimeLimitWords.isAlone(bytes, line.content)
    {
      return false
    }
    if line.blanksBefore == 0, !line.startsPage {
      if opening.hasBullet
        || last.kind == .item && end == UInt8(ascii: ".")
          && (opensNote(line) || closesLists(line) || first.isUpper && isLeftOf(last, line))
      {
        return false
      }
      // The row of a record goes on in a small letter, or not at all.
      let near = [line, lines[i - 2]]
      if !first.isLower, last.range.count <= 200,
        near.contains(where: { $0.hasGap && GradeWords.closesRow(bytes, $0.content) })
      {
        return false
      }
      if opening.number != nil, opening.isClosed || opening.depth > 1 {
        if closesSentence(line, opening.depth == 1 ? opening.number : nil) { return true }
        // “… the rate rose to\n10.4 per cent” is one sentence.
        return isMidSentence(end) && opening.depth > 1 && !opening.isClosed && bytes[opening.content.lowerBound].isLower
      }
      if first.isUpper, !isMidSentence(end), opensRequests(line) { return false }
      if tight.startsBlock(i - 1) { return false }
      // Items of a list may end in no full stop.
      let mayEnd = !isMidSentence(end) || last.kind == .item || !last.numbers.isEmpty
      return !standsAlone(last, before: line) && !(first.isUpper && mayEnd && opensGradedHeading(line))
    }
    if opening.number != nil, opening.isClosed || opening.depth > 1 { return false }
    guard isMidSentence(end) else { return false }
    if first.isLower, !opening.hasBullet { return true }
    // “… fewer than in”, and on the next page “England as a whole”.
    if first.isUpper, last.kind == .paragraph, last.lineCount > 1, endsOpen(last) { return true }
    // “… were aged 5–16 and”, and on the next page “71 were older”.
    if first.isDigit, opening.number != nil, bytes[opening.content.lowerBound].isLower,
      end.isLetter || end == UInt8(ascii: ",")
    {
      return true
    }
    // What an extraction made a bullet of at the top of a page: “…thematic\n\n\n- and service audits”.
    return opening.hasBullet && last.numbers.isEmpty && line.blanksBefore >= 2
      && bytes[opening.content.lowerBound].isLower && bytes[last.range.lowerBound].isUpper && !leadsToList(last)
  }

  /// Whether a block ends in a word behind which no sentence ends.
  private func endsOpen(_ block: TextBlock) -> Bool {
    let words = bytes[block.range].suffix(16).split { !$0.isLetter }
    guard let last = words.last, last.endIndex == block.range.upperBound else { return false }
    return Self.leading.contains(String(decoding: last.map(\.lower), as: UTF8.self))
  }

  private static let leading: Set = [
    "the", "a", "an", "of", "in", "and", "or", "than", "to", "for", "with", "by", "at", "from", "between", "that",
    "which",
    "their", "its", "was", "were", "is", "are", "has", "have", "had", "been",
  ]

  /// Whether the number that opens a line is the last of the sentence above it, which has no end there: “… since they
  /// turned”, “18. The council has …”. Of two that could be paragraph 18 it is the first, right below sentences.
  private func closesSentence(_ line: TextLine, _ text: String?) -> Bool {
    guard let text, let number = Int(text), number > 1, let last = blocks.last, last.kind == .paragraph,
      line.blanksBefore == 0, !line.startsPage, bytes[last.range.upperBound - 1].isLower,
      PublishedSentences.ranges(in: bytes, last.range).count > 1
    else { return false }
    guard number == (lastNumber ?? 0) + 1 else { return true }
    return lines[i...].prefix(Self.reach).contains { below in
      guard below.blanksBefore > 0 else { return false }
      let opening = LineOpening(bytes, below.content)
      return opening.number == text && opening.isClosed && !opening.hasBullet
    }
  }

  /// How many lines below a number its like is looked for.
  private static let reach = 40

  /// Whether a line of its own heads the items below it: “Within three months”, “What needs to improve”.
  private func leadsToList(_ block: TextBlock) -> Bool {
    block.kind == .paragraph && block.lineCount == 1
      && (block.range.count <= 40 || TimeLimitWords.isHeading(bytes, block.range)
        || RequestHeadings.kind(bytes, block.range) != nil)
  }

  /// “The areas for development identified above will be …”, the sentence behind the lists of a letter.
  private func closesLists(_ line: TextLine) -> Bool {
    guard bytes[line.content.lowerBound].isUpper else { return false }
    let letters = String(decoding: bytes[line.content].smallLetters.prefix(80), as: UTF8.self)
    return letters.hasPrefix("any") && letters.contains("identifiedabove") || letters.contains("identifiedabovewillbe")
  }

  /// Whether a line starts under the bullet of an item, or left of it, whose words stand further right: a heading.
  private func isLeftOf(_ item: TextBlock, _ line: TextLine) -> Bool {
    guard item.hasBullet, let start = bytes[..<item.whole.lowerBound].lastIndex(where: \.isBreak) else { return false }
    let bullet = bytes[start + 1..<item.whole.lowerBound].count { $0 & 0xC0 != 0x80 }
    let words = bytes[start + 1..<item.range.lowerBound].count { $0 & 0xC0 != 0x80 }
    let own = bytes[line.start..<line.content.lowerBound].count
    return words - bullet >= 4 && own <= bullet
  }

  /// Whether a line opens a note at the end of a page: with a small raised number, or with one alone above its words.
  private func opensNote(_ line: TextLine) -> Bool {
    let content = bytes[line.content]
    if content.first == 0xC2 { return content.dropFirst().first.map { [0xB2, 0xB3, 0xB9].contains($0) } ?? false }
    if content.starts(with: [0xE2, 0x81]) {
      return content.dropFirst(2).first.map { (0xB0...0xB9).contains($0) } ?? false
    }
    guard content.count <= 2, content.allSatisfy(\.isDigit), i < lines.count else { return false }
    return lines[i].blanksBefore == 0 && !lines[i].startsPage && bytes[lines[i].content.lowerBound].isUpper
  }

  /// Whether a line and up to two below it are a heading with its grade, right above a numbered paragraph or an empty
  /// line: “The experiences and progress of care”, “leavers: good”, “4. They …”.
  private func opensGradedHeading(_ line: TextLine) -> Bool {
    // The grade of an item, on a line of its own, heads nothing.
    if GradeWords.isPart(bytes, line.content) { return false }
    var end = line.content.upperBound
    for next in lines[i...].prefix(3) {
      let opening = LineOpening(bytes, next.content)
      if opening.hasBullet, !GradeWords.isPart(bytes, opening.content) { return false }
      if next.blanksBefore > 0 || bytes[next.content.lowerBound].isDigit {
        let range = line.content.lowerBound..<end
        return range.count <= 160 && (GradedHeading.isSigned(bytes, range) || isGradedJudgement(range))
      }
      end = next.content.upperBound
    }
    return false
  }

  /// “The graded judgement for adoption performance is that it is good”
  private func isGradedJudgement(_ range: Range<Int>) -> Bool {
    bytes[range].prefix(40).smallLetters.starts(with: "thegradedjudgement".utf8)
      && GradedHeading.closingGrade(bytes, range) != nil
  }

  /// Whether a line is the heading of a list of what is asked for, right above its first item.
  private func opensRequests(_ line: TextLine) -> Bool {
    guard i < lines.count, RequestHeadings.kind(bytes, line.content) != nil else { return false }
    let next = LineOpening(bytes, lines[i].content)
    return next.hasBullet || next.isClosed || bytes[line.content.upperBound - 1] == UInt8(ascii: "?")
      || AskingVerbs.opens(bytes, lines[i].content)
  }

  private func isMidSentence(_ end: UInt8) -> Bool {
    end.isLetter || end.isDigit || end == UInt8(ascii: ",") || end == UInt8(ascii: "-") || end == UInt8(ascii: ")")
  }

  /// Whether the block so far is a line of its own, a heading or a grade, before a line that starts afresh.
  private func standsAlone(_ block: TextBlock, before line: TextLine) -> Bool {
    if isQuestion(block), opensHeading(line) { return true }
    guard block.lineCount == 1, !block.hasBullet, block.numbers.isEmpty else { return false }
    // “The contribution of health agencies to keeping     Grade 2 (good)”, and below it the rest of the label.
    if bytes[line.content.lowerBound].isLower, lines[i - 2].hasGap, GradeWords.closesRow(bytes, block.range) {
      return false
    }
    if GradeWords.gradeLine(bytes, block.range) != nil { return true }
    if let grade = GradeWords.gradeLine(bytes, line.content) {
      // “The contribution of health agencies to keeping”, and below it “children safe     Grade 2 (good)”.
      let goesOn = bytes[line.content.lowerBound].isLower && grade.start > line.content.lowerBound && line.hasGap
      return !(goesOn && block.range.count <= 100 && bytes[block.range.upperBound - 1].isLetter)
    }
    let end = bytes[block.range.upperBound - 1]
    return block.range.count <= 60 && (end.isLetter || end == UInt8(ascii: ":"))
      && !bytes[line.content.lowerBound].isLower && (line.content.count > 60 || block.range.count <= 40)
  }

  /// “What does the local authority need to improve?”; a longer one may fill two lines: “How good are outcomes for looked
  /// after children and”, “care leavers?”.
  private func isQuestion(_ block: TextBlock) -> Bool {
    bytes[block.range.upperBound - 1] == UInt8(ascii: "?") && !block.hasBullet && block.numbers.isEmpty
      && block.lineCount <= 2 && block.range.count <= (block.lineCount == 1 ? 70 : 100)
      && bytes[block.range.lowerBound].isUpper
  }

  /// Whether a line below a question is a heading or opens a text of its own: in a small letter only right above an empty
  /// line or its grade.
  private func opensHeading(_ line: TextLine) -> Bool {
    if bytes[line.content.lowerBound].isUpper { return true }
    guard i < lines.count, line.content.count <= 60 else { return false }
    return lines[i].blanksBefore > 0 || GradeWords.gradeLine(bytes, lines[i].content) != nil
  }

  /// Whether a paragraph is what a letter is about: two or three lines below “Dear …” that are no sentence.
  private func isSubject(_ index: Int) -> Bool {
    guard index > 0, blocks[index].kind == .paragraph, blocks[index].numbers.isEmpty, blocks[index].lineCount <= 3,
      bytes[blocks[index - 1].range].starts(with: "Dear ".utf8), blocks[index - 1].lineCount == 1
    else { return false }
    let range = blocks[index].range
    return bytes[range.lowerBound].isUpper && bytes[range.upperBound - 1].isLetter
  }

  private func isHeading(_ block: TextBlock) -> Bool {
    // A heading with its grade is longer than others.
    let mostLines = block.lineCount == 3 && GradedHeading.closingGrade(bytes, block.range) != nil ? 3 : 2
    guard block.kind == .paragraph, block.lineCount <= mostLines, block.range.count <= 160 else { return false }
    let first = bytes[block.range.lowerBound]
    if first == UInt8(ascii: "#") { return true }
    let last = bytes[block.range.upperBound - 1]
    guard !first.isLower, !block.numbers.isEmpty || block.lineCount == 1 || block.range.count < 120 else {
      return false
    }
    return last.isLetter || last == UInt8(ascii: ":") || last == UInt8(ascii: "?") || last == UInt8(ascii: ")")
      || last.isDigit || last == UInt8(ascii: "'") || last >= 0x80
  }
}
