/// A row of judgement and grade in a summary, whose words may fill several lines of the text.
package struct GradeRow: Sendable, Hashable {
  /// The bytes of the label, a range for each line or cell that it fills.
  package let label: [Range<Int>]
  package let grade: String
  package let gradeRange: Range<Int>
}

/// Reads the rows of summaries of grades, line by line: cells between pipes, tabs or columns of spaces, labels and
/// grades that go on in the next line, a grade on a line of its own below what it grades.
///
/// Rows that follow each other are a run; prose, a bullet or another table ends it.
struct GradeRowReader {
  private let bytes: [UInt8]
  private let lines: [TextLine]
  private(set) var runs: [[GradeRow]] = []
  private var run: [GradeRow] = []
  private var label: [Range<Int>] = []
  private var grade: (id: String, range: Range<Int>)?
  /// The words of the grade so far: “requires improvement to be good” may fill three lines.
  private var gradeWords: [String] = []
  /// Whether the grade began above its label, in a narrow column, and no more of it has come yet.
  private var isStart = false
  /// Whether the grade stands on a line of its own, as all do where a table is taken from its page cell by cell.
  private var isOwnLine = false
  private var isEveryOwnLine = true
  /// A grade right below the head, before any label: each grade of this table stands above its label.
  private var above: (id: String, range: Range<Int>)?
  /// How many lines lie since the last grade.
  private var silence = 0
  private var least = 2

  /// A summary's rows are close together.
  private static let mostSilence = 6

  init(_ bytes: [UInt8], _ lines: [TextLine]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// The runs of two rows or more, or of so many. Linear in the lines.
  static func runs(_ bytes: [UInt8], _ lines: [TextLine], least: Int = 2) -> [[GradeRow]] {
    var reader = GradeRowReader(bytes, lines)
    reader.least = least
    for line in lines { reader.read(line) }
    reader.endRun()
    return reader.runs
  }

  private mutating func read(_ line: TextLine) {
    let cells = cells(line.content)
    guard let last = cells.last, !LineOpening(bytes, line.content).hasBullet else {
      if !cells.isEmpty { endRun() }
      return
    }
    if cells.count == 1, isProse(last) { return endRun() }
    let labels = Array(cells.dropLast())
    if isGoingOn(last, labels) {
      goOn(last, labels)
    } else if let found = wholeGrade(last) {
      add(found, last, labels: labels)
    } else if let split = glued(last) {
      add(split.grade, split.range, labels: labels + [split.label])
    } else {
      addText(cells, line)
    }
  }

  private mutating func add(_ id: String, _ range: Range<Int>, labels: [Range<Int>]) {
    silence = 0
    if grade != nil {
      // Of two grades in a row neither is told to be that of the label above: a column of grades begins here.
      if labels.isEmpty, isOwnLine { label = [] }
      close()
    }
    // What stands above a row that starts afresh is a heading.
    if let first = labels.first, !label.isEmpty, !bytes[first.lowerBound].isLower { label = [] }
    label += labels
    isOwnLine = labels.isEmpty
    gradeWords = Self.words(bytes[range])
    if label.count == 1, isOwnLine, isHead(label[0]) {
      label = []
      above = run.isEmpty ? (id, range) : nil
    } else if label.isEmpty {
      if above != nil, run.isEmpty { above = nil }
      isStart = id == "requires-improvement" && gradeWords.count < Self.longest.count
      grade = isStart ? (id, range) : nil
    } else {
      grade = (id, range)
    }
  }

  private mutating func goOn(_ cell: Range<Int>, _ labels: [Range<Int>]) {
    let start = grade?.range.lowerBound ?? cell.lowerBound
    grade?.range = start..<cell.upperBound
    gradeWords += Self.words(bytes[cell])
    label += labels
    isStart = isStart && label.isEmpty
    silence = 0
  }

  private mutating func addText(_ cells: [Range<Int>], _ line: TextLine) {
    silence += 1
    if silence > Self.mostSilence { endRun() }
    guard cells.count == 1 else {
      let words = cells.map { LabelWords(bytes[$0]) }
      let isHead = words.contains { $0.likeness(LabelWords("judgement")) > 0 || $0.likeness(LabelWords("grade")) > 0 }
      if isHead { close() } else { endRun() }
      return
    }
    let goesOn = bytes[cells[0].lowerBound].isLower && line.blanksBefore == 0
    if goesOn, !label.isEmpty {
      label.append(cells[0])
    } else if isStart, label.isEmpty {
      label = [cells[0]]
    } else {
      // A label that gets no grade is the last, where the grades stand above.
      if above != nil, grade == nil, !label.isEmpty, !run.isEmpty { endRun() } else { close() }
      label = [cells[0]]
    }
  }

  private mutating func close() {
    if let grade, !label.isEmpty, !isStart {
      run.append(GradeRow(label: label, grade: grade.id, gradeRange: grade.range))
      isEveryOwnLine = isEveryOwnLine && isOwnLine
    }
    grade = nil
    isStart = false
    label = []
  }

  private mutating func endRun() {
    let last = grade == nil ? label : []
    close()
    if let above, isEveryOwnLine { run = Self.turned(run, above, last) }
    if run.count >= least { runs.append(run) }
    run = []
    above = nil
    isEveryOwnLine = true
    silence = 0
  }

  /// The rows of a table whose grades stand above their labels: each label has the grade of the row before. None where
  /// the last label was not found, because then the rows can't be told.
  private static func turned(
    _ rows: [GradeRow], _ above: (id: String, range: Range<Int>), _ last: [Range<Int>]
  ) -> [GradeRow] {
    guard !last.isEmpty else { return [] }
    let grades = [above] + rows.map { (id: $0.grade, range: $0.gradeRange) }
    return zip(rows.map(\.label) + [last], grades).map { GradeRow(label: $0, grade: $1.id, gradeRange: $1.range) }
  }

  // MARK: - Words

  private func isProse(_ cell: Range<Int>) -> Bool {
    cell.count > 130 || cell.count > 60 && bytes[cell.upperBound - 1] == UInt8(ascii: ".")
  }

  /// The grade that is all of a cell; “Requires” alone is the start of one.
  private func wholeGrade(_ cell: Range<Int>) -> String? {
    if let grade = GradeWords.grade(bytes, at: cell.lowerBound, before: cell.upperBound) {
      let rest = bytes[grade.end..<cell.upperBound]
      if !rest.contains(where: \.isLetter) || Self.words(rest) == ["to"] || Self.words(rest) == ["to", "be"] {
        return grade.id
      }
      return nil
    }
    let words = Self.words(bytes[cell])
    return words == ["requires"] || words == ["require"] ? "requires-improvement" : nil
  }

  /// “Overall effectiveness: Good” in one cell, “Overall effectiveness Requires improvement to be” before “good”.
  private func glued(_ cell: Range<Int>) -> (label: Range<Int>, grade: String, range: Range<Int>)? {
    guard cell.count <= 160, let last = closingGrade(cell) else { return nil }
    var upper = last.range.lowerBound
    while upper > cell.lowerBound, bytes[upper - 1].isSpace { upper -= 1 }
    guard upper > cell.lowerBound + 2 else { return nil }
    let isDash = bytes[upper - 1] == UInt8(ascii: "-") || bytes[upper - 1] == 0x93 || bytes[upper - 1] == 0x94
    let isSigned = bytes[upper - 1] == UInt8(ascii: ":") || isDash
    // Behind a space alone a capital must tell a cell's grade from the end of a sentence.
    guard isSigned || bytes[last.range.lowerBound].isUpper && !isVerb(before: upper, in: cell) else { return nil }
    while upper > cell.lowerBound, !bytes[upper - 1].isLetter { upper -= 1 }
    return upper > cell.lowerBound ? (cell.lowerBound..<upper, last.id, last.range) : nil
  }

  /// The grade that a cell ends in, or the start of one that goes on in the next line.
  private func closingGrade(_ cell: Range<Int>) -> (id: String, range: Range<Int>)? {
    if let last = GradeWords.grades(bytes, cell).last {
      let rest = bytes[last.range.upperBound..<cell.upperBound]
      if !rest.contains(where: { $0.isLetter || $0.isDigit }) { return last }
      let words = Self.words(rest)
      let isCut = last.id == "requires-improvement" && (words == ["to"] || words == ["to", "be"])
      return isCut ? (last.id, last.range.lowerBound..<cell.upperBound) : nil
    }
    guard let space = bytes[cell].lastIndex(where: \.isSpace), wholeGrade(space + 1..<cell.upperBound) != nil else {
      return nil
    }
    return ("requires-improvement", space + 1..<cell.upperBound)
  }

  /// “… SERVICES ARE GOOD” is a sentence, in capitals too.
  private func isVerb(before end: Int, in cell: Range<Int>) -> Bool {
    let word = bytes[cell.lowerBound..<end].split { !$0.isLetter }.last.map { $0.map(\.lower) } ?? []
    return ["are", "is", "be", "was", "were", "as", "remain", "now", "judged", "than"].contains {
      $0.utf8.elementsEqual(word)
    }
  }

  private static let longest = ["requires", "improvement", "to", "be", "good"]

  /// “improvement to be good”, “to be”, “good”: the rest of a grade that began on a line above. A label beside it goes
  /// on too, or is the first.
  private func isGoingOn(_ cell: Range<Int>, _ labels: [Range<Int>]) -> Bool {
    guard grade?.id == "requires-improvement", gradeWords.count < Self.longest.count else { return false }
    let words = Self.words(bytes[cell])
    guard !words.isEmpty, Self.longest[gradeWords.count...].starts(with: words) else { return false }
    guard let first = labels.first else { return bytes[cell.lowerBound].isLower || gradeWords.last != "improvement" }
    return bytes[cell.lowerBound].isLower && (label.isEmpty || bytes[first.lowerBound].isLower)
  }

  /// “Judgement” or “Grade” alone, as the head of a column.
  private func isHead(_ cell: Range<Int>) -> Bool {
    let words = Self.words(bytes[cell])
    return !words.isEmpty && words.allSatisfy { ["judgement", "judgements", "judgment", "grade", "key"].contains($0) }
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split { !$0.isLetter }.prefix(8).map { String(decoding: $0.map(\.lower), as: UTF8.self) }
  }

  // MARK: - Cells

  /// The cells of a line that hold anything, without numbers of their own: “2.1 Adoption performance | Good”.
  private func cells(_ content: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = content.lowerBound
    var i = start
    func isGap(_ i: Int) -> Bool {
      bytes[i] == 0x09 || bytes[i] == UInt8(ascii: "|")
        || bytes[i] == 0x20 && i + 1 < content.upperBound && bytes[i + 1] == 0x20
    }
    while i <= content.upperBound {
      if i == content.upperBound || isGap(i) {
        if let cell = trimmed(start..<i) { cells.append(cell) }
        while i < content.upperBound, bytes[i].isSpace || bytes[i] == UInt8(ascii: "|") { i += 1 }
        start = i
        if i == content.upperBound { break }
      } else {
        i += 1
      }
    }
    return cells
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower].isSpace { lower += 1 }
    let first = lower
    while lower < upper, bytes[lower].isDigit || bytes[lower] == UInt8(ascii: ".") { lower += 1 }
    if lower > first, lower < upper, !bytes[lower].isSpace { lower = first }
    while lower < upper, bytes[lower].isSpace { lower += 1 }
    while upper > lower, bytes[upper - 1].isSpace { upper -= 1 }
    return bytes[lower..<upper].contains(where: \.isLetter) ? lower..<upper : nil
  }
}
