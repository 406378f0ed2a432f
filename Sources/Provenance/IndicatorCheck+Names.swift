internal import InspectionModel

/// Whether a place speaks of what a value is said to be: its indicator, and its area.
extension IndicatorCheck {
  /// Reports a value whose place has nothing of its indicator’s name and nearly all of another’s; else one of an area
  /// that is not the authority’s own and is not named there.
  ///
  /// - Parameters:
  ///   - labels: the row’s and the column’s, of a value in a table.
  ///   - place: what a message calls it.
  func checkNames(
    _ claim: Claim, _ labels: [LabelWords], in passages: [Passage], _ place: String, _ tally: inout ProvenanceTally
  ) {
    var words = StemSet(labels.flatMap(\.stems))
    for range in passages.flatMap(\.ranges) { words = words.union(LabelWords(lookup.text.bytes[range]).different) }
    let shares = document.indicators.map { indicator in
      let name = LabelWords([indicator.label, indicator.id].joined(separator: " ")).different
      return name.isEmpty ? 1 : Double(name.shared(with: words)) / Double(name.count)
    }
    let own = shares[claim.cell.indicator]
    if let best = shares.indices.max(by: { shares[$0] < shares[$1] }), own <= Self.slight, shares[best] >= Self.most {
      let message =
        "\(place) has nothing of “\(document.indicators[claim.cell.indicator].label)”; its words are those of “\(document.indicators[best].label)”"
      tally.report(.tableValue, claim.indicatorRange, message, hint: document.indicators[best].id)
      return
    }
    let area = document.areas[claim.cell.area]
    guard area.id != document.authority.rawValue else { return }
    let label = LabelWords(area.label).different
    guard !label.isEmpty, label.shared(with: words) == 0 else { return }
    tally.report(.tableValue, claim.areaRange, "\(place) does not name “\(area.label)”, whose value this is said to be")
  }

  private static let slight = 0.25
  private static let most = 0.6
}
