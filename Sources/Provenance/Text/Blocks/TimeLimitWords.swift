package import InspectionModel

/// Reads time limits: “Within three months:”, “Immediately”, “within six months of publication”.
package enum TimeLimitWords {
  /// The first limit in a range; nil where there is none.
  package static func limit(_ bytes: [UInt8], _ range: Range<Int>) -> TimeLimit? {
    limits(bytes, range) { _ in true }.first?.limit
  }

  /// Every limit in a range, each with where it stands.
  ///
  /// - Parameter isTaken: whether the next is looked for behind one that is not taken.
  static func limits(
    _ bytes: [UInt8], _ range: Range<Int>, until isTaken: (Range<Int>) -> Bool
  ) -> [(limit: TimeLimit, range: Range<Int>)] {
    let tokens = FigureTokenizer.tokens(bytes, range)
    var result: [(limit: TimeLimit, range: Range<Int>)] = []
    for (index, token) in tokens.enumerated() {
      let word = bytes[token.range].lazy.map(\.lower)
      if word.elementsEqual("immediately".utf8) || word.elementsEqual("immediate".utf8) {
        result.append((.immediately, token.range))
      } else if word.elementsEqual("within".utf8) || word.elementsEqual("in".utf8),
        let (limit, last) = counted(bytes, tokens, index + 1)
      {
        result.append((limit, token.range.lowerBound..<tokens[last].range.upperBound))
      } else {
        continue
      }
      if let last = result.last, isTaken(last.range) { break }
    }
    return result
  }

  /// Whether a line does nothing but set a limit for what is below it.
  package static func isHeading(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 80 else { return false }
    var lower = range.lowerBound
    while lower < range.upperBound, !bytes[lower].isLetter { lower += 1 }
    let words = ["within", "immediate", "with immediate", "for immediate", "in three", "in six", "in the next"]
    if words.contains(where: { bytes[lower..<range.upperBound].lazy.map(\.lower).starts(with: $0.utf8) }),
      limit(bytes, range) != nil
    {
      return true
    }
    return isUncounted(bytes, lower..<range.upperBound) || isRanked(bytes, lower..<range.upperBound)
  }

  /// Whether a line is a time limit and no more: “Immediately”, “Within three months”, “Within 6 months of the publication
  /// of this report”.
  static func isAlone(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 70, isHeading(bytes, range) else { return false }
    let words = bytes[range].split { !$0.isLetter && !$0.isDigit }.map {
      String(decoding: $0.map(\.lower), as: UTF8.self)
    }
    return words == ["immediately"] || words.first == "within" && isTimeAlone(words)
  }

  /// “Urgent – within one month”, “High priority (within three months)”: how pressing it is, and the limit.
  private static func isRanked(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = range.first, bytes[first].isUpper, range.count <= 60, limit(bytes, range) != nil else {
      return false
    }
    let words = bytes[range].split { !$0.isLetter && !$0.isDigit }.map {
      String(decoding: $0.map(\.lower), as: UTF8.self)
    }
    guard let within = words.firstIndex(of: "within"), (1...4).contains(within) else { return false }
    return words[..<within].allSatisfy { ranks.contains($0) || $0.allSatisfy(\.isNumber) && $0.count == 1 }
      && isTimeAlone(Array(words[within...]))
  }

  private static let ranks: Set = [
    "urgent", "urgently", "immediate", "high", "higher", "medium", "low", "lower", "priority", "priorities", "short",
    "long", "longer", "term", "action", "actions", "very",
  ]

  /// A limit that can’t be read as so many months or days from the report on: “By the end of September 2012:”, “By six
  /// months:”, “Within three to six months:”, “As soon as possible”, “Urgently:”, “Medium term:”.
  private static func isUncounted(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = range.first, firstLetters.contains(bytes[first].lower) || bytes[first].isDigit else {
      return false
    }
    let words = bytes[range].split { !$0.isLetter && !$0.isDigit }.map {
      String(decoding: $0.map(\.lower), as: UTF8.self)
    }
    let isSigned = bytes[range.upperBound - 1] == UInt8(ascii: ":")
    if isSigned, words.first == "by", words.count <= 7, words.contains(where: { $0.count == 4 && $0.hasPrefix("20") }) {
      return true
    }
    let plain = words.drop { $0 == "in" || $0 == "the" || $0 == "over" }
    return uncounted.contains(words.joined(separator: " "))
      || isSigned && plain.count == 2 && plain.last == "term"
        && ["short", "medium", "long", "longer"].contains(plain.first ?? "")
      || (isSigned || words.first == "within") && isTimeAlone(words)
  }

  private static let uncounted: Set = [
    "as soon as possible", "as soon as practicable", "ongoing", "on going", "urgent", "urgently",
    "as a matter of urgency",
  ]

  private static let firstLetters = ASCIISet("abdefilmnostuw")

  /// “Six months:”, “By the end of the year:”, “Over the next three to six months:”: words of time and no others.
  private static func isTimeAlone(_ words: [String]) -> Bool {
    words.count <= 11 && words.contains(where: units.contains)
      && words.allSatisfy { units.contains($0) || small.contains($0) || $0.allSatisfy(\.isNumber) }
  }

  private static let units: Set = ["month", "months", "week", "weeks", "day", "days", "year", "years"]
  private static let small: Set = [
    "by", "over", "during", "after", "before", "until", "up", "to", "and", "the", "next", "first", "coming",
    "following",
    "end", "of", "in", "within", "a", "at", "no", "later", "than", "not", "more", "least", "from", "publication",
    "this",
    "report", "inspection", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve",
    "eighteen", "twenty", "working", "calendar", "financial", "academic", "medium", "short", "long", "longer", "term",
  ]

  /// - Returns: the limit, and the index of its last token.
  private static func counted(
    _ bytes: [UInt8], _ tokens: [FigureToken], _ start: Int
  ) -> (limit: TimeLimit, last: Int)? {
    var start = start
    // “within the next three months”
    for word in ["the", "next"] where tokens.indices.contains(start) {
      if bytes[tokens[start].range].lazy.map(\.lower).elementsEqual(word.utf8) { start += 1 }
    }
    guard tokens.indices.contains(start) else { return nil }
    var n: Int
    var index = start + 1
    switch tokens[start].content {
    case .number(let amount): n = Int(amount / FigureValue.scale)
    case .word(.unit(let value)), .word(.ten(let value)): n = value
    case .word(.a): n = 1
    default: return nil
    }
    if tokens.indices.contains(index), case .dash = tokens[index].content { index += 1 }
    if tokens.indices.contains(index), case .word(.unit(let more)) = tokens[index].content, n >= 20 {
      n += more
      index += 1
    }
    guard tokens.indices.contains(index), n > 0, case .word(let unit) = tokens[index].content else { return nil }
    switch unit {
    case .monthsLong: return (.months(n), index)
    case .week: return (.weeks(n), index)
    case .day: return (.days(n), index)
    case .year: return (.months(12 * n), index)
    default: return nil
    }
  }
}
