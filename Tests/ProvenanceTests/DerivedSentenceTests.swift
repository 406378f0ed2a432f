import InspectionModel
import Provenance
import Testing

/// Sentences with a figure that the writer worked out: the others in them belong where any sentence’s do.
@Suite struct DerivedSentenceTests {
  private static let text = """
    5. The number of children with plans rose from 166 in March 2021 to 229 in March 2022. A place in a home cost £3,150 a
    week in 2020 and £3,720 in 2021. There were 31 social workers, and 15 of them were from an agency.

    6. The team worked with 2,164 families in 2021/22 and with 1,390 in 2020/21. Of these 515 had help at school.

    7. In 2022/23 there were 623 early help assessments, and in 2021/22 there were 498.
    """

  @Test(arguments: [
    "The number of children with plans rose by 63, from 166 to 229 [¶5, derived: 229 − 166].",
    "A place in a home cost £570 more, at £3,720 a week [¶5, derived: 3720 − 3150].",
    "The team worked with 2,164 families in 2021/22, 774 more than the year before [¶6, derived: 2164 − 1390].",
    "In 2022/23 there were 623 assessments, a quarter more than the 498 of 2021/22 [¶7, derived: 623 ÷ 498 − 1].",
    "The team worked with 1,390 families in 2020/21, 774 fewer than in 2021/22 [¶6, derived: 2164 − 1390].",
    "Nearly half of the 31 social workers, 48%, were from an agency [¶5, derived: 15 ÷ 31].",
    "The number of children with plans was 1.4 times as high a year later, at 229 [¶5, derived: 229 ÷ 166].",
    "15 of 31 social workers were from an agency [¶5].",
    "There were 63 more children with plans in March 2022 than in March 2021 [¶5, derived: 229 − 166].",
    "Two in 2021 and 2022 counts rose [¶5, derived: plans and cost].",
  ])
  func passesWhatIsRight(_ sentence: String) throws {
    #expect(try CitingSentence.problems(sentence, in: Self.text) == [])
  }

  @Test(arguments: [
    "The team worked with 1,390 families in 2020/21, 774 more than in 2021/22 [¶6, derived: 2164 − 1390].",
    "There were 229 children with plans, 63 fewer than in March 2021 [¶5, derived: 229 − 166].",
    // Another number of the place, where the sum comes out nowhere.
    "The team worked with 515 more families in 2021/22 than the year before [¶6, derived: 2164 − 1390].",
    "The council had 31 fewer children with plans in March 2021 [¶5, derived: 229 − 166].",
    // No rounded share, but a count.
    "16 of the 31 social workers were from an agency [¶5].", "14 of 31 social workers were from an agency [¶5].",
    "The number of children with plans rose by 31, from 166 to 229 [¶5, derived: 229 − 166].",
    "The number of children with plans rose by 63 between March 2021 and May 2022 [¶5, derived: 229 − 166].",
  ])
  func tellsOfTheOtherFigures(_ sentence: String) throws {
    #expect(try !CitingSentence.problems(sentence, in: Self.text).isEmpty)
  }
}
