/// Words that stand side by side on a page: a line of its text, or of one of its columns.
struct PageLine {
  private(set) var words: [PDFWord]
  private(set) var left: Double
  private(set) var right: Double
  private(set) var height: Double
  /// Where the letters stand, some way above the lower edge of their boxes.
  private(set) var baseline: Double

  init(_ word: PDFWord) {
    words = [word]
    (left, right, height) = (word.left, word.right, word.height)
    baseline = word.bottom - word.height / 5
  }

  /// The lines of a page in pieces: none has a gap as wide as between columns.
  static func pieces(of words: [PDFWord]) -> [PageLine] {
    let lines = words.filter { $0.height > 0 && $0.right > $0.left }.map(PageLine.init)
    let widest = space(lines) * 2.5
    var pieces: [PageLine] = []
    for next in lines {
      if let last = pieces.last, last.isBeside(next), abs(next.left - last.right) < widest {
        pieces[pieces.count - 1].append(next)
      } else {
        pieces.append(next)
      }
    }
    return pieces
  }

  /// How wide most spaces between words are; in fixed-width fonts they are twice as wide as in others.
  private static func space(_ words: [PageLine]) -> Double {
    let spaces = zip(words, words.dropFirst()).compactMap { last, next -> Double? in
      let space = next.left - last.right
      return last.isBeside(next) && space > last.height / 10 && space < last.height * 1.5 ? space : nil
    }
    return spaces.isEmpty ? (words.first?.height ?? 0) / 4 : spaces.sorted()[spaces.count / 2]
  }

  /// The lines of a column, from pieces of them in any order.
  static func lines(of pieces: [PageLine]) -> [PageLine] {
    var lines: [PageLine] = []
    for piece in pieces.sorted(by: { ($0.baseline, $0.left) < ($1.baseline, $1.left) }) {
      // A raised mark comes before the line that it stands in.
      if let last = lines.last, last.isBeside(piece) {
        lines[lines.count - 1].append(piece)
      } else {
        lines.append(piece)
      }
    }
    return lines
  }

  private func isBeside(_ other: PageLine) -> Bool {
    abs(other.baseline - baseline) < max(height, other.height) * 0.45
  }

  private mutating func append(_ other: PageLine) {
    let (first, second) = left <= other.left ? (self, other) : (other, self)
    words = first.words + second.words
    (left, right) = (min(left, other.left), max(right, other.right))
    if other.height > height { (height, baseline) = (other.height, other.baseline) }
  }

  /// Whether a wide gap is in it, as between the cells of a row. One behind a number or a bullet is none, nor are those
  /// of a line that is spread over the whole width of its column.
  var hasGap: Bool {
    let isMarked = words.first.map { $0.letters.count <= 3 } ?? false
    let words = isMarked ? words.dropFirst() : words[...]
    let gaps = zip(words, words.dropFirst()).map { $1.left - $0.right }.sorted()
    guard let widest = gaps.last, widest > height else { return false }
    return !isProse || widest > 2.5 * gaps[gaps.count / 2]
  }

  // MARK: - What it says

  /// Whether it is part of a sentence, and no cell, title or label.
  var isProse: Bool {
    words.count >= 4 && words.count(where: { $0.letters.allSatisfy(\.isSmallLetter) }) >= 3
  }

  /// What it says but for digits, by which the head or foot of a page differs from another’s.
  var withoutDigits: [UInt8] { words.flatMap { $0.letters.filter { !$0.isDigit } } }

  var isPageNumber: Bool {
    let letters = withoutDigits.map { $0 | 0x20 }
    return words.contains { $0.letters.contains(where: \.isDigit) }
      && (letters.isEmpty || letters.elementsEqual("page".utf8) || letters.elementsEqual("pageof".utf8))
  }

  /// The number that a paragraph opens with: 12 of “12.”, “12)” or “12”.
  var number: Int? {
    guard let word = words.first?.letters, let end = word.firstIndex(where: { !$0.isDigit }) ?? word.indices.last,
      word.count <= 4, word.count - end <= 1
    else { return nil }
    return Int(String(decoding: word.prefix { $0.isDigit }, as: UTF8.self))
  }

  /// Whether a paragraph may open with it: in a capital, a digit or a bullet.
  var mayOpen: Bool { words.first?.letters.first.map { !$0.isSmallLetter } ?? false }

  var opensSmall: Bool { words.first?.letters.first?.isSmallLetter ?? false }

  /// Whether a sentence, or what leads to a list, ends with it.
  var endsSentence: Bool {
    // A mark of a note, quotation marks and brackets may follow.
    let end = words.last?.letters.last { !$0.isDigit && $0 != UInt8(ascii: ")") && $0 < 0x80 } ?? 0x20
    return ".:;?!".utf8.contains(end)
  }
}

extension UInt8 {
  fileprivate var isSmallLetter: Bool { (0x61...0x7A).contains(self) }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
