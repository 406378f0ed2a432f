/// A heading with its grade in the body of a report: “Being healthy”, “Grade 2 (good)”.
package struct GradedHeading: Sendable, Hashable {
  /// The heading's bytes.
  package let label: Range<Int>
  /// The rest of a label beside whose first line the grade stands.
  package var rest: Range<Int>?
  /// `good`
  package let grade: String
  /// The number of the first paragraph below it; nil where there is none.
  package let paragraph: String?
  package let block: Int

  static func all(_ bytes: [UInt8], _ blocks: [TextBlock], _ paragraphs: [NumberedParagraph]) -> [GradedHeading] {
    var result: [GradedHeading] = []
    for (index, block) in blocks.enumerated() {
      let isNext = blocks.indices.contains(index + 1) && blocks[index + 1].numbers.first?.contains(".") == false
      guard block.range.count <= 260, mayBeGraded(bytes, block, isAboveParagraph: isNext) else { continue }
      if block.kind == .heading, block.lineCount > 1, let own = GradeBeside(bytes, lines(bytes, block)) {
        let first = paragraphs.first { $0.block > index && !$0.isDoubtful }
        result.append(
          GradedHeading(label: own.label, rest: own.rest, grade: own.grade, paragraph: first?.number, block: index))
        continue
      }
      let firstLine = firstLine(bytes, block, opensSection: opensSection(bytes, blocks, index))
      let line =
        GradeWords.gradeLine(bytes, firstLine ?? block.range)
        ?? (firstLine == nil ? wordLine(bytes, blocks, index) : closingGrade(bytes, firstLine ?? block.range))
        ?? (isTable(block) ? closingGrade(bytes, block.range) : nil)
      if line == nil, let sentence = sentence(bytes, blocks, index) {
        let number = blocks[index + 1].numbers.first
        result.append(GradedHeading(label: sentence.label, grade: sentence.grade, paragraph: number, block: index))
        continue
      }
      guard let line else { continue }
      var label = block.range.lowerBound..<line.start
      while !label.isEmpty, !bytes[label.upperBound - 1].isLetter, bytes[label.upperBound - 1] != UInt8(ascii: ")"),
        bytes[label.upperBound - 1] != UInt8(ascii: "?")
      {
        label = label.lowerBound..<label.upperBound - 1
      }
      if label.isEmpty {
        // The heading stands above.
        guard let above = blocks[..<index].lastIndex(where: { $0.kind == .heading || $0.kind == .paragraph }),
          index - above <= 2
        else { continue }
        label = lastLines(bytes, blocks[above].range)
      }
      let first = paragraphs.first { $0.block > index && !$0.isDoubtful }
      let rest = firstLine.map { $0.upperBound..<block.range.upperBound }
      result.append(GradedHeading(label: label, rest: rest, grade: line.id, paragraph: first?.number, block: index))
    }
    return result
  }

  private static func lines(_ bytes: [UInt8], _ block: TextBlock) -> [Range<Int>] {
    bytes[block.range].split { $0.isBreak }.map { $0.startIndex..<$0.endIndex }.filter { line in
      bytes[line].contains { !$0.isSpace }
    }
  }

  /// A heading, or a line whose grade stands behind a tab or between pipes, which makes it a table of one row.
  private static func mayBeGraded(_ bytes: [UInt8], _ block: TextBlock, isAboveParagraph: Bool) -> Bool {
    switch block.kind {
    case .heading, .paragraph: true
    case .table:
      !bytes[block.range].contains(0x0A)
        && (GradeWords.gradeLine(bytes, block.range) != nil
          || isAboveParagraph
            && closingGrade(bytes, block.range).map { $0.start > block.range.lowerBound + 2 } ?? false)
    case .item, .contents: false
    }
  }

  private static func isTable(_ block: TextBlock) -> Bool { if case .table = block.kind { true } else { false } }

  /// What stands behind the last full stop that ends a line: a heading may run on from the paragraph above it.
  private static func lastLines(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    // The heading of the whole chapter may stand right above that of its first section.
    if let end = chapterEnd(bytes, range) { return end..<range.upperBound }
    let stop = range.dropLast().last { bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1].isBreak }
    guard let stop, let start = bytes[stop + 1..<range.upperBound].firstIndex(where: { !$0.isSpace }) else {
      return range
    }
    return start..<range.upperBound
  }

  /// Where what stands below “Inspection judgements about the local authority” starts.
  private static func chapterEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.count <= 200, let end = bytes[range].firstIndex(where: \.isBreak),
      bytes[range.lowerBound..<end].smallLetters.starts(with: "inspectionjudgements".utf8)
    else { return nil }
    return bytes[end..<range.upperBound].firstIndex { !$0.isSpace }
  }

  /// The first line of a heading, where its grade stands at the end of that.
  ///
  /// - Parameter opensSection: whether the parts of a judged section follow, above which words of a grade are enough.
  private static func firstLine(_ bytes: [UInt8], _ block: TextBlock, opensSection: Bool) -> Range<Int>? {
    guard block.lineCount > 1, let end = bytes[block.range].firstIndex(where: \.isBreak) else { return nil }
    let line = block.range.lowerBound..<end
    guard GradeWords.closesRow(bytes, line) else { return nil }
    let isGraded = GradeWords.gradeLine(bytes, line) != nil || opensSection && closingGrade(bytes, line) != nil
    return isGraded ? line : nil
  }

  /// Whether a block stands right above “Summary” or “Inspection findings”, with which the section of a judgement opens
  /// under the single inspection framework.
  private static func opensSection(_ bytes: [UInt8], _ blocks: [TextBlock], _ index: Int) -> Bool {
    guard blocks.indices.contains(index + 1), blocks[index + 1].range.count <= 24 else { return false }
    let letters = String(decoding: bytes[blocks[index + 1].range].smallLetters, as: UTF8.self)
    return ["summary", "inspectionfindings", "keyfindings"].contains(letters)
  }

  /// A heading that ends in the words of a grade, right above the text that it heads: “The experiences and progress of
  /// care leavers: good”. A line of a summary, whose neighbours end so too, is none, and neither is a sentence.
  private static func wordLine(_ bytes: [UInt8], _ blocks: [TextBlock], _ index: Int) -> (id: String, start: Int)? {
    guard blocks[index].kind == .heading, let found = closingGrade(bytes, blocks[index].range),
      blocks.indices.contains(index + 1), blocks[index + 1].kind == .paragraph || blocks[index + 1].kind == .heading,
      closingGrade(bytes, blocks[index + 1].range) == nil,
      blocks[index + 1].kind == .paragraph || blocks[index].range.count < 30 || opensSection(bytes, blocks, index)
    else { return nil }
    var label = found.start
    while label > blocks[index].range.lowerBound, bytes[label - 1].isSpace { label -= 1 }
    if label == blocks[index].range.lowerBound {
      // Alone on its line: the heading stands above, and is no grade of its own.
      guard index > 0, closingGrade(bytes, blocks[index - 1].range) == nil,
        blocks[index - 1].kind == .heading
          || blocks[index - 1].kind == .paragraph && chapterEnd(bytes, blocks[index - 1].range) != nil
      else { return nil }
      return found
    }
    if isSign(bytes[label - 1]) || found.start - label >= 2 { return found }
    // “Leadership and management Good”, or the grade on the next line, right above the first numbered paragraph.
    let isGrade = bytes[found.start].isUpper && !isVerb(bytes, before: label)
    return isGrade && !blocks[index + 1].numbers.isEmpty ? found : nil
  }

  /// “SERVICES ARE GOOD” is a sentence.
  static func isVerb(_ bytes: [UInt8], before end: Int) -> Bool {
    let word = bytes[..<end].suffix(10).split { !$0.isLetter }.last.map { $0.map(\.lower) } ?? []
    return ["are", "is", "be", "was", "were", "as", "remain", "than", "to", "not"].contains {
      $0.utf8.elementsEqual(word)
    }
  }

  /// “The experiences and progress of care leavers are good”, right above a numbered paragraph. With a full stop it is a
  /// heading where it calls itself a judgement: “The graded judgement for adoption performance is that it is good.”
  private static func sentence(_ bytes: [UInt8], _ blocks: [TextBlock], _ index: Int) -> GradedSentence? {
    let block = blocks[index]
    guard block.numbers.isEmpty, blocks.indices.contains(index + 1), !blocks[index + 1].numbers.isEmpty,
      let last = block.range.last,
      bytes[last].isLetter || bytes[block.range].prefix(40).smallLetters.starts(with: "thegradedjudgement".utf8)
    else { return nil }
    return GradedSentence(bytes, block.range)
  }

  /// Whether a line ends in a sign and a grade: “…: good”.
  static func isSigned(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let found = closingGrade(bytes, range) else { return false }
    let before = bytes[range.lowerBound..<found.start].last { !$0.isSpace }
    return before.map(isSign) ?? false
  }

  /// A colon, a hyphen or the last byte of a dash.
  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") || byte == 0x93 || byte == 0x94
  }

  /// The grade that a heading ends in.
  static func closingGrade(_ bytes: [UInt8], _ range: Range<Int>) -> (id: String, start: Int)? {
    guard range.count <= 200, let last = GradeWords.grades(bytes, range).last,
      !bytes[last.range.upperBound..<range.upperBound].contains(where: { $0.isLetter || $0.isDigit })
    else { return nil }
    return (last.id, last.range.lowerBound)
  }
}
