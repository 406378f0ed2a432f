import Provenance
import Testing

/// What something is now and was before, in whatever words a sentence tells the two.
@Suite struct ToldChangeTests {
  private static let text = """
    1. The average length of work before court has fallen from 29 to 17 weeks. Care proceedings take 41 weeks. This is far above the limit of 26 weeks.

    2. The proportion of children with three or more placements has fallen from 14% to 9%, which is better than the national average of 11%.

    3. Unaccompanied young people have increased from 19 to 37, and a further eight are expected from Kent.

    4. The increase is due to contacts from schools, which rose from 480 to 655.

    5. Nineteen children live with kinship carers. Kinship assessments now take 11 weeks on average, compared with 20 weeks two years ago.

    6. Agency staff fill 17% of posts, compared with 34% in 2012. The turnover is 14%, compared with 16% in England in 2014.

    7. The weekly cost of a placement has dropped from £890 to £815. Waits ranged from 4 to 118 days.

    8. The number of children was 30 in 2018; it fell from 25 in 2020 to 20 in 2022.

    9. The budget was raised by £14.6 million to £128 million, and a further £6 million has been agreed for the front door.
    """

  private func problems(_ sentence: String) throws -> [String] { try CitingSentence.problems(sentence, in: Self.text) }

  @Test(arguments: [
    "Work before court had become shorter, at 17 weeks rather than 29 [¶1].",
    "Fewer children moved often: 9%, down from 14% [¶2].",
    "Unaccompanied young people were 37, up from 19, and eight more were awaited from Kent [¶3].",
    "Schools made 655 contacts, and 480 the year before [¶4].",
    "Assessing such carers took 11 weeks instead of 20 [¶5].",
    "Agency staff held 17% of posts, against 34% in 2012 [¶6].",
    "Turnover was 14%, against 16% in England [¶6].",
    "A placement had become cheaper, at £815 a week instead of £890 [¶7].",
    "Children waited from 4 to 118 days [¶7].",
    "There were 20 children, down from 30 in 2018 [¶8].",
    "The budget grew by £14.6 million to £128 million, and the front door got £6 million more [¶9].",
  ])
  func letsThrough(_ sentence: String) throws {
    let found = try problems(sentence)
    #expect(found == [])
  }

  @Test(arguments: [
    "Work before court had become shorter, at 26 weeks rather than 29 [¶1].",
    "Fewer children moved often: 9% had three homes or more, down from 11% [¶2].",
    "Unaccompanied young people were 37, up from eight, and 19 more were awaited from Kent [¶3].",
    "Schools made 480 of the contacts, and 655 the year before [¶4].",
    "Assessing such carers took 11 weeks instead of 19 [¶5].",
    "Agency staff held 34% of posts, against 17% in 2012 [¶6].",
    "A placement had become cheaper, at £890 a week instead of £815 [¶7].",
    "The budget grew by £6 million to £128 million, and the front door got £14.6 million more [¶9].",
  ])
  func catches(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }

  @Test(arguments: [
    (
      "Assessing such carers took 20 weeks instead of 11 [¶5].",
      "¶5 of the report has this go from 20 to 11, and not the other way"
    ),
    (
      "Assessing such carers took 11 weeks instead of 19 [¶5].",
      "¶5 of the report has this go from 20 to 11, and “19” is neither"
    ),
  ])
  func saysHowItWent(_ sentence: String, _ message: String) throws {
    let found = try problems(sentence)
    #expect(found == [message])
  }
}
