/// A figure of a sentence as it is looked up in what the sentence cites.
struct FigureClaim {
  let figure: FigureMention
  /// What it can be read as; the figure itself first.
  let readings: [FigureValue]
  let sentence: FigureStretch
  let statement: Statement
  /// The text that the sentence is of.
  let text: AuthorText

  /// Where it stands in the file.
  var source: Range<Int> { text.source(of: figure.range) }
  /// “There were 2019 social workers”: what reads as a year, and counts.
  var isCountOfYear: Bool {
    guard figure.value.kind == .date, figure.value.month == 0, words.utf8.count == 4,
      let before = sentence.words(before: figure.range, within: 16).last,
      let next = sentence.words(behind: figure.range, within: 24).first
    else { return false }
    return ["were", "are", "had", "has", "have", "some", "nearly", "than"].contains(before)
      && sentence.behind(figure.range).first?.isSpace == true
      && !["and", "or", "to", "when", "while", "the", "for", "in", "as", "but", "by"].contains(next)
  }

  /// As it is written.
  var words: String { text.string(figure.range) }
}
