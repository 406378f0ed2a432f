import InspectionModel

/// Figures that have changed places, by what each of them counts.
extension FigureRivals {
  /// Two numbers of a sentence of which each has the noun behind it that the other has in the places: “152 applications
  /// for 93 children” where they have “93 applications (152 children)”.
  func nounExchange(_ sentence: FigureStretch) -> (first: Range<Int>, second: Range<Int>)? {
    // “nine came” leaves out whom it counts.
    let figures = sentence.figures.filter {
      $0.value.kind == .number && Self.isCounted($0, sentence)
        && !FigureVicinity.isBeforeVerb($0.range, sentence.bytes, sentence.range)
    }
    guard figures.count >= 2, let rivals = rivals(of: .number) else { return nil }
    let own = figures.map { FigureVicinity($0, in: sentence, reach: 2) }
    let wide = figures.map { FigureVicinity($0, in: sentence, reach: 6) }
    for i in own.indices {
      for k in own.indices
      where k > i && own[k].value != own[i].value
        && !FigureVicinity.isPart(figures[i].range, of: figures[k].range, sentence.bytes)
      {
        let firsts = rivals.filter { FigureSet.says(own[i].value, $0.value) }
        let seconds = rivals.filter { FigureSet.says(own[k].value, $0.value) }
        guard !firsts.isEmpty, !seconds.isEmpty, !isInTable(firsts), !isInTable(seconds) else { continue }
        let isBoth =
          own[i].noun != nil && own[k].noun != nil
          && firsts.allSatisfy { counts($0, as: own[k]) && !counts($0, as: own[i]) }
          && seconds.allSatisfy { counts($0, as: own[i]) && !counts($0, as: own[k]) }
        let isOne =
          isCounted(firsts, own[k], seconds, besides: own[i]) || isCounted(seconds, own[i], firsts, besides: own[k])
        if isBoth || isOne && !belong(wide[i], firsts, wide[k], seconds) {
          return (figures[i].range, figures[k].range)
        }
      }
    }
    return nil
  }

  /// Whether of two figures the places count by one alone, wherever they have it, what the writer counts by the other: “58
  /// episodes, by 143 children” where they have “58 children went missing on 143 occasions”.
  private func isCounted(
    _ mine: [FigureVicinity], _ own: FigureVicinity, _ others: [FigureVicinity], besides other: FigureVicinity
  ) -> Bool {
    guard let noun = own.noun, !other.after.contains(noun) else { return false }
    // “12 new carers” are carers, too.
    return mine.allSatisfy { $0.noun == noun }
      && others.allSatisfy { $0.noun != nil && !$0.after.prefix(4).contains(noun) }
  }

  /// Whether two figures have more words in common with what stands beside them in the places than beside each other: “13
  /// children were adopted and nine came under guardianship orders” for “13 adoptions” and “nine children with
  /// guardianship orders”.
  private func belong(
    _ first: FigureVicinity, _ firsts: [FigureVicinity], _ second: FigureVicinity, _ seconds: [FigureVicinity]
  ) -> Bool {
    func shared(_ own: FigureVicinity, _ printed: [FigureVicinity]) -> Int {
      let words = StemSet(own.before + own.after)
      return printed.map { StemSet($0.before + $0.after).shared(with: words) }.max() ?? 0
    }
    return shared(first, firsts) + shared(second, seconds) > shared(first, seconds) + shared(second, firsts)
  }

  /// Whether a published figure has a word behind it that stands right behind another.
  private func counts(_ figure: FigureVicinity, as own: FigureVicinity) -> Bool {
    own.after.contains { word in figure.after.prefix(3).contains(word) }
  }
}
