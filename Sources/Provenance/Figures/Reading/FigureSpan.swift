import InspectionModel

/// A span of numbers, as ages are, against the spans of the text that start or end alike: “5 to 12” where it has “5 to 11”.
struct FigureSpan {
  /// The span, with that of the text; nil where nothing speaks against it.
  let problem: Objection?

  private struct Span {
    let first: FigureMention
    let last: FigureMention

    var range: Range<Int> { first.range.lowerBound..<last.range.upperBound }

    func isOne(with other: Span) -> Bool { startsLike(other) && endsLike(other) }

    func startsLike(_ other: Span) -> Bool { first.value == other.first.value }

    func endsLike(_ other: Span) -> Bool { last.value == other.last.value }
  }

  init(_ sentence: FigureStretch, _ places: PrintedPlaces) {
    problem = Self.other(than: Self.spans(sentence), places).map { range, printed in
      let message = "\(places.words) has “\(printed)”, and not “\(sentence.string(range))”"
      return Objection(range: range, message: message, hint: printed)
    }
  }

  private static func other(than own: [Span], _ places: PrintedPlaces) -> (range: Range<Int>, printed: String)? {
    if own.isEmpty { return nil }
    let published = places.stretches.flatMap(spans)
    for span in own where !published.contains(where: span.isOne) {
      let (starting, ending) = (published.first(where: span.startsLike), published.first(where: span.endsLike))
      // “5 to 16” may be the “5 to 11” and “12 to 16” of the text together.
      guard (starting == nil) != (ending == nil), let other = starting ?? ending else { continue }
      return (span.range, "\(other.first.value) to \(other.last.value)")
    }
    return nil
  }

  /// “5 to 11”, “18–24”, and not “from 8 to 12”, which is a change.
  private static func spans(_ stretch: FigureStretch) -> [Span] {
    let bytes = stretch.bytes
    let figures = stretch.figures.filter { $0.role == .figure }
    return zip(figures, figures.dropFirst()).compactMap { first, last in
      guard first.value.kind == .number, last.value.kind == .number, last.value.amount < most,
        first.range.upperBound <= last.range.lowerBound
      else { return nil }
      let between = bytes[first.range.upperBound..<last.range.lowerBound]
      guard between.count <= 5 else { return nil }
      let words = Paraphrase.words(between)
      let isJoined =
        words == ["to"] || words.isEmpty && between.contains { $0 == UInt8(ascii: "-") || $0 >= 0x80 }
      let before = bytes[max(0, first.range.lowerBound - 8)..<first.range.lowerBound]
      return isJoined && Paraphrase.words(before).last != "from" ? Span(first: first, last: last) : nil
    }
  }

  /// Nobody of whom these texts speak is older.
  private static let most = 100 * FigureValue.scale
}
