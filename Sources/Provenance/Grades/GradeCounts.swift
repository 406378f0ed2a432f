import InspectionModel

/// How many had a grade, as a sentence has it, against a list of grades with their numbers: “none was outstanding” where
/// the list has “Outstanding 0”.
struct GradeCounts {
  /// Where the number stands, with what the list has.
  let problem: (figure: Range<Int>, printed: FigureValue, grade: String)?

  init(
    _ all: [FigureMention], in bytes: [UInt8], _ sentence: Range<Int>, _ locators: [Locator], _ lookup: TextLookup
  ) {
    let spread = SpreadCheck(lookup, name: "")
    let figures = all.filter {
      $0.value.kind == .number && $0.role != .alternative
    }
    for grade in figures.isEmpty ? [] : GradeWords.grades(bytes, sentence) {
      guard let figure = figures.last(where: { $0.range.upperBound <= grade.range.lowerBound }),
        Self.isCount(figure, before: grade.range, bytes, sentence)
      else { continue }
      let beside = spread.figures(behind: Array(GradeLookup.words(grade.id).utf8), in: locators)
      guard let printed = beside.first, !beside.contains(figure.value) else { continue }
      problem = (figure.range, printed, GradeLookup.words(grade.id))
      return
    }
    problem = nil
  }

  /// “16 were judged good”, “36 required improvement”, and not “one in four was good” or “16 of 68 were good”.
  private static func isCount(
    _ figure: FigureMention, before grade: Range<Int>, _ bytes: [UInt8], _ sentence: Range<Int>
  ) -> Bool {
    let between = bytes[figure.range.upperBound..<grade.lowerBound]
    let before = Paraphrase.words(bytes[sentence.lowerBound..<figure.range.lowerBound].suffix(24))
    return Paraphrase.words(between).allSatisfy(joining.contains) && !between.contains { !$0.isLetter && !$0.isSpace }
      && !["of", "in", "the", "grade", "not"].contains(before.last ?? "")
  }

  private static let joining: Set = [
    "was", "were", "is", "are", "had", "been", "judged", "graded", "rated", "as", "councils", "authorities", "areas",
    "found", "to", "be",
  ]
}
