import InspectionModel

/// A figure that the writer says is derived, with how: “22 − 19”.
struct DerivedFigure {
  /// What is wrong with the derivation; nil where nothing is, as far as it can be told.
  let problem: String?

  /// The numbers of a sum must stand in what is cited, with whatever sign, or be a year that is known of the document;
  /// and the sum must come out. Other words are taken at their word.
  ///
  /// - Parameters:
  ///   - isRounded: whether the sentence says that its figure is not exact: “about 40%”.
  ///   - isBound: whether it says “more than” or “under” it.
  init(
    _ value: FigureValue, _ places: CitedPlaces, _ lookup: TextLookup, known: FigureSet, isRounded: Bool,
    isBound: Bool = false
  ) {
    let how = places.derived ?? ""
    let bytes = Array(how.utf8)
    let figures = FigureFinder.figures(in: bytes, bytes.indices).filter { $0.role == .figure }
    let place = places.locators.map(\.description).joined(separator: ", ")
    for figure in figures where !places.locators.isEmpty && !lookup.contains(figure.value, in: places.locators) {
      if figure.value == value || known.contains(figure.value) { continue }
      if figure.value.amount == 100 * FigureValue.scale, Self.isComplement(figures, in: places, lookup) { continue }
      let cited = lookup.figures(places.locators)
      // What could be a year may be an amount: “2000 − 1200” for £2,000.
      let isAmount =
        figure.value.kind == .date && figure.value.month == 0 && cited.hasAmount(of: .number(figure.value.year))
      if isAmount || cited.hasAmount(of: figure.value) || cited.hasMoney(inThousandsOrMillions: figure.value) {
        continue
      }
      problem = "“\(String(decoding: bytes[figure.range], as: UTF8.self))” of “\(how)” is not in \(place)"
      return
    }
    // “three of the six [derived: 3 ÷ 6]”: what is given is not what comes out.
    let isGiven = figures.contains { $0.value == value }
    // A date is no sum: it may be one of its terms, a year that comes out, or what other words than a sum explain.
    if value.isTime, !isGiven, let result = Self.result(how, of: value),
      value.month > 0 || Double(value.year) != result
    {
      problem = "“\(how)” makes no date; correct “\(value)”, or cite where it stands"
      return
    }
    if !isGiven, let result = Self.result(bytes, asShare: value.kind == .percent), Self.isSum(of: value, how),
      Self.misses(value, result, by: isBound ? Self.place(of: value) : isRounded ? Self.place(of: value) / 2 : 0)
    {
      problem = Self.message(how, result, value)
      return
    }
    problem = nil
  }

  /// What a derivation comes to where it is a sum; nil where it says in other words how a figure was found.
  private static func result(_ how: String, of value: FigureValue) -> Double? {
    result(Array(how.utf8), asShare: value.kind == .percent || value.kind == .fraction)
  }

  /// Whether a figure is what a derivation comes to.
  private static func isResult(_ value: FigureValue, _ result: Double, in how: String) -> Bool {
    isSum(of: value, how) && !misses(value, result, by: place(of: value) / 2)
  }

  /// A fraction is what a division comes to, and no difference.
  private static func isSum(of value: FigureValue, _ how: String) -> Bool {
    value.kind != .fraction || how.contains("100") || how.contains("÷") || how.contains("/")
  }

  /// Whether a figure is what a derivation comes to, or may be, where that can't be told.
  static func mayBeResult(_ value: FigureValue, of how: String) -> Bool {
    result(how, of: value).map { isResult(value, $0, in: how) } ?? true
  }

  /// What a difference makes, where a sentence says by how much something is more or less: “rose by 31” beside
  /// “229 − 166”. Nil where it comes out, or is none.
  static func otherDifference(
    than claim: FigureMention, in sentence: FigureStretch, of how: String
  ) -> String? {
    let bytes = Array(how.utf8)
    guard [.number, .percent, .money].contains(claim.value.kind), how.contains("−") || how.contains(" - "),
      !how.contains(where: { "+×÷*/".contains($0) }), !mayBeResult(claim.value, of: how),
      let result = result(bytes, asShare: false),
      // “by £600, down to £1,200” names a term of it.
      !FigureFinder.figures(in: bytes, bytes.indices).contains(where: { $0.value.amount == claim.value.amount }),
      isDifference(claim, sentence)
    else { return nil }
    return message(how, result, claim.value)
  }

  /// What a sum or a difference of two terms makes, where a sentence has it nowhere: “five people” beside “1 + 5”. Nil of
  /// a sentence that has it, or that may say it in words, and of a figure that is one of the terms.
  static func otherResult(than claim: FigureMention, in sentence: FigureStretch, of how: String) -> String? {
    let bytes = Array(how.utf8)
    let terms = FigureFinder.figures(in: bytes, bytes.indices).filter { $0.role == .figure }.map(\.value)
    let figures = sentence.figures.filter { $0.role == .figure && $0.value.kind == claim.value.kind }
    guard claim.value.kind == .number || claim.value.kind == .money, terms.count == 2,
      // “over two years” beside “301 − 266”
      TimeMeasure(behind: claim.range, in: sentence.bytes) == nil,
      // “one in five” beside “100 − 80”
      !terms.contains(.number(100)), Paraphrase(claim, in: sentence).part == nil,
      terms.allSatisfy({ $0.kind == claim.value.kind }), !how.contains(where: { "×÷*/".contains($0) }),
      // Of several it can’t be told which was to be the result.
      figures.filter({ figure in !terms.contains { FigureSet.says(figure.value, $0) } }).map(\.range) == [claim.range],
      !sentence.figures.contains(where: { mayBeResult($0.value, of: how) || $0.value.kind == .fraction }),
      let result = result(bytes, asShare: false)
    else { return nil }
    return message(how, result, claim.value)
  }

  /// What is wrong where a sentence says a difference of the wrong of its two terms: “338 children, 74 more than before”
  /// beside “412 − 338”.
  static func turnedDifference(
    _ claim: FigureMention, in sentence: FigureStretch, of how: String
  ) -> String? {
    let bytes = Array(how.utf8)
    let terms = FigureFinder.figures(in: bytes, bytes.indices).filter { $0.role == .figure }.map(\.value)
    guard terms.count == 2, terms[0].amount > terms[1].amount, terms.allSatisfy({ $0.kind == claim.value.kind }),
      how.contains("−") || how.contains(" - "), mayBeResult(claim.value, of: how)
    else { return nil }
    let after = sentence.words(behind: claim.range, within: 40)
    guard after.dropFirst().first == "than", let word = after.first,
      let isMore = ["more": true, "higher": true, "fewer": false, "less": false, "lower": false][word],
      let subject = sentence.figures.last(where: {
        $0.range.upperBound <= claim.range.lowerBound && $0.role == .figure && $0.value.kind == claim.value.kind
      }),
      // “338 children, 74 more than” speaks of them right before.
      claim.range.lowerBound - subject.range.upperBound <= nearest, subject.value == terms[isMore ? 1 : 0],
      // “15 left, so there were seven more than before” speaks of what came of both.
      !Paraphrase.words(sentence.bytes[subject.range.upperBound..<claim.range.lowerBound]).contains("so")
    else { return nil }
    return
      "by “\(how)”, \(subject.value) is \(isMore ? "less" : "more") than the other; correct “\(word)”, or the figure"
  }

  /// In bytes.
  private static let nearest = 40

  private static func message(_ how: String, _ result: Double, _ value: FigureValue) -> String {
    let rounded = FigureValue(.number, FigureValue.amount((result * 10).rounded() / 10 * Double(FigureValue.scale)))
    return "“\(how)” makes \(rounded), not \(value)"
  }

  /// “rose by 31”, “31 more than”
  private static func isDifference(_ figure: FigureMention, _ sentence: FigureStretch) -> Bool {
    let before = sentence.words(before: figure.range, within: 24).suffix(2)
    let after = sentence.words(behind: figure.range, within: 40).prefix(4)
    let isMore = after.first.map { ["more", "fewer", "less", "higher", "lower"].contains($0) } ?? false
    return before.last == "by" && before.first.map { FigureChange.directions[$0] != nil } ?? false
      || isMore && after.contains("than")
  }

  /// Whether the whole, a hundred per cent, is meant: a share of it stands in the sum or in what is cited.
  private static func isComplement(_ figures: [FigureMention], in places: CitedPlaces, _ lookup: TextLookup) -> Bool {
    figures.contains { $0.value.kind == .percent && $0.value.amount != 100 * FigureValue.scale }
      || lookup.figures(places.locators).values.contains { published in
        published.kind == .percent && figures.contains { $0.value.amount == published.amount }
      }
  }

  /// - Parameter more: by how much it may be off besides.
  private static func misses(_ value: FigureValue, _ result: Double, by more: Double) -> Bool {
    switch value.kind {
    case .number, .percent: break
    case .money:
      // “0.8 + 0.6” for £1.4m
      let units: [Double] = result < 1000 ? [1, 1000, 1_000_000] : [1]
      return units.allSatisfy { abs($0 * result - amount(of: value)) > 0.06 * $0 + more }
    case .fraction:
      guard let share = value.share, result > 0 else { return false }
      let percent = result <= 1 ? 100 * result : result
      return percent <= 100 && abs(percent - Double(share) / Double(FigureValue.scale)) > 3
    default: return false
    }
    return abs(result - amount(of: value)) > slack(of: value, result) + more
  }

  private static func amount(of value: FigureValue) -> Double { Double(value.amount) / Double(FigureValue.scale) }

  /// The place of the last digit that is not nought: 10 for 40.
  private static func place(of value: FigureValue) -> Double {
    var place = 1.0
    while value.amount != 0, amount(of: value).truncatingRemainder(dividingBy: place * 10) == 0 { place *= 10 }
    return place
  }

  /// Half of the last place that the writer gives, where the result has more of them.
  private static func slack(of value: FigureValue, _ result: Double) -> Double {
    value.amount % FigureValue.scale == 0 && result != result.rounded() ? 0.51 : 0.06
  }

  /// What a sum of numbers comes to, from left to right; nil for anything else.
  ///
  /// - Parameter asShare: Whether a part divided by a whole is meant as a percentage.
  private static func result(_ bytes: [UInt8], asShare: Bool) -> Double? {
    var isQuotient = false
    let tokens = FigureTokenizer.tokens(bytes, bytes.indices)
    var total: Double?
    var sign: UInt8?
    for token in tokens {
      switch token.content {
      case .number(let amount):
        let number = Double(amount) / Double(FigureValue.scale)
        guard let left = total else {
          total = number
          continue
        }
        switch sign {
        case UInt8(ascii: "+"): total = left + number
        case UInt8(ascii: "-"): total = left - number
        case UInt8(ascii: "*"): total = left * number
        case UInt8(ascii: "/"):
          total = number == 0 ? nil : left / number
          isQuotient = true
        default: return nil
        }
        sign = nil
      case .dash: sign = UInt8(ascii: "-")
      case .slash: sign = UInt8(ascii: "/")
      case .stop:
        switch Array(bytes[token.range]) {
        case Array("+".utf8): sign = UInt8(ascii: "+")
        default: return nil
        }
      case .other:
        switch Array(bytes[token.range]) {
        case Array("×".utf8): sign = UInt8(ascii: "*")
        case Array("÷".utf8): sign = UInt8(ascii: "/")
        default: return nil
        }
      case .percentSign, .poundSign: continue
      default: return nil
      }
    }
    guard sign == nil, tokens.count >= 3, let total else { return nil }
    return asShare && isQuotient && abs(total) <= 1 ? 100 * total : total
  }
}
