/// Whether a passage bears out a figure that it does not print: “nearly 275,000” for 274,900, “two in five” for 41%, “four
/// weeks” for 28 days, “by half” for a rise from 8% to 12%.
///
/// Asked only of figures that stand in no passage as they are. A rounded figure needs a word that says so; a plain
/// fraction may be one and a half per cent off without one.
struct Paraphrase {
  let figure: FigureMention
  let value: FigureValue
  let sentence: FigureStretch
  /// The words before the figure, the nearest first, and those behind it.
  let before: [String]
  let after: [String]

  init(_ figure: FigureMention, in sentence: FigureStretch) {
    self.figure = figure
    value = figure.value
    self.sentence = sentence
    before = Self.words(sentence.before(figure.range).suffix(60)).reversed()
    after = Self.words(sentence.behind(figure.range).prefix(60))
  }

  var figures: [FigureMention] { sentence.figures }

  func isBorneOut(by places: PrintedPlaces) -> Bool {
    let (passages, lookup, published) = (places.passages, places.lookup, places.mentions)
    let values = published.map(\.value)
    switch value.kind {
    case .number:
      return values.contains(where: isRounded) || isSameTime(published, lookup) || isFrequency(passages, lookup)
        || isNumberOfName(values) || isWhole(values) || isPartOfWhole(values) || isPerHundred(values)
        || isUnitOfRate(lookup) || isMultiple(values) || isQuarters(values) || isPercentOfSentence(values)
        || isYear(passages, lookup) || isNextAge(published)
    case .percent:
      return values.contains(where: isRounded) || shares(values).contains(where: isRounded)
        || isQuartile(passages, lookup)
    case .money: return values.contains(where: isRounded)
    case .fraction:
      return isShare(value.share, hedge, values) || isChange(values) || isPartOfTime(published, lookup)
        || isEvenShare(values) || isQuartile(passages, lookup) || isMedian(passages, lookup)
        || isRatio(values) || isPartOfPrinted(places)
    case .ordinal: return isPart(values) || isChange(values) || isDay(values)
    case .date:
      return isEndOfQuarter(published, lookup) || isEndOfQuarters(published) || isEndOfMonth(published, lookup)
    case .financialYear, .quarter, .label, .place: return false
    }
  }

  /// “40 against 20 per cent”: the sign of a neighbour is this figure's, too, where nothing else is counted.
  private func isPercentOfSentence(_ values: [FigureValue]) -> Bool {
    guard after.first.map(Self.signless.contains) ?? true, figures.contains(where: { $0.value.kind == .percent }) else {
      return false
    }
    return values.contains { $0.kind == .percent && $0.amount == value.amount }
  }

  private static let signless: Set = [
    "to", "against", "after", "in", "and", "or", "from", "than", "at", "as", "before", "by", "for", "with", "while",
  ]

  /// “half of the assessments took 33 days or less” where 33 days are the median.
  private func isMedian(_ passages: [Passage], _ lookup: TextLookup) -> Bool {
    value.share == 50 * FigureValue.scale && has(anyOf: ["median"], passages, lookup)
  }

  /// “under 18” for “aged 0–17”, “over 15” for “16 and 17”.
  private func isNextAge(_ published: [FigureMention]) -> Bool {
    let step: Int64
    switch before.first {
    case "under", "below": step = -1
    case "over", "above": step = 1
    case "than" where before.dropFirst().first == "younger": step = -1
    case "than" where before.dropFirst().first == "older": step = 1
    default: return false
    }
    return value.amount <= Self.oldest
      && published.contains { mention in
        mention.value == FigureValue(.number, value.amount + step * FigureValue.scale)
      }
  }

  private static let oldest = 26 * FigureValue.scale

  /// “half” for “50:50”.
  private func isEvenShare(_ values: [FigureValue]) -> Bool {
    let fifty = FigureValue.number(50)
    return value.share == 50 * FigureValue.scale
      && zip(values, values.dropFirst()).contains { $0 == fifty && $1 == fifty }
  }

  /// “November 2010, the 16th and the 17th”: the day of a month that the sentence names.
  private func isDay(_ values: [FigureValue]) -> Bool {
    let months = figures.map(\.value).filter { $0.kind == .date && $0.month > 0 }.map(\.month)
    return values.contains { $0.kind == .date && Int64($0.day) == value.amount && months.contains($0.month) }
  }

  // MARK: - Rounded

  enum Hedge { case about, below, above }

  /// Whether the words around the figure say that it is not exact.
  var isHedged: Bool { hedge != nil }

  /// What the words right before the figure say of how exact it is.
  private var hedge: Hedge? {
    if wordsBehindUnit.starts(with: ["or", "so"]) { return .about }
    let words = before.prefix(4).filter { $0 != "a" && $0 != "the" && $0 != "of" }
    guard let first = words.first else { return nil }
    switch first {
    case "about", "around", "some", "roughly", "approximately", "approx", "circa": return .about
    case "nearly", "almost", "under", "below", "virtually", "short", "approaching": return .below
    case "quite": return words.dropFirst().first == "not" ? .below : nil
    case "over", "above", "exceeding", "upwards", "excess": return .above
    case "than":
      let isDenied = words.dropFirst(2).first.map { $0 == "no" || $0 == "not" } ?? false
      switch words.dropFirst().first {
      case "more": return isDenied ? .below : .above
      case "less", "fewer": return isDenied ? .above : .below
      default: return nil
      }
    case "least": return words.dropFirst().first == "at" ? .above : nil
    case "most": return words.dropFirst().first == "at" ? .below : nil
    case "to": return words.dropFirst().first == "close" ? .about : nil
    default: return nil
    }
  }

  /// Whether the words say that it is more, or less, than the figure.
  var bound: Hedge? { hedge == .about ? nil : hedge }

  /// “65 per cent or so” as “65 or so”.
  private var wordsBehindUnit: ArraySlice<String> {
    let rest = after[...]
    if rest.starts(with: ["per", "cent"]) { return rest.dropFirst(2) }
    return rest.first == "percent" ? rest.dropFirst() : rest
  }

  /// Whether the writer's figure is a published one, rounded to the places that it gives, and said to be.
  private func isRounded(_ published: FigureValue) -> Bool {
    guard published.kind == value.kind, let hedge else { return false }
    let unit = roundedTo
    let difference = published.amount - value.amount
    guard abs(difference) * 10 <= value.amount else { return false }
    switch hedge {
    case .about: return abs(difference) * 2 <= unit
    case .below: return difference <= 0 && -difference < unit
    case .above: return difference >= 0 && difference < unit
    }
  }

  /// The place of the last digit that is not nought: 1,000 for 275,000.
  private var roundedTo: Int64 {
    var unit: Int64 = 1
    while value.amount != 0, value.amount % (unit * 10) == 0 { unit *= 10 }
    return unit
  }

  // MARK: - Shares

  /// A plain fraction against percentages, and against the shares that two numbers of the sentence make.
  private func isShare(_ share: Int64?, _ hedge: Hedge?, _ values: [FigureValue]) -> Bool {
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
  private func isWhole(_ values: [FigureValue]) -> Bool {
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
  private func isPartOfWhole(_ values: [FigureValue]) -> Bool {
    let whole = figures.first { $0.range.lowerBound >= figure.range.upperBound }
    guard let whole else { return false }
    let before = Paraphrase(whole, in: sentence).before
    guard let word = before.first, Self.sharing.contains(word) else { return false }
    return isShare(figure, whole, values)
  }

  private static let sharing: Set = ["in", "of", "every"]

  private func isShare(_ part: FigureMention, _ whole: FigureMention, _ values: [FigureValue]) -> Bool {
    guard part.value.kind == .number, whole.value.kind == .number, part.value.amount < whole.value.amount,
      whole.value.amount <= 100 * FigureValue.scale, whole.range.lowerBound - part.range.upperBound <= 40
    else { return false }
    let share = FigureValue.percentage(part.value.amount, of: whole.value.amount)
    return isShare(share, Paraphrase(part, in: sentence).hedge, values)
  }

  /// “fewer than half” may be any share below; “nearly half” may not.
  private var isLess: Bool { before.contains("than") || before.first == "under" || before.first == "below" }

  /// The shares, as percentages, that the passage's numbers have of those which the sentence gives as well, and the
  /// fractions that the passage prints.
  private func shares(_ values: [FigureValue]) -> [FigureValue] {
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
  private func isChange(_ values: [FigureValue]) -> Bool {
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
  private func isRatio(_ values: [FigureValue]) -> Bool {
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
  private func isPartOfPrinted(_ places: PrintedPlaces) -> Bool {
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
  private func isPart(_ values: [FigureValue]) -> Bool {
    guard value.amount > 3, value.amount <= 100 else { return false }
    let share = 100 * FigureValue.scale / value.amount
    if values.contains(where: { $0.kind == .percent && $0.amount == share || $0.share == share }) { return true }
    let isShare = before.first == "a" || after.first == "of"
    return isShare && self.isShare(share, hedge, values)
  }

  /// “of every 100 pupils, 71 …” for 71%: this is the one or the other.
  private func isPerHundred(_ values: [FigureValue]) -> Bool {
    let hundred = figures.first { isHundred($0) }
    guard let hundred else { return false }
    let percentages = values.filter { $0.kind == .percent }.map(\.amount)
    if hundred == figure { return figures.contains { $0 != figure && percentages.contains($0.value.amount) } }
    return percentages.contains(value.amount)
  }

  private func isHundred(_ other: FigureMention) -> Bool {
    guard other.value == .number(100) else { return false }
    let words = Self.words(sentence.before(other.range).suffix(20))
    return words.last.map { ["every", "each", "per"].contains($0) } ?? false
  }

  /// “534 for every 10,000 children”, where the text says elsewhere for how many its rates are.
  private func isUnitOfRate(_ lookup: TextLookup) -> Bool {
    guard Self.unitsOfRates.contains(value.amount / FigureValue.scale), let word = before.first,
      ["per", "every", "each"].contains(word)
    else { return false }
    return lookup.everywhere.contains(value)
  }

  private static let unitsOfRates: Set<Int64> = [1000, 10_000, 100_000, 1_000_000]

  /// “one and a half times what it had been”, “three times as many”: what two published figures come to.
  private func isMultiple(_ values: [FigureValue]) -> Bool {
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
  private func isQuartile(_ passages: [Passage], _ lookup: TextLookup) -> Bool {
    (value.share ?? value.amount) == 25 * FigureValue.scale && has(anyOf: ["quartile", "quartiles"], passages, lookup)
  }

  func has(anyOf names: [String], _ passages: [Passage], _ lookup: TextLookup) -> Bool {
    passages.flatMap(\.ranges).contains { range in
      Self.words(lookup.text.bytes[range]).contains(where: names.contains)
    }
  }

  static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split { !$0.isLetter }.map { String(decoding: $0.map(\.lower), as: UTF8.self) }
  }
}
