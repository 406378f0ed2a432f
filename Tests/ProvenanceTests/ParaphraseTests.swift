import Testing

/// Right figures that the text has in other words, and wrong ones in the same words.
@Suite struct ParaphraseTests {
  private static let text = """
    1. The borough has 274,900 people, of whom 24.5% are young. It has 41% of residents from minorities, and 75.5% of pupils. Of 166 areas, 38 are in the 10% most deprived.

    2. A plan is made within 28 days. The centre gives advice for 6 months. Meetings are held quarterly. Staff have training at Level 2.

    3. The rate of offending rose from 8% to 12%. Youth work cost £912,000. Seven (7) reviews were done, 57% of them at home.

    4. There were 495 children in care, of whom 322 were at school.

    5. Plans end after 18 months. An assessment takes 45 working days. The rate went from 440 to 534. It is to fall by 5-10%.

    6. Families are seen fortnightly, and a panel meets half-yearly. The aim is to be in the top quartile. Permanent staff fill 65% of posts. This grew over the last 6 months.

    7. Visits are due within 10 working days. There were 50 children under five years of age in care.

    | Indicator | Q4 18/19 | Q1 19/20 | Q2 19/20 | Q3 19/20 |
    |---|---|---|---|---|
    | Assessments begun | 794 | 906 | 1071 | 1062 |
    | Plans lasting 2 years or more | 2% | 1% | 3% | 1% |
    | Children visited within 10 working days (average across the quarter) | 83% | 80% | 79% | 69% |

    10. Twice a year an event is held, and cases end within 26 weeks. Two plans are completed for year 11 students in preparation for the move after the age of 16, and staff of the school visit them to see how their education goes.

    8. The council should:
    - train its managers
    - record supervision

    9. Children in care under the age of five are placed with foster carers quickly; most reach their fifth birthday in a family, and few children who are looked after move home.
    """

  private func problems(_ sentence: String, _ place: String) throws -> [String] {
    try CitingSentence.problems("\(sentence) [\(place)]", in: Self.text)
  }

  @Test(arguments: [
    ("Nearly 275,000 people live there", "¶1"), ("Some 275 thousand people live there", "¶1"),
    ("About 24% are young", "¶1"), ("Two in five residents are from minorities", "¶1"),
    ("Three quarters of pupils are from minorities", "¶1"), ("Around one resident in four is young", "¶1"),
    ("38 areas are in the most deprived tenth", "¶1"), ("41 in a hundred are from minorities", "¶1"),
    ("Nearly a quarter of areas, 38 of 166, are deprived", "¶1"), ("A plan is made within four weeks", "¶2"),
    ("Advice is given for half a year", "¶2"), ("They meet four times a year", "¶2"),
    ("They meet every three months", "¶2"), ("Staff are trained at level two", "¶2"),
    ("Offending rose by half", "¶3"), ("Youth work cost just over £0.9m", "¶3"),
    ("More than half of the reviews were at home", "¶3"), ("Almost two thirds of the 495 were at school", "¶4"),
    ("Plans end after a year and a half", "¶5"), ("An assessment takes nine weeks", "¶5"),
    ("The rate rose by about a fifth", "¶5"), ("It is to fall by five to ten per cent", "¶5"),
    ("Two residents in five are from minorities", "¶1"), ("In two cases of five they are from minorities", "¶1"),
    ("Families are seen every two weeks", "¶6"), ("It aims for the best 25 per cent", "¶6"),
    ("Not quite two thirds of posts are permanent", "¶6"), ("It grew in the past half year", "¶6"),
    ("65 per cent or so are permanent", "¶6"), ("A panel meets every six months", "¶6"),
    ("Visits are due within two working weeks", "¶7"), ("Recommendation 2 is about supervision", "¶8(2)"),
    ("In the third quarter of 2019/20 it began 1,062, after 794 in the last quarter of 2018/19", "table after ¶7"),
    ("Between July and September 2019 it began 1,071 assessments", "table after ¶7"),
    ("Late in 2019, 69% of children were visited within ten working days, after 83%", "table after ¶7"),
    ("Fifty looked after children in care had not reached their fifth birthday", "¶7"),
    ("Events are held every six months", "¶10"), ("Cases end within half a year", "¶10"),
    ("Year 11 students in care have two education plans drawn up for their next step", "¶10"),
    ("65% were at school", "¶4, derived: 322 ÷ 495"), ("Offending rose by four points", "¶3, derived: 12 − 8"),
  ])
  func passesWhatIsRightInOtherWords(_ sentence: String, _ place: String) throws {
    #expect(try problems(sentence, place) == [])
  }

  @Test(arguments: [
    ("Nearly 285,000 people live there", "¶1"), ("275,000 people live there", "¶1"),
    ("More than 275,000 people live there", "¶1"), ("About 27% are young", "¶1"),
    ("Three in five residents are from minorities", "¶1"), ("Around one resident in three is young", "¶1"),
    ("38 areas are in the most deprived fifth", "¶1"), ("44 in a hundred are from minorities", "¶1"),
    ("A plan is made within five weeks", "¶2"), ("They meet three times a year", "¶2"),
    ("Staff are trained at level three", "¶2"), ("Offending rose by two thirds", "¶3"),
    ("Youth work cost just over £0.8m", "¶3"), ("Fewer than half of the reviews were at home", "¶3"),
    ("Plans end after half a year", "¶5"), ("An assessment takes eight weeks", "¶5"),
    ("The rate rose by about a fourth", "¶5"), ("It is to fall by five to twenty per cent", "¶5"),
    ("Four residents in five are from minorities", "¶1"),
    ("Families are seen every three weeks", "¶6"), ("It aims for the best 30 per cent", "¶6"),
    ("Not quite three quarters of posts are permanent", "¶6"), ("Plans end within half a year", "¶5"),
    ("A panel meets every four months", "¶6"), ("Visits are due within three working weeks", "¶7"),
    ("Events are held every three months", "¶10"), ("Cases end within a quarter of a year", "¶10"),
    ("Recommendation 3 is about supervision", "¶8(2)"),
    ("Late in 2019, 69% of plans were lasting two years or more", "table after ¶7"),
    ("Almost three quarters of the 495 were at school", "¶4"), ("75% were at school", "¶4, derived: 322 ÷ 495"),
  ])
  func catchesWhatIsWrongInTheSameWords(_ sentence: String, _ place: String) throws {
    #expect(try problems(sentence, place).count == 1)
  }

  @Test func knowsWhichMonthsAQuarterHas() throws {
    let problems = try problems("Between January and March 2019 it began 794 assessments", "table after ¶7")
    #expect(problems == [])
    let others = try self.problems("Between January and March 2020 it began 794 assessments", "table after ¶7")
    #expect(others.count == 2)
  }

  private static let quarters = """
    1. The centre dealt with 15,350 contacts in 2019/20 (Q1–3), and staff with 211 in Q3 to Q4 of 2018/19.
    """

  @Test(arguments: [
    "From April to December 2019 it dealt with 15,350 contacts [¶1].",
    "In the nine months to December 2019 it dealt with 15,350 contacts [¶1].",
    "Between October 2018 and March 2019 staff dealt with 211 [¶1].",
  ])
  func knowsWhichMonthsSeveralQuartersHave(_ sentence: String) throws {
    #expect(try CitingSentence.problems(sentence, in: Self.quarters) == [])
  }

  @Test(arguments: [
    "From April to December 2018 it dealt with 15,350 contacts [¶1].",
    "From May to December 2019 it dealt with 15,350 contacts [¶1].",
    "From April to November 2019 it dealt with 15,350 contacts [¶1].",
    "Between October 2019 and March 2020 staff dealt with 211 [¶1].",
  ])
  func catchesOtherMonths(_ sentence: String) throws {
    #expect(try !CitingSentence.problems(sentence, in: Self.quarters).isEmpty)
  }
}
