import Foundation
import Provenance
import TestSupport
import Testing

/// What was written from the real texts is let through, and the same with one figure changed is not.
@Suite(.enabled(if: WrittenSentences.areThere, "the published texts are not in ../shared/sources"))
struct WrittenSentenceTests {
  /// The writer counted the three trusts that the text lists, which is to be marked as derived.
  private static let counted = "Three primary care trusts"

  @Test func letsRightSentencesThrough() throws {
    let written = try WrittenSentences()
    try #require(written.sentences.count == 1690)
    for sentence in written.sentences where !sentence.words.hasPrefix(Self.counted) {
      let problems = written.problems(sentence)
      #expect(problems == [], "\(sentence)")
    }
  }

  @Test func catchesAChangedDigitInNineteenOfTwenty() throws {
    let written = try WrittenSentences()
    var generator = SeededGenerator(seed: 1)
    var changed = 0
    var caught = 0
    for sentence in written.sentences {
      let digits = sentence.words.indices.filter { sentence.words[$0].isASCII && sentence.words[$0].isNumber }
      guard let place = digits.randomElement(using: &generator) else { continue }
      let others = "123456789".filter { $0 != sentence.words[place] }
      guard let digit = others.randomElement(using: &generator) else { continue }
      let words = sentence.words.replacingCharacters(in: place...place, with: String(digit))
      changed += 1
      if !written.problems(sentence, saying: words).isEmpty { caught += 1 }
    }
    try #require(changed > 400)
    #expect(caught * 20 >= changed * 19, "\(caught) of \(changed) were caught")
  }
}
