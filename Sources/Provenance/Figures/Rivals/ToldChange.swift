import InspectionModel

/// What a sentence says that something is and was before: “37, up from 19”, “34% in 2012 and now 17%”, “26 weeks instead
/// of 29”.
struct ToldChange {
  let now: FigureMention
  let before: FigureMention
  /// Whether it is by how much that the sentence says, and not from where: “rose by £14.6 million to £128 million”.
  let isStep: Bool

  /// Those of a stretch, each told by two figures of one kind that have no other of it between them in a sentence.
  static func all(in stretch: FigureStretch) -> [ToldChange] {
    [.number, .percent, .money].flatMap { all(of: $0, in: stretch) }
  }

  private static func all(of kind: FigureValue.Kind, in stretch: FigureStretch) -> [ToldChange] {
    let figures = stretch.figures.filter {
      $0.role == .figure && $0.value.kind == kind && !FigureVicinity.isBase($0, stretch.bytes)
    }
    if figures.count < 2 { return [] }
    return figures.indices.dropLast().compactMap { index in
      let (first, second) = (figures[index], figures[index + 1])
      guard first.value != second.value, !AgeWords.isAge(first, in: stretch), !AgeWords.isAge(second, in: stretch),
        first.range.upperBound <= second.range.lowerBound,
        second.range.lowerBound - first.range.upperBound <= farthest,
        !PublishedSentences.hasEnd(stretch.bytes, first.range.upperBound..<second.range.lowerBound, stretch.range),
        !areTwoOfFour(index, figures, stretch)
      else { return nil }
      if stretch.words(before: first.range, within: 8).last == "by",
        Paraphrase.words(stretch.bytes[first.range.upperBound..<second.range.lowerBound]) == ["to"]
      {
        return ToldChange(now: second, before: first, isStep: true)
      }
      return order(first, second, in: stretch).map { isFirstNow in
        ToldChange(now: isFirstNow ? first : second, before: isFirstNow ? second : first, isStep: false)
      }
    }
  }

  /// Whether two things are told of at once: “402 episodes involving 131 children, down from 540 episodes and 177 children”.
  private static func areTwoOfFour(_ index: Int, _ figures: [FigureMention], _ stretch: FigureStretch) -> Bool {
    guard index > 0, index + 2 < figures.count else { return false }
    func isNear(_ first: FigureMention, _ second: FigureMention) -> Bool {
      second.range.lowerBound - first.range.upperBound <= nearest
        && !PublishedSentences.hasEnd(stretch.bytes, first.range.upperBound..<second.range.lowerBound, stretch.range)
    }
    let (second, last) = (figures[index + 1], figures[index + 2])
    return isNear(figures[index - 1], figures[index]) && isNear(second, last)
      && Paraphrase.words(stretch.bytes[second.range.upperBound..<last.range.lowerBound]).contains("and")
  }

  /// Whether of two figures the first is what is now; nil where the sentence does not say that the one became the other.
  private static func order(_ first: FigureMention, _ second: FigureMention, in stretch: FigureStretch) -> Bool? {
    let before = stretch.words(before: first.range, within: 60)
    let between = Paraphrase.words(stretch.bytes[first.range.upperBound..<second.range.lowerBound])
    let link = between.suffix(2)
    // “from 19 to 37”, “from 24 in 2012 to an average of 15”
    if before.last == "from", let to = between.lastIndex(of: "to"), between.count - to <= 4, !between.contains("by"),
      // “down from 24, and were to reach 16”
      !between.prefix(to).contains("and"),
      !before.contains(where: ranging.contains)
    {
      return false
    }
    // “37, up from 19”, “down to 11% from 24%”
    if between.last == "from" {
      guard let word = link.first, let isUp = changing[word] else { return before.last == "to" ? true : nil }
      // “62% and 7%, up from 33% and down from 29%” goes up from 33 to 62.
      return isUp == (first.value.amount > second.value.amount) ? true : nil
    }
    if link.elementsEqual(["instead", "of"]) || link.elementsEqual(["rather", "than"]) { return true }
    if between.suffix(3) == ["in", "place", "of"] { return true }
    // “In 2021 it was 64%; now it was 51%.”
    if between.suffix(4).contains("now"), before.contains("in") || before.contains("before") { return false }
    // “19%, where it had been 6%”
    if link.elementsEqual(["had", "been"]), between.contains("where") || between.contains("when") { return true }
    if link.elementsEqual(["compared", "with"]) || link.elementsEqual(["compared", "to"]) || between.last == "against" {
      return isPast(second, in: stretch) ? true : nil
    }
    // “480, and 655 the year before”
    let behind = stretch.words(behind: second.range, within: 32).prefix(3)
    if between.count <= 6, behind.contains(where: earlier.contains), behind.first.map(opening.contains) ?? false {
      return true
    }
    return nil
  }

  /// Whether a time before the other's stands right behind a figure: “compared with 34% in 2012”, “against 20 weeks two
  /// years ago”, and not “against 16% in England in 2014”.
  private static func isPast(_ figure: FigureMention, in stretch: FigureStretch) -> Bool {
    let rest = stretch.behind(figure.range).prefix(48).prefix { !Clauses.isEnd($0) }
    let words = Paraphrase.words(rest)
    if words.prefix(6).contains(where: earlier.contains) { return true }
    guard
      let date = stretch.figures.first(where: {
        $0.value.isTime && $0.range.lowerBound >= figure.range.upperBound && rest.indices.contains($0.range.lowerBound)
      })
    else { return false }
    return Paraphrase.words(stretch.bytes[figure.range.upperBound..<date.range.lowerBound]).allSatisfy {
      leading.contains($0)
    }
  }

  /// In bytes.
  private static let farthest = 90
  private static let nearest = 32
  /// “between 4 and 118”, “ranged from 4 to 118”: nothing has changed.
  private static let ranging: Set = [
    "range", "ranged", "ranges", "ranging", "vary", "varied", "varies", "aged", "ages",
  ]
  /// Whether a word of change means more.
  private static let changing = [
    "up": true, "increase": true, "rise": true, "increased": true, "down": false, "reduction": false, "fall": false,
    "drop": false, "decrease": false, "reduced": false,
  ]
  private static let earlier: Set = ["before", "earlier", "ago", "previously", "previous", "last", "inspection"]
  private static let opening: Set = ["the", "a", "one", "two", "three", "four", "five", "in", "at"]
  /// What may stand between a figure and its date, units among it.
  private static let leading: Set = [
    "in", "at", "on", "of", "the", "end", "year", "to", "march", "april", "week", "weeks", "days", "months", "cases",
    "children", "per", "cent", "million",
  ]
}

extension FigureRivals {
  /// A figure of a change that the places tell otherwise: “37, up from eight” where they have “from 19 to 37”.
  func figureOfOtherChange(_ sentence: FigureStretch) -> Objection? {
    guard let (figure, printed) = otherChange(sentence) else { return nil }
    let (before, now) = (printed.before.value, printed.now.value)
    let rest =
      FigureSet.says(figure.value, before)
      ? "and not the other way" : "and “\(sentence.string(figure.range))” is neither"
    let way = printed.isStep ? "by" : "from"
    return Objection(
      range: figure.range, message: "\(places.words) has this go \(way) \(before) to \(now), \(rest)")
  }

  private func otherChange(_ sentence: FigureStretch) -> (figure: FigureMention, printed: ToldChange)? {
    let own = ToldChange.all(in: sentence)
    if own.isEmpty { return nil }
    let all = places.stretches.flatMap(ToldChange.all).filter { !isInTable($0) }
    for change in own where !isOfPoints(change, in: sentence) {
      let printed = all.filter { $0.isStep == change.isStep }
      let (now, before) = (change.now.value, change.before.value)
      let ends = printed.filter { FigureSet.says(now, $0.now.value) }
      let starts = printed.filter { FigureSet.says(before, $0.before.value) }
      if ends.contains(where: { FigureSet.says(before, $0.before.value) }) { continue }
      if let turned = printed.first(where: {
        FigureSet.says(now, $0.before.value) && FigureSet.says(before, $0.now.value)
      }) {
        return (change.now, turned)
      }
      // One of a series may be told of any other: “from 30 in 2018 to 25 in 2020 and 20 in 2022”.
      if let end = ends.first, starts.isEmpty, !isDated(change.before) { return (change.before, end) }
      if let start = starts.first, ends.isEmpty, !isDated(change.now) { return (change.now, start) }
    }
    return nil
  }

  /// “up from 8%, the gap stayed at 41 percentage points”: a difference is no end of a change.
  private func isOfPoints(_ change: ToldChange, in sentence: FigureStretch) -> Bool {
    [change.before, change.now].contains { figure in
      Paraphrase.words(sentence.bytes[figure.range]).last.map { $0.hasPrefix("point") } ?? false
        || ["point", "points"].contains(sentence.words(behind: figure.range, within: 24).dropFirst().first)
    }
  }

  /// Whether a figure is one of a change that the places tell as the sentence does.
  func isOfPrintedChange(_ figure: FigureMention, in sentence: FigureStretch) -> Bool {
    let own = ToldChange.all(in: sentence).filter { $0.now.range == figure.range || $0.before.range == figure.range }
    if own.isEmpty { return false }
    let printed = places.stretches.flatMap(ToldChange.all)
    return own.contains { change in
      printed.contains {
        FigureSet.says(change.now.value, $0.now.value) && FigureSet.says(change.before.value, $0.before.value)
          && $0.isStep == change.isStep
      }
    }
  }

  /// Whether the places give a value with a time of its own, or not as a figure that could be compared.
  private func isDated(_ figure: FigureMention) -> Bool {
    guard let all = rivals(of: figure.value.kind)?.filter({ FigureSet.says(figure.value, $0.value) }), !all.isEmpty
    else {
      return true
    }
    return all.contains { !$0.timesBeside.isEmpty }
  }

  private func isInTable(_ change: ToldChange) -> Bool { places.text.isInTable(change.now.range) }
}
