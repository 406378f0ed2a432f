/// A figure with what stands around it in its clause.
struct FigureVicinity: Sendable {
  let value: FigureValue
  /// The words before it, the nearest first, and those behind.
  let before: [Stem]
  let after: [Stem]
  /// The figures next to it within the sentence, dates and ages too.
  let previous: FigureValue?
  let next: FigureValue?
  /// All other figures of the sentence.
  let company: [FigureValue]
  /// What is counted, as far as the word right behind tells: “proceedings” of “47 proceedings (of 65 children)”.
  let noun: Stem?
  /// In the bytes that were read.
  let range: Range<Int>

  /// - Parameters:
  ///   - reach: how many words are taken on either side.
  ///   - inherits: whether a figure that counts what one before it counts has the words of that, too.
  init(
    _ figure: FigureMention, in stretch: FigureStretch, reach: Int, inherits: Bool = false
  ) {
    let (bytes, bounds, place) = (stretch.bytes, stretch.range, figure.range)
    let others = stretch.figures.filter {
      $0.range != place && $0.role != .alternative && $0.value.kind != .place && !Self.isBase($0, bytes)
        // “no plan” counts nothing.
        && ($0.value.amount != 0 || bytes[$0.range].contains(where: \.isDigit))
    }
    // Of two dates that stand apart each has its own words, as two counts have.
    let counts = others.filter { other in
      // “falling over the last 9 months (135)” counts no months.
      other.value.isCount && (figure.value.isTime || TimeMeasure(behind: other.range, in: bytes) == nil)
        // “68 young people aged 13 to 17 who came into care”
        && !AgeWords.isAge(other, in: stretch)
        || figure.value.isTime && other.value.isTime
          && max(other.range.lowerBound - place.upperBound, place.lowerBound - other.range.upperBound) > Self.apart
    }
    var before = counts.prefix { $0.range.upperBound <= place.lowerBound }
    // “rose from 8% to 12%”: what is said of the one is said of the other.
    let isInBrackets = Self.isInBrackets(bytes, bounds.lowerBound..<place.lowerBound)
    // “nearly a third (32.82%)” is one figure.
    if isInBrackets, before.last?.value.kind == .fraction { before.removeLast() }
    let isGoal = before.last.map { Self.isGoal(place, from: $0.range, bytes, bounds) } ?? false
    if isGoal { before.removeLast() }
    var lower = before.last?.range.upperBound ?? bounds.lowerBound
    // “53% of plans were for neglect and those for abuse were 28%.”
    let joint = Self.isBare(place, bytes, bounds) ? Self.joint(bytes, lower..<place.lowerBound) : nil
    if let joint { lower = joint }
    // “322 of school age and 76 older”
    let opens =
      joint == nil && !before.isEmpty && figure.value.kind == .number
      && (Self.noun(bytes[place.upperBound..<bounds.upperBound].prefix(24)) != nil
        || Self.isBeforeVerb(place, bytes, bounds))
      && Self.isBehindAnd(bytes, lower..<place.lowerBound)
    if opens { lower = place.lowerBound }
    // What is said of “14 of the 38 files” is said of the 14.
    let following = counts.first {
      $0.range.lowerBound >= place.upperBound && !Self.isPart(place, of: $0.range, bytes)
    }?
    .range.lowerBound
    var start = place.lowerBound
    let goesOn = Self.goesOn(bytes, lower..<place.lowerBound)
    if goesOn { lower = before.dropLast().last?.range.upperBound ?? bounds.lowerBound }
    let isOfSame = isGoal || joint != nil || Self.isOfSame(bytes, bounds.lowerBound..<place.lowerBound)
    while start > lower, !Self.isEnd(bytes, start - 1, bounds),
      goesOn || isOfSame && start >= place.lowerBound - 1 || !Self.isComma(bytes, start - 1)
    {
      start -= 1
    }
    var end = place.upperBound
    let upper = following ?? bounds.upperBound
    while end < upper, !Self.isEnd(bytes, end, bounds) { end += 1 }
    // Behind “the social workers who replied (67%)” their sentence goes on.
    if isInBrackets, let close = bytes[place.upperBound..<end].firstIndex(of: UInt8(ascii: ")")),
      following != nil || bytes[place.upperBound..<close].contains(where: \.isLetter)
    {
      end = close
    }
    // What stands behind the last comma is said of the next figure; behind the last “and”, too, where that has no words
    // behind it.
    if end == following, let next = counts.first(where: { $0.range.lowerBound == end }),
      Self.isBare(next.range, bytes, bounds), let joint = Self.joint(bytes, place.upperBound..<end)
    {
      end = joint
    } else if end == following, let comma = (place.upperBound..<end).last(where: { Self.isComma(bytes, $0) }) {
      end = comma
    }
    let own: ArraySlice<Stem> = Self.stems(bytes[start..<place.lowerBound]).reversed().prefix(reach)
    let after = Self.stems(bytes[min(place.upperBound, end)..<end]).prefix(reach)
    self.init(
      value: figure.value,
      before: own,
      // “402 fostering households …; 63 left”, “38 children, compared with 52”
      after: inherits
        && (own.isEmpty && Self.isBeforeVerb(place, bytes, bounds) || Self.isCompared(bytes[start..<place.lowerBound]))
        ? after + Self.counted(before: place, stretch) : after,
      previous: others.last { $0.range.upperBound <= place.lowerBound }.flatMap {
        Self.hasEnd(bytes, $0.range.upperBound..<place.lowerBound, bounds) ? nil : $0.value
      },
      next: others.first { $0.range.lowerBound >= place.upperBound }.flatMap {
        Self.hasEnd(bytes, place.upperBound..<$0.range.lowerBound, bounds) ? nil : $0.value
      },
      company: Self.company(of: place, others, bytes, bounds),
      noun: Self.noun(bytes[place.upperBound..<bounds.upperBound].prefix(24)), range: place, isOfSame: isOfSame,
      isMeasured: TimeMeasure(behind: place, in: bytes) != nil)
  }

  /// A value of front matter with its label, all of whose words stand on either side.
  init(_ value: FigureValue, label: String) {
    let bytes = Array(label.utf8)
    let stems = Self.stems(bytes[...])
    let near = FigureFinder.figures(in: bytes, bytes.indices).filter { $0.role == .figure }.map(\.value)
    self.init(
      value: value, before: stems.reversed()[...], after: stems[...], previous: nil,
      next: near.first.flatMap { $0.isTime ? nil : $0 }, company: ([], []), noun: stems.first, range: 0..<0,
      isOfSame: false, isMeasured: false)
  }

  /// “January and July 2019” have their words together.
  private static let apart = 16

  /// The date next to it.
  var beside: FigureValue? {
    if let next, next.isTime { return next }
    return previous.flatMap { $0.isTime ? $0 : nil }
  }

  /// The times that stand next to it, with no count between.
  let times: [FigureValue]

  /// Those behind it, “between April and December 2021”; where none stands there that before it.
  let timesBeside: [FigureValue]

  /// Whether it is so many days or months.
  let isMeasured: Bool

  var time: LabelPeriod? { beside.flatMap { LabelPeriod([FigureMention($0, range)], isEnd: false) } }

  private init(
    value: FigureValue, before: ArraySlice<Stem>, after: ArraySlice<Stem>, previous: FigureValue?, next: FigureValue?,
    company: (before: [FigureValue], behind: [FigureValue]), noun: Stem?, range: Range<Int>, isOfSame: Bool,
    isMeasured: Bool
  ) {
    self.value = value
    self.before = Array(before)
    self.after = Array(after) + (isOfSame ? before : [])
    self.previous = previous
    self.next = next
    self.company = company.before + company.behind
    let behind = company.behind.prefix { !$0.isCount }.filter(\.isTime)
    timesBeside = behind.isEmpty ? company.before.prefix(1).filter(\.isTime) : behind
    self.isMeasured = isMeasured
    times = [company.before, company.behind].flatMap { $0.prefix { !$0.isCount }.filter(\.isTime) }
    self.noun = noun
    self.range = range
  }

  /// The other figures of a sentence, from a figure outwards: before it, and behind it.
  private static func company(
    of place: Range<Int>, _ others: [FigureMention], _ bytes: [UInt8], _ bounds: Range<Int>
  ) -> (before: [FigureValue], behind: [FigureValue]) {
    var company: (before: [FigureValue], behind: [FigureValue]) = ([], [])
    var start = place.lowerBound
    for other in others.reversed() where other.range.upperBound <= start {
      if hasEnd(bytes, other.range.upperBound..<start, bounds) { break }
      company.before.append(other.value)
      start = other.range.lowerBound
    }
    var end = place.upperBound
    for other in others where other.range.lowerBound >= end {
      if hasEnd(bytes, end..<other.range.lowerBound, bounds) { break }
      company.behind.append(other.value)
      end = other.range.upperBound
    }
    return company
  }

  /// “389 per 100,000 in 2014”: the base of a rate is no neighbour, and the year behind it is.
  private static func isBase(_ figure: FigureMention, _ bytes: [UInt8]) -> Bool {
    guard figure.value.kind == .number, [100, 1000, 10_000, 100_000].contains(figure.value.amount / FigureValue.scale)
    else {
      return false
    }
    let words = bytes[..<figure.range.lowerBound].suffix(8).split { !$0.isLetter }
    return words.last.map { word in ["per", "every"].contains { word.elementsEqual($0.utf8) } } ?? false
  }

  /// “14 of the 38”
  static func isPart(_ part: Range<Int>, of whole: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard part.upperBound < whole.lowerBound, whole.lowerBound - part.upperBound <= 16 else { return false }
    let gap = bytes[part.upperBound..<whole.lowerBound]
    return !gap.contains(where: Clauses.isEnd)
      && [
        ["of"], ["of", "the"], ["out", "of"], ["out", "of", "the"], ["of", "all"], ["of", "these"], ["of", "its"],
      ]
      .contains(Paraphrase.words(gap))
  }

  /// Whether nothing but a small word stands between a comma and what follows, so that what was said of the figure before
  /// it is said of this one: “for 38% of children in 2018, and for 64% between April and August”, “143 went missing, in
  /// 402 episodes”.
  private static func goesOn(_ bytes: [UInt8], _ between: Range<Int>) -> Bool {
    guard let comma = between.last(where: { isComma(bytes, $0) }) else { return false }
    let words = Paraphrase.words(bytes[comma..<between.upperBound])
    return words == ["in"]
      || words.first == "and" && words.count == 2 && ["for", "in", "on", "by", "at"].contains(words[1])
  }

  /// Whether what is counted was said before: “63 left and 20 were approved”.
  private static func isBeforeVerb(_ place: Range<Int>, _ bytes: [UInt8], _ bounds: Range<Int>) -> Bool {
    let rest = bytes[place.upperBound..<bounds.upperBound].prefix(24)
    guard rest.first?.isSpace == true, let word = Paraphrase.words(rest).first else { return false }
    return verbs.contains(word) || word.count > 4 && word.hasSuffix("ed")
  }

  private static func isCompared(_ before: ArraySlice<UInt8>) -> Bool {
    let words = Paraphrase.words(before)
    return words == ["compared", "with"] || words == ["against"] || words == ["compared", "to"]
  }

  private static let verbs: Set = [
    "left", "came", "went", "had", "have", "were", "was", "are", "is", "did", "said", "felt", "lost", "took", "got",
  ]

  /// What the nearest figure before one counts, in the two words behind it.
  private static func counted(before place: Range<Int>, _ stretch: FigureStretch) -> [Stem] {
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

  private static let farthest = 160

  /// Whether no word stands behind a figure in its clause: “and domestic abuse for 28%.”
  private static func isBare(_ place: Range<Int>, _ bytes: [UInt8], _ bounds: Range<Int>) -> Bool {
    let next = bytes[place.upperBound..<bounds.upperBound].first { !$0.isSpace && $0 != UInt8(ascii: "%") }
    return next.map { Clauses.isEnd($0) && $0 != UInt8(ascii: "(") } ?? true
  }

  /// Whether nothing stands between the last “and” and a figure, and more than that before it.
  private static func isBehindAnd(_ bytes: [UInt8], _ between: Range<Int>) -> Bool {
    let words = bytes[between].split { !$0.isLetter }
    return words.count > 1 && words.last?.elementsEqual("and".utf8) == true
  }

  /// Where the last “and” of what stands between two figures ends, if words of its own follow it.
  private static func joint(_ bytes: [UInt8], _ between: Range<Int>) -> Int? {
    let words = bytes[between].split { !$0.isLetter }
    guard let and = words.lastIndex(where: { $0.elementsEqual("and".utf8) }), and > 0 else { return nil }
    let own = LabelWords(bytes[words[and].endIndex..<between.upperBound]).stems
    return own.isEmpty ? nil : words[and].endIndex
  }

  private static func noun(_ rest: ArraySlice<UInt8>) -> Stem? {
    guard let space = rest.first, space.isSpace else { return nil }
    let word = rest.dropFirst().prefix(while: \.isLetter)
    return word.count < 3 || TimeMeasure(word) != nil ? nil : LabelWords(word).stems.first
  }

  /// Whether what was said before is said of this figure too: “41% of residents (75.5% in schools)”, “of 166 areas, 38”,
  /// “of those outside the borough, 68%”, “495 children, of whom 322”.
  private static func isOfSame(_ bytes: [UInt8], _ before: Range<Int>) -> Bool {
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

  /// The words without figures, which are neighbours and no words.
  private static func stems(_ bytes: ArraySlice<UInt8>) -> [Stem] {
    LabelWords(bytes.map { $0.isDigit ? 0x20 : $0 }).stems
  }

  private static func isInBrackets(_ bytes: [UInt8], _ before: Range<Int>) -> Bool {
    bytes[before].suffix(14).last { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") } == UInt8(ascii: "(")
  }

  private static func isGoal(
    _ place: Range<Int>, from start: Range<Int>, _ bytes: [UInt8], _ bounds: Range<Int>
  ) -> Bool {
    let between = bytes[start.upperBound..<place.lowerBound]
    guard between.count <= 24, Paraphrase.words(between).last == "to" else { return false }
    return Paraphrase.words(bytes[bounds.lowerBound..<start.lowerBound].suffix(8)).last == "from"
  }

  /// A comma before white space: that of 1,629 is none.
  private static func isComma(_ bytes: [UInt8], _ i: Int) -> Bool {
    bytes[i] == UInt8(ascii: ",") && i + 1 < bytes.count && bytes[i + 1].isSpace
  }

  private static func hasEnd(_ bytes: [UInt8], _ between: Range<Int>, _ bounds: Range<Int>) -> Bool {
    between.contains { isEnd(bytes, $0, bounds) }
  }

  static func isEnd(_ bytes: [UInt8], _ i: Int, _ bounds: Range<Int>) -> Bool {
    let byte = bytes[i]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") else { return false }
    return i + 1 >= bounds.upperBound || bytes[i + 1].isSpace
  }
}

extension PublishedText {
  /// Whether no sentence ends between two places.
  func isOneSentence(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let start = min(a.upperBound, b.upperBound)
    let between = start..<max(a.lowerBound, b.lowerBound, start)
    return !between.contains { FigureVicinity.isEnd(bytes, $0, between) }
  }
}

extension FigureValue {
  fileprivate var isCount: Bool { [.number, .percent, .money, .fraction].contains(kind) }

  /// A date, a financial year or a quarter.
  var isTime: Bool { kind == .date || kind == .financialYear || kind == .quarter }
}
