import InspectionModel

/// Whether a place speaks of what a value is said to be: its indicator, and its area.
extension IndicatorCheck {
  /// The words of some passages.
  func words(of passages: [Passage]) -> Set<Stem> {
    Set(passages.flatMap(\.ranges).flatMap { LabelWords(lookup.text.bytes[$0]).stems })
  }

  /// Reports a value whose place has nothing of its indicator’s name and nearly all of another’s; else one of an area
  /// that is not the authority’s own and is not named there.
  ///
  /// - Parameters:
  ///   - labels: the row’s and the column’s, of a value in a table.
  ///   - around: the words of the paragraph, or of the table and what stands before it.
  ///   - isAreaNamed: whether the row or the column is the area’s.
  ///   - place: what a message calls it.
  func checkNames(
    _ claim: Claim, _ labels: [LabelWords], around: Set<Stem>, isAreaNamed: Bool, _ place: String,
    _ tally: inout ProvenanceTally
  ) {
    func isThere(_ word: Stem) -> Bool { around.contains(word) || labels.contains { $0.stems.contains(word) } }
    func share(_ name: LabelWords) -> Double {
      let words = name.different
      return words.isEmpty ? 1 : Double(words.count(where: isThere)) / Double(words.count)
    }
    // The others are asked only where its own is not there: a paper may have as many indicators as values.
    let shares = share(cells.names[claim.cell.indicator]) <= Self.slight ? cells.names.map(share) : []
    if let best = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[best] >= Self.most {
      let message =
        "\(place) has nothing of “\(document.indicators[claim.cell.indicator].label)”; its words are those of “\(document.indicators[best].label)”"
      tally.report(.tableValue, claim.indicatorRange, message, hint: document.indicators[best].id)
      return
    }
    let area = document.areas[claim.cell.area]
    guard !isAreaNamed, area.id != document.authority.rawValue else { return }
    let label = LabelWords(area.label).different
    guard !label.isEmpty, !label.contains(where: isThere) else { return }
    tally.report(.tableValue, claim.areaRange, "\(place) does not name “\(area.label)”, whose value this is said to be")
  }

  private static let slight = 0.25
  private static let most = 0.6
}
