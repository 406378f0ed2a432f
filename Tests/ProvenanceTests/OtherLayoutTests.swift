import InspectionModel
import Provenance
import Testing

/// Sentences that are right, about texts that print what they say in another way than most.
@Suite struct OtherLayoutTests {
  private static let tables = """
    1. The table gives the main measures.

    Measure                                               2016/17   2017/18   2018/19   Target
    Re-referrals within 12 months (%)                     27.4      24.8      21.3      20
    Children with a plan                                  141       152       160       n/a
    Care leavers in education, employment or training (%) 42        47        52        55

    2. A second table compares.

    Percentage             Northwick 2021   England 2021
    Moved three times      8                16
    Number of carers       51               46

    3. Nothing else was said of it.

    Table C: Health of children in care (per cent)

    Measure              March 2015   December 2016
    Dental checks        43           81
    Number of checks     12           24

    Table D. Placement costs, £000

    Item                 2015/16      2016/17
    Foster care          5,360        2,145
    Homes                46,870       41,215

    4. First-time entrants fell from 512 per 100,000 in 2012 to 389 per 100,000 in 2014.

    5. The number of cases that social workers in teams hold has come down from 24 in 2012 to an average of 15.
    """

  @Test(arguments: [
    ("Re-referrals fell from 27.4% to 21.3%, and the target is 20%", "table after ¶1"),
    ("There were 160 children with a plan", "table after ¶1"),
    ("More than half of care leavers, 52%, were in education, employment or training", "table after ¶1"),
    ("Eight per cent moved three times, and 16% in England", "table after ¶2"),
    ("Dental checks rose from 43% in March 2015 to 81% in December 2016", "table after ¶3"),
    ("Foster care came down from £5.36 million to £2.145 million", "table after ¶3"),
    ("Homes cost some £41.2 million in 2016/17, after £46.87 million", "table after ¶3"),
    ("The cases of social workers in teams have come down to 15 on average", "¶5"),
    ("There were 389 first-time entrants per 100,000 in 2014", "¶4"),
  ])
  func takesCellsBelowOrBesideAPercentSignAsShares(_ sentence: String, _ place: String) throws {
    #expect(try CitingSentence.problems("\(sentence) [\(place)].", in: Self.tables) == [])
  }

  @Test(arguments: [
    ("There were 160% of children with a plan", "table after ¶1"), ("In Northwick 51% were carers", "table after ¶2"),
    ("Re-referrals fell to 21.4%", "table after ¶1"), ("There were 24% of checks", "table after ¶3"),
    ("Foster care came to £5.46 million", "table after ¶3"),
  ])
  func takesNoOtherCellForAShare(_ sentence: String, _ place: String) throws {
    #expect(try CitingSentence.problems("\(sentence) [\(place)].", in: Self.tables).count == 1)
  }

  /// A label that is so long that one space alone parts it from the first value.
  @Test func partsALongLabelFromItsValue() throws {
    let text = SampleTexts.text(Self.tables)
    let table = try #require(text.tables.first)
    let row = try #require(table.rows.last).map { text.string($0) }
    #expect(row == ["Care leavers in education, employment or training (%)", "42", "47", "52", "55"])
    #expect(table.doubtful.isEmpty)
  }

  private static let wrapped = """
    Services for care leavers

    1. Northwick has 194 care leavers. Seven out of eight are in touch with their adviser, who left often.

    2. Too many care leavers have no settled home. Of 103 young people 26 had moved three times or more since they turned
    3. The council has bought 10 flats for £1.85 million.

    3. Some 48% of care leavers are in education or work. Of 63 children who left care, 13 left under an order and eight turned
    18. Staff are busy.

    4. Health passports were given to 52 of 60.
    """

  @Test(arguments: [
    ("The council bought 10 flats for £1.85 million", "¶2"), ("Of 63 children 13 left under an order", "¶3"),
    ("Some 48% of care leavers were in education or work", "¶3"), ("52 of 60 had health passports", "¶4"),
  ])
  func takesANumberThatEndsASentenceOnALineOfItsOwnForNoParagraph(_ sentence: String, _ place: String) throws {
    #expect(try CitingSentence.problems("\(sentence) [\(place)].", in: Self.wrapped) == [])
    #expect(SampleTexts.text(Self.wrapped).lastNumber == "4")
  }

  private static let requests = """
    The experiences and progress of care leavers: requires improvement to be good

    1. Pathway plans are thin, and the flats are cold.

    2. A boy spoke of the service for young people in care.

    3. In order to improve, the local authority and its partners should take the following action:

    Immediately:
    • make sure that every referral is decided within one working day
    • allocate all children in need to a social worker

    Within one month:
    • review the cases of all children who have had a plan for long

    Within three months:
    • record what children say
    • hold a strategy discussion before each enquiry

    4. The longest delay was 41
       days. The fund had £2,000 in 2010 and £1,200 in 2012.
    """

  @Test(arguments: [
    "Five tasks were set [¶3].",
    "Five tasks were set: two at once, one within a month and two within three months [¶3].",
    // A part of it, by its time limit.
    "Two tasks were to be done at once [¶3].", "Two more had a limit of three months [¶3].",
    "Five tasks were set: two at once, one within one month and two within three [¶3].",
    "Tasks were set for safeguarding, some at once, one within a month and others within three months [¶3].",
    "The service for young people who left care requires improvement [¶1].",
    "Care leavers have thin pathway plans [§The experiences and progress of care leavers].",
    "The fund lost £800 [¶4, derived: 2000 − 1200].",
  ])
  func passesWhatCountsOrNamesAList(_ sentence: String) throws {
    #expect(try CitingSentence.problems(sentence, in: Self.requests) == [])
  }

  @Test(arguments: [
    "Six tasks were set [¶3].", "Each task has a limit of two or three months [¶3].",
    "Four tasks were to be done at once [¶3].",
    "Five tasks were set: three at once, one within a month and two within three months [¶3].",
    "The fund lost £900 [¶4, derived: 2100 − 1200].",
  ])
  func tellsOfAnotherNumber(_ sentence: String) throws {
    #expect(try !CitingSentence.problems(sentence, in: Self.requests).isEmpty)
  }

  /// The paragraph that opens a report of a later framework stands below its title, behind what the first page says of the
  /// inspection and the table of judgements.
  @Test func citesWhatOpensAReportByItsTitle() throws {
    let text = SampleTexts.ilacs.replacing(
      "Children's services in Northwick are good.",
      with: """
        Children's services in Northwick are good. Since the last inspection in 2016, when they were inadequate, leaders \
        have made 14 changes.

        What needs to improve

        - Plans for care leavers.
        """)
    let place = "§Inspection of Northwick children's social care services"
    #expect(try CitingSentence.problems("Leaders had made 14 changes since 2016 [\(place)].", in: text) == [])
    #expect(try CitingSentence.problems("In 2016 they had been judged inadequate [\(place)].", in: text) == [])
    #expect(try !CitingSentence.problems("Leaders had made 15 changes since 2016 [\(place)].", in: text).isEmpty)
  }

  /// A line above a table says of what time all of it is.
  @Test(arguments: [("31 March 2019", true), ("31 March 2018", false)])
  func takesTheTimeOfATableFromTheParagraphAboveIt(_ date: String, _ isRight: Bool) throws {
    let text = """
      5.1 The council has grown.

      5.2 The table below compares Northwick with other areas at 31 March 2019.

      Area	Rate
      Northwick	61
      England	65

      5.3 Nothing else was said.
      """
    let sentence = "At \(date) the rate was 61, and in England 65 [table after ¶5.2]."
    #expect(try CitingSentence.problems(sentence, in: text).isEmpty == isRight)
  }
}
