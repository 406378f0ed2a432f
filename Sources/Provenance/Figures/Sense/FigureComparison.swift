/// Whether two figures of a sentence compare as it says: “92%, lower than the 82% of England” do not.
struct FigureComparison {
  /// The figure at which it goes wrong, with what to say; nil where nothing is wrong, or nothing is compared.
  let problem: Objection?

  init(_ sentence: FigureStretch) {
    let bytes = sentence.bytes
    let all = sentence.figures.filter { $0.role != .alternative && $0.value.kind != .place }
    if let wrong = Self.unevenBase(all, bytes) ?? Self.unlikeShare(all, bytes) {
      problem = wrong
      return
    }
    for kind in [FigureValue.Kind.number, .percent, .money] {
      let figures = all.filter { $0.value.kind == kind && !Self.isBase($0, sentence) }
      for (first, second) in zip(figures, figures.dropFirst())
      where first.role == .figure && second.role == .figure && first.value != second.value
        && first.range.upperBound <= second.range.lowerBound
      {
        let gap = bytes[first.range.upperBound..<second.range.lowerBound]
        if gap.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ".") }) { continue }
        // “68 reports, and fewer than a quarter, 16, were good”
        if all.contains(where: { $0.value.kind == .fraction && gap.indices.contains($0.range.lowerBound) }) { continue }
        // “Twelve of them were more than 100 miles away”
        if Self.isDistance(second, sentence), !Self.isDistance(first, sentence) { continue }
        guard
          let isMore = Self.isMoreInBrackets(first, gap, second, sentence) ?? Self.isMore(Self.words(gap))
            ?? Self.isMore(behindComma: gap, isShare: kind == .percent),
          isMore != (first.value.amount > second.value.amount)
        else { continue }
        problem = Objection(
          range: second.range,
          message:
            "this sentence has \(first.value) as \(isMore ? "more" : "less") than \(second.value); correct the words or the figures"
        )
        return
      }
    }
    problem = nil
  }

  /// Whether it is a length, of time or of a way, or an age: what is counted is no more and no less than that.
  private static func isDistance(_ figure: FigureMention, _ sentence: FigureStretch) -> Bool {
    if TimeMeasure(behind: figure.range, in: sentence.bytes) != nil || AgeWords.isSurelyAge(figure, in: sentence) {
      return true
    }
    return sentence.words(behind: figure.range, within: 20).first.map(lengths.contains) ?? false
  }

  private static let lengths: Set = ["mile", "miles", "kilometre", "kilometres", "km", "metres", "minutes"]

  /// The words of a gap, without “or more” behind a number, which compares nothing.
  private static func words(_ gap: ArraySlice<UInt8>) -> [String] {
    var words = Paraphrase.words(gap)
    while let or = words.indices.dropLast().first(where: { words[$0] == "or" && open.contains(words[$0 + 1]) }) {
      words.removeSubrange(or...or + 1)
    }
    return words
  }

  private static let open: Set = ["more", "fewer", "less", "over", "older", "younger", "above", "under"]

  /// “7.9% of residents, fewer than the 10.9% in England”; but “16 had offended, fewer than five of them twice”.
  private static func isMore(behindComma gap: ArraySlice<UInt8>, isShare: Bool) -> Bool? {
    guard let comma = gap.lastIndex(of: UInt8(ascii: ",")), gap[..<comma].count(where: \.isSpace) <= 9 else {
      return nil
    }
    let words = Paraphrase.words(gap[comma...])
    guard (2...3).contains(words.count), words[1] == "than",
      words.count == 2 ? isShare : words[2] == "the"
    else { return nil }
    if ["higher", "more", "greater", "larger"].contains(words[0]) { return true }
    return ["lower", "fewer", "less", "smaller"].contains(words[0]) ? false : nil
  }

  /// “443 per 534 children”: rates are for ten, a hundred, a thousand and so on.
  private static func unevenBase(_ all: [FigureMention], _ bytes: [UInt8]) -> Objection? {
    for (first, second) in zip(all, all.dropFirst())
    where first.value.kind == .number && second.value.kind == .number && second.value.amount > 10 * FigureValue.scale {
      guard first.range.upperBound <= second.range.lowerBound,
        Paraphrase.words(bytes[first.range.upperBound..<second.range.lowerBound]) == ["per"]
      else { continue }
      var base = second.value.amount / FigureValue.scale
      while base % 10 == 0 { base /= 10 }
      if base != 1 {
        return Objection(
          range: second.range, message: "“per \(second.value)” is no base of a rate, which are for 100, 1,000 or 10,000"
        )
      }
    }
    return nil
  }

  /// “two in five residents (75.5%)”: what stands in brackets behind a fraction is the same, more closely.
  private static func unlikeShare(_ all: [FigureMention], _ bytes: [UInt8]) -> Objection? {
    for (first, second) in zip(all, all.dropFirst())
    where first.value.kind == .fraction && second.value.kind == .percent {
      guard first.range.upperBound <= second.range.lowerBound, let share = first.value.share,
        abs(share - second.value.amount) > apart
      else { continue }
      let gap = bytes[first.range.upperBound..<second.range.lowerBound]
      guard second.range.upperBound < bytes.count else { continue }
      let isInBrackets =
        gap.last == UInt8(ascii: "(") && gap.count <= 60 && gap.filter({ $0 == UInt8(ascii: "(") }).count == 1
        && bytes[second.range.upperBound] == UInt8(ascii: ")")
        && !gap.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") })
      // “fewer than half of assessments, 43%, were in time”
      let isBetweenCommas =
        gap.count <= 40 && gap.last(where: { !$0.isSpace }) == UInt8(ascii: ",")
        && gap.count { $0 == UInt8(ascii: ",") } == 1 && bytes[second.range.upperBound] == UInt8(ascii: ",")
      guard isInBrackets || isBetweenCommas else { continue }
      return Objection(
        range: second.range,
        message: "\(second.value) is far from \(first.value), which stands right before it; one is another’s")
    }
    return nil
  }

  /// In ten-thousandths of a per cent.
  private static let apart = 10 * FigureValue.scale

  /// “135 per 10,000”
  static func isBase(_ figure: FigureMention, _ sentence: FigureStretch) -> Bool {
    ["per", "every"].contains(sentence.words(before: figure.range, within: 8).last)
  }

  /// Whether the words between two figures say that the first is more than the second: “above London's”, “still lower than
  /// the average of”. Right behind a figure such a word says by how much: “5% more than the 20%”.
  private static func isMore(_ words: [String]) -> Bool? {
    var words = words
    // “well above the target of 90%” is held against it.
    if words.suffix(3).contains("target"), words.contains("above") || words.contains("below") {
      words.removeAll { $0 == "target" }
    }
    // “The wait of 96 days to be matched was below …”
    if let to = words.firstIndex(of: "to"), words.dropFirst(to + 1).first == "be" { words.removeSubrange(to...to + 1) }
    guard words.count <= most, !words.contains(where: turning.contains) else { return nil }
    if let place = words.firstIndex(where: { $0 == "above" || $0 == "below" }),
      place == 0 || joining.contains(words[place - 1])
    {
      // “5% above the 20%” may be a difference.
      return place > 0 ? words[place] == "above" : nil
    }
    guard let than = words.lastIndex(of: "than"), than >= 2 else { return nil }
    if ["higher", "more", "greater", "larger"].contains(words[than - 1]) { return isFirst(words, than) ? true : nil }
    if ["lower", "fewer", "less", "smaller"].contains(words[than - 1]) { return isFirst(words, than) ? false : nil }
    // “at 38%, was more frequent than neglect, at 33%”
    guard than >= 3, frequent.contains(words[than - 1]), let isMore = ["more": true, "less": false][words[than - 2]]
    else { return nil }
    return isFirst(words, than - 1) ? isMore : nil
  }

  /// “more of them boys (84) than girls (52)”: what is counted stands before each figure.
  private static func isMoreInBrackets(
    _ first: FigureMention, _ gap: ArraySlice<UInt8>, _ second: FigureMention, _ sentence: FigureStretch
  ) -> Bool? {
    guard first.range.lowerBound > 0, sentence.bytes[first.range.lowerBound - 1] == UInt8(ascii: "("),
      gap.first == UInt8(ascii: ")") || gap.dropFirst().first == UInt8(ascii: ")"), gap.last == UInt8(ascii: "(")
    else { return nil }
    let between = Paraphrase.words(gap)
    guard between.first == "than", between.count <= 5 else { return nil }
    let before = sentence.words(before: first.range, within: 80).suffix(8)
    let degree = before.last { ["more", "fewer", "less", "higher", "lower", "greater"].contains($0) }
    return degree.map { ["more", "higher", "greater"].contains($0) }
  }

  private static let frequent: Set = ["frequent", "common", "often", "likely"]

  /// Whether what is compared is the figure before, and not another thing between the two.
  private static func isFirst(_ words: [String], _ than: Int) -> Bool { joining.contains(words[than - 2]) }

  private static let joining: Set = [
    "still", "now", "which", "is", "was", "far", "much", "well", "slightly", "just", "a",
    "little", "were", "rather", "somewhat", "lay", "lies", "stood", "stands", "remained", "are", "been",
  ]
  private static let turning: Set = [
    "not", "no", "never", "nor", "but", "although", "while", "whereas", "fell", "rose", "from", "to", "or", "target",
  ]
  private static let most = 20
}
