import InspectionModel
import Provenance
import Testing

/// Small slips of figures, dates and places, beside what is right and looks like them.
@Suite struct SlipTests {
  private static let text = """
    1. At the time of the inspection, 495 children and young people were being looked after. They comprise 97 children under five years of age, 322 children of school age (5-16) and 76 post-16 young people. The local authority currently has 102 fostering households. It counted 250 in January 2012.

    2. The Act of 1989 asks for it. In March 2019 there were 189 staff.

    3. The Children Act 2004 was changed in June 2018.

    4. Two PEPs for pupils in year six were well prepared, and for young people in year 11 they were as well.

    5. Leadership of safeguarding is outstanding. Of that for looked after children, half of the staff were new.

    6. The rate of applications per 10,000 children fell from 14.1 to 13.2.
    """

  private func problems(_ sentence: String, own: [String] = []) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text, own: own)
  }

  @Test(arguments: [
    "Of school age: 322 [¶1].", "Aged 5–16: 322; under five: 97 [¶1].",
    "The children were 97 under five, 322 of school age and 76 of 16 and over [¶1].",
    "Pupils in years six and 11 had two good plans [¶4].",
    "Leadership of this half was outstanding [¶5].", "Where the safeguarding half had an outstanding [¶5].",
    "In this half of the report leadership was outstanding [¶5].",
    "Applications for every 10,000 children came down from 14.1 to 13.2 [¶6].",
    "It names the Act of 1989 in one place [¶2], and that of 2004 in another [¶3].",
    "In 2019 there were 189 staff [¶2].",
  ])
  func letsThroughWhatIsRight(_ sentence: String) throws {
    let found = try problems(sentence)
    #expect(found == [])
  }

  @Test(arguments: [
    "It names the Act of 2004 in one place [¶2], and that of 1989 in another [¶3].",
    "There were 2019 staff in March [¶2].", "Half of the leadership was outstanding [¶4].",
    "37 of 16 staff were new [¶5].",
  ])
  func reportsWhatIsNot(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }

  @Test func dividesWhatHoldsAtTheInspectionFromItsPublication() throws {
    let lookup = TextLookup(SampleTexts.text(Self.text))
    let check = StatementCheck { _ in .text(lookup, name: "the report") }
    let days = ["2012-02-06", "2012-02-17"].compactMap { CivilDate($0) }
    let places = try #require(CitedPlaces("¶1"))
    func problems(_ date: String, of number: String) throws -> [String] {
      var tally = ProvenanceTally()
      let all = days + [try #require(CivilDate("2012-03-23"))]
      check.check(
        date: try #require(CivilDate(date)), of: FigureFinder.figures(in: number).first?.value, known: all,
        inspected: days, at: 0..<1, places, &tally
      )
      return tally.finished.problems.map(\.message)
    }
    #expect(try problems("2012-02", of: "495") == [])
    #expect(try problems("2012-03", of: "102") == [])
    #expect(
      try problems("2012-03", of: "495") == [
        "¶1 of the report has 495 for the time of the inspection, which is 6 February 2012, not March 2012"
      ])
  }

  /// A note may have figures outside of the sentence that is looked at.
  @Test func readsFiguresOfANoteSentenceBySentence() throws {
    let lookup = TextLookup(SampleTexts.text(Self.text))
    let check = StatementCheck { _ in .text(lookup, name: "the report") }
    let note =
      "The first of two tables there. London is for 2018/19, Lewisham for neglect has 38. The shares add up to 99."
    for words in [
      note, note.replacing("neglect has 38", with: "December 2519"), note.replacing("neglect has", with: ""),
    ] {
      var text = AuthorText()
      for byte in words.utf8 { text.append(byte, at: text.count) }
      var tally = ProvenanceTally()
      check.check(text, inherited: [try #require(CitedPlaces("¶1"))], isNote: true, &tally)
      #expect(!tally.finished.problems.isEmpty || !tally.finished.unchecked.isEmpty)
    }
  }
}
