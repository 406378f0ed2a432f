/// Reads the rows of summaries of grades, line by line: cells between pipes, tabs or columns of spaces, labels and
/// grades that go on in the next line, a grade on a line of its own below what it grades.
///
/// Rows that follow each other are a run; prose, a bullet or another table ends it.
struct GradeRowReader {
  private let bytes: [UInt8]
  private let cells: GradeCells
  private(set) var result = GradeRuns()
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
  /// Whether the head of the table has its grades in the first column.
  private var isGradeFirst = false
  /// Where the heading of what an earlier inspection gave starts, whose rows are left aside.
  private var earlierStart: Int?

  /// A summary's rows are close together.
  private static let mostSilence = 6

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    cells = GradeCells(bytes: bytes)
  }

  /// Linear in the lines.
  static func read(_ bytes: [UInt8], _ lines: [TextLine]) -> GradeRuns {
    var reader = GradeRowReader(bytes)
    for line in lines { reader.read(line) }
    reader.endRun()
    return reader.result
  }

  private mutating func read(_ line: TextLine) {
    var found = cells.cells(line.content)
    guard let end = found.last, !LineOpening(bytes, line.content).hasBullet || isPartOfRow(line, found) else {
      if !found.isEmpty { endRun() }
      return
    }
    // “– Adoption performance” without its dash.
    let opening = LineOpening(bytes, line.content)
    if opening.hasBullet, found[0].contains(opening.content.lowerBound) {
      found[0] = opening.content.lowerBound..<found[0].upperBound
    }
    if found.count == 1, cells.isProse(end) || isNumberedSentence(line) { return endRun() }
    var last = end
    if let own = EarlierInspection.withoutRemark(bytes, end) {
      last = own
    } else {
      // A remark in a cell of its own.
      found.removeLast()
      guard let own = found.last else { return }
      last = own
    }
    // A grade in the middle is that of an earlier inspection, or of this one, by the head.
    let labels = found.dropLast().filter { isGradeFirst || cells.wholeGrade($0) == nil }
    if isGradeFirst, found.count == 2, read(last, behind: found[0]) { return }
    if isGoingOn(last, labels) {
      goOn(last, labels)
    } else if let grade = cells.wholeGrade(last) {
      add(grade, last, labels: labels)
    } else if let split = cells.glued(last) {
      add(split.grade, split.range, labels: labels + [split.label])
    } else {
      addText(found, line)
    }
  }

  /// “– Adoption performance     Good”, a row of a table that is a part of the one above.
  private func isPartOfRow(_ line: TextLine, _ found: [Range<Int>]) -> Bool {
    guard line.hasGap, !run.isEmpty || grade != nil, found.count > 1 else { return false }
    return found.last.map { cells.wholeGrade($0) != nil } ?? false
  }

  /// A row whose grade stands before its label, or the rest of one.
  private mutating func read(_ label: Range<Int>, behind cell: Range<Int>) -> Bool {
    if isGoingOn(cell, [label]) {
      goOn(cell, [label])
    } else if let grade = cells.wholeGrade(cell), cells.wholeGrade(label) == nil {
      add(grade, cell, labels: [label])
    } else {
      return false
    }
    return true
  }

  /// “2. Plans are clear.”, a paragraph of the text.
  private func isNumberedSentence(_ line: TextLine) -> Bool {
    LineOpening(bytes, line.content).isClosed && bytes[line.content.upperBound - 1] == UInt8(ascii: ".")
  }

  private mutating func add(_ id: String, _ range: Range<Int>, labels: [Range<Int>]) {
    silence = 0
    if grade != nil {
      if isStart, above != nil {
        // “Requires improvement” was all of a grade above its label.
        grade = nil
        isStart = false
      } else {
        // Of two grades in a row neither is told to be that of the label above: a column of grades begins here.
        if labels.isEmpty, isOwnLine { label = [] }
        close()
      }
    }
    // What stands above a row that starts afresh is a heading.
    if let first = labels.first, !label.isEmpty, !bytes[first.lowerBound].isLower { label = [] }
    label += labels
    isOwnLine = labels.isEmpty
    gradeWords = GradeCells.words(bytes[range])
    let isBelowHead = label.count == 1 && isOwnLine && cells.isHead(label[0])
    if isBelowHead { label = [] }
    if label.isEmpty {
      if run.isEmpty { above = isBelowHead ? (id, range) : nil }
      isStart = id == "requires-improvement" && gradeWords.count < Self.longest.count
      grade = isStart ? (id, range) : nil
    } else {
      grade = (id, range)
    }
  }

  private mutating func goOn(_ cell: Range<Int>, _ labels: [Range<Int>]) {
    let start = grade?.range.lowerBound ?? cell.lowerBound
    grade?.range = start..<cell.upperBound
    // The rest stands beside its label, or the whole above it.
    if run.isEmpty, let first = above { above = labels.isEmpty ? (first.id, start..<cell.upperBound) : nil }
    gradeWords += GradeCells.words(bytes[cell])
    label += labels
    isStart = isStart && label.isEmpty
    silence = 0
  }

  private mutating func addText(_ found: [Range<Int>], _ line: TextLine) {
    silence += 1
    let isBefore = run.isEmpty && grade == nil && above == nil
    if silence > Self.mostSilence, !isBefore { endRun() }
    guard found.count == 1 else { return addHead(found) }
    if EarlierInspection.isHeading(bytes, found[0]) {
      endRun()
      earlierStart = found[0].lowerBound
      return
    }
    if RequestHeadings.kind(bytes, found[0]) != nil || leadsToList(found[0]) { return endRun() }
    if earlierStart != nil, endsEarlier(found[0]) { endRun() }
    let goesOn = bytes[found[0].lowerBound].isLower && line.blanksBefore == 0
    // “Grade at previous”, “inspection (2019)”
    if goesOn, label.count == 1, EarlierInspection.isHeading(bytes, label[0].lowerBound..<found[0].upperBound) {
      let start = label[0].lowerBound
      label = []
      endRun()
      earlierStart = start
      return
    }
    if goesOn, !label.isEmpty {
      label.append(found[0])
      let length = label.reduce(0) { $0 + $1.count }
      if length > 160 || length > 60 && bytes[found[0].upperBound - 1] == UInt8(ascii: ".") { endRun() }
    } else if isStart, label.isEmpty {
      label = [found[0]]
    } else {
      // A label that gets no grade is the last, where the grades stand above.
      if above != nil, grade == nil, !label.isEmpty, !run.isEmpty { endRun() } else { close() }
      label = [found[0]]
    }
  }

  /// “Judgement    Grade”, or what is no part of the table.
  private mutating func addHead(_ found: [Range<Int>]) {
    let words = found.map { LabelWords(bytes[$0]) }
    let isHead = words.contains { $0.likeness(LabelWords("judgement")) > 0 || $0.likeness(LabelWords("grade")) > 0 }
    guard isHead else { return endRun() }
    if earlierStart != nil { endRun() } else { close() }
    isGradeFirst = found.count == 2 && GradeCells.words(bytes[found[0]]) == ["grade"]
    if let last = found.last, cells.isHead(last) { label = [last] }
  }

  /// “Ofsted’s judgements were:”, which leads to another list.
  private func leadsToList(_ cell: Range<Int>) -> Bool {
    guard bytes[cell.upperBound - 1] == UInt8(ascii: ":") else { return false }
    let words = bytes[cell].split { !$0.isLetter }
    let last = words.last.map { String(decoding: $0.map(\.lower), as: UTF8.self) }
    return words.count > 1 && last.map(Self.leading.contains) ?? false
  }

  private static let leading: Set = [
    "were", "are", "was", "is", "follows", "following", "below", "grades", "judgements",
  ]

  /// Whether a line says that the grades below it are not those of an earlier inspection: the head of a table, “This
  /// inspection”, or another detail of a first page, “Lead inspector: Jane Doe”.
  private func endsEarlier(_ cell: Range<Int>) -> Bool {
    cells.isHead(cell) || EarlierInspection.isEnd(bytes, cell) || bytes[cell].contains(UInt8(ascii: ":"))
  }

  private mutating func close() {
    if let grade, !label.isEmpty, !isStart {
      let row = GradeRow(label: label, grade: grade.id, gradeRange: grade.range)
      if EarlierInspection.isNamed(bytes, label) {
        result.earlier.append(label[0].lowerBound..<max(label[0].upperBound, grade.range.upperBound))
      } else {
        run.append(row)
        isEveryOwnLine = isEveryOwnLine && isOwnLine
      }
    }
    grade = nil
    isStart = false
    label = []
  }

  private mutating func endRun() {
    let last = grade == nil ? label : []
    close()
    if let above, isEveryOwnLine { run = Self.turned(run, above, last) }
    if let start = earlierStart {
      if let last = run.last { result.earlier.append(start..<max(start, last.gradeRange.upperBound)) }
    } else if !run.isEmpty {
      result.runs.append(run)
    }
    earlierStart = nil
    isGradeFirst = false
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

  private static let longest = ["requires", "improvement", "to", "be", "good"]

  /// “improvement to be good”, “to be”, “good”: the rest of a grade that began on a line above. A label beside it goes
  /// on too, or is the first.
  private func isGoingOn(_ cell: Range<Int>, _ labels: [Range<Int>]) -> Bool {
    guard grade?.id == "requires-improvement", gradeWords.count < Self.longest.count else { return false }
    let words = GradeCells.words(bytes[cell])
    guard !words.isEmpty, Self.longest[gradeWords.count...].starts(with: words) else { return false }
    guard let first = labels.first else { return bytes[cell.lowerBound].isLower || gradeWords.last != "improvement" }
    return bytes[cell.lowerBound].isLower && (label.isEmpty || bytes[first.lowerBound].isLower)
  }
}
