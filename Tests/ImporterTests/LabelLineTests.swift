import TestSupport
import Testing

@testable import Importer

/// Labels on several lines: each is taken whole, or asked after, and no value moves.
struct LabelLineTests {
  private static let rows = [" 2022/23 1204", " 2023/24 998", " 2022/23 18.5", " 2023/24 19.2"]

  private static func values(_ table: ImportedTable) -> [String] {
    table.cells.map { String($0.drop { $0 != " " }) }
  }

  private static func labels(_ table: ImportedTable) -> [String] {
    let draft = table.run.result.drafts.first { $0.text.contains("indicators:") }?.text ?? ""
    return draft.split(separator: "\n").filter { $0.hasPrefix("    label: ") }.map {
      $0.dropFirst("    label: ".count).filter { $0 != "\"" }
    }
  }

  /// Programs that centre cells set the values between the lines of a label, or beside one of them.
  @Test(arguments: [
    """
    Indicator                         2022/23   2023/24
    Number of agency social workers
                                      1,204     998
    in front line teams
    Percentage of children in care with
    three or more placements in the   18.5%     19.2%
    last 12 months
    """,
    """
    Indicator                         2022/23   2023/24
    Number of agency social workers   1,204     998
    in front line teams
    Percentage of children in care with
    three or more placements          18.5%     19.2%
    in the last 12 months
    """,
  ])
  func readsLabelsAroundTheirValues(_ lines: String) async throws {
    let table = try await ImportedTable(lines)
    #expect(Self.values(table) == Self.rows, "\(table.run.messages)")
    #expect(
      Self.labels(table) == [
        "Number of agency social workers in front line teams",
        "Percentage of children in care with three or more placements in the last 12 months",
      ])
    #expect(!table.run.messages.contains { $0.contains("label") || $0.contains("column") }, "\(table.run.messages)")
  }

  /// Where a line opens with a capital it may go on with the label above, or be another's: the label is asked after.
  @Test(arguments: [
    """
    Indicator               2022/23   2023/24
    Number of Section 47    1,204     998
    Child Protection
    Enquiries Started
    Children seen by the    18.5%     19.2%
    Duty Social Worker
    """,
    """
    Indicator               2022/23   2023/24
    Number of Section 47
    Child Protection        1,204     998
    Enquiries Started
    Children seen
    by the Duty Social      18.5%     19.2%
    Worker
    """,
  ])
  func asksAfterLabelsThatMayGoOn(_ lines: String) async throws {
    let table = try await ImportedTable(lines)
    #expect(Self.values(table) == Self.rows, "\(table.run.messages)")
    let labels = ["Number of Section 47 Child Protection Enquiries Started", "Children seen by the Duty Social Worker"]
    #expect(Self.labels(table) == labels)
    #expect(table.run.messages.contains { $0.contains("begin and end can't be told") }, "\(table.run.messages)")
  }

  @Test func joinsWordsThatTheirHyphenCuts() async throws {
    let table = try await ImportedTable(
      """
      Indicator    2022/23   2023/24
      Re-          18.5%     19.2%
      referrals
      within 12
      months
      """)
    #expect(Self.labels(table) == ["Re-referrals within 12 months"])
  }

  /// The rest of a cut word is all of its line, below which the next row stands.
  @Test func keepsTheRowBehindACutWord() async throws {
    let table = try await ImportedTable(
      """
      Indicator        2022/23   2023/24
      Referrals        1,204     998
      % of referrals   18.5%     19.2%
      that are re-
      referrals
      Children in      31        35
      pre-
      proceedings
      % of             84%       86%
      assessments
      in time
      """)
    #expect(
      Self.labels(table) == [
        "Referrals", "% of referrals that are re-referrals", "Children in pre-proceedings", "% of assessments in time",
      ])
    #expect(!table.run.messages.contains { $0.contains("left out") || $0.contains("label") }, "\(table.run.messages)")
  }

  /// A line that leaves room in the one above is a heading within the table, and no part of a label.
  @Test func tellsHeadingsFromLabels() async throws {
    let table = try await ImportedTable(
      """
      Indicator                              2022/23   2023/24
      Referrals                              1,204     998
      Children in care
      Children with three placements or      18.5%     19.2%
      more
      """)
    #expect(Self.values(table) == Self.rows)
    #expect(Self.labels(table) == ["Referrals", "Children with three placements or more"])
    #expect(!table.run.messages.contains { $0.contains("label") }, "\(table.run.messages)")
  }

  /// A head comes again on the next page, and a row may go over the page’s end.
  @Test func goesOnBelowAHeadThatComesAgain() async throws {
    let table = try await ImportedTable(
      """
      Indicator                 Northwick            England
                                2022/23   2023/24    2023/24
      Referrals                 1,204     998        n/a
      Average length of care    41        38         -
      \u{C}Indicator                   Northwick             England
                                  2022/23    2023/24    2023/24
      proceedings
      (weeks)
      Re-referrals                18.5%      19.2%      20%
      """)
    #expect(
      Self.values(table) == [
        " 2022/23 1204", " 2023/24 998", " 2023/24 z", " 2022/23 41", " 2023/24 38", " 2023/24 n", " 2022/23 18.5",
        " 2023/24 19.2", " 2023/24 20",
      ], "\(table.run.messages)")
    #expect(Self.labels(table) == ["Referrals", "Average length of care proceedings", "Re-referrals"])
    #expect(table.run.result.drafts.contains { $0.text.contains("unit: weeks") })
  }

  /// The foot of both pages of a text stands between the rows of a table.
  @Test func goesOnBehindAFootWithoutANumber() async throws {
    let start = try #require(SampleReports.paper.firstRange(of: "Indicator\tQ1"))
    let run = try await ImportRun(
      SampleReports.paper[..<start.lowerBound].replacing("\u{C}", with: "\n\n")
        + """
        Indicator      2022/23   2023/24
        Referrals      1,204     998


        Northwick County Council
        \u{C}Re-referrals   18.5%     19.2%
        Plans          41        42

        4. Finance

        4.1 None.


        Northwick County Council

        """)
    let rows = run.result.drafts.first { $0.kind == .table }?.text.split(separator: "\n").count ?? 0
    #expect(rows == 7, "\(run.messages)")
  }

  /// The mark of a note below a table, and a value one space behind its label.
  @Test func takesNoMarkAndNoValueIntoALabel() async throws {
    let table = try await ImportedTable(
      """
      Indicator                                    2019/20        2020/21
      Reviews within time 33%                                     36%
      Children adopted                             12             9
      Approved foster carers                       204            188
      1
          Provisional.
      """)
    #expect(
      table.cells == [
        "children-adopted 2019/20 12", "children-adopted 2020/21 9", "approved-foster-carers 2019/20 204",
        "approved-foster-carers 2020/21 188",
      ], "\(table.cells)")
    #expect(table.run.messages.contains { $0.contains("ends in a figure, and its first cell is empty") })
  }

  /// Values beside the last line of each label.
  @Test func readsLabelsAboveTheirValues() async throws {
    let table = try await ImportedTable(
      """
      Indicator                                  2022/23   2023/24
      Number of children in need who
      were visited within the timescale
      that is set out in their plan              1,204     998
      Percentage of children in care with
      three or more placements in the
      last 12 months                             18.5%     19.2%
      """)
    #expect(Self.values(table) == Self.rows, "\(table.run.messages)")
    #expect(
      Self.labels(table) == [
        "Number of children in need who were visited within the timescale that is set out in their plan",
        "Percentage of children in care with three or more placements in the last 12 months",
      ])
  }

  /// The last label of a page, of which a word or two stand there alone.
  @Test func readsAShortLabelOverAPage() async throws {
    let table = try await ImportedTable(
      """
      Indicator       2022/23   2023/24
      Contacts        1,204     998
      received
      % of            18.5%     19.2%

                                           1
      \u{0C}assessments
      completed in
      time
      Referrals       300       310
      """)
    #expect(
      Self.labels(table).contains("% of assessments completed in time"), "\(Self.labels(table)) \(table.run.messages)")
    #expect(!Self.labels(table).contains("% of"))
  }

  /// A first column of themes, beside which the labels wrap.
  @Test func readsLabelsBehindThemes() async throws {
    let table = try await ImportedTable(
      """
      Theme                   Indicator                  2022/23              2023/24
      Front door              % of contacts decided in   91                   93
                              24 hours
                              Re-referral rate (%)       19                   18
      Child protection        Children on plans for 2    6                    7
                              years or more (number)
      """)
    #expect(
      Self.labels(table) == [
        "% of contacts decided in 24 hours", "Re-referral rate", "Children on plans for 2 years or more",
      ], "\(table.run.messages)")
  }
}
