/// Whether figures of one sentence can stand in the order in which it has them: “aged 24 to 18” and “38 of 16” can't.
struct FigureOrder {
  /// The figure at which it goes wrong, with what to say.
  let problem: Objection?

  init(_ sentence: FigureStretch) {
    let (all, bytes) = (sentence.figures, sentence.bytes)
    if let span = Self.impossibleSpan(all, bytes) {
      problem = span
      return
    }
    let figures = all.filter { $0.role != .alternative && [.number, .percent, .date, .money].contains($0.value.kind) }
    for (index, (first, second)) in zip(figures, figures.dropFirst()).enumerated()
    where first.value.kind == second.value.kind && first.value.kind != .percent {
      let gap = bytes[first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)]
      let between = Paraphrase.words(gap)
      let before = sentence.words(before: first.range, within: 40)
      if Self.isSpan(before, between, gap), !Self.isBefore(first.value, second.value) {
        problem = Objection(
          range: second.range, message: "this goes from \(first.value) to \(second.value); a span goes up")
        return
      }
      // “2018/17”
      if first.value.kind == .date, first.range.contains(second.range.lowerBound), first.range != second.range,
        second.value.amount <= first.value.amount
      {
        problem = Objection(
          range: first.range, message: "no year goes from \(first.value) to \(second.value); correct one of them")
        return
      }
      if first.value.kind == .date, before.last == "from", between == ["to"], first.value.year > 0,
        second.value.year > 0,
        (first.value.month > 0) == (second.value.month > 0), first.value.amount >= second.value.amount
      {
        problem = Objection(
          range: second.range, message: "this goes from \(first.value) to \(second.value); a span of time goes on")
        return
      }
      // “£5.2 million of the £4.9 million”
      if first.value.kind == .money {
        if FigureVicinity.isPart(first.range, of: second.range, bytes), first.value.amount > second.value.amount {
          problem = Objection(
            range: first.range,
            message: "this says \(first.value) of \(second.value), and a part is no more than the whole")
          return
        }
        if between.suffix(2) == ["of", "which"], second.value.amount > first.value.amount {
          problem = Objection(
            range: second.range,
            message: "this says \(second.value) of \(first.value), and a part is no more than the whole")
          return
        }
      }
      guard first.value.kind == .number else { continue }
      // “ten in nine”
      if between == ["in"], first.value.amount >= second.value.amount, second.value.amount > FigureValue.scale,
        first.value.amount <= Self.mostParts, first.range.upperBound + 4 == second.range.lowerBound,
        Paraphrase.words(sentence.behind(second.range).prefix { !Clauses.isEnd($0) }).first.map(Self.closing.contains)
          ?? true
      {
        problem = Objection(
          range: first.range,
          message:
            "“\(String(decoding: bytes[first.range.lowerBound..<second.range.upperBound], as: UTF8.self))” is no share; the second number is the whole"
        )
        return
      }
      // “16 to 5”, which is all of a cell
      if between == ["to"], before.isEmpty, first.value.amount > second.value.amount,
        Paraphrase.words(sentence.behind(second.range)).isEmpty
      {
        problem = Objection(
          range: second.range, message: "this goes from \(first.value) to \(second.value); a span goes up")
        return
      }
      // “Among the 84 children were 137 boys”, “84 children: 137 boys”
      let isAmong = before.suffix(2) == ["among", "the"] && index == 0
      let isTakenApart =
        first.value.amount > 12 * FigureValue.scale && gap.last(where: { !$0.isSpace }) == UInt8(ascii: ":")
        // “Good: 16; requires improvement: 36”
        && !gap.dropLast(2).contains(where: Clauses.isEnd) && (1...4).contains(between.count)
      if isAmong || isTakenApart, second.role == .figure, second.value.amount > first.value.amount,
        // “Among the 190 children who had breaks, 6,300 hours …”
        TimeMeasure(behind: second.range, in: bytes) == nil,
        !AgeWords.isAge(first, in: sentence), !AgeWords.isAge(second, in: sentence)
      {
        problem = Objection(
          range: second.range,
          message: "this says \(second.value) of \(first.value), and a part is no more than the whole")
        return
      }
      if between == ["of"] || between.count <= 3 && between.suffix(2) == ["out", "of"] || between == ["of", "the"]
        || between == ["of", "all"],
        // “37 of 16 and over”
        !AgeWords.isAge(second, in: sentence), first.value.amount > second.value.amount,
        // “the 2,045 of seven months before”
        TimeMeasure(behind: second.range, in: bytes) == nil,
        index == 0 || before.last != "of"
      {
        problem = Objection(
          range: first.range,
          message: "this says \(first.value) of \(second.value), and a part is no more than the whole")
        return
      }
    }
    problem =
      Self.outsideItsSpan(figures, sentence) ?? Self.tooGreatOfWhole(figures, sentence)
      ?? Self.tooGreatAPart(figures, sentence)
  }

  /// “between 19 and 34 children, and 8 on average”: an average lies between the least and the most.
  private static func outsideItsSpan(
    _ figures: [FigureMention], _ sentence: FigureStretch
  ) -> Objection? {
    for (index, (least, most)) in zip(figures, figures.dropFirst()).enumerated() where index + 2 < figures.count {
      let average = figures[index + 2]
      guard least.value.kind == .number, most.value.kind == .number, average.value.kind == .number,
        least.range.upperBound <= most.range.lowerBound, most.range.upperBound <= average.range.lowerBound,
        sentence.words(before: least.range, within: 12).last == "between",
        Paraphrase.words(sentence.bytes[least.range.upperBound..<most.range.lowerBound]) == ["and"],
        sentence.words(behind: average.range, within: 16).prefix(2) == ["on", "average"],
        Paraphrase.words(sentence.bytes[most.range.upperBound..<average.range.lowerBound]).count <= 5,
        average.value.amount < least.value.amount || average.value.amount > most.value.amount
      else { continue }
      return Objection(
        range: average.range,
        message: "this has \(average.value) on average, and no average is outside of \(least.value) to \(most.value)"
      )
    }
    return nil
  }

  /// “Of 38 areas, 166 were poor”, “Of 46 young people aged 16 and 17, 74 went back”: the first figure behind the whole that
  /// is no age.
  private static func tooGreatOfWhole(
    _ figures: [FigureMention], _ sentence: FigureStretch
  ) -> Objection? {
    guard let whole = figures.first, whole.value.kind == .number, opensWithWhole(sentence, whole),
      // “Of 120 decisions in an audit of March 2024, 109 were right”
      let part = figures.dropFirst().first(where: {
        $0.role == .figure && $0.value.kind != .date && !AgeWords.isAge($0, in: sentence)
      }), part.value.kind == .number, part.value.amount > whole.value.amount,
      TimeMeasure(behind: part.range, in: sentence.bytes) == nil
    else { return nil }
    let gap = sentence.bytes[whole.range.upperBound..<part.range.lowerBound]
    let words = Paraphrase.words(gap)
    guard gap.contains(UInt8(ascii: ",")),
      words.count <= 6 || words.count <= 14 && gap.last(where: { !$0.isSpace }) == UInt8(ascii: ","),
      // “Of 20 audits planned for each month, 96 were made in the year”
      !words.contains(where: ["each", "every", "per"].contains)
    else { return nil }
    return Objection(
      range: part.range, message: "this says \(part.value) of \(whole.value), and a part is no more than the whole")
  }

  /// “2006–87”: a year and two digits behind a dash that are none of the years soon after it.
  private static func impossibleSpan(_ all: [FigureMention], _ bytes: [UInt8]) -> Objection? {
    for second in all where second.range.count == 2 && bytes[second.range].allSatisfy(\.isDigit) {
      let before = bytes[..<second.range.lowerBound]
      guard let dash = ["–", "-"].first(where: { before.suffix($0.utf8.count).elementsEqual($0.utf8) }) else {
        continue
      }
      let digits = before.dropLast(dash.utf8.count).suffix(5).split(omittingEmptySubsequences: false) { !$0.isDigit }
      guard let last = digits.last, last.count == 4, let year = Int(String(decoding: last, as: UTF8.self)),
        (1900...2099).contains(year), let to = Int(String(decoding: bytes[second.range], as: UTF8.self)),
        to < year % 100 || to > year % 100 + longestSpan, dash == "–" || to > 12
      else { continue }
      return Objection(range: second.range, message: "no span of years goes from \(year) to \(to); correct one of them")
    }
    return nil
  }

  private static let mostParts = 20 * FigureValue.scale
  /// What stands behind a share: “nine in ten of them”, “nine in ten said”.
  private static let closing: Set = [
    "of", "were", "was", "are", "is", "had", "have", "said", "felt", "did", "and", "but",
  ]

  private static let longestSpan = 30

  /// “2018/20”, which is no financial year. A text may have it as the name of a plan.
  static func unprintedYear(_ all: [FigureMention], in bytes: [UInt8]) -> Range<Int>? {
    for (first, second) in zip(all, all.dropFirst()) where first.value.kind == .date && second.value.kind == .date {
      let isOne = first.range != second.range && first.range.contains(second.range.lowerBound)
      guard isOne, bytes[first.range].contains(UInt8(ascii: "/")), first.value.month == 0, second.value.month == 0,
        second.value.year > first.value.year + 1
      else { continue }
      return first.range
    }
    return nil
  }

  private static func isSpan(_ before: [String], _ between: [String], _ gap: ArraySlice<UInt8>) -> Bool {
    if between == ["and"], before.last == "between" || before.suffix(3) == ["between", "the", "ages"] { return true }
    if between == ["and"], before.suffix(4) == ["between", "the", "ages", "of"] { return true }
    let isJoined = between == ["to"] || between.isEmpty && gap.count <= 3 && gap.contains { $0 >= 0x80 }
    guard isJoined, let last = before.last else { return false }
    return ["aged", "ages", "age"].contains(last) || before.suffix(2) == ["ages", "of"]
  }

  private static func isBefore(_ a: FigureValue, _ b: FigureValue) -> Bool {
    if a.kind == .date, a.year == 0 || b.year == 0 || a.day > 0 && b.month == 0 { return true }
    return a.amount < b.amount
  }

  private static func opensWithWhole(_ sentence: FigureStretch, _ first: FigureMention) -> Bool {
    let words = Paraphrase.words(sentence.before(first.range))
    return words == ["of"] || words == ["of", "the"] || words == ["out", "of"]
  }

  /// “from six to 18, of whom 340 …”
  private static func endsSpan(_ figure: FigureMention, _ all: [FigureMention], _ bytes: [UInt8]) -> Bool {
    all.contains { other in
      let (first, last) = other.range.lowerBound < figure.range.lowerBound ? (other, figure) : (figure, other)
      guard first.range.upperBound <= last.range.lowerBound else { return false }
      return Paraphrase.words(bytes[first.range.upperBound..<last.range.lowerBound]) == ["to"]
    }
  }

  /// “207 children, 495 of them under 12”
  private static func tooGreatAPart(
    _ figures: [FigureMention], _ sentence: FigureStretch
  ) -> Objection? {
    for (index, part) in figures.enumerated() where index > 0 && part.value.kind == .number && part.role == .figure {
      let after = sentence.words(behind: part.range, within: 16)
      let before = sentence.words(before: part.range, within: 16)
      let previous = figures[index - 1]
      let gap = sentence.bytes[previous.range.upperBound..<max(previous.range.upperBound, part.range.lowerBound)]
      // “310 families, 1,240 more than the year before”
      let isDifference =
        after.starts(with: ["more", "than"]) && previous.value.kind == .number && previous.role == .figure
        && (gap.last(where: { !$0.isSpace }) == UInt8(ascii: ",") && Paraphrase.words(gap).count <= 5
          || gap.contains(UInt8(ascii: ",")) && Paraphrase.words(gap).suffix(2).elementsEqual(["which", "was"]))
      guard
        isDifference || after.starts(with: ["of", "them"]) || after.starts(with: ["of", "whom"])
          || before.suffix(2) == ["of", "whom"] || before.suffix(2) == ["among", "them"]
      else { continue }
      // “12 social workers, who knew all 156 of them”
      if before.last == "all" { continue }
      let wholes = figures[..<index].filter {
        // “One count has 137 of them”
        $0.value.kind == .number && $0.role == .figure && !AgeWords.isAge($0, in: sentence)
          && TimeMeasure(behind: $0.range, in: sentence.bytes) == nil && !Self.endsSpan($0, figures, sentence.bytes)
      }
      guard let whole = wholes.max(by: { $0.value.amount < $1.value.amount }),
        part.value.amount > whole.value.amount
      else { continue }
      return Objection(
        range: part.range, message: "this says \(part.value) of \(whole.value), and a part is no more than the whole")
    }
    return nil
  }
}
