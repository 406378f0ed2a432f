/// Lines and items of a text that end in a grade, and the lists that they make.
extension PublishedText {
  /// A short line that ends in a grade, or one with the rest of its label below.
  func entry(_ range: Range<Int>, heading: Range<Int>? = nil) -> RecordEntry? {
    closedEntry(range, heading: heading) ?? wrappedEntry(range, heading: heading)
  }

  /// The same of an item, which may have its grade first, “Inadequate: the impact of leaders”, or say it by a verb, “Overall
  /// effectiveness was judged to be good”.
  private func itemEntry(_ range: Range<Int>) -> RecordEntry? {
    guard let entry = entry(range) else { return turnedEntry(range) }
    return RecordEntry(label: withoutVerb(entry.label), rest: entry.rest, grade: entry.grade, heading: nil)
  }

  private func turnedEntry(_ range: Range<Int>) -> RecordEntry? {
    guard range.count <= 160, let first = GradeWords.grade(bytes, at: range.lowerBound, before: range.upperBound),
      let mark = bytes[first.end..<range.upperBound].first(where: { !$0.isSpace }), mark == UInt8(ascii: ":"),
      let lower = bytes[first.end..<range.upperBound].firstIndex(where: \.isLetter),
      let upper = bytes[lower..<range.upperBound].lastIndex(where: \.isLetter),
      GradeWords.grades(bytes, lower..<range.upperBound).isEmpty, !isEarlierGrade(range.lowerBound)
    else { return nil }
    return RecordEntry(label: lower..<upper + 1, grade: first.id, heading: nil)
  }

  /// “Overall effectiveness was judged to”
  private func withoutVerb(_ label: Range<Int>) -> Range<Int> {
    var words = bytes[label].split { !$0.isLetter }
    let judging = ["to", "be", "as", "judged", "graded", "rated", "found", "was", "were", "is", "are"]
    while let last = words.last, judging.contains(where: { last.lazy.map(\.lower).elementsEqual($0.utf8) }) {
      words.removeLast()
    }
    return words.last.map { label.lowerBound..<$0.endIndex } ?? label
  }

  /// “The contribution of health agencies to keeping     Inadequate”, and below it “children and young people safe”.
  private func wrappedEntry(_ range: Range<Int>, heading: Range<Int>?) -> RecordEntry? {
    guard let end = bytes[range].firstIndex(where: \.isBreak), range.upperBound - end <= 120 else { return nil }
    var upper = end
    while upper > range.lowerBound, bytes[upper - 1].isSpace { upper -= 1 }
    guard GradeWords.closesRow(bytes, range.lowerBound..<upper),
      let start = bytes[end..<range.upperBound].firstIndex(where: { !$0.isSpace }), bytes[start].isLower,
      bytes[range.upperBound - 1].isLetter, GradeWords.grades(bytes, start..<range.upperBound).isEmpty,
      var entry = closedEntry(range.lowerBound..<upper, heading: heading)
    else { return nil }
    entry.rest = [start..<range.upperBound]
    return entry
  }

  /// “Overall grading Requires Improvement”
  private func closedEntry(_ range: Range<Int>, heading: Range<Int>?) -> RecordEntry? {
    guard let range = EarlierInspection.withoutRemark(bytes, range), range.count <= 140,
      let last = GradeWords.grades(bytes, range).last,
      !bytes[last.range.upperBound..<range.upperBound].contains(where: { $0.isLetter || $0.isDigit })
    else { return nil }
    var upper = last.range.lowerBound
    while upper > range.lowerBound, !bytes[upper - 1].isLetter { upper -= 1 }
    // Of two columns of grades, one of which fills two lines, neither is told.
    let isCut = bytes[last.range].contains(where: \.isBreak)
    let others = GradeWords.grades(bytes, range.lowerBound..<last.range.lowerBound)
    // “… children in care were judged to be good and those of care leavers outstanding”
    if isCut && !others.isEmpty || others.contains(where: { leadsOn(behind: $0.range.upperBound) }) { return nil }
    guard upper > range.lowerBound + 2, !isEarlierGrade(range.lowerBound) else { return nil }
    return RecordEntry(label: range.lowerBound..<upper, grade: last.id, heading: heading)
  }

  /// Whether a word or a mark stands right behind a grade with which a sentence goes on to another.
  private func leadsOn(behind end: Int) -> Bool {
    guard let next = bytes[end...].firstIndex(where: { !$0.isSpace }) else { return false }
    if bytes[next] == UInt8(ascii: ",") || bytes[next] == UInt8(ascii: ";") { return true }
    let word = bytes[next...].prefix(while: \.isLetter)
    return ["and", "but", "while", "whereas"].contains { $0.utf8.elementsEqual(word.lazy.map(\.lower)) }
  }

  /// Three items or lines in a row that each end in a grade.
  var listedGrades: [RecordEntry] { listedRuns.first ?? [] }

  var listedRuns: [[RecordEntry]] {
    var runs: [[RecordEntry]] = []
    var run: [RecordEntry] = []
    func end() {
      if run.count >= 3 { runs.append(run) }
      run = []
    }
    for block in blocks {
      if block.kind == .item, let entry = itemEntry(block.range) {
        run.append(entry)
      } else if block.kind == .heading || block.kind == .paragraph, let entry = entry(block.range) {
        run.append(entry)
      } else {
        end()
      }
    }
    end()
    return runs
  }
}
