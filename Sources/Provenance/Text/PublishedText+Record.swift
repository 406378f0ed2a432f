/// One line of the record of main findings: what is judged, and its grade.
package struct RecordEntry: Sendable, Hashable {
  /// The bytes of the label.
  package let label: Range<Int>
  /// The rest of a label that fills several lines or cells.
  package var rest: [Range<Int>] = []
  package let grade: String
  /// The last heading that the record itself prints above it. It may be wrong, which is why entries are told apart
  /// by their order.
  package let heading: Range<Int>?
  /// The head of its column, where a table has one for each half of its framework.
  package var column: Range<Int>?
}

extension PublishedText {
  /// The words of an entry's label, on however many lines they stand.
  package func label(of entry: RecordEntry) -> String {
    ([entry.label] + entry.rest).map(string).joined(separator: " ")
  }

  /// The blocks of the record of main findings, or of the table that stands for it.
  var recordBlocks: Range<Int>? { memo.recordBlocks(findRecordBlocks) }

  private func findRecordBlocks() -> Range<Int>? {
    if let heading = headings.last(where: isRecord) {
      // Headings within the record do not end it; its last line does.
      let last = entries(heading.block + 1..<blocks.count).last
      if last == nil, let rows = summaryRows, let own = self.blocks(of: rows), own.lowerBound > heading.block {
        return heading.block..<own.upperBound
      }
      let end = last.flatMap { entry in blocks.lastIndex { $0.whole.contains(entry.label.lowerBound) } }
      return heading.block..<max(heading.end, (end ?? heading.block) + 1)
    }
    if let rows = summaryRows { return self.blocks(of: rows) }
    return gradedTable?.blocks
  }

  /// The first table of grades. The rest of a label on a line of its own cuts none in two: “need help and protection”.
  private var gradedTable: (blocks: Range<Int>, entries: [RecordEntry])? {
    var run: (blocks: Range<Int>, entries: [RecordEntry])?
    for (index, block) in blocks.enumerated() {
      if case .table(let table) = block.kind {
        let rows = gradedRows(tables[table])
        if rows.isEmpty { continue }
        run = ((run?.blocks.lowerBound ?? index)..<index + 1, (run?.entries ?? []) + rows)
      } else if block.lineCount > 1 || block.range.count > 80 || !bytes[block.range.lowerBound].isLower {
        if let run, run.entries.count >= 2 { return run }
        run = nil
      }
    }
    return run.flatMap { $0.entries.count >= 2 ? $0 : nil }
  }

  private func blocks(of rows: [GradeRow]) -> Range<Int>? {
    guard let start = rows.first?.label.first?.lowerBound, let end = rows.last?.gradeRange.upperBound else {
      return nil
    }
    let touched = blocks.indices.filter { blocks[$0].whole.lowerBound < end && blocks[$0].whole.upperBound > start }
    guard let first = touched.first, let last = touched.last else { return nil }
    return first..<last + 1
  }

  /// The rows of the summary of grades where it stands in lines that the tables alone don't give whole; nil where
  /// there is none, or the tables have as many.
  private var summaryRows: [GradeRow]? {
    let runs = gradeRuns.runs.filter { $0.count >= 2 } + (gradeColumns.map { [$0] } ?? [])
    let most = runs.max { $0.count < $1.count }?.count ?? 0
    guard most > gradedTable?.entries.count ?? 0 else { return nil }
    return runs.first { $0.count == most }
  }

  private var gradeColumns: [GradeRow]? { GradeColumns.run(bytes, TextLines.lines(of: bytes)) }

  private var gradeRuns: GradeRuns { memo.gradeRuns { GradeRowReader.read(bytes, TextLines.lines(of: bytes)) } }

  /// Every row of a label and its grade, those that stand alone too.
  package var gradeRows: [GradeRow] { gradeRuns.runs.flatMap { $0 } }

  /// Whether a place is in a part of the text that has the grades of an earlier inspection.
  package func isEarlierGrade(_ offset: Int) -> Bool { gradeRuns.isEarlier(offset) }

  /// “Record of main findings”, “Record of main findings: Northwick”
  private func isRecord(_ heading: TextHeading) -> Bool {
    if Self.recordKeys.contains(heading.key) { return true }
    let bytes = bytes[blocks[heading.block].range]
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return Self.recordKeys.contains(Array(bytes[..<colon].smallLetters))
  }

  private static let recordKeys = ["recordofmainfindings", "recordofmainfinding", "recordofjudgements"].map {
    Array($0.utf8)
  }

  /// The record of main findings; else the table of judgements and grades; else a list of areas with their grades,
  /// as a paper has it. In the order of the text, empty where it has none.
  package var record: [RecordEntry] { memo.record(findRecord) }

  private func findRecord() -> [RecordEntry] {
    if let heading = headings.last(where: isRecord) {
      let entries = entries(heading.block + 1..<blocks.count)
      if !entries.isEmpty { return entries }
    }
    let listed = listedGrades
    if let rows = summaryRows, rows.count > listed.count {
      return rows.compactMap { row in
        row.label.first.map {
          RecordEntry(label: $0, rest: Array(row.label.dropFirst()), grade: row.grade, heading: nil)
        }
      }
    }
    return gradedTable?.entries ?? listed
  }

  /// Every list of things and their grades, in the order of the text: the record, and all that a text has beside it. A
  /// paper may print what the council said of itself, what a council beside it got, and what was before.
  package var gradeLists: [[RecordEntry]] {
    let runs = gradeRuns.runs.filter { $0.count >= 2 }.map { rows in
      rows.compactMap { row in
        row.label.first.map {
          RecordEntry(label: $0, rest: Array(row.label.dropFirst()), grade: row.grade, heading: nil)
        }
      }
    }
    let others = (runs + tables.map { gradedRows($0) } + listedRuns).filter { $0.count >= 2 }
      .sorted { $0.count > $1.count }
    var lists = record.isEmpty ? [] : [record]
    for list in others where !lists.contains(where: { Self.overlap($0, list) }) { lists.append(list) }
    return lists.sorted { Self.start(of: $0) < Self.start(of: $1) }
  }

  private static func start(of list: [RecordEntry]) -> Int { list.first?.label.lowerBound ?? 0 }

  private static func overlap(_ list: [RecordEntry], _ other: [RecordEntry]) -> Bool {
    guard let last = list.last, let otherLast = other.last else { return false }
    return start(of: list) <= otherLast.label.lowerBound && start(of: other) <= last.label.lowerBound
  }

  /// The rows and lines of a part of the text that end in a grade.
  private func entries(_ range: Range<Int>) -> [RecordEntry] {
    var result: [RecordEntry] = []
    var heading: Range<Int>?
    // That above it.
    var upper: Range<Int>?
    for index in range {
      switch blocks[index].kind {
      case .table(let table):
        let start = startOfRow(index).map { line in (words: line, heading: heading == line ? upper : heading) }
        let rows = gradedRows(tables[table], below: heading, behind: start)
        heading = rows.last?.heading ?? heading
        result += rows
      case .heading where entry(blocks[index].range) == nil: (upper, heading) = (heading, blocks[index].range)
      default:
        if let entry = entry(blocks[index].range, heading: heading) {
          result.append(entry)
        } else if let rest = restOfRow(index), let own = result.last {
          result[result.count - 1].rest = own.rest + [rest]
          // The heading of the next rows may stand right below.
          heading = lines(rest.upperBound..<blocks[index].range.upperBound).first ?? heading
        }
      }
    }
    return result
  }

  /// “The contribution of health agencies to keeping children”, the line right above a table whose first row goes on with
  /// it: “and young people safe     Good”.
  private func startOfRow(_ index: Int) -> Range<Int>? {
    guard index > 0, blocks[index - 1].kind == .heading || blocks[index - 1].kind == .paragraph,
      case .table(let table) = blocks[index].kind, let label = tables[table].rows.first?.first, !label.isEmpty,
      bytes[label.lowerBound].isLower, let line = lines(blocks[index - 1].range).last, line.count <= 120,
      bytes[line.upperBound - 1].isLetter,
      bytes[line.upperBound..<label.lowerBound].count(where: { $0 == 0x0A }) == 1
    else { return nil }
    return line
  }

  /// “keeping children and young people safe”, the rest of the label of a table’s last row, which reads as a paragraph.
  private func restOfRow(_ index: Int) -> Range<Int>? {
    guard index > 0, case .table = blocks[index - 1].kind, let first = lines(blocks[index].range).first,
      bytes[first.lowerBound].isLower, bytes[first.upperBound - 1].isLetter, first.count <= 80
    else { return nil }
    return first
  }

  private func lines(_ range: Range<Int>) -> [Range<Int>] {
    bytes[range].split { $0.isBreak }.compactMap { line in
      guard let lower = line.firstIndex(where: { !$0.isSpace }), let upper = line.lastIndex(where: { !$0.isSpace })
      else { return nil }
      return lower..<upper + 1
    }
  }

  /// - Parameters:
  ///   - above: the heading that stands above the table.
  ///   - start: a line right above a row, which may be the first of its label or a heading.
  private func gradedRows(
    _ table: PublishedTable, below above: Range<Int>? = nil,
    behind start: (words: Range<Int>, heading: Range<Int>?)? = nil
  ) -> [RecordEntry] {
    var heading = above
    var result: [RecordEntry] = []
    var line = start
    // Whether the grade of the row above goes on: “Requires improvement to be” above “good”.
    var isCut = false
    for row in table.rows {
      defer {
        let words = row.last { !$0.isEmpty }.map { bytes[$0].smallLetters } ?? []
        isCut = ["requiresimprovement", "requiresimprovementto", "requiresimprovementtobe"].contains {
          $0.utf8.elementsEqual(words)
        }
      }
      defer { if row.contains(where: { !$0.isEmpty && wholeGrade($0) != nil }) { line = nil } }
      let filled = row.filter { !$0.isEmpty }
      guard let last = filled.last else { continue }
      // “and care leavers”, “be good”: the rest of the row above.
      if let own = result.last, bytes[filled[0].lowerBound].isLower, row.first == filled[0],
        filled.allSatisfy({ bytes[$0.lowerBound].isLower && (wholeGrade($0) == nil || isCut) }),
        wholeGrade(filled[0]) == nil, filled[0].count <= 80
      {
        result[result.count - 1] = RecordEntry(
          label: own.label, rest: own.rest + [filled[0]], grade: own.grade, heading: own.heading)
        continue
      }
      if filled.count == 1 {
        if let entry = entry(last, heading: heading) {
          result.append(entry)
        } else {
          line = (last, heading)
          heading = last
        }
        continue
      }
      // What the inspectors said may stand in a last column, behind the grade.
      let grades = filled.indices.dropFirst().filter { wholeGrade(filled[$0]) != nil }
      guard let column = grades.last, let grade = wholeGrade(filled[column]) else { continue }
      if column < filled.count - 1, !isDirection(last), grades.count > 1 || !isRemark(last) { continue }
      // Before it may stand that of an earlier inspection, or that there was none.
      let label = filled[..<column].last { wholeGrade($0) == nil && !isNoGrade($0) } ?? filled[0]
      // “Outstanding (Grade 1)” explains the scale.
      if GradeWords.grade(bytes, at: label.lowerBound, before: label.upperBound) != nil { continue }
      if isEarlierGrade(label.lowerBound) { continue }
      // “The contribution of health agencies to keeping children and”, “young people safe     Good”
      if let line, bytes[label.lowerBound].isLower, bytes[line.words.upperBound - 1].isLetter {
        heading = line.heading
        result.append(RecordEntry(label: line.words, rest: [label], grade: grade, heading: heading))
      } else {
        result.append(RecordEntry(label: label, grade: grade, heading: heading))
      }
    }
    return result
  }

  /// The grade that is all of a cell, a number in brackets aside: “Good (2)”, “Good (Grade 2)”; or the start of one that
  /// goes on in the next line: “Requires improvement to”.
  private func wholeGrade(_ cell: Range<Int>) -> String? {
    guard let grade = GradeWords.grade(bytes, at: cell.lowerBound, before: cell.upperBound) else { return nil }
    let rest = bytes[grade.end..<cell.upperBound].smallLetters
    let isCut = grade.id == "requires-improvement" && ["to", "tobe"].contains { rest.elementsEqual($0.utf8) }
    return rest.isEmpty || rest.elementsEqual("grade".utf8) || isCut ? grade.id : nil
  }

  /// “Improved”, “No change”, “↑”: what became of a grade since the one beside it.
  private func isDirection(_ cell: Range<Int>) -> Bool {
    let words = bytes[cell].split { !$0.isLetter }.map { $0.map(\.lower) }
    return words.count <= 3 && !bytes[cell].contains(where: \.isDigit)
      && words.allSatisfy { word in Self.directions.contains { $0.elementsEqual(word) } }
  }

  private static let directions = [
    "improved", "improving", "improvement", "improves", "declined", "declining", "same", "unchanged", "no", "change",
    "stable", "maintained", "better", "worse", "up", "down", "higher", "lower", "the",
  ].map { Array($0.utf8) }

  private func isNoGrade(_ cell: Range<Int>) -> Bool {
    let letters = String(decoding: bytes[cell].smallLetters, as: UTF8.self)
    return ["", "na", "notapplicable", "notjudged", "notinspected", "notgraded", "none"].contains(letters)
  }

  /// “At the previous inspection overall effectiveness was judged inadequate.” behind a list, which is no line of it.
  package func isStatement(_ entry: RecordEntry) -> Bool {
    let words = label(of: entry).lowercased().split { !$0.isLetter }
    return words.suffix(2).contains { ["judged", "was", "were", "graded", "is", "are", "rated"].contains($0) }
      && words.count > 4
  }

  private func isRemark(_ cell: Range<Int>) -> Bool { bytes[cell].split(separator: 0x20).count >= 3 }
}
