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
        && !Self.isApposition($0, bytes, bounds)
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
    let measure = TimeMeasure(behind: place, in: bytes)
    let comma = Self.commaBeforeAt(place, bytes, lower)
    var start = place.lowerBound
    let goesOn =
      Self.goesOn(bytes, lower..<place.lowerBound) || Self.isTotal(bytes[lower..<place.lowerBound])
    if goesOn { lower = before.dropLast().last?.range.upperBound ?? bounds.lowerBound }
    let isOfSame = isGoal || joint != nil || Self.isOfSame(bytes, bounds.lowerBound..<place.lowerBound)
    while start > lower, !Self.isEnd(bytes, start - 1, bounds),
      goesOn || isOfSame && start >= place.lowerBound - 1 || start - 1 == comma || !Self.isComma(bytes, start - 1)
    {
      start -= 1
    }
    var end = place.upperBound
    let upper = following ?? bounds.upperBound
    let isClosed = comma != nil || Self.isListed(figure, in: stretch)
    while !isClosed, end < upper, !Self.isEnd(bytes, end, bounds) { end += 1 }
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
        && (own.isEmpty && (Self.isBeforeVerb(place, bytes, bounds) || Self.isDifference(place, bytes, bounds))
          || Self.isCompared(bytes[start..<place.lowerBound]))
        ? after + Self.counted(before: place, stretch) + Self.replaced(behind: place, since: lower, bytes, bounds)
          + Self.wholeWords(before: place, stretch)
        : after,
      previous: others.last { $0.range.upperBound <= place.lowerBound }.flatMap {
        Self.hasEnd(bytes, $0.range.upperBound..<place.lowerBound, bounds) ? nil : $0.value
      },
      next: others.first { $0.range.lowerBound >= place.upperBound }.flatMap {
        Self.hasEnd(bytes, place.upperBound..<$0.range.lowerBound, bounds) ? nil : $0.value
      },
      company: Self.company(of: place, others, bytes, bounds),
      // “were held within 20 working days in 2023”: the days part no figure from its time, but for others of days: “463
      // days, compared with 512 days in 2022–23”.
      timely: Self.company(
        of: place,
        others.filter {
          !$0.value.isCount || measure != nil || TimeMeasure(behind: $0.range, in: bytes) == nil
        }, bytes, bounds
      ),
      // “24 had stayed” counts no “had”.
      noun: Self.isBeforeVerb(place, bytes, bounds)
        ? nil : Self.noun(bytes[place.upperBound..<bounds.upperBound].prefix(24)),
      range: place, isOfSame: isOfSame,
      measure: measure, isGoal: isGoal)
  }

  /// A value of front matter with its label, all of whose words stand on either side.
  init(_ value: FigureValue, label: String) {
    let bytes = Array(label.utf8)
    let stems = Self.stems(bytes[...])
    let near = FigureFinder.figures(in: bytes, bytes.indices).filter { $0.role == .figure }.map(\.value)
    self.init(
      value: value, before: stems.reversed()[...], after: stems[...], previous: nil,
      next: near.first.flatMap { $0.isTime ? nil : $0 }, company: ([], []), timely: ([], []), noun: stems.first,
      range: 0..<0,
      isOfSame: false, measure: nil, isGoal: false)
  }

  /// “January and July 2019” have their words together.
  private static let apart = 16

  /// The date next to it.
  var beside: FigureValue? {
    if let next, next.isTime { return next }
    return previous.flatMap { $0.isTime ? $0 : nil } ?? timesBeside.first
  }

  /// The times that stand next to it, with no count between.
  let times: [FigureValue]

  /// Those behind it, “between April and December 2021”; where none stands there that before it.
  let timesBeside: [FigureValue]

  /// Of so many days or months which.
  let measure: TimeMeasure?
  var isMeasured: Bool { measure != nil }

  /// Whether it may be mistaken for another: days for days, or for what may be days.
  func isOfLikeMeasure(as other: FigureVicinity) -> Bool {
    guard let measure else { return other.measure == nil }
    return other.measure.map { $0 == measure } ?? (other.noun == nil)
  }

  /// Whether it is what something changed to: “fell from 62 to 27”.
  let isGoal: Bool

  var time: LabelPeriod? { beside.flatMap { LabelPeriod([FigureMention($0, range)], isEnd: false) } }

  private init(
    value: FigureValue, before: ArraySlice<Stem>, after: ArraySlice<Stem>, previous: FigureValue?, next: FigureValue?,
    company: (before: [FigureValue], behind: [FigureValue]), timely: (before: [FigureValue], behind: [FigureValue]),
    noun: Stem?, range: Range<Int>, isOfSame: Bool, measure: TimeMeasure?, isGoal: Bool
  ) {
    self.value = value
    self.before = Array(before)
    self.after = Array(after) + (isOfSame ? before : [])
    self.previous = previous
    self.next = next
    self.company = company.before + company.behind
    let behind = timely.behind.prefix { !$0.isCount }.filter(\.isTime)
    timesBeside = behind.isEmpty ? timely.before.prefix(1).filter(\.isTime) : behind
    self.measure = measure
    self.isGoal = isGoal
    times = [timely.before, timely.behind].flatMap { $0.prefix { !$0.isCount }.filter(\.isTime) }
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
  var isCount: Bool { [.number, .percent, .money, .fraction].contains(kind) }

  /// A date, a financial year or a quarter.
  var isTime: Bool { kind == .date || kind == .financialYear || kind == .quarter }
}
