import InspectionModel

/// Quotations that no citation stands with, as those of notes: held against all texts of the document.
extension StatementCheck {
  /// Reports what is said to be printed (“is printed as “3.4””) and is not, and a quotation that is in a text but for one
  /// of its figures. Whatever else stands between quotation marks may be a word of the writer’s.
  func checkUncitedQuotes(
    _ statements: [Statement], _ text: AuthorText, _ inherited: [CitedPlaces], _ tally: inout ProvenanceTally
  ) {
    // “printed “26. 5.3””: a full stop within a quotation ends no sentence.
    let quotes = InlineQuotes.ranges(text.bytes, text.bytes.indices, least: 1)
    if quotes.isEmpty { return }
    let claims = quotes.compactMap { quote -> (quote: Range<Int>, isPrinted: Bool)? in
      guard let statement = statements.first(where: { $0.range.contains(quote.lowerBound) }), !statement.isOwn else {
        return nil
      }
      let before = Paraphrase.words(text.bytes[statement.range.lowerBound..<quote.lowerBound])
      let isPrinted =
        Self.leads.contains(before.last ?? "") && before.contains { $0 == "printed" || $0 == "prints" }
      return isPrinted || !FigureFinder.figures(in: text.bytes, quote).isEmpty ? (quote, isPrinted) : nil
    }
    if claims.isEmpty { return }
    var texts: [(lookup: TextLookup, name: String)] = []
    for case .text(let lookup, let name) in inherited.map({ resolve($0.target) }) + self.texts() {
      if !texts.contains(where: { $0.lookup === lookup }) { texts.append((lookup, name)) }
    }
    guard let first = texts.first else { return }
    for (quote, isPrinted) in claims {
      let words = PrintedWords(text.bytes, quote)
      if words.isEmpty || texts.contains(where: { words.place(in: $0.lookup.text.bytes) != nil }) { continue }
      if isPrinted {
        let message = "“\(text.string(quote))” is printed nowhere in \(first.name)"
        tally.report(.quotation, text.source(of: quote), message)
      } else if let other = otherFigure(words, quote, text, texts.map(\.lookup)) {
        let message = "the text has “\(other.printed)” in these words, not “\(text.string(other.own))”"
        tally.report(.quotation, text.source(of: other.own), message, hint: other.printed)
      }
    }
  }

  private static let leads: Set = ["as", "printed", "prints"]

  /// The figure that a text has where the quotation has another, with all its other words.
  private func otherFigure(
    _ words: PrintedWords, _ quote: Range<Int>, _ text: AuthorText, _ lookups: [TextLookup]
  ) -> (own: Range<Int>, printed: String)? {
    guard words.count >= 3 else { return nil }
    for figure in FigureFinder.figures(in: text.bytes, quote) where figure.role == .figure {
      guard let index = words.index(of: figure.range) else { continue }
      for lookup in lookups {
        guard let place = words.place(in: lookup.text.bytes, but: index),
          !FigureFinder.figures(in: lookup.text.bytes, place).isEmpty
        else { continue }
        return (figure.range, lookup.text.string(place))
      }
    }
    return nil
  }
}

/// Some words as they follow each other, whatever marks and line ends stand between them.
private struct PrintedWords {
  private let words: [[UInt8]]
  private let ranges: [Range<Int>]

  var count: Int { words.count }
  var isEmpty: Bool { words.isEmpty }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    ranges = Self.ranges(bytes, range)
    words = ranges.map { bytes[$0].map(\.lower) }
  }

  /// The one word that a figure is.
  func index(of figure: Range<Int>) -> Int? { ranges.firstIndex(of: figure) }

  /// Where a text has them; with one that may be any other, where that stands there.
  ///
  /// Linear in the text.
  func place(in bytes: [UInt8], but other: Int? = nil) -> Range<Int>? {
    let printed = Self.ranges(bytes, bytes.indices)
    guard !words.isEmpty, printed.count >= words.count else { return nil }
    for start in 0...printed.count - words.count {
      let isHere = words.indices.allSatisfy { index in
        index == other || bytes[printed[start + index]].lazy.map(\.lower).elementsEqual(words[index])
      }
      if isHere, !Self.isCut(bytes, printed[start + words.count - 1]) {
        return other.map { printed[start + $0] } ?? printed[start]
      }
    }
    return nil
  }

  /// “2019” of “2019/20”, which is no year.
  private static func isCut(_ bytes: [UInt8], _ last: Range<Int>) -> Bool {
    let rest = bytes[last.upperBound...].prefix(2)
    return bytes[last].allSatisfy(\.isDigit) && rest.first == UInt8(ascii: "/") && rest.last?.isDigit == true
  }

  private static func ranges(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { buffer in
      WordScan(buffer).forEachWord(in: range) { ranges.append($0) }
    }
    return ranges
  }
}
