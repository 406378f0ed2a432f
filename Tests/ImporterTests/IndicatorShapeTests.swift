import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Tables whose rows are places or periods, and columns that are those of other places.
struct IndicatorShapeTests {
  // MARK: - Places down the side

  @Test func readsAnIndicatorOfEachColumn() async throws {
    let table = try await ImportedTable(
      """
      Area 2018/19\tReferrals\tPlans
      Northwick\t312\t41
      England\t298\t44
      """)
    #expect(
      table.cells == ["referrals 2018/19 312", "referrals 2018/19 298", "plans 2018/19 41", "plans 2018/19 44"])
    #expect(table.run.result.drafts[3].text.contains("plans,england,,2018/19,44"))
  }

  @Test(arguments: ["Area", "Local authority", "Council", "Team"])
  func saysThatATableNamesNoPeriod(_ head: String) async throws {
    let table = try await ImportedTable("\(head)\tReferrals\tPlans\nNorthwick\t312\t41\nEastwick\t298\t44")
    #expect(table.cells.isEmpty)
    #expect(table.run.messages.contains { $0.hasPrefix("the table after paragraph 3.1 names no period") })
  }

  @Test func readsThePeriodOfACaption() async throws {
    let table = try await ImportedTable(
      "Table 2: Activity by council, 2018/19\n\nCouncil\tReferrals\tPlans\nNorthwick\t312\t41\nEastwick\t298\t44")
    #expect(table.cells.count == 4 && table.cells.contains("plans 2018/19 44"), "\(table.run.messages)")
  }

  /// The last paragraph of a paper ends at the next heading, of which a caption is none.
  @Test func readsATableBelowACaptionOfTheLastParagraph() async throws {
    let start = try #require(SampleReports.paper.firstRange(of: "Indicator\tQ1"))
    let run = try await ImportRun(
      SampleReports.paper[..<start.lowerBound] + "Table 1: Children looked after\n\nYear\tPlans\n2017\t281\n2018\t291\n"
    )
    #expect(run.result.drafts.first { $0.kind == .table }?.text.contains("plans,northwick,,2018,291") == true)
  }

  /// A column without one stands beside those that have one.
  @Test func saysWhichRowsNameNoPeriod() async throws {
    let table = try await ImportedTable("Area\tRate\nNorthwick 2018/19\t52\nEngland\t55")
    #expect(table.cells == ["rate 2018/19 52"])
    #expect(table.run.messages.contains { $0.hasPrefix("the row “England”") && $0.contains("names no period") })
  }

  @Test func keepsTotalsOfPlaces() async throws {
    let table = try await ImportedTable("Area\tReferrals 2018/19\nNorthwick\t52\nEngland\t55\nTotal\t107")
    #expect(table.run.result.drafts[3].text.contains("referrals,total,,2018/19,107"))
  }

  // MARK: - Columns of other places

  @Test(arguments: ["NW 21/22", "SN 2021/22", "Region 2021/22", "Eastwick 2021/22", "Family group 2021/22"])
  func leavesOutColumnsOfUnknownPlaces(_ head: String) async throws {
    let table = try await ImportedTable("Indicator\t2020/21\t\(head)\nVisits\t82\t71\nPlans\t12\t13")
    #expect(table.cells == ["visits 2020/21 82", "plans 2020/21 12"])
    #expect(table.run.messages.contains { $0.hasPrefix("the column “\(head)”") && $0.contains("another place") })
  }

  @Test(arguments: [
    "NBC 2021/22", "Northwick 2021/22", "2021/22 outturn", "LA 2021/22", "Actual 2021/22", "2021/22 (provisional)",
    "London Borough of Northwick 2021/22", "Year end 2021/22",
  ])
  func takesColumnsOfTheCouncil(_ head: String) async throws {
    let table = try await ImportedTable("Indicator\t2020/21\t\(head)\nVisits\t82\t71")
    #expect(table.cells == ["visits 2020/21 82", "visits 2021/22 71"], "\(table.run.messages)")
    #expect(!table.run.result.drafts[3].text.contains("london"))
  }

  /// What all columns have says what they count.
  @Test func takesColumnsWithOneWord() async throws {
    let table = try await ImportedTable("Category\tChildren 2020/21\tChildren 2021/22\nNeglect\t82\t71")
    #expect(table.cells == ["neglect 2020/21 82", "neglect 2021/22 71"])
  }

  @Test func leavesOutAnUnknownPlaceAmongAreas() async throws {
    let table = try await ImportedTable("2021/22\tNorthwick\tNW\tEngland\nVisits\t82\t71\t75")
    #expect(table.cells == ["visits 2021/22 82", "visits 2021/22 75"])
    #expect(table.run.messages.contains { $0.hasPrefix("the column “NW”") })
  }

  // MARK: - Periods down the side

  @Test(arguments: ["Period", "Year", "", "Financial year", "Quarter"])
  func readsAnIndicatorOfEachColumnByPeriod(_ head: String) async throws {
    let table = try await ImportedTable(
      "\(head)\tReferrals\tPlans\n2016/17\t2,810\t104\n2017/18\t2,925\t110\n2018/19\t3,020\t113")
    #expect(
      table.cells == [
        "referrals 2016/17 2810", "referrals 2017/18 2925", "referrals 2018/19 3020", "plans 2016/17 104",
        "plans 2017/18 110", "plans 2018/19 113",
      ])
    #expect(!table.run.result.drafts[3].text.contains("Referrals,"))
  }

  @Test func keepsCategoriesOfAnIndicator() async throws {
    let table = try await ImportedTable("Referrals by source\tPolice\tHealth\n2016/17\t281\t104\n2017/18\t292\t110")
    #expect(table.run.result.drafts[3].text.contains("referrals-source,northwick,Police,2016/17,281"))
  }

  @Test func putsQuartersIntoTheYearsOfTheirRows() async throws {
    let table = try await ImportedTable("Referrals\tQ1\tQ2\n2016/17\t281\t104\n2017/18\t292\t110")
    #expect(
      table.cells == [
        "referrals 2016/17-Q1 281", "referrals 2016/17-Q2 104", "referrals 2017/18-Q1 292", "referrals 2017/18-Q2 110",
      ])
  }

  @Test func readsQuartersDownTheSide() async throws {
    let table = try await ImportedTable("Quarter\t2017/18\t2018/19\nQ1\t281\t291\nQ2\t282\t292")
    #expect(
      table.cells.map { String($0.drop { $0 != " " }) }.sorted() == [
        " 2017/18-Q1 281", " 2017/18-Q2 282", " 2018/19-Q1 291", " 2018/19-Q2 292",
      ])
    #expect(table.run.messages.contains { $0.contains("write their label") })
  }

  @Test func leavesOutPeriodsInTwoColumns() async throws {
    let table = try await ImportedTable(
      "Year\tQuarter\tPlans\n2017/18\tQ1\t281\n2017/18\tQ2\t282\n2018/19\tQ1\t283")
    #expect(table.cells.isEmpty)
    #expect(table.run.messages.contains { $0.contains("name their periods in two columns") })
  }

  @Test func leavesOutMonthsBesideYears() async throws {
    let table = try await ImportedTable("Referrals\tApril\tMay\n2016/17\t281\t104\n2017/18\t292\t110")
    #expect(table.cells.isEmpty)
    #expect(table.run.messages.contains { $0.contains("a part of the period") })
  }

  @Test func asksWhyTwoTablesDiffer() async throws {
    let table = try await ImportedTable(
      "Indicator\t2017/18\t2018/19\nPlans\t281\t291\n\nIt was counted again.\n\nIndicator\t2017/18\t2018/19\nPlans\t285\t291"
    )
    #expect(table.run.messages.count { $0.contains("has 281, and") && $0.contains("285; say why") } == 1)
  }

  // MARK: - Days

  @Test(arguments: [
    "Children looked after on 31 March\t2016\t2017\nAll of them\t281\t292",
    "As at 31 March\n\nIndicator\t2016\t2017\nAll of them\t281\t292",
    "Indicator\tAs at 31 March\t\n\t2016\t2017\nAll of them\t281\t292",
    "Indicator\t31 March 2016\t31 March 2017\nAll of them\t281\t292",
  ])
  func keepsTheDayOfTheYears(_ lines: String) async throws {
    let table = try await ImportedTable(lines)
    #expect(
      table.cells.map { String($0.drop { $0 != " " }) } == [" 2016-03-31 281", " 2017-03-31 292"],
      "\(table.cells) \(table.run.messages)")
  }

  @Test func keepsTheDayOfARow() async throws {
    let table = try await ImportedTable(
      "Indicator\t2016\t2017\nChildren looked after (at 31 March)\t281\t292\nReferrals\t104\t110")
    #expect(
      table.cells.map { String($0.drop { $0 != " " }) } == [
        " 2016-03-31 281", " 2017-03-31 292", " 2016 104", " 2017 110",
      ])
  }

  // MARK: - Labels

  @Test(arguments: [
    ("Children in need (rate per 10,000)1", "Children in need (rate per 10,000)"),
    ("Children in need (rate per 10,000)²", "Children in need (rate per 10,000)"), ("Plans (%)1", "Plans"),
    ("Plans2 (%)", "Plans"),
  ])
  func dropsMarksBehindBrackets(_ printed: String, _ label: String) async throws {
    let table = try await ImportedTable("Indicator\t2016/17\t2017/18\n\(printed)\t52\t55")
    #expect(table.run.result.drafts[2].text.contains("label: \"\(label)\""))
  }

  @Test(arguments: [
    "Ref\tWhat we count\t2015/16\t2016/17\nCS1\tReferrals\t312\t298\nCS2\tPlans\t12\t13",
    "What we count\t2015/16\t2016/17\tRef\nReferrals\t312\t298\tCS1\nPlans\t12\t13\tCS2",
    "No.\tPI\t2015/16\t2016/17\n1\tReferrals\t312\t298\n2\tPlans\t12\t13",
  ])
  func readsLabelsBesideReferences(_ lines: String) async throws {
    let table = try await ImportedTable(lines)
    #expect(table.cells == ["referrals 2015/16 312", "referrals 2016/17 298", "plans 2015/16 12", "plans 2016/17 13"])
    #expect(!table.run.messages.contains { $0.contains("“Ref”") })
  }

  // MARK: - Rows on the next page, and labels of several lines

  private static let scorecard = """
    Indicator                        2021/22     2022/23     2023/24

    Number of contacts               1,446       737         1,737

    Re-referrals within              21.4%       20.9%       22.6%
    12 months
    """

  /// The next page may set its columns elsewhere.
  @Test func readsRowsBehindAPageBreak() async throws {
    let next = """
      \u{0C} Number of plans                306   298       321

       Number of children             655   661       672
       in care
      """
    let table = try await ImportedTable("\(Self.scorecard)\n\n                                  1\n\(next)")
    #expect(
      table.cells == [
        "number-contacts 2021/22 1446", "number-contacts 2022/23 737", "number-contacts 2023/24 1737",
        "re-referrals-within-12-months 2021/22 21.4", "re-referrals-within-12-months 2022/23 20.9",
        "re-referrals-within-12-months 2023/24 22.6", "number-plans 2021/22 306", "number-plans 2022/23 298",
        "number-plans 2023/24 321", "number-children-care 2021/22 655", "number-children-care 2022/23 661",
        "number-children-care 2023/24 672",
      ], "\(table.run.messages)")
  }

  @Test func takesNoRowsOfOtherWidthBehindAPageBreak() async throws {
    let next = "\u{0C} Number of plans                306   298\n\n Number of cases                55    61"
    let table = try await ImportedTable("\(Self.scorecard)\n\n                                  1\n\(next)")
    #expect(!table.cells.contains { $0.hasPrefix("number-plans") }, "\(table.cells)")
  }

  @Test func readsALabelThatIsCutWithinADay() async throws {
    let table = try await ImportedTable(
      """
                                                    2022        2023

      Children in need at 31 March                  2,104       2,233

      Children subject to a protection plan at 31   288         301
      March

      Children looked after at 31 March             602         611
      """)
    #expect(
      table.cells == [
        "children-need-31-march 2022-03-31 2104", "children-need-31-march 2023-03-31 2233",
        "children-subject-protection-plan-31-march 2022-03-31 288",
        "children-subject-protection-plan-31-march 2023-03-31 301",
        "children-looked-after-31-march 2022-03-31 602", "children-looked-after-31-march 2023-03-31 611",
      ], "\(table.run.messages)")
  }

  @Test func takesTheEndOfALabelForNoUnitOfTheNextRow() async throws {
    let table = try await ImportedTable(
      """
      Indicator                        Q1 2022/23  Q2 2022/23

      Assessments completed in         86.0%       88.2%
      time (%)

      Plans reviewed in time
      (%)                              90.0%       91.0%

      Assessments started
      (%)                              80.0%       81.0%

      Number of children               655         661
      """)
    #expect(!table.run.result.drafts.contains { $0.text.contains("label: Number of children\n    unit: percent") })
  }

  @Test func readsAHeadOnTwoLinesWithNumbers() async throws {
    let table = try await ImportedTable(
      """
      As at         Children in     Rate per
                    care            10,000

      31 March      512             57
      2021
      31 March      530             59
      2022
      """)
    #expect(
      table.cells == [
        "children-care 2021-03-31 512", "children-care 2022-03-31 530", "rate-per-10-000 2021-03-31 57",
        "rate-per-10-000 2022-03-31 59",
      ], "\(table.cells) \(table.run.messages)")
  }

  // MARK: - Places above times

  /// The upper line of a head names places, of which England has a year of its own: over the first or the last of their
  /// columns, right above the times or behind an empty line.
  @Test(arguments: ["", "\n"])
  func putsAPlaceOverItsTimes(_ gap: String) async throws {
    let below = """
                                            Q1 2023/24    Q2 2023/24       Q3 2023/24    2022/23
      \(gap) Re-referrals in 12 months (%)              21.0            20.4           19.8        22.7
      \(gap) Children in care per 10,000                66.1            66.0           65.8        71.0
      """
    for start in [38, 70] {
      let before = String(repeating: " ", count: start - 10)
      let behind = String(repeating: " ", count: 74 - start)
      let head = " Indicator\(before)Northwick\(behind)England"
      let table = try await ImportedTable("\(head)\n\(gap)\(below)")
      let draft = table.run.result.drafts.map { $0.text }.joined()
      #expect(draft.contains("england,,2022/23,22.7"), "\(head) \(table.run.messages)")
      #expect(draft.contains("northwick,,2023/24-Q3,19.8"), "\(head) \(table.cells)")
      #expect(!draft.contains("northwick,,2022/23"), "\(head)")
    }
  }

  /// The comma of a number is none between words.
  @Test func keepsNumbersOfLabels() async throws {
    let table = try await ImportedTable(
      "Area\tRate of referrals per 10,000 2018/19\nNorthwick\t440\nEngland\t545")
    #expect(table.run.result.drafts[2].text.contains("label: \"Rate of referrals per 10,000\""))
  }

  /// What the caption says holds for all that says nothing else.
  @Test(arguments: [
    ("Table 3: Health of children looked after (per cent)", "percent", "91"),
    ("Table C – Visits in time (%)", "percent", "91"),
    ("Table B: Placements, £000", "pounds", "91000"), ("Table 4: Time to placement (weeks)", "weeks", "91"),
    ("Table 5: Plans and visits", "count", "91"),
  ])
  func takesTheUnitOfACaption(_ caption: String, _ unit: String, _ value: String) async throws {
    let table = try await ImportedTable(
      "\(caption)\n\nMeasure\t2017/18\t2018/19\nFirst checks\t91\t93\nNumber of children\t84\t88")
    #expect(table.cells.contains("first-checks 2017/18 \(value)"), "\(table.cells)")
    #expect(table.cells.contains("number-children 2017/18 84"), "\(table.cells)")
    let draft = table.run.result.drafts.first { $0.kind == .indicators }?.text ?? ""
    #expect(draft.contains("unit: \(unit)"), "\(draft)")
    #expect(!(table.run.result.drafts.first { $0.kind == .paper }?.text.contains("## Table") ?? true))
  }
}
