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
    let shares = share(names[claim.cell.indicator]) <= Self.slight ? names.map(share) : []
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

  /// Of the cells that can be meant by place and period, the one whose labels say so best: it names the area, is no
  /// target, has the words of the indicator and few others. Of several the first.
  func likeliest(_ places: [Place], for cell: IndicatorCell, _ labels: [TableLabels]) -> Place? {
    func score(_ place: Place) -> Double {
      let (row, column) = (labels[place.table].rows[place.row], labels[place.table].columns[place.column])
      let name = names[cell.indicator]
      var score = max(name.overlap(row.words), name.overlap(column.words))
      if (row.area ?? column.area) == cell.area { score += 4 }
      if column.isTarget { score -= 2 }
      return score - 0.001 * Double(column.words.stems.count)
    }
    var best: (place: Place, score: Double)?
    for place in places {
      let own = score(place)
      if own > best?.score ?? -.infinity { best = (place, own) }
    }
    return best?.place
  }

  /// Where the likeliest cell has another value, the one that has it in a row of the indicator's own name, which no other
  /// place's is: “Visits in time | Northwick” above a row of which neither is said.
  func own(
    _ places: [Place], besides place: Place, for cell: IndicatorCell, _ tables: [PublishedTable],
    _ labels: [TableLabels]
  ) -> Place? {
    func range(_ place: Place) -> Range<Int> { tables[place.table].rows[place.row][place.column] }
    func row(_ place: Place) -> TableLabels.Label { labels[place.table].rows[place.row] }
    guard !agrees(cell, range(place)) else { return nil }
    let name = names[cell.indicator].different
    return places.first { other in
      let isOwn = document.areas[cell.area].id == document.authority.rawValue
      let area = row(other).area ?? labels[other.table].columns[other.column].area
      return other.row != place.row && (area == cell.area || area == nil && isOwn && row(place).area != nil)
        && !name.isEmpty && name.allSatisfy(row(other).words.different.contains) && agrees(cell, range(other))
    }
  }

  // MARK: - Areas

  /// Of the cells that a value of another area than the authority's may stand in those whose row or column names the
  /// area, where there are any.
  func namingArea(of cell: IndicatorCell, _ candidates: [Candidate], _ labels: [TableLabels]) -> [Candidate] {
    guard document.areas[cell.area].id != document.authority.rawValue else { return candidates }
    let named = candidates.filter { names(cell.area, $0.place, labels) }
    return named.isEmpty ? candidates : named
  }

  /// The cell of an area whose row stands apart from that of the indicator: “Re-referrals – England”, or “England” some
  /// rows below it.
  func named(
    _ candidates: [Candidate], besides subject: Subject, for cell: IndicatorCell, _ labels: [TableLabels]
  ) -> [Place] {
    let own = candidates.map(\.place).filter {
      $0.table == subject.table && labels[$0.table].rows[$0.row].area == cell.area
    }
    let name = names[cell.indicator]
    let saying = own.filter { name.overlap(labels[$0.table].rows[$0.row].words) > 0 }
    if !saying.isEmpty { return saying }
    let below = own.filter { $0.row > subject.row }
    guard let next = below.map(\.row).min() else { return [] }
    return below.filter { $0.row == next }
  }

  private func names(_ area: Int, _ place: Place, _ labels: [TableLabels]) -> Bool {
    (labels[place.table].rows[place.row].area ?? labels[place.table].columns[place.column].area) == area
  }
}
