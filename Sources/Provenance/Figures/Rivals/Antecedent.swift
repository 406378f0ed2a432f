/// What a figure's clause leaves unsaid, because what stands before has said it: “which brings the team to 29”, “the
/// average is 34”, “a total of £3.17 million”. Its words are those of the figures before it.
enum Antecedent {
  /// Where the words stand that are said of a figure too; nil where its clause has a subject of its own.
  ///
  /// - Parameters:
  ///   - figure: in `bytes`.
  ///   - counts: the figures before it.
  ///   - bounds: of the passage.
  static func range(
    of figure: Range<Int>, behind counts: [Range<Int>], in bytes: [UInt8], _ bounds: Range<Int>
  ) -> Range<Int>? {
    let last = counts.last { $0.upperBound <= figure.lowerBound }?.upperBound ?? bounds.lowerBound
    let start = (last..<figure.lowerBound).last { isMark(bytes, $0, bounds) }.map { $0 + 1 } ?? last
    let words = Paraphrase.words(bytes[start..<figure.lowerBound])
    let joint = words.lastIndex { joints.contains($0) }
    let own = words[(joint.map { $0 + 1 } ?? 0)...]
    // “a reduction from 2,019”: what it was is no more what is said of it.
    guard let first = own.first, own.last != "from" else { return nil }
    // “… and took place after 64%”, “rose to 45% in July”
    let opensWithVerb = own.count <= longestVerb && verbs.contains(first)
    guard
      opensWithVerb
        || own.contains(where: linking.contains)
          && (relative.contains(first) || own.allSatisfy { linking.contains($0) || light.contains($0) })
    else { return nil }
    let isNamed = relative.contains(first) && own.last.map(concerning.contains) ?? false
    // “a total of 187 with care leaver status” says of what it is.
    if let next = Paraphrase.words(
      bytes[figure.upperBound..<bounds.upperBound].prefix(24).prefix { !Clauses.isEnd($0) }
    )
    .drop(while: { units.contains($0) }).first, !going.contains(next), !isNamed {
      return nil
    }
    var lower = sentenceStart(before: start, bytes, bounds)
    // “This is a reduction from …”, “the total of …”: the sentence before has it.
    let isOfBefore = own.contains(where: definite.contains) || opensWithPronoun(bytes[lower..<figure.lowerBound])
    if isOfBefore, lower > bounds.lowerBound {
      lower = sentenceStart(before: lower - 1, bytes, bounds)
      if opensWithPronoun(bytes[lower..<figure.lowerBound]), lower > bounds.lowerBound {
        lower = sentenceStart(before: lower - 1, bytes, bounds)
      }
    }
    return lower..<figure.lowerBound
  }

  /// Whether a figure is what the one before it concerned, which is another thing: “192 episodes, which concerned 87
  /// children”.
  static func isConcerned(_ figure: Range<Int>, in bytes: [UInt8]) -> Bool {
    Paraphrase.words(bytes[..<figure.lowerBound].suffix(16)).last.map(concerning.contains) ?? false
  }

  /// Whether a clause ends with a byte: the comma of 1,629 and the stop of 3.5 end none.
  private static func isMark(_ bytes: [UInt8], _ i: Int, _ bounds: Range<Int>) -> Bool {
    Clauses.isEnd(bytes[i]) && (bytes[i] == UInt8(ascii: "(") || i + 1 >= bounds.upperBound || bytes[i + 1].isSpace)
  }

  private static func sentenceStart(before place: Int, _ bytes: [UInt8], _ bounds: Range<Int>) -> Int {
    var start = place
    while start > bounds.lowerBound, !(bytes[start - 1] == UInt8(ascii: ".") && bytes[start].isSpace) { start -= 1 }
    return start
  }

  private static func opensWithPronoun(_ bytes: ArraySlice<UInt8>) -> Bool {
    Paraphrase.words(bytes.prefix(24)).first.map(pronouns.contains) ?? false
  }

  private static let joints: Set = ["and", "but", "while", "although", "though", "whereas"]
  private static let relative: Set = ["which", "who"]
  private static let longestVerb = 4
  private static let verbs: Set = [
    "rose", "fell", "dropped", "grew", "increased", "decreased", "declined", "stood", "reached", "went", "came", "took",
    "happened", "ended", "began", "led", "became",
  ]
  /// “192 episodes, which concerned 87 children”
  private static let concerning: Set = ["concerned", "involved", "affected", "concern", "involve", "affect"]
  private static let pronouns: Set = ["it", "this", "these", "they", "that", "there"]
  private static let definite: Set = [
    "this", "total", "sum", "aim", "target", "goal", "average", "mean", "median", "reduction", "increase", "rise",
    "fall", "decrease", "drop",
  ]
  private static let linking = definite.union(relative).union(["it", "there", "now", "limit", "improvement"])
  private static let units: Set = ["million", "thousand", "per", "cent", "days", "weeks", "months", "cases", "m", "k"]
  /// What goes on behind a figure of which all is said.
  private static let going: Set = [
    "and", "but", "by", "in", "on", "at", "from", "since", "for", "while", "though", "although", "when", "or", "so",
    "as",
  ]
  private static let light: Set = [
    "the", "a", "an", "of", "is", "was", "are", "were", "has", "had", "been", "be", "to", "at", "by", "for", "so",
    "that", "only", "just", "still", "from", "its", "their", "own", "in", "all", "on", "up", "down", "stands", "stood",
    "s",
  ]
}
