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
    before = sentence.words(before: figure.range, within: 60).reversed()
    after = sentence.words(behind: figure.range, within: 60)
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
        || isYear(passages, lookup) || isNextAge(published) || isSpanOfYears(places) || isPartOfYear(published, lookup)
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
  var hedge: Hedge? {
    if wordsBehindUnit.starts(with: ["or", "so"]) { return .about }
    let words = before.prefix(4).filter { $0 != "a" && $0 != "the" && $0 != "of" }
    guard let first = words.first else { return nil }
    switch first {
    case "about", "around", "some", "roughly", "approximately", "approx", "circa": return .about
    case "nearly", "almost", "under", "below", "virtually", "short", "approaching": return .below
    // “not half of them”
    case "not" where figure.value.kind == .fraction: return .below
    case "quite": return words.dropFirst().first == "not" ? .below : nil
    case "over", "above", "exceeding", "upwards", "excess": return .above
    case "than":
      // “no more than”, “no adviser had more than”
      let isDenied = words.dropFirst(2).first.map { $0 == "no" || $0 == "not" } ?? false || isOfNobody
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

  /// Whether the clause is said of nobody: “No adviser had”, “none had”.
  private var isOfNobody: Bool {
    let clause = sentence.before(figure.range)
    let opening = clause.lastIndex { Clauses.isEnd($0) }
    let words = Self.words(clause[(opening.map { $0 + 1 } ?? clause.startIndex)...])
    let joint = words.lastIndex { ["and", "but", "while"].contains($0) }
    return words[(joint.map { $0 + 1 } ?? 0)...].first.map { ["no", "none", "nobody", "never"].contains($0) } ?? false
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

  func has(anyOf names: [String], _ passages: [Passage], _ lookup: TextLookup) -> Bool {
    passages.flatMap(\.ranges).contains { range in
      Self.words(lookup.text.bytes[range]).contains(where: names.contains)
    }
  }

  /// Each is made in its place: this is asked for around nearly every figure.
  static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        guard bytes[start].isLetter else {
          start += 1
          continue
        }
        var end = start + 1
        while end < bytes.count, bytes[end].isLetter { end += 1 }
        let word = start..<end
        words.append(
          String(unsafeUninitializedCapacity: word.count) { letters in
            for i in 0..<word.count { letters[i] = bytes[word.lowerBound + i].lower }
            return word.count
          })
        start = end
      }
    }
    return words
  }
}
