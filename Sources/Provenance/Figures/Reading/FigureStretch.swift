/// A sentence, the part of one that rests on the same citation, or a passage, with its figures.
struct FigureStretch {
  /// The text that it is of.
  let bytes: [UInt8]
  let range: Range<Int>
  /// In their order; other readings of one stand behind it.
  let figures: [FigureMention]

  init(_ figures: [FigureMention], in bytes: [UInt8], _ range: Range<Int>) {
    (self.figures, self.bytes, self.range) = (figures, bytes, range)
  }

  /// What stands before a place within the stretch, and behind it.
  func before(_ place: Range<Int>) -> ArraySlice<UInt8> { bytes[range.lowerBound..<place.lowerBound] }
  func behind(_ place: Range<Int>) -> ArraySlice<UInt8> { bytes[place.upperBound..<range.upperBound] }

  func string(_ place: Range<Int>) -> String { String(decoding: bytes[place], as: UTF8.self) }

  /// The words before a place, of so many bytes at most; one that these would cut is none.
  func words(before place: Range<Int>, within most: Int) -> [String] {
    var start = max(range.lowerBound, place.lowerBound - most)
    if start > range.lowerBound, bytes[start - 1].isLetter {
      while start < place.lowerBound, bytes[start].isLetter { start += 1 }
    }
    return Paraphrase.words(bytes[start..<max(start, place.lowerBound)])
  }

  /// The words behind a place, of so many bytes at most; one that these would cut is none.
  func words(behind place: Range<Int>, within most: Int) -> [String] {
    var end = min(range.upperBound, place.upperBound + most)
    if end < range.upperBound, bytes[end].isLetter {
      while end > place.upperBound, bytes[end - 1].isLetter { end -= 1 }
    }
    return Paraphrase.words(bytes[place.upperBound..<max(place.upperBound, end)])
  }

  /// The part of it that some bytes are, with the figures that stand in these.
  func part(_ part: Range<Int>) -> FigureStretch {
    let own = figures.filter { part.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= part.upperBound }
    return FigureStretch(own, in: bytes, part)
  }

  /// The same with those figures alone whose neighbouring words are their own.
  var counted: FigureStretch {
    FigureStretch(figures.filter { $0.role == .figure && Self.hasOwnWords($0) }, in: bytes, range)
  }

  /// Whether the words behind a figure can be its own: “year 11” and “paragraph 22” are names in the midst of others’.
  static func hasOwnWords(_ figure: FigureMention) -> Bool {
    figure.value.kind != .place && figure.value.kind != .label
  }
}
