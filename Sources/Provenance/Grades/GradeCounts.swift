import InspectionModel

/// How many had a grade, as a sentence has it, against a list of grades with their numbers: “none was outstanding” where
/// the list has “Outstanding 0”.
struct GradeCounts {
  let problem: Objection?

  init(_ sentence: FigureStretch, _ places: PrintedPlaces) {
    let figures = sentence.figures.filter {
      $0.value.kind == .number && $0.role != .alternative
    }
    for grade in figures.isEmpty ? [] : GradeWords.grades(sentence.bytes, sentence.range) {
      guard let figure = figures.last(where: { $0.range.upperBound <= grade.range.lowerBound }),
        Self.isCount(figure, before: grade.range, sentence)
      else { continue }
      let beside = places.figures(behind: Array(GradeLookup.words(grade.id).utf8))
      guard let printed = beside.first, !beside.contains(figure.value),
        !Self.isPrinted(figure.value, before: grade.id, places)
      else { continue }
      let message =
        "\(places.words) has \(printed) beside “\(GradeLookup.words(grade.id))”, and not “\(sentence.string(figure.range))”"
      problem = Objection(range: figure.range, message: message, hint: printed.description)
      return
    }
    problem = nil
  }

  /// Whether the places have the number before the grade, as a sentence does: “seven were good, twelve adequate”.
  private static func isPrinted(_ value: FigureValue, before grade: String, _ places: PrintedPlaces) -> Bool {
    places.stretches.contains { passage in
      GradeWords.grades(passage.bytes, passage.range).contains { printed in
        guard printed.id == grade,
          let figure = passage.figures.last(where: {
            $0.role != .alternative && $0.range.upperBound <= printed.range.lowerBound
          })
        else { return false }
        return FigureSet.says(value, figure.value) && isCount(figure, before: printed.range, passage)
      }
    }
  }

  /// “16 were judged good”, “36 required improvement”, and not “one in four was good” or “16 of 68 were good”.
  private static func isCount(
    _ figure: FigureMention, before grade: Range<Int>, _ sentence: FigureStretch
  ) -> Bool {
    let between = sentence.bytes[figure.range.upperBound..<grade.lowerBound]
    let before = sentence.words(before: figure.range, within: 24)
    return Paraphrase.words(between).allSatisfy(joining.contains) && !between.contains { !$0.isLetter && !$0.isSpace }
      && !["of", "in", "the", "grade", "not"].contains(before.last ?? "")
  }

  private static let joining: Set = [
    "was", "were", "is", "are", "had", "been", "judged", "graded", "rated", "as", "councils", "authorities", "areas",
    "found", "to", "be",
  ]
}
