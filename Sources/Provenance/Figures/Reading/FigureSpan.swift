import InspectionModel

/// A span of numbers, as ages are, or of dates, against the spans of the text that start or end alike: “5 to 12” where it
/// has “5 to 11”, “from July 2019 to January 2020” where it has “between June 2019 and January 2020”.
struct FigureSpan {
  /// The span, with that of the text; nil where nothing speaks against it.
  let problem: Objection?

  private struct Span {
    let first: FigureMention
    let last: FigureMention

    var range: Range<Int> { first.range.lowerBound..<last.range.upperBound }

    func isOne(with other: Span) -> Bool { startsLike(other) && endsLike(other) }

    func startsLike(_ other: Span) -> Bool { Self.isLike(first.value, other.first.value) }

    func endsLike(_ other: Span) -> Bool { Self.isLike(last.value, other.last.value) }

    /// Of two dates the one may be given less exactly.
    private static func isLike(_ a: FigureValue, _ b: FigureValue) -> Bool {
      guard a.kind == .date, b.kind == .date else { return a == b }
      return zip([a.year, a.month, a.day], [b.year, b.month, b.day]).allSatisfy { $0 == $1 || $0 == 0 || $1 == 0 }
    }
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
      guard first.value.kind == last.value.kind, first.range.upperBound <= last.range.lowerBound else { return nil }
      let between = bytes[first.range.upperBound..<last.range.lowerBound]
      if first.value.kind == .date {
        return isPeriod(first, last, between, bytes) ? Span(first: first, last: last) : nil
      }
      guard first.value.kind == .number, last.value.amount < most else { return nil }
      guard between.count <= 5 else { return nil }
      let words = Paraphrase.words(between)
      let isJoined =
        words == ["to"] || words.isEmpty && between.contains { $0 == UInt8(ascii: "-") || $0 >= 0x80 }
      let before = bytes[max(0, first.range.lowerBound - 8)..<first.range.lowerBound]
      return isJoined && Paraphrase.words(before).last != "from" ? Span(first: first, last: last) : nil
    }
  }

  /// “from June 2019 to January 2020”, “between June and August 2019”
  private static func isPeriod(
    _ first: FigureMention, _ last: FigureMention, _ between: ArraySlice<UInt8>, _ bytes: [UInt8]
  ) -> Bool {
    guard between.count <= 5, first.value.month > 0, last.value.month > 0 else { return false }
    let before = Paraphrase.words(bytes[max(0, first.range.lowerBound - 10)..<first.range.lowerBound]).last
    let words = Paraphrase.words(between)
    return before == "from" && words == ["to"] || before == "between" && words == ["and"]
  }

  /// Nobody of whom these texts speak is older.
  private static let most = 100 * FigureValue.scale
}
