import InspectionModel
import Provenance
import TestSupport
import Testing

/// What fuzzing found in the index of published texts (docs/fuzzing.md).
@Suite struct FuzzFindingTests {
  /// Paragraphs count from 1: what starts with 0 is no number, and a draft can't name it as a place.
  @Test(arguments: ["0. Words of a paragraph.", "0.5 Words of a paragraph.", "00 Heading\n\n1. Words."])
  func numbersNoParagraphThatNoLocatorNames(_ line: String) {
    let text = PublishedText(Array("1. First words.\n\n\(line)\n\n2. Last words.\n".utf8))
    for paragraph in text.paragraphs { #expect(Locator("¶\(paragraph.number)") != nil, "¶\(paragraph.number)") }
    #expect(text.paragraphs.map(\.number).contains("2"))
  }

  /// The steps of lists among deep numbers, each of which was looked for among all.
  @Test(arguments: [
    "9.1 Words.\n\n1. One.\n\n2. Two.\n\n", "1. One.\n\n", "9.1 Words.\n\n", "Heading\n\nWords of it.\n\n",
  ])
  func indexesInProportionToTheText(_ piece: String) {
    let isLinear = Soak.isLinear { size in
      let bytes = Array(String(repeating: piece, count: max(1, size / piece.utf8.count)).utf8)
      return Soak.fastest { _ = PublishedText(bytes) }
    }
    #expect(isLinear)
  }

  /// A file whose every citation leads nowhere: each problem was looked for among all that were told before.
  @Test func talliesInProportionToTheProblems() {
    func tally(_ count: Int) -> ProvenanceReport {
      var tally = ProvenanceTally()
      for i in 0..<count { tally.report(.unknownPlace, i..<i + 1, "there is no such place") }
      for i in 0..<count { tally.report(.unknownPlace, i..<i + 1, "told already") }
      return tally.finished
    }
    #expect(tally(10).problems.map(\.message) == Array(repeating: "there is no such place", count: 10))
    #expect(Soak.isLinear { size in Soak.fastest { _ = tally(size) } })
  }
}
