import InspectionModel
import Provenance
import Testing

/// Sentences that join what the text parts, or part what it joins, and begin at its other end.
@Suite struct TurnedRoundTests {
  private static let text = """
    3. Strategy meetings are timely and well attended, except by adult mental health services.

    4. Of the 31 children placed outside of the county, 12 of these live more than 100 miles from home.

    16. Ninety-six per cent of initial health assessments were held within 20 working days in 2023, compared with 61% in 2020.

    28. There is no programme for perpetrators on the island, and the nearest is 45 miles away.

    29. Last year 58 children went missing on 143 occasions. Supervision is given weekly in the first three months. Auditors report twice a year.

    30. Homeless young people aged 16 and 17 are assessed jointly. Of the 22 who presented in the last year, nine became looked after. Planning had begun after the age of 17 for some.

    31. The number rose from 66 in 2012 to 103 in 2015. Visits in the first three quarters of 2014/15 were late.

    35. Of the 40 newly qualified social workers who joined since 2021, 33 are still employed. Morale is high.

    44. Sixteen unaccompanied children are looked after, all but two of them boys.

    54. The scheme has brought nine experienced social workers to the island since October 2014, and eight of them are still there. In 2013 it had brought six managers.

    57. The team, which began with four workers in 2020, now has 11 and worked with 236 families in 2023.

    58. Two care leavers sit on the corporate parenting board, which has 11 members.

    56. In a year there were 13 adoptions, and nine children got special guardianship orders.

    55. In 2014, 8.1% of children had three or more placements, fewer than the 10.7% across England.
    """

  private func problems(_ sentence: String) throws -> [String] { try CitingSentence.problems(sentence, in: Self.text) }

  @Test(arguments: [
    "Strategy meetings were not well attended by adult mental health services [¶3].",
    "Twelve of them were more than 100 miles away [¶4].",
    "Where in 2020 only 61% of initial health assessments had been held within 20 working days, in 2023 it was 96% [¶16].",
    "The nearest programme for perpetrators is 45 miles away from the island [¶28].",
    "There were 143 missing episodes, by 58 children [¶29].", "Fifty-eight children had 143 episodes [¶29].",
    "Nobody of 16 or 17 who was homeless was assessed by one service alone [¶30].",
    "For some, planning had begun after 17 [¶30].",
    "A team of four in 2020, it had 11 in 2023, and 236 families were helped by it [¶57].",
    "There are two care leavers on the corporate parenting board of 11 [¶58].",
    "Twenty-two homeless young people aged 16 and 17 came forward in a year [¶30].",
    "In a year there were 13 adoptions of children, and nine children came under guardianship orders [¶56].",
    "In a year 13 children were adopted and nine came under special guardianship orders [¶56].",
    "In 2012 there were 66; three years later there were 103 [¶31].", "For nine months visits were late [¶31].",
    "Thirty-three of the 40 newly qualified social workers who came since 2021 were still there [¶35].",
    "Thirty-three newly qualified social workers who joined since 2021 were still employed [¶35].",
    "Two of the 16 unaccompanied children were girls [¶44].",
    "Eight of the nine experienced social workers whom the scheme brought have stayed [¶54].",
    "Three or more placements were had by 8.1% of children, fewer than the 10.7% across England [¶55].",
  ])
  func letsThrough(_ sentence: String) throws {
    let found = try problems(sentence)
    #expect(found == [])
  }

  @Test(arguments: [
    "Where in 2020 as many as 96% of initial health assessments had been held within 20 working days, in 2023 it was 61% [¶16].",
    "There were 58 missing episodes, by 143 children [¶29].",
    "A team of 236 in 2020, it had 11 in 2023, and four families were helped by it [¶57].",
    "There are 11 care leavers on the corporate parenting board of two [¶58].",
    "Auditors report every two years [¶29].", "Supervision is monthly in the first three months [¶29].",
    "Twelve of these live less than 100 miles from home [¶4].",
    "In 2012 there were 66; four years later there were 103 [¶31].",
    "In 2014, 8.1% of children had three or more placements, more than the 10.7% across England [¶55].",
  ])
  func catches(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }

  @Test func quotesWhatIsSaidWithoutANot() throws {
    #expect(
      try CitingSentence.problems(
        "Strategy meetings were not timely in the county [¶1].",
        in: "1. Strategy meetings in the county are timely.\n\n2. Nothing.\n\n3. None.")
        == ["¶1 of the report says “Strategy meetings in the county are timely.”, without “not”"])
  }
}
