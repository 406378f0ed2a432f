/// Tells ages, ends of spans and times of day from what is counted: “aged 5 to 16”, “12 or older”, “from 5pm”.
enum AgeWords {
  /// Whether a number is one of these, as far as the words right beside it tell.
  static func isAge(_ figure: FigureMention, in stretch: FigureStretch) -> Bool {
    guard figure.value.kind == .number else { return false }
    let (before, after) = words(beside: figure, in: stretch.bytes)
    return isYoung(figure) && (isNamed(before) || isBounded(before) || isSpan(figure, stretch)) || isFollowed(after)
  }

  /// Whether nothing else can be meant: “aged 11”, “12 or older”, “5–16”.
  static func isSurelyAge(_ figure: FigureMention, in stretch: FigureStretch) -> Bool {
    guard figure.value.kind == .number else { return false }
    let (before, after) = words(beside: figure, in: stretch.bytes)
    return isNamed(before) && before.last?.hasPrefix("year") == false || isFollowed(after)
      || figure.value.amount < oldest && isOfPeople(before)
      || isYoung(figure) && before.suffix(2) == ["were", "under"] && isAlone(figure, in: stretch)
      || after.isEmpty && before.count == 1 && isOfPeople(["those"] + before)
  }

  /// Whether nothing is counted by it: “were under 5, and 59% …”.
  private static func isAlone(_ figure: FigureMention, in stretch: FigureStretch) -> Bool {
    guard figure.range.upperBound <= stretch.range.upperBound else { return false }
    let next = stretch.behind(figure.range).first { !$0.isSpace }
    return next.map { Clauses.isEnd($0) } ?? true
  }

  /// Whether it is one in a text, which joins ages as it does nothing else: “(5–16)”.
  static func isPublishedAge(_ figure: FigureMention, in stretch: FigureStretch) -> Bool {
    isSurelyAge(figure, in: stretch)
      || figure.value.kind == .number && isYoung(figure) && isSpan(figure, stretch)
  }

  /// Whether it may be one: “unborn to 11 years”, “11+”, “8–16yrs”.
  static func mayBeAge(_ figure: FigureMention, in stretch: FigureStretch) -> Bool {
    if isAge(figure, in: stretch) { return true }
    let (before, after) = words(beside: figure, in: stretch.bytes)
    if let first = after.first, ["y", "yr", "yrs", "year", "years", "olds", "old", "months"].contains(first) {
      return true
    }
    // “a boy of 12”
    if before.last == "of", isYoung(figure), let who = before.dropLast().last, Self.one.contains(who) { return true }
    let bytes = stretch.bytes
    let next = bytes[figure.range.upperBound..<min(bytes.count, figure.range.upperBound + 2)]
    return next.contains(UInt8(ascii: "+"))
      || before.last.map {
        [
          "to", "and", "or", "between", "year", "years", "age", "until", "reach", "reaching", "turn", "past", "from",
          "by",
          "are", "is", "were",
        ].contains($0)
      } ?? false
  }

  private static let one: Set = [
    "boy", "girl", "child", "baby", "teenager", "person", "man", "woman", "son", "daughter",
  ]

  private static func words(beside figure: FigureMention, in bytes: [UInt8]) -> (before: [String], after: [String]) {
    let place = figure.range
    let before = bytes[max(0, place.lowerBound - 16)..<place.lowerBound]
    // “Of school age: 322” counts them.
    let own = before.lastIndex { Clauses.isEnd($0) && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
    let rest = bytes[place.upperBound..<min(bytes.count, place.upperBound + 24)]
    // “over three years, of which …” is nobody's age; “9 p.m.” goes on behind its first stop.
    let end = rest.indices.dropLast().first { Clauses.isEnd(rest[$0]) && rest[$0 + 1].isSpace }
    return (
      Paraphrase.words(before[(own.map { $0 + 1 } ?? before.startIndex)...]),
      Paraphrase.words(rest[..<(end ?? rest.endIndex)])
    )
  }

  /// “aged 11”, “the age of 11”, “between the ages of 11 and 17”, “year 11”
  private static func isNamed(_ before: [String]) -> Bool {
    guard let last = before.last else { return false }
    // “those of school age 152”
    if before.suffix(2) == ["school", "age"] { return false }
    return ["aged", "age", "ages", "year", "years"].contains(last)
      || last == "of" && ["age", "ages"].contains(before.dropLast().last ?? "")
  }

  /// “16 or over”, “11 years of age”, “9 p.m.”
  private static func isFollowed(_ after: [String]) -> Bool {
    guard let first = after.first else { return false }
    if first == "pm" || first == "am" { return true }
    guard after.count > 1 else { return false }
    switch first {
    case "or", "and":
      return ["younger", "older", "under", "over", "above", "below", "upwards"].contains(after[1])
    case "years", "year": return ["of", "old", "or", "olds"].contains(after[1])
    case "a", "p": return after[1] == "m"
    default: return false
    }
  }

  /// “64,500 of them under 19”
  private static func isOfPeople(_ before: [String]) -> Bool {
    guard let last = before.last, last == "under" || last == "over" else { return false }
    return ["them", "those", "children", "people", "residents", "pupils"].contains(before.dropLast().last ?? "")
  }

  /// “under 5”, “up to 19”, “they turned 18”
  private static func isBounded(_ before: [String]) -> Bool {
    guard let last = before.last else { return false }
    return ["under", "over", "below", "at", "than", "least", "turned", "post", "pre"].contains(last)
      || before.suffix(2) == ["up", "to"]
  }

  /// “5–16”, “10 to 21”
  private static func isSpan(_ figure: FigureMention, _ stretch: FigureStretch) -> Bool {
    let bytes = stretch.bytes
    return stretch.figures.contains { other in
      guard other.range != figure.range, other.value.kind == .number, isYoung(other),
        other.value.amount % FigureValue.scale == 0, figure.value.amount % FigureValue.scale == 0
      else { return false }
      let lower = min(other.range.upperBound, figure.range.upperBound)
      let upper = max(other.range.lowerBound, figure.range.lowerBound)
      // A line may end between the two, and the next be indented.
      guard lower <= upper, upper - lower <= 24, bytes[lower..<upper].count(where: { !$0.isSpace }) <= 3 else {
        return false
      }
      let words = Paraphrase.words(bytes[lower..<upper])
      let first = min(other.range.lowerBound, figure.range.lowerBound)
      let isChange = Paraphrase.words(bytes[max(0, first - 8)..<first]).last == "from"
      let isOfAge = ["aged", "age", "ages"].contains(Paraphrase.words(bytes[max(0, first - 8)..<first]).last ?? "")
      return words == ["to"] && !isChange || isOfAge && (words == ["and"] || words == ["or"])
        || words.isEmpty && bytes[lower..<upper].contains { $0 == UInt8(ascii: "-") || $0 >= 0x80 }
    }
  }

  /// “year 11”: a name, which counts nobody and is nobody's age.
  static func isSchoolYear(_ figure: FigureMention, in bytes: [UInt8]) -> Bool {
    figure.value.kind == .number && isYoung(figure)
      && ["year", "years"].contains(words(beside: figure, in: bytes).before.last ?? "")
  }

  /// “over 100 miles” is no age of anybody.
  private static let oldest = 100 * FigureValue.scale

  /// Nobody of whom these texts speak is older.
  private static func isYoung(_ figure: FigureMention) -> Bool { figure.value.amount <= 25 * FigureValue.scale }
}
