/// Whether a sentence that says how a figure changed goes that way: “fell from 69% to 83%” does not.
struct FigureChange {
  /// The figure at which it goes wrong, with what to say; nil where nothing is wrong, or no change is told.
  let problem: Objection?

  init(_ sentence: FigureStretch) {
    let figures = sentence.figures.filter {
      $0.role == .figure && [.number, .percent, .money].contains($0.value.kind)
        // “for every 10,000 children it came down from 14.1”
        && !FigureComparison.isBase($0, sentence)
    }
    for (first, second) in zip(figures, figures.dropFirst()) where first.value.kind == second.value.kind {
      let before = sentence.words(before: first.range, within: 60)
      let between = Paraphrase.words(sentence.bytes[first.range.upperBound..<second.range.lowerBound])
      let isFromTo = before.last == "from" && between.last == "to" && between.count <= 3
      if isFromTo, let wrong = Self.multiple(before, first, second) {
        problem = wrong
        return
      }
      if isFromTo, let word = before.suffix(6).last(where: { Self.directions[$0] != nil }),
        let isUp = Self.directions[word], !Self.goes(isUp, from: first, to: second)
      {
        problem = Objection(range: second.range, message: Self.message(word, first.value, second.value))
        return
      }
      // “From 16 a quarter, applications went down to 9.”
      if before.last == "from", between.last == "to", (4...Self.most).contains(between.count),
        let word = between.suffix(4).last(where: { Self.directions[$0] != nil }), let isUp = Self.directions[word],
        !between.contains("by"), !Self.goes(isUp, from: first, to: second)
      {
        problem = Objection(range: second.range, message: Self.message(word, first.value, second.value))
        return
      }
      // “grown by £3.7 million to £46.9 million”: no more is added than comes out, where something was there before.
      if before.last == "by", between == ["to"],
        let word = before.suffix(5).last(where: { Self.directions[$0] != nil }), Self.directions[word] == true,
        first.value.kind != .percent, first.value.amount > second.value.amount
      {
        problem = Objection(
          range: second.range,
          message: "this says “\(word)” by \(first.value), and comes to \(second.value); correct one of them")
        return
      }
      // “rose to 534, from 440”
      if before.last == "to", between == ["from"],
        let word = before.suffix(8).last(where: { Self.directions[$0] != nil }),
        let isUp = Self.directions[word], !Self.goes(isUp, from: second, to: first)
      {
        problem = Objection(range: first.range, message: Self.message(word, second.value, first.value))
        return
      }
      // “down to 48.7 per 1,000 in 2010, from 61.2”
      if let word = before.dropLast().last, before.last == "to", word == "down" || word == "up", between.last == "from",
        between.count <= 8, !Self.goes(word == "up", from: second, to: first)
      {
        problem = Objection(range: first.range, message: Self.message(word, second.value, first.value))
        return
      }
      if between.suffix(2) == ["down", "from"] || between.suffix(2) == ["up", "from"], between.count <= 8 {
        let isUp = between[between.count - 2] == "up"
        if isUp ? first.value.amount <= second.value.amount : first.value.amount >= second.value.amount {
          problem = Objection(
            range: first.range, message: Self.message(isUp ? "up" : "down", second.value, first.value))
          return
        }
      }
    }
    problem = nil
  }

  /// “trebled from 35% to 72%”: how often the one goes into the other.
  private static func multiple(
    _ before: [String], _ first: FigureMention, _ second: FigureMention
  ) -> Objection? {
    guard first.value.amount > 0, let word = before.suffix(6).last(where: { multiples[$0] != nil }),
      let range = multiples[word]
    else { return nil }
    let times = Double(second.value.amount) / Double(first.value.amount)
    // “more than doubled”, “nearly trebled”
    if range.contains(times) || before.contains("than") && range.lowerBound < times && word != "halved" { return nil }
    return Objection(
      range: second.range,
      message: "this says “\(word)”, and \(second.value) is not that of \(first.value); correct the word or the figures"
    )
  }

  /// How many times as much may be called so.
  private static let multiples: [String: ClosedRange<Double>] = [
    "doubled": 1.75...2.6, "trebled": 2.5...3.7, "tripled": 2.5...3.7, "quadrupled": 3.4...4.8, "halved": 0.36...0.64,
  ]

  private static func goes(_ isUp: Bool, from first: FigureMention, to last: FigureMention) -> Bool {
    isUp ? last.value.amount > first.value.amount : last.value.amount < first.value.amount
  }

  private static let most = 12

  private static func message(_ word: String, _ from: FigureValue, _ to: FigureValue) -> String {
    "this says “\(word)”, and goes from \(from) to \(to); correct the word or the figures"
  }

  /// Whether a word of change means more: “rose”, or less: “fell”.
  static let directions: [String: Bool] = {
    var words: [String: Bool] = [:]
    for word in [
      "rose", "rise", "risen", "rising", "rises", "increased", "increase", "increasing", "grew", "grown", "growth",
      "climbed", "up", "doubled", "trebled", "tripled", "quadrupled", "lengthened", "widened",
    ] {
      words[word] = true
    }
    for word in [
      "fell", "fall", "fallen", "falling", "falls", "dropped", "drop", "decreased", "decrease", "declined", "decline",
      "reduced",
      "reduction", "down", "shrank", "halved", "shortened", "narrowed",
    ] {
      words[word] = false
    }
    return words
  }()
}
