/// A sentence of a text, as a range of its bytes, with its words.
struct Sentence {
  let range: Range<Int>
  let words: [Range<Int>]

  /// The sentences of a text. One ends with a full stop, a question mark or an exclamation mark before a space
  /// and a capital, a digit or a quotation mark; not behind an initial or a shortened word.
  static func all(in text: [UInt8]) -> [Sentence] {
    var sentences: [Sentence] = []
    var words: [Range<Int>] = []
    var i = 0
    func end(at offset: Int) {
      if let first = words.first {
        sentences.append(Sentence(range: first.lowerBound..<max(offset, first.upperBound), words: words))
      }
      words = []
    }
    while i < text.count {
      if text[i].isWordPart, !isPunctuation(text, i) {
        let word = i
        while i < text.count, isPartOfWord(text, i) { i += 1 }
        words.append(word..<i)
      } else if text[i] == UInt8(ascii: ".") || text[i] == UInt8(ascii: "!") || text[i] == UInt8(ascii: "?") {
        let stop = i
        i += 1
        while i < text.count, isClosing(text, i) { i += text[i] < 0x80 ? 1 : 3 }
        if i >= text.count || text[i].isSpace && startsSentence(text, i) && !isShortened(text, stop, words.last) {
          end(at: i)
        }
      } else {
        i += 1
      }
    }
    end(at: text.count)
    return sentences
  }

  func string(_ text: [UInt8]) -> String { String(decoding: text[range], as: UTF8.self) }

  /// Dashes, quotation marks and the like are written as three bytes that begin with E2 80.
  private static func isPunctuation(_ text: [UInt8], _ i: Int) -> Bool {
    if text[i] < 0x80 { return false }
    if text[i] == 0xE2 { return text.byte(i + 1) == 0x80 || text.byte(i + 1) == 0x86 }
    if text[i] == 0xC2 { return true }
    // Within such a character.
    return text[i] & 0xC0 == 0x80 && (text.byte(i - 1) == 0xC2 || text.byte(i - 1) == 0xE2 || text.byte(i - 2) == 0xE2)
  }

  private static func isPartOfWord(_ text: [UInt8], _ i: Int) -> Bool {
    let byte = text[i]
    if byte.isASCIILetter || byte.isDigit { return true }
    if byte == UInt8(ascii: " ") { return false }
    if byte >= 0x80, !isPunctuation(text, i) { return true }
    // An apostrophe, a hyphen, a separator of thousands; the apostrophe ’ is E2 80 99.
    if byte == UInt8(ascii: "'") || (UInt8(ascii: ",")...UInt8(ascii: "/")).contains(byte) {
      guard let next = text.byte(i + 1), next.isWordPart, !isPunctuation(text, i + 1) else { return false }
      return byte != UInt8(ascii: ",") || next.isDigit
    }
    if byte == 0xE2, text.byte(i + 1) == 0x80, text.byte(i + 2) == 0x99 {
      return text.byte(i + 3)?.isASCIILetter ?? false
    }
    return text.byte(i - 1) == 0xE2 && byte == 0x80 && text.byte(i + 1) == 0x99
      && (text.byte(i + 2)?.isASCIILetter ?? false)
      || text.byte(i - 2) == 0xE2 && text.byte(i - 1) == 0x80 && byte == 0x99
        && (text.byte(i + 1)?.isASCIILetter ?? false)
  }

  private static func isClosing(_ text: [UInt8], _ i: Int) -> Bool {
    if text[i] == UInt8(ascii: ")") || text[i] == UInt8(ascii: "\"") || text[i] == UInt8(ascii: "'") { return true }
    return text[i] == 0xE2 && text.byte(i + 1) == 0x80 && (text.byte(i + 2) == 0x9D || text.byte(i + 2) == 0x99)
  }

  private static func startsSentence(_ text: [UInt8], _ offset: Int) -> Bool {
    var i = offset
    while i < text.count, text[i].isSpace { i += 1 }
    guard let byte = text.byte(i) else { return true }
    return byte.isCapital || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "(")
  }

  /// Whether the full stop belongs to the word before it: an initial, “No.”, “e.g.”.
  private static func isShortened(_ text: [UInt8], _ stop: Int, _ word: Range<Int>?) -> Bool {
    guard text[stop] == UInt8(ascii: "."), let word, word.upperBound == stop else { return false }
    if word.count == 1, text[word.lowerBound].isCapital { return true }
    return ["No", "Mr", "Mrs", "Ms", "Dr", "St", "Prof", "Rev", "e.g", "i.e", "cf", "vs", "para", "paras", "p", "pp"]
      .contains(String(decoding: text[word], as: UTF8.self))
  }
}
