import TestSupport
import Testing

@testable import Checks

/// Whatever stands in a file, the scan ends, and what it reports lies within the file.
@Suite struct RandomTextTests {
  private static let pieces = [
    "0", "1", "7", "44", "020", "07700", " ", "  ", "\n", "\n> ", "-", ".", "(", ")", "+", "/", ",", "|", "@", "a",
    "AB", "Z", "born ", "DOB",
    "Jamie", ", aged", "year-old ", "SE6", "4RU", "é", "–", "’", "\u{00A0}", "&nbsp;", "&#48;", "\\", "\\x30", "[^1]",
    "](", "**", "from good to ", "c", "[", "]", "*", "_",
    "\t", "\r\n", "𝄞",
  ]

  @Test(arguments: 0..<40)
  func scansRandomTextsWithoutCrashing(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    var patterns: [any BytePattern] = RuleList.patterns
    patterns += RuleList.files.compactMap(\.suspicion)
    let scan = PatternScan(patterns)
    for _ in 0..<100 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        text += Self.pieces[Int.random(in: Self.pieces.indices, using: &random)].utf8
      }
      // Cut anywhere, so that a character may be broken.
      text = Array(text.prefix(Int.random(in: 0...max(0, text.count), using: &random)))
      for match in scan.matches(in: text) {
        #expect(match.range.lowerBound >= 0 && match.range.upperBound <= text.count)
      }
      _ = Sentence.all(in: text)
      _ = Abbreviation.all(in: text)
    }
  }

  @Test func scansLongRunsInLinearTime() {
    let scan = PatternScan(RuleList.patterns)
    for piece in ["0 ", "Aa ", "a@", "|1", "7-", "born 1 ", "+", "SE6 4RU 1 Aa "] {
      let text = Array(String(repeating: piece, count: 1 << 16).utf8)
      // A run that takes time by the square of its length takes minutes.
      #expect(Soak.fastest { _ = scan.matches(in: text) } < 5, "\(piece)")
    }
  }

  @Test(arguments: [
    "[", "[^", "](", "&#", "&", "\\", "*", "_ _", "`", "\u{00A0}", "Aa-", "Aa’", "A.", "“Aa” ", "a\u{00A0}\n",
    "[a](b)\n",
    "| 3 ", "a boy called Aa ", "\u{FF10}",
  ])
  func scansMarksInLinearTime(_ piece: String) {
    var patterns: [any BytePattern] = RuleList.patterns
    patterns += RuleList.files.compactMap(\.suspicion)
    let scan = PatternScan(patterns)
    let isLinear = Soak.isLinear { size in
      let text = Array(String(repeating: piece, count: size / piece.utf8.count + 1).utf8)
      return Soak.fastest { _ = scan.matches(in: text) }
    }
    #expect(isLinear, "\(piece)")
  }
}
