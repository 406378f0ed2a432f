import Testing

/// Numbers that the place does not print and the sentence itself makes up.
@Suite struct CountedMembersTests {
  private static let text = """
    1. The team was four of Her Majesty’s Inspectors and one inspector of the commission. It came in May.

    2. The report on the inspection and that on the board were published on 20 January 2016.

    3. There were 137 adoptions in the past 5 years. The review needs 7 inspectors and 1 Quality Assurance manager for 28 days.

    4. An audit of 270 decisions found 88% to be right.
    """

  private func problems(_ sentence: String) throws -> [String] { try CitingSentence.problems(sentence, in: Self.text) }

  @Test(arguments: [
    "Five people came: four were of Her Majesty’s Inspectors, and one of the commission [¶1].",
    "Four of Her Majesty’s Inspectors came, and the commission sent a fifth [¶1].",
    "On 20 January 2016 two reports came out: that on the inspection, and that on the board [¶2].",
    "One count has 137 of them in the past five years [¶3].", "In half a decade there were 137 adoptions [¶3].",
    "Seven inspectors and a quality assurance manager took 28 days [¶3].",
    "The report on the inspection and that on the board were the other two papers [¶2].",
    "There were the inspection and the board. Each of the two had a report [¶2].",
    "In an audit 12% of some 270 decisions were not right [¶4, derived: 100 − 88]. Rates here are for every 10,000 children.",
  ])
  func letsThroughWhatTheSentenceCounts(_ sentence: String) throws { #expect(try problems(sentence) == []) }

  @Test(arguments: [
    "Six people came: four were of Her Majesty’s Inspectors, and one of the commission [¶1].",
    "Five people came: three were of Her Majesty’s Inspectors, and two of the commission [¶1].",
    "Four of Her Majesty’s Inspectors came, and the commission sent a sixth [¶1].",
    "On 20 January 2016 three reports came out: that on the inspection, and that on the board [¶2].",
    "The report on the inspection and that on the board were the other three papers [¶2].",
    "There were the inspection and the board. Each of the three had a report [¶2].",
    "There were 137 children, 270 of them at home [¶3, ¶4].", "In half a century there were 137 adoptions [¶3].",
    "Eight inspectors and a quality assurance manager took 28 days [¶3].",
    "In an audit 13% of some 270 decisions were not right [¶4, derived: 100 − 88].",
  ])
  func reportsWhatItDoesNot(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }
}
