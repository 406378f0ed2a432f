import InspectionModel
import Provenance
import Testing

/// Figures of a cited table, by the rows and columns that a sentence names.
@Suite struct TableRivalTests {
  private static let text = """
    Report on Northwick

    1. Rates differ.

    Borough\tRate 2018/19
    Inner London\t580
    Outer London\t528
    England\t544
    Eastwick\t485
    Northwick 2019 (Q3)\t534

    2. Decisions were quicker.

    Indicator\tQ4 18/19\tQ1 19/20\tQ2 19/20\tQ3 19/20\tTarget
    Contacts received in the hub\t4171\t4063\t3654\t3774\tNone
    Decisions made on contacts in 24 hours\t60%\t58%\t83%\t92%\t90%
    Repeat referrals in the last 12 months\t10%\t15%\t16%\t17%\t20%

    3. The share of referrals by source:

    Share\tHealth\tSchools/Education\tPolice
    London 18/19\t17%\t22%\t30%
    Northwick 18/19\t16%\t19%\t23%
    Northwick Q3 19/20\t12%\t21%\t28%

    4. Plans and visits:

    Category\tNeglect\tOther
    London\t41%\t59%
    Northwick\t38%\t62%

    Indicator\tQ4 18/19\tQ1 19/20\tQ2 19/20\tQ3 19/20
    Children visited within 10 working days\t83%\t80%\t79%\t69%
    Reviews held in time\t91%\t92%\t93%\t94%

    5. The end.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(
      sentence, TextLookup(SampleTexts.text(Self.text)), named: "the report", own: [],
      names: ["Northwick", "Eastwick", "London", "England"], place: "Northwick")
  }

  @Test(arguments: [
    "Inner London had a rate of 580 in 2018/19 [table after ¶1].",
    "England stood at 544 and inner London at 580, while Northwick reached 534 [table after ¶1].",
    "Northwick’s 534 lay below the rates of Inner London, 580, and England, 544 [table after ¶1].",
    "Northwick’s 534 was above the 528 of outer London [table after ¶1].",
    "Councils similar to Northwick had 485 [table after ¶1].",
    "By the end of 2019, 92% of decisions were made within 24 hours [table after ¶2].",
    "In the third quarter of 2019/20, 92% of decisions were in time, after 60% in the last quarter of 2018/19 [table after ¶2].",
    "From 60% the share went up to 92% in the third quarter of 2019/20 [table after ¶2].",
    "Police made 28% of Northwick’s referrals in the third quarter of 2019/20, schools 21% and health 12% [table after ¶3].",
    "The share of health fell from 16% to 12% [table after ¶3].",
    "The share of decisions rose from 58% to 83% [table after ¶2].",
    "Of decisions 92% were in time, and the target was 90% [table after ¶2].",
    "Visits in time fell from 83% to 69% over the year [table after ¶4].",
    "In the third quarter of 2019/20 it was 69%, after 83% in the last quarter of 2018/19 [table after ¶4].",
    "Neglect stood at 38%, and 69% were visited in time [table after ¶4].",
  ])
  func letsThrough(_ sentence: String) throws { #expect(try problems(sentence) == []) }

  @Test(arguments: [
    "Inner London had a rate of 528 in 2018/19 [table after ¶1].",
    "England stood at 580 and inner London at 544, while Northwick reached 534 [table after ¶1].",
    "The rate was 485 [table after ¶1].", "The share of decisions rose from 58% to 16% [table after ¶2].",
    "By the end of 2019, 83% of decisions were made within 24 hours [table after ¶2].",
    "In the third quarter of 2019/20, 83% of decisions were in time [table after ¶2].",
    "Of decisions on contacts 17% were made in 24 hours [table after ¶2].",
    "Police made 21% of Northwick’s referrals in the third quarter of 2019/20 [table after ¶3].",
    "The share of health fell from 17% to 12% [table after ¶3].",
    // Of two tables.
    "Visits in time fell from 83% to 41% over the year [table after ¶4].",
    "In the third quarter of 2019/20 it was 83%, after 69% in the last quarter of 2018/19 [table after ¶4].",
    // A target of another row.
    "Of decisions 92% were in time, and the target was 17% [table after ¶2].",
  ])
  func catches(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }
}
