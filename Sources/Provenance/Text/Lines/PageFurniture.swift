/// Finds what stands between the pages of a text and is no part of it: running heads, running feet, page numbers.
enum PageFurniture {
  /// The indices of such lines.
  ///
  /// A line alone on its own is one where it is nothing but a page number; or where it comes back three times or
  /// more, its digits aside, and either has another number each time, or one beside it, or once stands in the middle of
  /// a sentence.
  /// Headings of boxes and of grades come back too, but never cut a sentence in two. A cell of grades does: its
  /// “Requires improvement to be” stands before “good” in a line of its own.
  static func lines(_ lines: [TextLine], _ bytes: [UInt8]) -> Set<Int> {
    var result: Set<Int> = []
    var groups: [WordHash: [Int]] = [:]
    for (index, line) in lines.enumerated() where line.content.count <= 100 || width(line, bytes) <= 100 {
      if isPageNumber(bytes, line.content) || endsInPage(bytes, line), isAlone(index, lines) {
        result.insert(index)
      } else if isShort(line, bytes), isAlone(index, lines), hasWords(bytes, line),
        !GradeWords.isPart(bytes, line.content),
        !isRow(bytes, line), !isOfGrades(bytes, line)
      {
        groups[WordHash(bytes[line.content].lazy.filter { !$0.isDigit && !$0.isSpace }), default: []].append(index)
      }
    }
    let numbers = result
    for group in groups.values where group.count >= 3 {
      let digits = Set(group.map { Array(bytes[lines[$0].content].filter(\.isDigit)) })
      let isCounting = digits.count == group.count && !digits.contains([])
      let isBesideNumbers = group.allSatisfy { numbers.contains($0 - 1) || numbers.contains($0 + 1) }
      let opensMark = LineOpening(bytes, lines[group[0]].content)
      if opensMark.number != nil || opensMark.hasBullet { continue }
      if isCounting || isBesideNumbers || group.contains(where: { cutsSentence($0, lines, bytes) }) {
        // What the first page has of them is its title.
        result.formUnion(group.drop { $0 < RunningTitles.mostOnTop })
      }
    }
    result.formUnion(RunningTitles.lines(lines, bytes).filter { isAlone($0, lines) })
    result.formUnion(edges(lines, bytes))
    result.formUnion(repeatedTitles(lines, bytes))
    return result
  }

  /// What pages repeat of the first lines of a text, on their first or last lines: its title, and behind a label its
  /// dates. Once is enough, where a line says so.
  private static func repeatedTitles(_ lines: [TextLine], _ bytes: [UInt8]) -> Set<Int> {
    let starts = lines.indices.filter { lines[$0].startsPage }.dropFirst()
    guard !starts.isEmpty else { return [] }
    func words(_ line: TextLine) -> [UInt8] {
      bytes[line.content].lazy.filter { $0.isLetter || $0.isDigit }.map(\.lower)
    }
    // Rows of a table of grades have the words of the headings below.
    let first = lines[..<min(12, starts.first ?? 0)].prefix { line in
      !GradeCells(bytes: bytes).isHead(line.content) && !GradeWords.endsInGrade(bytes, line.content)
    }.map(words)
    var result: Set<Int> = []
    for start in starts {
      for index in max(0, start - mostAtEdge)..<min(lines.count, start + mostAtEdge) where index >= first.count {
        let own = words(lines[index])
        guard own.count >= 8, runningWords(lines[index], bytes) != nil, !isWordOfProse(index, lines, bytes),
          !isTableHead(lines[index], bytes), result.contains(index - 1) || !endsTitle(index, lines, bytes),
          !opensReport(index, lines, bytes)
        else { continue }
        // A word alone, as “services”, may be the end of another title.
        let isWord = !bytes[lines[index].content].contains(where: \.isSpace)
        if first.contains(where: { isWord ? $0 == own : $0.suffix(own.count) == own[...] }) { result.insert(index) }
      }
    }
    return result
  }

  /// “after children services” right below “Inspection of safeguarding and looked”, the title of a report that stands behind
  /// the text whose own title ends so.
  private static func endsTitle(_ index: Int, _ lines: [TextLine], _ bytes: [UInt8]) -> Bool {
    let line = lines[index]
    guard index > 0, line.blanksBefore == 0, !line.startsPage, bytes[line.content.lowerBound].isLower else {
      return false
    }
    return opensTitle(lines[index - 1], bytes)
  }

  /// The title of such a report on one line, with its dates below.
  private static func opensReport(_ index: Int, _ lines: [TextLine], _ bytes: [UInt8]) -> Bool {
    opensTitle(lines[index], bytes)
      && lines[(index + 1)...].prefix(8).contains { line in
        FirstPageLabels.open(
          bytes[line.content].prefix(40).smallLetters, with: FirstPageLabels.dates + FirstPageLabels.inspectors)
      }
  }

  private static func opensTitle(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
    let letters = bytes[line.content].prefix(40).smallLetters
    return ["inspectionof", "annualunannounced", "unannouncedinspection"].contains { letters.starts(with: $0.utf8) }
  }

  /// “Indicator     Q1     Q2     Q3”, the head of a table that comes again on each page.
  private static func isTableHead(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
    line.hasGap && TableReader.form(bytes, line) == .spaces && TableReader.cells(bytes, line, .spaces).count >= 4
  }

  /// “services.”, the last word of a sentence that began on the line above, and of the title, too.
  private static func isWordOfProse(_ index: Int, _ lines: [TextLine], _ bytes: [UInt8]) -> Bool {
    let line = lines[index]
    guard index > 0, line.blanksBefore == 0, !line.startsPage, bytes[line.content.lowerBound].isLower else {
      return false
    }
    return bytes[line.content.upperBound - 1] == UInt8(ascii: ".")
      || bytes[line.content].allSatisfy { !$0.isSpace }
        && bytes[lines[index - 1].content.lowerBound].isLower
  }

  /// How many lines a running head or foot may have.
  private static let mostAtEdge = 3

  /// The lines that open or end page after page at the same place, where the text says where its pages end. What the
  /// first page has of them is its title.
  private static func edges(_ lines: [TextLine], _ bytes: [UInt8]) -> Set<Int> {
    let starts = lines.indices.filter { lines[$0].startsPage }
    guard starts.count >= 3 else { return twoFeet(lines, starts, bytes) }
    var groups: [Edge: [Int]] = [:]
    for (page, start) in starts.enumerated() {
      let end = page + 1 < starts.count ? starts[page + 1] : lines.count
      for place in 0..<min(mostAtEdge, end - start) {
        let edges = [(start + place, place), (end - 1 - place, -1 - place)]
        // A cover has nothing but its title.
        for (line, place) in edges where page > 0 || place < 0 && end - start > 4 * mostAtEdge {
          guard let words = runningWords(lines[line], bytes) else { continue }
          groups[Edge(words: words, place: place), default: []].append(line)
        }
      }
    }
    // On half of the pages or more; one may be without, as between chapters.
    return Set(groups.values.lazy.filter { $0.count >= 2 && $0.count * 2 >= starts.count - 1 }.joined())
  }

  /// The last lines of a text of two pages, where they have the same words.
  private static func twoFeet(_ lines: [TextLine], _ starts: [Int], _ bytes: [UInt8]) -> Set<Int> {
    guard starts.count == 2, starts[1] - starts[0] > mostAtEdge, lines.count - starts[1] > mostAtEdge else { return [] }
    let feet = [starts[1] - 1, lines.count - 1]
    let words = feet.map { runningWords(lines[$0], bytes) }
    let isWorded = bytes[lines[feet[0]].content].count(where: \.isLetter) >= 8
    return isWorded && words[0] != nil && words[0] == words[1] ? Set(feet) : []
  }

  private struct Edge: Hashable {
    let words: WordHash
    /// From the top 0, 1, 2, from the foot -1, -2, -3.
    let place: Int
  }

  /// The words of a line but for its digits; nil where it is a mark, a grade or prose.
  private static func runningWords(_ line: TextLine, _ bytes: [UInt8]) -> WordHash? {
    guard line.content.count <= 120, LineOpening.loneMark(bytes, line.content) == nil,
      !GradeWords.isPart(bytes, line.content),
      !GradeWords.endsInGrade(bytes, line.content), !LineOpening(bytes, line.content).hasBullet,
      !LineOpening(bytes, line.content).isClosed
    else { return nil }
    return WordHash(bytes[line.content].lazy.filter { !$0.isDigit && !$0.isSpace })
  }

  /// “2016/17    2,810    2,104”: a row of a table, which has other digits in each line, too.
  private static func isRow(_ bytes: [UInt8], _ line: TextLine) -> Bool {
    line.hasGap && PublishedTable.valueCount(bytes, line: line.content) >= 2
  }

  /// “The experiences and progress     Requires improvement to be”, a line of a table of grades that comes back as often as
  /// areas are called so.
  private static func isOfGrades(_ bytes: [UInt8], _ line: TextLine) -> Bool {
    if bytes[line.content].prefix(40).smallLetters.starts(with: "theexperiencesandprogress".utf8) { return true }
    guard line.hasGap, let cell = GradeCells(bytes: bytes).cells(line.content).last else { return false }
    return cell.lowerBound > line.content.lowerBound && GradeWords.isPart(bytes, cell)
  }

  private static func isShort(_ line: TextLine, _ bytes: [UInt8]) -> Bool { (3...90).contains(width(line, bytes)) }

  /// How long a line is without the wide gap before its page number.
  private static func width(_ line: TextLine, _ bytes: [UInt8]) -> Int {
    guard line.hasGap, line.content.count <= 200 else { return line.content.count }
    return line.content.count { bytes[$0] != 0x20 || bytes[$0 - 1] != 0x20 }
  }

  /// A bullet alone on its line comes back too, between items that end in no full stop.
  private static func hasWords(_ bytes: [UInt8], _ line: TextLine) -> Bool {
    bytes[line.content].contains { $0.isLetter || $0.isDigit } && LineOpening.loneMark(bytes, line.content) == nil
  }

  private static func isAlone(_ index: Int, _ lines: [TextLine]) -> Bool {
    let isLast = index + 1 == lines.count
    return (lines[index].blanksBefore > 0 || index == 0 || lines[index].startsPage)
      || (isLast || lines[index + 1].blanksBefore > 0 || lines[index + 1].startsPage)
  }

  /// “12”, “Page 3 of 40”, “- 7 -”
  private static func isPageNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 16 else { return false }
    var digits = 0
    var letters: [UInt8] = []
    for byte in bytes[range] {
      if byte.isDigit {
        digits += 1
      } else if byte.isLetter {
        letters.append(byte.lower)
      } else if !byte.isSpace, byte < 0x80, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "/"),
        byte != UInt8(ascii: "|")
      {
        return false
      }
    }
    guard digits > 0 else { return false }
    return letters.isEmpty && digits <= 3 || letters.elementsEqual("page".utf8) || letters.elementsEqual("pageof".utf8)
      || letters.elementsEqual("of".utf8)
  }

  /// “Northwick Borough Council    Page 2”
  private static func endsInPage(_ bytes: [UInt8], _ line: TextLine) -> Bool {
    guard line.hasGap, let number = bytes[line.content].lastIndex(where: { !$0.isDigit }),
      number + 1 < line.content.upperBound
    else { return false }
    let word = Array("  page".utf8)
    var end = number + 1
    while end > line.content.lowerBound, bytes[end - 1].isSpace { end -= 1 }
    return end <= number && end - word.count > line.content.lowerBound
      && bytes[end - word.count..<end].lazy.map(\.lower).elementsEqual(word)
  }

  /// Whether the line before is no end of a sentence and the line behind goes on with a small letter.
  private static func cutsSentence(_ index: Int, _ lines: [TextLine], _ bytes: [UInt8]) -> Bool {
    guard index > 0, index + 1 < lines.count else { return false }
    let before = bytes[lines[index - 1].content.upperBound - 1]
    let after = bytes[lines[index + 1].content.lowerBound]
    return after.isLower && (before.isLetter || before == UInt8(ascii: ","))
  }
}
