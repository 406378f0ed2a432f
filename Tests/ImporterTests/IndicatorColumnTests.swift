import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Tables of indicators in columns of spaces: each value stands under its own period, or is left out with a warning.
struct IndicatorColumnTests {
  private static let rows = [
    "no-referrals 2023/24-Q1 1204", "no-referrals 2023/24-Q2 998", "re-referrals 2023/24-Q1 18.5",
    "re-referrals 2023/24-Q2 z",
  ]

  @Test(arguments: [
    """
    Indicator           2023/24 Q1   2023/24 Q2
    No. of referrals    1,204        998
    Re-referrals        18.5%        N/A
    """,
    """
    Indicator           2023/24 Q1   2023/24 Q2

    No. of referrals         1,204          998

    Re-referrals             18.5%          N/A
    """,
    """
    Indicator           2023/24   2023/24
                        Q1        Q2
    No. of referrals    1,204     998
    Re-referrals        18.5%     N/A
    """,
    """
    Indicator           2023/24 Q1   2023/24
                                     Q2
    No. of referrals    1,204        998
    Re-referrals        18.5%        N/A
    """,
    """
    Indicator           2023/24 Q1   2023/24 Q2   Target
    No. of referrals    1,204        998          No target
    Re-referrals        18.5%        N/A
    """,
  ])
  func readsColumnsOfSpaces(_ lines: String) async throws {
    let table = try await ImportedTable(lines)
    #expect(table.cells == Self.rows)
    #expect(!table.run.messages.contains { $0.contains("column") }, "\(table.run.messages)")
  }

  /// An empty cell moves nothing.
  @Test func keepsValuesUnderTheirPeriods() async throws {
    let table = try await ImportedTable(
      """
      Indicator – all     Target      2021/22   2022/23   2023/24
      Referrals                                 998       1,071
      Plans               below 20              19        20
      Visits                          7                   9
      Reviews             at least 5  11        12        13
      """)
    #expect(
      table.cells == [
        "referrals 2022/23 998", "referrals 2023/24 1071", "plans 2022/23 19", "plans 2023/24 20", "visits 2021/22 7",
        "visits 2023/24 9", "reviews 2021/22 11", "reviews 2022/23 12", "reviews 2023/24 13",
      ])
  }

  /// A cell of the head’s first line stands over the first of its columns, or over their middle.
  @Test(arguments: [
    """
                        Northwick              England
    Indicator           2021/22    2022/23     2021/22    2022/23
    Re-referrals        18.5%      19.2%       20%        21%
    """,
    """
                             Northwick                England
    Indicator           2021/22    2022/23     2021/22    2022/23
    Re-referrals        18.5%      19.2%       20%        21%
    """,
  ])
  func readsHeadsThatSpanColumns(_ lines: String) async throws {
    let table = try await ImportedTable(lines)
    #expect(
      table.run.result.drafts[3].text.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[1] } == [
        "northwick", "northwick", "england", "england",
      ], "\(table.run.messages)")
  }

  @Test func leavesOutATableWhoseHeadSpansUnclearly() async throws {
    let table = try await ImportedTable(
      """
                               Northwick         England
      Indicator           2020/21    2021/22    2022/23    2022/23
      Re-referrals        18.5%      19.2%      20%        21%
      """)
    #expect(table.cells.isEmpty)
    #expect(table.run.messages.contains { $0.contains("can't be told") || $0.contains("could not be told") })
  }

  @Test(arguments: [
    "Children looked after per    41        42\n10,000 children",
    "Children looked after\nper 10,000 children          41        42",
  ])
  func putsLabelsTogether(_ row: String) async throws {
    let table = try await ImportedTable(
      """
      Indicator                    2022/23   2023/24
      Referrals                    1,204     998
      \(row)
      Re-referrals                 18.5%     19.2%
      """)
    #expect(
      table.cells.map { String($0.drop { $0 != " " }) } == [
        " 2022/23 1204", " 2023/24 998", " 2022/23 41", " 2023/24 42", " 2022/23 18.5", " 2023/24 19.2",
      ])
    #expect(table.run.result.drafts[2].text.contains("label: \"Children looked after per 10,000 children\""))
  }

  /// A value between two columns, and a head over which none can be told.
  @Test(arguments: [
    (
      """
      Indicator           2022/23      2023/24
      No. of referrals    1,204        998
      Re-referrals                20
      """, ["no-referrals 2022/23 1204", "no-referrals 2023/24 998"]
    ),
    (
      """
                      2022/23 and 2023/24
      Referrals       1,204      998
      Plans           41         42
      """, []
    ),
  ])
  func leavesOutWhatStandsUnderNoColumn(_ lines: String, _ expected: [String]) async throws {
    let table = try await ImportedTable(lines)
    #expect(table.cells == expected)
    #expect(table.run.messages.contains { $0.contains("can't be told") || $0.contains("could not be told") })
  }

  /// Rows that are no table, and a table below no numbered paragraph.
  @Test(arguments: [
    "Referrals    1,204    998\n\nSome words that end a table.\n\nPlans    41    42",
    "Referrals\n\nIndicator    2022/23    2023/24",
  ])
  func saysWhichFiguresWereLeftOut(_ lines: String) async throws {
    let table = try await ImportedTable(lines)
    #expect(table.cells.isEmpty)
    #expect(table.run.messages.contains { $0.contains("could not be told") } == lines.contains("1,204"))
  }

  /// Years stand over what comes again below each of them, wherever their words are.
  @Test func putsYearsOverWhatIsRepeated() async throws {
    let table = try await ImportedTable(
      """
                                    Northwick                      England
      Indicator                 2021/22    2022/23     2021/22    2022/23
      Referral rate per 10,000  510        512         540        544
      Re-referrals (%)          18         19          21         22
      """)
    let areas = table.run.result.drafts.first { $0.kind == .table }?.text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[1]
    }
    #expect(areas == ["northwick", "northwick", "england", "england", "northwick", "northwick", "england", "england"])
  }

  /// A line of the head that stands over no columns is never lost: the values below may be those of other places.
  @Test func leavesOutTablesWhoseHeadIsCut() async throws {
    let table = try await ImportedTable(
      """
      Indicator                                       Northwick     England     London
                                2020/21   2021/22   2022/23     2022/23     2022/23
      Referral rate per 10,000  510       512       515         544         530
      Re-referrals (%)          18        19        21          22          20
      """)
    #expect(table.cells.isEmpty, "\(table.cells)")
    #expect(table.run.messages.contains { $0.contains("can't be told; it is left out") }, "\(table.run.messages)")
  }
}
