import InspectionModel

/// The places that a sentence of a note names in words, each with what the sentence says of it.
struct NotePlaces {
  /// “paragraph 166”, “paragraphs 50, 90 and 179”
  struct Run {
    var places: [(locator: Locator, range: Range<Int>)]
    /// What is said of the places: of “Paragraph 166 counts 134” what stands behind them, of “847 in paragraph 11.2” and
    /// “twenty (paragraph 15.7)” what stands right before.
    var words: Range<Int>
    let isBehindItsWords: Bool

    var locators: [Locator] { places.map(\.locator) }
  }

  private(set) var runs: [Run] = []
  private let bytes: [UInt8]

  /// - Parameter figures: those of the sentence.
  init(_ figures: [FigureMention], in bytes: [UInt8], _ sentence: Range<Int>) {
    self.bytes = bytes
    var before = sentence.lowerBound
    for figure in figures where figure.value.kind == .place {
      guard let locator = Locator("¶" + String(decoding: bytes[figure.range], as: UTF8.self)) else { continue }
      if let last = runs.last?.places.last, isOneList(last.range.upperBound..<figure.range.lowerBound) {
        runs[runs.count - 1].places.append((locator, figure.range))
        runs[runs.count - 1].words = figure.range.upperBound..<sentence.upperBound
      } else {
        let lead = lead(before: figure.range.lowerBound, from: sentence.lowerBound)
        if let last = runs.indices.last, !runs[last].isBehindItsWords {
          runs[last].words = runs[last].words.lowerBound..<max(lead.start, runs[last].words.lowerBound)
        }
        let words =
          lead.isBehind
          ? nearby(before..<max(before, lead.start)) : figure.range.upperBound..<sentence.upperBound
        runs.append(Run(places: [(locator, figure.range)], words: words, isBehindItsWords: lead.isBehind))
      }
      before = figure.range.upperBound
    }
    for index in runs.indices where !runs[index].isBehindItsWords { runs[index].words = clause(runs[index].words) }
  }

  /// The places of which a figure is said.
  func run(of figure: FigureMention) -> Run? {
    runs.first { $0.words.lowerBound <= figure.range.lowerBound && figure.range.upperBound <= $0.words.upperBound }
  }

  /// Whether nothing stands between two places but what strings a list together.
  private func isOneList(_ between: Range<Int>) -> Bool {
    let words = bytes[between].split { !$0.isLetter }
    return words.allSatisfy { word in ["and", "or", "to"].contains { word.elementsEqual($0.utf8) } }
      && !bytes[between].contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "(") }
  }

  /// Where “paragraph” or its sign starts before a place, and whether a bracket or a word before it ties it to what stands
  /// before.
  private func lead(before place: Int, from start: Int) -> (start: Int, isBehind: Bool) {
    var i = place
    while i > start, !bytes[i - 1].isLetter, bytes[i - 1] < 0x80 { i -= 1 }
    while i > start, bytes[i - 1].isLetter || bytes[i - 1] >= 0x80 { i -= 1 }
    var end = i
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "(") { return (end - 1, true) }
    var word = end
    while word > start, bytes[word - 1].isLetter { word -= 1 }
    let isTied = ["in", "at", "by", "from", "of", "under"].contains {
      bytes[word..<end].map(\.lower).elementsEqual($0.utf8)
    }
    // “In paragraph 5 it has 12.”
    return isTied && word > start ? (word, true) : (i, false)
  }

  /// What stands right before a place: no further than a mark, and a few words.
  private func nearby(_ range: Range<Int>) -> Range<Int> {
    var i = range.upperBound
    while i > range.lowerBound, range.upperBound - i < Self.reach {
      let byte = bytes[i - 1]
      let isMark = byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";")
      // The comma of 1,629 is none.
      if isMark, i < range.upperBound, bytes[i].isSpace { break }
      i -= 1
    }
    return i..<range.upperBound
  }

  /// In bytes.
  private static let reach = 40

  /// What a place is said to hold ends where the writer goes on with what “we” do.
  private func clause(_ range: Range<Int>) -> Range<Int> {
    var i = range.lowerBound
    while i < range.upperBound {
      if bytes[i] == UInt8(ascii: ";") || bytes[i...].starts(with: " we ".utf8) { break }
      i += 1
    }
    return range.lowerBound..<i
  }
}
