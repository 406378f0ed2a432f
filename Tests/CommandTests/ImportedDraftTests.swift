import Foundation
import TestSupport
import Testing

/// A draft that `candour import` has made holds against its own text: `candour check` tells the TODOs that are left, and
/// nothing that is no matter of a person's.
@Suite struct ImportedDraftTests {
  /// What only a person can write, and a draft can't have.
  private static let written = ["todo-left", "omitted-inadequate", "overdue-recommendation"]

  private static func problems(in draftsOf: String) throws -> [String] {
    let folder = try ImportCommandTests.site()
    try folder.write("texts/report.txt", Array(draftsOf.utf8))
    let imported = try CandourProgram.run(
      ["import", "texts/report.txt", "--authority", "northwick", "--site", "site"], folder: folder.path)
    #expect(imported.status == 0, "\(imported.text)\(imported.errors)")
    let arguments = ["check", "--site", "site", "--sources", "texts", "--format", "json"]
    return try BrokenSiteTests.problems(in: CandourProgram.run(arguments, folder: folder.path).output)
      .filter { !written.contains($0.rule) }.map { "\($0.rule): \($0.message)" }
  }

  // MARK: - Reports

  /// The report with the half on looked after children first, its paragraphs numbered anew.
  private static func turned() throws -> String {
    let record = SampleReports.slacRecord
    let half = try #require(record.range(of: "Services for looked after children\nOverall")).lowerBound
    let text = SampleReports.slac.replacing(record, with: record[half...] + "\n" + record[..<half])
    let first = try #require(text.range(of: "Safeguarding services\n\nOVERALL")).lowerBound
    let second = try #require(text.range(of: "Services for looked after children\n\nOverall")).lowerBound
    let end = try #require(text.range(of: "Record of main findings", options: .caseInsensitive)).lowerBound
    var number = 2
    let lines = (text[second..<end] + "\n" + text[first..<second]).split(
      separator: "\n", omittingEmptySubsequences: false)
    let body = lines.map { line -> String in
      let digits = line.prefix(while: \.isNumber)
      guard !digits.isEmpty, line.dropFirst(digits.count).first == "." else { return String(line) }
      number += 1
      return "\(number)" + line.dropFirst(digits.count)
    }
    return text[..<first] + body.joined(separator: "\n") + "\n" + text[end...]
  }

  @Test func holdsWhicheverHalfStandsFirst() throws {
    #expect(try Self.problems(in: SampleReports.slac) == [])
    let problems = try Self.problems(in: Self.turned())
    #expect(problems == [], "\(problems)")
  }

  /// A report behind a paper, whose paragraphs count from 1 again.
  @Test func holdsAReportBehindAPaper() throws {
    let paper = """
      Northwick Borough Council

      Children and Families Scrutiny Committee

      Date: 14 September 2011

      Title: Outcome of the Ofsted inspection

      1. Purpose

      1.1 Ofsted’s inspection of safeguarding and looked after children services took place from 29 November to 10 December 2010. The report is appended.

      2. Recommendations

      2.1 The Committee is asked to note the report.

      3. Financial implications

      3.1 There are none.

      Appendix A


      """
    #expect(try Self.problems(in: paper + SampleReports.slac) == [])
  }

  /// The report of the inspection before stands behind the paper, too, in whichever order: each has its own grades.
  @Test(arguments: [false, true])
  func holdsAReportBesideAnEarlierOne(_ isEarlierFirst: Bool) throws {
    let paper = """
      Northwick Borough Council

      Cabinet

      14 September 2024

      Two inspection reports

      1.1 Ofsted inspected children’s services from 11 to 22 March 2024. Both reports are appended.

      1.2 The Cabinet is asked to note them.

      Appendix A


      """
    let own = SampleReports.ilacs(
      dates: "11 to 22 March 2024", table: SampleReports.table2023Wrapped, headings: SampleReports.body2023)
    let earlier = own.replacing("11 to 22 March 2024", with: "5 to 16 November 2018")
      .replacing("Jane Doe", with: "Jo Sample").replacing(": good", with: ": outstanding")
    let reports = (isEarlierFirst ? [earlier, own] : [own, earlier]).joined(separator: "\n\nAppendix B\n\n")
    let problems = try Self.problems(in: paper + reports)
    #expect(problems == [], "\(problems)")
  }

  /// A front table of four columns, in which the name of the committee fills two lines of its cell.
  @Test func holdsACommitteeBesideOtherCells() throws {
    let start = try #require(SampleReports.paper.firstRange(of: "1. "))
    let head = """
      Northwick Borough Council
      Report title    Performance report              Item    8
      Committee       Children’s Services Scrutiny    Date    6 July 2021
                      Committee
      Ward            All


      """
    let problems = try Self.problems(in: head + SampleReports.paper[start.lowerBound...])
    #expect(!problems.contains { $0.contains("Committee") }, "\(problems)")
  }

  // MARK: - Papers

  private static func paper(_ table: String) throws -> String {
    let start = try #require(SampleReports.paper.firstRange(of: "Indicator\tQ1"))
    return SampleReports.paper[..<start.lowerBound] + table + "\n\n4. Finance\n\n4.1 None.\n"
  }

  /// Cells that are not one number are left out on purpose, and no row can hold them.
  @Test(arguments: [
    """
    Indicator\tQ1 2019/20\tQ2 2019/20\tQ3 2019/20\tQ4 2019/20
    Assessments in time\t140/180 (78%)\t150\t160\t170
    Children in need\t36(p)\t40\t44\t47
    Plans\t12\tn/a\t15\t16
    Missing episodes\t<5\t7\t9\t12
    Contacts\t2,010\t2,110\t2,240\t2,300
    """,
    """
    Indicator                                2019/20   2020/21   2021/22   2022/23
    Assessments in time (%)                  140/180   78%       79%       80%
    Children in need per 10,000              36(p)     40        44        47
    Rate of children looked after per        51        52        n/a       55
    10,000
    Children subject to a plan               410       <5        433       12 (5%)
    Contacts                                 2,010     2,110     2,240     2,300
    """,
    """
    | Indicator | Q1 2019/20 | Q2 2019/20 | Q3 2019/20 |
    |---|---|---|---|
    | Initial conferences in 15 days | 82% (41/50) | 84% | 86% |
    | Children looked after | 401 | 410 | 412 |
    | Care leavers aged 19-21 in EET | 52% | 54.5% | 1:15 |
    """,
    """
    Group                                  Measure                     2017/18         2018/19
    Children in care                       Number                      431             447
                                           Rate per 10,000             74              77
    Child protection plans                 Number                      219             232
                                           Rate per 10,000             38              40
    """,
    """
    Indicator                    2017/18                       2018/19
    Children in care
    Boys                         231                           240
    Girls                        200                           207
    """,
    "Year\tContacts\tReferrals\tPlans\n2017/18\t8,120\t2,104\t301\n2018/19\t8,310\t2,204 (prov)\t311\n2019/20\t8,412\t2,301\t321",
    "Area\t2019/20\t2020/21\t2021/22\nNorthwick\t510\t512\t540\nLondon\t418\t417\t416\nEngland\t454\t456 (r)\t457",
  ])
  func asksForNoCellThatIsNotOneNumber(_ table: String) throws {
    #expect(try Self.problems(in: Self.paper(table)) == [])
  }

  /// Of tables below one heading, as of those behind one paragraph, all are the place of their indicators.
  @Test func takesTablesBelowEachOther() throws {
    let tables = """
      Appendix A: Data set

      Indicator                      2019/20   2020/21   2021/22
      Contacts                       2,010     2,110     2,240
      Plans                          200       210       12/240 (5%)

      Indicator                      2019/20   2020/21   2021/22
      Assessments in time            82%       83%       84%
      Visits in time                 72%       73%       74%

      Indicator                      2019/20   2020/21   2021/22
      Rate of plans per 10,000       42        43        44
      Time to placement (days)       420       430       440
      """
    #expect(try Self.problems(in: Self.paper("\n\n4. Finance\n\n4.1 None.\n\n" + tables)) == [])
    #expect(try Self.problems(in: Self.paper(tables.replacing("Appendix A: Data set\n\n", with: ""))) == [])
  }

  /// What a TODO asks after is told once.
  @Test(arguments: [
    "Indicator\t2019/20\t2020/21\t2021/22\nNo. of referrals\t78%\t80\t82",
    "Indicator\t2019/20\t2020/21\t2021/22\nPlans\t12\t12%\t513",
    "Indicator\t2019/20\t2020/21\t2021/22\nTime to placement (days)\t78%\t80%\t82%",
    "Indicator\t2019/20\t2020/21\t2021/22\nSpend (£000)\t4,310\t3,990\t3,500\nFees (£m)\t4.3\t3.9\t3.5",
    "Referrals\tNumber\tRate\n2021/22\t12\t14\n2022/23\t20\t22",
  ])
  func tellsDoubtfulUnitsOnce(_ table: String) throws {
    #expect(try Self.problems(in: Self.paper(table)) == [])
  }

  @Test(arguments: [
    "| Indicator | Area | 2017/18 | 2018/19 |\n|---|---|---|---|\n| Re-referrals | Northwick | 24% | 22% |\n| | England | 21% | 23% |\n| Visits in time | Northwick | 80% | 82% |\n| | | 79% | 81% |",
    "Indicator\t2017/18\t2018/19\nRe-referrals\t22\t21\nNorthwick pathway plans\t24\t25",
  ])
  func findsValuesInTheirOwnRow(_ table: String) throws {
    #expect(try Self.problems(in: Self.paper(table)) == [])
  }

  /// What follows a list of grades may end in one, and is no line of it.
  @Test func takesNoStatementForALine() throws {
    let text = SampleReports.paper.replacing(
      "2.2 The inspection's",
      with:
        "2.1.1 At the previous inspection in 2018, overall effectiveness was judged inadequate.\n\n2.2 The inspection's"
    )
    #expect(try Self.problems(in: text) == [])
  }

  /// Of a paragraph with several grades the sentence on the whole gives that of the whole.
  @Test func holdsTheGradeOfTheWholeAgainstItsSentence() throws {
    let start = try #require(SampleReports.paper.firstRange(of: "2.1 The judgements"))
    let end = try #require(SampleReports.paper.firstRange(of: "2.2 The inspection"))
    let words =
      "2.1 The council was judged good overall. All areas were graded good, except for care leavers, which were outstanding.\n\n"
    #expect(
      try Self.problems(in: SampleReports.paper[..<start.lowerBound] + words + SampleReports.paper[end.lowerBound...])
        == [])
  }

  // MARK: - Reports

  private static let grades = """
    Judgement                                          Grade

    The impact of leaders on social work               Good
    practice with children and families

    The experiences and progress of                    Good
    children who need help and
    protection

    The experiences and progress of                    Outstanding
    children in care

    The experiences and progress of care               Good
    leavers

    Overall effectiveness                              Good
    """

  @Test(arguments: [
    ("4 to 15 December 2023 (on site from 11 December 2023)", "Jane Doe HMI"),
    ("4 to 15 December 2023   Report published: 9 February 2024", "Jane Doe HMI"),
    ("10 December 2022 to 18 January 2023", "Sam Example², HMI"), ("10 December to 18 January 2024", "Jane Doe HMI"),
    ("4 March 2024\n                  to 15 March 2024", "PP Sam Example, HMI"),
    ("20.05.24 – 24.05.24", "Jane Doe HMI"),
    ("2024-05-20 to 2024-05-24", "Jane Doe, His Majesty’s Inspector"),
  ])
  func datesAndNamesAsTheyArePrinted(_ dates: String, _ inspector: String) throws {
    let text = """
      Inspection of Northwick local authority children’s services

      Inspection dates: \(dates)
      Lead inspector: \(inspector)

      \(Self.grades)

      Services for children in Northwick have got better.

      What needs to improve

      - The timeliness of first health assessments.
      """
    #expect(try Self.problems(in: text) == [])
  }

  /// The label below its grade reads as the heading of what follows.
  @Test func takesGradesAboveTheirLabels() throws {
    let areas = [
      ("Good", "The impact of leaders on social work practice\nwith children and families"),
      ("Good", "The experiences and progress of children who\nneed help and protection"),
      ("Inadequate", "The experiences and progress of children in care"),
      ("Outstanding", "The experiences and progress of care leavers"), ("Good", "Overall effectiveness"),
    ]
    let rows = areas.map { "\($0.0)\n\($0.1)" }.joined(separator: "\n\n")
    let text = """
      Inspection of Northwick local authority children’s services

      Inspection dates: 4 to 15 March 2024
      Lead inspector: Jane Doe HMI

      Grade

      Judgement

      \(rows)

      Services in Northwick have changed.

      What needs to improve?

      • The quality of plans.
      """
    #expect(try Self.problems(in: text) == [])
  }

  /// Limits above numbered paragraphs that are each asked for by themselves, and “None” in a list.
  @Test func holdsTimeLimitsOfParagraphs() throws {
    let sif = SampleReports.sif(SampleReports.sifPipes)
    let start = try #require(sif.firstRange(of: "Recommendations\n\n"))
    let end = try #require(sif.firstRange(of: "Information about this inspection"))
    let list = """
      Immediately:

      1. Improve plans.
      2. Improve records.

      Within three months:

      3. See children.
      4. Recruit carers.


      """
    #expect(try Self.problems(in: String(sif[..<start.upperBound] + list + sif[end.lowerBound...])) == [])
    let none = """
      Inspection of safeguarding and looked after children services

      Northwick Borough Council

      Inspection dates: 6–17 June 2011
      Reporting inspector: Jane Doe HMI
      Published: 22 July 2011

      Safeguarding services

      Overall effectiveness                Grade 2 (good)

      1. Services are good. It is clear who is to say what is asked for.

      Areas for improvement

      2. In order to improve, the council should take the following action.

      Immediately:

      • None were identified.

      Within three months:

      • See children.

      Capacity for improvement             Grade 2 (good)

      3. Capacity is good.
      """
    #expect(try Self.problems(in: none) == [])
  }
}
