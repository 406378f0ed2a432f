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

  /// Tables whose rows are the rests of labels, each of which was put to all above it, or have no value, so that their head
  /// was looked for again at each line.
  @Test(arguments: [
    ("Item    2018    2019\n", "(of which x\n"),
    ("Item    2018    2019\n", "Words of a label    more of it\nand its rest\n"),
    ("Item    2018    2019\nChildren    12    13\n", "Words of a label    more of it\nand its rest\n"),
  ])
  func readsTablesInProportionToTheirLines(_ head: String, _ piece: String) {
    let isLinear = Soak.isLinear { size in
      let bytes = Array((head + String(repeating: piece, count: max(1, size / piece.utf8.count))).utf8)
      return Soak.fastest {
        let text = PublishedText(bytes)
        for table in text.tables { _ = table.labels(text.bytes, beside: false) }
      }
    }
    #expect(isLinear)
  }

  /// Sums greater than any that a report tells of, which were multiplied beyond what a number can hold.
  @Test(arguments: [
    ("The work took half a year [¶1].", "It took 999 billion years to do."),
    ("It rose by half [¶1].", "It rose from 0.0001 to 999 billion."),
    ("It rose by a third [¶1].", "It rose from 0.0001 to 999 billion."),
    ("It was three times as many [¶1].", "It rose from 0.0001 to 999 billion."),
    ("It took 999 billion hours [¶1].", "It took 999 billion days to do."),
    ("There are 12 [¶1, derived: 99999999999 × 88888888888].", "There are 99999999999 and 88888888888."),
    ("There were 999999999999999999999999 [¶1].", "There were 12."),
  ])
  func countsAnySum(_ sentence: String, _ text: String) throws {
    #expect(try !CitingSentence.problems(sentence, in: "1. \(text)\n\n2. None.\n\n3. None.").isEmpty)
  }

  @Test func addsUpAnySums() throws {
    let sums = Array(repeating: "999 billion", count: 1_100).joined(separator: ", ")
    let found = try CitingSentence.problems(
      "There were five: \(sums) [¶1].", in: "1. There were 999 billion.\n\n2. None.\n\n3. None.")
    #expect(
      found == [
        "“five” is not in ¶1 of the report, nor in any of its other paragraphs; if you worked it out, say how: [¶1, derived: …]"
      ])
  }

  @Test(arguments: ["999999999999999", "-999999999999999"])
  func takesAnyValueOfAFactFigure(_ value: String) throws {
    let found = try CitingSentence.problems(
      ofLabel: "Children", value, .count, at: "¶1", in: "1. There are 12 children.\n\n2. None.\n\n3. None.")
    #expect(found.count == 1)
  }
}
