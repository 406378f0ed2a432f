/// A grade that a sentence gives: a badge, or a word that judges.
struct GradeClaim {
  /// How a sentence uses a word that is also a grade.
  enum Use {
    /// As a grade: “graded good”, “judged as inadequate”.
    case judgement
    /// As a grade or as a plain word: “was outstanding”.
    case description
  }

  /// `good`
  let grade: String
  /// In the prose.
  let range: Range<Int>
  /// In the file.
  let source: Range<Int>
  /// What it is said of, as far as the words of its clause tell.
  let subject: StemSet
  let isBadge: Bool
  let use: Use
  /// Whether the sentence denies it: “no area was graded inadequate”.
  let isDenied: Bool
  /// Whether it is said of some of several, and so of no area: “one of the four homes was outstanding”.
  let isOfPart: Bool

  /// Whether a clause opens with so many of something.
  static func opensWithPart(_ bytes: [UInt8], _ clause: Range<Int>) -> Bool {
    let words = Paraphrase.words(bytes[clause])
    if zip(words, words.dropFirst()).contains(where: { $0 == "one" && $1 == "of" }) { return true }
    guard
      let figure = FigureFinder.figures(in: bytes, clause).first(where: { $0.role == .figure && !$0.value.isTime })
    else { return false }
    return figure.value.kind == .number
      && Paraphrase.words(bytes[figure.range.upperBound..<clause.upperBound].prefix(8)).first == "of"
  }

  /// How a word that names a grade is used; nil where it is no grade.
  ///
  /// - Parameter behindAnother: whether the sentence has given one before, whose verb may be this one's: “safeguarding was
  ///   judged outstanding and adoption good”.
  static func use(
    of grade: Range<Int>, in bytes: [UInt8], _ sentence: Range<Int>, behindAnother: Bool = false
  ) -> Use? {
    let before = bytes[max(sentence.lowerBound, grade.lowerBound - 24)..<grade.lowerBound]
    let words = before.split { !$0.isLetter }.suffix(3).map { String(decoding: $0.map(\.lower), as: UTF8.self) }
    if isAwarded(grade, bytes, sentence) { return .judgement }
    guard let last = words.last else { return nil }
    let second = words.dropLast().last
    // “each got an outstanding”
    if last == "a" || last == "an", second.map(getting.contains) == true, endsClause(grade, bytes, sentence) {
      return .judgement
    }
    if judging.contains(last) { return .judgement }
    if last == "as" { return second.map { judging.contains($0) } == true ? .judgement : nil }
    if last == "to", second.map({ judging.contains($0) }) == true, endsClause(grade, bytes, sentence) {
      return .judgement
    }
    if last == "be" { return second.map { judging.contains($0) || $0 == "to" } == true ? .judgement : nil }
    // “for their health the grade was good”
    if being.contains(last), second.map({ ["grade", "judgement", "grading", "rating"].contains($0) }) == true {
      return .judgement
    }
    // “judged that safeguarding was inadequate”
    if being.contains(last), endsClause(grade, bytes, sentence), isJudged(grade, bytes, sentence) { return .judgement }
    if being.contains(last) || adverbs.contains(last) && second.map({ being.contains($0) }) == true {
      return .description
    }
    if comparing.contains(last) { return nil }
    if last == "a" || last == "an", isFollowed(grade, by: services, bytes, sentence) { return .description }
    if last == "found", second.map({ being.contains($0) || $0 == "been" }) == true, endsClause(grade, bytes, sentence) {
      return .description
    }
    return behindAnother && endsClause(grade, bytes, sentence) ? .judgement : nil
  }

  /// Whether the words behind a grade say whose it is: “‘Inadequate’ was the grade overall”, “The top grade, good, went to
  /// leaders”.
  static func isAwarded(_ grade: Range<Int>, _ bytes: [UInt8], _ sentence: Range<Int>) -> Bool {
    let behind = Paraphrase.words(bytes[grade.upperBound..<sentence.upperBound].prefix(32))
    if ["was", "is"].contains(behind.first ?? ""), ["the", "its", "their"].contains(behind.dropFirst().first ?? ""),
      ["grade", "judgement"].contains(behind.dropFirst(2).first ?? "")
    {
      return true
    }
    let before = Paraphrase.words(bytes[max(sentence.lowerBound, grade.lowerBound - 24)..<grade.lowerBound])
    return ["grade", "judgement"].contains(before.last ?? "") && ["went", "goes"].contains(behind.first ?? "")
      && behind.dropFirst().first == "to"
  }

  private static func isJudged(_ grade: Range<Int>, _ bytes: [UInt8], _ sentence: Range<Int>) -> Bool {
    let words = Paraphrase.words(bytes[clause(before: grade, in: bytes, sentence)])
    return zip(words, words.dropFirst()).contains { judging.contains($0) && $1 == "that" }
  }

  /// Whether nothing follows that a plain word would stand before: “good”, “good for …”, and not “good practice”.
  private static func endsClause(_ grade: Range<Int>, _ bytes: [UInt8], _ sentence: Range<Int>) -> Bool {
    let rest = bytes[grade.upperBound..<sentence.upperBound].drop(while: \.isSpace)
    guard let first = rest.first, first.isLetter else { return true }
    let word = String(decoding: rest.prefix(while: \.isLetter).map(\.lower), as: UTF8.self)
    return ["and", "but", "or", "for", "though", "although", "while", "overall"].contains(word)
  }

  /// “a good service”
  private static func isFollowed(
    _ grade: Range<Int>, by words: Set<String>, _ bytes: [UInt8], _ sentence: Range<Int>
  ) -> Bool {
    let rest = bytes[grade.upperBound..<sentence.upperBound].prefix(24)
    guard rest.first?.isSpace == true else { return false }
    let word = rest.drop { !$0.isLetter }.prefix(while: \.isLetter)
    return words.contains(String(decoding: word.map(\.lower), as: UTF8.self))
  }

  private static let services: Set = [
    "service", "services", "provision", "contribution", "judgement", "grade", "standard", "standards",
  ]

  private static let getting: Set = ["got", "gets", "received", "earned", "achieved"]
  private static let judging: Set = ["graded", "judged", "rated"]
  private static let being: Set = ["was", "were", "is", "are"]
  private static let adverbs: Set = ["also", "both", "all", "again", "still", "only", "just", "now"]
  /// “one step below outstanding”, “good rather than outstanding”
  private static let comparing: Set = [
    "than", "below", "above", "from", "to", "of", "or", "short", "beyond", "towards",
  ]

  /// Whether a word of denial opens the clause, and nothing between it and the grade starts another.
  static func isDenied(_ grade: Range<Int>, in bytes: [UInt8], _ sentence: Range<Int>) -> Bool {
    let words = bytes[clause(before: grade, in: bytes, sentence)].split { !$0.isLetter }
      .map { String(decoding: $0.map(\.lower), as: UTF8.self) }
    guard let place = words.firstIndex(where: denying.contains) else { return false }
    return !words[place...].contains { ["and", "but", "while", "only"].contains($0) }
  }

  /// What stands before a grade in its clause.
  static func clause(before grade: Range<Int>, in bytes: [UInt8], _ sentence: Range<Int>) -> Range<Int> {
    var start = grade.lowerBound
    while start > sentence.lowerBound, !endsClause(bytes[start - 1]) { start -= 1 }
    return start..<grade.lowerBound
  }

  private static func endsClause(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
  }

  private static let denying: Set = ["no", "none", "nothing", "not", "never", "neither", "nor", "nowhere", "nobody"]
}
