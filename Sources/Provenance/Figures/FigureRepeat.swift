import InspectionModel

/// A figure that a sentence gives twice and that what it cites has once: one of the two is another figure. “Of the 207”
/// speaks of the first again.
struct FigureRepeat {
  /// The second of them; nil where there is none.
  let figure: Range<Int>?

  init(_ sentence: FigureStretch, _ places: PrintedPlaces) {
    let all = sentence.figures.filter { mention in
      mention.role == .figure && [.number, .percent, .money].contains(mention.value.kind)
        && sentence.bytes[mention.range].contains(where: \.isDigit)
        // Small ones come again by accident.
        && (mention.value.kind != .number || mention.value.amount > Self.small)
    }
    figure =
      all.enumerated().first { index, mention in
        guard all[..<index].contains(where: { $0.value == mention.value }), !Self.isBack(mention, sentence)
        else {
          return false
        }
        let published = places.mentions.filter {
          $0.role != .alternative && FigureSet.says(mention.value, $0.value)
        }
        return published.count == 1
      }?.element.range
  }

  private static let small = 12 * FigureValue.scale

  /// “of the 207”, “these 207”
  private static func isBack(_ mention: FigureMention, _ sentence: FigureStretch) -> Bool {
    let before = Paraphrase.words(sentence.before(mention.range).suffix(24))
    return before.suffix(2).contains { ["the", "these", "those", "this", "that", "same", "all"].contains($0) }
  }
}
