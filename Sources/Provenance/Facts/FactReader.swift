/// Reads what one statement states, piece by piece: the sentences of a body are one piece each, an entry of front matter
/// has one for each of its values, and a row one for each of its cells.
package struct FactReader {
  private let source: [UInt8]
  /// The words in small letters, with a space behind each, and in place of a fact a mark of its kind.
  private var words: [UInt8] = []
  private var facts: [StatedFacts.Fact] = []
  private var places: [StatedFacts.Fact] = []
  private var denials: [StatedFacts.Fact] = []
  private var range: Range<Int>?

  /// - Parameter source: the bytes of the file.
  package init(_ source: [UInt8]) { self.source = source }

  /// Nil where there was neither a word nor a fact.
  package var finished: StatedFacts? {
    guard let range else { return nil }
    return StatedFacts(
      words: StatedFacts.digest(of: words), facts: facts, places: places, denials: denials, range: range)
  }

  /// What each sentence of a text states.
  package static func sentences(of text: AuthorText, in source: [UInt8]) -> [StatedFacts] {
    Statement.all(in: text).compactMap { statement in
      var reader = FactReader(source)
      reader.read(text, statement.range, cites: statement.isOwn ? statement.groups.flatMap { $0 } : [])
      return reader.finished
    }
  }

  // MARK: - Pieces

  /// The name of a value, which is no part of what the file says of it.
  package mutating func name(_ name: String) {
    words += name.utf8
    words.append(UInt8(ascii: ":"))
  }

  /// A whole text, however many sentences it has.
  package mutating func read(_ text: AuthorText) { read(text, 0..<text.count, cites: Array(text.cites.indices)) }

  /// A value that is a fact as it is written: a locator, a date, a number in a table.
  package mutating func fact(_ text: String, at range: Range<Int>) {
    mark("#")
    facts.append(StatedFacts.Fact(text: text, range: range))
    extend(to: range)
  }

  /// A place that is cited, which is compared apart from the words.
  package mutating func place(_ text: String, at range: Range<Int>) {
    places.append(StatedFacts.Fact(text: text, range: range))
    extend(to: range)
  }

  /// - Parameter cites: the indices of the citations that belong to the range.
  private mutating func read(_ text: AuthorText, _ range: Range<Int>, cites: [Int]) {
    let range = (text.bytes[range].firstIndex { !$0.isSpace } ?? range.upperBound)..<range.upperBound
    guard !range.isEmpty else { return }
    extend(to: text.source(of: range))
    // “no plans” counts none, and denies that there are any: a sentence has it or lacks it.
    var figures = FigureFinder.figures(in: text.bytes, range).filter {
      $0.role != .alternative && !FactWords.isDenial(WordHash(text.bytes[$0.range]))
    }[...]
    text.bytes.withUnsafeBufferPointer { bytes in
      WordScan(bytes).forEachWord(in: range) { word in
        while let figure = figures.first, figure.range.lowerBound < word.upperBound {
          figures.removeFirst()
          // “two in five” holds a two.
          if figure.range.upperBound <= covered, figure.value.kind == .number { continue }
          covered = max(covered, figure.range.upperBound)
          mark("#")
          append(Self.words(figure.value), at: figure.range, of: text)
          if figure.value.kind == .number { readDays(figure, bytes, range, of: text) }
        }
        // The rest of a figure: “per cent” of “46 per cent”.
        if word.lowerBound < covered { return }
        read(word, bytes, of: text)
      }
    }
    covered = 0
    for badge in text.badges where range.contains(badge.range.lowerBound) {
      mark("grade")
      facts.append(StatedFacts.Fact(text: badge.grade, range: badge.source))
    }
    for index in cites {
      let source = text.cites[index].source
      place(String(decoding: self.source[source], as: UTF8.self), at: source)
    }
  }

  /// “four weeks” are 28 days: a length of time is one fact with its unit.
  private mutating func readDays(
    _ figure: FigureMention, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, of text: AuthorText
  ) {
    let rest = bytes[figure.range.upperBound..<range.upperBound]
    let unit = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }.prefix(while: \.isLetter)
    guard unit.startIndex > figure.range.upperBound, let days = FactWords.days(of: WordHash(unit)),
      let amount = FigureValue.sum(repeatElement(figure.value.amount, count: days))
    else { return }
    let place = figure.range.lowerBound..<unit.endIndex
    let fact = FigureValue(.number, amount).description + " days"
    facts[facts.count - 1] = StatedFacts.Fact(text: fact, range: text.source(of: place))
    covered = max(covered, unit.endIndex)
  }

  /// “a quarter” is 25%.
  private static func words(_ value: FigureValue) -> String {
    guard let share = value.share, share % FigureValue.scale == 0 else { return value.description }
    return FigureValue(.percent, share).description
  }

  /// Where the last figure of the text that is read ends.
  private var covered = 0

  private mutating func read(_ word: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, of text: AuthorText) {
    let hash = WordHash(bytes[word])
    if FactWords.isDenial(hash) {
      let range = text.source(of: word)
      denials.append(StatedFacts.Fact(text: String(decoding: bytes[word].map(\.lower), as: UTF8.self), range: range))
    } else if let meaning = FactWords.meaning(of: hash) {
      mark(meaning.kind)
      append(meaning.text, at: word, of: text)
    } else if bytes[word].contains(where: \.isDigit) {
      mark("#")
      append(String(decoding: bytes[word], as: UTF8.self), at: word, of: text)
    } else {
      words += bytes[word].lazy.map(\.lower)
      words.append(UInt8(ascii: " "))
    }
  }

  private mutating func mark(_ kind: String) {
    words.append(UInt8(ascii: "<"))
    words += kind.utf8
    words.append(UInt8(ascii: ">"))
  }

  private mutating func append(_ fact: String, at range: Range<Int>, of text: AuthorText) {
    facts.append(StatedFacts.Fact(text: fact, range: text.source(of: range)))
  }

  private mutating func extend(to range: Range<Int>) {
    guard let known = self.range else {
      self.range = range
      return
    }
    self.range = min(known.lowerBound, range.lowerBound)..<max(known.upperBound, range.upperBound)
  }
}
