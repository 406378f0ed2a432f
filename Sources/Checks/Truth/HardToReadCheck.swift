import Diagnostics
import FrontMatter

/// Sentences that are hard to read: of more than 40 words, or of more than 20 of which every third has ten letters
/// or more. Quotations are somebody else's, and are let pass; so are titles of sources and licences.
struct HardToReadCheck: FileRule {
  var rule: Rule { .hardToRead }

  private static let mostWords = 40
  private static let mostWordsOfLongOnes = 20

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    for block in file.prose where block.isOwnProse && Self.mayBeHard(block.text) {
      for sentence in Sentence.all(in: block.text) {
        if let message = problem(sentence, block.text) {
          findings.append(RuleFinding(rule, at: file.place(of: sentence.range, in: block), message))
        }
      }
    }
    for text in EntryTexts.texts(of: file.role, in: site.library) {
      let bytes = Array(text.utf8)
      guard Self.mayBeHard(bytes) else { continue }
      if let message = Sentence.all(in: bytes).lazy.compactMap({ problem($0, bytes) }).first {
        findings.append(RuleFinding(rule, at: file.place(ofText: text), message))
      }
    }
  }

  private func problem(_ sentence: Sentence, _ text: [UInt8]) -> String? {
    let count = sentence.words.count
    guard count > Self.mostWordsOfLongOnes else { return nil }
    let quoted = "“\(Self.opening(sentence, text)) …”"
    if count > Self.mostWords { return "the sentence \(quoted) has \(count) words; make two of it, or a list" }
    let long = sentence.words.count { $0.count >= 10 && text[$0].allSatisfy { $0.isASCIILetter } }
    guard 3 * long >= count else { return nil }
    return "the sentence \(quoted) has \(long) long words among \(count); say it in shorter ones, or make two of it"
  }

  /// Whether so many words stand in a text without an end of a sentence between them: most texts need no closer
  /// look. An end is only what is certainly one, not a full stop behind a short word, as in “Mr. Example”.
  private static func mayBeHard(_ text: [UInt8]) -> Bool {
    var spaces = 0
    for i in text.indices where text[i] == UInt8(ascii: " ") {
      spaces = isEnd(text, i - 1) ? 0 : spaces + 1
      if spaces >= mostWordsOfLongOnes { return true }
    }
    return false
  }

  private static func isEnd(_ text: [UInt8], _ stop: Int) -> Bool {
    guard text.byte(stop) == UInt8(ascii: "."), text.byte(stop + 2)?.isCapital ?? false else { return false }
    var start = stop
    while let byte = text.byte(start - 1), byte.isASCIILetter { start -= 1 }
    // “Prof.” and “paras.” are the longest of the shortened words.
    return start == stop || stop - start >= 4 && text[start].small != UInt8(ascii: "p")
  }

  /// The first words, by which the sentence is known.
  private static func opening(_ sentence: Sentence, _ text: [UInt8]) -> String {
    let last = sentence.words[min(7, sentence.words.count - 1)]
    return String(decoding: text[sentence.words[0].lowerBound..<last.upperBound], as: UTF8.self)
  }
}
