/// Reads a summary of grades that was taken from its page column by column: all labels, and below them all grades.
enum GradeColumns {
  /// The rows, where as many labels as grades stand in lines of their own; labels that go on in the next line are one.
  static func run(_ bytes: [UInt8], _ lines: [TextLine]) -> [GradeRow]? {
    var index = 0
    while index < lines.count {
      guard grade(bytes, lines, index) != nil else {
        index += 1
        continue
      }
      var grades: [(id: String, range: Range<Int>)] = []
      let first = index
      while index < lines.count, let found = grade(bytes, lines, index) {
        grades.append((found.id, lines[index].content.lowerBound..<lines[found.end - 1].content.upperBound))
        index = found.end
      }
      guard grades.count >= 2, let labels = labels(bytes, lines, above: first, count: grades.count) else { continue }
      return zip(labels, grades).map { GradeRow(label: $0, grade: $1.id, gradeRange: $1.range) }
    }
    return nil
  }

  /// So many labels right above a line, with “Grade” between, and “Judgement”, or that and “Grade”, above them.
  private static func labels(_ bytes: [UInt8], _ lines: [TextLine], above: Int, count: Int) -> [[Range<Int>]]? {
    var labels: [[Range<Int>]] = []
    var open: [Range<Int>] = []
    var index = above - 1
    if index >= 0, isWord("grade", bytes, lines[index].content) { index -= 1 }
    while index >= 0, labels.count < count, above - index < 8 * count + 8 {
      let content = lines[index].content
      guard !isWord("grade", bytes, content), content.count <= 110, bytes[content.upperBound - 1] != UInt8(ascii: "."),
        bytes[content.lowerBound].isLetter
      else { return nil }
      open.insert(content, at: 0)
      if !bytes[content.lowerBound].isLower {
        labels.insert(open, at: 0)
        open = []
      }
      index -= 1
    }
    if index >= 0, isWord("grade", bytes, lines[index].content) { index -= 1 }
    guard labels.count == count, index >= 0, isWord("judgement", bytes, lines[index].content) else { return nil }
    return labels
  }

  private static func isWord(_ word: String, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].smallLetters.elementsEqual(word.utf8)
  }

  /// The grade that is all of a line, or of it and up to two below: “Requires”, “improvement to”, “be good”.
  private static func grade(_ bytes: [UInt8], _ lines: [TextLine], _ index: Int) -> (id: String, end: Int)? {
    guard GradeWords.isPart(bytes, lines[index].content) else { return nil }
    for end in (index + 1...index + 3).reversed() where end <= lines.count {
      let range = lines[index].content.lowerBound..<lines[end - 1].content.upperBound
      let isOne = lines[index..<end].dropFirst().allSatisfy {
        $0.blanksBefore <= 1 && bytes[$0.content.lowerBound].isLower
      }
      guard isOne, let grade = GradeWords.grade(bytes, at: range.lowerBound, before: range.upperBound),
        !bytes[grade.end..<range.upperBound].contains(where: \.isLetter)
      else { continue }
      return (grade.id, end)
    }
    return nil
  }
}
