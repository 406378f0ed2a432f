import InspectionModel

/// Whether a sentence counts by what the passage has as an age alone, or takes a count for an age: “24 children” where it
/// has “care leavers (18–24)”.
struct AgeUse {
  /// How the passage has the figure; nil where nothing speaks against the writer's use.
  let problem: String?

  init(
    _ figure: FigureMention, in sentence: FigureStretch, _ places: PrintedPlaces
  ) {
    problem = Self.problem(figure, sentence, places)
  }

  private static func problem(
    _ figure: FigureMention, _ sentence: FigureStretch, _ places: PrintedPlaces
  ) -> String? {
    guard figure.value.kind == .number, figure.role == .figure else { return nil }
    let isAge = AgeWords.isSurelyAge(figure, in: sentence)
    let isCount = !isAge && counts(figure, sentence)
    guard isAge || isCount else { return nil }
    var isFound = false
    for passage in places.stretches {
      for mention in passage.figures where FigureSet.says(figure.value, mention.value) {
        guard mention.value.kind == .number else { return nil }
        let isSame =
          isAge
          ? AgeWords.mayBeAge(mention, in: passage)
          : !AgeWords.isPublishedAge(mention, in: passage)
        if isSame { return nil }
        isFound = true
      }
    }
    if !isFound { return nil }
    return isAge ? "as a number, not as an age" : "only as an age, and this counts something by it"
  }

  /// Whether people or what belongs to them are counted: “24 children”, “5 foster carers”.
  private static func counts(_ figure: FigureMention, _ sentence: FigureStretch) -> Bool {
    let rest = sentence.behind(figure.range).prefix(24)
    guard rest.first?.isSpace == true, let word = Paraphrase.words(rest).first else { return false }
    return counted.contains(word)
  }

  private static let counted: Set = [
    "children", "people", "care", "pupils", "families", "carers", "foster", "teams", "schools", "residents",
    "referrals", "plans", "inspectors", "households", "students", "girls", "boys", "females", "males", "cases", "staff",
    "workers", "contacts", "assessments", "enquiries", "adoptions", "languages",
  ]
}
