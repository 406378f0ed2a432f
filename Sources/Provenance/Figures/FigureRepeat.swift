import InspectionModel

/// A figure that a sentence gives twice and that what it cites has once: one of the two is another figure. “Of the 207”
/// speaks of the first again.
struct FigureRepeat {
  /// The second of them; nil where there is none.
  let figure: Range<Int>?

  /// - Parameters:
  ///   - all: the figures of the sentence.
  ///   - sentence: what rests on the same citation.
  init(
    _ all: [FigureMention], in bytes: [UInt8], _ sentence: Range<Int>, _ locators: [Locator], _ lookup: TextLookup
  ) {
    let all = all.filter { mention in
      mention.role == .figure && [.number, .percent, .money].contains(mention.value.kind)
        && bytes[mention.range].contains(where: \.isDigit)
        // Small ones come again by accident.
        && (mention.value.kind != .number || mention.value.amount > Self.small)
    }
    figure =
      all.enumerated().first { index, mention in
        guard all[..<index].contains(where: { $0.value == mention.value }), !Self.isBack(mention, bytes, sentence)
        else {
          return false
        }
        let published = lookup.cited(locators).ranges.flatMap(lookup.figures).filter {
          $0.role != .alternative && FigureSet.says(mention.value, $0.value)
        }
        return published.count == 1
      }?.element.range
  }

  private static let small = 12 * FigureValue.scale

  /// “of the 207”, “these 207”
  private static func isBack(_ mention: FigureMention, _ bytes: [UInt8], _ sentence: Range<Int>) -> Bool {
    let before = Paraphrase.words(bytes[sentence.lowerBound..<mention.range.lowerBound].suffix(24))
    return before.suffix(2).contains { ["the", "these", "those", "this", "that", "same", "all"].contains($0) }
  }
}
