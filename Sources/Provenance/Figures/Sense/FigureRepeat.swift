import InspectionModel

/// A figure that a sentence gives twice and that what it cites has once: one of the two is another figure. “Of the 207”
/// speaks of the first again.
struct FigureRepeat {
  /// At the second of them; nil where there is none.
  let problem: Objection?

  init(_ sentence: FigureStretch, _ places: PrintedPlaces) {
    problem = Self.again(sentence, places).map { figure in
      let message =
        "this sentence gives \(sentence.string(figure)) twice, and \(places.words) has it once; one is another"
      return Objection(range: figure, message: message)
    }
  }

  private static func again(_ sentence: FigureStretch, _ places: PrintedPlaces) -> Range<Int>? {
    if let whole = sameWhole(sentence), !places.stretches.contains(where: { sameWhole($0) != nil }) { return whole }
    let all = sentence.figures.filter { mention in
      mention.role == .figure && [.number, .percent, .money].contains(mention.value.kind)
        && sentence.bytes[mention.range].contains(where: \.isDigit)
        // Small ones come again by accident.
        && (mention.value.kind != .number || mention.value.amount > small)
        // “under 21 …, and from 21 on”
        && !(mention.value.amount <= oldest && AgeWords.mayBeAge(mention, in: sentence))
    }
    return all.enumerated().first { index, mention in
      guard all[..<index].contains(where: { $0.value == mention.value }), !isBack(mention, sentence) else {
        return false
      }
      let published = places.mentions.filter {
        $0.role != .alternative && FigureSet.says(mention.value, $0.value)
      }
      return published.count == 1
    }?.element.range
  }

  /// “20 of 20”, which is said as “all 20”.
  private static func sameWhole(_ stretch: FigureStretch) -> Range<Int>? {
    let figures = stretch.figures.filter { $0.role == .figure && $0.value.kind == .number }
    return zip(figures, figures.dropFirst()).first { part, whole in
      part.value == whole.value && FigureVicinity.isPart(part.range, of: whole.range, stretch.bytes)
        && !AgeWords.isAge(whole, in: stretch)
    }?.1.range
  }

  private static let oldest = 25 * FigureValue.scale
  private static let small = 12 * FigureValue.scale

  /// “of the 207”, “these 207”
  private static func isBack(_ mention: FigureMention, _ sentence: FigureStretch) -> Bool {
    let before = sentence.words(before: mention.range, within: 24)
    return before.suffix(2).contains { ["the", "these", "those", "this", "that", "same", "all"].contains($0) }
  }
}
