import InspectionModel

/// A list of the text whose heading is what a sentence counts: “three strengths” below “Strengths”.
struct HeadedList {
  let title: String
  let count: FigureValue

  /// Nil where the words right behind a figure are no heading with a list, or the figure counts a part of it.
  init?(countedBy figure: FigureMention, in bytes: [UInt8], _ text: PublishedText) {
    guard figure.value.kind == .number, figure.value.amount <= Self.most,
      !Self.partial.contains(Paraphrase.words(bytes[..<figure.range.lowerBound].suffix(16)).last ?? "")
    else { return nil }
    let rest = bytes[figure.range.upperBound...].prefix(60)
    guard rest.first?.isSpace == true else { return nil }
    let words = Paraphrase.words(rest.prefix { $0.isLetter || $0.isSpace })
    for length in (1...4).reversed() where length <= words.count {
      let title = words.prefix(length).joined(separator: " ")
      guard let items = text.itemCount(.heading(title, item: nil)), items > 1 else { continue }
      (self.title, count) = (title, .number(items))
      return
    }
    return nil
  }

  /// Of more nobody says the number in words.
  private static let most = 30 * FigureValue.scale

  private static let partial: Set = [
    "other", "further", "more", "another", "first", "last", "next", "these", "those", "of",
  ]
}
