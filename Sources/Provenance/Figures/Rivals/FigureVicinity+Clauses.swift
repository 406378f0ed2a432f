/// Where the words of a figure begin and end, as far as the clause tells.
extension FigureVicinity {
  /// “389 per 100,000 in 2014”: the base of a rate is no neighbour, and the year behind it is.
  static func isBase(_ figure: FigureMention, _ bytes: [UInt8]) -> Bool {
    guard figure.value.kind == .number, [100, 1000, 10_000, 100_000].contains(figure.value.amount / FigureValue.scale)
    else {
      return false
    }
    let words = bytes[..<figure.range.lowerBound].suffix(8).split { !$0.isLetter }
    return words.last.map { word in ["per", "every"].contains { word.elementsEqual($0.utf8) } } ?? false
  }

  /// “46 children, more than a third, live there”: the share says of the figure before it how many that are.
  static func isApposition(_ figure: FigureMention, _ bytes: [UInt8], _ bounds: Range<Int>) -> Bool {
    guard figure.value.kind == .fraction || figure.value.kind == .percent,
      let next = bytes[figure.range.upperBound..<bounds.upperBound].first(where: { $0 != UInt8(ascii: "%") }),
      next == UInt8(ascii: ",")
    else { return false }
    let clause = bytes[bounds.lowerBound..<figure.range.lowerBound].suffix(28)
    guard let comma = clause.lastIndex(where: Clauses.isEnd), clause[comma] == UInt8(ascii: ",") else { return false }
    return Paraphrase.words(clause[comma...]).allSatisfy { hedging.contains($0) }
  }

  private static let hedging: Set = [
    "more", "less", "fewer", "than", "a", "an", "about", "nearly", "almost", "over", "under", "or", "just", "some",
  ]

  /// “14 of the 38”
  static func isPart(_ part: Range<Int>, of whole: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard part.upperBound < whole.lowerBound, whole.lowerBound - part.upperBound <= 24 else { return false }
    let gap = bytes[part.upperBound..<whole.lowerBound]
    guard !gap.contains(where: Clauses.isEnd) else { return false }
    let words = Paraphrase.words(gap)
    // “139 children out of 158”, “thirty-seven practices of 104 had …”
    if (2...3).contains(words.count), words.suffix(2) == ["out", "of"] { return true }
    if words.count == 2, words[1] == "of", isBeforeVerb(whole, bytes, whole.lowerBound..<bytes.count) { return true }
    return [
      ["of"], ["of", "the"], ["out", "of"], ["out", "of", "the"], ["of", "all"], ["of", "these"], ["of", "its"],
    ]
    .contains(words)
  }

  /// Whether nothing but a small word stands between a comma and what follows, so that what was said of the figure before
  /// it is said of this one: “for 38% of children in 2018, and for 64% between April and August”, “143 went missing, in
  /// 402 episodes”.
  static func goesOn(_ bytes: [UInt8], _ between: Range<Int>) -> Bool {
    guard let comma = between.last(where: { isComma(bytes, $0) }) else { return false }
    let words = Paraphrase.words(bytes[comma..<between.upperBound])
    return words == ["in"]
      || words.first == "and" && words.count == 2 && ["for", "in", "on", "by", "at"].contains(words[1])
  }

  /// The comma of “Neglect was the commonest reason, at 44%, and …”, where all that is said of a figure stands before it.
  static func commaBeforeAt(_ place: Range<Int>, _ bytes: [UInt8], _ lower: Int) -> Int? {
    guard let comma = (lower..<place.lowerBound).last(where: { isComma(bytes, $0) }),
      Paraphrase.words(bytes[comma..<place.lowerBound]) == ["at"],
      let next = bytes[place.upperBound...].first(where: { !$0.isSpace && $0 != UInt8(ascii: "%") }),
      [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";")].contains(next)
    else { return nil }
    return comma
  }

  /// “£2.8 million more for the service, bringing it to £38.5 million”: what is said of the first is said of the second, too.
  static func isTotal(_ before: ArraySlice<UInt8>) -> Bool {
    let words = Paraphrase.words(before.suffix(40))
    guard let verb = words.lastIndex(where: { ["bringing", "brought", "taking", "making", "brings"].contains($0) })
    else { return false }
    let rest = words[(verb + 1)...]
    return rest.count <= 5 && ["it", "this", "them", "the"].contains(rest.first ?? "")
      && (rest.last == "to" || words[verb] == "making")
  }

  /// Whether what is counted stands before a figure as before the next one: “children in need numbered 827, those being
  /// assessed 590 and those with a plan 212”.
  static func isListed(_ figure: FigureMention, in stretch: FigureStretch) -> Bool {
    let (bytes, bounds, place) = (stretch.bytes, stretch.range, figure.range)
    func isBehindWords(_ place: Range<Int>, since start: Int) -> Bool {
      let before = bytes[start..<place.lowerBound]
      let clause = before.lastIndex(where: Clauses.isEnd).map { before[($0 + 1)...] } ?? before
      return !LabelWords(clause).stems.isEmpty
    }
    func isClosed(_ place: Range<Int>) -> Bool {
      let rest = bytes[place.upperBound..<bounds.upperBound].drop { $0 == UInt8(ascii: "%") }
      guard let next = rest.first(where: { !$0.isSpace }) else { return true }
      return [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";")].contains(next)
        || Paraphrase.words(rest.prefix(6)).first == "and"
    }
    let counts = stretch.figures.filter { $0.role == .figure && $0.value.kind == figure.value.kind }
    guard figure.value.isCount, isClosed(place), let index = counts.firstIndex(where: { $0.range == place }),
      isBehindWords(place, since: index > 0 ? counts[index - 1].range.upperBound : bounds.lowerBound)
    else { return false }
    return counts.dropFirst(index + 1).first.map { next in
      next.range.lowerBound > place.upperBound && next.range.lowerBound - place.upperBound <= 80 && isClosed(next.range)
        && isBehindWords(next.range, since: place.upperBound)
        && !Paraphrase.words(bytes[place.upperBound..<next.range.lowerBound]).contains(where: turning.contains)
    } ?? false
  }

  /// Words behind which a figure is held against the one before.
  private static let turning: Set = [
    "compared", "against", "than", "from", "to", "of", "was", "were", "is", "are", "had",
  ]

  /// “24 actions under five headings, one for each of the areas”, which counts no areas.
  static func isShareOut(_ figure: FigureMention, _ bytes: [UInt8]) -> Bool {
    guard figure.value == .number(1) else { return false }
    let words = Paraphrase.words(bytes[figure.range.upperBound...].prefix(12))
    return ["for", "to"].contains(words.first ?? "") && ["each", "every"].contains(words.dropFirst().first ?? "")
  }

  /// Whether what is counted was said before: “63 left and 20 were approved”.
  static func isBeforeVerb(_ place: Range<Int>, _ bytes: [UInt8], _ bounds: Range<Int>) -> Bool {
    let rest = bytes[place.upperBound..<bounds.upperBound].prefix(24)
    guard rest.first?.isSpace == true, let word = Paraphrase.words(rest).first else { return false }
    return verbs.contains(word) || word.count > 4 && word.hasSuffix("ed")
  }

  /// “58 households, 17 fewer than in 2020”
  static func isDifference(_ place: Range<Int>, _ bytes: [UInt8], _ bounds: Range<Int>) -> Bool {
    let word = Paraphrase.words(bytes[place.upperBound..<bounds.upperBound].prefix(28)).first
    return word == "fewer" || word == "more" || word == "less"
  }

  static func isCompared(_ before: ArraySlice<UInt8>) -> Bool {
    let words = Paraphrase.words(before)
    return words == ["compared", "with"] || words == ["against"] || words == ["compared", "to"]
  }

  private static let verbs: Set = [
    "left", "came", "went", "had", "have", "has", "were", "was", "are", "is", "did", "said", "felt", "lost", "took",
    "got", "could", "can", "would", "will", "remain", "live", "stay", "attend", "wait", "need", "want", "rose", "fell",
  ]

  /// What “one” or “so” stands for: “67 were offered an interview and 41 had one”.
  static func replaced(behind place: Range<Int>, since start: Int, _ bytes: [UInt8], _ bounds: Range<Int>) -> [Stem] {
    let own = Paraphrase.words(bytes[place.upperBound..<bounds.upperBound].prefix(24).prefix { !Clauses.isEnd($0) })
    guard own.prefix(3).contains("one") || own.prefix(3).contains("so") else { return [] }
    return stems(bytes[max(bounds.lowerBound, min(start, place.lowerBound) - farthest)..<place.lowerBound])
  }

  /// What the nearest figure before one counts, in the two words behind it.
  static func counted(before place: Range<Int>, _ stretch: FigureStretch) -> [Stem] {
    let nearest = stretch.figures.last { other in
      other.role == .figure && other.value.kind == .number && other.range.upperBound <= place.lowerBound
        && place.lowerBound - other.range.upperBound <= farthest
        && noun(stretch.behind(other.range).prefix(24)) != nil
        && !isBeforeVerb(other.range, stretch.bytes, stretch.range)
        && !AgeWords.isAge(other, in: stretch)
    }
    guard let nearest else { return [] }
    return Array(LabelWords(stretch.behind(nearest.range).prefix { !Clauses.isEnd($0) }).stems.prefix(2))
  }

  /// The words of the whole of which a figure that opens the next clause is a part: “Of the 40 workers who joined since 2021,
  /// 33 are still employed”.
  static func wholeWords(before place: Range<Int>, _ stretch: FigureStretch) -> [Stem] {
    let bytes = stretch.bytes
    let whole = stretch.figures.last {
      $0.role == .figure && $0.value.kind == .number && $0.range.upperBound < place.lowerBound
        && ["of", "the"].contains(stretch.words(before: $0.range, within: 8).last)
        && stretch.words(before: $0.range, within: 8).suffix(2).contains("of")
    }
    guard let whole, place.lowerBound - whole.range.upperBound <= farthest else { return [] }
    let gap = bytes[whole.range.upperBound..<place.lowerBound]
    guard gap.last(where: { !$0.isSpace }) == UInt8(ascii: ","), gap.count(where: Clauses.isEnd) == 1 else { return [] }
    return LabelWords(gap).stems
  }

  private static let farthest = 160

  /// Whether no word stands behind a figure in its clause: “and domestic abuse for 28%.”
  static func isBare(_ place: Range<Int>, _ bytes: [UInt8], _ bounds: Range<Int>) -> Bool {
    let next = bytes[place.upperBound..<bounds.upperBound].first { !$0.isSpace && $0 != UInt8(ascii: "%") }
    return next.map { Clauses.isEnd($0) && $0 != UInt8(ascii: "(") } ?? true
  }

  /// Whether nothing stands between the last “and” and a figure, and more than that before it.
  static func isBehindAnd(_ bytes: [UInt8], _ between: Range<Int>) -> Bool {
    let words = bytes[between].split { !$0.isLetter }
    return words.count > 1 && words.last?.elementsEqual("and".utf8) == true
  }

  /// Where the last “and” of what stands between two figures ends, if words of its own follow it.
  static func joint(_ bytes: [UInt8], _ between: Range<Int>) -> Int? {
    let words = bytes[between].split { !$0.isLetter }
    guard let and = words.lastIndex(where: { $0.elementsEqual("and".utf8) }), and > 0 else { return nil }
    let own = LabelWords(bytes[words[and].endIndex..<between.upperBound]).stems
    return own.isEmpty ? nil : words[and].endIndex
  }

  static func noun(_ rest: ArraySlice<UInt8>) -> Stem? {
    guard let space = rest.first, space.isSpace else { return nil }
    let word = rest.dropFirst().prefix(while: \.isLetter)
    return word.count < 3 || TimeMeasure(word) != nil ? nil : LabelWords(word).stems.first
  }

  /// Whether what was said before is said of this figure too: “41% of residents (75.5% in schools)”, “of 166 areas, 38”,
  /// “of those outside the borough, 68%”, “495 children, of whom 322”.
  static func isOfSame(_ bytes: [UInt8], _ before: Range<Int>) -> Bool {
    if isInBrackets(bytes, before) || Paraphrase.words(bytes[before].suffix(14)).suffix(2) == ["of", "whom"] {
      return true
    }
    guard let comma = bytes[before].lastIndex(where: { !$0.isSpace }), bytes[comma] == UInt8(ascii: ",") else {
      return false
    }
    var start = comma
    while start > before.lowerBound, !isComma(bytes, start - 1), !isEnd(bytes, start - 1, before) { start -= 1 }
    let words = Paraphrase.words(bytes[start..<comma])
    return words.first == "of"
      || zip(words, words.dropFirst()).contains { $0 == "of" && ["those", "these"].contains($1) }
  }

  /// The words without figures, which are neighbours and no words, and without the “had” of a verb, which tells nothing:
  /// “24 had stayed”, and not “41 had one”.
  static func stems(_ bytes: ArraySlice<UInt8>) -> [Stem] {
    var letters = bytes.map { $0.isDigit ? 0x20 : $0 }
    let words = letters.split { !$0.isLetter }.map { (range: $0.indices, word: WordHash($0)) }
    for (word, next) in zip(words, words.dropFirst())
    where auxiliaries[word.word] != nil && isParticiple(letters[next.range], next.word) {
      for i in word.range { letters[i] = 0x20 }
    }
    return LabelWords(letters).stems
  }

  private static func isParticiple(_ word: ArraySlice<UInt8>, _ hash: WordHash) -> Bool {
    word.count > 4 && word.suffix(2).elementsEqual("ed".utf8) || participles[hash] != nil
  }

  private static let auxiliaries = WordTable(words: "had have has")
  private static let participles = WordTable(
    words:
      """
      been gone come left made taken found met seen got become lost begun given held known risen fallen grown shown told     won written spent sent kept put run set
      """)

  static func isInBrackets(_ bytes: [UInt8], _ before: Range<Int>) -> Bool {
    bytes[before].suffix(14).last { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") } == UInt8(ascii: "(")
  }

  static func isGoal(
    _ place: Range<Int>, from start: Range<Int>, _ bytes: [UInt8], _ bounds: Range<Int>
  ) -> Bool {
    let between = bytes[start.upperBound..<place.lowerBound]
    guard between.count <= 24, Paraphrase.words(between).last == "to" else { return false }
    return Paraphrase.words(bytes[bounds.lowerBound..<start.lowerBound].suffix(8)).last == "from"
  }

  /// A comma before white space: that of 1,629 is none.
  static func isComma(_ bytes: [UInt8], _ i: Int) -> Bool {
    bytes[i] == UInt8(ascii: ",") && i + 1 < bytes.count && bytes[i + 1].isSpace
  }

  static func hasEnd(_ bytes: [UInt8], _ between: Range<Int>, _ bounds: Range<Int>) -> Bool {
    between.contains { isEnd(bytes, $0, bounds) }
  }

  static func isEnd(_ bytes: [UInt8], _ i: Int, _ bounds: Range<Int>) -> Bool {
    let byte = bytes[i]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") else { return false }
    return i + 1 >= bounds.upperBound || bytes[i + 1].isSpace
  }
}
