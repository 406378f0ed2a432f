import Foundation
import Provenance
import TestSupport
import Testing

/// What was written from the real texts is let through, and the same with one figure changed is not.
@Suite(.enabled(if: WrittenSentences.areThere, "the published texts are not in ../shared/sources"))
struct WrittenSentenceTests {
  /// Where the writer counted what the text lists or says, which is to be marked as derived.
  private static let counted = [
    "Three primary care trusts",
    "Some headteachers still confused the two kinds",
    "The inspection took two consecutive days", "Half of the six grades",
  ]
  /// The one that is called doubtful and is right: the text has “IROs” for the “independent reviewing officers”.
  private static let misread = "Independent reviewing officers were to report"

  @Test func letsRightSentencesThrough() throws {
    let written = try WrittenSentences()
    try #require(written.sentences.count == 2808)
    let known = Self.counted + [Self.misread]
    for sentence in written.sentences {
      let isKnown = known.contains(where: sentence.words.hasPrefix)
      let problems = try written.problems(sentence)
      #expect(problems.isEmpty != isKnown, "\(sentence): \(problems)")
    }
  }

  @Test func catchesAChangedDigitInNineteenOfTwenty() throws {
    let written = try WrittenSentences()
    var generator = SeededGenerator(seed: 1)
    var changed = 0
    var caught = 0
    for sentence in written.sentences {
      // Not those of its citations.
      var depth = 0
      let digits = sentence.words.indices.filter { index in
        let character = sentence.words[index]
        depth += character == "[" ? 1 : character == "]" ? -1 : 0
        return depth == 0 && character.isASCII && character.isNumber
      }
      guard let place = digits.randomElement(using: &generator) else { continue }
      let others = "123456789".filter { $0 != sentence.words[place] }
      guard let digit = others.randomElement(using: &generator) else { continue }
      let words = sentence.words.replacingCharacters(in: place...place, with: String(digit))
      changed += 1
      if try !written.problems(sentence, saying: words).isEmpty { caught += 1 }
    }
    try #require(changed > 400)
    #expect(caught * 20 >= changed * 19, "\(caught) of \(changed) were caught")
  }

  /// Of one figure in the place of another of the same paragraph, which no figure tells.
  @Test func catchesHalfOfTheExchanges() throws {
    let written = try WrittenSentences()
    let exchanges = written.exchanges
    try #require(exchanges.count > 1500)
    let caught = try exchanges.count { try !written.problems($0.sentence, saying: $0.words).isEmpty }
    #expect(caught * 2 >= exchanges.count, "\(caught) of \(exchanges.count) were caught")
  }
}
