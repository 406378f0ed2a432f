internal import InspectionModel

/// Whether the words right beside a figure say of it what the text's say: its measure of time, and more or less than it.
///
/// Asked of figures that stand where they are cited. It needs every place of the figure there to say something else; one
/// that says nothing bears the writer out.
struct FigureWording {
  let paraphrase: Paraphrase
  private let published: [FigureMention]
  private let lookup: TextLookup

  init(_ paraphrase: Paraphrase, _ locators: [Locator], _ lookup: TextLookup) {
    self.paraphrase = paraphrase
    self.lookup = lookup
    published = lookup.mentions(in: lookup.passages(locators)).filter { FigureSet.says(paraphrase.value, $0.value) }
  }

  /// What the text has instead of “28 weeks”: “28 days”; nil where nothing speaks against the writer's words.
  var otherMeasure: String? {
    guard paraphrase.value.kind == .number,
      let own = Self.measure(behind: paraphrase.figure, paraphrase.bytes, paraphrase.sentence)
    else { return nil }
    var found: String?
    for mention in published {
      guard let measure = Self.measure(behind: mention, lookup.text.bytes, lookup.text.bytes.indices),
        !Self.isSame(own, measure)
      else { return nil }
      found = "\(mention.value) \(measure.plural)"
    }
    return found
  }

  /// What it has instead of “fewer than 40”: “more than 40”.
  var otherBound: String? {
    guard let own = paraphrase.bound else { return nil }
    var found: String?
    for mention in published {
      let start = max(0, mention.range.lowerBound - 60)
      let words = Paraphrase(mention, among: [], in: lookup.text.bytes, start..<mention.range.upperBound)
      guard let bound = words.bound, bound != own else { return nil }
      found = (bound == .above ? "more than " : "less than ") + mention.value.description
    }
    return found
  }

  /// What the text has where a value's unit is another: “39 weeks” for a count.
  static func other(than unit: Unit, of value: FigureValue, _ locators: [Locator], _ lookup: TextLookup) -> String? {
    let own: TimeMeasure?
    switch unit {
    case .days: own = .day
    case .weeks: own = .week
    case .months: own = .month
    case .years: own = .year
    case .count: own = nil
    case .percent, .pounds, .ratePer10000: return nil
    }
    var found: String?
    for mention in lookup.mentions(in: lookup.passages(locators)) where FigureSet.says(value, mention.value) {
      let measure = measure(behind: mention, lookup.text.bytes, lookup.text.bytes.indices)
      // A column of a table says once in what it counts.
      if measure == nil, own == nil || lookup.text.isInTable(mention.range) { return nil }
      if let measure, let own, isSame(measure, own) { return nil }
      found = measure.map { "\(mention.value) \($0.plural)" } ?? "\(mention.value) alone"
    }
    return found
  }

  private static func measure(behind mention: FigureMention, _ bytes: [UInt8], _ bounds: Range<Int>) -> TimeMeasure? {
    let rest = bytes[mention.range.upperBound..<bounds.upperBound].prefix(24)
    guard let first = rest.first, first.isSpace || first == UInt8(ascii: "-") else { return nil }
    let word = rest.drop { !$0.isLetter }
    // “28 (working) days” is a measure, “28. Weeks” is none.
    guard word.startIndex - rest.startIndex <= 2 else { return nil }
    return TimeMeasure(word)
  }

  private static func isSame(_ a: TimeMeasure, _ b: TimeMeasure) -> Bool {
    a == b || [.day, .workingDay].contains(a) && [.day, .workingDay].contains(b)
  }
}

/// Whether a sentence that says how a figure changed goes that way: “fell from 69% to 83%” does not.
struct FigureChange {
  /// The figure at which it goes wrong, with what to say; nil where nothing is wrong, or no change is told.
  let problem: (figure: FigureMention, message: String)?

  init(_ figures: [FigureMention], in bytes: [UInt8], _ sentence: Range<Int>) {
    let figures = figures.filter { $0.role == .figure && [.number, .percent, .money].contains($0.value.kind) }
    for (first, second) in zip(figures, figures.dropFirst()) where first.value.kind == second.value.kind {
      let before = Paraphrase.words(bytes[sentence.lowerBound..<first.range.lowerBound].suffix(60))
      let between = Paraphrase.words(bytes[first.range.upperBound..<second.range.lowerBound])
      let isFromTo = before.last == "from" && between.last == "to" && between.count <= 3
      if isFromTo, let word = before.suffix(6).last(where: { Self.directions[$0] != nil }),
        let isUp = Self.directions[word], isUp != (second.value.amount > first.value.amount)
      {
        problem = (second, Self.message(word, first.value, second.value))
        return
      }
      if between.suffix(2) == ["down", "from"] || between.suffix(2) == ["up", "from"], between.count <= 8 {
        let isUp = between[between.count - 2] == "up"
        if isUp ? first.value.amount <= second.value.amount : first.value.amount >= second.value.amount {
          problem = (first, Self.message(isUp ? "up" : "down", second.value, first.value))
          return
        }
      }
    }
    problem = nil
  }

  private static func message(_ word: String, _ from: FigureValue, _ to: FigureValue) -> String {
    "this says “\(word)”, and goes from \(from) to \(to); correct the word or the figures"
  }

  /// Whether a word of change means more: “rose”, or less: “fell”.
  static let directions: [String: Bool] = {
    var words: [String: Bool] = [:]
    for word in [
      "rose", "rise", "risen", "rising", "rises", "increased", "increase", "increasing", "grew", "grown", "growth",
      "climbed", "up",
    ] {
      words[word] = true
    }
    for word in [
      "fell", "fall", "fallen", "falling", "falls", "dropped", "drop", "decreased", "decrease", "declined", "decline",
      "reduced",
      "reduction", "down", "shrank",
    ] {
      words[word] = false
    }
    return words
  }()
}
