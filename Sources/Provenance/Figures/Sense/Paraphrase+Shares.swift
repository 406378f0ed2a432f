/// Figures that are a share, a multiple or a change of others.
extension Paraphrase {
  /// A plain fraction against percentages, and against the shares that two numbers of the sentence make.
  func isShare(_ share: Int64?, _ hedge: Hedge?, _ values: [FigureValue]) -> Bool {
    guard let share, value.kind != .fraction || value.detail <= 20 else { return false }
    let point = FigureValue.scale
    return (values.filter { $0.kind == .percent } + shares(values)).contains { published in
      let difference = published.amount - share
      switch hedge {
      case .about: return abs(difference) <= 3 * point
      case .below: return difference <= point && difference >= (isLess ? -25 : -5) * point
      case .above: return difference > 0 && difference <= 25 * point
      case nil: return 2 * abs(difference) <= 3 * point
      }
    }
  }

  /// “one resident in five”, “three cases of five”, which are read as two numbers: this is the second, the whole.
  func isWhole(_ values: [FigureValue]) -> Bool {
    guard let part, value.amount <= Self.mostParts || value.amount == 100 * FigureValue.scale else { return false }
    return isShare(part, figure, values)
  }

  /// Nobody says a share by more parts: “nine of 42” are counted.
  private static let mostParts = 20 * FigureValue.scale

  /// The number of which this one is the whole.
  var part: FigureMention? {
    guard let word = before.first, Self.sharing.contains(word) else { return nil }
    return figures.last { $0.range.upperBound <= figure.range.lowerBound }
  }

  /// The share that both make.
  var shareOfWhole: FigureValue? {
    guard value.kind == .number, let part, part.value.kind == .number, part.value.amount < value.amount else {
      return nil
    }
    return FigureValue(.fraction, part.value.amount, detail: UInt64(value.amount))
  }

  /// The number of a share that the places bear out: “two” of “two workers in five” for 43%.
  func isPartOfShare(in places: PrintedPlaces) -> Bool {
    value.kind == .number && isPartOfWhole(places.mentions.map(\.value))
  }

  /// The same where this is the first.
  func isPartOfWhole(_ values: [FigureValue]) -> Bool {
    let whole = figures.first { $0.range.lowerBound >= figure.range.upperBound }
    guard let whole else { return false }
    let before = Paraphrase(whole, in: sentence).before
    guard let word = before.first, Self.sharing.contains(word) else { return false }
    return isShare(figure, whole, values)
  }

  private static let sharing: Set = ["in", "of", "every"]

  func isShare(_ part: FigureMention, _ whole: FigureMention, _ values: [FigureValue]) -> Bool {
    guard part.value.kind == .number, whole.value.kind == .number, part.value.amount < whole.value.amount,
      // “27 of 33” are counted, and make a share where both are printed.
      whole.value.amount <= Self.mostParts || whole.value.amount == 100 * FigureValue.scale
        || values.contains(part.value) && values.contains(whole.value),
      whole.range.lowerBound - part.range.upperBound <= 40
    else { return false }
    let share = FigureValue.percentage(part.value.amount, of: whole.value.amount)
    return isShare(share, Paraphrase(part, in: sentence).hedge, values)
  }

  /// “fewer than half” may be any share below; “nearly half” may not.
  private var isLess: Bool { before.contains("than") || before.first == "under" || before.first == "below" }

  /// The shares, as percentages, that the passage's numbers have of those which the sentence gives as well, and the
  /// fractions that the passage prints.
  func shares(_ values: [FigureValue]) -> [FigureValue] {
    let printed = values.compactMap(\.share).map { FigureValue(.percent, $0) }
    let parts = values.filter { $0.kind == .number && $0.amount > 0 }.prefix(48)
    let wholes = figures.map(\.value).filter(parts.contains).prefix(12)
    var shares = printed
    for part in parts {
      for whole in wholes where part.amount < whole.amount {
        shares.append(FigureValue(.percent, FigureValue.percentage(part.amount, of: whole.amount)))
      }
    }
    return shares
  }

  /// “rose by half”, “fell by about a fifth”: what lies between two published figures, as a share of one of them.
  func isChange(_ values: [FigureValue]) -> Bool {
    guard before.prefix(4).contains("by") else { return false }
    let own = value.share ?? 100 * FigureValue.scale / max(value.amount, 1)
    let amounts = values.filter { $0.kind == .percent || $0.kind == .number || $0.kind == .money }.prefix(24)
    // What rose is a share of what was less.
    let isUp = before.prefix(6).lazy.compactMap { FigureChange.directions[$0] }.first
    return amounts.contains { first in
      amounts.contains { second in
        guard second.kind == first.kind, first.amount > 0, first.amount != second.amount,
          isUp.map({ $0 == (first.amount < second.amount) }) ?? true
        else { return false }
        let change = FigureValue.percentage(abs(second.amount - first.amount), of: first.amount)
        return abs(change - own) <= 2 * FigureValue.scale
      }
    }
  }

  /// “half as many”, “half as long” for nine after 18.
  func isRatio(_ values: [FigureValue]) -> Bool {
    guard after.first == "as", let share = value.share else { return false }
    let amounts = values.filter { [.percent, .number, .money].contains($0.kind) && $0.amount > 0 }.prefix(24)
    return amounts.contains { first in
      amounts.contains { second in
        second.kind == first.kind && first.amount < second.amount
          && abs(FigureValue.percentage(first.amount, of: second.amount) - share) <= (hedge == nil ? 2 : 5)
            * FigureValue.scale
      }
    }
  }

  /// “almost half” for “43 of the 96”.
  func isPartOfPrinted(_ places: PrintedPlaces) -> Bool {
    let printed = places.stretches.flatMap { passage in
      zip(passage.figures, passage.figures.dropFirst()).compactMap { part, whole -> FigureValue? in
        guard part.value.kind == .number, whole.value.kind == .number, part.value.amount < whole.value.amount,
          FigureVicinity.isPart(part.range, of: whole.range, passage.bytes)
        else { return nil }
        return FigureValue(.percent, FigureValue.percentage(part.value.amount, of: whole.value.amount))
      }
    }
    return isShare(value.share, hedge, printed)
  }

  /// “the most deprived tenth” is the most deprived 10%, “a fifth of them” a share.
  func isPart(_ values: [FigureValue]) -> Bool {
    guard value.amount > 3, value.amount <= 100 else { return false }
    let share = 100 * FigureValue.scale / value.amount
    if values.contains(where: { $0.kind == .percent && $0.amount == share || $0.share == share }) { return true }
    let isShare = before.first == "a" || after.first == "of"
    return isShare && self.isShare(share, hedge, values)
  }

  /// “of every 100 pupils, 71 …” for 71%: this is the one or the other.
  func isPerHundred(_ values: [FigureValue]) -> Bool {
    let hundred = figures.first { isHundred($0) }
    guard let hundred else { return false }
    let percentages = values.filter { $0.kind == .percent }.map(\.amount)
    if hundred == figure { return figures.contains { $0 != figure && percentages.contains($0.value.amount) } }
    return percentages.contains(value.amount)
  }

  func isHundred(_ other: FigureMention) -> Bool {
    guard other.value == .number(100) else { return false }
    let words = sentence.words(before: other.range, within: 20)
    return words.last.map { ["every", "each", "per"].contains($0) } ?? false
  }

  /// “534 for every 10,000 children”, where the text says elsewhere for how many its rates are.
  func isUnitOfRate(_ lookup: TextLookup) -> Bool {
    guard Self.unitsOfRates.contains(value.amount / FigureValue.scale), let word = before.first,
      ["per", "every", "each"].contains(word)
    else { return false }
    return lookup.everywhere.contains(value)
  }

  private static let unitsOfRates: Set<Int64> = [1000, 10_000, 100_000, 1_000_000]

  /// “one and a half times what it had been”, “three times as many”: what two published figures come to.
  func isMultiple(_ values: [FigureValue]) -> Bool {
    guard after.first == "times", after.count > 1, !["a", "per", "in", "each", "every"].contains(after[1]) else {
      return false
    }
    let amounts = values.filter { $0.kind == .percent || $0.kind == .number || $0.kind == .money }.prefix(24)
    return amounts.contains { first in
      amounts.contains { second in
        guard second.kind == first.kind, second.amount > 0 else { return false }
        let times = FigureValue.percentage(first.amount, of: second.amount) / 100
        return abs(times - value.amount) * 20 <= (hedge == nil ? 1 : 2) * value.amount
      }
    }
  }

  /// “the best 25 per cent” where the passage has “the top quartile”.
  func isQuartile(_ passages: [Passage], _ lookup: TextLookup) -> Bool {
    (value.share ?? value.amount) == 25 * FigureValue.scale && has(anyOf: ["quartile", "quartiles"], passages, lookup)
  }
}
