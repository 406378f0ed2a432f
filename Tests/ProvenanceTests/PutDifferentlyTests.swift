import InspectionModel
import Provenance
import Testing

/// Sentences that are right and say in other words, or the other way round, what the text says.
@Suite struct PutDifferentlyTests {
  private static let text = """
    27. Safeguarding arrangements for looked after children are good. All four residential homes run by the council were judged good or better at their last inspection, and one is outstanding.

    30. Outcomes for economic well-being are adequate. Of the 48 care leavers aged 19, 29 are in education, employment or training. Nine young people are at university. Suitable accommodation is provided for 90% of care leavers.

    31. Pathway plans are weak. Of the 20 plans that inspectors read, 13 had no dates by which things should be done. Most care leavers live in suitable accommodation (87%), and 24 remain with their former foster carers.

    32. In the autumn term of 2023, 62 of 415 pupils with transport had no driver for a week or longer. In the spring term of 2024 that was so for 27 pupils.

    33. Attendance is 91%, and was two percentage points higher before the pandemic, in 2019.

    34. In five out of 16 families where English was not the first language, social workers relied on relatives.

    35. The director took up post in July 2021, after three interim directors in two years. The council has agreed a further £4.8 million for children’s services over three years, of which £1.9 million will be spent in 2022–23.

    36. Of those who left, 14% had a job, 19% a place at college and 22% neither.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text, own: ["2021-07-14"])
  }

  @Test(arguments: [
    "One of the four homes was outstanding [¶27].",
    "Nine care leavers were at university [¶30].",
    "Of care leavers, 87% lived in suitable homes, and 24 had stayed with their foster carers [¶31].",
    "From autumn to spring, the pupils without a driver fell from 62 to 27 [¶32].",
    "Attendance had been higher than the 91% of 2021 [¶33].",
    "In five of 16 families with another first language, social workers had relied on relatives to interpret [¶34].",
    "The council had agreed another £4.8 million over three years [¶35].",
  ])
  func letsThrough(_ sentence: String) throws {
    let found = try problems(sentence)
    #expect(found == [])
  }

  @Test(arguments: [
    "One of the four homes was inadequate [¶27].",
    "Nine care leavers aged 19 were in education, employment or training [¶30].",
    "Of care leavers, 87% lived in suitable homes, and 13 had stayed with their foster carers [¶31].",
    "From autumn to spring, the pupils without a driver fell from 62 to 26 [¶32].",
    "Attendance had been higher than the 91% of 2020 [¶33].",
  ])
  func catches(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }

  @Test func quotesWhatIsDenied() throws {
    let found = try problems(
      "In five of 16 families where English was the first language, social workers relied on relatives [¶34].")
    #expect(
      found == [
        """
        ¶34 of the report says “… out of 16 families where English was not the first language, social workers relied on \
        …”, and this says it without “not”
        """
      ])
  }

  @Test func namesAllThatMayHaveBeenMeant() throws {
    #expect(
      try problems("Of those who left, 12% had a job [¶36].") == [
        "¶36 of the report has no 12%; it has 14%, 19% and 22%"
      ])
  }

  @Test func namesALongHeadingByItsFirstWords() throws {
    let heading = "The impact of leaders on social work practice with children and families"
    let text = """
      \(heading): good

      The council has agreed a further £4.8 million.
      """
    #expect(
      try CitingSentence.problems("The council agreed £4.9 million [§\(heading): good(1)].", in: text) == [
        "§The impact of leaders on social work practice …(1) of the report says £4.8 million, not £4.9 million"
      ])
  }
}

/// The grade of all services, in a paragraph that names others besides.
@Suite struct GradeOfWholeTests {
  private static let text = """
    1. Children’s services in Northwick require improvement to be good. Services for children looked after are good, as they were in 2012.
    """

  private func problems(_ sentence: String) throws -> [String] {
    try CitingSentence.problems(sentence, in: Self.text, own: ["2016-05-05"], place: "Northwick")
  }

  @Test(arguments: [
    "Overall, services were graded requires improvement [¶1].",
    "Services for looked after children were graded good [¶1].",
    "In 2012 services had been graded good [¶1].", "In 2016 services were graded requires improvement [¶1].",
  ])
  func letsThrough(_ sentence: String) throws {
    let found = try problems(sentence)
    #expect(found == [])
  }

  /// What the text dates is of no other year.
  @Test func tellsTheYearOfAGradeThatHasItsOwn() throws {
    #expect(try !problems("In 2016 services for children looked after were graded good [¶1].").isEmpty)
  }

  @Test(arguments: [
    "Overall, services were graded good [¶1].", "Children’s services in Northwick were graded good in 2016 [¶1].",
  ])
  func catches(_ sentence: String) throws {
    let found = try problems(sentence)
    #expect(found.last == "¶1 of the report says requires improvement, not good")
  }
}

/// One thing's figures at several times, its parts and what it concerned: each has the subject that the first is said of.
@Suite struct SeveralValuesTests {
  private static let text = """
    1. The share of posts filled by agency staff was 37% in January 2024, rose to 45% in July and stood at 22% at the end of March 2025.

    2. Work before proceedings has been made shorter. Cases took 14 weeks on average in 2018/19, down from 26 weeks in 2016/17. Care proceedings last 31 weeks.

    3. Return interviews were offered after 92% of episodes and took place after 64%. There were 192 episodes of children going missing, which concerned 87 children.

    4. The council has 58 fostering households, 17 fewer than in 2020. There are 398 kinship households, with 655 places.

    5. Children waited 365 days on average between entering care and moving in. Fourteen children were adopted. The rate was 31 per 10,000. Twelve of them had waited longest.

    6. The plan has 34 actions, of which 29 were complete and five were overdue in August 2015. There were 38 complaints in 2024/25. It must ask health services, and not only the police.

    7. The team knows 190 disabled children. Short breaks of 6,300 hours were given. Auditors planned 20 audits a month and made 96 in the year.

    8. As a result 46 children, more than a third, live on the mainland. Nine children had waited for longer.

    9. The share of those in work is ten percentage points above England, 44% of them full time. It reports every quarter of complaints. Care leavers under 21 have a worker each.

    10. Waits fell by a third. A talk takes 30 minutes. A course begins on 7 September 2020. The files were read quickly, and no child was found to be unsafe.

    11. There were 301 plans in 2017/18 and 266 in 2019/20.
    """

  private func problems(_ sentence: String) throws -> [String] { try CitingSentence.problems(sentence, in: Self.text) }

  @Test(arguments: [
    "Agency staff filled 45% of posts in July 2024 and 22% by the end of March 2025 [¶1].",
    "Work before proceedings was cut to 14 weeks, from 26 [¶2].",
    "Of the episodes 64% were followed by a return interview [¶3].",
    "In the year 87 children went missing [¶3].",
    "The council had lost 17 fostering households since 2020, so that 58 were left [¶4].",
    "More than a third of the children live on the mainland [¶8].", "Forty-six children live on the mainland [¶8].",
    "Ten points more are in work than in England, and not half of them full time [¶9].",
    "It reports each quarter of complaints [¶9].", "Waits fell by one third, and a talk takes half an hour [¶10].",
    "A course begins in September 2020, on the 7th [¶10].", "Nobody was found unsafe [¶10].",
    "Over two years plans went down by 35 [¶11, derived: 301 − 266].",
    "There are two groups: under 21, and from 21 on [¶9].",
    "Children wait 365 days for a home [¶5].", "The rate of 31 in 10,000 was low [¶5].",
    "Twelve children, or 12 in figures, had waited longest [¶5].",
    "Twenty-nine actions were complete in August 2015, and five were late [¶6].",
    "The plan must ask health services, besides the police [¶6].",
    "Among the 190 disabled children, 6,300 hours of breaks were shared [¶7].",
    "Of 20 audits planned for each month, 96 were made in the year [¶7].",
  ])
  func letsThrough(_ sentence: String) throws {
    let found = try problems(sentence)
    #expect(found == [])
  }

  @Test(arguments: [
    "The plan has 29 actions, 34 of them complete [¶6].", "There were 398 households, among them 655 of kin [¶4].",
    "Work before proceedings was cut to 31 weeks, from 26 [¶2].",
    "Of 8 children aged 16 and 17, 46 live on the mainland [¶8].",
    "There are 398 kinship households, which was 655 more than before [¶4].",
  ])
  func catches(_ sentence: String) throws { #expect(try !problems(sentence).isEmpty) }

  @Test func takesTheLabelOfAFigureByWhatItCounts() throws {
    #expect(try problems("Kinship places", "655", .count, "¶4") == [])
    #expect(try !problems("Kinship households", "655", .count, "¶4").isEmpty)
    #expect(try problems("Posts filled by agency staff", "22", .percent, "¶1") == [])
    #expect(try !problems("Episodes of children going missing", "87", .count, "¶3").isEmpty)
    #expect(try !problems("Fostering households", "17", .count, "¶4").isEmpty)
    #expect(try problems("Fostering households", "58", .count, "¶4") == [])
  }

  /// A row of a table is told by its own word, and by its time.
  @Test func takesARowByTheWordThatIsItsOwn() throws {
    let text = """
      18. Attendance in primary schools was 96.2% and in secondary schools 91.4%.

      19. In 2025/26, 8% of children had three or more placements, down from 12% in 2022/23.
      """
    func problems(_ table: String) throws -> [String] {
      let lookup = TextLookup(SampleTexts.text(text))
      let check = StatementCheck { _ in .text(lookup, name: "the report") }
      var tally = ProvenanceTally()
      let places = try #require(CitedPlaces("¶18–19"))
      check.check(table: WriterRows.of(table), caption: WriterRows.caption(places), behind: nil, &tally)
      return tally.finished.problems.map(\.message)
    }
    #expect(
      try problems(
        "Attendance in primary schools | 96.2%\nAttendance in secondary schools | 91.4%\nThree or more placements in 2022/23 | 12%"
      ) == [])
    #expect(try !problems("Attendance in primary schools | 91.4%").isEmpty)
    #expect(try !problems("Three or more placements in 2022/23 | 8%").isEmpty)
  }

  private func problems(_ label: String, _ number: String, _ unit: Unit, _ place: String) throws -> [String] {
    try CitingSentence.problems(ofLabel: label, number, unit, at: place, in: Self.text)
  }

  /// A list that is cited whole is counted by its places.
  @Test func countsWhatIsCited() throws {
    let text = (4...10).map { "\($0). Improve the quality of plans." }.joined(separator: "\n\n")
    #expect(try CitingSentence.problems("The report makes seven recommendations [¶4–10].", in: text) == [])
    #expect(try CitingSentence.problems("Four are about plans [¶4–7].", in: text) == [])
    #expect(try !CitingSentence.problems("The report makes six recommendations [¶4–10].", in: text).isEmpty)
  }
}
