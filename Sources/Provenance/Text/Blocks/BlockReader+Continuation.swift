/// Whether a line goes on with the block before it, or opens another.
extension BlockReader {
  /// Whether a line goes on with the block before it.
  func continues(_ line: TextLine, _ opening: LineOpening) -> Bool {
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
    if first.isUpper, opensPart(line, behind: last) { return false }
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

  /// Whether a line is the heading of a part of the report, or stands below one.
  private func opensPart(_ line: TextLine, behind last: TextBlock) -> Bool {
    if PartHeadings.isWhole(bytes, last.range) || PartHeadings.isClass(bytes, last.range) { return true }
    if PartHeadings.isClass(bytes, line.content) { return true }
    let mayEnd = last.kind == .item || !last.numbers.isEmpty || bytes[last.range.upperBound - 1] == UInt8(ascii: ".")
    let next = i < lines.count && lines[i].blanksBefore == 0 ? lines[i].content : nil
    return mayEnd && !endsOpen(last) && PartHeadings.opens(bytes, line.content, before: next)
  }

  /// Whether a block ends in a word behind which no sentence ends.
  func endsOpen(_ block: TextBlock) -> Bool {
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
  func closesSentence(_ line: TextLine, _ text: String?) -> Bool {
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
  func leadsToList(_ block: TextBlock) -> Bool {
    block.kind == .paragraph && block.lineCount == 1
      && (block.range.count <= 40 || TimeLimitWords.isHeading(bytes, block.range)
        || RequestHeadings.kind(bytes, block.range) != nil)
  }

  /// “The areas for development identified above will be …”, the sentence behind the lists of a letter.
  func closesLists(_ line: TextLine) -> Bool {
    guard bytes[line.content.lowerBound].isUpper else { return false }
    let letters = String(decoding: bytes[line.content].smallLetters.prefix(80), as: UTF8.self)
    return letters.hasPrefix("any") && letters.contains("identifiedabove") || letters.contains("identifiedabovewillbe")
  }

  /// Whether a line starts under the bullet of an item, or left of it, whose words stand further right: a heading.
  func isLeftOf(_ item: TextBlock, _ line: TextLine) -> Bool {
    guard item.hasBullet, let start = bytes[..<item.whole.lowerBound].lastIndex(where: \.isBreak) else { return false }
    let bullet = bytes[start + 1..<item.whole.lowerBound].count { $0 & 0xC0 != 0x80 }
    let words = bytes[start + 1..<item.range.lowerBound].count { $0 & 0xC0 != 0x80 }
    let own = bytes[line.start..<line.content.lowerBound].count
    return words - bullet >= 4 && own <= bullet || own < bullet && hadRoom(line)
  }

  /// Whether the first word of a line would have stood on the line above, by how far it reaches itself.
  private func hadRoom(_ line: TextLine) -> Bool {
    func end(_ line: TextLine) -> Int { bytes[line.start..<line.content.upperBound].count { $0 & 0xC0 != 0x80 } }
    let word = bytes[line.content].prefix { !$0.isSpace }.count { $0 & 0xC0 != 0x80 }
    return end(lines[i - 2]) + 1 + word <= end(line)
  }

  /// Whether a line opens a note at the end of a page: with a small raised number, or with one alone above its words.
  func opensNote(_ line: TextLine) -> Bool {
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
  func opensGradedHeading(_ line: TextLine) -> Bool {
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
  func isGradedJudgement(_ range: Range<Int>) -> Bool {
    bytes[range].prefix(40).smallLetters.starts(with: "thegradedjudgement".utf8)
      && GradedHeading.closingGrade(bytes, range) != nil
  }

  /// Whether a line is the heading of a list of what is asked for, right above its first item.
  func opensRequests(_ line: TextLine) -> Bool {
    guard i < lines.count, RequestHeadings.kind(bytes, line.content) != nil else { return false }
    let next = LineOpening(bytes, lines[i].content)
    return next.hasBullet || next.isClosed || bytes[line.content.upperBound - 1] == UInt8(ascii: "?")
      || AskingVerbs.opens(bytes, lines[i].content)
  }

  func isMidSentence(_ end: UInt8) -> Bool {
    end.isLetter || end.isDigit || end == UInt8(ascii: ",") || end == UInt8(ascii: "-") || end == UInt8(ascii: ")")
  }

  /// Whether the block so far is a line of its own, a heading or a grade, before a line that starts afresh.
  func standsAlone(_ block: TextBlock, before line: TextLine) -> Bool {
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
  func isQuestion(_ block: TextBlock) -> Bool {
    bytes[block.range.upperBound - 1] == UInt8(ascii: "?") && !block.hasBullet && block.numbers.isEmpty
      && block.lineCount <= 2 && block.range.count <= (block.lineCount == 1 ? 70 : 100)
      && bytes[block.range.lowerBound].isUpper
  }

  /// Whether a line below a question is a heading or opens a text of its own: in a small letter only right above an empty
  /// line or its grade.
  func opensHeading(_ line: TextLine) -> Bool {
    if bytes[line.content.lowerBound].isUpper { return true }
    guard i < lines.count, line.content.count <= 60 else { return false }
    return lines[i].blanksBefore > 0 || GradeWords.gradeLine(bytes, lines[i].content) != nil
  }

  /// Whether a paragraph is what a letter is about: two or three lines below “Dear …” that are no sentence.
  func isSubject(_ index: Int) -> Bool {
    guard index > 0, blocks[index].kind == .paragraph, blocks[index].numbers.isEmpty, blocks[index].lineCount <= 3,
      bytes[blocks[index - 1].range].starts(with: "Dear ".utf8), blocks[index - 1].lineCount == 1
    else { return false }
    let range = blocks[index].range
    return bytes[range.lowerBound].isUpper && bytes[range.upperBound - 1].isLetter
  }

  func isHeading(_ block: TextBlock) -> Bool {
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
