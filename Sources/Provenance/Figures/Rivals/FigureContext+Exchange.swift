import InspectionModel

/// Two figures that have changed places, by the words behind each.
extension FigureContext {
  /// Two figures of a sentence of which each stands in the passage beside the words that the other has in the sentence.
  func exchange(_ sentence: FigureStretch) -> (first: Range<Int>, second: Range<Int>)? {
    let counted = sentence.counted
    let figures = counted.figures
    guard figures.count >= 2, places.mentionCount <= Self.most else { return nil }
    for (first, second) in zip(figures, figures.dropFirst()) {
      let kind = first.value.kind
      guard kind == second.value.kind, kind == .number || kind == .percent || kind == .money,
        first.value != second.value,
        !FigureVicinity.isPart(first.range, of: second.range, counted.bytes),
        places.contains(first.value),
        places.contains(second.value)
      else { continue }
      let candidates = lookup.candidates(of: kind, in: places.locators) { self.candidates(of: kind, in: $0) }
      let behind = (
        surroundings(of: first, counted, reach: 10).after,
        surroundings(of: second, counted, reach: 10).after
      )
      // In English what is counted stands behind its figure: “seven assessment teams and five for family support”.
      guard behind.0.count >= 2, !behind.1.isEmpty else { continue }
      let (own, other) = (behind.0.subtracting(behind.1), behind.1.subtracting(behind.0))
      let right = ties(own, first.value, candidates) + ties(other, second.value, candidates)
      let (here, there) = (ties(own, second.value, candidates), ties(other, first.value, candidates))
      if here > 0, there > 0, here + there >= Self.exchanged, 4 * right <= here + there {
        return (first.range, second.range)
      }
    }
    return nil
  }

  private static let exchanged = 3

  /// How many of the words behind a figure of the sentence stand behind a figure of the passage.
  private func ties(_ words: StemSet, _ value: FigureValue, _ candidates: [Candidate]) -> Int {
    candidates.lazy.filter { FigureSet.says(value, $0.value) }.map { words.shared(with: $0.words.after) }.max() ?? 0
  }
}
