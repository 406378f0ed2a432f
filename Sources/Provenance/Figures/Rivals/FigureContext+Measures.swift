import InspectionModel

/// The measure of time behind a figure, which tells it from others: “over four years”, “within 28 days”.
extension FigureContext {
  /// The figure behind which the passage has the measure of time that stands behind the writer's: “over five years” where
  /// it has “over the past four years”.
  func otherMeasured(than figure: FigureMention, in sentence: FigureStretch) -> FigureValue? {
    guard figure.value.kind == .number, let unit = unit(behind: figure, in: sentence) else { return nil }
    return other(than: figure.value, of: unit)
  }

  /// The measure of time right behind a figure; of years only where they can be no age.
  private func unit(behind figure: FigureMention, in stretch: FigureStretch) -> TimeMeasure? {
    let rest = stretch.behind(figure.range).prefix(16)
    guard let first = rest.first, first.isSpace || first == UInt8(ascii: "-"), let measure = TimeMeasure(rest) else {
      return nil
    }
    switch measure {
    case .hour, .day, .week, .month, .quarter: return measure
    case .year:
      // “five-year-olds”, “four years of age”, “aged three years”, “children under five years”
      let clause = stretch.behind(figure.range).prefix(24).prefix { !Clauses.isEnd($0) }
      let behind = Paraphrase.words(clause).dropFirst()
      let before = stretch.words(before: figure.range, within: 24).suffix(2)
      let isAge =
        ["of", "old", "olds", "or"].contains(behind.first ?? "") || AgeWords.isSurelyAge(figure, in: stretch)
        || before.contains { ["children", "people", "pupils", "those", "young", "girls", "boys"].contains($0) }
      return isAge ? nil : measure
    case .workingDay, .fortnight, .decade: return nil
    }
  }

  /// Another figure of the passage that the measure stands behind, where it stands behind none that is the writer's.
  private func other(than value: FigureValue, of unit: TimeMeasure) -> FigureValue? {
    var found: FigureValue?
    for passage in places.stretches {
      let all = passage.figures
      for (index, mention) in all.enumerated() where mention.value.kind == value.kind {
        // “the shortest for four days and the longest for 118.”
        let isBare = passage.behind(mention.range).first { !$0.isSpace }.map(Clauses.isEnd) ?? true
        if isBare, FigureSet.says(value, mention.value) { return nil }
        // A cell may leave its unit to its label, and the figures of labels measure other things.
        if places.text.isInTable(mention.range) {
          if FigureSet.says(value, mention.value) { return nil }
          continue
        }
        guard measures(mention, all.dropFirst(index + 1).first, unit, in: passage) else { continue }
        if FigureSet.says(value, mention.value) { return nil }
        found = mention.value
      }
    }
    return found
  }

  /// Whether a measure stands behind a published figure, or behind the next: “three or six months”.
  private func measures(
    _ figure: FigureMention, _ next: FigureMention?, _ unit: TimeMeasure, in passage: FigureStretch
  ) -> Bool {
    if self.unit(behind: figure, in: passage) == unit { return true }
    guard let next, next.range.lowerBound >= figure.range.upperBound,
      next.range.lowerBound - figure.range.upperBound <= 6
    else { return false }
    return self.unit(behind: next, in: passage) == unit
  }
}

extension FigureContext {
  static func hasArticle(_ sentence: FigureStretch) -> Bool {
    FigureTokenizer.tokens(sentence.bytes, sentence.range).contains {
      switch $0.content {
      case .word(.a), .word(.unit(1)), .word(.hidden(1)): true
      default: false
      }
    }
  }
}

extension FigureStretch {
  /// Whether it names somebody of whom it does not speak: “agencies other than Barnardo’s”, “apart from the two”.
  var excludes: Bool {
    let words = Paraphrase.words(bytes[range])
    return zip(words, words.dropFirst()).contains { $0 == ("other", "than") || $0 == ("apart", "from") }
  }
}
