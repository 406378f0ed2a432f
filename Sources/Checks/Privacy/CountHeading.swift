/// The heading of a column: whether the column counts people.
///
/// It does unless its heading names a share, a rate or a sum, or something else than people before all: “Year”,
/// “Number of visits”, “Age of the child”. “Children by year” and “Children (under 1 year)” count children.
struct CountHeading {
  private enum Kind {
    case count, share, other
  }

  private let kind: Kind
  /// Whether it heads shares, rates or sums of money, which are no parts of a total.
  let isShare: Bool

  init(_ heading: String) {
    let words = Self.words(heading)
    isShare = words.contains { Self.shares.contains($0) } || heading.contains("per 1")
    if isShare {
      kind = words.contains { ["%", "percent", "percentage", "cent"].contains($0) } ? .share : .other
    } else if Self.namesPeople(words) {
      kind = .count
    } else {
      kind = words.contains { Self.others.contains($0) } ? .other : .count
    }
  }

  /// Whether a cell of the column, in which there is a number, counts people.
  func counts(in cell: String) -> Bool {
    switch kind {
    case .count: true
    // “Children (%)” over `3 (2%)`.
    case .share: SmallCount.isBesideShare(cell)
    case .other: false
    }
  }

  /// In small letters; a bracket, a comma and a dash are words of their own, and what is somebody’s is left out.
  private static func words(_ heading: String) -> [String] {
    var words: [String] = []
    var word = ""
    func isApostrophe(_ character: Character) -> Bool { character == "’" || character == "'" }
    for character in heading.lowercased() + " " {
      if character.isLetter || isApostrophe(character) {
        word.append(character)
        continue
      }
      let isOwner = word.contains(where: isApostrophe)
      if !word.isEmpty, !isOwner { words.append(word) }
      word = ""
      if "%£(,:–—/".contains(character) { words.append(String(character)) }
    }
    return words
  }

  /// Whether the words before the first that only tells more about them are about people: “children looked after (…”,
  /// not “children and families teams”. Of “number of …” it is what follows.
  private static func namesPeople(_ words: [String]) -> Bool {
    var rest = words[...]
    if let first = rest.first, numbers.contains(first) {
      rest = rest.dropFirst()
      guard rest.first == "of" else {
        return rest.prefix { !relations.contains($0) }.allSatisfy { !others.contains($0) }
      }
      rest = rest.dropFirst()
    }
    let head = rest.prefix { !relations.contains($0) }
    guard let person = head.lastIndex(where: people.contains) else { return false }
    return !head[person...].contains { others.contains($0) }
  }

  private static let numbers: Set = ["no", "nos", "number", "numbers", "count", "total", "n"]

  /// What begins a part that only tells which of them.
  private static let relations: Set = [
    "(", ",", ":", "–", "—", "/", "by", "with", "in", "on", "at", "of", "for", "from", "who", "whose", "per", "under",
    "over", "aged", "since", "during", "between", "to", "within",
  ]

  private static let people: Set = [
    "children", "boys", "girls", "babies", "infants", "toddlers", "teenagers", "adolescents", "youths", "pupils",
    "students", "learners", "people", "persons", "leavers", "carers", "siblings", "families", "cases", "parents",
    "mothers", "fathers", "adopters", "victims", "residents",
  ]

  private static let shares: Set = [
    "%", "£", "percent", "percentage", "cent", "rate", "rates", "ratio", "average", "mean", "median", "proportion",
    "thousands", "millions",
  ]

  /// What is no person and may be counted, measured or named in a column.
  private static let others: Set = [
    "age", "ages", "chapter", "date", "dates", "day", "days", "grade", "grades", "hours", "item", "month", "months",
    "order", "page", "paragraph", "paragraphs", "quarter", "rank", "recommendation", "recommendations", "ref",
    "reference", "section",
    "share", "stage", "step", "version", "week", "weeks", "year", "years", "areas", "authorities", "boroughs",
    "centres", "council", "councils", "findings", "homes", "inspections", "inspectors", "judgements", "managers",
    "papers", "judgement", "cost", "costs", "level", "tier", "score", "scores", "priority", "band", "phase", "reports",
    "schools", "staff", "teams", "visits",
  ]
}
