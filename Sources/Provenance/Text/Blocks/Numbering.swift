/// Decides what the numbers of a text's blocks number.
///
/// Published texts number by hand and by machine at once: “26. 5.3” is 5.3, “3.4” between 13.2 and 13.5 is 13.4,
/// and a list of steps below a paragraph counts from 1 again. Where two readings are possible, both are kept.
struct Numbering {
  private struct Mark {
    let block: Int
    let groups: [Int]
    let text: String
  }

  private let bytes: [UInt8]
  private(set) var blocks: [TextBlock]
  private(set) var paragraphs: [NumberedParagraph] = []
  private var marks: [Mark] = []
  /// Whether most numbers have two groups or more, as in 4.1.
  private var isDeep = false
  /// Whether all numbers of one group are those of sections, “2” before “2.1”, or of lists below their paragraphs that
  /// count from 1.
  private var othersAreSteps: Bool {
    var leads = 0
    var last: Int?
    for (index, mark) in marks.enumerated() {
      guard mark.groups.count == 1 else {
        last = 0
        continue
      }
      let next = index + 1 < marks.count ? marks[index + 1].groups : []
      if next.count > 1, next[0] == mark.groups[0] {
        leads += 1
        last = nil
      } else if mark.groups[0] == 1 && last != nil || last.map({ $0 + 1 }) == mark.groups[0] {
        last = mark.groups[0]
      } else {
        return false
      }
    }
    return leads >= 2
  }

  /// The blocks at which the numbers of one kind end and others begin.
  private(set) var starts: [Int] = []
  /// The marks of lists of what is asked for.
  private var requestRuns: [Range<Int>] = []

  init(_ bytes: [UInt8], _ blocks: [TextBlock]) {
    self.bytes = bytes
    self.blocks = blocks
  }

  mutating func read() {
    var all: [Mark] = []
    for (index, block) in blocks.enumerated() {
      guard let text = block.numbers.first else { continue }
      all.append(Mark(block: index, groups: Self.groups(text), text: text))
    }
    starts = reportStarts(all)
    var found: [NumberedParagraph] = []
    found.reserveCapacity(all.count)
    var rest = all[...]
    for start in starts + [blocks.count] {
      let part = rest.prefix { $0.block < start }
      rest = rest[part.endIndex...]
      marks = Array(part)
      readPart(&found)
    }
    ParagraphEnds(bytes, blocks, starts: starts).set(&found)
    paragraphs = found
    joinParts()
  }

  /// Where reports begin that stand behind another text with numbers of its own and count from 1 again, and where they end.
  private func reportStarts(_ marks: [Mark]) -> [Int] {
    var result: [Int] = []
    for start in ReportStarts.starts(bytes, blocks) where start.block >= result.last ?? 0 {
      let end = ReportStarts.end(bytes, blocks, behind: start.block)
      let own = marks.filter { (start.block..<end).contains($0.block) && $0.groups.count == 1 }.map { $0.groups[0] }
      guard marks.contains(where: { $0.block < start.block }), own.count > Self.fewest, own[0] == 1, own.contains(2),
        own.contains(3)
      else { continue }
      result += end < blocks.count ? [start.block, end] : [start.block]
    }
    return result
  }

  /// A report has more paragraphs.
  private static let fewest = 4

  /// Reads the marks of a text that has numbers of one kind.
  private mutating func readPart(_ found: inout [NumberedParagraph]) {
    dropBareNumbers()
    requestRuns = RequestRuns.runs(bytes, blocks, marks.map { ($0.block, $0.groups) })
    let deep = marks.count { $0.groups.count > 1 }
    isDeep = deep >= 3 && (deep * 3 >= marks.count || othersAreSteps)
    if isDeep { readDeep(&found) } else { readFlat(&found) }
  }

  /// Bullets below a step of a list that leads to them, or with the next step behind them, are parts of that step.
  private mutating func joinParts() {
    func isStep(_ index: Int) -> Bool {
      blocks[index].kind == .item && !blocks[index].hasBullet && !blocks[index].numbers.isEmpty
    }
    for index in blocks.indices where isStep(index) {
      let below = blocks[(index + 1)...].prefix { $0.kind == .item && $0.hasBullet && $0.numbers.isEmpty }
      let leads = bytes[blocks[index].range.upperBound - 1] == UInt8(ascii: ":")
      let hasNext = below.endIndex < blocks.count && isStep(below.endIndex)
      guard !below.isEmpty, leads || hasNext else { continue }
      for part in below.indices {
        blocks[part].kind = .paragraph
        blocks[part].isPart = true
      }
    }
  }

  private static func groups(_ number: String) -> [Int] {
    var groups = [0]
    for byte in number.utf8 {
      if byte == UInt8(ascii: ".") {
        groups.append(0)
      } else {
        groups[groups.count - 1] = 10 * groups[groups.count - 1] + Int(byte &- 0x30)
      }
    }
    return groups
  }

  /// A bare number is one only in a row of such, or before the sections below it: “9 Assessments”, “9.1 …”.
  private mutating func dropBareNumbers() {
    var kept: [Mark] = []
    for (index, mark) in marks.enumerated() {
      let block = blocks[mark.block]
      if block.isNumberClosed || mark.groups.count > 1 || block.numbers.count > 1 {
        kept.append(mark)
        continue
      }
      let next = index + 1 < marks.count ? marks[index + 1].groups : []
      let isSection = next.count > 1 && next[0] == mark.groups[0] && next[1] <= 2
      let isRow =
        next.count == 1 && next[0] == mark.groups[0] + 1 || kept.last.map { $0.groups == [mark.groups[0] - 1] } == true
      if isSection || isRow && !block.hasBullet {
        kept.append(mark)
      } else {
        blocks[mark.block].range = blocks[mark.block].whole
        blocks[mark.block].numbers = []
      }
    }
    marks = kept
  }

  private func isSection(_ index: Int) -> Bool {
    if requestRuns.contains(where: { $0.contains(index) }) { return false }
    let block = blocks[marks[index].block]
    let last = bytes[block.range.upperBound - 1]
    // “Leaders know the service well. Their plans are good” lacks but its full stop.
    let sentences = PublishedSentences.ranges(in: bytes, block.range)
    let isProse = sentences.count > 1 && sentences[0].count > 20
    return !isProse && block.range.count <= 140 && last != UInt8(ascii: ".") && last != UInt8(ascii: ";")
  }

  private mutating func add(_ index: Int, doubtful: Bool = false, _ found: inout [NumberedParagraph]) {
    let block = marks[index].block
    let isSection = !doubtful && isSection(index)
    for (n, number) in blocks[block].numbers.enumerated() {
      found.append(
        NumberedParagraph(
          number: number, block: block, end: block + 1, isSection: isSection, isDoubtful: doubtful || n > 0))
    }
    if doubtful {
      blocks[block].kind = .item
    } else if isSection {
      blocks[block].kind = .heading
    } else {
      blocks[block].kind = .paragraph
    }
  }

  /// Texts numbered 4.1, 4.1.1: a number of one group is a section's, or a step's.
  private mutating func readDeep(_ found: inout [NumberedParagraph]) {
    for index in marks.indices {
      let mark = marks[index]
      if mark.groups.count > 1 {
        add(index, &found)
        addMeant(index, &found)
        continue
      }
      let next = index + 1 < marks.count ? marks[index + 1].groups : []
      let leads = next.count > 1 && next[0] == mark.groups[0]
      let isHead = isSection(index) && (leads || blocks[mark.block].numbers.count > 1 || !isStep(index))
      add(index, doubtful: !isHead || blocks[mark.block].hasBullet, &found)
    }
  }

  /// Whether a number continues, or starts, a list of steps.
  private func isStep(_ index: Int) -> Bool {
    let n = marks[index].groups[0]
    let follows = index > 0 && marks[index - 1].groups.count == 1 && marks[index - 1].groups[0] == n - 1
    let leads = index + 1 < marks.count && marks[index + 1].groups.count == 1 && marks[index + 1].groups[0] == n + 1
    return follows || leads && n == 1
  }

  /// The number that a cut one stands for (“3.4” after 13.2 and before 13.5), or that a machine's own number is
  /// glued to (“24.4 Background” before 4.1).
  private mutating func addMeant(_ index: Int, _ found: inout [NumberedParagraph]) {
    let mark = marks[index]
    let before = marks[..<index].last { $0.groups.count > 1 }
    let after = marks[(index + 1)...].first { $0.groups.count > 1 }
    var meant: String?
    if let before, before.groups[0] != mark.groups[0] {
      let full = String(before.groups[0])
      let isBetween =
        mark.groups[1] > before.groups[1]
        && (after.map { $0.groups[0] != before.groups[0] || $0.groups[1] > mark.groups[1] } ?? true)
      if full.count > 1, full.hasSuffix(String(mark.groups[0])), isBetween, after?.groups[0] != mark.groups[0] {
        meant = ([full] + mark.groups.dropFirst().map(String.init)).joined(separator: ".")
      }
    }
    if meant == nil, let after, mark.groups.count == 2, after.groups[0] == mark.groups[1],
      after.groups[0] != mark.groups[0], before?.groups != [mark.groups[0], mark.groups[1] - 1],
      !marks[(index + 1)...].prefix(while: { $0.groups.count == 1 }).contains(where: { $0.groups == [after.groups[0]] }
      ),
      isSection(index)
    {
      meant = String(mark.groups[1])
    }
    guard let meant else { return }
    found.append(
      NumberedParagraph(
        number: meant, block: mark.block, end: mark.block + 1, isSection: isSection(index), isDoubtful: false))
  }

  /// Texts numbered 1, 2, 3 throughout: a count that starts again is a list below a paragraph where the old count
  /// goes on behind it, and otherwise a new part of the text.
  private mutating func readFlat(_ found: inout [NumberedParagraph]) {
    var last = 0
    var index = 0
    while index < marks.count {
      let n = marks[index].groups[0]
      if let run = requestRuns.first(where: { $0.lowerBound == index }),
        restarts(behind: run) || last > 0 && run.upperBound == marks.count
      {
        for step in run { add(step, doubtful: true, &found) }
        index = run.upperBound
        continue
      }
      if let end = gradedRows(index) {
        for row in index..<end { blocks[marks[row].block].kind = isSection(row) ? .heading : .paragraph }
        index = end
        continue
      }
      if marks[index].groups.count > 1 {
        add(index, doubtful: false, &found)
      } else if n == last + 1 || n > last && n - last <= 5 && !blocks[marks[index].block].hasBullet {
        add(index, &found)
        last = n
      } else if n <= last, let end = listEnd(index, after: last) {
        for step in index..<end { add(step, doubtful: true, &found) }
        index = end
        continue
      } else if n > last, !(index + 1 < marks.count && marks[index + 1].groups == [n + 1]) {
        add(index, doubtful: true, &found)
      } else {
        add(index, &found)
        last = n
      }
      index += 1
    }
  }

  /// Where the rows of the table of the single inspection framework end, which have numbers of their own: “2.1 Adoption
  /// performance”, “Good”. Nil where no such table starts, or no count begins behind it.
  private func gradedRows(_ start: Int) -> Int? {
    let end = start + Self.rows.count
    guard end < marks.count, marks[start..<end].map(\.text) == Self.rows,
      marks[start..<end].allSatisfy({ isGraded($0.block) }),
      let first = marks[end...].first(where: { $0.groups.count == 1 }), first.groups == [1]
    else { return nil }
    // A list of recommendations goes on with the count of the findings, and is told from the rows by its heading.
    let behind = marks[end - 1].block..<first.block
    let heading = behind.last { RequestHeadings.kind(bytes, blocks[$0].range) != nil }
    if let heading, !blocks[heading..<first.block].contains(where: { $0.kind == .item }) { return nil }
    return end
  }

  private static let rows = ["1", "2", "2.1", "2.2", "3"]

  /// Whether a row has its grade, or the next line is one.
  private func isGraded(_ block: Int) -> Bool {
    let range = blocks[block].range
    if range.count <= 200, !GradeWords.grades(bytes, range).isEmpty { return true }
    return blocks.indices.contains(block + 1) && GradeWords.isPart(bytes, blocks[block + 1].range)
  }

  /// Whether the paragraphs behind a list of what is asked for have a count of their own: “1. Help is good.” The last
  /// list of a text has another before it.
  private func restarts(behind run: Range<Int>) -> Bool {
    run.upperBound < marks.count && marks[run.upperBound].groups == [1]
  }

  /// Where a list that counts from 1 ends, if the number behind it goes on from `last`.
  private func listEnd(_ start: Int, after last: Int) -> Int? {
    var index = start
    while index < marks.count, index - start <= 60 {
      if marks[index].groups == [last + 1], index > start, marks[index - 1].groups != [last] || index - start > 1 {
        // A list long enough to reach the number itself goes on as a list.
        return goesOn(start, index) ? nil : index
      }
      index += 1
    }
    return nil
  }

  /// Whether a count that starts again below a heading of its own goes on with the number at `end`, and not the count
  /// before it: “3. Leadership”, “Recommendations”, 1, 2, 3, 4.
  private func goesOn(_ start: Int, _ end: Int) -> Bool {
    guard start > 0, (start..<end).allSatisfy({ marks[$0].groups == [$0 - start + 1] }),
      marks[end].groups == [end - start + 1]
    else { return false }
    let before = blocks[marks[start - 1].block + 1..<marks[start].block]
    let between = blocks[marks[end - 1].block + 1..<marks[end].block]
    return before.contains { $0.kind == .heading } && !between.contains { $0.kind == .heading }
  }
}
