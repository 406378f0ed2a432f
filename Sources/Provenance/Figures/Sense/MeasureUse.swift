import InspectionModel

/// Whether a sentence counts by what the places have as an age, a length of time or the unit of a rate alone: “20 pupils”
/// where they have “over the next 20 years” and “per 20”.
struct MeasureUse {
  /// How the places have the figure; nil where nothing speaks against the writer's use.
  let problem: String?

  init(_ figure: FigureMention, in sentence: FigureStretch, _ places: PrintedPlaces) {
    problem = Self.problem(figure, sentence, places)
  }

  private static func problem(_ figure: FigureMention, _ sentence: FigureStretch, _ places: PrintedPlaces) -> String? {
    guard figure.value.kind == .number, figure.role == .figure, figure.value.amount > small,
      sentence.bytes[figure.range].contains(where: \.isDigit)
    else { return nil }
    // Nearly every figure is a plain one where it stands, and its sentence is not asked.
    lazy var words = Paraphrase.words(sentence.bytes[sentence.range])
    var found: String?
    for passage in places.stretches {
      for mention in passage.figures where FigureSet.says(figure.value, mention.value) {
        guard mention.value.kind == .number, mention.role != .alternative else { return nil }
        if let measure = measure(mention, in: passage) {
          if words.contains(where: { TimeMeasure.named(WordHash($0)) == measure }) { return nil }
          found = "only as a number of \(measure.plural)"
        } else if isUnit(mention, in: passage) {
          if !rates.isDisjoint(with: words) { return nil }
          found = "only behind “per” or “every”"
        } else if AgeWords.isPublishedAge(mention, in: passage) {
          if !ages.isDisjoint(with: words) { return nil }
          found = "only as an age"
        } else {
          return nil
        }
      }
    }
    guard let found, isCount(figure, sentence) else { return nil }
    return "\(found), and this counts something by it"
  }

  /// Smaller ones are counted by whoever sums up what a text lists.
  private static let small = 4 * FigureValue.scale

  /// Whether a word behind the figure may be what it counts, and nothing beside it makes another thing of it.
  private static func isCount(_ figure: FigureMention, _ sentence: FigureStretch) -> Bool {
    // “There were 20 pupils”, and not “most were 16”
    let isCounting = FigureVicinity.noun(sentence.behind(figure.range).prefix(24)) != nil
    let before = sentence.words(before: figure.range, within: 20)
    let isAge =
      AgeWords.mayBeAge(figure, in: sentence)
      && !(isCounting && ["are", "is", "were"].contains(before.last ?? "") && !AgeWords.isAge(figure, in: sentence))
    if isAge || measure(figure, in: sentence) != nil || isUnit(figure, in: sentence) {
      return false
    }
    // “16 and 17” is all that a row is called.
    if Paraphrase.words(sentence.bytes[sentence.range]).allSatisfy(joining.contains) { return false }
    // “children of 5 and of 16”
    let isOfAge = before.last == "of" && people.contains(before.dropLast().last ?? "")
    // “had begun after 17”, and not “after 17 referrals”
    let isEnd = sentence.behind(figure.range).first { !$0.isSpace }.map { Clauses.isEnd($0) } ?? true
    let isBoundOfAge = isEnd && ["after", "before", "at"].contains(before.last ?? "")
    return !binding.contains(before.last ?? "") && !isOfAge && !isBoundOfAge
  }

  /// “28 days”, “20 (working) days”, “three to five days”.
  private static func measure(_ figure: FigureMention, in stretch: FigureStretch) -> TimeMeasure? {
    let rest = stretch.behind(figure.range).prefix(28)
    let words = Paraphrase.words(rest)
    for (index, word) in words.prefix(4).enumerated() {
      if let measure = TimeMeasure.named(WordHash(word)) { return measure }
      guard index < 3, between.contains(word) || word.utf8.allSatisfy(\.isDigit) || numbers.contains(word) else {
        return nil
      }
    }
    return nil
  }

  /// “per 10,000”, “in every 100”
  private static func isUnit(_ figure: FigureMention, in stretch: FigureStretch) -> Bool {
    // “a rate of 31 per 10,000. Twelve of them …” counts twelve.
    let before = stretch.before(figure.range).suffix(12)
    let last = Paraphrase.words(before[(before.lastIndex { $0.isDigit }.map { $0 + 1 } ?? before.startIndex)...]).last
    return last == "per" || last == "every" || last == "each"
      || last == "in" && bases.contains(figure.value.amount / FigureValue.scale)
  }

  private static let bases: Set<Int64> = [100, 1000, 10_000, 100_000]
  private static let people: Set = [
    "people", "person", "nobody", "anybody", "everybody", "somebody", "anyone", "everyone", "someone", "none", "one",
    "children", "child", "those", "girls", "boys", "pupils", "leavers", "leaver", "teenagers",
    "and",
    "or",
  ]
  private static let between: Set = ["to", "or", "and", "working", "full", "school", "calendar"]
  private static let numbers: Set = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"]
  private static let binding: Set = [
    "from", "to", "until", "by", "year", "years", "aged", "age", "ages", "per", "every", "number", "no", "section",
    "paragraph", "item", "page", "q", "quarter", "day", "week", "month", "stage", "grade",
  ]
  private static let joining = ages.union(["and", "or", "to", "years", "year"])
  private static let rates: Set = ["per", "every", "each", "rate", "rates"]
  private static let ages: Set = [
    "aged", "age", "ages", "old", "older", "olds", "younger", "under", "over", "birthday", "turn", "turned", "turning",
    "between", "up", "beyond", "past", "reach", "reached", "unborn", "below", "above",
  ]
}
