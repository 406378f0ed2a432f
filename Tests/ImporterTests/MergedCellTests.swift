import Testing

@testable import Importer

/// Tables between tabs whose cells were merged, so that counting does not put them under each other.
struct MergedCellTests {
  @Test(arguments: [
    "\t2022/23\t2023/24\nQ1\tQ2\tQ3\tQ4\tQ1\tQ2\nContacts\t2,310\t2,287\t2,402\t2,511\t2,498\t2,366",
    "\t2022/23\t2023/24\n\tQ1\tQ2\tQ3\tQ4\tQ1\tQ2\nContacts\t2,310\t2,287\t2,402\t2,511\t2,498\t2,366",
    "Category\t2023\t2024\nNo.\t%\tNo.\t%\nNeglect\t121\t44%\t118\t42%",
    "Indicator\t2022/23\t2023/24\nActual\tTarget\tActual\tTarget\nContacts\t84%\t85%\t88%\t90%",
    "Indicator\tNorthwick\tEngland\n2020/21\t2021/22\t2022/23\nReferrals\t301.2\t318.9\t334.0",
  ])
  func leavesOutTablesWithMergedHeads(_ table: String) async throws {
    let table = try await ImportedTable(table)
    #expect(table.cells.isEmpty, "\(table.cells)")
    #expect(table.run.messages.contains { $0.contains("can't be told; it is left out") }, "\(table.run.messages)")
  }

  @Test func leavesOutRowsBelowAMergedLabel() async throws {
    let table = try await ImportedTable(
      "Theme\tIndicator\t2021/22\t2022/23\nFront door\tContacts\t2,010\t2,100\nReferrals\t410\t422")
    #expect(!table.cells.contains { $0.contains("422") }, "\(table.cells)")
    #expect(table.run.messages.contains { $0.contains("under which columns this row") })
  }

  /// Empty cells at the end of a row, and over the columns that a year spans.
  @Test func keepsRowsWithEmptyCells() async throws {
    let table = try await ImportedTable(
      "Indicator\t2021/22\t2022/23\tNote\nContacts\t2,010\t2,100\t\nReferrals\t410\t422\t\n")
    #expect(table.cells.contains("referrals 2022/23 422"), "\(table.cells)")
    let spanned = try await ImportedTable("\t2022/23\t\t2023/24\n\tQ1\tQ2\tQ1\tQ2\nContacts\t10\t11\t12\t13")
    #expect(spanned.cells.count == 4, "\(spanned.cells) \(spanned.run.messages)")
  }

  @Test func leavesOutMonthsOfAYear() async throws {
    let table = try await ImportedTable(
      "Table 1: Activity by month, 2022/23\n\nIndicator\tApr\tMay\tJun\nContacts\t310\t287\t402")
    #expect(table.cells.isEmpty, "\(table.cells)")
    #expect(table.run.messages.contains { $0.contains("part of the year") })
  }

  @Test func takesNoMarkOfANoteForAYear() async throws {
    let table = try await ImportedTable("Indicator\t2021-22\t2022-23\t2023-241\nContacts\t310\t287\t402")
    #expect(!table.cells.contains { $0.contains("402") }, "\(table.cells)")
  }

  /// A label goes on below its first line, behind the column of references.
  @Test func readsLabelsBehindReferences() async throws {
    let table = try await ImportedTable(
      """
      Ref      Measure                       2021/22    2022/23

      CS01     Number of contacts            4,102      3,987

      CS02     % of contacts becoming        24.1%      22.8%
               referrals

      CS03     % of assessments in time      81.0%      85.2%
      """)
    #expect(table.cells.count == 6, "\(table.cells) \(table.run.messages)")
    #expect(table.run.result.drafts.contains { $0.text.contains("% of contacts becoming referrals") })
  }

  private static func measures(_ table: ImportedTable) -> [String] {
    let draft = table.run.result.drafts.first { $0.kind == .indicators }?.text ?? ""
    let lines = draft.split(separator: "\n").map { $0.drop { $0 == " " } }
    return lines.filter { $0.hasPrefix("label: ") || $0.hasPrefix("unit: ") }.map {
      String($0.drop { $0 != " " }.dropFirst()).filter { $0 != "\"" }
    }
  }

  /// A first column that groups rows whose own labels say too little.
  @Test func putsTheLabelsOfTwoColumnsTogether() async throws {
    let table = try await ImportedTable(
      """
      Group                                  Measure                     2017/18         2018/19
      Children in care                       Number                      431             447
                                             Rate per 10,000             74              77
      Child protection plans                 Number                      219             232
                                             Rate per 10,000             38              40
      """)
    #expect(
      table.cells.map { $0.drop { $0 != " " } } == [
        " 2017/18 431", " 2018/19 447", " 2017/18 74", " 2018/19 77", " 2017/18 219", " 2018/19 232", " 2017/18 38",
        " 2018/19 40",
      ])
    #expect(
      Self.measures(table) == [
        "Children in care: Number", "count", "Children in care: Rate per 10,000", "rate-per-10000",
        "Child protection plans: Number", "count", "Child protection plans: Rate per 10,000", "rate-per-10000",
      ])
  }

  /// Where a label of the first column fills two lines, which rows it is of can't be told.
  @Test func asksAfterLabelsOfTwoColumnsOnSeveralLines() async throws {
    let table = try await ImportedTable(
      """
      Group                                  Measure                     2017/18         2018/19
      Children on child                      Number                      431             447
      protection plans                       Rate per 10,000             74              77
      """)
    #expect(
      table.run.messages.contains { $0.contains("column “Measure”") || $0.contains("label") }, "\(table.run.messages)")
  }

  @Test func putsTheLineAboveBareLabels() async throws {
    let table = try await ImportedTable(
      """
      Indicator                    2017/18                       2018/19
      Children in care
      Boys                         231                           240
      Girls                        200                           207
      Children on plans
      Male                         111                           119
      Referrals                    900                           910
      Total                        800                           810
      """)
    let labels = Self.measures(table).filter { $0 != "count" }
    #expect(
      labels == ["Children in care: Boys", "Children in care: Girls", "Children on plans: Male", "Referrals", "Total"])
    // Whether “Total” is of those children can't be told.
    #expect(table.run.messages.contains { $0.contains("stand below “Children on plans”") }, "\(table.run.messages)")
  }

  /// A place whose name fills two lines above the years of its column.
  @Test func leavesOutPlacesThatWrapAboveYears() async throws {
    let table = try await ImportedTable(
      """
      Measure                                              Northwick                                Statistical          England
                                                                                                    neighbours
                             2016/17                2017/18                2018/19                  2015/16              2014/15
      Children in need       322.1                  340.7                  351.0                    344.9                334.2
      Children in care       71                     74                     79                       77                   65
      """)
    #expect(table.cells.isEmpty, "\(table.cells)")
    #expect(table.run.messages.contains { $0.contains("stands can't be told") }, "\(table.run.messages)")
  }
}
