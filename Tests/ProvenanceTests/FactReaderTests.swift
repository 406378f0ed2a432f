import InspectionModel
import Provenance
import Testing

@Suite struct FactReaderTests {
  private static func statements(_ text: String) -> [StatedFacts] {
    let bytes = Array(text.utf8)
    return FactReader.sentences(of: AuthorText(bytes[...]), in: bytes)
  }

  @Test(arguments: [
    ("There were nine teams.", ["9"]), ("46 per cent of 37,812 pupils", ["46%", "37,812"]),
    ("On 17 February 2012 it was good.", ["17 February 2012", "good"]), ("in 2018/19", ["2018/19"]),
    ("It rose, and did not fall.", ["increase", "decrease", "not"]), ("two in five", ["40%"]),
    ("one in three", ["1 in 3"]),
    ("£0.9 million within four weeks", ["£900,000", "inside", "28 days"]), ("Nobody knew.", ["nobody"]),
    ("It ended without a plan.", ["ended", "without"]),
    ("The panel sat.", []),
  ])
  func readsFacts(_ sentence: String, _ facts: [String]) {
    #expect(Self.statements(sentence).map { ($0.facts + $0.denials).map(\.text) } == [facts])
  }

  @Test func givesEachSentenceItsPlaceAndWords() {
    let statements = Self.statements("There were 12 teams. There were nine teams. There was a team.")
    #expect(statements.map(\.range) == [0..<20, 21..<43, 44..<61])
    #expect(statements[0].words == statements[1].words)
    #expect(statements[1].words != statements[2].words)
    #expect(statements.flatMap { $0.facts.map(\.range) } == [11..<13, 32..<36])
  }

  /// What is recorded is compared with what a later version reads: the digest must stay what it is.
  @Test func keepsTheDigestOfItsWords() {
    #expect(Self.statements("There were 12 teams.").map(\.words) == [592_680_773])
  }
}
