import InspectionModel

/// What all sentences of a note share: its figures, and the places that it names for all of them. Read once.
struct NoteText {
  let figures: [FigureMention]
  let places: [Locator]

  /// A note names no more places than a reader would look up.
  private static let most = 24

  init(_ text: AuthorText) {
    figures = FigureFinder.figures(in: text.bytes, text.bytes.indices)
    places = figures.lazy.filter { $0.value.kind == .place }.prefix(Self.most)
      .compactMap { Locator("¶" + text.string($0.range)) }
  }
}
