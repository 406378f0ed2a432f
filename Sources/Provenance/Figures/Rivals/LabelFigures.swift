import InspectionModel

/// Figures that are part of a label, as ages are, against those that stand beside them in a passage: “37 young people
/// aged 16 and over” gives 37 for “16 and over”, and no other figure of the passage.
struct LabelFigures {
  private let figures: [FigureValue]
  /// For each whether it is the end of a span of ages, or a bound, as far as the label tells.
  private let groups: [AgeGroup?]
  private let places: PrintedPlaces

  init(_ label: String, _ places: PrintedPlaces) {
    let bytes = Array(label.utf8)
    let stretch = FigureStretch(FigureFinder.figures(in: bytes, bytes.indices), in: bytes, bytes.indices)
    let own = stretch.figures.filter {
      // “in nine months” is no age.
      $0.role == .figure && $0.value.kind == .number && !Self.isPeriod(TimeMeasure(behind: $0.range, in: bytes))
    }
    figures = own.map(\.value)
    groups = own.map { AgeGroup($0, in: stretch) }
    self.places = places
  }

  private static func isPeriod(_ measure: TimeMeasure?) -> Bool { measure == .month || measure == .quarter }

  /// The figure that stands beside one of the label's, where none of these has the value beside it; nil where each has,
  /// or is not there.
  func other(than value: FigureValue) -> (figure: FigureValue, value: FigureValue)? {
    guard [.number, .percent, .money].contains(value.kind), places.mentionCount <= FigureContext.most else {
      return nil
    }
    for (figure, group) in zip(figures, groups) where figure != value {
      var found: FigureValue?
      var isBeside = false
      for passage in places.stretches {
        let all = passage.figures.filter { $0.role != .alternative }
        for (index, mention) in all.enumerated() where mention.value == figure {
          // “5 to 11” is no “under 5”.
          if let group, let other = AgeGroup(mention, in: passage), other != group { continue }
          guard let beside = beside(index, all, kind: value.kind) else { continue }
          if FigureSet.says(value, beside.value) || isPart(value, of: beside, all) {
            isBeside = true
          } else {
            found = found ?? beside.value
          }
        }
      }
      if !isBeside, let found { return (figure, found) }
    }
    return nil
  }

  /// What is counted stands before its ages, between the same commas: “59% are aged 5 to 11”; else behind them: “under 5:
  /// 97”; else it was said before the comma.
  private func beside(_ index: Int, _ all: [FigureMention], kind: FigureValue.Kind) -> FigureMention? {
    let place = all[index].range
    let counted = all.filter { mention in
      mention.value.kind == kind && !figures.contains(mention.value) && mention.role == .figure
        && places.text.isOneSentence(mention.range, place) && !isSpan(mention.range, place)
    }
    let before = counted.last { $0.range.upperBound <= place.lowerBound }
    let after = counted.first { $0.range.lowerBound >= place.upperBound }
    if let before, !hasComma(before.range.upperBound..<place.lowerBound) { return before }
    if let after, !hasComma(place.upperBound..<after.range.lowerBound) { return after }
    return before ?? after
  }

  /// “251 of 254 care leavers aged 18 to 21”
  private func isPart(_ value: FigureValue, of whole: FigureMention, _ all: [FigureMention]) -> Bool {
    all.contains { part in
      FigureSet.says(value, part.value)
        && FigureVicinity.isPart(part.range, of: whole.range, places.text.bytes)
    }
  }

  /// “5 to 16”, “5–16”: the ends of one span.
  private func isSpan(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let lower = min(a.upperBound, b.upperBound)
    let between = places.text.bytes[lower..<max(lower, max(a.lowerBound, b.lowerBound))]
    let letters = between.filter(\.isLetter)
    return between.count <= 5 && (letters.isEmpty || letters.elementsEqual("to".utf8))
  }

  private func hasComma(_ between: Range<Int>) -> Bool {
    let bytes = places.text.bytes
    return between.contains { i in
      (bytes[i] == UInt8(ascii: ",") || bytes[i] == UInt8(ascii: ";")) && i + 1 < bytes.count && bytes[i + 1].isSpace
    }
  }
}
