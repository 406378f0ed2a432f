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
  /// As it is written.
  var words: String { text.string(figure.range) }
}
