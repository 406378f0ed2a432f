import Testing

/// Sentences that officers write: right ones that say more than the paragraph prints, or say it of several places at
/// once, and their twins with one thing wrong.
@Suite struct OtherWordsTests {
  private static let text = """
    Safeguarding services

    Overall effectiveness          Grade 1 (outstanding)

    1. The overall effectiveness of safeguarding is outstanding. There were 495 children in care.

    Performance management          Grade 2 (good)

    2. Managers know the figures well. By the end of March 2010 there were 30 active cases. Cases last 28 days.

    Staying safe          Grade 1 (outstanding)

    3. Carers are trained and children say so. In the year ending March 2011 two care leavers had conceived. Training is
    bi-monthly, and an academy is as good as any.

    4. The rate of referrals went from 440 at the end of 2018/19 to 534. Spending rose from £1,200,000,000 to
    £1,800,000,000. Of all decisions 92% were right, and 80% of visits were in time.

    5. The council should:
    - give managers better information about cases
    - include the right people in strategy meetings
    - make plans measurable

    6. The rates are for 10,000 children. More than 40 schools took part. £800,000 was found, and £600,000 was not.

    7. The rate for the city
    398
    % of plans was not known.

    | Indicator | Q1 19/20 | Q2 19/20 | Q3 19/20 |
    |---|---|---|---|
    | Assessments begun | 906 | 1071 | 1062 |

    8. Nurses visit homes with midwives, health visitors and therapists from hospitals.

    9. Libraries open on Sundays; librarians read stories aloud to toddlers.

    10. In Q3 of 2019/20 some 77% of plans were reviewed, and 61 more are due in the next year. In October 35 were late.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(
      sentence, in: Self.text, own: ["2012-02-06", "2012-02-17", "2012-03-23"], names: ["Northwick"])
  }

  @Test(arguments: [
    "In 2012 there were 495 children in care [¶1].", "In February 2012 safeguarding was judged outstanding [¶1].",
    "Safeguarding was judged outstanding and performance management good [¶1, ¶2].",
    "Performance management [¶2] was graded good, staying safe [¶3] outstanding.",
    "Overall effectiveness and staying safe were judged outstanding, performance management good [¶1, ¶3, ¶2].",
    "Staying safe was outstanding [¶3].", "Performance management was graded good, one step below outstanding [¶2].",
    "No part of it was judged inadequate [¶2].", "Safeguarding was graded 1 [¶1].",
    "On 31 March 2010 there were 30 active cases [¶2].", "In 2010/11 two care leavers conceived [¶3].",
    "Carers can be trained once in two months [¶3].",
    "The rate went from 440 for every 10,000 children to 534 [¶4].", "Spending rose by half [¶4].",
    "Spending was one and a half times what it had been [¶4].", "Of every 100 decisions, 92 were right [¶4].",
    "One visit in five was late [¶4, derived: 100 − 80].", "A fifth of visits were late [¶4, derived: 100% − 80%].",
    "£1.4m was at stake [¶6, derived: 0.8 + 0.6].", "The second request is about strategy meetings [¶5(2)].",
    "Recommendations two and three are about meetings and plans [¶5(2), ¶5(3)].", "The city’s rate was 398 [¶7].",
    "In both halves of the report safeguarding was judged outstanding [¶1].",
    "In the three months to December 2019, 1,062 assessments were begun [table after ¶7].",
    "In the first six months of 2019/20 it began 906 and 1,071 [table after ¶7].",
    "More than 40 schools took part [¶6].", "There in Northwick’s homes 495 children were in care [¶1].",
    "It says that “managers know the figures well” [¶2].", "In October to December, 77% of plans were reviewed [¶10].",
    "In October, November and December 2019, 77% of plans were reviewed [¶10].",
    "Within twelve months 61 more plans are due [¶10].", "In October, 35 plans were late [¶10].",
  ])
  func letsThrough(_ sentence: String) throws {
    #expect(try problems(sentence) == [])
  }

  @Test(arguments: [
    "In 2013 there were 495 children in care [¶1].", "In 2012 there were 30 active cases [¶2].",
    "Safeguarding was judged outstanding and performance management outstanding [¶1, ¶2].",
    "Safeguarding was judged good and performance management good [¶1, ¶2].",
    "Performance management [¶2] was graded good, staying safe [¶3] good.",
    "Performance management was inadequate [¶2].", "Safeguarding was graded 2 [¶1].",
    "On 30 March 2010 there were 30 active cases [¶2].", "In 2011/12 two care leavers conceived [¶3].",
    "Carers can be trained once in three months [¶3].", "Spending rose by a tenth [¶4].",
    "Spending was two and a half times what it had been [¶4].", "Of every 100 decisions, 91 were right [¶4].",
    "One visit in four was late [¶4, derived: 100 − 80].", "£1.5m was at stake [¶6, derived: 0.8 + 0.6].",
    "The fifth request is about meetings with the right people [¶5(2)].", "Cases last 28 weeks [¶2].",
    "Fewer than 40 schools took part [¶6].", "The rate of referrals fell from 440 to 534 [¶4].",
    "The rate was 534, down from 440 [¶4].", "Managers get better information about cases [¶5(2)].",
    "There were 2012 children in care [¶1].", "The rate was 440, down from 440 [¶4].",
    "There were 49500000000000000000 children in care [¶1].", "There were 495 children in care in Elsewhere [¶1].",
    "In October and December 2018, 77% of plans were reviewed [¶10].", "Within eleven months 61 more are due [¶10].",
    "In November, 35 plans were late [¶10].", "In October, 53 plans were late [¶10].",
    "It says that “managers know the figures wel” [¶2].", "It says that “anagers know the figures well” [¶2].",
  ])
  func catches(_ sentence: String) throws {
    #expect(try !problems(sentence).isEmpty)
  }
}
