/// Of what age somebody is, as the words beside a number tell: “under 5”, “5 to 11”, “12 or older”.
///
/// Two groups share a number and nobody: whoever is under 5 is not 5 to 11.
enum AgeGroup: Equatable {
  case under
  /// With the other end, in ten-thousandths.
  case between(Int64)
  case from

  /// Nil where the words beside a number do not tell.
  init?(_ figure: FigureMention, in stretch: FigureStretch) {
    let before = stretch.words(before: figure.range, within: 20)
    let after = stretch.words(behind: figure.range, within: 16)
    if let end = Self.otherEnd(of: figure, in: stretch) {
      self = .between(end)
    } else if Self.isOne(before, ["under", "below"]) || Self.less.contains(where: { before.suffix(2) == [$0, "than"] })
    {
      self = .under
    } else if after.count > 1, ["or", "and"].contains(after[0]), Self.more.contains(after[1]) {
      self = .from
    } else if Self.isOne(before, ["over", "above", "post"]) || before.suffix(2) == ["older", "than"] {
      self = .from
    } else {
      return nil
    }
  }

  private static func isOne(_ before: [String], _ words: Set<String>) -> Bool { words.contains(before.last ?? "") }

  private static let less: Set = ["younger", "less", "fewer"]
  private static let more: Set = ["older", "over", "above", "upwards", "more"]

  /// The number at the other end of “5 to 11”.
  private static func otherEnd(of figure: FigureMention, in stretch: FigureStretch) -> Int64? {
    stretch.figures.first { other in
      guard other.range != figure.range, other.value.kind == .number, other.role != .alternative else { return false }
      let lower = min(other.range.upperBound, figure.range.upperBound)
      let upper = max(other.range.lowerBound, figure.range.lowerBound)
      guard lower <= upper, upper - lower <= 5 else { return false }
      let gap = stretch.bytes[lower..<upper]
      let words = Paraphrase.words(gap)
      return words == ["to"]
        || words == ["and"] && isBetween(min(other.range.lowerBound, figure.range.lowerBound), stretch)
        || words.isEmpty && gap.contains { $0 == UInt8(ascii: "-") || $0 >= 0x80 }
    }?.value.amount
  }

  private static func isBetween(_ start: Int, _ stretch: FigureStretch) -> Bool {
    Paraphrase.words(stretch.bytes[stretch.range.lowerBound..<start].suffix(12)).last == "between"
  }
}
