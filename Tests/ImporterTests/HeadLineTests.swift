import TestSupport
import Testing

@testable import Importer

/// Heads on several lines, or with single spaces between their cells: each column has its own period, or is asked after.
struct HeadLineTests {
  @Test(arguments: [
    """
    Indicator         2021/22 2022/23 2023/24
    Referrals         1,204   998     1,071
    """,
    """
    Indicator         2021/22  2022/23  2023/24
    Referrals
                      1,204    998      1,071
    received
    """,
  ])
  func partsYears(_ lines: String) async throws {
    let table = try await ImportedTable(lines)
    #expect(
      table.cells.map { $0.drop { $0 != " " } } == [" 2021/22 1204", " 2022/23 998", " 2023/24 1071"],
      "\(table.run.messages)")
  }

  /// Heads that fill their columns stand closer than the values below them.
  @Test func partsHeadsThatFillTheirColumns() async throws {
    let table = try await ImportedTable(
      """
      Indicator                                          2021/22 2022/23 2023/24 Target
      Percentage of children seen within the agreed      55%          82%          43%           90%
      time by a worker who knows them
      Re-referrals                                       20%          19%          18%           17%
      """)
    #expect(
      table.cells == [
        "percentage-children-seen-within-agreed-time 2021/22 55",
        "percentage-children-seen-within-agreed-time 2022/23 82",
        "percentage-children-seen-within-agreed-time 2023/24 43", "re-referrals 2021/22 20", "re-referrals 2022/23 19",
        "re-referrals 2023/24 18",
      ], "\(table.run.messages)")
  }

  /// “2021/22 Q1” is the year of one column and the quarter of the next, as what stands below it says.
  @Test func tellsAYearFromTheQuarterBesideIt() async throws {
    let table = try await ImportedTable(
      """
      Indicator         Northwick                    England
                        2021/22 Q1        Q2         2021/22
                                22/23     22/23
      Re-referrals      16%        91.4%  33.2%      19.5%
      Referrals         643        1250   3,405      774
      """)
    #expect(
      table.cells == [
        "re-referrals 2021/22 16", "re-referrals 2022/23-Q1 91.4", "re-referrals 2022/23-Q2 33.2",
        "re-referrals 2021/22 19.5", "referrals 2021/22 643", "referrals 2022/23-Q1 1250",
        "referrals 2022/23-Q2 3405", "referrals 2021/22 774",
      ], "\(table.run.messages)")
  }

  /// Heads that stand farther left than the values set to the right below them.
  @Test func readsHeadsBesideTheirValues() async throws {
    let table = try await ImportedTable(
      """
      Indicator                  Northwick                     England
                                 2021/22    Q1       Q2        2021/22
                                            22/23    22/23
      Referrals                    8,505      722     7,722         608
      Children in need                        257       266         110
      """)
    #expect(
      table.cells == [
        "referrals 2021/22 8505", "referrals 2022/23-Q1 722", "referrals 2022/23-Q2 7722", "referrals 2021/22 608",
        "children-need 2022/23-Q1 257", "children-need 2022/23-Q2 266", "children-need 2021/22 110",
      ], "\(table.run.messages)")
  }

  @Test func readsDaysOnThreeLines() async throws {
    let table = try await ImportedTable(
      """
      Indicator              31        31        31
                             March     March     March
                             2021      2022      2023
      Foster carers          2,855     74        12
      Children with a plan   N/A       50        8
      """)
    #expect(
      table.cells == [
        "foster-carers 2021-03-31 2855", "foster-carers 2022-03-31 74", "foster-carers 2023-03-31 12",
        "children-plan 2021-03-31 z", "children-plan 2022-03-31 50", "children-plan 2023-03-31 8",
      ], "\(table.run.messages)")
  }
}
