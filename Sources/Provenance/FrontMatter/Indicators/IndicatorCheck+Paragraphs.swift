import InspectionModel

/// Values that stand in sentences.
extension IndicatorCheck {
  func checkParagraph(_ claim: Claim, _ at: Locator, _ tally: inout ProvenanceTally) {
    guard case .value(let quantity) = claim.cell.content else {
      return tally.leave(claim.valueRange, "a cell without a number: a paragraph prints none")
    }
    let indicator = document.indicators[claim.cell.indicator]
    let value = FigureValue(quantity, indicator.unit)
    let places = PrintedPlaces(lookup: lookup, locators: [at], name: name)
    guard places.contains(value) else {
      let message = FigureMessage.message(value.description, [value], places)
      return tally.report(.tableValue, claim.valueRange, message.text, hint: message.hint)
    }
    let area = document.areas[claim.cell.area]
    if let other = PlaceBeside(lookup, at).value(for: area.label, besides: value) {
      let message = "\(at) of \(name) has \(other) beside “\(area.label)”, not \(value)"
      return tally.report(.tableValue, claim.valueRange, message, hint: other.description)
    }
    // What stands beside another place's name is in its words.
    if area.id == document.authority.rawValue,
      let problem = NamedFigure(value: value, unit: indicator.unit, label: indicator.label).otherWords(in: places)
    {
      return tally.report(.tableValue, claim.valueRange, problem.message, hint: problem.hint)
    }
    if let other = otherTime(than: claim.cell.period, of: value, at) {
      let message = "\(at) of \(name) has \(value) for \(other), not for \(claim.cell.period.words)"
      return tally.report(.tableValue, claim.periodRange, message)
    }
    checkNames(claim, [], around: words(of: lookup.passages(at)), isAreaNamed: false, "\(at) of \(name)", &tally)
    tally.counts.values += 1
  }

  private typealias Time = (range: Range<Int>, time: LabelPeriod)

  /// The time beside a value, where each sentence that prints the value names times, and none of them can be its
  /// period, or the one of its period stands beside another value.
  private func otherTime(than period: Period, of value: FigureValue, _ at: Locator) -> String? {
    var nearest: String?
    for range in lookup.passages(at).flatMap(\.ranges) {
      let all = lookup.figures(in: range)
      for mention in all where FigureSet.says(value, mention.value) {
        let figures = all.filter { lookup.text.isOneSentence($0.range, mention.range) }
        let times = Self.times(figures, lookup.text.bytes)
        guard let own = Self.nearest(to: mention, times), own.time.excludes(period) else { return nil }
        let isOfOther = figures.contains { other in
          other.value.kind == mention.value.kind && !FigureSet.says(value, other.value)
            && Self.nearest(to: other, times).map { !$0.time.excludes(period) } ?? false
        }
        guard isOfOther || times.allSatisfy({ $0.time.excludes(period) }) else { return nil }
        nearest = nearest ?? lookup.text.string(own.range)
      }
    }
    return nearest
  }

  /// The time beside a figure; of two that are as near, the one behind: “to 15% in Q3”.
  private static func nearest(to figure: FigureMention, _ times: [Time]) -> Time? {
    func distance(_ time: Time) -> Int {
      max(time.range.lowerBound - figure.range.upperBound, figure.range.lowerBound - time.range.upperBound)
    }
    return times.reversed().min { distance($0) < distance($1) }
  }

  /// The times that figures name, a quarter with the year right behind it: “Q3 of 2019/20”, “2019/20 (Q1–3)”.
  private static func times(_ figures: [FigureMention], _ bytes: [UInt8]) -> [Time] {
    var ranges: [Range<Int>] = []
    for figure in figures where [.financialYear, .quarter, .date].contains(figure.value.kind) {
      if let last = ranges.last, figure.range.lowerBound <= last.lowerBound { continue }
      if let last = ranges.last, (0...8).contains(figure.range.lowerBound - last.upperBound),
        figure.value.kind == .quarter || bytes[last].contains(UInt8(ascii: "Q"))
      {
        ranges[ranges.count - 1] = last.lowerBound..<figure.range.upperBound
      } else {
        ranges.append(figure.range)
      }
    }
    return ranges.compactMap { range in
      // “2019/20 (Q1–3)” with its bracket.
      let isOpen = bytes[range].contains(0x28) && bytes.indices.contains(range.upperBound)
      let range = isOpen && bytes[range.upperBound] == 0x29 ? range.lowerBound..<range.upperBound + 1 : range
      let words = String(decoding: bytes[range], as: UTF8.self)
      return LabelPeriod(words, FigureFinder.figures(in: words)).map { (range, $0) }
    }
  }
}
